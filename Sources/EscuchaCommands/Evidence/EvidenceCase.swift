internal import CallScoring
internal import Findings
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

/// What stands in the folder of a critical case, and in the table of findings.
enum EvidenceCase {
    /// A violation with what persons said of it.
    struct Row {
        var mark: String
        var scope: String
        var label: String
        var severity: String
        var rule: String
        var turn: Int?
        var start: Int?
        var quote: String?
        var searched: String?
        var references: [String]
        var needsReview: Bool
        var provenance: String
        var reviews: [Review] = []

        init(_ finding: Finding, call: String) {
            mark = FindingMark.of(finding, call: call)
            (scope, label, severity, rule) = ("turn", finding.label.rawValue, finding.severity.code, finding.rule)
            (turn, start, quote) = (finding.turn, finding.start, finding.quote)
            (references, needsReview, provenance) = (finding.references, false, finding.provenance.code)
        }

        init(_ finding: CallFinding, call: String) {
            mark = FindingMark.of(finding, call: call)
            (scope, label, severity, rule) = ("call", finding.label.rawValue, finding.severity.code, finding.rule)
            (turn, quote, searched) = (finding.turn, finding.quote, finding.searchedSpanish ?? finding.searched)
            (references, needsReview, provenance) = (finding.references, finding.needsReview, finding.provenance.code)
        }

        /// What stands of a critical finding: a draft until a person speaks.
        var state: String {
            guard severity == "critical", !needsReview else { return reviews.last?.verdict.rawValue ?? "" }
            return reviews.last?.verdict.rawValue ?? "draft"
        }

        func line(_ scored: ScoredCall) -> String {
            CSVTable.line([
                mark, scored.call.id, scored.evaluation.agentID, scope, label, severity, rule, turn.map(String.init),
                start.map(String.init), quote, references.joined(separator: "; "), needsReview ? "true" : "false",
                provenance, state,
                reviews.last?.by, reviews.last?.at, reviews.last?.reason, scored.evaluation.fingerprint.call,
            ])
        }
    }

    /// One line a turn: number, time, who, words.
    static func transcript(_ call: Call) -> String {
        var text = ""
        for turn in call.turns {
            let time = turn.start.map { " [\(Scorecard.clock($0))]" } ?? ""
            text += "\(turn.number)\(time) \(call.role(of: turn).rawValue): \(Scorecard.printable(turn.text))\n"
        }
        return text
    }

    static func json(_ scored: ScoredCall, _ rows: [Row], _ articles: EvidenceArticles) throws -> [UInt8] {
        let key = scored.evaluation.fingerprint
        let document = Document(
            call: scored.call.id, source: scored.call.source, agent: scored.evaluation.agentID,
            country: scored.analysis.country,
            started_at: scored.call.startedAt?.iso8601,
            hashes: ["call": key.call, "packs": key.packs, "rubric": key.rubric, "engine": key.engine],
            packs: scored.analysis.packs,
            findings: rows.map { row in
                .init(
                    finding: row.mark, scope: row.scope, label: row.label, severity: row.severity, rule: row.rule,
                    turn: row.turn,
                    quote: row.quote, searched: row.searched, needs_review: row.needsReview, state: row.state,
                    articles: row.references.map {
                        .init(id: $0, text: articles.text($0), source: articles.source($0))
                    },
                    reviews: row.reviews.map {
                        .init(verdict: $0.verdict.rawValue, by: $0.by, reason: $0.reason, at: $0.at)
                    })
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(document)) + [10]
    }

    private struct Document: Encodable {
        var call: String
        var source: String
        var agent: String?
        var country: String?
        var started_at: String?
        var hashes: [String: String]
        var packs: [String]
        var findings: [Item]
        struct Item: Encodable {
            var finding: String
            var scope: String
            var label: String
            var severity: String
            var rule: String
            var turn: Int?
            var quote: String?
            var searched: String?
            var needs_review: Bool
            var state: String
            var articles: [Article]
            var reviews: [Word]
        }
        struct Article: Encodable {
            var id: String
            var text: String?
            var source: String?
        }
        struct Word: Encodable {
            var verdict: String
            var by: String
            var reason: String
            var at: String
        }
    }
}

/// Texts of rules and articles, read when the first case asks.
final class EvidenceArticles {
    private let library: RubricLibrary
    private lazy var controls: [String: Controls] = (try? library.controls().byCountry) ?? [:]

    init(_ library: RubricLibrary) { self.library = library }

    private func control(_ reference: String) -> Control? {
        controls[String(reference.prefix { $0 != ":" })]?[reference]
    }
    /// The duty in words; nothing when the country's file does not know the article.
    func text(_ reference: String) -> String? { control(reference)?.text.spanish }
    func source(_ reference: String) -> String? { control(reference)?.source }

    /// The file of a rule such as `es/threat.arrest`; nothing for learned detectors.
    func ruleText(_ rule: String) -> [UInt8]? {
        let parts = rule.split(separator: "/")
        guard parts.count == 2, !rule.contains(".."), library.packs[String(parts[0])] != nil else { return nil }
        return FileManager.default.contents(atPath: "\(library.folder)/Packs/\(parts[0])/\(parts[1]).yml").map {
            [UInt8]($0)
        }
    }
}

/// The rules themselves, copied into the evidence so that it can be computed again years later.
enum EvidenceRules {
    /// Every written file of a rubric folder, and the learned detectors, below the folder's own name.
    static func files(_ library: RubricLibrary) -> [(name: String, bytes: [UInt8])] {
        let root = (library.folder as NSString).standardizingPath
        let base = (root as NSString).lastPathComponent
        var files: [(String, [UInt8])] = []
        func add(_ relative: String) {
            guard let data = FileManager.default.contents(atPath: root + "/" + relative) else { return }
            files.append((base + "/" + relative, [UInt8](data)))
        }
        func addAll(_ folder: String, _ ending: String) {
            let path = folder.isEmpty ? root : root + "/" + folder
            for name in ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
            where name.hasSuffix(ending) {
                add(folder.isEmpty ? name : folder + "/" + name)
            }
        }
        addAll("", ".yml")
        for folder in ["Lexicons", "Jurisdictions"] + library.packs.keys.sorted().map({ "Packs/" + $0 }) {
            addAll(folder, ".yml")
        }
        addAll("Models", ".model")
        return files
    }
}
