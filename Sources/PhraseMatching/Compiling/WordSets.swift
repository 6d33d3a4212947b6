/// Interns words and the sets of words that pattern elements stand for, while patterns are compiled.
///
/// The same `{pagar}` in a hundred patterns is one set; a union of sets is kept as its parts. In the end every word gets a
/// class: words that belong to the same sets are one class, so that the scanner deals in a few thousand classes however
/// many forms the verbs have.
struct WordSets {
    /// Set 0 is empty and never used. Unions have no words of their own.
    private var wordsOfSet: [[Int32]] = [[]]
    /// The sets with words of which a set is the union, ascending; a set with words is its own part.
    private var parts: [[Int32]] = [[]]
    private var setOfName: [String: Int32] = [:]
    private var setOfParts: [[Int32]: Int32] = [:]
    /// Hashes of the words, by index.
    private(set) var hashes: [UInt64] = []
    private var table = WordTable()

    var setCount: Int { parts.count }

    /// The set with this name, made by `words` on first use.
    mutating func set(named name: String, words: () throws(PatternError) -> [[UInt8]]) throws(PatternError) -> Int32 {
        if let known = setOfName[name] { return known }
        var members: [Int32] = []
        for folded in try words() { members.append(word(folded)) }
        members = Self.unique(members)
        let index = Int32(parts.count)
        wordsOfSet.append(members)
        parts.append([index])
        setOfName[name] = index
        return index
    }

    /// The union of some sets.
    mutating func union(_ sets: [Int32]) -> Int32 {
        if sets.count == 1 { return sets[0] }
        let all = Self.unique(sets.flatMap { parts[Int($0)] })
        if all.count == 1 { return all[0] }
        if let known = setOfParts[all] { return known }
        let index = Int32(parts.count)
        wordsOfSet.append([])
        parts.append(all)
        setOfParts[all] = index
        return index
    }

    /// Sorted, each once.
    private static func unique(_ values: [Int32]) -> [Int32] {
        var values = values
        values.sort()
        var kept = 0
        for value in values where kept == 0 || values[kept - 1] != value {
            values[kept] = value
            kept += 1
        }
        values.removeLast(values.count - kept)
        return values
    }

    private mutating func word(_ folded: [UInt8]) -> Int32 {
        let hash = WordKey(folded: folded).slotHash
        let (index, isNew) = table.insert(hash, Int32(hashes.count))
        if isNew { hashes.append(hash) }
        return index
    }

    /// Estimated share of tokens that belong to each set, in parts per million. Words that are in several parts of a union
    /// are counted more than once, which does no harm.
    func costs() -> [Float] {
        var frequency = [Float](repeating: CommonWords.rare, count: hashes.count)
        CommonWords.each { key, value in
            if let index = table.index(of: key.slotHash) { frequency[Int(index)] = value }
        }
        var costs = wordsOfSet.map { words in words.reduce(Float(0)) { $0 + frequency[Int($1)] } }
        for set in parts.indices where parts[set].count > 1 {
            costs[set] = parts[set].reduce(0) { $0 + costs[Int($1)] }
        }
        return costs
    }

    /// The cost of a set that was made after ``costs()`` was asked.
    func cost(of set: Int32, _ costs: [Float]) -> Float {
        Int(set) < costs.count ? costs[Int(set)] : parts[Int(set)].reduce(0) { $0 + costs[Int($1)] }
    }

    /// Assigns classes: for each word its class (from 1), and for each set its classes in ascending order.
    func classes() -> (ofWord: [UInt32], ofSet: [[UInt32]], count: Int) {
        // A word's signature is a sum over the sets that hold it, in two independent halves.
        var signatures = [WordKey](repeating: WordKey(low: 0, high: 0), count: hashes.count)
        for set in wordsOfSet.indices where !wordsOfSet[set].isEmpty {
            let (low, high) = Self.signature(of: set)
            for word in wordsOfSet[set] {
                signatures[Int(word)].low &+= low
                signatures[Int(word)].high &+= high
            }
        }
        var classOfSignature: [WordKey: UInt32] = [:]
        classOfSignature.reserveCapacity(hashes.count / 4)
        var ofWord = [UInt32](repeating: 0, count: hashes.count)
        for word in ofWord.indices {
            let fresh = UInt32(classOfSignature.count + 1)
            let known = classOfSignature[signatures[word]]
            if known == nil { classOfSignature[signatures[word]] = fresh }
            ofWord[word] = known ?? fresh
        }
        let count = classOfSignature.count
        var seen = [Int32](repeating: 0, count: count + 1)
        var ofSet: [[UInt32]] = []
        ofSet.reserveCapacity(parts.count)
        for set in parts.indices {
            var classes: [UInt32] = []
            func take(_ word: UInt32) {
                guard seen[Int(word)] != Int32(set) else { return }
                seen[Int(word)] = Int32(set)
                classes.append(word)
            }
            if parts[set].count > 1 {
                for part in parts[set] { for word in ofSet[Int(part)] { take(word) } }
            } else {
                for word in wordsOfSet[set] { take(ofWord[Int(word)]) }
            }
            classes.sort()
            ofSet.append(classes)
        }
        return (ofWord, ofSet, count)
    }

    private static func signature(of set: Int) -> (UInt64, UInt64) {
        func mixed(_ value: UInt64) -> UInt64 {
            var z = value &* 0x9E37_79B9_7F4A_7C15
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        return (mixed(UInt64(set) &* 2 &+ 1), mixed(UInt64(set) &* 2 &+ 2))
    }
}

/// An open hash table from words' hashes to their indices.
struct WordTable {
    private var slots: [(hash: UInt64, index: Int32)] = Array(repeating: (0, -1), count: 1 << 12)
    private var count = 0

    mutating func insert(_ hash: UInt64, _ fresh: Int32) -> (index: Int32, isNew: Bool) {
        if count * 4 > slots.count * 3 { grow() }
        let place = place(of: hash)
        if slots[place].index >= 0 { return (slots[place].index, false) }
        slots[place] = (hash, fresh)
        count += 1
        return (fresh, true)
    }

    func index(of hash: UInt64) -> Int32? {
        let index = slots[place(of: hash)].index
        return index < 0 ? nil : index
    }

    private func place(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].index >= 0, slots[place].hash != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, -1), count: old.count * 2)
        for slot in old where slot.index >= 0 { slots[place(of: slot.hash)] = slot }
    }
}
