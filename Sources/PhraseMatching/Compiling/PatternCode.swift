/// The stored forms of the compiled machine: plain values of fixed layout, so that an image of them is the machine.

/// One part of a pattern, as the scanner runs it. Children always come before their parents.
struct PatternCode: Sendable {
    enum Kind: UInt8, Sendable { case set, entity, gap, start, end, notNext, sequence, choice, dispatch }
    /// ``Kind`` as a number.
    var kind: UInt8
    /// 1: may be missing. 2: holds a word of negation.
    var flags: UInt8
    var minimum: UInt8
    var maximum: UInt8
    /// The set, the entity's kind, the first of the children, or the dispatch.
    var first: UInt32
    var count: UInt32

    static let optional: UInt8 = 1
    static let negates: UInt8 = 2
}

/// A choice of many alternatives, found by the class of the token with which they begin, or end.
struct PatternDispatch: Sendable {
    struct Side: Sendable {
        /// Entries in the order of classes.
        var start: UInt32
        var count: UInt32
        /// Alternatives that do not begin (end) with a word, among the children.
        var rest: UInt32
        var restCount: UInt32
    }
    var forward: Side
    var backward: Side
}

struct DispatchEntry: Sendable {
    var word: UInt32
    var code: UInt32
}

/// Where a class is met, what is to be looked at.
struct PatternTrigger: Sendable {
    var pattern: UInt32
    /// A set that must hold the neighbouring token; 0 for none.
    var neighbour: UInt32
    /// A set of which a token must stand nearby; 0 for none.
    var second: UInt32
    /// -1: the neighbour stands to the left, 1: to the right.
    var side: Int8
    /// Bits of the speakers for whom the pattern is looked for.
    var audience: UInt8
    /// Kinds of entities of which one may stand there instead, as bits; with neither set nor kinds nothing is asked.
    var entities: UInt16
    /// How many tokens before and behind the second thing may stand.
    var before: UInt16
    var behind: UInt16
}

/// What is known of a pattern.
struct PatternEntry: Sendable {
    var root: UInt32
    /// The first pattern that says the same: what was found for it holds for this one.
    var twin: UInt32
    var flags: UInt8
    var audience: UInt8
    var spare: UInt16 = 0

    /// Gaps reach over the ends of sentences.
    static let crosses: UInt8 = 1
    static let usesEntities: UInt8 = 2
    /// Every way to say it has a word of negation; some ways have.
    static let alwaysNegates: UInt8 = 4
    static let sometimesNegates: UInt8 = 8
    /// Looked for only when it is asked for.
    static let onDemand: UInt8 = 16
    /// It could not be compiled: it never matches.
    static let refused: UInt8 = 32
}

struct SetRange: Sendable {
    var start: UInt32
    var count: UInt32
    /// The set's column in the table of memberships, plus one; 0 for sets that are only listed.
    var column: UInt32
}
