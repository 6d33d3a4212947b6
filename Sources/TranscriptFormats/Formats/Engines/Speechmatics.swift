import Transcripts

/// Speechmatics json-v2: one document of a batch job, one real-time message, or a log of messages one a line, of which the final
/// ones (AddTranscript) are taken and the partial ones thrown away. Seconds as floats; speakers S1, S2, and UU when nobody
/// was asked for.
struct Speechmatics: JSONFormat {
    var id: String { "speechmatics" }
    var title: String { "Speechmatics json-v2" }

    private static let messages: Set<String> = [
        "AddTranscript", "AddPartialTranscript", "RecognitionStarted", "EndOfTranscript", "EndOfUtterance", "Info",
        "AudioAdded", "Warning", "StartRecognition", "ChannelAudioAdded", "AddTranslation", "AddPartialTranslation",
    ]

    func likelihood(of json: JSONOutline) -> Likelihood {
        if let message = json.strings["message"] ?? json.strings["payload.message"], Self.messages.contains(message) {
            return .certain("it is a real-time message of Speechmatics")
        }
        if json.strings["format"]?.hasPrefix("2.") == true, json.kinds["results"] == .array {
            return .certain("its format is 2.x and it has results")
        }
        if json.has("results[].alternatives[].content"), json.has("results[].type") {
            return .certain("its results have a type and alternatives with content")
        }
        return .no("it has no results with alternatives and content")
    }

    func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        if document.bytes.withUnsafeBytes({ Self.isLog($0) }) {
            emit(.success(try SpeechmaticsLog.read(document, options)))
            return
        }
        try readTree(document, options: options, emit: emit)
    }

    /// Several lines, of which the first that is not blank is a whole value.
    private static func isLog(_ raw: UnsafeRawBufferPointer) -> Bool {
        var lines = 0
        var isWhole = false
        NDJSONCalls.eachLine(of: raw) { line, _ in
            guard lines < 2, line.contains(where: { $0 > 0x20 }) else { return }
            lines += 1
            guard lines == 1 else { return }
            var cursor = JSONCursor(line)
            do throws(JSONError) {
                try cursor.skipValue()
                try cursor.finish()
                isWhole = true
            } catch {}
        }
        return lines > 1 && isWhole
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        let root = root["payload"] ?? root
        guard root["results"]?.kind == .array else { throw reading.missing("array results") }
        if root["message"]?.string == "AddPartialTranscript" {
            throw reading.problem(
                "the file is one partial message, which a final one replaces", right: "keep the AddTranscript messages")
        }
        var draft = CallDraft()
        draft.id = root["job"]?["id"]?.label
        draft.statedDuration = root["job"]?["duration"]?.seconds
        var words = SpeechmaticsWords()
        words.takeLanguage(root)
        words.read(root.elements("results"), at: "results")
        words.finish(&draft, reading.ladder, reading.options)
        reading.add(draft)
    }
}

/// Words of results as they come, perhaps from many messages.
struct SpeechmaticsWords {
    private var pieces = ChannelPieces()
    private var language: String?
    private var channels: Set<String> = []

    mutating func takeLanguage(_ root: JSONValue) {
        let config = root["metadata"]?["transcription_config"] ?? root["transcription_config"]
        if let tag = config?["language"]?.string.flatMap({ LanguageTag.normalised($0) }) { language = language ?? tag }
    }

    /// Languages that write no blanks between words.
    private var isWithoutBlanks: Bool {
        ["cmn", "zh", "ja", "yue", "th"].contains(language?.split(separator: "-").first.map(String.init) ?? "")
    }

    mutating func read(_ results: JSONChildren, at origin: String) {
        var place = -1
        for result in results {
            place += 1
            guard let best = result.elements("alternatives").first, let content = best["content"]?.string else {
                continue
            }
            let isPunctuation = result["type"]?.string == "punctuation"
            let attaches = result["attaches_to"]?.string ?? (isPunctuation ? "previous" : "none")
            if language == nil { language = best["language"]?.string.flatMap { LanguageTag.normalised($0) } }
            let channel = result["channel"]?.label
            pieces[channel ?? ""].add(
                SpeakerLabel.of(speaker: best["speaker"]?.label, channel: channel), content,
                start: result["start_time"]?.seconds, end: result["end_time"]?.seconds,
                confidence: isPunctuation ? nil : best["confidence"]?.confidence,
                attaches: attaches == "previous" || attaches == "both" || isWithoutBlanks,
                attachesNext: attaches == "next" || attaches == "both", origin: "\(origin)[\(place)]")
        }
    }

    mutating func finish(_ draft: inout CallDraft, _ ladder: RoleLadder, _ options: ImportOptions) {
        draft.language = draft.language ?? language
        pieces.joined(pause: options.turnPause).addTurns(to: &draft, ladder)
    }
}

/// A log of real-time messages, one a line, bare or below `payload`. A broken line is left out and counted.
enum SpeechmaticsLog {
    static func read(_ document: TranscriptDocument, _ options: ImportOptions) throws(TranscriptProblem) -> Call {
        var draft = CallDraft()
        var words = SpeechmaticsWords()
        var known = 0
        var firstProblem: TranscriptProblem?
        document.bytes.withUnsafeBytes { raw in
            NDJSONCalls.eachLine(of: raw) { line, number in
                guard line.contains(where: { $0 > 0x20 }) else { return }
                do throws(JSONError) {
                    let tree = try JSONTree(line)
                    tree.withRoot(of: line) { root in
                        let message = root["payload"] ?? root
                        guard let kind = message["message"]?.string else { return }
                        known += 1
                        words.takeLanguage(message)
                        if kind == "RecognitionStarted" { draft.id = draft.id ?? message["id"]?.label }
                        guard kind == "AddTranscript" else { return }
                        words.read(message.elements("results"), at: "line \(number), results")
                    }
                } catch {
                    firstProblem =
                        firstProblem ?? error.problem(in: line, source: document.name, firstLine: number)
                    draft.notes.count("line-broken", at: "line \(number)", "A line is no whole JSON and was left out")
                }
            }
        }
        guard known > 0 else {
            throw firstProblem
                ?? TranscriptProblem(
                    source: document.name, what: "no line is a message of Speechmatics",
                    right: "messages have a key \"message\"")
        }
        words.finish(&draft, RoleLadder(options), options)
        return draft.finish(
            format: "speechmatics", document: document.name, stem: document.stem, options: options,
            contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })
    }
}
