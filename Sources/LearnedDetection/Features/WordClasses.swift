internal import PhraseMatching

/// Classes of words that mean alike (`jail`: cárcel, bote, tambo …), made of lexicons when a model is trained and kept in it.
///
/// A word may stand in several classes. Words are known by the hash of their folded form.
public struct WordClasses: Hashable, Sendable {
    /// Names of the classes, sorted.
    public let names: [String]
    /// Hashes of words, sorted; side by side with the first of each word's places in `members`.
    let words: [UInt32]
    let starts: [UInt32]
    let members: [UInt16]
    /// Slots by hash: place in `words` plus one; zero is free.
    private let slots: [UInt32]

    public static let none = WordClasses(names: [], words: [], starts: [0], members: [])

    /// - Parameter lists: for each class its words as people write them; entries of several words are passed over.
    public init(_ lists: [String: [String]]) {
        let names = lists.keys.sorted().prefix(Int(UInt16.max))
        var byWord: [UInt32: [UInt16]] = [:]
        for (index, name) in names.enumerated() {
            for word in lists[name] ?? [] {
                let hashes = WordHashes(word, limit: 2)
                guard hashes.words.count == 1 else { continue }
                byWord[Self.short(hashes.words[0]), default: []].append(UInt16(index))
            }
        }
        var starts: [UInt32] = [0]
        var members: [UInt16] = []
        let words = byWord.keys.sorted()
        for word in words {
            members += Set(byWord[word] ?? []).sorted()
            starts.append(UInt32(members.count))
        }
        self.init(names: Array(names), words: words, starts: starts, members: members)
    }

    init(names: [String], words: [UInt32], starts: [UInt32], members: [UInt16]) {
        self.names = names
        self.words = words
        self.starts = starts
        self.members = members
        var size = 2
        while size < words.count * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for (place, word) in words.enumerated() {
            var slot = Int(word) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(place + 1)
        }
        self.slots = slots
    }

    static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }

    /// The classes of a word.
    @inline(__always)
    func classes(of hash: UInt64) -> Range<Int> {
        guard !words.isEmpty else { return 0..<0 }
        let word = Self.short(hash)
        var slot = Int(word) & (slots.count - 1)
        while true {
            let place = Int(slots[slot])
            if place == 0 { return 0..<0 }
            if words[place - 1] == word { return Int(starts[place - 1])..<Int(starts[place]) }
            slot = (slot + 1) & (slots.count - 1)
        }
    }
}
