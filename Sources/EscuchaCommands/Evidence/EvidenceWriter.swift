internal import ArgumentParser
internal import CallScoring
internal import Findings
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import ResultFormats
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

/// Writes the evidence of an audit as it goes on: results, tables, a folder for each critical case, and in the end the
/// summary, the manifest and the chain that seals them.
final class EvidenceWriter {
    private let folder: String
    private let context: ReportContext
    private let library: RubricLibrary
    private let settings: [String: String]
    private let paths: [String]
    private let reviews: (any ReviewRepository)?
    private let key: SigningKey?
    private let clock: AuditClock
    private let rubricNote: EvidenceManifest.RubricNote
    private let inputs: [EvidenceManifest.Input]
    private let stamps: [[Int]]

    private var entries: [EvidenceChain.Entry] = []
    private let results: EvidenceFile
    private let links: EvidenceFile
    private let calls: EvidenceFile
    private let findings: EvidenceFile
    private var lastLink = EvidenceChain.root
    private var figures = EvidenceFigures()
    private var counts = EvidenceManifest.Counts()
    private var names = CallFileNames()
    private var cases: [(name: String, folder: String)] = []
    private lazy var articles = EvidenceArticles(library)

    static func full(_ path: String) -> ValidationError {
        ValidationError(
            "\(path): the evidence cannot be written (is the disk full, the folder read-only?); the folder is not whole, use another one"
        )
    }

    /// - Throws: a sentence when the folder holds something or cannot be written.
    init(
        _ path: String, context: ReportContext, library: RubricLibrary, rubricText: String, settings: [String: String],
        paths: [String], reviews: (any ReviewRepository)?, key: SigningKey?, clock: AuditClock
    ) throws {
        folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.context = context
        self.library = library
        self.settings = settings
        self.paths = paths
        self.reviews = reviews
        self.key = key
        self.clock = clock
        let manager = FileManager.default
        if let there = try? manager.contentsOfDirectory(atPath: folder), !there.isEmpty {
            throw ValidationError(
                "\(path): the folder is not empty; evidence is never written over, name another folder with --evidence")
        }
        do { try manager.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw ValidationError("\(path): the folder cannot be made or written; choose another with --evidence")
        }
        inputs = InputFiles.list(paths)
        stamps = inputs.map { InputFiles.stamp($0.path) }
        rubricNote = EvidenceManifest.RubricNote(
            id: context.rubric.id, version: context.rubric.version, sha256: settings["rubric_sha256"] ?? "",
            path: settings["rubric_path"] ?? "")
        results = try EvidenceFile(folder, "results.ndjson")
        links = try EvidenceFile(folder, "results.chain")
        calls = try EvidenceFile(folder, "calls.csv")
        findings = try EvidenceFile(folder, "findings.csv")
        try calls.write(Array(CSVRows.callsHeader.utf8))
        try findings.write(
            Array(
                CSVTable.header([
                    "finding", "call_id", "agent_id", "scope", "label", "severity", "rule", "turn", "start_ms", "quote",
                    "references",
                    "needs_review", "provenance", "review", "reviewed_by", "reviewed_at", "review_reason",
                    "call_sha256",
                ]).utf8))
        try keep("rubrica.yml", rubricText)
        for (name, data) in EvidenceRules.files(library) { try keep("reglas/" + name, data) }
    }

    func add(problem sentence: String) throws {
        counts.unreadable += 1
        try result(ResultLine(.error(input: CallHash.of(bytes: sentence.utf8), source: nil, sentence: sentence)))
    }

    func add(_ scored: ScoredCall) throws {
        counts.calls += 1
        figures.add(scored)
        let key = scored.evaluation.fingerprint
        try result(ResultLine(.ok(key, result: ResultLine.result(of: scored), call: nil)))
        let isCritical = scored.analysis.worstSeverity == .critical
        var name = ""
        if isCritical { name = String(names.name(for: scored.call.id).dropLast(5)) }
        try calls.write(
            Array(CSVRows.call(CallRow(scored, fileName: name, context: context), scored).utf8))
        var rows: [EvidenceCase.Row] = []
        for finding in scored.analysis.findings where finding.severity > .none {
            rows.append(EvidenceCase.Row(finding, call: key.call))
        }
        for finding in scored.analysis.callFindings where finding.severity > .none {
            rows.append(EvidenceCase.Row(finding, call: key.call))
        }
        for index in rows.indices {
            counts.findings += 1
            if let reviews { rows[index].reviews = try reviews.reviews(of: rows[index].mark) }
            if rows[index].severity == "critical", !rows[index].needsReview {
                switch rows[index].reviews.last?.verdict {
                case .confirmed: counts.confirmed += 1
                case .rejected: counts.rejected += 1
                default: counts.drafts += 1
                }
            }
            try findings.write(Array(rows[index].line(scored).utf8))
        }
        if isCritical { try addCase(scored, rows, "criticas/" + name) }
    }

