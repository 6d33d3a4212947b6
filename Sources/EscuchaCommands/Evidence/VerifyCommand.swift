internal import Transcripts
internal import ArgumentParser
internal import CallScoring
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats
internal import RubricFormats
internal import StandardRubrics

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks an evidence folder: every file, every line of results, the chain and the signature.",
        discussion: """
            A byte that was changed, a file that is missing or was put in is named. --recompute reads the inputs again and judges them \
            by the rules that lie in the folder: the results must be the same, byte for byte. Whoever can write to the folder can make \
            a new one: compare the seal with the one that was noted elsewhere (--seal), or check the signature (--key). \
            Ends with 0 when all is as it was, with 1 when it is not, with 2 when the folder cannot be checked.
            """)

    @Flag(help: "Read the inputs again and compare every verdict.") var recompute = false
    @Option(help: "The seal that was noted when the evidence was made.") var seal: String?
    @Option(help: "Ed25519 public key (PEM) to check the signature with: openssl pkey -in KEY -pubout.") var key:
        String?
    @Option(help: "Threads to recompute with. Default: one a processor.") var threads: Int?
    @Argument(help: "The evidence folder.") var folder: String

    func run() async throws {
        var problems: [String] = []
        let manifest = try check(&problems)
        if problems.isEmpty, recompute { problems += try await Recomputation(folder, manifest, threads).differences() }
        if problems.isEmpty {
            print(
                "\(folder): untouched; \(manifest.counts.calls) calls, \(manifest.counts.unreadable) unread inputs"
                    + (recompute ? ", recomputed with the same results" : ""))
            return
        }
        for problem in problems.prefix(50) { print(problem) }
        if problems.count > 50 { print("… and \(problems.count - 50) more") }
        throw ExitCode(1)
    }

    private func check(_ problems: inout [String]) throws -> EvidenceManifest {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder + "/manifest.json") else {
            throw ValidationError(
                manager.fileExists(atPath: folder + "/results.ndjson")
                    ? "\(folder): the audit that wrote this evidence was not finished; run it again into another folder"
                    : "\(folder): this is no evidence folder (there is no manifest.json)")
        }
        let manifest: EvidenceManifest?
        do {
            manifest = try ManifestFile.read(
                folder + "/manifest.json", version: EvidenceManifest.version, as: EvidenceManifest.self)
        } catch {
            // A later version cannot be checked at all; a damaged one is named with all else that is wrong.
            if "\(error)".contains("update the program") { throw error }
            manifest = nil
        }
        guard let data = manager.contents(atPath: folder + "/" + EvidenceChain.fileName) else {
            throw ValidationError("\(folder): \(EvidenceChain.fileName) is missing, so nothing can be checked")
        }
        let chain: (entries: [EvidenceChain.Entry], seal: String)
        do { chain = try EvidenceChain.read(String(decoding: data, as: UTF8.self)) } catch let error as ValidationError
        {
            problems.append(error.message)
            chain = ([], "")
        }
        for entry in chain.entries {
            guard let found = InputFiles.hash(folder + "/" + entry.path) else {
                problems.append("\(entry.path): missing")
                continue
            }
            if found.sha256 == entry.sha256 { continue }
            let where_ = entry.path == "results.ndjson" ? changedLine().map { ", line \($0)" } ?? "" : ""
            problems.append(
                "\(entry.path)\(where_): changed"
                    + (found.bytes == entry.bytes ? "" : " (\(found.bytes) bytes, \(entry.bytes) when it was made)"))
        }
        if problems.isEmpty {
            let known = Set(chain.entries.map(\.path) + [EvidenceChain.fileName, EvidenceChain.signatureName])
            for case let name as String in manager.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator()
            where !known.contains(name) {
                var isFolder: ObjCBool = false
                if manager.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder), !isFolder.boolValue {
                    problems.append("\(name): was put in afterwards")
                }
            }
            if let seal, seal != chain.seal {
                problems.append(
                    "the seal is \(chain.seal), not the one that was noted: this is another folder, or it was made anew"
                )
            }
            if let key { problems += try signature(key, [UInt8](data)) }
        }
        guard let manifest else {
            if problems.isEmpty { problems.append("manifest.json: changed") }
            return EvidenceManifest.unreadable
        }
        return manifest
    }

    private func signature(_ path: String, _ chain: [UInt8]) throws -> [String] {
        guard let text = FileManager.default.contents(atPath: path),
            let key = VerifyingKey(pem: String(decoding: text, as: UTF8.self))
        else {
            throw ValidationError(
                "\(path): this is no Ed25519 public key in PEM; make it with openssl pkey -in KEY -pubout")
        }
        guard let signature = FileManager.default.contents(atPath: folder + "/" + EvidenceChain.signatureName) else {
            return ["\(EvidenceChain.signatureName): missing; the evidence was not signed"]
        }
        return key.isSignature([UInt8](signature), of: chain)
            ? [] : ["\(EvidenceChain.signatureName): not a signature of this folder by this key"]
    }

    /// The first line of the results that is not what its link says.
    private func changedLine() -> Int? {
        guard let results = FileHandle(forReadingAtPath: folder + "/results.ndjson"),
            let links = FileHandle(forReadingAtPath: folder + "/results.chain")
        else { return nil }
        var (lines, expected) = (ShardLines(results, name: ""), ShardLines(links, name: ""))
        var link = EvidenceChain.root
        while let item = lines.next() {
            guard case .line(let bytes, let number) = item.content else { return lines.lines }
            link = EvidenceWriter.link(after: link, bytes)
            guard case .line(let wanted, _)? = expected.next()?.content, wanted == Array(link.utf8) else {
                return number
            }
        }
        return expected.next() == nil ? nil : lines.lines + 1
    }
}

