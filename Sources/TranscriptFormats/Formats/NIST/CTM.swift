public import Transcripts

/// NIST CTM: one word a line with channel, start and length. The channel is the speaker unless the eighth field names one.
public struct CTM: TranscriptFormat {
    public init() {}
    public var id: String { "ctm" }
    public var title: String { "NIST CTM (timed words)" }

    static func isWord(_ line: NISTLines.Line) -> Bool {
        let fields = line.fields
        guard (5...8).contains(fields.count) else { return false }
        if fields[2] == "*" { return fields[3] == "*" }
        return NISTLines.number(fields[2]) != nil && NISTLines.number(fields[3]) != nil
            && (fields.count == 5 || fields[5] == "NA" || NISTLines.number(fields[5]) != nil)
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let found = NISTLines.share(head) { Self.isWord($0) }
        guard found.share >= 0.9, found.count >= 1 else {
            return .no("its lines are not: file, channel, start, length, word")
        }
        return Likelihood(score: 85, reason: "\(found.count) line(s) hold file, channel, start, length and word")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var recordings = NISTRecordings<Recording>()
        for line in NISTLines(document.bytes).lines {
            let fields = line.fields
            let name = fields.first ?? ""
            recordings.with(name, Recording.init) { recording in
                guard Self.isWord(line) else {
                    recording.notes.count(
                        "line-unknown", at: "line \(line.number)", "A line that is no timed word was left out")
                    return
                }
                recording.take(fields, line.number)
            }
        }
        guard !recordings.names.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "the file has no words",
                right: "a line holds file, channel, start, length, word")
        }
        let several = recordings.names.count > 1
        for (name, recording) in zip(recordings.names, recordings.values) {
            var draft = CallDraft()
            draft.id = name
            draft.notes = recording.notes
            recording.channels.joined(pause: options.turnPause).addTurns(to: &draft, RoleLadder(options))
            RoleGuess.otherSide(&draft)
            emit(
                .success(
                    draft.finish(
                        format: id, document: document.name, stem: document.stem,
                        line: several ? recording.firstLine : nil,
                        options: options, contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
        }
    }

    struct Recording {
        var channels = ChannelPieces()
        var notes = NoteCollector()
        var firstLine: Int?
        /// Nothing outside of alternatives; else the number of the alternative, from 0: only the first is taken.
        private var alternative: Int?

        init() {}

        mutating func take(_ fields: [String], _ number: Int) {
            firstLine = firstLine ?? number
            let word = fields[4]
            switch word.uppercased() {
            case "<ALT_BEGIN>": alternative = 0
            case "<ALT>": alternative = alternative.map { $0 + 1 } ?? 0
            case "<ALT_END>": alternative = nil
            default:
                if let alternative, alternative > 0 {
                    notes.count("alternative", at: "line \(number)", "A further alternative was left out")
                    return
                }
                guard fields[2] != "*", word != "@" else { return }
                add(fields, word, number)
            }
        }

        private mutating func add(_ fields: [String], _ word: String, _ number: Int) {
            let start = NISTLines.number(fields[2])?.scaled(by: 3)
            var end: Int?
            if let start, let length = NISTLines.number(fields[3])?.scaled(by: 3) {
                let (sum, overflow) = start.addingReportingOverflow(length)
                if !overflow { end = sum }
            }
            var speaker: String?
            if fields.count == 8, !["NA", "<NA>", "unknown", "unknow"].contains(fields[7]) { speaker = fields[7] }
            var confidence = fields.count > 5 ? NISTLines.number(fields[5])?.double : nil
            if let value = confidence, !(value >= 0 && value <= 1) {
                notes.count(
                    "confidence-out-of-range", at: "line \(number)", "A confidence outside of 0 to 1 was dropped")
                confidence = nil
            }
            let label = speaker ?? SpeakerLabel.of(speaker: nil, channel: fields[1])
            channels[label].add(label, word, start: start, end: end, confidence: confidence, origin: "line \(number)")
        }
    }
}
