internal import Calibration
internal import Findings

extension PlanMaker {
    /// The team's rate, rounded to five points; at least ten and at most forty points more than today, so that one plan
    /// can reach it; never more than 95 %.
    func target(_ gap: SkillCandidate) -> Double {
        let today = gap.own.rate ?? 0
        let team = (gap.reference * 20).rounded() / 20
        let least = ((today + 0.1) * 20).rounded(.up) / 20
        let most = ((today + 0.4) * 20).rounded() / 20
        return min(0.95, max(least, min(team, most)))
    }

    /// Calls that tell the target from today's rate in four of five cases (one-sided, 5 %; J. L. Fleiss, "Statistical
    /// Methods for Rates and Proportions"), between 15 and 60, in fives.
    func callsToTell(from today: Double, to target: Double) -> Int {
        let distance = target - today
        guard distance > 0.01 else { return 60 }
        let spread = 1.645 * (today * (1 - today)).squareRoot() + 0.842 * (target * (1 - target)).squareRoot()
        let calls = (spread / distance) * (spread / distance)
        guard calls.isFinite, calls < 60 else { return 60 }
        return max(15, Int((calls / 5).rounded(.up)) * 5)
    }

    /// When so many judged calls should have come, at the pace of the period: in two to eight weeks.
    func goalDay(calls: Int, pace: RateCount, _ judged: [CoachedCall]) -> CalendarDay {
        let days = judged.compactMap(\.day)
        guard let first = days.min(), let last = days.max(), last > first, pace.trials > 1 else {
            return today.workday(after: 28)
        }
        let needed = Double(calls) * Double(last.number - first.number + 1) / Double(pace.trials)
        return today.workday(after: min(56, max(14, Int(min(needed, 1000).rounded(.up)))))
    }

    func practice(_ gap: SkillCandidate, _ guide: SkillGuide?, _ situation: [Label], _ agent: String) -> Practice {
        let place = team.specs.firstIndex { $0.id == gap.spec.id } ?? 0
        let shared = candidates.count { $0[place].decision == .gap }
        let mentor = mentor(place, besides: agent)
        let form: Practice.Form = shared >= 3 ? .workshop : mentor != nil ? .mentor : .individual
        return Practice(
            form: form, mentor: mentor, sharedBy: shared, technique: guide?.techniques.first,
            scenario: scenario(guide?.scenarios ?? [], situation), course: guide?.courses.first.flatMap(library.course))
    }

    /// The colleague with the highest rate, if it is clearly above the agent's own: their intervals do not meet.
    func mentor(_ place: Int, besides agent: String) -> String? {
        guard let row = team.index(of: agent), let own = team.counts[row][place].interval else { return nil }
        var best: (rate: Double, name: String)?
        for (other, name) in team.agents.enumerated() where other != row {
            let count = team.counts[other][place]
            guard count.trials >= settings.leastCalls, let interval = count.interval, interval.low > own.high,
                let rate = candidates[other][place].shrunken?.rate
            else { continue }
            if rate > best?.rate ?? -1 { best = (rate, name) }
        }
        return best?.name
    }

    /// The scene that holds most of the situations; the first of the guide when none does.
    func scenario(_ ids: [String], _ situation: [Label]) -> RolePlay? {
        let scenes = ids.compactMap(library.scenario)
        func fit(_ scene: RolePlay) -> Int {
            situation.count { label in scene.cues.contains { $0.matches(label) } }
        }
        var best: RolePlay?
        for scene in scenes where best.map({ fit(scene) > fit($0) }) ?? true { best = scene }
        return best
    }
}
