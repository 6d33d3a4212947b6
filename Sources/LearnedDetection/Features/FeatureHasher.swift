internal import PhraseMatching

/// Turns a turn with what came before it into hashed features: the only place that knows what the text detectors look at.
///
/// Folded words, pairs and triples; stems (the first five letters), pairs of stems and pairs with one word between, which
/// stand for inflection; classes of words that mean alike and pairs of them; the stems of the turn before; the speaker; the
/// country. A feature is there or not there; features of one kind share a weight, so that long turns do not shout.
///
/// One hasher a thread: it reuses its memory from turn to turn.
public final class FeatureHasher {
    /// Number of features: a power of two.
    public static let dimensions = 1 << 20
    /// Changes when the features change: a model of another version is refused.
    public static let version: UInt32 = 2
    /// Words of one turn that are looked at: more are cut off.
    static let longestTurn = 400
    /// Words of the turn before that are looked at.
    private static let longestBefore = 40

    /// Kinds of features that share a weight.
    enum Block: Int, CaseIterable {
        case words, classes, before, side

        /// How much all features of the kind weigh together.
        var weight: Float {
            switch self {
            case .words: return 5
            case .classes: return 2.8
            case .before: return 1.2
            case .side: return 0.5
            }
        }
    }

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

    private let classes: WordClasses
    private var blocks: [UInt8] = []
    /// Features seen in this turn: open addressing, a slot holds the feature plus one.
    private var seen: [UInt32] = [UInt32](repeating: 0, count: 1 << 11)
    private var usedSlots: [Int] = []

    public init(_ classes: WordClasses = .none) { self.classes = classes }

    /// The features of a turn.
    /// - Parameters:
    ///   - before: the turn before, whoever says it; nothing at the start.
    ///   - speaker: `agent`, `customer`, `third_party`.
    ///   - spelled: the turn's words as written, when names are wanted for an explanation.
    public func features(
        of words: Words, before: Words?, speaker: String, country: String?, into result: inout TurnFeatures,
        spelled: [String]? = nil
    ) {
        result.removeAll()
        blocks.removeAll(keepingCapacity: true)
        for slot in usedSlots { seen[slot] = 0 }
        usedSlots.removeAll(keepingCapacity: true)

        add(Self.hash(speaker), 1, .side, &result) { speaker }
        add(Self.hash(country ?? ""), 2, .side, &result) { country ?? "" }
        add(UInt64(min(words.hashes.count / 4, 12)), 12, .side, &result) { "" }
        let hashes = words.hashes
        let stems = words.stems
        func name(_ from: Int, _ to: Int) -> String {
            guard let spelled, from < spelled.count else { return "" }
            return spelled[from...min(to, spelled.count - 1)].joined(separator: " ")
        }
        for index in hashes.indices {
            add(hashes[index], 4, .words, &result) { name(index, index) }
            add(stems[index], 5, .words, &result) { name(index, index) }
            guard index + 1 < hashes.count else { continue }
            add(hashes[index] &* 3 ^ hashes[index + 1], 6, .words, &result) { name(index, index + 1) }
            add(stems[index] &* 3 ^ stems[index + 1], 7, .words, &result) { name(index, index + 1) }
            guard index + 2 < hashes.count else { continue }
            add((hashes[index] &* 3 ^ hashes[index + 1]) &* 5 ^ hashes[index + 2], 8, .words, &result) {
                name(index, index + 2)
            }
            add(stems[index] &* 7 ^ stems[index + 2], 9, .words, &result) { name(index, index + 2) }
        }
        if let first = hashes.first { add(first, 10, .words, &result) { name(0, 0) } }
        if let last = hashes.last { add(last, 11, .words, &result) { name(hashes.count - 1, hashes.count - 1) } }
        for index in hashes.indices {
            for place in classes.classes(of: hashes[index]) {
                add(UInt64(classes.members[place]), 15, .classes, &result) { name(index, index) }
            }
        }
        if let before {
            let stems = before.stems.prefix(Self.longestBefore)
            for stem in stems { add(stem, 13, .before, &result) { "" } }
            for (a, b) in zip(stems, stems.dropFirst()) { add(a &* 3 ^ b, 14, .before, &result) { "" } }
        }
        weigh(&result)
    }

    @inline(__always)
    private func add(
        _ hash: UInt64, _ kind: UInt64, _ block: Block, _ result: inout TurnFeatures, _ name: () -> String
    ) {
        var mixed = (hash ^ (kind &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        let feature = UInt32(truncatingIfNeeded: mixed) & UInt32(Self.dimensions - 1)
        // At most six features a word and four hundred words: the table is never more than half full of them, and
        // whatever does not fit is left out.
        guard usedSlots.count < seen.count - seen.count / 8 else { return }
        var slot = Int(feature &* 0x9E37_79B1) & (seen.count - 1)
        while seen[slot] != 0 {
            if seen[slot] == feature &+ 1 { return }
            slot = (slot + 1) & (seen.count - 1)
        }
        seen[slot] = feature &+ 1
        usedSlots.append(slot)
        result.ids.append(feature)
        blocks.append(UInt8(block.rawValue))
        let name = name()
        if !name.isEmpty || !result.names.isEmpty { pad(&result, name) }
    }

    private func pad(_ result: inout TurnFeatures, _ name: String) {
        while result.names.count < result.ids.count - 1 { result.names.append("") }
        result.names.append(name)
    }

    private func weigh(_ result: inout TurnFeatures) {
        var counts = [Int](repeating: 0, count: Block.allCases.count)
        for block in blocks { counts[Int(block)] += 1 }
        let weights = Block.allCases.map { block -> Float in
            block == .side ? block.weight : block.weight / Float(max(counts[block.rawValue], 4)).squareRoot()
        }
        for block in blocks { result.values.append(weights[Int(block)]) }
    }

    static func hash(_ text: String) -> UInt64 {
        var hash = offset
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3
}
