internal import PhraseMatching

/// Turns a turn with what came before it into hashed features: the only place that knows what a model looks at.
///
/// Folded words, pairs and triples; stems (the first five letters) and pairs of stems, which stand for inflection; the
/// words and stems of the turn before and of the last turn of the other side, each apart; the speaker; the country. Every
/// feature is there or not there; a turn's features are unique and sorted.
public struct FeatureHasher: Sendable {
    /// Number of features: a power of two.
    public static let dimensions = 1 << 18
    /// Changes when the features change: a model of another version is refused.
    public static let version: UInt32 = 1
    /// Words of one turn that are looked at: more are cut off.
    private static let longestTurn = 400

    public init() {}

    /// A turn's folded words, made once and used again as the context of the next turn.
    public struct Words: Sendable {
        let hashes: [UInt64]
        let stems: [UInt64]
        public init(_ text: String) {
            let words = WordHashes(text, limit: FeatureHasher.longestTurn)
            hashes = words.words
            stems = words.stems
        }
    }

    /// The features of a turn.
    /// - Parameters:
    ///   - before: the turn before, whoever says it; nothing at the start.
    ///   - speaker: `agent`, `customer`, `third_party`.
    public func features(of words: Words, before: Words?, speaker: String, country: String?) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(words.hashes.count * 6 + 32)
        func add(_ hash: UInt64, _ kind: UInt64) {
            var mixed = (hash ^ (kind &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
            mixed ^= mixed >> 32
            result.append(UInt32(truncatingIfNeeded: mixed) & UInt32(Self.dimensions - 1))
        }
        func text(_ value: String, _ kind: UInt64) {
            var hash = Self.offset
            for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
            add(hash, kind)
        }
        text(speaker, 1)
        text(country ?? "", 2)
        text(speaker + (country ?? ""), 3)
        let hashes = words.hashes
        let stems = words.stems
        for index in hashes.indices {
            add(hashes[index], 4)
            add(stems[index], 5)
            guard index + 1 < hashes.count else { continue }
            add(hashes[index] &* 3 ^ hashes[index + 1], 6)
            add(stems[index] &* 3 ^ stems[index + 1], 7)
            guard index + 2 < hashes.count else { continue }
            add((hashes[index] &* 3 ^ hashes[index + 1]) &* 5 ^ hashes[index + 2], 8)
            add(stems[index] &* 7 ^ stems[index + 2], 9)
        }
        if let first = hashes.first { add(first, 10) }
        if let last = hashes.last { add(last, 11) }
        add(UInt64(min(hashes.count / 4, 12)), 12)
        if let before {
            for stem in Set(before.stems.prefix(40)) { add(stem, 13) }
            let pairs = zip(before.stems, before.stems.dropFirst()).prefix(40)
            for (a, b) in pairs { add(a &* 3 ^ b, 14) }
        }
        result.sort()
        var unique: [UInt32] = []
        unique.reserveCapacity(result.count)
        for feature in result where unique.last != feature { unique.append(feature) }
        return unique
    }

    static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3
}
