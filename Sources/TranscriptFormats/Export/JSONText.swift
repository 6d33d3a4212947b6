/// Writes JSON as bytes, member by member.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }
    mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

    private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        comma()
        bytes += Array(open.utf8)
        needsComma = false
        body(&self)
        bytes += Array(close.utf8)
        needsComma = true
    }

    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: String) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        let digits = Array("0123456789abcdef".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 10: bytes += Array("\\n".utf8)
            case 0..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A member that is left out when there is nothing.
    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A finished JSON value.
    mutating func raw(_ value: [UInt8]) {
        comma()
        bytes += value
    }

    /// Milliseconds as seconds: `12.345`.
    mutating func seconds(_ name: String, _ milliseconds: Int?) {
        guard let milliseconds else { return }
        key(name)
        raw(Array(Self.seconds(milliseconds).utf8))
    }

    static func seconds(_ milliseconds: Int) -> String {
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
    }
}
