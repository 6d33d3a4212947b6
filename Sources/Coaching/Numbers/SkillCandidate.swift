/// A criterion that a plan could take up, with every number that decides about it. `--explain` prints these.
public struct SkillCandidate: Hashable, Sendable {
    public enum Decision: Hashable, Sendable {
        /// A gap that chance does not explain. Whether a plan takes it up is a matter of priority and room.
        case gap
        /// Too few judged calls; so many more are needed.
        case fewCalls(missing: Int)
        /// Most agents miss it: the script, the training or the system has to change, not this person.
        case systemCause
        /// Not lower than the team.
        case noGap
        /// Lower than the team; alone it would be beyond chance, among all criteria of a plan it is not. Not coached: a
        /// monitor listens to more calls of it, and the next period decides.
        case listen
        /// Lower than the team, and chance alone explains it.
        case chance
        /// Beyond chance, and too small to be worth a plan.
        case small
    }

    public var spec: SkillSpec
    public var own: RateCount
    /// All other agents of the team.
    public var others: RateCount
    /// The agent's rate after shrinkage to the team; nothing without a team.
    public var shrunken: WeighedRate?
    /// What the agent is measured by: the others' rate, or the standard when there is no team (0...1).
    public var reference: Double
    public var hasTeam: Bool
    /// Reference less shrunken rate (0...1); negative for a strength.
    public var gap: Double
    /// Probability of so low a count by chance alone (0...1).
    public var chance: Double
    /// The probability below which the gap counts as real: this criterion's part of the plan's five per cent.
    public var bound: Double
    public var decision: Decision

    /// Weight × gap × certainty × changeability. A gap that was found counts as a quarter of what the rates show, at
    /// least, where the team is so alike that shrinkage leaves nothing of it.
    public var priority: Double {
        let least = decision == .gap ? (reference - (own.rate ?? reference)) / 4 : 0
        return spec.weight * max(0, gap, least) * (1 - chance) * spec.changeability
    }
}
