import Transcripts

/// Azure Speech, batch transcription (v3 and later): `recognizedPhrases` with 100 ns ticks and ISO 8601 durations side by side.
struct AzureBatch: JSONFormat {
    var id: String { "azure-batch" }
    var title: String { "Azure Speech batch transcription" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.kinds["recognizedPhrases"] == .array
            ? .certain("it has recognizedPhrases") : .no("it has no recognizedPhrases")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["recognizedPhrases"]?.kind == .array else { throw reading.missing("array recognizedPhrases") }
        var draft = CallDraft()
        draft.statedDuration =
            root["durationInTicks", "durationTicks"]?.ticks ?? root["durationMilliseconds"]?.milliseconds
        AzurePhrases.read(root.elements("recognizedPhrases"), at: "recognizedPhrases", &draft, reading)
        reading.add(draft)
    }
}

/// Azure Speech, fast transcription: `phrases` with milliseconds, start and duration.
struct AzureFast: JSONFormat {
    var id: String { "azure-fast" }
    var title: String { "Azure Speech fast transcription" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["phrases"] == .array else { return .no("it has no array phrases") }
        if json.has("combinedPhrases") || json.has("phrases[].offsetMilliseconds") {
            return .certain("it has phrases and combinedPhrases")
        }
        return .no("its phrases have no offsetMilliseconds")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["phrases"]?.kind == .array else { throw reading.missing("array phrases") }
        var draft = CallDraft()
        draft.statedDuration = root["durationMilliseconds"]?.milliseconds
        AzurePhrases.read(root.elements("phrases"), at: "phrases", &draft, reading)
        reading.add(draft)
    }
}

/// Azure AI Content Understanding: `result.contents[].transcriptPhrases`. Each content is a recording.
struct AzureContentUnderstanding: JSONFormat {
    var id: String { "azure-content-understanding" }
    var title: String { "Azure AI Content Understanding" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.has("result.contents[].transcriptPhrases") || json.has("contents[].transcriptPhrases")
            ? .certain("it has contents with transcriptPhrases") : .no("it has no contents with transcriptPhrases")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let contents = (root["result"] ?? root).elements("contents")
        var place = -1
        for content in contents {
            place += 1
            guard content["transcriptPhrases"]?.kind == .array else { continue }
            var draft = CallDraft()
            AzurePhrases.read(
                content.elements("transcriptPhrases"), at: "contents[\(place)].transcriptPhrases", &draft, reading)
            reading.add(draft, at: content)
        }
        guard !reading.calls.isEmpty else { throw reading.missing("contents with transcriptPhrases") }
    }
}

/// Results of Azure's real-time recognition saved as a list: PascalCase, ticks.
struct AzureRealtime: JSONFormat {
    var id: String { "azure-realtime" }
    var title: String { "Azure Speech real-time results" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        json.has("[].RecognitionStatus")
            ? .certain("it is a list of results with RecognitionStatus") : .no("it is no list with RecognitionStatus")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root.kind == .array else { throw reading.missing("list of results with RecognitionStatus") }
        var draft = CallDraft()
        AzurePhrases.read(root.elements, at: "", &draft, reading)
        reading.add(draft)
    }
}

/// Phrases as the Azure services write them: one thing in five spellings.
enum AzurePhrases {
    static func read(_ phrases: JSONChildren, at origin: String, _ draft: inout CallDraft, _ reading: JSONReading) {
        var channels: Set<String> = []
        for phrase in phrases {
            if let channel = phrase["channel", "Channel"]?.label, channels.count < 100 { channels.insert(channel) }
        }
        var pieces = ChannelPieces()
        var place = -1
        for phrase in phrases {
            place += 1
            let origin = "\(origin)[\(place)]"
            if let status = phrase["recognitionStatus", "RecognitionStatus"]?.string, status != "Success" {
                draft.notes.count(
                    "phrase-not-recognised", at: origin, "A phrase whose status is not Success was left out")
                continue
            }
            let best = phrase.elements("nBest").first ?? phrase.elements("NBest").first ?? phrase
            if let locale = phrase["locale"]?.string, draft.language == nil {
                draft.language = LanguageTag.normalised(locale)
            }
            let channel = channels.count > 1 ? phrase["channel", "Channel"]?.label : nil
            let speaker = phrase["speaker", "SpeakerId", "speakerId"]?.label
            let start = start(of: phrase)
            pieces[channel ?? ""].add(
                SpeakerLabel.of(speaker: speaker, channel: channel), text(of: best, or: phrase), start: start,
                end: end(of: phrase, start: start),
                confidence: best["confidence", "Confidence"]?.confidence ?? phrase["confidence"]?.confidence,
                origin: origin)
        }
        pieces.joined(pause: reading.options.turnPause).addTurns(to: &draft, reading.ladder)
    }

    private static func text(of best: JSONValue, or phrase: JSONValue) -> String {
        best["display", "Display", "text", "Text", "DisplayText"]?.string
            ?? best["itn", "ITN", "lexical", "Lexical"]?.string ?? phrase["DisplayText", "text"]?.string ?? ""
    }

    private static func start(of phrase: JSONValue) -> Int? {
        phrase["offsetMilliseconds", "startTimeMs"]?.milliseconds ?? phrase["offsetInTicks", "Offset"]?.ticks
            ?? phrase["offset"]?.string.flatMap { ISODuration.milliseconds($0) }
    }

    private static func end(of phrase: JSONValue, start: Int?) -> Int? {
        if let end = phrase["endTimeMs"]?.milliseconds { return end }
        let length =
            phrase["durationMilliseconds"]?.milliseconds ?? phrase["durationInTicks", "Duration"]?.ticks
            ?? phrase["duration"]?.string.flatMap { ISODuration.milliseconds($0) }
        guard let start, let length else { return nil }
        let (end, overflow) = start.addingReportingOverflow(length)
        return overflow ? nil : end
    }
}

/// ISO 8601 durations of hours, minutes and seconds: `PT1M48.05S`.
enum ISODuration {
    static func milliseconds(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 40, bytes.starts(with: "PT".utf8), bytes.count > 3 else { return nil }
        var total = 0
        var number: [UInt8] = []
        for byte in bytes.dropFirst(2) {
            let unit: Int
            switch byte {
            case UInt8(ascii: "H"): unit = 3600
            case UInt8(ascii: "M"): unit = 60
            case UInt8(ascii: "S"): unit = 1
            default:
                number.append(byte)
                continue
            }
            guard let value = DecimalNumber(number)?.scaled(by: 3) else { return nil }
            let (product, tooLarge) = value.multipliedReportingOverflow(by: unit)
            let (sum, overflow) = total.addingReportingOverflow(product)
            if tooLarge || overflow { return nil }
            total = sum
            number = []
        }
        return number.isEmpty ? total : nil
    }
}
