import Transcripts

/// The JSON of openai/whisper and of what writes like it: faster-whisper, whisper-ctranslate2, whisper-timestamped, the OpenAI
/// API's verbose_json and diarized_json. Seconds; no call data at all; speakers only when a wrapper added them.
struct WhisperJSON: JSONFormat {
    var id: String { "whisper-json" }
    var title: String { "Whisper JSON (openai/whisper, faster-whisper, OpenAI API)" }

    func likelihood(of json: JSONOutline) -> Likelihood {
        if json.has("word_segments") || json.has("segments[].words[].score") {
            return .no("it has word_segments or word scores, as WhisperX writes")
        }
        if json.strings["segments[].type"] == "transcript.text.segment" {
            return .certain("its segments are of type transcript.text.segment")
        }
        for base in ["segments[].", "[]."] where json.hasAll(base + "start", base + "text") {
            if json.has(base + "avg_logprob") || json.has(base + "no_speech_prob") {
                return .certain("its segments have avg_logprob or no_speech_prob")
            }
        }
        if json.hasAll("task", "duration", "text"), json.has("segments") || json.has("words") {
            return .certain("it has task, duration and text, as verbose_json does")
        }
        if json.has("segments[].speaker_id") || json.has("segments[].body") {
            return .no("its segments have keys that Whisper does not write")
        }
        if json.hasAll("segments[].start", "segments[].end", "segments[].text") {
            return json.has("text") || json.has("language")
                ? .likely("it has segments with start, end and text")
                : .possible("it has segments with start, end and text")
        }
        if json.kinds["segments"] == .array, !json.has("segments[]"), json.hasAll("text", "language") {
            return .likely("it has text, language and no segments, as when nothing was recognised")
        }
        return .no("it has no segments with start and text")
    }

    func read(_ root: JSONValue, _ reading: inout JSONReading) throws(TranscriptProblem) {
        var draft = CallDraft()
        draft.language = root["language"]?.string.flatMap { LanguageTag.normalised($0) }
        draft.statedDuration = root["duration"]?.seconds
        var pieces = SpeechPieces()
        if root.kind == .array || root["segments"]?.kind == .array {
            let segments = root.kind == .array ? root.elements : root.elements("segments")
            WhisperSegments.read(segments, into: &pieces, &draft)
        } else if root["words"]?.kind == .array {
            WhisperWords.read(root, into: &pieces)
        } else if let text = root["text"]?.string, !text.isEmpty {
            throw reading.missing(
                "segments or words, only the whole text", right: "ask for verbose_json, or diarized_json with speakers")
        } else {
            throw reading.missing("array segments")
        }
        WhisperDoubts.note(pieces, &draft)
        pieces.join(pause: reading.options.turnPause)
        pieces.addTurns(to: &draft, reading.ladder)
        reading.add(draft)
    }
}

/// Segments with `start`, `end`, `text`, perhaps a speaker and words: the common part of the Whisper family and its kin.
enum WhisperSegments {
    static func read(_ segments: JSONChildren, into pieces: inout SpeechPieces, _ draft: inout CallDraft) {
        var place = -1
        for segment in segments {
            place += 1
            guard segment.kind == .object else {
                draft.notes.count(
                    "turn-not-object", at: "segments[\(place)]", "A segment is no object and was left out")
                continue
            }
            let label = self.label(of: segment) ?? ""
            if hasOtherSpeakers(segment, than: label) {
                var number = -1
                for word in segment.elements("words") {
                    number += 1
                    pieces.add(
                        self.label(of: word) ?? label, word["word", "text"]?.string ?? "",
                        start: word["start"]?.seconds,
                        end: word["end"]?.seconds, confidence: confidence(of: word),
                        origin: "segments[\(place)].words[\(number)]")
                }
                continue
            }
            var sum = 0.0
            var count = 0
            for word in segment.elements("words") {
                guard let value = confidence(of: word) else { continue }
                sum += value
                count += 1
            }
            pieces.add(
                label, segment["text"]?.string ?? "", start: segment["start"]?.seconds, end: segment["end"]?.seconds,
                confidence: count > 0 ? sum / Double(count) : segment["confidence"]?.confidence,
                origin: "segments[\(place)]")
        }
    }

