/// UTF-16 and UTF-32 to UTF-8. What is not a scalar value becomes U+FFFD and is counted.
enum WideText {
    static func utf16(_ bytes: UnsafeRawBufferPointer, from start: Int, bigEndian: Bool) -> (
        utf8: [UInt8], repairs: Int
    ) {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count - start) / 2 + 16)
        var repairs = 0
        var i = start
        func unit(_ at: Int) -> UInt32 {
            let a = UInt32(bytes[at])
            let b = UInt32(bytes[at + 1])
            return bigEndian ? a << 8 | b : b << 8 | a
        }
        while i + 2 <= bytes.count {
            let first = unit(i)
            i += 2
            if (0xD800...0xDBFF).contains(first), i + 2 <= bytes.count, (0xDC00...0xDFFF).contains(unit(i)) {
                out.appendUTF8(0x10000 + (first - 0xD800) << 10 + (unit(i) - 0xDC00))
                i += 2
            } else {
                if (0xD800...0xDFFF).contains(first) { repairs += 1 }
                out.appendUTF8(first)
            }
        }
        if i < bytes.count { repairs += 1 }
        return (out, repairs)
    }

    static func utf32(_ bytes: UnsafeRawBufferPointer, from start: Int, bigEndian: Bool) -> (
        utf8: [UInt8], repairs: Int
    ) {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count - start) / 4 + 16)
        var repairs = 0
        var i = start
        while i + 4 <= bytes.count {
            var value: UInt32 = 0
            for k in 0..<4 { value = value << 8 | UInt32(bytes[i + (bigEndian ? k : 3 - k)]) }
            if value > 0x10FFFF || (0xD800...0xDFFF).contains(value) { repairs += 1 }
            out.appendUTF8(value)
            i += 4
        }
        if i < bytes.count { repairs += 1 }
        return (out, repairs)
    }
}
