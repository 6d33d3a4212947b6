/// All words within one edit of a word: one letter more, less, other, or two neighbours swapped.
enum Neighbourhood {
    private static let alphabet: [UInt8] = Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + [ByteClass.enye]

    static func words(around word: String) -> [[UInt8]] {
        let bytes = Folding.keyBytes(word)
        var result: Set<[UInt8]> = [bytes]
        for index in bytes.indices {
            var shorter = bytes
            shorter.remove(at: index)
            result.insert(shorter)
            for letter in alphabet {
                var other = bytes
                other[index] = letter
                result.insert(other)
            }
            if index + 1 < bytes.count {
                var swapped = bytes
                swapped.swapAt(index, index + 1)
                result.insert(swapped)
            }
        }
        for index in 0...bytes.count {
            for letter in alphabet {
                var longer = bytes
                longer.insert(letter, at: index)
                result.insert(longer)
            }
        }
        return result.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
