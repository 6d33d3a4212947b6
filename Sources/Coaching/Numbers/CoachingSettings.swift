/// What a plan asks of its numbers.
public struct CoachingSettings: Hashable, Sendable {
    /// Judged calls below which a rate is not used. Default 10.
    public var leastCalls: Int
    /// The chance that a plan names a gap although the agent is like all others. Default 4.8 %, so
    /// that fewer than 5 % are named.
    public var falseNaming: Double
    /// Gaps smaller than this (0...1) are not worth a plan, however certain. Default 5 points.
    public var smallestGap: Double
    /// The size of a gap that must not be missed: doubt is spent where it finds gaps of this size. Default 20 points.
    public var gapToFind: Double
    /// A criterion that more than half of the agents meet more rarely than this is a matter of the system. Default 60 %.
    public var systemRate: Double
    /// The rate that is asked for where there is no team to compare with. Default 80 %.
    public var standardRate: Double
    /// Most skills of one plan. Default 2.
    public var mostSkills: Int
    /// Turns that are quoted for a skill. Default 3.
    public var quotes: Int

    public init(
        leastCalls: Int = 10, falseNaming: Double = 0.048, smallestGap: Double = 0.05, gapToFind: Double = 0.2,
        systemRate: Double = 0.6,
        standardRate: Double = 0.8, mostSkills: Int = 2, quotes: Int = 3
    ) {
        self.leastCalls = max(1, leastCalls)
        self.falseNaming = falseNaming
        self.smallestGap = smallestGap
        self.gapToFind = min(max(gapToFind, 0.01), 1)
        self.systemRate = systemRate
        self.standardRate = standardRate
        self.mostSkills = max(0, mostSkills)
        self.quotes = max(1, quotes)
    }
}
