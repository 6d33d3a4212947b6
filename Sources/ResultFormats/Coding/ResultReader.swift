/// Reads exactly what ``ResultWriter`` writes: the same keys in the same order, no blanks. Anything else is refused with the
/// byte at which it begins to differ. Nesting is that of our own values; no input makes it deeper.
struct ResultReader: ResultCoder {
    private let bytes: [UInt8]
    private(set) var position: Int
    private var needsComma = false

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var atEnd: Bool { position == bytes.count }

    func problem(_ what: String) -> ResultProblem { ResultProblem(byte: position, what) }

    mutating func open(_ bracket: UInt8) throws(ResultProblem) {
        try comma()
        try expect(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: UInt8) throws(ResultProblem) {
        try expect(bracket)
        needsComma = true
    }

    mutating func key(_ name: StaticString) throws(ResultProblem) {
        try comma()
        let count = name.utf8CodeUnitCount
        if position + count + 3 > bytes.count { throw problem("the line is cut off: “\(name)” is expected here") }
        guard position + count + 3 <= bytes.count, bytes[position] == 0x22, bytes[position + count + 1] == 0x22,
            bytes[position + count + 2] == UInt8(ascii: ":"),
            name.withUTF8Buffer({ $0.elementsEqual(bytes[(position + 1)..<(position + 1 + count)]) })
        else { throw problem("“\(name)” is expected here") }
        position += count + 3
        needsComma = false
    }

    mutating func isPresent(_ known: Bool) throws(ResultProblem) -> Bool {
        try comma()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "n") else { return true }
        try expect("null")
        needsComma = true
        return false
    }

    func hasNext(_ known: Bool) -> Bool { position < bytes.count && bytes[position] != UInt8(ascii: "]") }

    mutating func value(_ text: inout String) throws(ResultProblem) {
        try comma()
        try expect(0x22)
        let start = position
        while position < bytes.count, bytes[position] >= 0x20, bytes[position] != 0x22, bytes[position] != 0x5C {
            position += 1
        }
        var unescaped: [UInt8]?
        if position < bytes.count, bytes[position] == 0x5C {
            var copy = Array(bytes[start..<position])
            while position < bytes.count, bytes[position] >= 0x20, bytes[position] != 0x22 {
                if bytes[position] == 0x5C {
                    copy.append(try escaped())
                } else {
                    copy.append(bytes[position])
                    position += 1
                }
            }
            unescaped = copy
        }
        let end = position
        try expect(0x22)
        let decoded =
            unescaped.map { String(validating: $0, as: UTF8.self) }
            ?? String(validating: bytes[start..<end], as: UTF8.self)
        guard let decoded else { throw problem("the text before this place is not UTF-8") }
        text = decoded
        needsComma = true
    }

    mutating func value(_ number: inout Int) throws(ResultProblem) {
        try comma()
        guard let value = Int(token()) else { throw problem("a whole number is expected here") }
        number = value
        needsComma = true
    }

    mutating func value(_ number: inout Double) throws(ResultProblem) {
        try comma()
        guard let value = Double(token()), value.isFinite else { throw problem("a number is expected here") }
        number = value
        needsComma = true
    }

    mutating func value(_ flag: inout Bool) throws(ResultProblem) {
        try comma()
        flag = position < bytes.count && bytes[position] == UInt8(ascii: "t")
        try expect(flag ? "true" : "false")
        needsComma = true
    }

    /// Bytes of a number.
    private mutating func token() -> String {
        let start = position
        while position < bytes.count, position - start < 32, !"},]".utf8.contains(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func escaped() throws(ResultProblem) -> UInt8 {
        position += 1
        guard position < bytes.count else { throw problem("the line is cut off") }
        let letter = bytes[position]
        position += 1
        switch letter {
        case 0x22, 0x5C: return letter
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "r"): return 13
        case UInt8(ascii: "t"): return 9
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count,
                let value = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
            else { throw problem("an escape of a control character is expected here") }
            position += 4
            return value
        default: throw problem("there is no such escape")
        }
    }

    private mutating func comma() throws(ResultProblem) {
        if needsComma { try expect(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func expect(_ byte: UInt8) throws(ResultProblem) {
        guard position < bytes.count else { throw problem("the line is cut off") }
        guard bytes[position] == byte else {
            throw problem("“\(Character(Unicode.Scalar(byte)))” is expected here")
        }
        position += 1
    }

    private mutating func expect(_ word: String) throws(ResultProblem) {
        for byte in word.utf8 { try expect(byte) }
    }
}
