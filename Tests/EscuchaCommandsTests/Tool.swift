import Foundation
import Testing

/// The built program, run as its users run it.
enum Tool {
    /// The package's own folder.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The program lies beside the test bundle.
    static let path: String = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent().path
        for candidate in [bundle + "/escucha", package + "/.build/debug/escucha"]
        where FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        return package + "/.build/debug/escucha"
    }()

    struct Result {
        var code: Int32
        var output: String
        var errors: String
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Runs the program with the package's own rubrics.
    /// - Parameters:
    ///   - shell: a script that runs the program (`exec "$0" "$@"`) under limits; nothing runs it as it is.
    ///   - cache: folder of compiled rules; by default none is used.
    static func run(
        _ arguments: [String], input: Data? = nil, rubrics: String? = nil, shell: String? = nil, cache: String = "off"
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: shell == nil ? path : "/bin/bash")
        process.arguments = shell.map { ["-c", $0, path] + arguments } ?? arguments
        process.currentDirectoryURL = URL(fileURLWithPath: package)
        var environment = ProcessInfo.processInfo.environment
        environment["ESCUCHA_RUBRICS"] = rubrics ?? package + "/Rubrics"
        environment["ESCUCHA_CACHE"] = cache
        process.environment = environment
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // Files, not pipes: a full pipe would stop the program while nobody reads.
        let names = ["out", "err", "in"].map { folder + "/" + $0 }
        try (input ?? Data()).write(to: URL(fileURLWithPath: names[2]))
        for name in names.prefix(2) { _ = FileManager.default.createFile(atPath: name, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: names[0])
        process.standardError = FileHandle(forWritingAtPath: names[1])
        process.standardInput = FileHandle(forReadingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: name)), as: UTF8.self)
        }
        return Result(code: process.terminationStatus, output: try text(names[0]), errors: try text(names[1]))
    }

    static func temporaryFolder() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/escucha-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// A fresh folder with some files, gone when `body` ends.
    static func withFiles<T>(_ files: [String: Data], _ body: (String) throws -> T) throws -> T {
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, data) in files { try data.write(to: URL(fileURLWithPath: folder + "/" + name)) }
        return try body(folder)
    }
}

extension Data {
    init(_ text: String) { self = Data(text.utf8) }
}
