/// Writes comma-separated values by RFC 4180: commas, CRLF, quotes doubled.
///
/// A file begins with a UTF-8 byte order mark, because Excel reads the accents of a file without one in the machine's old
/// code page; pandas reads it with `encoding="utf-8-sig"`. Decimals have a point. Column names are fixed English words
/// in both languages, so that a script written once goes on working.
///
/// A text cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a
/// tab or a line break, also after spaces) gets an apostrophe in front. (OWASP, "CSV Injection".)
enum CSV {
    static let byteOrderMark = "\u{FEFF}"

    static func header(_ names: [String]) -> String { byteOrderMark + names.joined(separator: ",") + "\r\n" }

    static func line(_ cells: [Cell]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += "," }
            switch cell {
            case .text(let text): line += quoted(harmless(text))
            case .figure(let figure): line += figure
            }
        }
        return line + "\r\n"
    }

    enum Cell {
        /// Somebody's words: made harmless and quoted where needed.
        case text(String)
        /// A number or a word of ours; needs neither.
        case figure(String)

        static func text(_ text: String?) -> Cell { .text(text ?? "") }
        static func number(_ number: Int) -> Cell { .figure(String(number)) }
        static func number(_ number: Int?) -> Cell { .figure(number.map { String($0) } ?? "") }
        static func score(_ score: Double?) -> Cell { .figure(score.map(Shown.score) ?? "") }
        static func flag(_ flag: Bool) -> Cell { .figure(flag ? "true" : "false") }
    }

    static func harmless(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
                "\u{2212}":
                return "'" + text
            case " ", "\u{A0}", "\u{FEFF}", "\u{200B}", "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}",
                "\u{2067}", "\u{2068}":
                continue
            default: return text
            }
        }
        return text
    }

    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 0x22 && $0 != 0x2C && $0 != 0x3B }
        if isPlain { return text }
        var needsQuotes = text.utf8.first == 0x20 || text.utf8.last == 0x20
        var doubled = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                needsQuotes = true
                doubled += "\"\""
            case ",", "\r", "\n", ";", "\t":
                needsQuotes = true
                doubled.unicodeScalars.append(scalar)
            case "\u{0}": doubled.unicodeScalars.append("\u{FFFD}")
            default: doubled.unicodeScalars.append(scalar)
            }
        }
        return needsQuotes ? "\"" + doubled + "\"" : doubled
    }
}
