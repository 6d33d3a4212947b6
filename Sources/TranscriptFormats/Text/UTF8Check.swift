/// Well-formedness of UTF-8 by table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing over U+10FFFF.
enum UTF8Check {
    /// Number of bytes of the well-formed scalar at `i`; 0 when there is none before `end`.
    @inline(__always)
    static func length(_ bytes: UnsafeRawBufferPointer, at i: Int, end: Int) -> Int {
        let lead = bytes[i]
        if lead < 0x80 { return 1 }
        if lead < 0xC2 { return 0 }
        if lead < 0xE0 {
            return i &+ 1 < end && bytes[i &+ 1] & 0xC0 == 0x80 ? 2 : 0
        }
        if lead < 0xF0 {
            guard i &+ 2 < end, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 else { return 0 }
            if lead == 0xE0 && bytes[i &+ 1] < 0xA0 { return 0 }
            if lead == 0xED && bytes[i &+ 1] > 0x9F { return 0 }
            return 3
        }
        guard lead < 0xF5, i &+ 3 < end, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80,
            bytes[i &+ 3] & 0xC0 == 0x80
        else { return 0 }
        if lead == 0xF0 && bytes[i &+ 1] < 0x90 { return 0 }
        if lead == 0xF4 && bytes[i &+ 1] > 0x8F { return 0 }
        return 4
    }

    /// Offset of the first byte that is not part of well-formed UTF-8; nothing when all are.
    static func firstError(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        var i = start
        while i < end {
            if i &+ 8 <= end {
                let high = ByteWord.high(bytes.word(at: i))
                if high == 0 {
                    i &+= 8
                    continue
                }
                i &+= high.trailingZeroBitCount &>> 3
            }
            let size = length(bytes, at: i, end: end)
            if size == 0 { return i }
            i &+= size
        }
        return nil
    }

    /// True when the bytes from `i` to the end could be the beginning of a scalar that was cut off.
    static func isCutOff(_ bytes: UnsafeRawBufferPointer, at i: Int, end: Int) -> Bool {
        let lead = bytes[i]
        let need = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard need > 0, lead < 0xF5, end - i < need else { return false }
        return (i + 1..<end).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
    }
}
