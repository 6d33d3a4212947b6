/// Marks that stand where personal data were removed: `[PII]`, `[NAME]`, `[PHONE_NUMBER_1]`, `<REDACTED>`, `{{URL}}`, `***`,
/// `####`, `XXXX`-like runs inside digits are left alone.
enum Redaction {
    /// True when a text holds a redaction mark.
    static func marks(_ text: String) -> Bool {
        if let found = text.utf8.withContiguousStorageIfAvailable({ marks(UnsafeRawBufferPointer($0)) }) {
            return found
        }
        return Array(text.utf8).withUnsafeBytes { marks($0) }
    }

    static func marks(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = bytes.count
        var i = 0
        let square = ByteWord.all(UInt8(ascii: "["))
        let angle = ByteWord.all(UInt8(ascii: "<"))
        let brace = ByteWord.all(UInt8(ascii: "{"))
        let star = ByteWord.all(UInt8(ascii: "*"))
        let hash = ByteWord.all(UInt8(ascii: "#"))
        while i < end {
            if i &+ 8 <= end {
                let word = bytes.word(at: i)
                let hit =
                    ByteWord.equal(word, square) | ByteWord.equal(word, angle) | ByteWord.equal(word, brace)
                    | ByteWord.equal(word, star) | ByteWord.equal(word, hash)
                if hit == 0 {
                    i &+= 8
                    continue
                }
                i &+= hit.trailingZeroBitCount &>> 3
            }
            if isMark(bytes, at: i) { return true }
            i &+= 1
        }
        return false
    }

    private static func isMark(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Bool {
        switch bytes[i] {
        case UInt8(ascii: "["): return entity(bytes, from: i + 1, close: UInt8(ascii: "]"))
        case UInt8(ascii: "<"): return entity(bytes, from: i + 1, close: UInt8(ascii: ">"))
        case UInt8(ascii: "{"):
            return i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "{")
                && entity(bytes, from: i + 2, close: UInt8(ascii: "}"))
        case UInt8(ascii: "*"), UInt8(ascii: "#"):
            // Three in a row; two are Markdown.
            return i + 2 < bytes.count && bytes[i + 1] == bytes[i] && bytes[i + 2] == bytes[i]
        default: return false
        }
    }

    /// An entity name: two to forty capitals, digits, blanks, `_`, `-`, at least two letters, and not a noise mark.
    private static func entity(_ bytes: UnsafeRawBufferPointer, from start: Int, close: UInt8) -> Bool {
        var i = start
        var letters = 0
        while i < bytes.count, i - start <= 40 {
            let byte = bytes[i]
            if byte == close {
                return letters >= 2 && !noises.contains { $0.elementsEqual(bytes[start..<i]) }
            }
            if byte >= 0x41 && byte <= 0x5A {
                letters += 1
            } else if !(byte >= 0x30 && byte <= 0x39) && byte != 0x5F && byte != 0x2D && byte != 0x20 {
                return false
            }
            i += 1
        }
        return false
    }

    private static let noises: [[UInt8]] = [
        "NOISE", "MUSIC", "SILENCE", "LAUGHTER", "CROSSTALK", "INAUDIBLE", "UNINTELLIGIBLE", "APPLAUSE", "BLANK_AUDIO",
        "RUIDO", "MUSICA", "SILENCIO", "RISAS", "RISA", "ININTELIGIBLE", "TONO", "PAUSA", "INTERRUPCION", "HOLD",
        "BEEP",
    ].map { Array($0.utf8) }
}
