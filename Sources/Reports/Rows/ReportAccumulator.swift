import CallScoring
import Findings
import Rubrics
import Transcripts

/// Takes the calls of a report one by one and keeps what the overview needs: a small row each and sums.
///
/// Add calls in the order of the input: lists of equals stand in that order, so the same input gives the same bytes. All
/// sums are whole numbers and do not depend on the order.
public struct ReportAccumulator: Sendable {
    public private(set) var calls: [CallSummary] = []
    /// Sentences about inputs that gave no call, as they were handed in.
    public private(set) var unreadable: [String] = []

    var labels: [LabelSeverity: LabelCount] = [:]
    var missing: [NotEvaluable: Int] = [:]
    var agents: [String: AgentCount] = [:]
    var noAgent = AgentCount()
    var criteria: [CriterionCount] = []
    var failures: [Failure] = []
    var review: [ReviewItem] = []
    var reviewTotal = 0
    var totals = AgentCount()
    private let kept: Int

    /// - Parameter context: only its `longestList` is used: how many failures and review items are kept with their words.
    public init(_ context: ReportContext) { kept = context.longestList }

    /// Adds an input that could not be read, with the reason as a sentence for people.
    public mutating func addUnreadable(_ sentence: String) { unreadable.append(sentence) }

    /// Adds one scored call.
    public mutating func add(_ row: CallRow) {
        let call = row.summary
        calls.append(call)
        totals.add(call)
        if let agent = call.agentID { agents[agent, default: AgentCount()].add(call) } else { noAgent.add(call) }
        for (label, count) in row.labels {
            labels[label, default: LabelCount()].findings += count
            labels[label, default: LabelCount()].calls += 1
        }
        for item in row.missing { missing[item, default: 0] += 1 }
        while criteria.count < row.verdicts.count { criteria.append(CriterionCount()) }
        for (index, verdict) in row.verdicts.enumerated() {
            criteria[index].verdicts[verdict, default: 0] += 1
            criteria[index].lostThousandths += Thousandths.of(row.pointsLost[index])
        }
        if call.failed, failures.count < kept {
            failures.append(Failure(callID: call.callID, fileName: call.fileName, reasons: row.failures))
        }
        reviewTotal += row.reviewTotal
        review += row.review.prefix(max(0, kept - review.count))
    }

    /// Failed calls first, then by score from the lowest, those without a score last; equals in the order of input.
    var worstFirst: [CallSummary] {
        calls.enumerated().sorted { a, b in
            if a.element.failed != b.element.failed { return a.element.failed }
            let (x, y) = (a.element.score ?? .infinity, b.element.score ?? .infinity)
            if x != y { return x < y }
            if a.element.worstSeverity != b.element.worstSeverity {
                return a.element.worstSeverity > b.element.worstSeverity
            }
            return a.offset < b.offset
        }.map(\.element)
    }

    /// Agents by identifier; calls without one come last, under nothing.
    var agentRows: [(id: String?, count: AgentCount)] {
        var rows: [(id: String?, count: AgentCount)] = agents.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        if noAgent.calls > 0 { rows.append((nil, noAgent)) }
        return rows
    }

    /// What was found by gravity, then how often, then in the order of the taxonomy.
    func labelRows(_ taxonomy: Taxonomy) -> [(key: LabelSeverity, count: LabelCount)] {
        labels.sorted { a, b in
            if a.key.severity != b.key.severity { return a.key.severity > b.key.severity }
            if a.value.findings != b.value.findings { return a.value.findings > b.value.findings }
            let (x, y) = (taxonomy.order(of: a.key.label), taxonomy.order(of: b.key.label))
            return x == y ? a.key.label < b.key.label : x < y
        }.map { ($0.key, $0.value) }
    }

    /// What could not be judged, the most frequent first.
    func missingRows(_ taxonomy: Taxonomy) -> [(item: NotEvaluable, calls: Int)] {
        missing.sorted { a, b in
            if a.value != b.value { return a.value > b.value }
            let (x, y) = (taxonomy.order(of: a.key.label), taxonomy.order(of: b.key.label))
            if x != y { return x < y }
            return a.key.label == b.key.label ? a.key.missing < b.key.missing : a.key.label < b.key.label
        }.map { ($0.key, $0.value) }
    }
}

/// A call that failed outright, with its first reasons.
struct Failure: Sendable {
    var callID: String
    var fileName: String
    var reasons: [AutoFailReason]
}

struct LabelCount: Sendable {
    var findings = 0
    var calls = 0
}

struct CriterionCount: Sendable {
    var verdicts: [CriterionScore.Verdict: Int] = [:]
    var lostThousandths = 0

    func count(_ verdict: CriterionScore.Verdict) -> Int { verdicts[verdict] ?? 0 }
    /// Calls in which it was judged.
    var judged: Int { count(.met) + count(.partlyMet) + count(.notMet) }
    /// Share of the judged calls that met it in full; nothing when none was judged.
    var shareMet: Double? { judged == 0 ? nil : Double(count(.met)) / Double(judged) }
}

/// Sums over some calls, in whole numbers.
struct AgentCount: Sendable {
    var calls = 0
    var scored = 0
    var scoreTenths = 0
    var failed = 0
    var critical = 0
    var major = 0
    var minor = 0
    var callsWithCritical = 0
    var opportunities = 0
    var opportunitiesMet = 0
    var open = 0
    var notEvaluable = 0
    var rolesUncertain = 0
    var suggestions = 0

    mutating func add(_ call: CallSummary) {
        calls += 1
        if let score = call.score, score.isFinite, abs(score) <= 1000 {
            scored += 1
            scoreTenths += Int((score * 10).rounded())
        }
        if call.failed { failed += 1 }
        critical += call.critical
        major += call.major
        minor += call.minor
        if call.critical > 0 { callsWithCritical += 1 }
        opportunities += call.opportunities
        opportunitiesMet += call.opportunitiesMet
        open += call.criteriaOpen
        notEvaluable += call.criteriaNotEvaluable
        if call.rolesUncertain { rolesUncertain += 1 }
        suggestions += call.suggestions
    }

    /// To one decimal; nothing when no call has a score.
    var mean: Double? {
        scored == 0 ? nil : FixedNumber.rounded(Double(scoreTenths) / Double(scored) / 10, decimals: 1)
    }
}

enum Thousandths {
    static func of(_ value: Double) -> Int { value.isFinite && abs(value) < 1e12 ? Int((value * 1000).rounded()) : 0 }
}
