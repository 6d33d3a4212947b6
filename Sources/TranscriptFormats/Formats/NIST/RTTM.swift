public import Transcripts

/// NIST RTTM: who spoke when. Only files with LEXEME lines hold words; without them there is nothing to score.
public struct RTTM: TranscriptFormat {
    public init() {}
    public var id: String { "rttm" }
    public var title: String { "NIST RTTM (rich transcription)" }

    private static let types: Set<String> = [
        "SPEAKER", "LEXEME", "SPKR-INFO", "NON-LEX", "NON-SPEECH", "NOSCORE", "NO_RT_METADATA", "SEGMENT", "SU", "EDIT",
        "FILLER",
        "IP", "CB", "A/P",
    ]

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let found = NISTLines.share(head) { $0.fields.count >= 8 && Self.types.contains($0.fields[0]) }
        guard found.share >= 0.9, found.count >= 1 else { return .no("its lines do not begin with SPEAKER or LEXEME") }
        return .certain("\(found.count) line(s) begin with SPEAKER, LEXEME or another type of RTTM")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var recordings = NISTRecordings<(channels: ChannelPieces, line: Int)>()
        for line in NISTLines(document.bytes).lines where line.fields.count >= 8 && line.fields[0] == "LEXEME" {
            let fields = line.fields
            recordings.with(fields[1], { (ChannelPieces(), line.number) }) { recording in
                guard fields[5] != "<NA>" else { return }
                let start = NISTLines.number(fields[3])?.scaled(by: 3)
                var end: Int?
                if let start, let length = NISTLines.number(fields[4])?.scaled(by: 3) {
                    let (sum, overflow) = start.addingReportingOverflow(length)
                    if !overflow { end = sum }
                }
                let label = fields[7] == "<NA>" ? SpeakerLabel.of(speaker: nil, channel: fields[2]) : fields[7]
                recording.channels[label].add(label, fields[5], start: start, end: end, origin: "line \(line.number)")
            }
        }
        guard !recordings.names.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "the file says who spoke when, but holds no words",
                right: "take the file with the words (CTM, STM, or RTTM with LEXEME lines)")
        }
        let several = recordings.names.count > 1
        for (name, recording) in zip(recordings.names, recordings.values) {
            var draft = CallDraft()
            draft.id = name
            recording.channels.joined(pause: options.turnPause).addTurns(to: &draft, RoleLadder(options))
            RoleGuess.otherSide(&draft)
            emit(
                .success(
                    draft.finish(
                        format: id, document: document.name, stem: document.stem, line: several ? recording.line : nil,
                        options: options, contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
        }
    }
}
