public import Coaching

/// Where coaching finds stored evaluations and keeps its plans. The database implements it at the edge.
public protocol CoachingRepository: Sendable {
    /// The rubrics by which calls of a period were evaluated, with their calls, in alphabetical order of identifier.
    func rubricsInUse(since: CalendarDay?, until: CalendarDay?) throws -> [RubricUse]
    /// The number of the latest evaluation in the store; zero when it is empty. Numbers only grow.
    func lastEvaluation() throws -> Int
    /// Agents that have any stored call, in alphabetical order.
    func agents() throws -> [String]
    /// The latest evaluation of every call by this rubric, with criteria, findings and turns. Calls without a date are
    /// left out as soon as a bound is given; calls without an agent always.
    /// - Parameter upTo: leaves out what was evaluated after the evaluation of this number; nothing takes all.
    func coachedCalls(rubricHash: String, since: CalendarDay?, until: CalendarDay?, upTo: Int?) throws -> [CoachedCall]

    /// Keeps a plan as drafted. The same plan again changes nothing.
    /// - Returns: false when it was there already.
    func keep(_ plan: KeptPlan, by person: String, at moment: String) throws -> Bool
    /// A kept plan; nothing when there is none of this identifier.
    func keptPlan(_ id: String) throws -> KeptPlan?
    /// The states of a plan, oldest first.
    func states(of plan: String) throws -> [PlanStateEntry]
    /// Adds a state; what was written stays as it is.
    func mark(_ plan: String, _ entry: PlanStateEntry) throws
}

/// A rubric with what was evaluated by it.
public struct RubricUse: Hashable, Sendable {
    public var id: String
    public var version: String
    public var hash: String
    /// The rubric as it was written.
    public var text: String
    public var calls: Int
    /// First and last day of calls with a date.
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    /// Calls that a bound leaves out because they have no date.
    public var undated: Int
    /// Calls that nobody's plan can hold because they name no agent.
    public var withoutAgent: Int

    public init(
        id: String, version: String, hash: String, text: String, calls: Int, firstDay: CalendarDay?,
        lastDay: CalendarDay?, undated: Int, withoutAgent: Int
    ) {
        self.id = id
        self.version = version
        self.hash = hash
        self.text = text
        self.calls = calls
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.undated = undated
        self.withoutAgent = withoutAgent
    }
}

/// A plan as the store keeps it: its JSON and what it was made from.
public struct KeptPlan: Hashable, Sendable {
    public var id: String
    public var agent: String
    public var madeOn: String
    /// The plan's JSON (`escucha-plan`).
    public var text: String
    public var rubricHash: String
    public var libraryHash: String
    public init(id: String, agent: String, madeOn: String, text: String, rubricHash: String, libraryHash: String) {
        self.id = id
        self.agent = agent
        self.madeOn = madeOn
        self.text = text
        self.rubricHash = rubricHash
        self.libraryHash = libraryHash
    }
}

/// Where a plan stands.
public enum PlanState: String, Sendable, CaseIterable {
    case drafted, signed, shared, acknowledged
    case inProgress = "in_progress"
    case reviewed, closed

    /// Whether this state may follow another: forward only, nothing is shared before it is signed, nothing follows the
    /// end.
    public func canFollow(_ state: PlanState) -> Bool {
        guard let from = Self.allCases.firstIndex(of: state), let to = Self.allCases.firstIndex(of: self) else {
            return false
        }
        if state == .drafted { return self == .signed || self == .closed }
        return to > from
    }
}

/// One entry of a plan's history: never changed, never deleted.
public struct PlanStateEntry: Hashable, Sendable {
    public var state: PlanState
    /// ISO 8601, told by the caller.
    public var at: String
    public var by: String
    /// The agent's view, or a supervisor's note; nothing when none was given.
    public var comment: String?
    public init(state: PlanState, at: String, by: String, comment: String? = nil) {
        self.state = state
        self.at = at
        self.by = by
        self.comment = comment
    }
}
