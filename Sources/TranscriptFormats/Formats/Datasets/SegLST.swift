import Transcripts

/// SegLST, the segment lists of the meeting-transcription tools: each session of the file is a call. Seconds, as numbers or strings.
struct SegLST: JSONFormat {
    var id: String { "seglst" }
    var title: String { "SegLST" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.hasAll("[].words", "[].start_time"), json.kinds["[].words"] == .string {
            return json.has("[].session_id")
                ? .certain("it is a list with session_id, words and start_time")
                : .likely("it is a list with words and start_time")
        }
        return .no("it is no list with words and start_time")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root.kind == .array else { throw reading.missing("list of segments") }
        var order: [(session: String, first: JSONValue)] = []
        var drafts: [String: CallDraft] = [:]
        var place = -1
        for segment in root.elements {
            place += 1
            let session = segment["session_id"]?.label ?? ""
            var draft = drafts.removeValue(forKey: session)
            if draft == nil { order.append((session, segment)) }
            if draft == nil, !session.isEmpty { draft = CallDraft(id: session) }
            var call = draft ?? CallDraft()
            if let text = segment["words"]?.string, text.utf8.contains(where: { $0 > 0x20 }) {
                let party = call.parties.party(segment["speaker"]?.label ?? "") { reading.ladder.party(label: $0) }
                call.add(
                    party: party, text: text, start: segment["start_time"]?.seconds, end: segment["end_time"]?.seconds,
                    origin: "[\(place)]")
            } else {
                call.notes.count("turn-without-text", at: "[\(place)]", "A segment has no words and was left out")
            }
            drafts[session] = call
        }
        for entry in order { if let draft = drafts[entry.session] { reading.add(draft, at: entry.first) } }
        if order.isEmpty { reading.add(CallDraft()) }
    }
}
