/// What was asked for when a plan was made. With the kept versions of rubric and library it makes the plan again.
public struct PlanRequest: Hashable, Sendable {
    public var since: CalendarDay?
    public var until: CalendarDay?
    /// The store's last evaluation that was looked at: what was imported or evaluated again later does not count. Nothing
    /// outside a store.
    public var lastEvaluation: Int?

    public init(since: CalendarDay? = nil, until: CalendarDay? = nil, lastEvaluation: Int? = nil) {
        self.since = since
        self.until = until
        self.lastEvaluation = lastEvaluation
    }
}
