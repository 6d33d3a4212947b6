internal import Findings
public import Rubrics

/// Drafts plans for a team: all calls of one rubric in one period.
///
/// ```swift
/// let maker = PlanMaker(calls: calls, rubric: rubric, taxonomy: taxonomy, library: library, today: day)
/// let plan = maker.plan(for: "a-07")
/// ```
public struct PlanMaker: Sendable {
    public let calls: [CoachedCall]
    public let rubric: Rubric
    public let taxonomy: Taxonomy
    public let library: CoachingLibrary
    public let settings: CoachingSettings
    public let today: CalendarDay
    public let request: PlanRequest
    /// Articles by country, for naming what a violation breaks.
    public let controls: [String: Controls]
    public let team: TeamCounts
    let finder: GapFinder
    /// Candidates of each agent, in the order of `team.agents`.
    public let candidates: [[SkillCandidate]]
    let criteria: [String: Criterion]

    /// - Parameter calls: evaluations by one rubric at one version; those of another rubric are left out.
    public init(
        calls: [CoachedCall], rubric: Rubric, rubricHash: String, taxonomy: Taxonomy, library: CoachingLibrary,
        settings: CoachingSettings = CoachingSettings(), today: CalendarDay,
        request: PlanRequest = PlanRequest(), controls: [String: Controls] = [:]
    ) {
        let kept = calls.filter { $0.made.rubricHash == rubricHash }
        // The order of the input must not show in a plan.
        self.calls = kept.sorted {
            ($0.startedAt ?? "", $0.callID, $0.made.packs) < ($1.startedAt ?? "", $1.callID, $1.made.packs)
        }
        self.rubric = rubric
        self.rubricHash = rubricHash
        self.taxonomy = taxonomy
        self.library = library
        self.settings = settings
        self.today = today
        self.request = request
        self.controls = controls
        let counts = TeamCounts(kept, rubric: rubric) { library.criteria[$0]?.changeability ?? 0.8 }
        let gaps = GapFinder(settings)
        team = counts
        finder = gaps
        candidates = counts.agents.indices.map { gaps.candidates(for: $0, in: counts) }
        criteria = Dictionary(rubric.criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    let rubricHash: String

    /// - Returns: nothing when the agent has no call by this rubric.
    public func plan(for agent: String) -> CoachingPlan? {
        guard let row = team.index(of: agent) else { return nil }
        let own = calls.filter { $0.agentID == agent }
        let judged = own.filter(\.isJudged)
        let skills = skills(of: agent, row, judged)
        let strengths = strengths(of: agent, row, judged, besides: Set(skills.map(\.criterion)))
        let days = own.compactMap(\.day)
        return CoachingPlan(
            agent: agent, madeOn: today, firstDay: days.min(), lastDay: days.max(), calls: own.count,
            judgedCalls: judged.count, request: request, sources: sources(own),
            notices: notices(own, judged, row, skills), strengths: strengths, skills: skills,
            followUps: followUps(skills), profile: profile(row, agent), candidates: candidates[row])
    }

    private func sources(_ own: [CoachedCall]) -> CoachingPlan.Sources {
        CoachingPlan.Sources(
            rubricID: rubric.id, rubricVersion: rubric.version, rubricHash: rubricHash, rubricName: rubric.name,
            packs: Set(own.map(\.made.packs)).sorted(), engines: Set(own.map(\.made.engine)).sorted(),
            libraryVersion: library.version, libraryHash: library.hash)
    }

    private func notices(
        _ own: [CoachedCall], _ judged: [CoachedCall], _ row: Int, _ skills: [CoachedSkill]
    ) -> [CoachingPlan.Notice] {
        var result: [CoachingPlan.Notice] = []
        if judged.isEmpty {
            result.append(.nothingJudged(calls: own.count))
        } else if judged.count < settings.leastCalls {
            result.append(.fewCalls(have: judged.count, missing: settings.leastCalls - judged.count))
        }
        if !judged.isEmpty, judged.count < own.count { result.append(.unjudged(calls: own.count - judged.count)) }
        let known = candidates[row].filter { $0.own.trials >= settings.leastCalls }
        if !known.isEmpty, known.allSatisfy({ !$0.hasTeam }) {
            result.append(.noTeam(standard: settings.standardRate))
        }
        let undated = own.count { $0.day == nil }
        if undated > 0 { result.append(.undated(calls: undated)) }
        // Calls of two countries have two sets of packs and nothing changed; two versions of one pack are a change.
        let references = Set(own.flatMap { $0.made.packs.split(separator: " ").map(String.init) })
        let names = references.map { $0.prefix { $0 != "@" } }
        if Set(names).count < names.count { result.append(.mixedPacks(references.sorted())) }
        let engines = Set(own.map(\.made.engine)).sorted()
        if engines.count > 1 { result.append(.mixedEngines(engines)) }
        if skills.isEmpty, judged.count >= settings.leastCalls { result.append(.noGap) }
        for skill in skills where library.criteria[skill.criterion] == nil {
            result.append(.noGuide(criterion: skill.criterion))
        }
        return result
    }

    private func followUps(_ skills: [CoachedSkill]) -> [FollowUp] {
        guard let last = skills.map(\.goal.day).max() else { return [] }
        var result = [
            FollowUp(day: today.workday(after: 2), step: .share),
            FollowUp(day: today.workday(after: 7), step: .practise),
        ]
        let middle = today.workday(after: 14)
        if middle < last { result.append(FollowUp(day: middle, step: .listen)) }
        result.append(FollowUp(day: last, step: .review))
        return result
    }
}