    private static func label(of value: JSONValue) -> String? {
        value["speaker", "speaker_id"]?.label.map { SpeakerLabel.of(speaker: $0) }
    }

    /// Log-probabilities are no confidences and are not taken.
    private static func confidence(of word: JSONValue) -> Double? {
        word["probability", "confidence", "score"]?.confidence
    }

    private static func hasOtherSpeakers(_ segment: JSONValue, than label: String) -> Bool {
        for word in segment.elements("words") {
            if let other = self.label(of: word), other != label { return true }
        }
        return false
    }
}

/// Words without segments, as the API gives them when only words were asked for. The words lack punctuation; the whole text
/// has it, so each word is shown as the text writes it, as long as both agree.
enum WhisperWords {
    static func read(_ root: JSONValue, into pieces: inout SpeechPieces) {
        let words = root.elements("words").map { $0 }
        let shown = DisplayWords.align(words.map { $0["word", "text"]?.string ?? "" }, with: root["text"]?.string ?? "")
        for (i, word) in words.enumerated() {
            pieces.add(
                word["speaker"]?.label.map { SpeakerLabel.of(speaker: $0) } ?? "", shown[i],
                start: word["start"]?.seconds,
                end: word["end"]?.seconds, confidence: word["probability", "confidence"]?.confidence,
                origin: "words[\(i)]")
        }
    }
}

/// Finds bare words in the text that has their punctuation.
enum DisplayWords {
    /// For each word what the text writes for it; the words themselves when the two do not agree.
    static func align(_ words: [String], with text: String) -> [String] {
        let text = Array(text.utf8)
        var starts: [Int] = []
        var ends: [Int] = []
        var position = 0
        for word in words {
            let bytes = Array(word.utf8.filter { $0 > 0x20 })
            guard !bytes.isEmpty, let found = find(bytes, in: text, from: position) else { return words }
            starts.append(found)
            position = found + bytes.count
            ends.append(position)
        }
        var shown: [String] = []
        var left = 0
        for i in words.indices {
            // Punctuation up to the last blank belongs to this word, what follows it (an opening mark) to the next.
            let next = i + 1 < words.count ? starts[i + 1] : text.count
            var stop = next
            if i + 1 < words.count, let blank = text[ends[i]..<next].lastIndex(where: { $0 <= 0x20 }) {
                stop = blank + 1
            }
            shown.append(String(decoding: text[left..<stop], as: UTF8.self))
            left = stop
        }
        return shown
    }

    /// Within a few characters: punctuation may stand between, words may not.
    private static func find(_ word: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var i = start
        while i + word.count <= text.count, i - start <= 12 {
            if text[i..<(i + word.count)].elementsEqual(word) { return i }
            i += 1
        }
        return nil
    }
}

/// Text that Whisper makes up when nobody speaks: credits of subtitles, and one phrase over and over.
enum WhisperDoubts {
    private static let credits = [
        "amara.org", "subtítulos realizados por", "subtítulos por la comunidad", "gracias por ver el video",
        "thanks for watching", "thank you for watching", "legendas pela comunidade", "suscríbete al canal",
    ]

    static func note(_ pieces: SpeechPieces, _ draft: inout CallDraft) {
        var run = 1
        for (i, piece) in pieces.pieces.enumerated() {
            if piece.text.count < 200 {
                let text = String(decoding: piece.text, as: UTF8.self).lowercased()
                if credits.contains(where: { text.contains($0) }) {
                    draft.notes.count(
                        "invented-text", at: piece.origin,
                        "A segment holds a subtitle credit; recognisers make these up in silence")
                }
            }
            run = i > 0 && piece.text == pieces.pieces[i - 1].text && piece.text.count > 3 ? run + 1 : 1
            if run == 3 {
                draft.notes.count(
                    "repeated-text", at: piece.origin,
                    "One text stands three times or more in a row; recognisers do this in silence")
            }
        }
    }
}
