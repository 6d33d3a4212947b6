/// A word or number of a text, folded, with its place.
struct SpokenToken: Sendable {
    /// Lower case without accents; digits stay.
    var text: String
    var range: Range<Int>
    /// The text has punctuation that ends a sentence before this word.
    var startsSentence: Bool
    var isCapital: Bool

    var isDigits: Bool { text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    /// Cuts a text into words; digits and letters that stand together stay together (`PEGJ850315HJC`).
    static func all(in text: String) -> [SpokenToken] {
        var tokens: [SpokenToken] = []
        let bytes = Array(text.utf8)
        var i = 0
        var sentence = true
        while i < bytes.count {
            guard isWord(bytes[i]) else {
                if [0x2E, 0x3F, 0x21].contains(bytes[i]), i + 1 >= bytes.count || bytes[i + 1] <= 0x20 {
                    sentence = true
                }
                i += 1
                continue
            }
            let first = i
            while i < bytes.count, isWord(bytes[i]) { i += 1 }
            let raw = bytes[first..<i]
            tokens.append(
                SpokenToken(
                    text: fold(raw), range: first..<i, startsSentence: sentence,
                    isCapital: raw[first] >= 0x41 && raw[first] <= 0x5A
                        || raw[first] == 0xC3 && first + 1 < i && raw[first + 1] < 0xA0))
            sentence = false
        }
        return tokens
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0xC3
            || byte >= 0x80 && byte < 0xC0
    }

    static func fold(_ bytes: some Collection<UInt8>) -> String {
        var out: [UInt8] = []
        var lead: UInt8 = 0
        for byte in bytes {
            if byte < 0x80 {
                out.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            } else if lead == 0xC3 {
                switch byte | 0x20 {
                case 0xA0...0xA5: out.append(UInt8(ascii: "a"))
                case 0xA7: out.append(UInt8(ascii: "c"))
                case 0xA8...0xAB: out.append(UInt8(ascii: "e"))
                case 0xAC...0xAF: out.append(UInt8(ascii: "i"))
                case 0xB1: out.append(UInt8(ascii: "n"))
                case 0xB2...0xB6: out.append(UInt8(ascii: "o"))
                case 0xB9...0xBC: out.append(UInt8(ascii: "u"))
                default: break
                }
            }
            lead = byte
        }
        return String(decoding: out, as: UTF8.self)
    }
}
