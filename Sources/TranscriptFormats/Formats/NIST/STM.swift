public import Transcripts

/// NIST STM: one stretch of speech a line, with speaker, start, end and words.
public struct STM: TranscriptFormat {
    public init() {}
    public var id: String { "stm" }
    public var title: String { "NIST STM (timed segments)" }

    static func isSegment(_ line: NISTLines.Line) -> Bool {
        let fields = line.fields
        guard fields.count >= 5, let start = NISTLines.number(fields[3]), let end = NISTLines.number(fields[4]) else {
            return false
        }
        return start.double <= end.double
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let found = NISTLines.share(head) { Self.isSegment($0) && !CTM.isWord($0) }
        guard found.share >= 0.9, found.count >= 1 else {
            return .no("its lines are not: file, channel, speaker, start, end, words")
        }
        return Likelihood(score: 86, reason: "\(found.count) line(s) hold file, channel, speaker, start, end and words")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var recordings = NISTRecordings<(draft: CallDraft, line: Int?)>()
        let ladder = RoleLadder(options)
        for line in NISTLines(document.bytes).lines {
            let fields = line.fields
            recordings.with(fields.first ?? "", { (CallDraft(), nil) }) { recording in
                recording.line = recording.line ?? line.number
                guard Self.isSegment(line) else {
                    recording.draft.notes.count(
                        "line-unknown", at: "line \(line.number)", "A line that is no segment was left out")
                    return
                }
                var words = fields.dropFirst(5)
                if let label = words.first, label.hasPrefix("<"), label.hasSuffix(">") { words = words.dropFirst() }
                let isIgnored = words.first?.lowercased() == "ignore_time_segment_in_scoring"
                guard !words.isEmpty, !isIgnored else {
                    recording.draft.notes.count(
                        "turn-without-text", at: "line \(line.number)", "A segment without words was left out")
                    return
                }
                let party = recording.draft.parties.party(fields[2]) { ladder.party(label: $0) }
                recording.draft.add(
                    party: party, text: words.joined(separator: " "), start: NISTLines.number(fields[3])?.scaled(by: 3),
                    end: NISTLines.number(fields[4])?.scaled(by: 3), origin: "line \(line.number)")
            }
        }
        guard !recordings.names.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "the file has no segments",
                right: "a line holds file, channel, speaker, start, end, words")
        }
        let several = recordings.names.count > 1
        for (name, recording) in zip(recordings.names, recordings.values) {
            var draft = recording.draft
            draft.id = name
            RoleGuess.otherSide(&draft)
            emit(
                .success(
                    draft.finish(
                        format: id, document: document.name, stem: document.stem, line: several ? recording.line : nil,
                        options: options, contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
        }
    }
}
