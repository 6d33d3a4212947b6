import Transcripts

/// Genesys Cloud, the transcript of one communication. Phrases say external (customer) or internal (agent) and have times in
/// milliseconds since 1970.
struct GenesysCloud: JSONFormat {
    var id: String { "genesys-cloud" }
    var title: String { "Genesys Cloud transcript" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.kinds["transcripts[].phrases"] == .array { return .certain("it has transcripts[] with phrases") }
        if json.kinds["transcripts"] == .array, json.hasAll("conversationId", "communicationId") {
            return .certain("it has conversationId, communicationId and transcripts")
        }
        return .no("it has no transcripts[] with phrases")
    }

    /// Smaller numbers are no milliseconds since 1970 (they would lie before 1973) but offsets.
    private static let epoch = 100_000_000_000..<10_000_000_000_000

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["transcripts"]?.kind == .array else { throw reading.missing("array transcripts") }
        var draft = CallDraft()
        draft.id = root["conversationId"]?.label
        switch root["mediaType"]?.string?.lowercased() {
        case "chat", "message", "messages", "callback": draft.media = .chat
        case "email": draft.media = .email
        default: break
        }
        let agents = Self.agents(root)
        if let first = agents.first { draft.agentID = first.user }
        if agents.count > 1 {
            draft.notes.add("several-agents", "\(agents.count) agents took part; the first one is named as the agent.")
        }
        var base = root["conversationStartTime", "startTime"]?.milliseconds.flatMap {
            Self.epoch.contains($0) ? $0 : nil
        }
        var languages: [String] = []
        var pieces = SpeechPieces()
        var place = -1
        for transcript in root.elements("transcripts") {
            place += 1
            if let language = transcript["language"]?.string.flatMap({ LanguageTag.normalised($0) }),
                !languages.contains(language), languages.count < 20
            {
                languages.append(language)
            }
            var number = -1
            for phrase in transcript.elements("phrases") {
                number += 1
                let at = phrase["startTimeMs"]?.milliseconds
                if base == nil, let at, Self.epoch.contains(at) { base = at }
                var start = at
                if let at, Self.epoch.contains(at) { start = at - (base ?? at) }
                let length = phrase["duration"]?["milliseconds"]?.milliseconds ?? phrase["durationMs"]?.milliseconds
                pieces.add(
                    Self.label(phrase, at: at, agents), phrase["decoratedText", "text"]?.string ?? "", start: start,
                    end: Self.sum(start, length), confidence: Self.confidence(of: phrase),
                    origin: "transcripts[\(place)].phrases[\(number)]")
            }
        }
        draft.startedAt = base.map { CallTime(secondsSinceEpoch: $0 / 1000, offsetMinutes: 0) }
        draft.language = languages.first
        if languages.count > 1 {
            draft.notes.add("several-languages", "The call changes its language: \(languages.joined(separator: ", ")).")
        }
        pieces.sortByTime()
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder) { label in
            (nil, Self.role(label.split(separator: " ").first.map(String.init)))
        }
        reading.add(draft)
    }

    private static func sum(_ start: Int?, _ length: Int?) -> Int? {
        guard let start, let length else { return nil }
        let (end, overflow) = start.addingReportingOverflow(length)
        return overflow ? nil : end
    }

    private static func confidence(of phrase: JSONValue) -> Double? {
        var sum = 0.0
        var count = 0
        for word in phrase.elements("words") {
            guard let value = word["confidence"]?.confidence else { continue }
            sum += value
            count += 1
        }
        return count == 0 ? phrase["confidence"]?.confidence : sum / Double(count)
    }

    private struct Agent {
        var user: String
        var start: Int?
        var end: Int?
    }

    /// The people behind "internal": participants with purpose agent and a user.
    private static func agents(_ root: JSONValue) -> [Agent] {
        var agents: [Agent] = []
        for participant in root.elements("participants") {
            guard participant["participantPurpose"]?.string?.lowercased() == "agent",
                let user = participant["userId"]?.label, agents.count < 50, !agents.contains(where: { $0.user == user })
            else { continue }
            agents.append(
                Agent(
                    user: user, start: participant["startTimeMs"]?.milliseconds,
                    end: participant["endTimeMs"]?.milliseconds))
        }
        return agents
    }

    /// "internal", "external"; after a transfer "internal 2" for the second agent.
    private static func label(_ phrase: JSONValue, at time: Int?, _ agents: [Agent]) -> String {
        let purpose = phrase["participantPurpose"]?.label ?? ""
        guard agents.count > 1, role(purpose) == .agent, let time,
            let place = agents.lastIndex(where: { ($0.start ?? .max) <= time && time <= ($0.end ?? .max) }), place > 0
        else { return purpose }
        return "\(purpose) \(place + 1)"
    }

    private static func role(_ purpose: String?) -> Role? {
        switch purpose?.lowercased() {
        case "internal", "agent", "user": .agent
        case "external", "customer": .customer
        case "acd", "ivr", "workflow", "dialer", "voicemail": .system
        case "bot", "botflow": .bot
        default: nil
        }
    }
}
