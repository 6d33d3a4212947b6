import Transcripts

/// AssemblyAI. Milliseconds for words and utterances, seconds for the whole; speakers are letters, channels strings from "1".
struct AssemblyAI: JSONFormat {
    var id: String { "assemblyai" }
    var title: String { "AssemblyAI" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        let named = json.has("audio_url") || json.has("acoustic_model") || json.has("speech_model")
        if named, json.has("words") || json.has("utterances") {
            return .certain("it has audio_url, words and utterances")
        }
        if json.hasAll("audio_duration", "words", "utterances") {
            return .certain("it has audio_duration, words and utterances")
        }
        if named, json.hasAll("id", "status") { return .likely("it has audio_url, id and status") }
        return .no("it has no audio_url with words or utterances")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let words = root["words"]?.kind == .array
        let utterances = root["utterances"]?.kind == .array
        guard words || utterances else {
            let status =
                root["status"]?.string.flatMap { HeaderFields.isIdentifier($0) ? " (status \($0))" : nil } ?? ""
            throw reading.missing("words or utterances\(status)", right: "take a transcript whose status is completed")
        }
        var draft = CallDraft()
        draft.id = root["id"]?.label
        draft.language = root["language_code"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.statedDuration = root["audio_duration"]?.seconds
        if root["redact_pii"]?.bool == true {
            draft.notes.add("redacted", "Personal data were removed by the recogniser.")
        }
        if root["filter_profanity"]?.bool == true {
            draft.notes.add(
                "words-filtered", "Insults were filtered out by the recogniser: their absence proves nothing.")
        }
        let isSeveral = (root["audio_channels"]?.int ?? 1) > 1 || root["multichannel", "dual_channel"]?.bool == true
        var pieces = ChannelPieces()
        let fromUtterances = utterances && !root.elements("utterances").isEmpty
        let key: StaticString = fromUtterances ? "utterances" : "words"
        if root["speaker_labels"]?.bool == true, !fromUtterances, words, !root.elements("words").isEmpty {
            draft.notes.add(
                "utterances-missing", "Speakers were asked for but there are no utterances; words were taken.")
        }
        var place = -1
        for piece in root.elements(key) {
            place += 1
            let channel = isSeveral ? piece["channel"]?.label : nil
            let speaker = piece["speaker"]?.label
            let label = SpeakerLabel.of(speaker: speaker == channel ? nil : speaker, channel: channel)
            pieces[channel ?? ""].add(
                label, piece["text"]?.string ?? "", start: piece["start"]?.milliseconds,
                end: piece["end"]?.milliseconds,
                confidence: piece["confidence"]?.confidence, origin: "\(key)[\(place)]")
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
