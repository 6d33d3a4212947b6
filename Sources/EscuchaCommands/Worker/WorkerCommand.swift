internal import ArgumentParser
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats
internal import Rubrics
internal import StandardRubrics

struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Scores a shard of calls: exactly one line of results for each line of input, errors included.",
        discussion: """
            escucha worker --in SHARD --out RESULTS reads a file and writes RESULTS and RESULTS.manifest.json; both appear only \
            when they are whole. escucha worker - does the same from standard input to standard output. The bytes depend on the \
            lines, the packs, the rubric and the version alone: doing a shard twice gives the same file. Ends with 0 when every \
            line has its line of results (lines that are errors are counted, they do not fail the shard), with 2 when the shard, \
            the manifest, a pack, the rubric or the output cannot be used.
            """)

    @OptionGroup var rules: RuleOptions
    @Option(help: "Rubric to score by: an identifier or a file. Default: cobranza-temprana.") var rubric: String?
    @Option(name: .customLong("in"), help: "The shard: one call a line.") var input: String?
    @Option(name: .customLong("out"), help: "Where to write the results.") var output: String?
    @Option(help: "shards.json of `escucha shard`: the shard must be as it says.") var manifest: String?
    @Flag(
        name: .customLong("without-calls"),
        help: "Leave the calls out of the results; `merge` cannot store such results.")
    var withoutCalls = false
    @Argument(help: "- for standard input and output.") var stream: String?

    func validate() throws {
        if let stream {
            guard stream == "-" else {
                throw ValidationError("“\(stream)” is not understood; write - for a pipe, or --in SHARD --out RESULTS")
            }
            guard input == nil, output == nil, manifest == nil else {
                throw ValidationError("- takes no --in, --out or --manifest: a pipe has no name")
            }
        } else if input == nil || output == nil {
            throw ValidationError("name --in SHARD and --out RESULTS, or - for a pipe")
        }
    }

    func run() async throws {
        let library = try rules.library.load()
        rules.complain(about: library)
        let chosen = try RubricChoice.load(rubric, library)
        guard let input, let output else {
            var lines = ShardLines(FileHandle.standardInput, name: "-")
            _ = try await work(&lines, library, chosen) { Terminal.write($0) }
            if let failure = lines.failure { throw ValidationError(failure) }
            return
        }
        let expected = try manifest.map { try expectation(input, $0) }
        guard let handle = FileHandle(forReadingAtPath: input) else {
            throw ValidationError("\(input): there is no such shard, or it cannot be read")
        }
        var lines = ShardLines(handle, name: input)
        let file = try SafeFile(output)
        var hasher = ContentHasher()
        var bytes = 0
        let counts = try await work(&lines, library, chosen) { block in
            hasher.update(block)
            bytes += block.count
            try file.write(block)
        }
        if let failure = lines.failure { throw ValidationError(failure) }
        let hash = lines.hasher.hex
        if let expected, expected.sha256 != hash || expected.lines != lines.lines {
            throw ValidationError(
                "\(input): the shard is not the one of the manifest (\(lines.lines) lines, \(expected.lines) are expected); copy it again, or make the shards anew"
            )
        }
        try file.finish()
        try ManifestFile.write(
            ResultsManifest(
                shard: (input as NSString).lastPathComponent, shard_sha256: hash, shard_lines: lines.lines,
                results_sha256: hasher.hex, bytes: bytes, ok: counts.ok, errors: counts.errors,
                settings: rules.settings(library, rubric: chosen.rubric.id, rubricHash: chosen.hash)),
            to: ResultsManifest.path(of: output))
        Terminal.complain("\(output): \(lines.lines) lines, \(counts.ok) scored, \(counts.errors) errors")
    }

    private func expectation(_ input: String, _ manifest: String) throws -> ShardManifest.Shard {
        let all = try ManifestFile.read(manifest, version: ShardManifest.version, as: ShardManifest.self)
        let name = (input as NSString).lastPathComponent
        guard let shard = all.shards.first(where: { $0.name == name }) else {
            let near = nearest(to: name, among: all.shards.map(\.name)).map { "; did you mean “\($0)”?" } ?? ""
            throw ValidationError("\(manifest): it has no shard “\(name)”\(near)")
        }
        return shard
    }

    private func work(
        _ lines: inout ShardLines, _ library: RubricLibrary,
        _ chosen: RubricChoice.Chosen, write: ([UInt8]) throws -> Void
    ) async throws -> (ok: Int, errors: Int) {
        let shelf = try rules.shelf(library)
        let options = rules.importOptions
        let taxonomy = library.taxonomy
        let (rubric, hash, keepsCalls) = (chosen.rubric, chosen.hash, !withoutCalls)
        var counts = (ok: 0, errors: 0)
        try await Batches(threads: rules.threadCount).run(
            &lines,
            worker: {
                ShardWorker(
                    CallMonitor(
                        shelf: shelf, rubric: rubric, taxonomy: taxonomy, rubricHash: hash, engine: Version.engine),
                    options: options, keepsCalls: keepsCalls)
            },
            work: { worker, item in
                switch item.content {
                case .line(let bytes, _), .file(let bytes): return [Line(worker.result(of: bytes))]
                case .unreadable(let sentence):
                    return [Line(ResultLine(.error(input: item.name, source: nil, sentence: sentence)))]
                }
            },
            finish: { results in
                var block: [UInt8] = []
                for line in results {
                    if line.isError { counts.errors += 1 } else { counts.ok += 1 }
                    block += line.bytes
                    block.append(10)
                }
                try write(block)
            })
        for diagnostic in shelf.diagnostics { Terminal.complain(diagnostic.rendered) }
        return counts
    }

    private struct Line: Sendable {
        var bytes: [UInt8]
        var isError: Bool
        init(_ line: ResultLine) {
            bytes = line.bytes
            if case .error = line.content { isError = true } else { isError = false }
        }
    }
}
