import Transcripts

/// Mistral Voxtral: segments in seconds with `speaker_id`; the language may be null.
struct Mistral: JSONFormat {
    var id: String { "mistral" }
    var title: String { "Mistral Voxtral" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.strings["segments[].type"] == "transcription_segment" {
            return .certain("its segments are of type transcription_segment")
        }
        if json.hasAll("segments[].speaker_id", "segments[].text") { return .likely("its segments have speaker_id") }
        if json.kinds["segments"] == .array, json.strings["model"]?.hasPrefix("voxtral") == true {
            return .certain("it has segments and a model named voxtral")
        }
        return .no("it has no segments of type transcription_segment")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["segments"]?.kind == .array else { throw reading.missing("array segments") }
        var draft = CallDraft()
        draft.language = root["language"]?.string.flatMap { LanguageTag.normalised($0) }
        var pieces = SpeechPieces()
        WhisperSegments.read(root.elements("segments"), into: &pieces, &draft)
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
