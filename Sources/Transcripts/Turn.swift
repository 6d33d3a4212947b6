/// What one party says before another takes over.
public struct Turn: Hashable, Sendable {
    /// Counts from 1 in the order of the call.
    public var number: Int
    /// Index into ``Call/parties``.
    public var party: Int
    /// The words as the file has them (entities and markup resolved), in NFC or not: offsets of findings are UTF-8
    /// byte offsets into this very string.
    public var text: String
    /// Milliseconds from the start of the call; nothing when the file does not say.
    public var start: Int?
    /// Milliseconds from the start of the call; nothing when the file does not say.
    public var end: Int?
    /// Recogniser's confidence from 0 to 1; nothing when the file does not say.
    public var confidence: Double?
    public var flags: TurnFlags
    /// Where the turn stands in its file ("line 12", "cue 4", "Transcript[3]"), so that a person can go and look.
    public var origin: String?

    public init(
        number: Int, party: Int, text: String, start: Int? = nil, end: Int? = nil, confidence: Double? = nil,
        flags: TurnFlags = [], origin: String? = nil
    ) {
        self.number = number
        self.party = party
        self.text = text
        self.start = start
        self.end = end
        self.confidence = confidence
        self.flags = flags
        self.origin = origin
    }
}

/// What is special about a turn.
public struct TurnFlags: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Begins before another party's turn has ended.
    public static let overlap = TurnFlags(rawValue: 1)
    /// Holds redaction marks: a rule that needs what was redacted cannot tell.
    public static let redacted = TurnFlags(rawValue: 2)
    /// Its times were inferred, not read.
    public static let inferredTime = TurnFlags(rawValue: 4)
}
