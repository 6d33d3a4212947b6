import Transcripts

/// Action-Based Conversations Dataset: customer-service chats as pairs of role and text. The role "action" is what the agent
/// did on the screen, not speech.
struct ABCD: JSONFormat {
    var id: String { "abcd" }
    var title: String { "ABCD chats" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        for base in ["[].", "", "train[].", "dev[].", "test[]."] where json.hasAll(base + "convo_id", base + "original")
        {
            return .certain("it has convo_id and original")
        }
        return .no("it has no convo_id with original")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        if root.kind == .array {
            for chat in root.elements { readChat(chat, &reading) }
        } else if root["original"] != nil {
            readChat(root, &reading)
        } else {
            for part in root.members { for chat in part.elements { readChat(chat, &reading) } }
        }
        guard !reading.calls.isEmpty || !reading.problems.isEmpty else { throw reading.missing("chats with original") }
    }

    private func readChat(_ chat: JSONValue, _ reading: inout JSONReading) {
        guard chat["original"]?.kind == .array else {
            reading.fail("a chat has no array original", right: "its turns belong there", at: chat)
            return
        }
        var draft = CallDraft()
        draft.id = chat["convo_id"]?.label
        draft.media = .chat
        var place = -1
        for pair in chat.elements("original") {
            place += 1
            var parts = pair.elements
            let label = parts.next()?.label ?? ""
            guard let text = parts.next()?.string else {
                draft.notes.count("turn-without-text", at: "original[\(place)]", "A turn has no text and was left out")
                continue
            }
            if label == "action" {
                draft.notes.count("action", at: "original[\(place)]", "What the agent did on the screen is no turn")
                continue
            }
            let party = draft.parties.party(label) { label in
                reading.ladder.party(
                    label: label, stated: label == "agent" ? .agent : label == "customer" ? .customer : nil)
            }
            draft.add(party: party, text: text, start: nil, end: nil, origin: "original[\(place)]")
        }
        reading.add(draft, at: chat)
    }
}
