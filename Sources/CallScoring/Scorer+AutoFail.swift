import Findings
import Rubrics

extension Scorer {
    /// The findings that fail the call outright: each label once a turn, all with their words.
    func failures(_ analysis: CallAnalysisResult, _ line: TurnLine) -> [AutoFailReason] {
        struct Place: Hashable {
            var label: Label
            var turn: Int?
        }
        var reasons: [AutoFailReason] = []
        var seen: Set<Place> = []
        func add(_ label: Label, _ turn: Int?, _ quote: String?, _ rule: String) {
            guard seen.insert(Place(label: label, turn: turn)).inserted else { return }
            reasons.append(AutoFailReason(label: label, turn: turn, quote: quote, rule: rule))
        }
        for finding in analysis.findings
        where finding.confidence != .hint && rubric.autoFail.catches(finding.label, finding.severity)
            && EvidenceBook.stands(finding.quote, in: finding.turn, line)
        {
            add(finding.label, finding.turn, finding.quote, finding.rule)
        }
        for finding in analysis.callFindings
        where !finding.needsReview && rubric.autoFail.catches(finding.label, finding.severity)
            && EvidenceBook.stands(finding.quote, in: finding.turn, line)
        {
            add(finding.label, finding.turn, finding.quote, finding.rule)
        }
        return reasons
    }

    /// The gravest severity among what may count.
    func worstSeverity(_ analysis: CallAnalysisResult, _ line: TurnLine) -> Severity {
        var worst = Severity.none
        for finding in analysis.findings
        where finding.severity > worst && finding.confidence != .hint
            && EvidenceBook.stands(finding.quote, in: finding.turn, line)
        {
            worst = finding.severity
        }
        for finding in analysis.callFindings where !finding.needsReview { worst = max(worst, finding.severity) }
        return worst
    }
}