    /// The folder of a critical call: transcript, findings with article and hashes, and the text of each rule.
    private func addCase(_ scored: ScoredCall, _ rows: [EvidenceCase.Row], _ place: String) throws {
        counts.critical_calls += 1
        if cases.count < context.longestList { cases.append((scored.call.id, place)) }
        try keep(place + "/transcripcion.txt", EvidenceCase.transcript(scored.call))
        try keep(place + "/caso.json", EvidenceCase.json(scored, rows, articles))
        for rule in Set(rows.map(\.rule)).sorted() {
            if let text = articles.ruleText(rule) {
                try keep(place + "/" + rule.split(separator: "/").joined(separator: ".") + ".yml", text)
            }
        }
    }

    private func result(_ line: ResultLine) throws {
        let bytes = line.bytes
        counts.lines += 1
        lastLink = EvidenceWriter.link(after: lastLink, bytes)
        try results.write(bytes + [10])
        try links.write(Array((lastLink + "\n").utf8))
    }

    /// The chain within `results.ndjson`: it names the very line that was changed.
    static func link(after previous: String, _ line: [UInt8]) -> String {
        CallHash.of(bytes: Array(previous.utf8) + [10] + line)
    }

    /// Writes a small file and lists it.
    private func keep(_ name: String, _ text: String) throws { try keep(name, Array(text.utf8)) }

    private func keep(_ name: String, _ bytes: [UInt8]) throws {
        let path = folder + "/" + name
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch { throw Self.full(path) }
        entries.append(EvidenceChain.Entry(path: name, bytes: bytes.count, sha256: CallHash.of(bytes: bytes)))
    }

    /// Closes everything and seals it.
    /// - Returns: the folder and its seal, to be kept elsewhere.
    func finish(packs: [String: PackParts]) throws -> (folder: String, head: String) {
        entries += [try results.finish(), try links.finish(), try calls.finish(), try findings.finish()]
        var changed: [String] = []
        for (input, stamp) in zip(inputs, stamps) where input.path != "-" && InputFiles.stamp(input.path) != stamp {
            changed.append(input.path)
        }
        let manifest = EvidenceManifest(
            generator: "Escucha \(Version.tool)", started_at: clock.startedAt, finished_at: clock.finishedAt(),
            inputs: inputs,
            inputs_changed_during_run: changed, paths: paths, settings: settings, rubric: rubricNote,
            packs: packs.sorted { $0.key < $1.key }.map { hash, parts in
                .init(
                    sha256: hash, packs: parts.packs.map { "\($0.tag)@\($0.version) \($0.hash)" },
                    country: parts.country,
                    model: parts.model)
            }, counts: counts)
        let facts: [(name: String, value: String)] = [
            ("Escucha", "\(Version.tool), análisis \(Version.engine)"),
            ("Pauta", "\(rubricNote.id) \(rubricNote.version) · \(rubricNote.sha256.prefix(16))"),
            (
                "Reglas",
                library.packs.values.sorted { $0.tag < $1.tag }.map { "\($0.reference) · \($0.hash.prefix(16))" }
                    .joined(separator: "; ")
            ),
            ("Entradas", "\(inputs.count)"),
            (
                "Hallazgos críticos",
                "\(counts.confirmed) confirmados, \(counts.rejected) rechazados, \(counts.drafts) por confirmar"
            ),
        ]
        try keep(
            "resumen.html",
            EvidencePage(
                figures, context: context, facts: facts, critical: cases, criticalTotal: counts.critical_calls,
                unreadable: counts.unreadable
            ).render())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try keep("manifest.json", [UInt8](try encoder.encode(manifest)) + [10])
        let (text, seal) = EvidenceChain.text(entries)
        try SafeFile.write(Array(text.utf8), to: folder + "/" + EvidenceChain.fileName)
        if let key {
            guard let signature = key.signature(of: Array(text.utf8)) else {
                throw ValidationError("the signing key cannot sign")
            }
            try SafeFile.write(signature, to: folder + "/" + EvidenceChain.signatureName)
        }
        return (folder, seal)
    }
}

extension SigningKey {
    /// - Throws: a sentence when the file is no private key.
    static func read(_ path: String) throws -> SigningKey {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such key, or it cannot be read")
        }
        guard let key = SigningKey(pem: String(decoding: data, as: UTF8.self)) else {
            throw ValidationError(
                "\(path): this is no Ed25519 private key in PEM; make one with openssl genpkey -algorithm ed25519")
        }
        return key
    }
}
