/// What persons said of findings and calls. Only added to: the last word on a subject counts, the others stay.
public protocol ReviewRepository: Sendable {
    func add(_ review: Review) throws
    /// All reviews of a subject, the first one first.
    func reviews(of subject: String) throws -> [Review]
}

/// One person's verdict on one finding or one call.
public struct Review: Hashable, Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        /// Of a finding.
        case confirmed, rejected
        /// Of a whole call of a sample.
        case violation
        case noViolation = "no_violation"
    }
    /// ``FindingMark`` of a finding, or `call:` and the call's hash.
    public var subject: String
    public var verdict: Verdict
    public var by: String
    public var reason: String
    /// ISO 8601.
    public var at: String

    public init(subject: String, verdict: Verdict, by: String, reason: String, at: String) {
        self.subject = subject
        self.verdict = verdict
        self.by = by
        self.reason = reason
        self.at = at
    }
}
