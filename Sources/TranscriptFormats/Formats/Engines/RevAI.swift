import Transcripts

/// Rev AI. Monologues of elements; punctuation elements bring the blanks. Seconds.
struct RevAI: JSONFormat {
    var id: String { "rev-ai" }
    var title: String { "Rev AI" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["monologues"] == .array ? .certain("it has monologues") : .no("it has no monologues")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["monologues"]?.kind == .array else { throw reading.missing("array monologues") }
        var draft = CallDraft()
        var names: [String: String] = [:]
        for speaker in root.elements("speakers") {
            if let id = speaker["id"]?.label, let name = speaker["name"]?.label, names.count < 1000 {
                names[SpeakerLabel.of(speaker: id)] = name
            }
        }
        var pieces = SpeechPieces()
        var place = -1
        for monologue in root.elements("monologues") {
            place += 1
            let label = SpeakerLabel.of(speaker: monologue["speaker"]?.label)
            var isFirst = true
            for element in monologue.elements("elements") {
                let isWord = element["type"]?.string != "punct"
                pieces.add(
                    label, element["value"]?.string ?? "", start: isWord ? element["ts"]?.seconds : nil,
                    end: isWord ? element["end_ts"]?.seconds : nil, confidence: element["confidence"]?.confidence,
                    attaches: !isFirst, origin: "monologues[\(place)]")
                isFirst = false
            }
        }
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder) { label in
            (names[label], names[label].flatMap { RoleWords.role(of: $0) })
        }
        reading.add(draft)
    }
}
