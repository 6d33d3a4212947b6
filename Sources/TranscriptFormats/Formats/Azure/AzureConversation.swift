import Transcripts

/// Input of Azure's conversation analysis: turns with a participant, without times unless words have audio timings.
struct AzureConversation: JSONFormat {
    var id: String { "azure-conversation" }
    var title: String { "Azure conversation analysis input" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["analysisInput.conversations"] == .array || json.has("conversations[].conversationItems")
            ? .certain("it has conversations with conversationItems") : .no("it has no conversations")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let conversations = (root["analysisInput"] ?? root).elements("conversations")
        for conversation in conversations {
            guard conversation["conversationItems"]?.kind == .array else {
                reading.fail(
                    "a conversation has no array conversationItems", right: "its turns belong there", at: conversation)
                continue
            }
            var draft = CallDraft()
            draft.id = conversation["id"]?.label
            draft.language = conversation["language"]?.string.flatMap { LanguageTag.normalised($0) }
            if conversation["modality"]?.string == "text" { draft.media = .chat }
            Self.read(conversation.elements("conversationItems"), &draft, reading)
            reading.add(draft, at: conversation)
        }
        guard !reading.calls.isEmpty || !reading.problems.isEmpty else {
            throw reading.missing("conversations with conversationItems")
        }
    }

    private static func read(_ items: JSONChildren, _ draft: inout CallDraft, _ reading: JSONReading) {
        var pieces = SpeechPieces()
        var roles: [String: Role] = [:]
        var place = -1
        for item in items {
            place += 1
            let label = item["participantId"]?.label ?? item["role"]?.label ?? ""
            if let role = Self.role(item["role"]?.string) ?? Self.role(label), roles.count < 1000 {
                roles[label] = role
            }
            var start: Int?
            var end: Int?
            for timing in item.elements("audioTimings") {
                guard let offset = timing["offset"]?.ticks else { continue }
                start = start ?? offset
                let (sum, overflow) = offset.addingReportingOverflow(timing["duration"]?.ticks ?? 0)
                if !overflow { end = max(end ?? sum, sum) }
            }
            pieces.add(
                label, item["text", "itn", "lexical"]?.string ?? "", start: start, end: end,
                origin: "conversationItems[\(place)]")
        }
        pieces.addTurns(to: &draft, reading.ladder) { (nil, roles[$0]) }
    }

    private static func role(_ text: String?) -> Role? {
        switch text?.lowercased() {
        case "agent": .agent
        case "customer": .customer
        default: nil
        }
    }
}
