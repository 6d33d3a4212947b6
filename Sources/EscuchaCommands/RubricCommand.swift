internal import ArgumentParser
internal import Foundation
internal import RubricFormats
internal import Rubrics
internal import StandardRubrics

struct RubricCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rubric", abstract: "Checks rubrics (pautas de evaluación).", subcommands: [RubricLintCommand.self]
    )
}

struct RubricLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Finds wrong weights, unknown labels and criteria that nothing can meet, with line and column.",
        discussion: "Ends with 0 when nothing is wrong, with 1 when something is, with 2 on wrong use.")

    @OptionGroup var library: LibraryOptions
    @Argument(help: "Rubric files.") var files: [String]

    func run() throws {
        let library = try self.library.load()
        var errors = 0
        for path in files {
            let file = try RubricChoice.file(path)
            let (rubric, diagnostics) = RubricReader.read(file, taxonomy: library.taxonomy)
            var all = diagnostics
            if let rubric { all += RubricLint.reach(rubric, library) }
            for diagnostic in all { print(diagnostic.rendered) }
            errors += all.count { $0.level == .error }
            if all.isEmpty { print("\(path): nothing is wrong; \(rubric?.criteria.count ?? 0) criteria, 100 points") }
        }
        if errors > 0 { throw ExitCode(1) }
    }
}

/// Which rubric a command scores by: an identifier of the library, or a file.
enum RubricChoice {
    static func file(_ path: String) throws -> WrittenFile {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such file, or it cannot be read")
        }
        return WrittenFile(path: path, text: String(decoding: data, as: UTF8.self))
    }

    /// A rubric with its text, the SHA-256 of it, and the part of the path that went into the hash.
    typealias Chosen = (rubric: Rubric, text: String, hash: String, path: String)

    static func load(_ name: String?, _ library: RubricLibrary) throws -> Chosen {
        let wanted = name ?? "cobranza-temprana"
        let written: WrittenFile
        if let known = library.rubricFiles[wanted] {
            written = known
        } else if wanted.contains("/") || wanted.hasSuffix(".yml") || wanted.hasSuffix(".yaml") {
            written = try file(wanted)
        } else {
            let near = nearest(to: wanted, among: library.rubricFiles.keys).map { "did you mean “\($0)”?" }
            throw ValidationError(
                "there is no rubric “\(wanted)”; \(near ?? "known are " + library.rubricFiles.keys.sorted().joined(separator: ", ")), or name a file"
            )
        }
        return try read(written, library)
    }

    /// Reads a rubric file; what is wrong in it is said, or thrown when nothing usable comes out.
    static func read(_ written: WrittenFile, _ library: RubricLibrary) throws -> Chosen {
        let (rubric, diagnostics) = RubricReader.read(written, taxonomy: library.taxonomy)
        guard let rubric else { throw DiagnosticError(diagnostics) }
        for diagnostic in diagnostics { Terminal.complain(diagnostic.rendered) }
        let path = written.path.split(separator: "/").suffix(2).joined(separator: "/")
        return (rubric, written.text, RubricLibrary.hash([written]), path)
    }
}
