/// Markup under construction. Literals are markup; whatever is interpolated is text and gets escaped.
///
/// There is no other way in, so no text of a call can become markup:
///
/// ```swift
/// let line: HTML = "<p dir=\"auto\">\(turn.text)</p>"   // the turn's text is escaped
/// ```
struct HTML: ExpressibleByStringInterpolation, Sendable {
    private(set) var markup: String

    init() { markup = "" }
    init(stringLiteral value: String) { markup = value }
    init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    /// Markup that this target itself wrote as a constant (style sheet, script).
    init(constant: StaticString) { markup = "\(constant)" }

    var isEmpty: Bool { markup.isEmpty }

    static func += (page: inout HTML, more: HTML) { page.markup += more.markup }

    struct StringInterpolation: StringInterpolationProtocol {
        var markup = ""
        init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }
        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &markup) }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { markup += part.markup } }
        /// Text of unknown direction, kept from turning its surroundings round.
        mutating func appendInterpolation(bdi text: String) {
            markup += "<bdi>"
            HTML.escape(text, into: &markup)
            markup += "</bdi>"
        }
        /// Text for an attribute or the title, where `<bdi>` cannot stand: between isolating characters if it has
        /// anything but plain left-to-right letters.
        mutating func appendInterpolation(isolated text: String) {
            let plain = text.utf8.allSatisfy { $0 < 0x80 }
            if !plain { markup += "\u{2068}" }
            HTML.escape(text, into: &markup)
            if !plain { markup += "\u{2069}" }
        }
    }

    /// The one escaper: right inside elements and inside quoted attributes. Control characters, which HTML forbids, become
    /// U+FFFD; everything else stays as it is.
    static func escape(_ text: String, into markup: inout String) {
        var text = text
        let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { !mustChange[Int($0)] } }
        if isPlain {
            markup += text
            return
        }
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let replacement: String
                switch bytes[index] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\""): replacement = "&quot;"
                case UInt8(ascii: "'"): replacement = "&#39;"
                case UInt8(ascii: "`"): replacement = "&#96;"
                case 0x09, 0x0A: continue
                case 0x0D: replacement = "\n"
                case 0..<0x20, 0x7F: replacement = "\u{FFFD}"
                default: continue
                }
                markup += String(decoding: bytes[start..<index], as: UTF8.self)
                markup += replacement
                start = index + 1
            }
            markup += String(decoding: bytes[start...], as: UTF8.self)
        }
    }

    /// By byte: whether `escape` writes something else for it.
    private static let mustChange: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A { table[byte] = true }
        table[0x7F] = true
        for byte in "&<>\"'`".utf8 { table[Int(byte)] = true }
        return table
    }()

    static func joined(_ parts: [HTML], _ separator: HTML) -> HTML {
        var all = HTML()
        for (index, part) in parts.enumerated() {
            if index > 0 { all += separator }
            all += part
        }
        return all
    }
}
