/// Writes JSON as bytes, in the order in which it is told: deterministic and without dictionaries.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(reserving count: Int = 1024) { bytes.reserveCapacity(count) }

    mutating func open(_ bracket: UInt8) {
        comma()
        bytes.append(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    mutating func object(_ body: (inout JSONBytes) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    mutating func array(_ body: (inout JSONBytes) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: String?) {
        guard let text else {
            null()
            return
        }
        comma()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: Self.escape(byte))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func number(_ value: Int?) {
        guard let value else {
            null()
            return
        }
        raw(String(value))
    }

    /// Seconds with three decimals at most, from milliseconds.
    mutating func seconds(_ milliseconds: Int?) {
        guard let milliseconds else {
            null()
            return
        }
        decimal(milliseconds, places: 3)
    }

    /// A ratio rounded to three decimals; nothing for what is no number.
    mutating func ratio(_ value: Double?) {
        guard let value, value.isFinite, abs(value) < 1e12 else {
            null()
            return
        }
        decimal(Int((value * 1000).rounded()), places: 3)
    }

    /// An integer of 10^-places, without trailing zeros.
    private mutating func decimal(_ value: Int, places: Int) {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let size = value.magnitude
        var text = (value < 0 ? "-" : "") + String(size / UInt(scale))
        let fraction = size % UInt(scale)
        if fraction > 0 {
            var digits = String(fraction)
            digits = String(repeating: "0", count: places - digits.count) + digits
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        raw(text)
    }

    mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
    mutating func null() { raw("null") }

    private mutating func raw(_ text: String) {
        comma()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 10: return Array("\\n".utf8)
        case 13: return Array("\\r".utf8)
        case 9: return Array("\\t".utf8)
        default:
            let hex = Array("0123456789abcdef".utf8)
            return Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
}
