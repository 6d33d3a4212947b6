internal import Transcripts
internal import CallScoring
internal import Findings
internal import Foundation
internal import Rubrics

/// What changes between stored evaluations and new ones of the same calls.
struct BacktestComparison {
    /// One call before and after.
    struct Difference: Sendable {
        struct Item: Hashable, Sendable {
            var label: Label
            var turn: Int?
            var rule: String
            var severity: Severity
            var quote: String?
        }
        let call: String
        let agent: String?
        let gained: [Item]
        let lost: [Item]
        let score: (before: Double?, after: Double?)
        let band: (before: String?, after: String?)

        init(_ before: ScoredCall, _ after: ScoredCall) {
            call = before.call.id
            agent = after.evaluation.agentID
            let (a, b) = (Self.items(before.analysis), Self.items(after.analysis))
            let (old, new) = (Set(a.map(Place.init)), Set(b.map(Place.init)))
            gained = b.filter { !old.contains(Place($0)) }
            lost = a.filter { !new.contains(Place($0)) }
            score = (before.evaluation.score, after.evaluation.score)
            band = (before.evaluation.band, after.evaluation.band)
        }

        /// A finding is the same when label, turn and severity are: another rule may have found it.
        private struct Place: Hashable {
            var label: Label
            var turn: Int?
            var severity: Severity
            init(_ item: Item) { (label, turn, severity) = (item.label, item.turn, item.severity) }
        }

        private static func items(_ analysis: CallAnalysisResult) -> [Item] {
            analysis.findings.map {
                Item(label: $0.label, turn: $0.turn, rule: $0.rule, severity: $0.severity, quote: $0.quote)
            }
                + analysis.callFindings.filter { !$0.needsReview }.map {
                    Item(
                        label: $0.label, turn: $0.turn, rule: $0.rule, severity: $0.severity,
                        quote: $0.quote ?? $0.searched)
                }
        }

        var isChange: Bool {
            !gained.isEmpty || !lost.isEmpty || score.before != score.after || band.before != band.after
        }

        func text(_ words: BatchWords, _ severities: SummaryWords) -> String {
            var head = Scorecard.printable(call) + (agent.map { " · " + Scorecard.printable($0) } ?? "")
            if score.before != score.after { head += "  \(Self.shown(score.before)) → \(Self.shown(score.after))" }
            if band.before != band.after { head += "  \(band.before ?? "–") → \(band.after ?? "–")" }
            var lines = [head]
            for (sign, items) in [("+", gained), ("−", lost)] {
                for item in items {
                    let severity = severities.severity(item.severity)
                    lines.append(
                        "  \(sign) \(item.label.rawValue)" + (severity.isEmpty ? "" : " (\(severity))")
                            + " [\(item.rule)]"
                            + (item.turn.map { " #\($0)" } ?? "")
                            + (item.quote.map { " “\(Scorecard.printable($0))”" } ?? ""))
                }
            }
            return lines.joined(separator: "\n")
        }

        var json: String {
            func items(_ items: [Item]) -> [Document.Item] {
                items.map {
                    .init(
                        label: $0.label.rawValue, rule: $0.rule, severity: $0.severity.code, turn: $0.turn,
                        quote: $0.quote)
                }
            }
            return BacktestComparison.encoded(
                Document(
                    call: call, agent: agent, gained: items(gained), lost: items(lost), score_before: score.before,
                    score_after: score.after, band_before: band.before, band_after: band.after))
        }

        private struct Document: Encodable {
            var call: String
            var agent: String?
            var gained: [Item]
            var lost: [Item]
            var score_before: Double?
            var score_after: Double?
            var band_before: String?
            var band_after: String?
            struct Item: Encodable {
                var label: String
                var rule: String
                var severity: String
                var turn: Int?
                var quote: String?
            }
        }

        private static func shown(_ score: Double?) -> String { score.map { Scorecard.plain($0) } ?? "–" }
    }

    private let old: Rubric
    private let new: Rubric
    private(set) var calls = 0
    private(set) var changed = 0
    private(set) var scoresMoved = 0
    private(set) var bandsMoved = 0
    /// Calls that the store does not have as they were judged.
    var broken = 0
    private var gained: [Label: Int] = [:]
    private var lost: [Label: Int] = [:]
    private var agents: [String: (before: Mean, after: Mean)] = [:]

    private struct Mean {
        var tenths = 0
        var count = 0
        mutating func add(_ score: Double?) {
            guard let score else { return }
            tenths += Int((score * 10).rounded())
            count += 1
        }
        var value: Double? { count > 0 ? Double(tenths) / 10 / Double(count) : nil }
    }

    init(old: Rubric, new: Rubric) {
        self.old = old
        self.new = new
    }

    mutating func add(_ difference: Difference) {
        calls += 1
        if difference.isChange { changed += 1 }
        if difference.score.before != difference.score.after { scoresMoved += 1 }
        if difference.band.before != difference.band.after { bandsMoved += 1 }
        for item in difference.gained { gained[item.label, default: 0] += 1 }
        for item in difference.lost { lost[item.label, default: 0] += 1 }
        if let agent = difference.agent {
            agents[agent, default: (Mean(), Mean())].before.add(difference.score.before)
            agents[agent, default: (Mean(), Mean())].after.add(difference.score.after)
        }
    }

    private static func band(_ score: Double?, _ rubric: Rubric) -> String? {
        guard let score else { return nil }
        return rubric.bands.filter { score >= $0.from }.max { $0.from < $1.from }?.id
    }

    /// Agents whose mean score falls into another band, by name.
    private var moved: [(agent: String, before: String, after: String, scores: (Double?, Double?))] {
        agents.sorted { $0.key < $1.key }.compactMap { agent, means in
            let (a, b) = (Self.band(means.before.value, old), Self.band(means.after.value, new))
            return a == b ? nil : (agent, a ?? "–", b ?? "–", (means.before.value, means.after.value))
        }
    }

    func text(_ words: BatchWords) -> String {
        var lines = ["", words.backtest(calls: calls, changed: changed, scores: scoresMoved, bands: bandsMoved)]
        for label in Set(gained.keys).union(lost.keys).sorted() {
            lines.append("  \(label.rawValue)  +\(gained[label] ?? 0) −\(lost[label] ?? 0)")
        }
        if !moved.isEmpty { lines.append(words.agentsMove) }
        for agent in moved {
            lines.append(
                "  \(Scorecard.printable(agent.agent)): \(agent.before) → \(agent.after) (\(agent.scores.0.map { Scorecard.plain($0) } ?? "–") → \(agent.scores.1.map { Scorecard.plain($0) } ?? "–"))"
            )
        }
        if broken > 0 { lines.append(words.broken(broken)) }
        return lines.joined(separator: "\n")
    }

    var json: String {
        struct Sums: Encodable {
            var calls: Int
            var changed: Int
            var scores_moved: Int
            var bands_moved: Int
            var not_comparable: Int
            var gained: [String: Int]
            var lost: [String: Int]
            var agents: [Agent]
        }
        struct Agent: Encodable {
            var agent: String
            var band_before: String
            var band_after: String
        }
        return Self.encoded(
            Sums(
                calls: calls, changed: changed, scores_moved: scoresMoved, bands_moved: bandsMoved,
                not_comparable: broken,
                gained: Dictionary(uniqueKeysWithValues: gained.map { ($0.key.rawValue, $0.value) }),
                lost: Dictionary(uniqueKeysWithValues: lost.map { ($0.key.rawValue, $0.value) }),
                agents: moved.map { Agent(agent: $0.agent, band_before: $0.before, band_after: $0.after) }))
    }

    static func encoded(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
