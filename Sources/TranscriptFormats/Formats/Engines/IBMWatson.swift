import Transcripts

/// IBM Watson Speech to Text: words as [word, from, to] in seconds; speakers in a list of their own that is joined by `from`.
struct IBMWatson: JSONFormat {
    var id: String { "ibm-watson" }
    var title: String { "IBM Watson Speech to Text" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.kinds["results[].alternatives[].timestamps"] == .array {
            return .certain("its alternatives have timestamps")
        }
        if json.has("results"), json.has("speaker_labels[].from") { return .certain("it has speaker_labels with from") }
        return .no("its alternatives have no timestamps")
    }

    private struct Span {
        var from: Int
        var to: Int
        var speaker: String
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["results"]?.kind == .array else { throw reading.missing("array results") }
        var spans: [Span] = []
        for label in root.elements("speaker_labels") {
            guard let from = label["from"]?.seconds, let speaker = label["speaker"]?.label else { continue }
            spans.append(Span(from: from, to: label["to"]?.seconds ?? from, speaker: SpeakerLabel.of(speaker: speaker)))
        }
        spans.sort { $0.from < $1.from }
        var draft = CallDraft()
        var pieces = SpeechPieces()
        var place = -1
        var untimed = 0
        for result in root.elements("results") {
            place += 1
            guard let best = result.elements("alternatives").first else { continue }
            let origin = "results[\(place)]"
            guard best["timestamps"]?.kind == .array else {
                untimed += 1
                pieces.add(
                    "", best["transcript"]?.string ?? "", start: nil, end: nil,
                    confidence: best["confidence"]?.confidence, origin: origin)
                continue
            }
            var confidences = best.elements("word_confidence")
            for entry in best.elements("timestamps") {
                var parts = entry.elements
                guard let word = parts.next()?.string, let from = parts.next()?.seconds else { continue }
                var confidence = confidences.next()?.elements
                _ = confidence?.next()
                let value = confidence?.next()?.confidence
                if word.hasPrefix("%") {
                    draft.notes.count("hesitation", at: origin, "A mark of hesitation is no word and was left out")
                    continue
                }
                pieces.add(
                    Self.speaker(at: from, in: spans), word, start: from, end: parts.next()?.seconds, confidence: value,
                    origin: origin)
            }
        }
        if untimed > 0 { draft.notes.add("words-without-time", "\(untimed) result(s) have no timestamps.") }
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }

    /// The last span that begins at or before a time and has not ended.
    private static func speaker(at time: Int, in spans: [Span]) -> String {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].from <= time { low = middle + 1 } else { high = middle }
        }
        guard low > 0, spans[low - 1].from == time || spans[low - 1].to > time else { return "" }
        return spans[low - 1].speaker
    }
}
