public import Findings

/// What a kept plan must tell for a review: who, when, what was coached, and the rates that the choice saw.
public struct ReviewedPlan: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public var criterion: String
        /// The violation that was coached; nothing for a gap.
        public var label: Label?
        /// The rate of the choice after shrinkage; nothing without a team.
        public var shrunken: WeighedRate?
        /// True for what the plan took up, false for the other criteria beside it.
        public var isCoached: Bool
        public init(criterion: String, label: Label? = nil, shrunken: WeighedRate?, isCoached: Bool) {
            self.criterion = criterion
            self.label = label
            self.shrunken = shrunken
            self.isCoached = isCoached
        }
    }
    public var agent: String
    public var madeOn: CalendarDay
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    public var rubricHash: String
    public var items: [Item]

    public init(
        agent: String, madeOn: CalendarDay, firstDay: CalendarDay?, lastDay: CalendarDay?, rubricHash: String,
        items: [Item]
    ) {
        self.agent = agent
        self.madeOn = madeOn
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.rubricHash = rubricHash
        self.items = items
    }

    /// The window before the calls of the choice: as long as theirs, ended the day before they began.
    public var earlierWindow: ClosedRange<Int>? {
        guard let first = firstDay?.number, let last = lastDay?.number, last >= first else { return nil }
        return (first - (last - first) - 1)...(first - 1)
    }

    /// Compares, with the agent's calls by the same rubric only.
    /// - Parameter calls: calls of any agents and days; those that do not belong are left out.
    public func review(_ calls: [CoachedCall], settings: CoachingSettings = CoachingSettings()) -> [BeforeAfter] {
        let own = calls.filter { $0.agentID == agent && $0.made.rubricHash == rubricHash && $0.isJudged }
        let earlier = own.filter { call in call.day.map { earlierWindow?.contains($0.number) ?? false } ?? false }
        let after = own.filter { call in call.day.map { $0 > madeOn } ?? false }
        return items.map { item in
            BeforeAfter(
                criterion: item.label?.rawValue ?? item.criterion, earlier: count(item, earlier),
                chosen: item.shrunken, after: count(item, after), leastCalls: settings.leastCalls)
        }
    }

    private func count(_ item: Item, _ calls: [CoachedCall]) -> RateCount {
        var count = RateCount()
        for call in calls {
            if let label = item.label {
                count.add(!call.findings.contains { $0.label == label && !$0.needsReview })
            } else if let met = call.criteria.first(where: { $0.id == item.criterion })?.met {
                count.add(met)
            }
        }
        return count
    }
}
