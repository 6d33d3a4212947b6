/// A speaker's label as it is compared: lower case, accents off, punctuation and blanks to single blanks. For names only;
/// phrase matching has its own folding, in which ñ stays a letter.
enum FoldedName {
    static func of(_ text: some StringProtocol) -> String { of(Array(text.utf8.prefix(200))) }

    static func of(_ bytes: some Collection<UInt8>) -> String {
        joined(words(bytes))
    }

    static func joined(_ words: [[UInt8]]) -> String {
        String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// The words of a label, folded. A digit after a letter begins a new word: `agente1` is `agente`, `1`.
    static func words(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func close() {
            if !word.isEmpty { words.append(word) }
            word = []
        }
        var previous: UInt8 = 0
        for var byte in bytes {
            defer { previous = byte }
            if byte >= 0x80 {
                if previous == 0xC3, let base = latin(byte) {
                    word.append(base)
                } else if previous == 0xCC || (previous == 0xCD && byte < 0xB0) || byte == 0xCC || byte == 0xCD
                    || byte == 0xC3
                {
                    continue  // A combining mark, or a lead byte whose letter comes next.
                } else if byte == 0xC2 || previous == 0xC2 || (previous == 0xE2 || byte == 0xE2) {
                    if byte == 0xC2 || byte == 0xE2 { close() }  // NBSP, dashes, marks.
                } else {
                    word.append(byte)
                }
                continue
            }
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            let isLetter = byte >= 0x61 && byte <= 0x7A
            if !isLetter && !isDigit(byte) {
                close()
                continue
            }
            if let end = word.last, isDigit(end) != isDigit(byte), end < 0x80 { close() }
            word.append(byte)
        }
        close()
        return words
    }

    /// The letter under the accent of U+00C0...U+00FF, by its second UTF-8 byte.
    private static func latin(_ byte: UInt8) -> UInt8? {
        switch byte | 0x20 {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        case 0xBD, 0xBF: UInt8(ascii: "y")
        default: nil
        }
    }
}
