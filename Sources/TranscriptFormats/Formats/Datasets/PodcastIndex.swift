import Transcripts

/// The JSON transcript of the Podcast Index namespace: segments of single words or sentences, seconds. In some files the blanks
/// are segments of their own.
struct PodcastIndex: JSONFormat {
    var id: String { "podcast-json" }
    var title: String { "Podcast Index transcript" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.has("segments[].body") { return .certain("its segments have a body") }
        if json.kinds["segments"] == .array, !json.has("segments[]"), json.has("version"), !json.has("text") {
            return .possible("it has a version and no segments")
        }
        return .no("its segments have no body")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["segments"]?.kind == .array else { throw reading.missing("array segments") }
        var draft = CallDraft()
        var bringsBlanks = false
        for segment in root.elements("segments") {
            if let body = segment["body"], body.kind == .string, !body.raw.isEmpty, body.raw.allSatisfy({ $0 == 0x20 })
            {
                bringsBlanks = true
            }
        }
        var pieces = SpeechPieces()
        var place = -1
        for segment in root.elements("segments") {
            place += 1
            let body = segment["body"]?.string ?? ""
            let isBlank = body.utf8.allSatisfy { $0 <= 0x20 }
            let isMark = body.utf8.first.map { [0x2C, 0x2E, 0x3F, 0x21, 0x3B, 0x3A].contains($0) } ?? false
            pieces.add(
                SpeakerLabel.of(speaker: segment["speaker"]?.label), body,
                start: isBlank ? nil : segment["startTime"]?.seconds, end: isBlank ? nil : segment["endTime"]?.seconds,
                attaches: bringsBlanks || isBlank || isMark, origin: "segments[\(place)]")
        }
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}
