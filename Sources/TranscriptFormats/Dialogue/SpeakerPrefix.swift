/// What stands before the words of a line and looks like a speaker's label: `Asesor:`, `[00:10] Agente:`, `**Agent:**`,
/// `Agent Mike Rivera:`, `S01: [00:00:12]`, `[SPEAKER_01]:`, `Cliente (00:12):`. Whether it is one, the ``SpeakerCensus`` decides
/// from the whole text.
struct SpeakerPrefix {
    /// How label and words are parted. The weak forms count only for role words.
    enum Form { case colon, bracket, dash, alone }
    /// As written, without decoration.
    var label: [UInt8]
    /// Folded words of the label.
    var words: [[UInt8]]
    var folded: String
    var form: Form
    var start: ClockStamp?
    var end: ClockStamp?
    /// Where the words of the turn begin.
    var textStart: Int

    private static let longest = 60

    /// The prefix at the beginning of a line; nothing when nothing there can be one.
    static func parse(_ line: [UInt8]) -> SpeakerPrefix? {
        var scanner = LineScanner(line)
        scanner.skipLeadingMarks()
        scanner.skipDecoration()
        guard !scanner.atEnd else { return nil }
        return bracketed(scanner) ?? plain(scanner)
    }

    /// `[Agente] texto`, `<Cliente> texto`, `[SPEAKER_01]: texto`.
    private static func bracketed(_ from: LineScanner) -> SpeakerPrefix? {
        var scanner = from
        let open = scanner.current
        guard open == UInt8(ascii: "[") || open == UInt8(ascii: "<") || open == UInt8(ascii: "(") else { return nil }
        let close: UInt8 = open == UInt8(ascii: "[") ? 0x5D : open == UInt8(ascii: "<") ? 0x3E : 0x29
        guard let stop = scanner.bytes[scanner.position...].prefix(longest).firstIndex(of: close) else { return nil }
        let inner = Array(scanner.bytes[(scanner.position + 1)..<stop])
        scanner.position = stop + 1
        scanner.skipBlanks()
        let hasColon = scanner.current == UInt8(ascii: ":")
        if hasColon { scanner.position += 1 }
        return make(label: inner, form: hasColon ? .colon : .bracket, &scanner)
    }

    private static func plain(_ from: LineScanner) -> SpeakerPrefix? {
        var scanner = from
        let begin = scanner.position
        let bytes = scanner.bytes
        while scanner.position < bytes.count, scanner.position - begin <= longest {
            let i = scanner.position
            let byte = bytes[i]
            let label = bytes[begin..<i]
            if byte == UInt8(ascii: ":") || isWideColon(bytes, i) {
                let next = i + (byte == UInt8(ascii: ":") ? 1 : 3)
                if next < bytes.count, bytes[next] == UInt8(ascii: "/") { return nil }
                if let last = label.last, isDigit(last), next < bytes.count, isDigit(bytes[next]) { return nil }
                scanner.position = next
                return make(label: Array(label), form: .colon, &scanner)
            }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["):
                if i > begin, scanner.takeBracketedTime() { return afterTime(Array(label), &scanner) }
                guard let close = bytes[i...].prefix(32).firstIndex(of: byte == UInt8(ascii: "(") ? 0x29 : 0x5D) else {
                    return nil
                }
                scanner.position = close + 1
            case UInt8(ascii: "."):
                guard isAbbreviation(label), LineScanner.blank(bytes, at: i + 1) > 0 else { return nil }
                scanner.position += 1
            case UInt8(ascii: ">"), UInt8(ascii: "|"), 9:
                scanner.position += 1
                return dashed(Array(label), &scanner)
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
                UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "%"):
                return nil
            case 0xC2 where i + 1 < bytes.count && (bytes[i + 1] == 0xBF || bytes[i + 1] == 0xA1): return nil  // ¿ ¡
            default:
                if case let size = LineScanner.blank(bytes, at: i), size > 0 {
                    scanner.position += size
                    if scanner.takeBareTime() { return afterTime(Array(label), &scanner) }
                    if case let dash = LineScanner.dash(bytes, at: scanner.position), dash > 0,
                        LineScanner.blank(bytes, at: scanner.position + dash) > 0,
                        case let copy = scanner.position + dash
                    {
                        var after = scanner
                        after.position = copy
                        if let found = dashed(Array(label), &after) { return found }
                        scanner.position = copy
                    }
                } else {
                    scanner.position += 1
                }
            }
        }
        guard scanner.atEnd, bytes.count - begin <= 40 else { return nil }
        let label = Array(bytes[begin...])
        let words = FoldedName.words(label)
        guard RoleWords.isPure(words) || RoleWords.isNumberedSpeaker(words) else { return nil }
        return make(label: label, form: .alone, &scanner)
    }

    /// `Agente 00:12` or `Agente (00:12):`, and then the words, here or on the next line.
    private static func afterTime(_ label: [UInt8], _ scanner: inout LineScanner) -> SpeakerPrefix? {
        scanner.skipBlanks()
        while scanner.current == UInt8(ascii: "*") { scanner.position += 1 }
        if scanner.current == UInt8(ascii: ":") {
            scanner.position += 1
            return make(label: label, form: .colon, &scanner)
        }
        return scanner.atEnd ? make(label: label, form: .alone, &scanner) : nil
    }

    private static func dashed(_ label: [UInt8], _ scanner: inout LineScanner) -> SpeakerPrefix? {
        let words = FoldedName.words(label)
        guard RoleWords.isPure(words) || RoleWords.isNumberedSpeaker(words) else { return nil }
        return make(label: label, form: .dash, &scanner)
    }

    private static func make(label raw: [UInt8], form: Form, _ scanner: inout LineScanner) -> SpeakerPrefix? {
        let label = trimmed(raw)
        let words = FoldedName.words(label)
        guard !words.isEmpty, words.count <= 6, label.count <= longest,
            words.contains(where: { $0.contains { $0 > 0x39 } })
        else { return nil }
        while [0x2A, 0x5F].contains(scanner.current) { scanner.position += 1 }
        scanner.skipBlanks()
        if scanner.takeBracketedTime() {
            while [0x2A, 0x5F, 0x3A].contains(scanner.current) { scanner.position += 1 }
            scanner.skipBlanks()
        }
        return SpeakerPrefix(
            label: label, words: words, folded: FoldedName.joined(words),
            form: form, start: scanner.start, end: scanner.end, textStart: scanner.position)
    }

    static func trimmed(_ label: [UInt8]) -> [UInt8] {
        let edges: Set<UInt8> = [0x20, 9, 0x2A, 0x5F, 0x60, 0x22, 0x27, 0x23, 0x2D, 0x5B, 0x3C]
        var slice = label[...]
        while let first = slice.first, edges.contains(first) { slice = slice.dropFirst() }
        while let last = slice.last, edges.contains(last), last != 0x5D { slice = slice.dropLast() }
        while slice.count >= 2, slice[slice.endIndex - 2] == 0xC2, slice[slice.endIndex - 1] == 0xA0 {
            slice = slice.dropLast(2)
        }
        return Array(slice)
    }

    /// `Sr`, `Sra`, `Lic`, `Dra` before a full stop.
    private static func isAbbreviation(_ label: ArraySlice<UInt8>) -> Bool {
        let word = label.reversed().prefix { $0 != 0x20 }
        return (1...4).contains(word.count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isWideColon(_ bytes: [UInt8], _ i: Int) -> Bool {
        i + 2 < bytes.count && bytes[i] == 0xEF && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x9A
    }
}
