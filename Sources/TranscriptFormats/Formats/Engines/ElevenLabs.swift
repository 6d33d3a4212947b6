import Transcripts

/// ElevenLabs Scribe: words, blanks and audio events in one list, seconds. `logprob` is no confidence and is not taken.
struct ElevenLabs: JSONFormat {
    var id: String { "elevenlabs" }
    var title: String { "ElevenLabs Scribe" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        for base in ["", "transcripts[]."] {
            if let kind = json.strings[base + "words[].type"], ["word", "spacing", "audio_event"].contains(kind) {
                return .certain("its words are of type word, spacing or audio_event")
            }
            if json.kinds[base + "words"] == .array, json.has(base + "language_probability") {
                return .certain("it has words and language_probability")
            }
        }
        return .no("it has no words of type word or spacing")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let isSeveral = root["transcripts"]?.kind == .array
        guard isSeveral || root["words"]?.kind == .array else { throw reading.missing("array words") }
        var draft = CallDraft()
        draft.id = root["transcription_id"]?.label
        var pieces = ChannelPieces()
        if isSeveral {
            var place = -1
            for transcript in root.elements("transcripts") {
                place += 1
                let channel = transcript["channel_index"]?.label ?? String(place)
                draft.id = draft.id ?? transcript["transcription_id"]?.label
                Self.read(transcript, channel, "transcripts[\(place)].words", into: &pieces[channel], &draft)
            }
        } else {
            Self.read(root, nil, "words", into: &pieces[""], &draft)
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }

    private static func read(
        _ transcript: JSONValue, _ channel: String?, _ origin: String, into pieces: inout SpeechPieces,
        _ draft: inout CallDraft
    ) {
        let language = transcript["language_code"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.language = draft.language ?? language
        var place = -1
        for word in transcript.elements("words") {
            place += 1
            let kind = word["type"]?.string
            if kind == "audio_event" {
                draft.notes.count(
                    "sound", at: "\(origin)[\(place)]", "A sound (laughter, music) is no speech and was left out")
                continue
            }
            let isWord = kind != "spacing"
            pieces.add(
                SpeakerLabel.of(speaker: word["speaker_id"]?.label, channel: channel), word["text"]?.string ?? "",
                start: isWord ? word["start"]?.seconds : nil, end: isWord ? word["end"]?.seconds : nil, attaches: true,
                origin: "\(origin)[\(place)]")
        }
    }
}
