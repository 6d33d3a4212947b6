internal import CallScoring
internal import Findings
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

/// Findings as SARIF 2.1.0: written as they come, so that memory does not grow with the batch.
final class SARIFOutput: FindingsOutput {
    private let encoder = JSONEncoder()
    private let context: ReportContext
    private var isFirst = true
    private var problems: [String] = []
    private var unread = 0

    init(_ context: ReportContext, _ library: RubricLibrary) {
        self.context = context
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var rules: [Rule] = []
        for pack in library.packs.values.sorted(by: { $0.tag < $1.tag }) {
            for rule in pack.rules.sorted(by: { $0.id < $1.id }) {
                rules.append(
                    Rule(
                        id: pack.tag + "/" + rule.id, name: rule.label.rawValue,
                        shortDescription: Text(text: rule.summary[context.language]),
                        fullDescription: rule.why.map { Text(text: $0[context.language]) }))
            }
        }
        write(
            "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"tool\":{\"driver\":{\"name\":\"Escucha\",\"version\":\"\(Version.tool)\",\"rules\":\(json(rules))}},\"results\":["
        )
    }

    func add(_ scored: ScoredCall) {
        let key = scored.evaluation.fingerprint.call
        for finding in scored.analysis.findings where finding.severity > .none {
            add(
                finding.rule, finding.label, finding.severity, finding.quote, finding.turn, finding.provenance,
                FindingMark.of(finding, call: key), false, scored.call)
        }
        for finding in scored.analysis.callFindings where finding.severity > .none {
            let words =
                finding.quote ?? (context.language == .spanish ? finding.searchedSpanish : nil) ?? finding.searched
            add(
                finding.rule, finding.label, finding.severity, words, finding.turn, finding.provenance,
                FindingMark.of(finding, call: key), finding.needsReview, scored.call)
        }
    }

    private func add(
        _ rule: String, _ label: Label, _ severity: Severity, _ words: String, _ turn: Int?, _ provenance: Provenance,
        _ mark: String,
        _ review: Bool, _ call: Call
    ) {
        let source = call.source.isEmpty ? call.id : call.source
        let (path, line) = Self.place(source)
        let result = Finding(
            ruleId: rule,
            level: review ? "none" : severity == .minor ? "note" : severity == .major ? "warning" : "error",
            kind: review ? "review" : "fail",
            message: Text(text: "\(context.taxonomy.name(of: label, context.language)): “\(words)”"),
            locations: [
                .init(
                    physicalLocation: .init(
                        artifactLocation: .init(uri: path), region: line.map { .init(startLine: $0) }),
                    logicalLocations: [.init(name: call.id + (turn.map { "#\($0)" } ?? ""), kind: "member")])
            ], partialFingerprints: ["escuchaFinding/v1": mark],
            properties: .init(
                severity: severity.code, call: call.id, turn: turn, agent: call.agentID, provenance: provenance.code,
                state: severity == .critical && !review ? "draft" : nil))
        write((isFirst ? "" : ",") + json(result))
        isFirst = false
    }

    func add(problem sentence: String) {
        unread += 1
        if problems.count < 1000 { problems.append(sentence) }
    }

    func finish() {
        let notes = problems.map { Note(level: "error", message: Text(text: $0)) }
        write(
            "],\"invocations\":[{\"executionSuccessful\":\(unread == 0),\"toolExecutionNotifications\":\(json(notes))}]}]}\n"
        )
    }

    /// `calls/march.ndjson:12` is a file and a line.
    static func place(_ source: String) -> (path: String, line: Int?) {
        guard let colon = source.lastIndex(of: ":"), let line = Int(source[source.index(after: colon)...]), line > 0
        else {
            return (escaped(source), nil)
        }
        return (escaped(String(source[..<colon])), line)
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }

    private func json(_ value: some Encodable) -> String {
        (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    private func write(_ text: String) { Terminal.write(Array(text.utf8)) }

    private struct Text: Encodable { var text: String }
    private struct Rule: Encodable {
        var id: String
        var name: String
        var shortDescription: Text
        var fullDescription: Text?
    }
    private struct Note: Encodable {
        var level: String
        var message: Text
    }
    private struct Finding: Encodable {
        var ruleId: String
        var level: String
        var kind: String
        var message: Text
        var locations: [Location]
        var partialFingerprints: [String: String]
        var properties: Properties
        struct Location: Encodable {
            var physicalLocation: Physical
            var logicalLocations: [Logical]
        }
        struct Physical: Encodable {
            var artifactLocation: Artifact
            var region: Region?
        }
        struct Artifact: Encodable { var uri: String }
        struct Region: Encodable { var startLine: Int }
        struct Logical: Encodable {
            var name: String
            var kind: String
        }
        struct Properties: Encodable {
            var severity: String
            var call: String
            var turn: Int?
            var agent: String?
            var provenance: String
            var state: String?
        }
    }
}
