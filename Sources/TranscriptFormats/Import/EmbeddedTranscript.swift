import Transcripts

/// A transcript inside another file: the body of a vCon analysis, a dialogue in one string. It is read by the format that
/// recognises it.
enum EmbeddedTranscript {
    /// Reads a text by a format, or by the likeliest one; nothing when none is likely.
    static func call(
        _ bytes: [UInt8], _ reading: JSONReading, without excluded: Set<String>
    ) throws(TranscriptProblem) -> (call: Call, format: any TranscriptFormat)? {
        let best = TranscriptReader.candidates(for: bytes).first {
            !excluded.contains($0.format) && $0.likelihood.score > 30
        }
        guard let best, let format = TranscriptFormats.format(best.format) else { return nil }
        return (try text(bytes, reading, format: format), format)
    }

    /// Reads a text by a format; its first call.
    static func text(
        _ bytes: [UInt8], _ reading: JSONReading, format: any TranscriptFormat
    ) throws(TranscriptProblem) -> Call {
        var call: Call?
        var problem: TranscriptProblem?
        let document = TranscriptDocument(name: reading.name, bytes: bytes)
        do throws(TranscriptProblem) {
            try format.read(document, options: reading.options) { result in
                switch result {
                case .success(let next): call = call ?? next
                case .failure(let next): problem = problem ?? next
                }
            }
        } catch { problem = problem ?? error }
        if let call { return call }
        // Line and column would be those of the inner text, which nobody sees.
        throw reading.problem(
            "the transcript inside the file cannot be read as \(format.title): \(problem?.what ?? "it holds no call")",
            right: problem?.right)
    }
}

extension CallDraft {
    /// A draft of what an embedded transcript holds.
    init(embedded call: Call) {
        self.init(language: call.language, startedAt: call.startedAt, agentID: call.agentID)
        media = call.media
        for party in call.parties { _ = parties.party(party.label) { _ in party } }
        for turn in call.turns where parties.parties.indices.contains(turn.party) { turns.append(turn) }
        for note in call.notes { notes.add(note.code, note.message) }
    }
}
