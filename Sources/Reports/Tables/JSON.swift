import CallScoring

/// Writes JSON (RFC 8259): members in the given order, UTF-8, no locale, so that equal values give equal bytes.
enum JSON {
    case text(String)
    case number(Int)
    case decimal(Double)
    case flag(Bool)
    case nothing
    case list([JSON])
    case object([(String, JSON)])

    static func text(_ text: String?) -> JSON { text.map { JSON.text($0) } ?? .nothing }
    static func number(_ number: Int?) -> JSON { number.map { JSON.number($0) } ?? .nothing }
    static func decimal(_ number: Double?) -> JSON { number.map { JSON.decimal($0) } ?? .nothing }

    /// Nesting is that of our own documents, a handful of levels.
    func write(into text: inout String, indent: String = "\n") {
        switch self {
        case .text(let value): Self.quote(value, into: &text)
        case .number(let value): text += String(value)
        case .decimal(let value): text += value.isFinite ? FixedNumber.text(value, decimals: 4) : "null"
        case .flag(let value): text += value ? "true" : "false"
        case .nothing: text += "null"
        case .list(let items):
            guard !items.isEmpty else {
                text += "[]"
                return
            }
            text += "["
            for (index, item) in items.enumerated() {
                text += (index > 0 ? "," : "") + indent + " "
                item.write(into: &text, indent: indent + " ")
            }
            text += indent + "]"
        case .object(let members):
            let isRow = members.allSatisfy {
                if case .object = $0.1 { false } else if case .list = $0.1 { false } else { true }
            }
            text += "{"
            for (index, member) in members.enumerated() {
                if isRow { text += index > 0 ? ", " : "" } else { text += (index > 0 ? "," : "") + indent + " " }
                Self.quote(member.0, into: &text)
                text += ": "
                member.1.write(into: &text, indent: indent + " ")
            }
            text += isRow ? "}" : indent + "}"
        }
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Line separators break a script that the text is pasted into; the rest is forbidden.
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
