/// Writes JSON in the order in which it is told, as bytes.
struct ResultWriter: ResultCoder {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(reserving count: Int = 8192) { bytes.reserveCapacity(count) }

    mutating func open(_ bracket: UInt8) {
        comma()
        bytes.append(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func isPresent(_ known: Bool) -> Bool {
        if !known { raw("null") }
        return known
    }

    func hasNext(_ known: Bool) -> Bool { known }

    mutating func value(_ text: inout String) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            var start = 0
            for index in source.indices where source[index] < 0x20 || source[index] == 0x22 || source[index] == 0x5C {
                bytes.append(contentsOf: source[start..<index])
                escape(source[index])
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func value(_ number: inout Int) { raw(String(number)) }

    /// The shortest digits that give the same number again; what is no number is zero.
    mutating func value(_ number: inout Double) {
        guard number.isFinite else { return raw("0") }
        if number == number.rounded(), abs(number) < 1e15 { return raw(String(Int(number))) }
        raw(number.description)
    }

    mutating func value(_ flag: inout Bool) { raw(flag ? "true" : "false") }

    func problem(_ what: String) -> ResultProblem { ResultProblem(byte: bytes.count, what) }

    /// Puts bytes that are JSON already in the place of a value.
    mutating func insert(_ json: some Collection<UInt8>) {
        comma()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func raw(_ text: String) {
        comma()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 10: bytes.append(UInt8(ascii: "n"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case 9: bytes.append(UInt8(ascii: "t"))
        default:
            let hex: StaticString = "0123456789abcdef"
            bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            hex.withUTF8Buffer {
                bytes.append($0[Int(byte >> 4)])
                bytes.append($0[Int(byte & 15)])
            }
        }
    }
}
