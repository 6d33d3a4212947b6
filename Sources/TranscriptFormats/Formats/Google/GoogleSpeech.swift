import Transcripts

/// Google Cloud Speech-to-Text v1 (also inside the operation that the console downloads, and in the snake case of Python dumps).
struct GoogleSpeechV1: JSONFormat {
    var id: String { "google-stt-v1" }
    var title: String { "Google Cloud Speech-to-Text v1" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        for base in ["", "response."] {
            let words = base + "results[].alternatives[].words[]."
            for key in ["startTime", "start_time", "endTime", "end_time", "speakerTag", "speaker_tag"]
            where json.has(words + key) && json.has(words + "word") {
                return .certain("its words have startTime or speakerTag")
            }
            if json.has(base + "results[].resultEndTime") { return .certain("its results have resultEndTime") }
        }
        if json.kinds["response.results"] == .array {
            return .likely("it is an operation with response.results")
        }
        if json.hasAll("results[].alternatives[].transcript", "results[].alternatives[].confidence"),
            !json.has("results[].alternatives[].timestamps")
        {
            return .possible("it has results with alternatives")
        }
        return .no("it has no results with words and startTime")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let holder = root["response"] ?? root
        guard holder["results"]?.kind == .array else { throw reading.missing("array results") }
        try GoogleResults.read(holder, id: root["name"]?.label, &reading)
    }
}

/// Google Cloud Speech-to-Text v2: other key names, speakers as strings; a batch answer holds one transcript a recording.
struct GoogleSpeechV2: JSONFormat {
    var id: String { "google-stt-v2" }
    var title: String { "Google Cloud Speech-to-Text v2" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        for base in ["", "response."] {
            let words = base + "results[].alternatives[].words[]."
            for key in ["startOffset", "start_offset", "endOffset", "end_offset", "speakerLabel", "speaker_label"]
            where json.has(words + key) && json.has(words + "word") {
                return .certain("its words have startOffset or speakerLabel")
            }
            if json.has(base + "results[].resultEndOffset") { return .certain("its results have resultEndOffset") }
            // A batch answer names each recording by its address.
            if json.kinds[base + "results"] == .object,
                json.kinds.keys.contains(where: {
                    $0.hasPrefix(base + "results.") && $0.hasSuffix(".transcript.results")
                })
            {
                return .certain("its results hold a transcript for each recording")
            }
        }
        return .no("it has no results with words and startOffset")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let holder = root["response"] ?? root
        if holder["results"]?.kind == .array { return try GoogleResults.read(holder, id: nil, &reading) }
        guard let files = holder["results"], files.kind == .object else { throw reading.missing("results") }
        for file in files.members {
            let inner = file["transcript"] ?? file["inlineResult"]?["transcript"]
            guard let inner, inner["results"]?.kind == .array else {
                reading.fail(
                    "a recording has no transcript in this file", right: "ask for inline results", at: file)
                continue
            }
            try GoogleResults.read(inner, id: nil, &reading)
        }
    }
}

/// Results of both versions.
enum GoogleResults {
    static func read(_ holder: JSONValue, id: String?, _ reading: inout JSONReading) throws(TranscriptProblem) {
        var draft = CallDraft()
        draft.id = id
        let results = holder.elements("results")
        var channels: Set<String> = []
        var taggedRepeats = false
        var plain = false
        for result in results {
            if let channel = channel(of: result), channels.count < 100 { channels.insert(channel) }
            if draft.language == nil {
                let language = result["languageCode", "language_code"]?.string
                draft.language = language.flatMap { LanguageTag.normalised($0) }
            }
            if hasTags(result) {
                // Diarised v1 says all words of the call once more, with speakers and without a transcript.
                if transcript(of: result).isEmpty { taggedRepeats = true }
            } else if !transcript(of: result).isEmpty {
                plain = true
            }
        }
        let onlyTagged = taggedRepeats && plain
        if onlyTagged {
            draft.notes.add(
                "words-repeated", "The words stand twice, without and with speakers; the second list was taken.")
        }
        var pieces = ChannelPieces()
        var ends: [String: Int] = [:]
        var place = -1
        for result in results {
            place += 1
            if onlyTagged, !hasTags(result) { continue }
            guard let best = result.elements("alternatives").first else { continue }
            let channel = channels.count > 1 ? channel(of: result) : nil
            let origin = "results[\(place)].alternatives[0]"
            let until = result["resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset"]?.seconds
            if best.elements("words").isEmpty {
                let from = ends[channel ?? ""] ?? (until == nil ? nil : 0)
                pieces[channel ?? ""].add(
                    SpeakerLabel.of(speaker: nil, channel: channel), transcript(of: result), start: from, end: until,
                    confidence: best["confidence"]?.confidence.flatMap { $0 == 0 ? nil : $0 },
                    flags: from == nil ? [] : .inferredTime, origin: origin)
            } else {
                readWords(best, channel, origin, into: &pieces[channel ?? ""])
            }
            if let until, ends.count < 100 { ends[channel ?? ""] = until }
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
        reading.add(draft, at: holder)
    }

    private static func readWords(
        _ best: JSONValue, _ channel: String?, _ origin: String, into pieces: inout SpeechPieces
    ) {
        var place = -1
        let overall = best["confidence"]?.confidence
        for word in best.elements("words") {
            place += 1
            let end = word["endTime", "endOffset", "end_time", "end_offset"]?.seconds
            var start = word["startTime", "startOffset", "start_time", "start_offset"]?.seconds
            // Some writers leave zero out; only the very first word can begin there.
            if start == nil, end != nil, pieces.isEmpty { start = 0 }
            let text = word["word"]?.string ?? ""
            let value = word["confidence"]?.confidence ?? overall
            pieces.add(
                SpeakerLabel.of(speaker: speaker(of: word), channel: channel), text, start: start, end: end,
                confidence: value == 0 ? nil : value, origin: "\(origin).words[\(place)]")
        }
    }

    /// Tag 0 says that nobody was asked for.
    private static func speaker(of word: JSONValue) -> String? {
        if let label = word["speakerLabel", "speaker_label"]?.label { return label }
        guard let tag = word["speakerTag", "speaker_tag"]?.label, tag != "0" else { return nil }
        return tag
    }

    private static func hasTags(_ result: JSONValue) -> Bool {
        guard let words = result.elements("alternatives").first?.elements("words") else { return false }
        for word in words where speaker(of: word) != nil { return true }
        return false
    }

    private static func transcript(of result: JSONValue) -> String {
        result.elements("alternatives").first?["transcript"]?.label ?? ""
    }

    /// Tag 0 is mono.
    private static func channel(of result: JSONValue) -> String? {
        guard let tag = result["channelTag", "channel_tag"]?.label, tag != "0" else { return nil }
        return tag
    }
}
