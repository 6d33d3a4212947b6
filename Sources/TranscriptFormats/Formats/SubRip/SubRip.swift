public import Transcripts

/// SubRip captions (`.srt`), Whisper's too. There is no standard: counters may be missing, a dot may stand for the comma, cues
/// may hold blank lines; speakers are named by prefixes.
public struct SubRip: TranscriptFormat {
    public init() {}
    public var id: String { "srt" }
    public var title: String { "SubRip captions (SRT)" }

    /// Lines that a recogniser looks at.
    private static let looked = 400

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let first = head.firstByte, first >= 0x30, first <= 0x39 else {
            return .no("it does not begin with a number or a time")
        }
        var lines: [[UInt8]] = []
        head.bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, _ in
                if lines.count < Self.looked, line.contains(where: { $0 > 0x20 }) {
                    lines.append(Array(line.prefix(200)))
                }
            }
        }
        let timings = lines.reduce(0) { $0 + (SubRipTimes.parse($1) == nil ? 0 : 1) }
        guard timings > 0 else { return .no("no line holds two times with an arrow between them") }
        let begins = lines.prefix(2).contains { SubRipTimes.parse($0) != nil }
        return begins
            ? .certain("it begins with a counter and a line of two times with an arrow between them")
            : .likely("\(timings) line(s) hold two times with an arrow between them")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        let parser = SubRipParser(document.bytes)
        guard !parser.cues.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "no cue has times that can be read",
                right: "write 00:00:01,000 --> 00:00:02,500")
        }
        var draft = CallDraft()
        for line in parser.emptyCues {
            draft.notes.count("cue-without-text", at: "line \(line)", "A cue without words was left out")
        }
        for line in parser.untimedCues {
            draft.notes.count("cue-without-times", at: "line \(line)", "A cue has no times; its words were kept")
        }
        for line in parser.strayLines {
            draft.notes.count("text-before-cues", at: "line \(line)", "A line before the first cue was left out")
        }
        if parser.hasLooseTimes {
            draft.notes.add(
                "times-loose",
                "Some times are not written HH:MM:SS,mmm (a dot, a missing fraction); they were read as meant.")
        }
        let pieces = WebVTTSpeech(parser.cues).pieces(&draft, pause: options.turnPause)
        let ladder = RoleLadder(options)
        let untimed = parser.untimedNumbers
        for piece in pieces {
            let party = draft.parties.party(piece.label ?? "") { ladder.party(label: $0) }
            let isTimed = !untimed.contains(piece.number)
            draft.add(
                party: party, text: String(decoding: piece.text, as: UTF8.self), start: isTimed ? piece.start : nil,
                end: isTimed ? piece.end : nil, origin: "cue \(piece.number)")
        }
        RoleGuess.otherSide(&draft)
        emit(
            .success(
                draft.finish(
                    format: id, document: document.name, stem: document.stem, options: options,
                    contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
    }
}
