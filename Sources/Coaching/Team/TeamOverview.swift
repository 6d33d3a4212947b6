public import Calibration
public import Rubrics

/// What a team needs as a whole: what the system causes, which gaps are shared, who could help whom.
public struct TeamOverview: Hashable, Sendable {
    /// A criterion that most agents miss: the script, the training or the system is to be changed.
    public struct SystemCause: Hashable, Sendable {
        public var criterion: String
        public var name: LocalizedText
        public var team: RateCount
        /// Agents below the system rate, of those with enough calls.
        public var low: Int
        public var agents: Int
    }

    /// A gap that agents share, with who could mentor and which courses fit.
    public struct Need: Hashable, Sendable {
        public var criterion: String
        public var name: LocalizedText
        public var competencies: [String]
        /// In alphabetical order.
        public var agents: [String]
        /// How far below the others they are together (0...1).
        public var gap: Double
        public var mentors: [String]
        public var courses: [Course]
        /// Three or more share it: a workshop serves them.
        public var isWorkshop: Bool { agents.count >= 3 }
    }

    /// A competency over all agents.
    public struct Shortfall: Hashable, Sendable {
        public var id: String
        public var name: LocalizedText
        /// Share of the weight that the team met (0...1); nothing without calls.
        public var share: Double?
        /// First and third quartile of the agents with enough calls; nothing with fewer than three of them.
        public var middleHalf: Interval?
        /// Judged calls of the team.
        public var calls: Int
        /// Agents with a named gap in one of its criteria, in alphabetical order.
        public var shortAgents: [String]
        /// Criteria of it that most agents miss.
        public var systemCauses: [LocalizedText]
    }

    public var systemCauses: [SystemCause]
    /// In the order of the taxonomy; competencies that the rubric does not judge are left out.
    public var competencies: [Shortfall]
    /// The share of the rubric that each agent met over time; agents with too few dated calls have none.
    public var trends: [String: [TrendPoint]]
    /// Largest first: agents × weight × gap.
    public var needs: [Need]
    /// Agents in alphabetical order: never a ranking.
    public var agents: [(agent: String, calls: Int)] { zip(names, calls).map { ($0, $1) } }
    private var names: [String]
    private var calls: [Int]

    public init(_ maker: PlanMaker) {
        let team = maker.team
        names = team.agents
        calls = team.agents.map { agent in maker.calls.count { $0.agentID == agent } }
        let settings = maker.settings
        let system = maker.finder.systemCauses(in: team)
        systemCauses = system.sorted().map { place in
            let known = team.column(place).filter { $0.trials >= settings.leastCalls }
            return SystemCause(
                criterion: team.specs[place].id, name: maker.rubric.criteria[place].name,
                team: team.column(place).reduce(RateCount(), +),
                low: known.count { ($0.rate ?? 1) < settings.systemRate }, agents: known.count)
        }
        trends = Dictionary(
            team.agents.map { ($0, maker.trend(of: $0)) }.filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first })
        competencies = maker.taxonomy.competencies.compactMap { competency in
            let places = maker.rubric.criteria.indices.filter {
                maker.rubric.criteria[$0].competencies.contains(competency.id)
            }
            guard !places.isEmpty else { return nil }
            var met = 0.0
            var all = 0.0
            var most = 0
            for place in places {
                let count = team.column(place).reduce(RateCount(), +)
                met += team.specs[place].weight * Double(count.hits)
                all += team.specs[place].weight * Double(count.trials)
                most = max(most, count.trials)
            }
            return Shortfall(
                id: competency.id, name: competency.name, share: all > 0 ? met / all : nil,
                middleHalf: maker.middleHalf(places), calls: most,
                shortAgents: team.agents.indices.filter { row in
                    places.contains { maker.candidates[row][$0].decision == .gap }
                }.map { team.agents[$0] },
                systemCauses: places.filter { system.contains($0) }.map { maker.rubric.criteria[$0].name })
        }
        var found: [(weight: Double, Need)] = []
        for place in team.specs.indices {
            let rows = team.agents.indices.filter { maker.candidates[$0][place].decision == .gap }
            guard !rows.isEmpty else { continue }
            let own = rows.reduce(RateCount()) { $0 + team.counts[$1][place] }
            let others = team.column(place).reduce(RateCount(), +) - own
            let gap = max(0, (others.rate ?? settings.standardRate) - (own.rate ?? 0))
            let mentors = Set(rows.compactMap { maker.mentor(place, besides: team.agents[$0]) })
            let criterion = maker.rubric.criteria[place]
            found.append(
                (
                    Double(rows.count) * criterion.weight * gap,
                    Need(
                        criterion: criterion.id, name: criterion.name, competencies: criterion.competencies,
                        agents: rows.map { team.agents[$0] }, gap: gap, mentors: mentors.sorted(),
                        courses: (maker.library.criteria[criterion.id]?.courses ?? []).compactMap(maker.library.course))
                ))
        }
        needs = found.sorted { ($1.weight, $0.1.criterion) < ($0.weight, $1.1.criterion) }.map(\.1)
    }
}
