public import CallScoring
public import Rubrics

/// Where evaluations are kept. The database implements it at the edge; tests use memory.
public protocol EvaluationRepository: Sendable {
    /// Stores scored calls in one transaction: all or none.
    /// - Returns: for each, whether it is new or was there already, unchanged.
    func save(_ calls: [ScoredCall], importing run: RunDescription) throws -> [StoredState]
    /// Evaluations that are stored.
    func evaluationCount() throws -> Int
}

/// What a run was: goes into the store beside the evaluations.
public struct RunDescription: Hashable, Sendable {
    /// When the run began, ISO 8601, told by the caller: the ring of values has no clock.
    public var startedAt: String
    public var toolVersion: String
    public var rubric: Rubric
    public var rubricText: String
    public init(startedAt: String, toolVersion: String, rubric: Rubric, rubricText: String) {
        self.startedAt = startedAt
        self.toolVersion = toolVersion
        self.rubric = rubric
        self.rubricText = rubricText
    }
}

/// What became of a call that was handed to the store.
public enum StoredState: String, Sendable {
    case new
    /// The same call under the same packs, rubric and engine was there.
    case unchanged
    /// The call was there under other packs, another rubric or engine: a further evaluation was added.
    case rescored
}
