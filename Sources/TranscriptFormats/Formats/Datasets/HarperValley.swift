import Transcripts

/// Gridspace-Stanford Harper Valley: bank calls with a human and a machine transcript of each turn. The human one is taken, and
/// the clock of the call (`offset_ms`), not that of the channel (`start_ms`). Milliseconds.
struct HarperValley: JSONFormat {
    var id: String { "harper-valley" }
    var title: String { "Harper Valley transcript" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.has("[].speaker_role") && (json.has("[].human_transcript") || json.has("[].channel_index"))
            ? .certain("it is a list with speaker_role and human_transcript") : .no("it is no list with speaker_role")
    }

    private static let epoch = 100_000_000_000..<10_000_000_000_000

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root.kind == .array else { throw reading.missing("list of turns") }
        var draft = CallDraft()
        var place = -1
        for turn in root.elements {
            place += 1
            let start = turn["offset_ms"]?.milliseconds
            if draft.startedAt == nil, let start, let moment = turn["start_timestamp_ms"]?.milliseconds,
                Self.epoch.contains(moment), (0...CallDraft.longest).contains(start)
            {
                draft.startedAt = CallTime(secondsSinceEpoch: (moment - start) / 1000, offsetMinutes: 0)
            }
            if let start, let other = turn["start_ms"]?.milliseconds, other < start - 500 || other > start + 500 {
                draft.notes.count(
                    "two-clocks", at: "[\(place)]", "The channel's clock differs from the call's, which was taken")
            }
            guard let text = turn["human_transcript"]?.label ?? turn["transcript"]?.label else {
                draft.notes.count("turn-without-text", at: "[\(place)]", "A turn has no text and was left out")
                continue
            }
            let label = turn["speaker_role"]?.label ?? turn["channel_index"]?.label.map { "channel \($0)" } ?? ""
            let party = draft.parties.party(label) { reading.ladder.party(label: $0, stated: Self.role($0)) }
            var end: Int?
            if let start, let length = turn["duration_ms"]?.milliseconds {
                let (sum, overflow) = start.addingReportingOverflow(length)
                end = overflow ? nil : sum
            }
            draft.add(party: party, text: text, start: start, end: end, origin: "[\(place)]")
        }
        reading.add(draft)
    }

    private static func role(_ label: String) -> Role? {
        switch label {
        case "agent": .agent
        case "caller": .customer
        default: nil
        }
    }
}
