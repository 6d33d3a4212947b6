internal import ArgumentParser
internal import CallScoring
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats
internal import Rubrics

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract:
            "Puts results of workers together in a store: repeats are dropped, contradictions and gaps are refused.",
        discussion: """
            Everything is checked before anything is stored: every manifest, every line, that all results were made with the same \
            packs, rubric and version, that no two results for one key differ, and with --manifest that no shard is missing or short. \
            Doing it twice changes nothing. Ends with 0, with 2 when something is refused, with 3 when some lines are errors.
            """)

    @OptionGroup var library: LibraryOptions
    @Option(help: "SQLite file to store evaluations in; made when it does not exist.") var store: String
    @Option(help: "Rubric of the results: an identifier or a file. Default: cobranza-temprana.") var rubric: String?
    @Option(help: "shards.json of `escucha shard`: names shards that are missing.") var manifest: String?
    @Option(name: .customLong("lang"), help: "Language of the summary: es or en.") var language: String = "es"
    @Argument(help: "Files of results; each has its manifest beside it.") var results: [String]

    func validate() throws {
        if results.isEmpty { throw ValidationError("name at least one file of results") }
        _ = try BatchWords(option: language)
    }

    func run() throws {
        let words = try BatchWords(option: language)
        let library = try library.load()
        let chosen = try RubricChoice.load(rubric, library)
        let files = try results.map { try ResultsFile($0) }
        try compareSettings(files, chosen)
        if let manifest { try compareShards(files, manifest) }
        let plan = try check(files)
        let repository = try SQLiteEvaluationStore(path: store)
        let run = RunDescription(
            startedAt: AuditCommand.now(), toolVersion: Version.tool, rubric: chosen.rubric, rubricText: chosen.text)
        var states: [StoredState: Int] = [:]
        var batch: [ScoredCall] = []
        func flush() throws {
            for state in try repository.save(batch, importing: run) { states[state, default: 0] += 1 }
            batch.removeAll(keepingCapacity: true)
        }
        var stored: Set<ShortHash> = []
        for file in files {
            try file.eachLine { line, number in
                guard case .ok(let key, let result, let call?) = line.content,
                    stored.insert(ShortHash(line.identity.utf8)).inserted
                else { return }
                do throws(ResultProblem) {
                    batch.append(try ResultLine.scored(result, call: call, key: key, rubric: chosen.rubric))
                } catch { throw ValidationError("\(file.path), line \(number): \(error.description)") }
                if batch.count == Batches.items { try flush() }
            }
        }
        try flush()
        print(
            words.merged(
                lines: plan.lines, shards: files.count, repeated: plan.repeated, new: states[.new] ?? 0,
                rescored: states[.rescored] ?? 0, unchanged: states[.unchanged] ?? 0, store: store))
        if !plan.errors.isEmpty {
            print(words.errorLines(plan.errorCount))
            for error in plan.errors { print("  " + Scorecard.printable(error)) }
            if plan.errorCount > plan.errors.count { print("  " + words.more(plan.errorCount - plan.errors.count)) }
            throw ExitCode(3)
        }
    }

    private func compareSettings(_ files: [ResultsFile], _ chosen: RubricChoice.Chosen) throws {
        guard let first = files.first else { return }
        for file in files.dropFirst() {
            let (a, b) = (first.manifest.settings, file.manifest.settings)
            guard a != b else { continue }
            let differing = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
            throw ValidationError(
                "\(first.path) and \(file.path) were made with different settings (\(differing.joined(separator: ", "))); results are put together only when packs, rubric, version and options are the same"
            )
        }
        guard first.manifest.settings["rubric_sha256"] == chosen.hash else {
            throw ValidationError(
                "\(first.path): the results were made with the rubric “\(first.manifest.settings["rubric"] ?? "?")”, not with this text of “\(chosen.rubric.id)”; name the same file with --rubric"
            )
        }
    }

    private func compareShards(_ files: [ResultsFile], _ path: String) throws {
        let expected = try ManifestFile.read(path, version: ShardManifest.version, as: ShardManifest.self)
        let byHash = Dictionary(files.map { ($0.manifest.shard_sha256, $0) }) { first, _ in first }
        var problems: [String] = []
        for shard in expected.shards {
            if let file = byHash[shard.sha256] {
                if file.manifest.shard_lines != shard.lines {
                    problems.append(
                        "\(file.path): \(file.manifest.shard_lines) lines, \(shard.name) has \(shard.lines)")
                }
            } else if let file = files.first(where: { $0.manifest.shard == shard.name }) {
                problems.append(
                    "\(file.path): made from another \(shard.name) (\(file.manifest.shard_lines) lines, \(shard.lines) are expected)"
                )
            } else {
                problems.append("\(shard.name): no results (\(shard.lines) lines are missing)")
            }
        }
        let known = Set(expected.shards.map(\.sha256))
        for file in files where !known.contains(file.manifest.shard_sha256) {
            let name = file.manifest.shard
            if !expected.shards.contains(where: { $0.name == name }) {
                problems.append("\(file.path): its shard “\(name)” does not stand in the manifest")
            }
        }
        guard problems.isEmpty else {
            throw ValidationError("\(path): nothing was stored.\n  " + problems.joined(separator: "\n  "))
        }
    }

    private struct Plan {
        var lines = 0
        var repeated = 0
        var errorCount = 0
        var errors: [String] = []
    }

    /// Reads everything once, before anything is stored.
    private func check(_ files: [ResultsFile]) throws -> Plan {
        var plan = Plan()
        var seen: [ShortHash: ShortHash] = [:]
        for file in files {
            try file.eachLine { line, number in
                plan.lines += 1
                let verdict = ShortHash(line.verdict)
                if let known = seen.updateValue(verdict, forKey: ShortHash(line.identity.utf8)) {
                    guard known == verdict else {
                        throw ValidationError(
                            "\(file.path), line \(number): another result for the same call, packs, rubric and version stands in these files; nothing was stored. Was one of them changed, or made by another build?"
                        )
                    }
                    plan.repeated += 1
                    return
                }
                switch line.content {
                case .error(_, let source, let sentence):
                    plan.errorCount += 1
                    if plan.errors.count < 20 {
                        plan.errors.append((source.map { $0 + " " } ?? "\(file.path):\(number) ") + sentence)
                    }
                case .ok(_, _, nil):
                    throw ValidationError(
                        "\(file.path), line \(number): the result has no call (--without-calls), so it cannot be stored; run the worker without that flag"
                    )
                case .ok: break
                }
            }
        }
        return plan
    }
}

/// The first sixteen bytes of a SHA-256: small enough to keep millions of.
struct ShortHash: Hashable, Sendable {
    private var high: UInt64
    private var low: UInt64
    init(_ bytes: some Sequence<UInt8>) { self.init(hex: CallHash.of(bytes: bytes)) }

    /// From the hexadecimal text of a hash.
    init(hex: String) {
        high = UInt64(hex.prefix(16), radix: 16) ?? 0
        low = UInt64(hex.dropFirst(16).prefix(16), radix: 16) ?? 0
    }
}
