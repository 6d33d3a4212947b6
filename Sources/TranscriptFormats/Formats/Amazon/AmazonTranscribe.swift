import Transcripts

/// Amazon Transcribe, the result of a batch job: words with times as decimal strings of seconds. Speakers stand on the words
/// (newer files), or in a list of their own that is joined by equal start times (older ones); channels have word lists of
/// their own.
struct AmazonTranscribe: JSONFormat {
    var id: String { "aws-transcribe" }
    var title: String { "Amazon Transcribe" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["results"] == .object else { return .no("it has no object results") }
        let named = json.has("jobName") || json.has("accountId") || json.has("status")
        if json.has("results.transcripts") || json.has("results.items") {
            return named
                ? .certain("it has jobName and results.items or results.transcripts")
                : .likely("it has results.items or results.transcripts")
        }
        return .no("its results have neither items nor transcripts")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard let results = root["results"], results["items"]?.kind == .array || results["channel_labels"] != nil else {
            let status =
                root["status"]?.string.flatMap { HeaderFields.isIdentifier($0) ? " (status \($0))" : nil } ?? ""
            throw reading.missing(
                "words in results.items\(status)", right: "take the result of a job that was completed")
        }
        var draft = CallDraft()
        draft.id = root["jobName"]?.label
        draft.language = results["language_code"]?.string.flatMap { LanguageTag.normalised($0) }
        if root["isRedacted"]?.bool == true {
            draft.notes.add("redacted", "The file is the redacted version of the conversation.")
        }
        let speakers = Self.speakersByStart(results["speaker_labels"])
        var pieces = ChannelPieces()
        let channels = results["channel_labels"]?.elements("channels")
        if let channels, !channels.isEmpty {
            var place = -1
            for channel in channels {
                place += 1
                let label = channel["channel_label"]?.label ?? "ch_\(place)"
                Self.read(
                    channel.elements("items"), label: label, speakers, into: &pieces[label],
                    place: "results.channel_labels.channels[\(place)].items")
            }
        } else {
            Self.read(results.elements("items"), label: nil, speakers, into: &pieces[""], place: "results.items")
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }

    /// Older files name the speaker of a word only beside its start time, written the same way in both places.
    private static func speakersByStart(_ labels: JSONValue?) -> [String: String] {
        var speakers: [String: String] = [:]
        guard let labels else { return speakers }
        for segment in labels.elements("segments") {
            for item in segment.elements("items") {
                guard let start = item["start_time"]?.label, let speaker = item["speaker_label"]?.label else {
                    continue
                }
                if speakers[start] == nil { speakers[start] = speaker }
            }
        }
        return speakers
    }

    private static func read(
        _ items: JSONChildren, label fixed: String?, _ speakers: [String: String], into pieces: inout SpeechPieces,
        place: String
    ) {
        var last = fixed ?? ""
        var number = -1
        for item in items {
            number += 1
            guard let best = item.elements("alternatives").first, let content = best["content"]?.string else {
                continue
            }
            let isWord = item["type"]?.string != "punctuation"
            let start = item["start_time"]
            // Punctuation belongs to the word before.
            let label =
                fixed ?? item["speaker_label"]?.label ?? item["channel_label"]?.label
                ?? (isWord ? start?.label.flatMap { speakers[$0] } ?? "" : last)
            last = label
            let isRedacted = !best.elements("redactions").isEmpty
            pieces.add(
                label, content, start: isWord ? start?.seconds : nil, end: isWord ? item["end_time"]?.seconds : nil,
                confidence: isWord && !isRedacted ? best["confidence"]?.confidence : nil,
                flags: isRedacted ? .redacted : [], attaches: !isWord && content != "¿" && content != "¡",
                attachesNext: content == "¿" || content == "¡", origin: "\(place)[\(number)]")
        }
    }
}
