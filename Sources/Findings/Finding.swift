public import Transcripts

/// Where a finding comes from. Findings of different origin are kept apart.
public enum Provenance: Hashable, Sendable {
    /// A rule of a pack at a version: `es@1.0.0`.
    case rule(pack: String)
    /// A person typed it in.
    case person(name: String)
    /// A learned detector, with its calibrated probability.
    case learned(model: String, probability: Double)

    /// A stable word for files and the store: `rule:es@1.0.0`, `person`, `learned:base@1`.
    public var code: String {
        switch self {
        case .rule(let pack): return "rule:" + pack
        case .person: return "person"
        case .learned(let model, _): return "learned:" + model
        }
    }
}

/// A value that the words of a finding state, normalised: `money` `1500 MXN`, `date` `day 15`, `time` `10:00`.
public struct StatedValue: Hashable, Sendable {
    public var kind: String
    public var value: String
    public init(kind: String, value: String) {
        self.kind = kind
        self.value = value
    }
}

/// One label on one turn, with the words that carry it.
public struct Finding: Hashable, Sendable {
    public var label: Label
    /// `PACK/RULE`, as in `es/threat.arrest`.
    public var rule: String
    public var severity: Severity
    public var confidence: Confidence
    /// Number of the turn, from 1.
    public var turn: Int
    public var speaker: Role
    /// Words that stand in the turn, verbatim.
    public var quote: String
    /// UTF-8 byte offsets of the words that matched, into the turn's text (they lie inside the quote).
    public var span: Range<Int>
    /// Milliseconds from the start of the call; of the turn.
    public var start: Int?
    public var end: Int?
    /// Articles of law or of a code of conduct, as the rule cites them.
    public var references: [String]
    public var values: [StatedValue]
    public var provenance: Provenance

    public init(
        label: Label, rule: String, severity: Severity, confidence: Confidence = .explicit, turn: Int, speaker: Role,
        quote: String, span: Range<Int>, start: Int? = nil, end: Int? = nil, references: [String] = [],
        values: [StatedValue] = [], provenance: Provenance
    ) {
        self.label = label
        self.rule = rule
        self.severity = severity
        self.confidence = confidence
        self.turn = turn
        self.speaker = speaker
        self.quote = quote
        self.span = span
        self.start = start
        self.end = end
        self.references = references
        self.values = values
        self.provenance = provenance
    }
}

/// A label that is true of the whole call: an absence, an order that was not kept, an hour outside the law.
public struct CallFinding: Hashable, Sendable {
    public var label: Label
    public var rule: String
    public var severity: Severity
    /// What was searched and where, in words: `agent turns 1–6`.
    public var searched: String
    /// The same for people who read Spanish: `turnos 1–6 del asesor`; nothing when only `searched` was written.
    public var searchedSpanish: String?
    /// The turn that shows it, when there is one (the debt facts that came before any verification).
    public var turn: Int?
    /// Words of that turn, verbatim.
    public var quote: String?
    /// True when the sources of law disagree: the finding asks for a person's review and does not fail a call.
    public var needsReview: Bool
    public var references: [String]
    public var provenance: Provenance

    public init(
        label: Label, rule: String, severity: Severity, searched: String, turn: Int? = nil, quote: String? = nil,
        needsReview: Bool = false, references: [String] = [], provenance: Provenance, searchedSpanish: String? = nil
    ) {
        self.label = label
        self.rule = rule
        self.severity = severity
        self.searched = searched
        self.searchedSpanish = searchedSpanish
        self.turn = turn
        self.quote = quote
        self.needsReview = needsReview
        self.references = references
        self.provenance = provenance
    }
}

/// A label that could not be judged, and what was missing. Never the same as "did not happen".
public struct NotEvaluable: Hashable, Sendable {
    public var label: Label
    /// `time zone`, `speaker roles`, `start time`, `holidays for 2029`, …
    public var missing: String
    public init(label: Label, missing: String) {
        self.label = label
        self.missing = missing
    }
}
