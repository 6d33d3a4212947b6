public import CallScoring
public import Findings
public import Transcripts

/// A stored evaluation as coaching reads it: verdicts, findings with their words, and the turns for quotes.
public struct CoachedCall: Hashable, Sendable {
    public var callID: String
    public var agentID: String
    public var country: String?
    /// The call's own local start, ISO 8601; nothing when unknown.
    public var startedAt: String?
    /// What the evaluation was made from.
    public var made: Origin
    public var criteria: [JudgedCriterion]
    /// Turn findings and call findings that count (no suggestions).
    public var findings: [SeenFinding]
    public var turns: [SaidTurn]

    public init(
        callID: String, agentID: String, country: String? = nil, startedAt: String? = nil, made: Origin,
        criteria: [JudgedCriterion], findings: [SeenFinding], turns: [SaidTurn]
    ) {
        self.callID = callID
        self.agentID = agentID
        self.country = country
        self.startedAt = startedAt
        self.made = made
        self.criteria = criteria
        self.findings = findings
        self.turns = turns
    }

    public var day: CalendarDay? { startedAt.flatMap { CalendarDay(iso8601: $0) } }

    /// True when at least one criterion could be judged.
    public var isJudged: Bool { criteria.contains { $0.met != nil } }

    public func verdict(_ criterion: String) -> CriterionScore.Verdict? {
        criteria.first { $0.id == criterion }?.verdict
    }

    public func turn(_ number: Int?) -> SaidTurn? { turns.first { $0.number == number } }

    /// Rubric, packs and engine of an evaluation. Calls of different origin are not mixed silently.
    public struct Origin: Hashable, Sendable {
        public var rubricID: String
        public var rubricVersion: String
        public var rubricHash: String
        /// `es@1.0.0 es-MX@1.0.0`
        public var packs: String
        public var engine: String
        public init(rubricID: String, rubricVersion: String, rubricHash: String, packs: String, engine: String) {
            self.rubricID = rubricID
            self.rubricVersion = rubricVersion
            self.rubricHash = rubricHash
            self.packs = packs
            self.engine = engine
        }
    }
}

/// The verdict on one criterion of one call.
public struct JudgedCriterion: Hashable, Sendable {
    public var id: String
    public var verdict: CriterionScore.Verdict
    public init(id: String, verdict: CriterionScore.Verdict) {
        self.id = id
        self.verdict = verdict
    }

    /// Whether it was met in full; nothing when the call does not tell (not applicable, not evaluable, open).
    public var met: Bool? {
        switch verdict {
        case .met: true
        case .partlyMet, .notMet: false
        case .notApplicable, .notEvaluable, .open: nil
        }
    }
}

/// A finding as the store keeps it.
public struct SeenFinding: Hashable, Sendable {
    public var label: Label
    public var severity: Severity
    /// Number of the turn; nothing for a finding about the whole call.
    public var turn: Int?
    /// Words that stand in the turn; nothing when the call finding has none.
    public var quote: String?
    public var rule: String
    public var references: [String]
    /// True when sources of law disagree: it waits for a person and never stands in a plan.
    public var needsReview: Bool

    public init(
        label: Label, severity: Severity, turn: Int?, quote: String?, rule: String, references: [String] = [],
        needsReview: Bool = false
    ) {
        self.label = label
        self.severity = severity
        self.turn = turn
        self.quote = quote
        self.rule = rule
        self.references = references
        self.needsReview = needsReview
    }
}

/// What was said in one turn.
public struct SaidTurn: Hashable, Sendable {
    public var number: Int
    public var role: Role
    public var text: String
    /// Milliseconds from the start of the call.
    public var start: Int?
    public init(number: Int, role: Role, text: String, start: Int? = nil) {
        self.number = number
        self.role = role
        self.text = text
        self.start = start
    }
}

extension CoachedCall {
    /// A call that was scored just now, as coaching reads it; nothing when nobody knows whose call it is.
    public init?(_ scored: ScoredCall) {
        guard let agent = scored.evaluation.agentID, !agent.isEmpty else { return nil }
        let evaluation = scored.evaluation
        self.init(
            callID: evaluation.callID, agentID: agent, country: evaluation.country, startedAt: evaluation.startedAt,
            made: Origin(
                rubricID: evaluation.rubricID, rubricVersion: evaluation.rubricVersion,
                rubricHash: evaluation.fingerprint.rubric, packs: scored.analysis.packs.joined(separator: " "),
                engine: evaluation.fingerprint.engine),
            criteria: evaluation.criteria.map { JudgedCriterion(id: $0.id, verdict: $0.verdict) },
            findings: scored.analysis.findings.filter { $0.confidence != .hint }.map {
                SeenFinding(
                    label: $0.label, severity: $0.severity, turn: $0.turn, quote: $0.quote, rule: $0.rule,
                    references: $0.references)
            }
                + scored.analysis.callFindings.map {
                    SeenFinding(
                        label: $0.label, severity: $0.severity, turn: $0.turn, quote: $0.quote, rule: $0.rule,
                        references: $0.references, needsReview: $0.needsReview)
                },
            turns: scored.call.turns.map {
                SaidTurn(number: $0.number, role: scored.call.role(of: $0), text: $0.text, start: $0.start)
            })
    }
}
