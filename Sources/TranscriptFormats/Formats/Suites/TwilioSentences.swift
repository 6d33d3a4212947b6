import Transcripts

/// Sentences of Twilio Conversational Intelligence. Times are decimal seconds and may all be null. Roles stand in another
/// resource; when it was put into the same object (`channel.participants`), they are taken from there.
struct TwilioSentences: JSONFormat {
    var id: String { "twilio-sentences" }
    var title: String { "Twilio Conversational Intelligence sentences" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["sentences"] == .array else { return .no("it has no array sentences") }
        if json.has("sentences[].media_channel") || json.has("sentences[].mediaChannel") {
            return .certain("its sentences have a media_channel")
        }
        if !json.has("sentences[]"), json.strings["meta.key"] == "sentences" {
            return .certain("it is an empty page of sentences")
        }
        return .no("its sentences have no media_channel")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["sentences"]?.kind == .array else { throw reading.missing("array sentences") }
        var draft = CallDraft()
        draft.id = root["sid"]?.label
        draft.language = root["language_code", "languageCode"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.startedAt = root["media_start_time", "mediaStartTime"]?.string.flatMap { CallTime(iso8601: $0) }
        draft.statedDuration = root["duration"]?.seconds
        if root["meta"]?["next_page_url", "nextPageUrl"]?.label != nil {
            draft.notes.add("more-pages", "The file is one page of several: the call goes on in the next.")
        }
        var roles: [String: Role] = [:]
        for participant in root["channel"]?.elements("participants") ?? root.elements("participants") {
            guard let channel = participant["channel_participant", "channelParticipant"]?.label,
                let role = Self.role(participant["role", "type"]?.string), roles.count < 100
            else { continue }
            roles[SpeakerLabel.of(speaker: nil, channel: channel)] = role
        }
        var pieces = ChannelPieces()
        var place = -1
        for sentence in root.elements("sentences") {
            place += 1
            let channel = sentence["media_channel", "mediaChannel"]?.label
            let start = sentence["start_time", "startTime"]?.seconds
            // Without times only the order of the file is left: then channels may not be parted.
            let lane = start == nil ? "" : channel ?? ""
            pieces[lane].add(
                SpeakerLabel.of(speaker: nil, channel: channel), sentence["transcript"]?.string ?? "", start: start,
                end: sentence["end_time", "endTime"]?.seconds, confidence: sentence["confidence"]?.confidence,
                origin: "sentences[\(place)]")
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder) { (nil, roles[$0]) }
        reading.add(draft)
    }

    private static func role(_ type: String?) -> Role? {
        switch type?.uppercased() {
        case "CUSTOMER": .customer
        case "HUMAN_AGENT", "AGENT": .agent
        case "AI_AGENT": .bot
        default: nil
        }
    }
}
