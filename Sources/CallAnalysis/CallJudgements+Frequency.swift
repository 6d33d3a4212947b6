internal import Findings
internal import Rubrics
internal import Transcripts

extension CallJudgements {
    /// Whether the call came too often. A country without limits is not judged; one with limits needs the history of contacts.
    func judgeFrequency(_ entry: BookRule, _ result: inout CallAnalysisResult) {
        guard let jurisdiction = book.jurisdiction else { return }
        switch FrequencyJudge(jurisdiction: jurisdiction).judge(call, contacts) {
        case .noLimit, .permitted: break
        case .cannotTell(let missing):
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: missing))
        case .exceeded(let limit, let before):
            result.callFindings.append(
                CallFinding(
                    label: entry.rule.label, rule: entry.qualifiedID, severity: entry.severity,
                    searched: "history of contacts: \(before) before this one count; limit \(limit.id)",
                    needsReview: limit.review, references: [limit.reference] + entry.rule.references,
                    provenance: .rule(pack: entry.packReference),
                    searchedSpanish: "historial de contactos: cuentan \(before) anteriores; límite \(limit.id)"))
        }
    }
}
