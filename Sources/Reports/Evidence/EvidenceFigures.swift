public import CallScoring
public import Findings
import Transcripts

/// Counts for the summary of an audit's evidence, taken call by call: whole numbers that do not depend on the order.
public struct EvidenceFigures: Sendable {
    /// Calls that could be judged, and those among them with what is looked for.
    public struct Rate: Hashable, Sendable {
        public var hits = 0
        public var judged = 0
        mutating func add(_ hit: Bool) {
            judged += 1
            if hit { hits += 1 }
        }
    }

    /// Of a country, an agent, a week.
    public struct Group: Hashable, Sendable {
        public var calls = 0
        /// Calls with at least one critical finding.
        public var critical = Rate()
        /// Calls with at least one critical or major finding.
        public var grave = Rate()
    }

    public struct LabelFigures: Hashable, Sendable {
        public var severity = Severity.none
        public var findings = 0
        public var calls = 0
        /// Calls in which the label could not be judged.
        public var notJudged = 0
    }

    public struct Missing: Hashable, Sendable {
        public var label: Label
        public var what: String
    }

    /// Where readings of the law differ: such findings are for a person and stand in no rate.
    public struct Contested: Hashable, Sendable {
        public var label: Label
        public var references: String
    }

    public private(set) var calls = 0
    public private(set) var total = Group()
    public private(set) var labels: [Label: LabelFigures] = [:]
    public private(set) var countries: [String: Group] = [:]
    public private(set) var agents: [String: Group] = [:]
    /// By ISO week of the call's own date: `2026-W11`.
    public private(set) var weeks: [String: Group] = [:]
    public private(set) var missing: [Missing: Int] = [:]
    public private(set) var contested: [Contested: Int] = [:]
    /// Calls of which nothing could be judged: no rules for the language, or nobody known as the agent.
    public private(set) var notJudgedAtAll = 0

    public init() {}

    public mutating func add(_ scored: ScoredCall) {
        calls += 1
        let analysis = scored.analysis
        var worst: [Label: Severity] = [:]
        for finding in analysis.findings where finding.severity > .none {
            labels[finding.label, default: LabelFigures()].findings += 1
            worst[finding.label] = max(worst[finding.label] ?? .none, finding.severity)
        }
        for finding in analysis.callFindings where finding.severity > .none {
            guard !finding.needsReview else {
                let key = Contested(label: finding.label, references: finding.references.joined(separator: "; "))
                contested[key, default: 0] += 1
                continue
            }
            labels[finding.label, default: LabelFigures()].findings += 1
            worst[finding.label] = max(worst[finding.label] ?? .none, finding.severity)
        }
        for (label, severity) in worst {
            labels[label, default: LabelFigures()].calls += 1
            labels[label, default: LabelFigures()].severity = max(labels[label]?.severity ?? .none, severity)
        }
        var judged = true
        var seen: Set<Label> = []
        for item in analysis.notEvaluable {
            missing[Missing(label: item.label, what: item.missing), default: 0] += 1
            if item.label == "*" || item.missing == "speaker roles" { judged = false }
            if worst[item.label] == nil, seen.insert(item.label).inserted {
                labels[item.label, default: LabelFigures()].notJudged += 1
            }
        }
        if !judged { notJudgedAtAll += 1 }
        let gravest = worst.values.max() ?? .none
        func count(_ group: inout Group) {
            group.calls += 1
            guard judged || gravest > .none else { return }
            group.critical.add(gravest == .critical)
            group.grave.add(gravest >= .major)
        }
        count(&total)
        count(&countries[analysis.country ?? "", default: Group()])
        count(&agents[scored.evaluation.agentID ?? "", default: Group()])
        count(&weeks[scored.call.startedAt?.isoWeek ?? "", default: Group()])
    }

    /// Calls in which a label could be judged. A label of a country's own rules was judged where its rules were in force.
    public func judged(_ label: Label) -> Int {
        max(0, calls - (labels[label]?.notJudged ?? 0) - (labels["*"]?.notJudged ?? 0))
    }
}

extension CallTime {
    /// `2026-W11`, by ISO 8601: weeks begin on Monday, the first one holds the year's first Thursday.
    var isoWeek: String {
        let thursday = dayNumber - (weekday - 1) + 3
        let year = CallTime(secondsSinceEpoch: thursday * 86_400, offsetMinutes: 0).year
        let first = CallTime(year: year, month: 1, day: 1, secondOfDay: 0, offsetMinutes: nil).dayNumber
        let week = (thursday - first) / 7 + 1
        return "\(year)-W" + (week < 10 ? "0" : "") + "\(week)"
    }
}
