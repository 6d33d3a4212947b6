/// A place where a pattern matches: the tightest one, in tokens.
///
/// Of all stretches of tokens in which a pattern can be laid, a hit is one that holds no smaller such stretch of the
/// same pattern. Hits come in the order of pattern, start, end.
public struct Hit: Hashable, Sendable, Comparable {
    public var pattern: UInt32
    /// Index of the first token.
    public var start: UInt32
    /// Index behind the last token.
    public var end: UInt32
    /// The pattern itself says a negation ("no hay de otra"): a "no" inside the hit is its own.
    public var saysNegation: Bool

    public init(pattern: UInt32, start: UInt32, end: UInt32, saysNegation: Bool = false) {
        self.pattern = pattern
        self.start = start
        self.end = end
        self.saysNegation = saysNegation
    }

    public var tokens: Range<Int> { Int(start)..<Int(end) }

    public static func < (a: Hit, b: Hit) -> Bool {
        (a.pattern, a.start, a.end) < (b.pattern, b.start, b.end)
    }
}
