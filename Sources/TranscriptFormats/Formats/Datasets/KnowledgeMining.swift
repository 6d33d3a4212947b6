import Transcripts

/// The shape of Microsoft's knowledge-mining demo: data of the call beside the whole dialogue as one string, which is read as
/// plain text.
struct KnowledgeMining: JSONFormat {
    var id: String { "knowledge-mining" }
    var title: String { "conversation as one string (ConversationId, Content)" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["Content"] == .string && json.has("ConversationId")
            ? .certain("it has ConversationId and Content") : .no("it has no ConversationId with Content")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard let content = root["Content"]?.string else { throw reading.missing("string Content") }
        let inner = try EmbeddedTranscript.text(Array(content.utf8), reading, format: PlainText())
        var draft = CallDraft(embedded: inner)
        draft.id = root["ConversationId"]?.label
        draft.startedAt = root["StartTime"]?.string.flatMap { CallTime(iso8601: $0) } ?? draft.startedAt
        reading.add(draft)
    }
}
