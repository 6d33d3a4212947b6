/// Character references of HTML: `&ntilde;`, `&#241;`, `&#xF1;`, and the old names that need no semicolon.
enum HTMLEntities {
    private static let table: [String: [UInt32]] = {
        var table: [String: [UInt32]] = [:]
        table.reserveCapacity(2300)
        for entry in HTMLEntityTable.text.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            guard let equals = entry.firstIndex(of: "=") else { continue }
            let scalars = entry[entry.index(after: equals)...].split(separator: ",").compactMap {
                UInt32($0, radix: 16)
            }
            table[String(entry[..<equals])] = scalars
        }
        return table
    }()
    /// The longest name in the table has 32 characters.
    private static let longest = 33

    /// Reads the reference whose `&` stands at `start`: appends its characters and returns the offset after it; nothing when
    /// it is no reference and the `&` stands for itself. (HTML Standard, 13.2.5.72 and on, outside attributes.)
    static func read(_ bytes: [UInt8], at start: Int, into out: inout [UInt8]) -> Int? {
        let first = start + 1
        guard first < bytes.count else { return nil }
        if bytes[first] == UInt8(ascii: "#") { return numeric(bytes, at: first + 1, into: &out) }
        var end = first
        while end < bytes.count, end - first < longest, isAlphanumeric(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
        // The longest name that is one: "&notit;" is "¬it;".
        while end > first {
            if let scalars = table[String(decoding: bytes[first..<end], as: UTF8.self)] {
                for scalar in scalars { out.appendUTF8(scalar) }
                return end
            }
            end -= 1
        }
        return nil
    }

    private static func numeric(_ bytes: [UInt8], at start: Int, into out: inout [UInt8]) -> Int? {
        var i = start
        let isHex = i < bytes.count && bytes[i] | 0x20 == UInt8(ascii: "x")
        if isHex { i += 1 }
        let first = i
        var value: UInt32 = 0
        while i < bytes.count, let digit = hexValue(bytes[i]), isHex || digit < 10 {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            i += 1
        }
        guard i > first else { return nil }
        if i < bytes.count, bytes[i] == UInt8(ascii: ";") { i += 1 }
        if (0x80...0x9F).contains(value) { value = Windows1252.scalar(UInt8(value)) }
        out.appendUTF8(value == 0 ? 0xFFFD : value)
        return i
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }
}
