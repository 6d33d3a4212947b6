import Transcripts

/// The file that is uploaded to Google's Conversational Insights: `entries[]` with a role and microseconds since 1970. Some
/// files hold small numbers instead: those are offsets.
struct InsightsUpload: JSONFormat {
    var id: String { "ccai-insights-upload" }
    var title: String { "Google Conversational Insights upload" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.has("entries[].start_timestamp_usec") || json.has("entries[].startTimestampUsec") {
            return .certain("its entries have start_timestamp_usec")
        }
        if json.hasAll("entries[].text", "entries[].role") { return .likely("its entries have text and role") }
        return .no("it has no entries with start_timestamp_usec")
    }

    /// The years 2001 to 2286.
    private static let epoch = 1_000_000_000_000_000..<10_000_000_000_000_000

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["entries"]?.kind == .array else { throw reading.missing("array entries") }
        var draft = CallDraft()
        var users: [String: [String]] = [:]
        var base: Int?
        for entry in root.elements("entries") {
            if let time = Self.time(of: entry), Self.epoch.contains(time) { base = min(base ?? time, time) }
        }
        var pieces = SpeechPieces()
        var place = -1
        for entry in root.elements("entries") {
            place += 1
            let role = entry["role"]?.label ?? ""
            let user = entry["user_id", "userId"]?.label
            var label = role.isEmpty ? user.map { "user \($0)" } ?? "" : role
            // Several people of one role: the second is "AGENT 2".
            if let user, !role.isEmpty, users.count < 100 {
                var list = users[role] ?? []
                if !list.contains(user), list.count < 100 { list.append(user) }
                users[role] = list
                if let number = list.firstIndex(of: user), number > 0 { label = "\(role) \(number + 1)" }
            }
            var start: Int?
            if let time = Self.time(of: entry) {
                if Self.epoch.contains(time) {
                    start = time / 1000 - (base ?? time) / 1000
                } else {
                    start = time / 1000
                }
            }
            pieces.add(label, entry["text"]?.string ?? "", start: start, end: nil, origin: "entries[\(place)]")
        }
        draft.startedAt = base.map { CallTime(secondsSinceEpoch: $0 / 1_000_000, offsetMinutes: 0) }
        pieces.addTurns(to: &draft, reading.ladder) { label in
            (nil, InsightsRole.of(String(label.split(separator: " ").first ?? "")))
        }
        reading.add(draft)
    }

    private static func time(of entry: JSONValue) -> Int? { entry["start_timestamp_usec", "startTimestampUsec"]?.int }
}

/// Roles of Conversational Insights, upload and resource.
enum InsightsRole {
    static func of(_ text: String?) -> Role? {
        switch text {
        case "AGENT", "HUMAN_AGENT", "ANY_AGENT": .agent
        case "AUTOMATED_AGENT": .bot
        case "CUSTOMER", "END_USER": .customer
        default: nil
        }
    }
}

/// The conversation resource of Google's Conversational Insights: `transcript.transcriptSegments[]`.
struct InsightsConversation: JSONFormat {
    var id: String { "ccai-insights" }
    var title: String { "Google Conversational Insights conversation" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["transcript.transcriptSegments"] == .array
            ? .certain("it has transcript.transcriptSegments") : .no("it has no transcript.transcriptSegments")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard let transcript = root["transcript"], transcript["transcriptSegments"]?.kind == .array else {
            throw reading.missing("transcript.transcriptSegments", right: "ask for the FULL view of the conversation")
        }
        var draft = CallDraft()
        draft.id = root["name"]?.string?.split(separator: "/").last.map(String.init)
        draft.language = root["languageCode"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.agentID = root["agentId"]?.label
        draft.statedDuration = root["duration"]?.seconds
        if root["medium"]?.string == "CHAT" { draft.media = .chat }
        let first = root["startTime"]?.string.flatMap { AbsoluteTime($0) }
        draft.startedAt = first?.moment
        let customer = root["callMetadata"]?["customerChannel"]?.label
        let agent = root["callMetadata"]?["agentChannel"]?.label
        var roles: [String: Role] = [:]
        var pieces = SpeechPieces()
        var place = -1
        for segment in transcript.elements("transcriptSegments") {
            place += 1
            let channel = segment["channelTag"]?.label
            let participant = segment["segmentParticipant"]
            let label =
                participant?["role"]?.label ?? participant?["userId"]?.label ?? channel.map { "channel \($0)" } ?? ""
            var role = InsightsRole.of(participant?["role"]?.string)
            if role == nil, let channel { role = channel == agent ? .agent : channel == customer ? .customer : nil }
            if let role, roles.count < 1000 { roles[label] = role }
            var start: Int?
            var end: Int?
            for word in segment.elements("words") {
                start = start ?? word["startOffset"]?.seconds
                end = word["endOffset"]?.seconds ?? end
            }
            if start == nil, let first, let time = segment["messageTime"]?.string.flatMap({ AbsoluteTime($0) }) {
                start = time.since(first)
            }
            // 0.0 says that it was not set.
            let confidence = segment["confidence"]?.confidence.flatMap { $0 == 0 ? nil : $0 }
            pieces.add(
                label, segment["text"]?.string ?? "", start: start, end: end, confidence: confidence,
                origin: "transcript.transcriptSegments[\(place)]")
        }
        if draft.media == .voice { pieces.join(pause: reading.options.turnPause) }
        pieces.addTurns(to: &draft, reading.ladder) { (nil, roles[$0]) }
        reading.add(draft)
    }
}
