import Transcripts

/// Gladia. Seconds; the channel is always there, also for mono; words keep a leading blank; numbers have a confidence of zero,
/// which means nothing: the confidence of the utterance is taken.
struct Gladia: JSONFormat {
    var id: String { "gladia" }
    var title: String { "Gladia" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.kinds["result.transcription.utterances"] == .array || json.kinds["transcription.utterances"] == .array {
            return .certain("it has transcription.utterances")
        }
        if json.kinds["utterances"] == .array, json.has("full_transcript") {
            return .certain("it has utterances and full_transcript")
        }
        if json.hasAll("request_params", "status", "file") { return .likely("it has request_params, status and file") }
        return .no("it has no transcription.utterances")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let result = root["result"] ?? root
        let transcription = result["transcription"] ?? result
        guard transcription["utterances"]?.kind == .array else {
            let status =
                root["status"]?.string.flatMap { HeaderFields.isIdentifier($0) ? " (status \($0))" : nil } ?? ""
            throw reading.missing("utterances\(status)", right: "take a result whose status is done")
        }
        var draft = CallDraft()
        draft.id = root["id"]?.label
        draft.statedDuration = result["metadata"]?["audio_duration"]?.seconds
        var languages: [String] = []
        for language in transcription.elements("languages") {
            if let tag = language.string.flatMap({ LanguageTag.normalised($0) }), languages.count < 20 {
                languages.append(tag)
            }
        }
        draft.language = languages.first
        if languages.count > 1 {
            draft.notes.add("several-languages", "The call changes its language: \(languages.joined(separator: ", ")).")
        }
        var channels: Set<String> = []
        for utterance in transcription.elements("utterances") {
            if let channel = utterance["channel"]?.label, channels.count < 100 { channels.insert(channel) }
        }
        var pieces = ChannelPieces()
        var place = -1
        for utterance in transcription.elements("utterances") {
            place += 1
            let channel = channels.count > 1 ? utterance["channel"]?.label : nil
            pieces[channel ?? ""].add(
                SpeakerLabel.of(speaker: utterance["speaker"]?.label, channel: channel),
                utterance["text"]?.string ?? "", start: utterance["start"]?.seconds, end: utterance["end"]?.seconds,
                confidence: utterance["confidence"]?.confidence, origin: "utterances[\(place)]")
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
