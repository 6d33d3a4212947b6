import Transcripts

/// The result of AWS's open-source Post Call Analytics solution: seconds, speakers mapped to a display name, and the word "None"
/// where nothing is known. The original text is taken, not the edited one.
struct AmazonPostCallAnalytics: JSONFormat {
    var id: String { "aws-pca" }
    var title: String { "AWS Post Call Analytics" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["SpeechSegments"] == .array
            ? .certain("it has SpeechSegments") : .no("it has no SpeechSegments")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["SpeechSegments"]?.kind == .array else { throw reading.missing("array SpeechSegments") }
        var draft = CallDraft()
        var names: [String: String] = [:]
        if let header = root["ConversationAnalytics"] {
            draft.id = Self.known(header["GUID"])
            draft.agentID = Self.known(header["Agent"])
            draft.language = header["LanguageCode"]?.string.flatMap { LanguageTag.normalised($0) }
            draft.statedDuration = header["Duration"]?.seconds
            draft.startedAt = Self.known(header["ConversationTime"]).flatMap { CallTime(iso8601: $0) }
            if draft.startedAt != nil, draft.startedAt?.offsetMinutes == nil,
                Self.known(header["ConversationLocation"]) != nil
            {
                draft.notes.add(
                    "zone-apart",
                    "The time of the call has no zone; the file's location is not taken for the customer's.")
            }
            for speaker in header.elements("SpeakerLabels") {
                if let label = speaker["Speaker"]?.label, let name = Self.known(speaker["DisplayText"]),
                    names.count < 1000
                {
                    names[label] = name
                }
            }
        }
        var pieces = SpeechPieces()
        var place = -1
        for segment in root.elements("SpeechSegments") {
            place += 1
            var sum = 0.0
            var count = 0
            for word in segment.elements("WordConfidence") {
                guard let value = word["Confidence"]?.confidence else { continue }
                sum += value
                count += 1
            }
            pieces.add(
                segment["SegmentSpeaker"]?.label ?? "", segment["OriginalText", "DisplayText"]?.string ?? "",
                start: segment["SegmentStartTime"]?.seconds, end: segment["SegmentEndTime"]?.seconds,
                confidence: count > 0 ? sum / Double(count) : nil, origin: "SpeechSegments[\(place)]")
        }
        pieces.addTurns(to: &draft, reading.ladder) { label in
            (names[label], names[label].flatMap { RoleWords.role(of: $0) })
        }
        reading.add(draft)
    }

    private static func known(_ value: JSONValue?) -> String? {
        guard let text = value?.label, text != "None", text != "none" else { return nil }
        return text
    }
}
