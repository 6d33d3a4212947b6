extension JSONCursor {
    /// Reads a number exactly as written.
    mutating func number() throws(JSONError) -> DecimalNumber {
        skipBlanks()
        guard position < end else { throw error(.endOfText) }
        let byte = bytes[position]
        guard byte == UInt8(ascii: "-") || (byte &- UInt8(ascii: "0")) < 10 else { throw unexpected(.expectedNumber) }
        return try scanNumber()
    }

    /// Reads a number by the grammar of RFC 8259, section 6. The position stands on its first byte.
    @inline(__always)
    mutating func scanNumber() throws(JSONError) -> DecimalNumber {
        var value = DecimalNumber()
        var i = position
        if bytes[i] == UInt8(ascii: "-") {
            value.isNegative = true
            i &+= 1
        }
        guard i < end else { throw error(.endOfText) }
        let lead = bytes[i] &- UInt8(ascii: "0")
        guard lead < 10 else { throw error(.badNumber) }
        if lead == 0 {
            i &+= 1
            if i < end, (bytes[i] &- UInt8(ascii: "0")) < 10 { throw error(.leadingZero) }
        } else {
            while i < end {
                let digit = bytes[i] &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                value.append(digit, isFraction: false)
                i &+= 1
            }
        }
        if i < end, bytes[i] == UInt8(ascii: ".") {
            i &+= 1
            let start = i
            while i < end {
                let digit = bytes[i] &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                value.append(digit, isFraction: true)
                i &+= 1
            }
            guard i > start else { throw i < end ? error(.badNumber) : error(.endOfText) }
        }
        if i < end, bytes[i] | 0x20 == UInt8(ascii: "e") { i = try scanExponent(i &+ 1, &value) }
        // A letter or a second point glued to the number: 0x1F, 1.2.3, 12abc.
        if i < end, isWordByte(bytes[i]) { throw error(.badNumber) }
        position = i
        fresh = false
        return value
    }

    private func scanExponent(_ start: Int, _ value: inout DecimalNumber) throws(JSONError) -> Int {
        var i = start
        var sign = 1
        if i < end, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") {
            sign = bytes[i] == UInt8(ascii: "-") ? -1 : 1
            i += 1
        }
        var written = 0
        let first = i
        while i < end, (bytes[i] &- UInt8(ascii: "0")) < 10 {
            // Larger exponents make no difference: the number is zero or too large either way.
            if written < 100_000 { written = written * 10 + Int(bytes[i] &- UInt8(ascii: "0")) }
            i += 1
        }
        guard i > first else { throw i < end ? error(.badNumber) : error(.endOfText) }
        value.exponent += sign * written
        return i
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte >= 0x80
            || (byte &- UInt8(ascii: "0")) < 10
    }

    /// Reads a number as a double, correctly rounded. Numbers beyond the range of a double are refused.
    mutating func double() throws(JSONError) -> Double {
        skipBlanks()
        let start = position
        let value = try number()
        // Clinger's fast path: both factors are exact, so the one operation rounds correctly.
        if value.isExact, value.mantissa < 1 << 53, (-22...22).contains(value.exponent) {
            let size = Double(value.mantissa)
            let scaled =
                value.exponent < 0
                ? size / DecimalNumber.tens[-value.exponent] : size * DecimalNumber.tens[value.exponent]
            return value.isNegative ? -scaled : scaled
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let result = Double(text), result.isFinite else {
            throw JSONError(reason: .numberTooLarge, offset: start)
        }
        return result
    }
}
