/// Interns words and the sets of words that pattern elements stand for, while patterns are compiled.
///
/// The same `{pagar}` in a hundred patterns is one set. In the end every word gets a class: words that belong to the
/// same sets are one class, so that the scanner deals in a few thousand classes however many forms the verbs have.
struct WordSets {
    /// Set 0 is empty and never used.
    private(set) var wordsOfSet: [[Int32]] = [[]]
    private var setOfKey: [String: Int32] = [:]
    private(set) var keys: [WordKey] = []
    private var indexOfKey: [WordKey: Int32] = [:]
    private(set) var frequency: [Float] = []

    var setCount: Int { wordsOfSet.count }

    mutating func word(_ folded: [UInt8]) -> Int32 {
        let key = WordKey(folded: folded)
        if let index = indexOfKey[key] { return index }
        let index = Int32(keys.count)
        indexOfKey[key] = index
        keys.append(key)
        frequency.append(CommonWords.frequency(of: key))
        return index
    }

    /// The set with this name, made by `words` on first use.
    mutating func set(named name: String, words: () throws(PatternError) -> [[UInt8]]) throws(PatternError) -> Int32 {
        if let known = setOfKey[name] { return known }
        var members: [Int32] = []
        for folded in try words() { members.append(word(folded)) }
        return intern(name, members)
    }

    /// The union of some sets.
    mutating func union(_ sets: [Int32]) -> Int32 {
        let parts = Array(Set(sets)).sorted()
        if parts.count == 1 { return parts[0] }
        let name = "∪" + parts.map(String.init).joined(separator: ",")
        if let known = setOfKey[name] { return known }
        return intern(name, parts.flatMap { wordsOfSet[Int($0)] })
    }

    private mutating func intern(_ name: String, _ members: [Int32]) -> Int32 {
        let index = Int32(wordsOfSet.count)
        wordsOfSet.append(Array(Set(members)).sorted())
        setOfKey[name] = index
        return index
    }

    /// Estimated share of tokens that belong to the set, in parts per million.
    func cost(of set: Int32) -> Float {
        wordsOfSet[Int(set)].reduce(0) { $0 + frequency[Int($1)] }
    }

    /// Assigns classes: for each word its class (from 1), and for each set its classes in ascending order.
    func classes() -> (ofWord: [UInt32], ofSet: [[UInt32]]) {
        var setsOfWord = [[Int32]](repeating: [], count: keys.count)
        for set in wordsOfSet.indices { for word in wordsOfSet[set] { setsOfWord[Int(word)].append(Int32(set)) } }
        var classOfSignature: [[Int32]: UInt32] = [:]
        var ofWord = [UInt32](repeating: 0, count: keys.count)
        var ofSet = [[UInt32]](repeating: [], count: wordsOfSet.count)
        for word in keys.indices where !setsOfWord[word].isEmpty {
            let signature = setsOfWord[word]
            if let known = classOfSignature[signature] {
                ofWord[word] = known
                continue
            }
            let fresh = UInt32(classOfSignature.count + 1)
            classOfSignature[signature] = fresh
            ofWord[word] = fresh
            for set in signature { ofSet[Int(set)].append(fresh) }
        }
        return (ofWord, ofSet)
    }
}
