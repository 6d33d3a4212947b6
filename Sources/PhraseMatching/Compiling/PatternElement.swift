/// A pattern whose words were resolved to word sets: what the checks look at and what the compiled machine is laid out from.
indirect enum PatternElement: Sendable {
    /// A token of a word set.
    case set(Int32, optional: Bool)
    case entity(EntityKind)
    case gap(minimum: Int, maximum: Int)
    case start
    case end
    /// The next token is not in the set.
    case notNext(Int32)
    case sequence([PatternElement])
    /// One of these; an empty sequence among them means that all may be missing.
    case choice([PatternElement])
    /// A lexicon with entries of several words: laid out once, however many patterns use it.
    case lexicon(Int)
}

/// What is true of all ways to say a pattern, without writing them out one by one.
struct PatternShape: Sendable {
    /// How many ways there are when all alternatives are multiplied out; capped.
    var variants = 1
    /// The most tokens that one of them can take; entities are taken for eight.
    var longest = 0
    /// Some variant has no step at all.
    var canBeEmpty = false
    /// Some variant has a step.
    var canBeFull = true
    /// Some variant has no word or entity that must be there.
    var unanchored = false
    var gapFirst = false
    var gapLast = false
    var hasStart = false
    var hasEnd = false
    /// `^` behind something, `$` before something.
    var startInside = false
    var endInside = false

    static let mostCounted = 1_000_000
    static let empty = PatternShape(canBeEmpty: true, canBeFull: false, unanchored: true)

    /// The shape of this followed by another.
    func followed(by next: PatternShape) -> PatternShape {
        var both = PatternShape()
        both.variants = min(Self.mostCounted, variants * next.variants)
        both.longest = min(Self.mostCounted, longest + next.longest)
        both.canBeEmpty = canBeEmpty && next.canBeEmpty
        both.canBeFull = canBeFull || next.canBeFull
        both.unanchored = unanchored && next.unanchored
        both.gapFirst = gapFirst || canBeEmpty && next.gapFirst
        both.gapLast = next.gapLast || next.canBeEmpty && gapLast
        both.hasStart = hasStart || next.hasStart
        both.hasEnd = hasEnd || next.hasEnd
        both.startInside = startInside || next.startInside || canBeFull && next.hasStart
        both.endInside = endInside || next.endInside || hasEnd && next.canBeFull
        return both
    }

    /// The shape of this or another.
    func or(_ other: PatternShape) -> PatternShape {
        PatternShape(
            variants: min(Self.mostCounted, variants + other.variants), longest: max(longest, other.longest),
            canBeEmpty: canBeEmpty || other.canBeEmpty, canBeFull: canBeFull || other.canBeFull,
            unanchored: unanchored || other.unanchored, gapFirst: gapFirst || other.gapFirst,
            gapLast: gapLast || other.gapLast, hasStart: hasStart || other.hasStart, hasEnd: hasEnd || other.hasEnd,
            startInside: startInside || other.startInside, endInside: endInside || other.endInside)
    }
}
