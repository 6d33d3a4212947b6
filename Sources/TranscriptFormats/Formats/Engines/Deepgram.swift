import Transcripts

/// Deepgram, pre-recorded. Seconds as floats; speakers and channels count from 0. Utterances are taken first, then paragraphs,
/// then words. `metadata.created` is when it was transcribed, not when the call was.
struct Deepgram: JSONFormat {
    var id: String { "deepgram" }
    var title: String { "Deepgram" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["results.channels"] == .array else { return .no("it has no results.channels") }
        if json.has("metadata.request_id") || json.has("results.channels[].alternatives[].words[].punctuated_word") {
            return .certain("it has results.channels and metadata.request_id")
        }
        return .likely("it has results.channels")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard let results = root["results"],
            results["channels"]?.kind == .array || results["utterances"]?.kind == .array
        else { throw reading.missing("results.channels", right: "take the answer of a finished request") }
        var draft = CallDraft()
        draft.id = root["metadata"]?["request_id"]?.label
        draft.statedDuration = root["metadata"]?["duration"]?.seconds
        var isSeveral = (root["metadata"]?["channels"]?.int ?? 1) > 1
        var count = 0
        for channel in results.elements("channels") {
            count += 1
            let alternative = channel.elements("alternatives").first
            let language = channel["detected_language"]?.string ?? alternative?.elements("languages").first?.string
            draft.language = draft.language ?? language.flatMap { LanguageTag.normalised($0) }
        }
        isSeveral = isSeveral || count > 1
        var pieces = ChannelPieces()
        if !results.elements("utterances").isEmpty {
            Self.readUtterances(results.elements("utterances"), isSeveral, into: &pieces)
        } else {
            var place = -1
            for channel in results.elements("channels") {
                place += 1
                guard let best = channel.elements("alternatives").first else { continue }
                let name = isSeveral ? String(place) : nil
                let origin = "results.channels[\(place)].alternatives[0]"
                if let paragraphs = best["paragraphs"], !paragraphs.elements("paragraphs").isEmpty {
                    Self.readParagraphs(paragraphs, best.elements("words"), name, origin, into: &pieces[name ?? ""])
                } else {
                    Self.readWords(best.elements("words"), name, origin, into: &pieces[name ?? ""])
                }
            }
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }

    private static func readUtterances(_ list: JSONChildren, _ isSeveral: Bool, into pieces: inout ChannelPieces) {
        var place = -1
        for utterance in list {
            place += 1
            let channel = isSeveral ? utterance["channel"]?.label : nil
            pieces[channel ?? ""].add(
                SpeakerLabel.of(speaker: utterance["speaker"]?.label, channel: channel),
                utterance["transcript"]?.string ?? "", start: utterance["start"]?.seconds,
                end: utterance["end"]?.seconds, confidence: utterance["confidence"]?.confidence,
                origin: "results.utterances[\(place)]")
        }
    }

    /// Sentences have no confidence; it is that of the words that begin in their time.
    private static func readParagraphs(
        _ paragraphs: JSONValue, _ words: JSONChildren, _ channel: String?, _ origin: String,
        into pieces: inout SpeechPieces
    ) {
        var words = words
        var word = words.next()
        var place = -1
        for paragraph in paragraphs.elements("paragraphs") {
            place += 1
            let label = SpeakerLabel.of(speaker: paragraph["speaker"]?.label, channel: channel)
            for sentence in paragraph.elements("sentences") {
                let end = sentence["end"]?.seconds
                var sum = 0.0
                var count = 0
                while let next = word, let start = next["start"]?.seconds, let end, start < end {
                    if let value = next["confidence"]?.confidence {
                        sum += value
                        count += 1
                    }
                    word = words.next()
                }
                pieces.add(
                    label, sentence["text"]?.string ?? "", start: sentence["start"]?.seconds, end: end,
                    confidence: count > 0 ? sum / Double(count) : nil,
                    origin: "\(origin).paragraphs.paragraphs[\(place)]")
            }
        }
    }

    private static func readWords(
        _ words: JSONChildren, _ channel: String?, _ origin: String, into pieces: inout SpeechPieces
    ) {
        var place = -1
        for word in words {
            place += 1
            pieces.add(
                SpeakerLabel.of(speaker: word["speaker"]?.label, channel: channel),
                word["punctuated_word", "word"]?.string ?? "", start: word["start"]?.seconds,
                end: word["end"]?.seconds, confidence: word["confidence"]?.confidence,
                origin: "\(origin).words[\(place)]")
        }
    }
}
