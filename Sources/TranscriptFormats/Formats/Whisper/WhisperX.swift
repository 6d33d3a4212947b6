import Transcripts

/// WhisperX: Whisper with aligned words and, when diarised, speakers like SPEAKER_00. Where diarisation found nobody the key is
/// missing, and digits and symbols may have no times.
struct WhisperX: JSONFormat {
    var id: String { "whisperx" }
    var title: String { "WhisperX JSON" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["segments"] == .array else { return .no("it has no array segments") }
        if json.kinds["word_segments"] == .array { return .certain("it has segments and word_segments") }
        if json.has("segments[].words[].score") { return .certain("its words have a score") }
        return .no("it has neither word_segments nor word scores")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["segments"]?.kind == .array else { throw reading.missing("array segments") }
        var draft = CallDraft()
        draft.language = root["language"]?.string.flatMap { LanguageTag.normalised($0) }
        var pieces = SpeechPieces()
        WhisperSegments.read(root.elements("segments"), into: &pieces, &draft)
        WhisperDoubts.note(pieces, &draft)
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
