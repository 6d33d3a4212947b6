/// Lines of a conversation cut into what each speaker says. The common part of plain text, captions and table cells.
struct Dialogue {
    /// A line as it comes in.
    struct Line {
        var bytes: [UInt8]
        /// Place in the file, for people: line or cue number.
        var number: Int
        /// Milliseconds, when the file times its lines (captions).
        var start: Int?
        var end: Int?
    }
    /// Words of one speaker.
    struct Piece {
        /// As written; nothing while nobody has been named.
        var label: String?
        var text: [UInt8]
        var number: Int
        var start: Int?
        var end: Int?
        var stamp: ClockStamp?
        var endStamp: ClockStamp?
    }

    private(set) var pieces: [Piece] = []
    /// Lines before the first speaker is named.
    private(set) var preamble: [Line] = []
    /// Lines that begin like a label but were read as text.
    private(set) var doubtful: [Int] = []
    let census: SpeakerCensus

    /// - Parameter joins: True when a line without a label goes on with the turn before it (plain text); false when each
    ///   such line is a piece of its own by the same speaker (captions, which have their own times).
    ///   `headerLines` are numbers of lines that state facts and belong to nobody.
    init(_ lines: [Line], joins: Bool, headerLines: Set<Int> = []) {
        let prefixes = lines.map { headerLines.contains($0.number) ? nil : SpeakerPrefix.parse($0.bytes) }
        census = SpeakerCensus(prefixes)
        var speaker: String?
        for (i, line) in lines.enumerated() {
            if let prefix = prefixes[i], census.accepts(prefix) {
                speaker = String(decoding: prefix.label, as: UTF8.self)
                begin(line, prefix, speaker)
            } else if speaker == nil && joins {
                preamble.append(line)
            } else {
                if let prefix = prefixes[i], prefix.form == .colon, doubtful.count < 1000 {
                    if !HeaderFields.isKey(prefix.folded) { doubtful.append(line.number) }
                }
                goOn(line, speaker, joins)
            }
            speaker = pieces.last?.label ?? speaker
        }
    }

    private mutating func begin(_ line: Line, _ prefix: SpeakerPrefix, _ label: String?) {
        append(
            Piece(
                label: label, text: Array(line.bytes[min(prefix.textStart, line.bytes.count)...]), number: line.number,
                start: line.start, end: line.end, stamp: prefix.start, endStamp: prefix.end))
    }

    private mutating func goOn(_ line: Line, _ speaker: String?, _ joins: Bool) {
        var scanner = LineScanner(line.bytes)
        scanner.skipBlanks()
        let begin = scanner.position
        if joins, !pieces.isEmpty {
            // A time or a quotation mark of the export stands before a wrapped line too.
            if !scanner.takeBracketedTime() {
                while scanner.current == UInt8(ascii: ">") { scanner.position += 1 }
            }
            scanner.skipBlanks()
            continueLast(with: Self.trimmed(line.bytes[scanner.position...]))
        } else {
            append(
                Piece(
                    label: speaker, text: Array(line.bytes[begin...]), number: line.number, start: line.start,
                    end: line.end))
        }
    }

    /// Adds words to the last piece. Only the new words are searched for labels, so that a long turn costs no more than its length.
    private mutating func continueLast(with text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        let last = pieces.count - 1
        if !pieces[last].text.isEmpty { pieces[last].text.append(0x20) }
        let joint = pieces[last].text.count
        pieces[last].text.append(contentsOf: text)
        let cuts = InlineSpeakers.find(in: pieces[last].text, from: joint, census: census)
        if !cuts.isEmpty { split(pieces.removeLast(), at: cuts) }
    }

    /// Adds a piece, cut where another speaker is named inside it.
    private mutating func append(_ piece: Piece) {
        var piece = piece
        piece.text = Array(Self.trimmed(piece.text[...]))
        let cuts = InlineSpeakers.find(in: piece.text, from: 0, census: census)
        if cuts.isEmpty { pieces.append(piece) } else { split(piece, at: cuts) }
    }

    private mutating func split(_ piece: Piece, at cuts: [InlineSpeakers.Cut]) {
        var first = piece
        first.text = Array(Self.trimmed(piece.text[..<cuts[0].start]))
        if !first.text.isEmpty || (first.label != nil && cuts[0].start > 0) { pieces.append(first) }
        for (k, cut) in cuts.enumerated() {
            let stop = k + 1 < cuts.count ? cuts[k + 1].start : piece.text.count
            pieces.append(
                Piece(
                    label: cut.label, text: Array(Self.trimmed(piece.text[cut.textStart..<max(cut.textStart, stop)])),
                    number: piece.number, start: piece.start, end: piece.end, stamp: cut.stamp))
        }
    }

    /// Without blanks at its ends, and without a bar that parts turns on one line.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let last = text.last, last <= 0x20 || last == UInt8(ascii: "|") { text = text.dropLast() }
        return text.drop { $0 <= 0x20 }
    }
}
