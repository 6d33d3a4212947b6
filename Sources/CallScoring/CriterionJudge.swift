import Findings
import Rubrics

/// Judges one criterion of a rubric at a time on one call.
struct CriterionJudge {
    let reader: ConditionReader
    let notApplicable: Rubric.NotApplicablePolicy

    func judge(_ criterion: Criterion) -> CriterionScore {
        if let condition = criterion.appliesWhen {
            // What makes a criterion apply exposes the agent to losing points: it must show its words.
            let applies = reader.read(condition, costly: true)
            let context = applies.evidence.map { item in
                var item = item
                item.direction = .context
                return item
            }
            switch applies.truth {
            case .yes: break
            case .no:
                let counts = notApplicable == .met
                return score(
                    criterion, .notApplicable, points: counts ? criterion.usableWeight : nil,
                    words.notApplicable(applies.reason, notApplicable), evidence: context)
            case .unknown:
                return score(
                    criterion, .notEvaluable, points: nil, words.applicabilityUnknown(applies.reason), evidence: context
                )
            }
        }
        switch criterion.judgement {
        case .manual: return score(criterion, .open, points: nil, words.open)
        case .yesNo(let condition):
            let outcome = reader.read(condition)
            switch outcome.truth {
            case .yes:
                return score(
                    criterion, .met, points: criterion.usableWeight, outcome.reason, evidence: outcome.evidence)
            case .no: return score(criterion, .notMet, points: 0, outcome.reason, evidence: outcome.evidence)
            case .unknown:
                return score(
                    criterion, .notEvaluable, points: nil, words.notEvaluable(outcome.reason),
                    evidence: outcome.evidence)
            }
        case .levels(let levels): return graded(criterion, levels)
        }
    }

    /// The first level that holds decides. One that cannot be told before any holds leaves the criterion open: the
    /// call may deserve it.
    private func graded(_ criterion: Criterion, _ levels: [Criterion.Level]) -> CriterionScore {
        var missed: [(name: LocalizedText, outcome: Outcome)] = []
        for level in levels {
            let outcome = reader.read(level.when)
            switch outcome.truth {
            case .no: missed.append((level.name, outcome))
            case .unknown:
                return score(
                    criterion, .notEvaluable, points: nil, words.notEvaluable(outcome.reason),
                    evidence: outcome.evidence)
            case .yes:
                let share = level.share.isFinite ? min(max(level.share, 0), 1) : 0
                let next = share < 1 ? missed.last.map { ($0.name, $0.outcome.reason) } : nil
                return score(
                    criterion, share >= 1 ? .met : share > 0 ? .partlyMet : .notMet,
                    points: FixedNumber.rounded(criterion.usableWeight * share, decimals: 6),
                    words.level(level.name, outcome.reason, next: next), level: level.name,
                    evidence: outcome.evidence + (share < 1 ? missed.last?.outcome.evidence ?? [] : []))
            }
        }
        // The last level asks for least: what it lacks is what to begin with.
        let last = missed.last?.outcome
        return score(
            criterion, .notMet, points: 0, words.noLevel(last.map { [$0.reason] } ?? []),
            evidence: last?.evidence ?? [])
    }

    private var words: ScoringWords { reader.words }

    private func score(
        _ criterion: Criterion, _ verdict: CriterionScore.Verdict, points: Double?, _ reason: LocalizedText,
        level: LocalizedText? = nil, evidence: [Evidence] = []
    ) -> CriterionScore {
        var unique: [Evidence] = []
        var seen: Set<Evidence> = []
        for item in evidence where seen.insert(item).inserted { unique.append(item) }
        return CriterionScore(
            id: criterion.id, name: criterion.name, guidance: criterion.guidance, weight: criterion.weight,
            verdict: verdict, points: points, possible: points == nil ? 0 : criterion.usableWeight, reason: reason,
            level: level, evidence: unique, competencies: criterion.competencies)
    }
}

extension Criterion {
    /// The weight; zero when it is no usable number (rubric files refuse such weights, values made in code may not).
    var usableWeight: Double { weight.isFinite && weight > 0 && weight <= 1e6 ? weight : 0 }
}
