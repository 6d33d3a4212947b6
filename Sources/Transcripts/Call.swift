/// One conversation, whatever file it came from: the neutral value that everything to the right of import works on.
public struct Call: Hashable, Sendable {
    /// The identifier in the file; else made from the file's name; else from its bytes (see ``idOrigin``).
    public var id: String
    public var idOrigin: IDOrigin
    /// Where the call was read from, as the user named it, with a position inside when one file holds many calls
    /// (`calls/march.ndjson:12`).
    public var source: String
    /// Identifier of the transcript format ("gold-ndjson", "plain-text", "webvtt", "aws-call-analytics", …).
    public var format: String
    /// ISO 3166-1 alpha-2, upper case; nothing when the file does not say.
    public var country: String?
    /// BCP 47; nothing when the file does not say.
    public var language: String?
    /// When the call began; nothing when the file does not say. Never made up from a file's date.
    public var startedAt: CallTime?
    /// Name of the debtor's zone in the tz database ("America/Tijuana"); nothing when unknown.
    public var timeZone: String?
    public var agentID: String?
    public var creditor: String?
    public var media: Media
    public var parties: [Party]
    /// In order of start.
    public var turns: [Turn]
    /// What import repaired, guessed or threw away.
    public var notes: [ImportNote]

    public init(
        id: String, idOrigin: IDOrigin = .file, source: String = "", format: String, country: String? = nil,
        language: String? = nil, startedAt: CallTime? = nil, timeZone: String? = nil, agentID: String? = nil,
        creditor: String? = nil, media: Media = .voice, parties: [Party], turns: [Turn], notes: [ImportNote] = []
    ) {
        self.id = id
        self.idOrigin = idOrigin
        self.source = source
        self.format = format
        self.country = country
        self.language = language
        self.startedAt = startedAt
        self.timeZone = timeZone
        self.agentID = agentID
        self.creditor = creditor
        self.media = media
        self.parties = parties
        self.turns = turns
        self.notes = notes
    }

    /// Where ``id`` comes from.
    public enum IDOrigin: String, Sendable, Codable { case file, fileName = "file_name", content }

    public enum Media: String, Sendable, Codable { case voice, chat, email }

    /// The role of the party that says a turn.
    public func role(of turn: Turn) -> Role {
        parties.indices.contains(turn.party) ? parties[turn.party].role : .unknown
    }

    /// True when at least one party is known to be on the agent's side.
    public var hasAgent: Bool { parties.contains { $0.role.isAgentSide } }

    /// Milliseconds from the first start to the last end; nothing when no turn has times.
    public var duration: Int? {
        var last: Int?
        for turn in turns { if let end = turn.end ?? turn.start { last = max(last ?? end, end) } }
        return last
    }
}

/// Something that import repaired, guessed or threw away, said in a sentence. Holds no words of the call.
public struct ImportNote: Hashable, Sendable {
    /// Stable code for counting ("role-guessed", "encoding-windows-1252", "turn-without-end", …).
    public var code: String
    /// A sentence in plain English: where and what.
    public var message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
