/// A string as it stands in the text, between its quotes.
struct JSONStringSlice {
    var start: Int
    var end: Int
    var isEscaped: Bool
}

extension JSONCursor {
    /// Goes over a string and checks its escapes and control characters; UTF-8 is checked by whoever builds or skips it.
    @inline(__always)
    mutating func scanString() throws(JSONError) -> JSONStringSlice {
        let start = position &+ 1
        var i = start
        var escaped = false
        let quotes = ByteWord.all(UInt8(ascii: "\""))
        let slashes = ByteWord.all(UInt8(ascii: "\\"))
        while true {
            if i &+ 8 <= end {
                let word = bytes.word(at: i)
                let hit = ByteWord.equal(word, quotes) | ByteWord.equal(word, slashes) | ByteWord.control(word)
                if hit == 0 {
                    i &+= 8
                    continue
                }
                i &+= hit.trailingZeroBitCount &>> 3
            }
            guard i < end else {
                position = start &- 1
                throw error(.unterminatedString)
            }
            let byte = bytes[i]
            if byte == UInt8(ascii: "\"") {
                position = i &+ 1
                return JSONStringSlice(start: start, end: i, isEscaped: escaped)
            }
            if byte == UInt8(ascii: "\\") {
                escaped = true
                i = try checkEscape(i)
            } else if byte < 0x20 {
                position = i
                throw error(.controlInString)
            } else {
                i &+= 1
            }
        }
    }

    /// Goes over a string that nobody wants, checking everything.
    @inline(__always)
    mutating func skipString() throws(JSONError) {
        var i = position &+ 1
        let quotes = ByteWord.all(UInt8(ascii: "\""))
        let slashes = ByteWord.all(UInt8(ascii: "\\"))
        while true {
            if i &+ 8 <= end {
                let word = bytes.word(at: i)
                let hit =
                    ByteWord.equal(word, quotes) | ByteWord.equal(word, slashes) | ByteWord.control(word)
                    | ByteWord.high(word)
                if hit == 0 {
                    i &+= 8
                    continue
                }
                i &+= hit.trailingZeroBitCount &>> 3
            }
            guard i < end else { throw error(.unterminatedString) }
            let byte = bytes[i]
            if byte == UInt8(ascii: "\"") {
                position = i &+ 1
                return
            }
            if byte == UInt8(ascii: "\\") {
                i = try checkEscape(i)
            } else if byte >= 0x80 {
                let size = UTF8Check.length(bytes, at: i, end: end)
                guard size > 0 else {
                    position = i
                    throw error(.badUTF8)
                }
                i &+= size
            } else if byte < 0x20 {
                position = i
                throw error(.controlInString)
            } else {
                i &+= 1
            }
        }
    }

    /// The offset after the escape that begins at `i`.
    @inline(never)
    private mutating func checkEscape(_ i: Int) throws(JSONError) -> Int {
        guard i &+ 1 < end else {
            position = i
            throw error(.unterminatedString)
        }
        switch bytes[i &+ 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return i &+ 2
        case UInt8(ascii: "u"):
            for k in 2..<6 {
                guard i &+ k < end else {
                    position = i
                    throw error(.unterminatedString)
                }
                if hexValue(bytes[i &+ k]) == nil {
                    position = i
                    throw error(.badUnicodeEscape)
                }
            }
            return i &+ 6
        default:
            position = i
            throw error(.badEscape)
        }
    }

    /// Reads a string.
    mutating func string() throws(JSONError) -> String {
        try text(of: stringSlice())
    }

    /// Reads a string without building it.
    @inline(__always)
    mutating func stringSlice() throws(JSONError) -> JSONStringSlice {
        skipBlanks()
        guard position < end, bytes[position] == UInt8(ascii: "\"") else {
            throw unexpected(.expectedString)
        }
        let slice = try scanString()
        fresh = false
        return slice
    }

    /// Builds a string that was read.
    @inline(__always)
    mutating func text(of slice: JSONStringSlice) throws(JSONError) -> String {
        if slice.isEscaped { return try unescaped(slice) }
        // String(validating:) is not specialised here and costs more than checking by ourselves first.
        if UTF8Check.firstError(bytes, from: slice.start, to: slice.end) != nil { throw badUTF8(in: slice) }
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[slice.start..<slice.end]), as: UTF8.self)
    }

    private func badUTF8(in slice: JSONStringSlice) -> JSONError {
        let offset = UTF8Check.firstError(bytes, from: slice.start, to: slice.end) ?? slice.start
        return JSONError(reason: .badUTF8, offset: offset)
    }

    private mutating func unescaped(_ slice: JSONStringSlice) throws(JSONError) -> String {
        guard UTF8Check.firstError(bytes, from: slice.start, to: slice.end) == nil else { throw badUTF8(in: slice) }
        let bytes = self.bytes
        var replaced = 0
        // An escape of n bytes never gives more than n bytes (\uXXXX: 6 to 3; a pair: 12 to 4).
        let text = String(unsafeUninitializedCapacity: slice.end - slice.start) { buffer in
            Self.unescape(bytes, slice, into: buffer, replaced: &replaced)
        }
        replacedSurrogates += replaced
        return text
    }

    static func unescape(
        _ bytes: UnsafeRawBufferPointer, _ slice: JSONStringSlice, into buffer: UnsafeMutableBufferPointer<UInt8>,
        replaced: inout Int
    ) -> Int {
        var out = 0
        var i = slice.start
        while i < slice.end {
            let stop = bytes.firstIndex(of: UInt8(ascii: "\\"), from: i, to: slice.end)
            while i < stop {
                buffer[out] = bytes[i]
                out &+= 1
                i &+= 1
            }
            guard i &+ 1 < slice.end else { break }
            let escape = bytes[i &+ 1]
            i &+= 2
            if escape != UInt8(ascii: "u") {
                buffer[out] = simpleEscape(escape)
                out &+= 1
                continue
            }
            var value = hex4(bytes, i)
            i &+= 4
            if (0xD800...0xDBFF).contains(value), i &+ 6 <= slice.end, bytes[i] == UInt8(ascii: "\\"),
                bytes[i &+ 1] == UInt8(ascii: "u"), case let low = hex4(bytes, i &+ 2), (0xDC00...0xDFFF).contains(low)
            {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                i &+= 6
            } else if (0xD800...0xDFFF).contains(value) || value == 0 {
                value = 0xFFFD
                replaced += 1
            }
            out = put(value, into: buffer, at: out)
        }
        return out
    }

    private static func put(_ v: UInt32, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        var out = start
        func add(_ byte: UInt32) {
            buffer[out] = UInt8(truncatingIfNeeded: byte)
            out &+= 1
        }
        if v < 0x80 {
            add(v)
        } else if v < 0x800 {
            add(0xC0 | v >> 6)
            add(0x80 | v & 0x3F)
        } else if v < 0x10000 {
            add(0xE0 | v >> 12)
            add(0x80 | v >> 6 & 0x3F)
            add(0x80 | v & 0x3F)
        } else {
            add(0xF0 | v >> 18)
            add(0x80 | v >> 12 & 0x3F)
            add(0x80 | v >> 6 & 0x3F)
            add(0x80 | v & 0x3F)
        }
        return out
    }

    private static func simpleEscape(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        default: byte
        }
    }

    private static func hex4(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> UInt32 {
        var value: UInt32 = 0
        for k in 0..<4 { value = value << 4 | (hexValue(bytes[i &+ k]) ?? 0) }
        return value
    }
}

/// The value of a hexadecimal digit.
@inline(__always)
func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
}
