internal import ArgumentParser
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats
internal import TranscriptFormats

struct ShardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shard",
        abstract: "Cuts transcripts into shards for workers: files of so many calls, one a line, with a manifest.",
        discussion: """
            Calls that are one a line already are copied byte for byte; calls of any other format are written in one neutral form. \
            An input that cannot be read becomes a line as well, so that it has its row in the results. Ends with 0, with 2 on \
            wrong use or when the folder cannot be written, with 3 when some inputs could not be read.
            """)

    @Option(help: "Calls in a shard.") var calls: Int
    @Option(name: .customLong("out"), help: "Folder to write shards and shards.json to; made when it does not exist.")
    var output: String
    @Option(help: "Name of the transcript format, when content does not decide it.") var format: String?
    @Argument(help: "Files and folders of transcripts; - is standard input.") var paths: [String]

    func validate() throws {
        if calls < 1 { throw ValidationError("--calls is at least 1") }
        if paths.isEmpty { throw ValidationError("name at least one file or folder of transcripts") }
    }

    func run() throws {
        let folder = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
        let manager = FileManager.default
        if manager.fileExists(atPath: folder + "/shards.json") {
            throw ValidationError("\(folder): shards stand there already; name an empty folder with --out")
        }
        do { try manager.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw ValidationError("\(folder): the folder cannot be made or written; choose another with --out")
        }
        var cutter = ShardCutter(folder: folder, calls: calls)
        var walk = InputWalk(paths)
        let options = ImportOptions(format: format)
        while let item = walk.next() {
            if case .line(let bytes, let number) = item.content {
                try cutter.add(bytes, from: item.name, line: number)
                continue
            }
            for read in item.read(options) {
                switch read {
                case .call(let call): try cutter.add(CallLine.call(call).bytes, from: item.name, line: nil)
                case .problem(let source, let sentence):
                    cutter.problems += 1
                    if cutter.problems <= 20 { Terminal.complain(sentence) }
                    try cutter.add(
                        CallLine.problem(source: source, sentence: sentence).bytes, from: item.name, line: nil)
                }
            }
        }
        try cutter.finish()
        print("\(folder): \(cutter.manifest.lines) lines in \(cutter.manifest.shards.count) shards")
        for (reason, count) in walk.skipped.sorted(by: { $0.key < $1.key }) where count > 0 {
            Terminal.complain("\(count) × \(reason), left aside")
        }
        if cutter.problems > 0 { throw ExitCode(3) }
    }
}

/// Writes shard after shard.
struct ShardCutter {
    private let folder: String
    private let calls: Int
    private var file: SafeFile?
    private var current = ShardManifest.Shard(name: "", lines: 0, bytes: 0, sha256: "", from: [])
    private var hasher = ContentHasher()
    private var block: [UInt8] = []
    private(set) var manifest = ShardManifest()
    var problems = 0

    init(folder: String, calls: Int) {
        self.folder = folder
        self.calls = calls
    }

    mutating func add(_ line: [UInt8], from path: String, line number: Int?) throws {
        if file == nil {
            let digits = String(manifest.shards.count + 1)
            let name = "shard-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".ndjson"
            current = ShardManifest.Shard(name: name, lines: 0, bytes: 0, sha256: "", from: [])
            hasher = ContentHasher()
            file = try SafeFile(folder + "/" + name)
        }
        block += line
        block.append(10)
        current.lines += 1
        current.bytes += line.count + 1
        let last = current.from.count - 1
        if last >= 0, current.from[last].path == path {
            current.from[last].last_line = number
        } else {
            current.from.append(.init(path: path, first_line: number, last_line: number))
        }
        if block.count > 1 << 20 { try flush() }
        if current.lines == calls { try close() }
    }

    mutating func finish() throws {
        if file != nil { try close() }
        try ManifestFile.write(manifest, to: folder + "/shards.json")
    }

    private mutating func flush() throws {
        hasher.update(block)
        try file?.write(block)
        block.removeAll(keepingCapacity: true)
    }

    private mutating func close() throws {
        try flush()
        try file?.finish()
        file = nil
        current.sha256 = hasher.hex
        manifest.shards.append(current)
        manifest.lines += current.lines
    }
}
