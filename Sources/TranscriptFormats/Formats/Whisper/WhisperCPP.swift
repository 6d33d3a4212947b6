import Transcripts

/// whisper.cpp: `transcription[]` with offsets in milliseconds and the same as clock strings. Stereo recordings have
/// "(speaker 0)" in the text.
struct WhisperCPP: JSONFormat {
    var id: String { "whisper-cpp" }
    var title: String { "whisper.cpp JSON" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        guard json.kinds["transcription"] == .array else { return .no("it has no array transcription") }
        if json.has("transcription[].offsets") || json.has("transcription[].timestamps") {
            return .certain("it has transcription[] with offsets or timestamps")
        }
        if !json.has("transcription[]"), json.has("systeminfo") || json.hasAll("model", "params") {
            return .certain("it has systeminfo or params, and an empty transcription")
        }
        return .no("its transcription has no offsets")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        guard root["transcription"]?.kind == .array else { throw reading.missing("array transcription") }
        var draft = CallDraft()
        draft.language = root["result"]?["language"]?.string.flatMap { LanguageTag.normalised($0) }
        let segments = root.elements("transcription").map { $0 }
        let bringsBlanks = segments.contains { $0["text"]?.raw.first == 0x20 }
        var pieces = SpeechPieces()
        for (i, segment) in segments.enumerated() {
            let (label, text) = Self.speaker(in: segment["text"]?.string ?? "")
            let glued = bringsBlanks && i > 0 && label == nil && text.utf8.first.map { $0 > 0x20 } == true
            pieces.add(
                label ?? "", text, start: Self.time(segment, "from"), end: Self.time(segment, "to"),
                confidence: Self.confidence(of: segment), attaches: glued, origin: "transcription[\(i)]")
        }
        WhisperDoubts.note(pieces, &draft)
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }

    private static func time(_ segment: JSONValue, _ key: StaticString) -> Int? {
        if let offset = segment["offsets"]?[key]?.milliseconds { return offset }
        guard let text = segment["timestamps"]?[key]?.string, text.utf8.count <= 20 else { return nil }
        let bytes = Array(text.utf8)
        guard let (stamp, end) = ClockStamp.parse(bytes, at: 0), end == bytes.count else { return nil }
        return stamp.milliseconds
    }

    private static func confidence(of segment: JSONValue) -> Double? {
        var sum = 0.0
        var count = 0
        for token in segment.elements("tokens") {
            guard let p = token["p"]?.confidence, token["text"]?.raw.starts(with: "[_".utf8) != true else { continue }
            sum += p
            count += 1
        }
        return count == 0 ? nil : sum / Double(count)
    }

    /// "(speaker 1) hola" and "[SPEAKER_01]: hola"; nothing when the text names nobody.
    static func speaker(in text: String) -> (label: String?, text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        guard start < bytes.count, let close = [0x28: 0x29, 0x5B: 0x5D][Int(bytes[start])],
            let end = bytes[start...].prefix(24).firstIndex(of: UInt8(close))
        else { return (nil, text) }
        let inside = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        guard FoldedName.of(inside).hasPrefix("speaker") else { return (nil, text) }
        var rest = bytes[(end + 1)...]
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
        return (inside, String(decoding: rest, as: UTF8.self))
    }
}
