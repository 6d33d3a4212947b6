import Transcripts

/// Amazon Bedrock Data Automation, standard output of a recording: `audio_segments[]` in milliseconds. The custom output holds
/// the answers of a blueprint and no dialogue: it is refused.
struct BedrockDataAutomation: JSONFormat {
    var id: String { "aws-bda" }
    var title: String { "Amazon Bedrock Data Automation" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.kinds["audio_segments"] == .array { return .certain("it has audio_segments") }
        if json.has("matched_blueprint") || json.has("inference_result") {
            return .certain("it has matched_blueprint, the custom output")
        }
        return .no("it has no audio_segments")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["audio_segments"]?.kind == .array else {
            if root["matched_blueprint"] != nil || root["inference_result"] != nil {
                throw reading.problem(
                    "this is the custom output, the answers of a blueprint: it does not hold what was said",
                    right: "take the standard output of the same job, with audio_segments")
            }
            throw reading.missing("array audio_segments")
        }
        var draft = CallDraft()
        let metadata = root["metadata"]
        draft.language =
            metadata?["dominant_asset_language"]?.string.flatMap { LanguageTag.normalised($0) }
            ?? root.elements("audio_segments").first?["language"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.statedDuration = metadata?["duration_millis"]?.milliseconds
        var channels: Set<String> = []
        for segment in root.elements("audio_segments") {
            if let channel = segment["channel"]?["channel_label"]?.label, channels.count < 100 {
                channels.insert(channel)
            }
        }
        var pieces = ChannelPieces()
        var place = -1
        for segment in root.elements("audio_segments") {
            place += 1
            let channel = channels.count > 1 ? segment["channel"]?["channel_label"]?.label : nil
            let speaker = segment["speaker"]?["speaker_label"]?.label
            pieces[channel ?? ""].add(
                SpeakerLabel.of(speaker: speaker, channel: channel), segment["text"]?.string ?? "",
                start: segment["start_timestamp_millis"]?.milliseconds,
                end: segment["end_timestamp_millis"]?.milliseconds, confidence: segment["confidence"]?.confidence,
                origin: "audio_segments[\(place)]")
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
