public import Transcripts

/// What scoring needs to know of a call besides its findings: who, where, when, and who speaks in which turn.
public struct CallFacts: Hashable, Sendable {
    public var callID: String
    public var agentID: String?
    /// ISO 3166-1 alpha-2; nothing when unknown.
    public var country: String?
    /// The call's own local start, ISO 8601; nothing when unknown.
    public var startedAt: String?
    /// In the order of the call.
    public var turns: [SpokenTurn]

    public init(callID: String, agentID: String?, country: String?, startedAt: String?, turns: [SpokenTurn]) {
        self.callID = callID
        self.agentID = agentID
        self.country = country
        self.startedAt = startedAt
        self.turns = turns
    }

    /// The facts of an imported call. `country` is the one that the analysis used; nothing takes the call's own.
    public init(_ call: Call, country: String? = nil) {
        self.init(
            callID: call.id, agentID: call.agentID, country: country ?? call.country,
            startedAt: call.startedAt?.iso8601,
            turns: call.turns.map {
                SpokenTurn(number: $0.number, speaker: call.role(of: $0), start: $0.start, end: $0.end, text: $0.text)
            })
    }
}

/// Who speaks a turn, and when.
public struct SpokenTurn: Hashable, Sendable {
    /// Counts from 1, as in the findings.
    public var number: Int
    public var speaker: Role
    /// Milliseconds from the start of the call; nothing when unknown.
    public var start: Int?
    public var end: Int?
    /// The words, to check that a quote stands in them; nothing when the caller has none, then the quote is believed.
    public var text: String?

    public init(number: Int, speaker: Role, start: Int? = nil, end: Int? = nil, text: String? = nil) {
        self.number = number
        self.speaker = speaker
        self.start = start
        self.end = end
        self.text = text
    }
}
