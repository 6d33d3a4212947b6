public import Findings
public import Rubrics

/// The scored call: every point with its reason, and the hashes that make it reproducible.
public struct Evaluation: Hashable, Sendable {
    public var callID: String
    public var agentID: String?
    public var country: String?
    /// The call's own local start, ISO 8601; nothing when unknown.
    public var startedAt: String?
    public var rubricID: String
    public var rubricVersion: String
    public var fingerprint: Fingerprint
    public var sections: [SectionScore]
    /// 0...100 after auto-fail, one decimal; nothing when nothing could be judged and no finding made it zero.
    public var score: Double?
    /// 0...100 before auto-fail, one decimal; nothing when nothing could be judged.
    public var scoreBeforeAutoFail: Double?
    /// Points that could be judged, out of the rubric's total.
    public var pointsJudged: Double
    public var pointsTotal: Double
    /// Identifier of the band; nothing without a score.
    public var band: String?
    /// Why the call failed outright; empty when it did not.
    public var autoFailReasons: [AutoFailReason]
    public var worstSeverity: Severity

    public init(
        callID: String, agentID: String?, country: String?, startedAt: String?, rubricID: String,
        rubricVersion: String, fingerprint: Fingerprint, sections: [SectionScore], score: Double?,
        scoreBeforeAutoFail: Double?, pointsJudged: Double, pointsTotal: Double, band: String?,
        autoFailReasons: [AutoFailReason], worstSeverity: Severity
    ) {
        self.callID = callID
        self.agentID = agentID
        self.country = country
        self.startedAt = startedAt
        self.rubricID = rubricID
        self.rubricVersion = rubricVersion
        self.fingerprint = fingerprint
        self.sections = sections
        self.score = score
        self.scoreBeforeAutoFail = scoreBeforeAutoFail
        self.pointsJudged = pointsJudged
        self.pointsTotal = pointsTotal
        self.band = band
        self.autoFailReasons = autoFailReasons
        self.worstSeverity = worstSeverity
    }

    public var failed: Bool { !autoFailReasons.isEmpty }
    public var criteria: [CriterionScore] { sections.flatMap(\.criteria) }
}

/// What an evaluation was made from. Equal fingerprints give equal evaluations, byte for byte.
public struct Fingerprint: Hashable, Sendable {
    /// SHA-256 (hex) of the call's content, not of its file's bytes.
    public var call: String
    /// SHA-256 (hex) over all active packs and jurisdiction data.
    public var packs: String
    /// SHA-256 (hex) of the rubric.
    public var rubric: String
    /// Version of the analysis, which changes when the same input may give another result.
    public var engine: String

    public init(call: String, packs: String, rubric: String, engine: String) {
        self.call = call
        self.packs = packs
        self.rubric = rubric
        self.engine = engine
    }
}

public struct SectionScore: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    public var criteria: [CriterionScore]
    public init(id: String, name: LocalizedText, criteria: [CriterionScore]) {
        self.id = id
        self.name = name
        self.criteria = criteria
    }

    /// Points given in this section.
    public var points: Double { criteria.reduce(0) { $0 + ($1.points ?? 0) } }
    /// Points that could be given: weights of the criteria that count.
    public var possible: Double { criteria.reduce(0) { $0 + $1.possible } }
}

/// One criterion of one call: verdict, points, the reason, and the evidence.
public struct CriterionScore: Hashable, Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        case met, partlyMet = "partly_met", notMet = "not_met", notApplicable = "not_applicable"
        case notEvaluable = "not_evaluable"
        /// Waits for a person (a manual criterion).
        case open
    }

    public var id: String
    public var name: LocalizedText
    public var guidance: LocalizedText?
    public var weight: Double
    public var verdict: Verdict
    /// Points given; nothing when the criterion does not count (not applicable and removed, not evaluable, open).
    public var points: Double?
    /// Points that could have been given: the weight, or zero when the criterion does not count.
    public var possible: Double
    /// Why, with what was searched. Spanish and English.
    public var reason: LocalizedText
    /// Name of the level reached, for graded criteria.
    public var level: LocalizedText?
    public var evidence: [Evidence]
    public var competencies: [String]

    public init(
        id: String, name: LocalizedText, guidance: LocalizedText? = nil, weight: Double, verdict: Verdict,
        points: Double?, possible: Double, reason: LocalizedText, level: LocalizedText? = nil,
        evidence: [Evidence] = [], competencies: [String] = []
    ) {
        self.id = id
        self.name = name
        self.guidance = guidance
        self.weight = weight
        self.verdict = verdict
        self.points = points
        self.possible = possible
        self.reason = reason
        self.level = level
        self.evidence = evidence
        self.competencies = competencies
    }
}

/// A place in the call that a verdict rests on.
public struct Evidence: Hashable, Sendable {
    /// Whether it speaks for or against the criterion.
    public enum Direction: String, Sendable { case supports, against, context }
    public var direction: Direction
    public var label: Label
    /// Number of the turn; nothing for evidence about the whole call.
    public var turn: Int?
    /// Verbatim words; nothing for evidence about the whole call.
    public var quote: String?
    /// Milliseconds from the start of the call.
    public var start: Int?
    /// The rule that found it.
    public var rule: String?

    public init(direction: Direction, label: Label, turn: Int?, quote: String?, start: Int?, rule: String?) {
        self.direction = direction
        self.label = label
        self.turn = turn
        self.quote = quote
        self.start = start
        self.rule = rule
    }
}

/// A finding that fails the call outright.
public struct AutoFailReason: Hashable, Sendable {
    public var label: Label
    public var turn: Int?
    public var quote: String?
    public var rule: String
    public init(label: Label, turn: Int?, quote: String?, rule: String) {
        self.label = label
        self.turn = turn
        self.quote = quote
        self.rule = rule
    }
}
