public import Rubrics

/// What can be coached: a criterion, what it weighs, and how well it can be changed.
public struct SkillSpec: Hashable, Sendable {
    /// Identifier of the criterion.
    public var id: String
    /// Points in the rubric.
    public var weight: Double
    /// How much coaching changes it: 1 is a habit that a few weeks of practice change, 0.5 one that takes months.
    public var changeability: Double
    public init(id: String, weight: Double, changeability: Double = 1) {
        self.id = id
        self.weight = weight.isFinite && weight > 0 ? weight : 0
        self.changeability = min(max(changeability, 0), 1)
    }
}

/// Counts of all agents of a team in one rubric: the only thing that the choice of skills looks at.
public struct TeamCounts: Hashable, Sendable {
    public var specs: [SkillSpec]
    /// In alphabetical order.
    public var agents: [String]
    /// By agent, then by criterion.
    public var counts: [[RateCount]]

    public init(specs: [SkillSpec], agents: [String], counts: [[RateCount]]) {
        self.specs = specs
        self.agents = agents
        self.counts = counts
    }

    /// Counts over calls of one rubric.
    public init(_ calls: [CoachedCall], rubric: Rubric, changeability: (String) -> Double) {
        specs = rubric.criteria.map {
            SkillSpec(id: $0.id, weight: $0.weight, changeability: changeability($0.id))
        }
        agents = Set(calls.map(\.agentID)).sorted()
        let places = Dictionary(
            specs.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let rows = Dictionary(
            agents.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        counts = Array(repeating: Array(repeating: RateCount(), count: specs.count), count: agents.count)
        for call in calls {
            guard let row = rows[call.agentID] else { continue }
            for criterion in call.criteria {
                guard let met = criterion.met, let place = places[criterion.id] else { continue }
                counts[row][place].add(met)
            }
        }
    }

    public func index(of agent: String) -> Int? { agents.firstIndex(of: agent) }

    /// All agents' counts of one criterion.
    public func column(_ criterion: Int) -> [RateCount] { counts.map { $0[criterion] } }
}
