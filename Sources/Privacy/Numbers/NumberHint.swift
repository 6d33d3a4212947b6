/// A quick look at a text: may it hold digits, written or said? Says yes too often rather than too seldom, and saves the careful look
/// at most turns of a call.
enum NumberHint {
    /// Beginnings of the words that are digits. "Un" and "una" are left out: no number is made of them alone.
    private static let beginnings: Set<UInt32> = Set(
        [
            "cero", "uno", "dos", "tres", "trec", "trei", "cuat", "cuar", "cinc", "seis", "sese", "siet", "sete",
            "ocho",
            "oche", "nuev", "nove", "diez", "diec", "once", "doce", "cato", "quin", "vein", "cien", "dosc", "zero",
            "one",
            "two", "thre", "thir", "four", "fort", "five", "fift", "six", "sixt", "seve", "eigh", "nine", "ten", "elev",
            "twel", "twen", "dois", "duas", "quat", "meia", "oito", "nove", "dobl", "doub", "trip",
        ].map { key(Array($0.utf8)[...]) })

    static func isThere(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var i = 0
            var inWord = false
            while i < bytes.count {
                let byte = bytes[i]
                if byte >= 0x30 && byte <= 0x39 { return true }
                let isLetter = byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
                if isLetter && !inWord, beginnings.contains(key(bytes[i..<min(i + 4, bytes.count)])) { return true }
                inWord = isLetter
                i += 1
            }
            return false
        }
    }

    /// The first four letters of a word, small; three when the word ends there. Accents do not occur in them.
    private static func key(_ bytes: some Collection<UInt8>) -> UInt32 {
        var key: UInt32 = 0
        for byte in bytes {
            let small = byte | 0x20
            guard small >= 0x61, small <= 0x7A else { break }
            key = key << 8 | UInt32(small)
        }
        return key
    }
}
