/// One word or number of a text, with exact offsets into the original bytes.
public struct Token: Sendable, Hashable {
    /// UTF-8 byte offsets into the text that was tokenised.
    public var start: UInt32
    public var end: UInt32
    /// Class of the word in the compiled patterns: words that no pattern mentions have class 0.
    public var word: UInt32
    public var marks: TokenMarks

    @inlinable
    public init(start: UInt32, end: UInt32, word: UInt32, marks: TokenMarks) {
        self.start = start
        self.end = end
        self.word = word
        self.marks = marks
    }

    public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What stands around a token, as far as the text shows it (recognisers often write no punctuation at all).
public struct TokenMarks: OptionSet, Sendable, Hashable {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A full stop, exclamation mark, question mark or line end follows.
    public static let sentenceEnd = TokenMarks(rawValue: 1)
    /// A comma, semicolon, colon, bracket or dash follows.
    public static let comma = TokenMarks(rawValue: 2)
    /// `¿` stands before.
    public static let questionOpens = TokenMarks(rawValue: 4)
    /// `?` follows.
    public static let questionCloses = TokenMarks(rawValue: 8)
    /// Made of digits.
    public static let digits = TokenMarks(rawValue: 16)
    /// `$`, `€`, `₡` or another currency sign stands before.
    public static let currency = TokenMarks(rawValue: 32)
    /// `%` follows.
    public static let percent = TokenMarks(rawValue: 64)
    /// No blank between this token and the one before (1,500 is two tokens, the second one glued).
    public static let glued = TokenMarks(rawValue: 128)
    /// The word bears a written acute accent (which tells `sí` from `si`).
    public static let accented = TokenMarks(rawValue: 256)
    /// A quotation mark stands before.
    public static let quoteOpens = TokenMarks(rawValue: 512)
    /// A quotation mark follows.
    public static let quoteCloses = TokenMarks(rawValue: 1024)
    /// A decimal point or thousands mark follows and a digit stands right behind it.
    public static let pointInside = TokenMarks(rawValue: 2048)
    /// The word begins with a capital letter.
    public static let capital = TokenMarks(rawValue: 4096)
}