extension EvidenceManifest {
    /// Stands in for a manifest that was damaged.
    static var unreadable: EvidenceManifest {
        EvidenceManifest(
            generator: "", started_at: "", finished_at: "", inputs: [], inputs_changed_during_run: [], paths: [],
            settings: [:],
            rubric: .init(id: "", version: "", sha256: "", path: ""), packs: [], counts: .init())
    }
}

/// Judges the inputs of an evidence folder again, by the rules that lie in it.
struct Recomputation {
    private let folder: String
    private let manifest: EvidenceManifest
    private let threads: Int?

    init(_ folder: String, _ manifest: EvidenceManifest, _ threads: Int?) {
        self.folder = folder
        self.manifest = manifest
        self.threads = threads
    }

    /// Sentences about what is not as it was; none when every line of results came out the same.
    func differences() async throws -> [String] {
        guard manifest.settings["engine"] == Version.engine else {
            throw ValidationError(
                "the evidence was made by version \(manifest.settings["engine"] ?? "?") of the analysis, this program has \(Version.engine); recompute with the program of that time (\(manifest.generator))"
            )
        }
        var problems: [String] = []
        for input in manifest.inputs {
            guard let hash = input.sha256 else {
                problems.append("\(input.path): cannot be read again (standard input, or it could not be read then)")
                continue
            }
            guard let found = InputFiles.hash(input.path) else {
                problems.append("\(input.path): the input is not there any more")
                continue
            }
            if found.sha256 != hash { problems.append("\(input.path): the input is not the one that was audited") }
        }
        if !problems.isEmpty { return problems }
        let rules = folder + "/reglas"
        guard let name = try? FileManager.default.contentsOfDirectory(atPath: rules).first else {
            throw ValidationError("\(rules): the rules are missing")
        }
        let written = WrittenFile(
            path: manifest.rubric.path, text: try RubricChoice.file(folder + "/rubrica.yml").text)
        var arguments = ["--rubrics-folder", rules + "/" + name]
        for option in ["--packs", "--country", "--zone", "--model"] {
            if let value = manifest.settings[option] { arguments += [option, value] }
        }
        if manifest.settings["--rules-only"] != nil { arguments.append("--rules-only") }
        let options = try RuleOptions.parse(arguments)
        let library = try options.library.load()
        let chosen = try RubricChoice.read(written, library)
        guard chosen.hash == manifest.rubric.sha256, library.dataHash == manifest.settings["data"] else {
            throw ValidationError("\(rules): these are not the rules of the audit")
        }
        return try await compare(library, options, chosen)
    }

    private func compare(
        _ library: RubricLibrary, _ options: RuleOptions, _ chosen: RubricChoice.Chosen
    ) async throws -> [String] {
        let shelf = try options.shelf(library)
        let importing = options.importOptions
        let taxonomy = library.taxonomy
        let (rubric, hash) = (chosen.rubric, chosen.hash)
        guard let handle = FileHandle(forReadingAtPath: folder + "/results.ndjson") else {
            throw ValidationError("\(folder)/results.ndjson: cannot be read")
        }
        var stored = ShardLines(handle, name: "results.ndjson")
        var seen: Set<ShortHash> = []
        var problems: [String] = []
        var walk = InputWalk(manifest.paths)
        try await Batches(threads: threads ?? options.threadCount).run(
            &walk,
            worker: {
                CallMonitor(shelf: shelf, rubric: rubric, taxonomy: taxonomy, rubricHash: hash, engine: Version.engine)
            },
            work: { monitor, item in
                item.read(importing).map { read -> AuditRun.Outcome in
                    switch read {
                    case .call(let call):
                        return monitor.score(call).map { .scored($0, .known) }
                            ?? .problem("\(call.source): the call cannot be scored.")
                    case .problem(_, let sentence): return .problem(sentence)
                    }
                }
            },
            finish: { outcomes in
                for outcome in outcomes {
                    let line: ResultLine
                    var name = ""
                    switch outcome {
                    case .problem(let sentence):
                        line = ResultLine(
                            .error(input: CallHash.of(bytes: sentence.utf8), source: nil, sentence: sentence))
                    case .scored(let scored, _):
                        let key = scored.evaluation.fingerprint
                        guard seen.insert(ShortHash(hex: key.call)).inserted else { continue }
                        name = " (call \(Scorecard.printable(scored.call.id)))"
                        line = ResultLine(.ok(key, result: ResultLine.result(of: scored), call: nil))
                    }
                    guard case .line(let bytes, let number)? = stored.next()?.content else {
                        throw ValidationError("results.ndjson has fewer lines than the inputs give")
                    }
                    if bytes != line.bytes {
                        problems.append("results.ndjson, line \(number)\(name): another result comes out now")
                    }
                }
            })
        if stored.next() != nil { problems.append("results.ndjson has more lines than the inputs give") }
        return problems
    }
}
