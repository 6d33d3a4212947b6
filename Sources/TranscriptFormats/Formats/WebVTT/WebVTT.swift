public import Transcripts

/// WebVTT captions (W3C), with voice tags or prefixes for the speakers. Facts of the call may stand in NOTE blocks or header
/// lines as `key: value` (`NOTE country: MX`).
public struct WebVTT: TranscriptFormat {
    public init() {}
    public var id: String { "webvtt" }
    public var title: String { "WebVTT captions" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let line = Array(head.bytes.prefix(8).prefix { $0 != 10 && $0 != 13 })
        return WebVTTParser.isSignature(line)
            ? .certain("it begins with the signature WEBVTT") : .no("it does not begin with the signature WEBVTT")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        let (parser, isShort) = WebVTTParser.best(document.bytes)
        guard parser.hasSignature else {
            throw TranscriptProblem(
                source: document.name, line: 1, column: 1, what: "the signature is missing",
                right: "a WebVTT file begins with WEBVTT and a line break or a blank")
        }
        var draft = CallDraft()
        if parser.cues.isEmpty, let line = parser.brokenTimings.first {
            throw TranscriptProblem(
                source: document.name, line: line, what: "no cue has times that can be read",
                right: "write 00:00:01.000 --> 00:00:02.500")
        }
        if isShort {
            draft.notes.add(
                "times-short",
                "Some times are written shorter than WebVTT allows (4.240, 1:04.240); they were read as meant.")
        }
        for line in parser.brokenTimings {
            draft.notes.count("cue-without-times", at: "line \(line)", "A cue whose times cannot be read was left out")
        }
        takeRemarks(parser, &draft)
        let pieces = WebVTTSpeech(parser.cues).pieces(&draft, pause: options.turnPause)
        let ladder = RoleLadder(options)
        for piece in pieces {
            let party = draft.parties.party(piece.label ?? "") { ladder.party(label: $0) }
            draft.add(
                party: party, text: String(decoding: piece.text, as: UTF8.self), start: piece.start, end: piece.end,
                origin: "cue \(piece.number)")
        }
        RoleGuess.otherSide(&draft)
        emit(
            .success(
                draft.finish(
                    format: id, document: document.name, stem: document.stem, options: options,
                    contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
    }

    private func takeRemarks(_ parser: WebVTTParser, _ draft: inout CallDraft) {
        var header = HeaderFields()
        for line in parser.remarks {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon <= 40 else { continue }
            let key = FoldedName.of(line[..<colon])
            // Standard or usual header lines that say nothing about the call.
            if ["kind", "style", "region", "x timestamp map"].contains(key) { continue }
            let value = String(decoding: line[(colon + 1)...].prefix(200), as: UTF8.self)
            if header.take(key: key, value: value) { continue }
            if RoleWords.role(of: key) == .agent, RoleWords.isPure(FoldedName.words(Array(key.utf8))) {
                _ = header.takeAgent(value)
            }
        }
        header.apply(to: &draft)
    }
}
