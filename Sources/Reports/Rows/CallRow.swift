public import CallScoring
public import Findings
import Rubrics
import Transcripts

/// What the overview keeps of one call: a few hundred bytes, whatever the call's length.
public struct CallSummary: Hashable, Sendable {
    public var callID: String
    /// The page's name inside `calls/`.
    public var fileName: String
    public var agentID: String?
    public var country: String?
    /// ISO 8601 as in the evaluation; nothing when unknown.
    public var startedAt: String?
    /// Milliseconds.
    public var duration: Int?
    public var turns: Int
    public var score: Double?
    public var scoreBeforeAutoFail: Double?
    public var band: String?
    public var failed: Bool
    public var worstSeverity: Severity
    /// Findings by severity, each label once a turn.
    public var critical: Int
    public var major: Int
    public var minor: Int
    public var tone: Int
    public var opportunities: Int
    public var opportunitiesMet: Int
    public var criteriaNotEvaluable: Int
    public var criteriaOpen: Int
    public var suggestions: Int
    public var rolesUncertain: Bool
}

/// A place that a person should look at.
struct ReviewItem: Hashable, Sendable {
    enum Kind: String, Sendable {
        case suggestion, lawUnclear = "law_unclear", criticalWithoutQuote = "critical_without_quote"
    }
    var kind: Kind
    var callID: String
    var fileName: String
    var label: Label
    var turn: Int?
    var quote: String?
}

/// One call as the accumulator takes it: the summary that it keeps and the counts that it adds up.
public struct CallRow: Hashable, Sendable {
    public internal(set) var summary: CallSummary
    var labels: [LabelSeverity: Int]
    var missing: [NotEvaluable]
    var verdicts: [CriterionScore.Verdict]
    var pointsLost: [Double]
    var failures: [AutoFailReason]
    var review: [ReviewItem]
    var reviewTotal: Int

    /// Review items kept of one call; the rest is counted and stands in `findings.csv` and on the call's page.
    static let reviewKept = 5

    /// - Parameter fileName: the page's name inside `calls/`, from ``CallFileNames``.
    public init(_ scored: ScoredCall, fileName: String, context: ReportContext) {
        let analysis = scored.analysis
        let evaluation = scored.evaluation
        var labels: [LabelSeverity: Int] = [:]
        var counts = [0, 0, 0, 0]
        var tone = 0
        for finding in CountedFinding.all(in: analysis) {
            labels[LabelSeverity(label: finding.label, severity: finding.severity), default: 0] += 1
            counts[finding.severity.rawValue] += 1
            if finding.severity == .none, context.taxonomy[finding.label]?.kind == .tone { tone += 1 }
        }
        var missing: [NotEvaluable] = []
        for item in analysis.notEvaluable where !missing.contains(item) { missing.append(item) }
        func item(_ kind: ReviewItem.Kind, _ label: Label, _ turn: Int?, _ quote: String?) -> ReviewItem {
            ReviewItem(
                kind: kind, callID: evaluation.callID, fileName: fileName, label: label, turn: turn,
                quote: quote.map { Shown.shortened($0, to: 160) })
        }
        var review: [ReviewItem] = []
        var reviewTotal = 0
        func ask(_ make: @autoclosure () -> ReviewItem) {
            reviewTotal += 1
            if review.count < Self.reviewKept { review.append(make()) }
        }
        for finding in analysis.callFindings {
            if finding.needsReview {
                ask(item(.lawUnclear, finding.label, finding.turn, finding.quote))
            } else if finding.severity == .critical,
                !evaluation.autoFailReasons.contains(where: { $0.label == finding.label && $0.turn == finding.turn })
            {
                ask(item(.criticalWithoutQuote, finding.label, finding.turn, finding.quote))
            }
        }
        // Only what would count against somebody waits for a person; the rest stands on the page of its call.
        for finding in analysis.suggestions where finding.severity > .none {
            ask(item(.suggestion, finding.label, finding.turn, finding.quote))
        }

        let criteria = evaluation.criteria
        summary = CallSummary(
            callID: evaluation.callID, fileName: fileName, agentID: evaluation.agentID, country: evaluation.country,
            startedAt: evaluation.startedAt, duration: analysis.metrics.duration ?? scored.call.duration,
            turns: scored.call.turns.count, score: evaluation.score,
            scoreBeforeAutoFail: evaluation.scoreBeforeAutoFail, band: evaluation.band, failed: evaluation.failed,
            worstSeverity: evaluation.worstSeverity, critical: counts[3], major: counts[2], minor: counts[1],
            tone: tone,
            opportunities: analysis.opportunities.count,
            opportunitiesMet: analysis.opportunities.reduce(0) { $0 + ($1.metBy == nil ? 0 : 1) },
            criteriaNotEvaluable: criteria.reduce(0) { $0 + ($1.verdict == .notEvaluable ? 1 : 0) },
            criteriaOpen: criteria.reduce(0) { $0 + ($1.verdict == .open ? 1 : 0) },
            suggestions: analysis.suggestions.count, rolesUncertain: RoleDoubt(scored.call) != nil)
        self.labels = labels
        self.missing = missing
        verdicts = criteria.map(\.verdict)
        pointsLost = criteria.map { $0.possible - ($0.points ?? 0) }
        failures = evaluation.autoFailReasons.prefix(3).map { reason in
            var reason = reason
            reason.quote = reason.quote.map { Shown.shortened($0, to: 160) }
            return reason
        }
        self.review = review
        self.reviewTotal = reviewTotal
    }
}

struct LabelSeverity: Hashable, Sendable {
    var label: Label
    var severity: Severity
}

/// A finding as figures count it: each label once a turn, without hints and what waits for a review.
struct CountedFinding {
    var label: Label
    var severity: Severity

    static func all(in analysis: CallAnalysisResult) -> [CountedFinding] {
        struct Key: Hashable {
            var label: Label
            var turn: Int?
        }
        var place: [Key: Int] = [:]
        var counted: [CountedFinding] = []
        func add(_ label: Label, _ turn: Int?, _ severity: Severity) {
            let key = Key(label: label, turn: turn)
            if let known = place[key] {
                counted[known].severity = max(counted[known].severity, severity)
            } else {
                place[key] = counted.count
                counted.append(CountedFinding(label: label, severity: severity))
            }
        }
        for finding in analysis.findings where finding.confidence != .hint {
            add(finding.label, finding.turn, finding.severity)
        }
        for finding in analysis.callFindings where !finding.needsReview {
            add(finding.label, finding.turn, finding.severity)
        }
        return counted
    }
}
