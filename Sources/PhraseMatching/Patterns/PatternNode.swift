/// A parsed pattern. See `Rubrics/README.md` for the written language.
indirect enum PatternNode: Hashable, Sendable {
    /// One folded word.
    case word(String)
    /// Every inflected form of a lemma; the restriction as written ("fut|cond").
    case lemma(String, restriction: String?)
    /// A named word list or sub-pattern.
    case lexicon(String)
    /// A recognised entity: money, date, time, number, percent, phone, weekday, name…
    case entity(String)
    /// Any word within one edit of this one.
    case fuzzy(String)
    /// From `minimum` to `maximum` tokens of any kind, inside one sentence.
    case gap(minimum: Int, maximum: Int)
    /// Start of the turn.
    case start
    /// End of the turn.
    case end
    /// The next token is not this.
    case notNext(PatternNode)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    case optional(PatternNode)
}

/// What is wrong in a pattern, and where in it.
public struct PatternError: Error, Hashable, Sendable {
    /// What is wrong, in one sentence.
    public var message: String
    /// What would be right; nothing when the message says it.
    public var hint: String?
    /// Characters before the culprit in the pattern's text.
    public var offset: Int

    public init(_ message: String, hint: String? = nil, offset: Int) {
        self.message = message
        self.hint = hint
        self.offset = offset
    }
}
