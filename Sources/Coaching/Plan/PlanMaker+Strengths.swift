internal import Calibration
internal import CallScoring
internal import Findings
internal import Rubrics

extension PlanMaker {
    /// Two criteria that the agent meets often, at least as often as the team, each with words of the agent's own.
    func strengths(
        of agent: String, _ row: Int, _ judged: [CoachedCall], besides coached: Set<String>
    ) -> [Strength] {
        let usable = candidates[row].filter { candidate in
            guard let rate = candidate.own.rate, !coached.contains(candidate.spec.id) else { return false }
            return candidate.own.trials >= min(5, settings.leastCalls) && rate >= 0.75 && candidate.gap <= 0.02
        }
        let ranked = usable.sorted { a, b in
            (merit(b), a.spec.id) < (merit(a), b.spec.id)
        }
        var result: [Strength] = []
        var quoted: Set<CallMoment> = []
        for candidate in ranked where result.count < 2 {
            guard let criterion = criteria[candidate.spec.id] else { continue }
            let guide = library.criteria[criterion.id]
            var lens = CriterionLens(criterion, guide: guide)
            // What is only ever avoided has no words of its own: the guide names what stands for it.
            if lens.wanted.isEmpty, let guide { lens = CriterionLens(unwanted: lens.unwanted, wanted: guide.evidence) }
            let moments = judged.reversed().lazy.filter { $0.verdict(criterion.id) == .met }
                .flatMap { TurnFinder(lens: lens).shown(in: $0) }
            guard
                let moment = moments.first(where: { moment in
                    moment.words.utf8.count >= 24
                        && !quoted.contains { $0.callID == moment.callID && $0.turn == moment.turn }
                        && !isSpoiled(moment, judged)
                })
            else { continue }
            quoted.insert(moment)
            result.append(
                Strength(
                    criterion: criterion.id, name: criterion.name, own: candidate.own, others: candidate.others,
                    moment: moment, effect: guide?.effect))
        }
        return result
    }

    /// How far above the team, for what weight; a steady high rate counts too.
    private func merit(_ candidate: SkillCandidate) -> Double {
        candidate.spec.weight * (max(0, -candidate.gap) * 4 + (candidate.own.rate ?? 0))
    }

    /// A turn that also holds something to work on is no example of a strength.
    private func isSpoiled(_ moment: CallMoment, _ judged: [CoachedCall]) -> Bool {
        judged.contains { call in
            call.callID == moment.callID
                && call.findings.contains { finding in
                    finding.turn == moment.turn
                        && (finding.severity > .none || taxonomy[finding.label]?.kind == .tone)
                }
        }
    }

    /// Competencies of one agent against the team's middle half.
    func profile(_ row: Int, _ agent: String) -> [CompetencyFigure] {
        taxonomy.competencies.map { competency in
            let places = rubric.criteria.indices.filter { rubric.criteria[$0].competencies.contains(competency.id) }
            let own = share(row, places)
            return CompetencyFigure(
                id: competency.id, name: competency.name, own: own?.share,
                calls: own?.calls ?? places.map { team.counts[row][$0].trials }.max() ?? 0,
                middleHalf: middleHalf(places),
                trend: trend(of: agent, criteria: Set(places.map { rubric.criteria[$0].id })))
        }
    }

    /// The share of the weight of some criteria that an agent met; nothing with too few calls.
    private func share(_ row: Int, _ places: [Int]) -> (share: Double, calls: Int)? {
        var met = 0.0
        var all = 0.0
        var calls = 0
        for place in places {
            let count = team.counts[row][place]
            met += team.specs[place].weight * Double(count.hits)
            all += team.specs[place].weight * Double(count.trials)
            calls = max(calls, count.trials)
        }
        return all > 0 && calls >= settings.leastCalls ? (met / all, calls) : nil
    }

    /// First and third quartile of the agents with enough calls; nothing with fewer than three of them.
    func middleHalf(_ places: [Int]) -> Interval? {
        let peers = team.agents.indices.compactMap { share($0, places)?.share }.sorted()
        return peers.count < 3 ? nil : Interval(low: quantile(peers, 0.25), high: quantile(peers, 0.75))
    }

    /// Linear between the two nearest values (R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", type 7).
    private func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }
}
