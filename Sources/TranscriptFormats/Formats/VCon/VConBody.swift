import Transcripts

/// The body of a dialog or analysis, in all the shapes that occur: turns with parties, turns with speakers, one text, an
/// engine's whole answer as an object or as a string, the World Transcription Format.
enum VConBody {
    /// Transcripts in one vCon that are read: each has to be recognised.
    static let most = 1000

    /// The text of a body that is a string, decoded when it is base64url.
    static func text(of value: JSONValue) -> String? {
        guard let text = value["body"]?.string, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        guard value["encoding"]?.string == "base64url" else { return text }
        guard let bytes = Base64URL.decode(text), Base64URL.isText(bytes) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The call that a text holds; nothing when no format recognises it.
    static func call(text: String, _ reading: JSONReading) -> Call? {
        do throws(TranscriptProblem) {
            return try EmbeddedTranscript.call(Array(text.utf8), reading, without: excluded)?.call
        } catch { return nil }
    }

    /// A vCon in a vCon is not followed.
    private static let excluded: Set<String> = [VCon.name, "knowledge-mining"]

    static func read(
        _ analysis: JSONValue, offset: Int, first: AbsoluteTime?, at place: String, to draft: inout CallDraft,
        _ parties: VConParties, _ reading: JSONReading, _ faults: inout VConFaults
    ) throws(TranscriptProblem) {
        guard let body = analysis["body"] else {
            return faults.add("\(place) has no body", "a transcript belongs there", analysis, at: place)
        }
        guard body.kind == .string else {
            return try readValue(body, offset: offset, first: first, at: place, to: &draft, parties, reading, &faults)
        }
        guard let text = text(of: analysis) else {
            return faults.add(
                "the body of \(place) is empty or cannot be decoded", "a transcript belongs there", body, at: place)
        }
        let bytes = Array(text.utf8)
        if let start = bytes.first(where: { $0 > 0x20 }), start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
            let isRead = try bytes.withBytes { raw throws(TranscriptProblem) -> Bool in
                let tree: JSONTree
                do throws(JSONError) { tree = try JSONTree(raw) } catch { return false }
                try tree.withRoot(of: raw) { root throws(TranscriptProblem) in
                    // The place of a fault would be in the inner text.
                    var inner = VConFaults()
                    try readValue(
                        root, offset: offset, first: first, at: place, to: &draft, parties, reading, &inner)
                    for fault in inner.list { faults.add(fault.what, fault.right, body, at: place) }
                }
                return true
            }
            if isRead { return }
        }
        addText(text, offset: offset, at: place, to: &draft, parties, reading)
    }

    private static func readValue(
        _ body: JSONValue, offset: Int, first: AbsoluteTime?, at place: String, to draft: inout CallDraft,
        _ parties: VConParties, _ reading: JSONReading, _ faults: inout VConFaults
    ) throws(TranscriptProblem) {
        if let list = turnList(body) {
            return addTurns(list, offset: offset, first: first, at: place, to: &draft, parties, reading)
        }
        if let inner = try EmbeddedTranscript.call(Array(body.whole), reading, without: excluded) {
            return add(inner.call, offset: offset, at: place, to: &draft, parties, reading)
        }
        if let text = body["transcript", "text"]?.label ?? body["transcript"]?["text"]?.label {
            let language = body["detected_language", "language"]?.string
            draft.language = draft.language ?? language.flatMap { LanguageTag.normalised($0) }
            return addText(text, offset: offset, at: place, to: &draft, parties, reading)
        }
        faults.add(
            "the body of \(place) has a shape that is not known here",
            "turns with speaker and text, a text, or an engine's answer are read", body, at: place)
    }

    /// A list of turns, bare or below a usual key; nothing when the body is something else.
    private static func turnList(_ body: JSONValue) -> JSONChildren? {
        if body["transcript"]?.kind == .object, body["segments"]?.kind == .array { return body.elements("segments") }
        for list in [body.elements, body.elements("turns"), body.elements("transcript"), body.elements("messages")] {
            guard let turn = list.first, turn.kind == .object, words(of: turn) != nil else { continue }
            let isOurs =
                turn["parties", "party"] != nil || turn["message"] != nil
                || turn["speaker"] != nil && turn["words"] == nil && turn["session_id"] == nil
            if isOurs { return list }
        }
        return nil
    }

    private static func words(of turn: JSONValue) -> JSONValue? {
        turn["text", "message", "body", "transcript", "content"].flatMap { $0.kind == .string ? $0 : nil }
    }

    private static func addTurns(
        _ list: JSONChildren, offset: Int, first: AbsoluteTime?, at place: String, to draft: inout CallDraft,
        _ parties: VConParties, _ reading: JSONReading
    ) {
        var number = -1
        for turn in list {
            number += 1
            let origin = "\(place).body[\(number)]"
            guard let text = words(of: turn)?.string, text.utf8.contains(where: { $0 > 0x20 }) else {
                draft.notes.count("turn-without-text", at: origin, "A turn has no text and was left out")
                continue
            }
            let index = turn["parties", "party"]
            let party: Int
            if let index = index?.int ?? index?.elements.first?.int {
                if !parties.list.indices.contains(index) {
                    draft.notes.count("party-unknown", at: origin, "A turn names a party that the vCon does not have")
                }
                party = parties.add(index, to: &draft, reading.ladder)
            } else {
                party = speaker(turn["speaker", "role", "name"]?.label ?? "", &draft, parties, reading)
            }
            var start: Int?
            let time = turn["start", "start_time", "timestamp"]
            if let absolute = time?.string.flatMap({ AbsoluteTime($0) }) {
                start = first.flatMap { absolute.since($0) }
            } else if let seconds = time?.seconds {
                start = sum(seconds, offset)
            }
            var end = turn["end", "end_time"]?.seconds.flatMap { sum($0, offset) }
            if end == nil, let start, let length = turn["duration"]?.seconds { end = sum(start, length) }
            draft.add(
                party: party, text: text, start: start, end: end, confidence: turn["confidence"]?.confidence,
                origin: origin)
        }
    }

    private static func sum(_ a: Int, _ b: Int) -> Int? {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? nil : sum
    }

    /// A speaker who bears the name of a party is that party.
    private static func speaker(
        _ label: String, _ draft: inout CallDraft, _ parties: VConParties, _ reading: JSONReading
    ) -> Int {
        if let index = parties.index(named: label) { return parties.add(index, to: &draft, reading.ladder) }
        let shown = SpeakerLabel.of(speaker: label)
        return draft.parties.party(shown) { reading.ladder.party(label: $0) }
    }

    private static func addText(
        _ text: String, offset: Int, at place: String, to draft: inout CallDraft, _ parties: VConParties,
        _ reading: JSONReading
    ) {
        if let inner = call(text: text, reading) {
            return add(inner, offset: offset, at: place, to: &draft, parties, reading)
        }
        if addNamedLines(text, at: place, to: &draft, parties, reading) { return }
        draft.notes.add(
            "no-speakers", "The transcript is one text without speakers: it became one turn of nobody in particular.")
        draft.add(
            party: parties.add(nil, to: &draft, reading.ladder), text: text, start: nil, end: nil, origin: place)
    }

    /// Lines that begin with the names of parties, when there are too few to tell names by themselves: false when the text
    /// does not begin with one.
    private static func addNamedLines(
        _ text: String, at place: String, to draft: inout CallDraft, _ parties: VConParties, _ reading: JSONReading
    ) -> Bool {
        var turns: [(party: Int, text: String)] = []
        for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) where line.contains(where: { $0 > 0x20 })
        {
            if let colon = line.prefix(100).firstIndex(of: UInt8(ascii: ":")),
                let index = parties.index(named: String(decoding: line[..<colon], as: UTF8.self))
            {
                turns.append((index, trimmed(line[line.index(after: colon)...])))
            } else if turns.isEmpty {
                return false
            } else {
                turns[turns.count - 1].text += " " + trimmed(line)
            }
        }
        for (i, turn) in turns.enumerated() {
            draft.add(
                party: parties.add(turn.party, to: &draft, reading.ladder), text: turn.text, start: nil, end: nil,
                origin: "\(place), turn \(i + 1)")
        }
        return !turns.isEmpty
    }

    private static func trimmed(_ line: Substring.UTF8View) -> String {
        var line = line
        while let last = line.last, last <= 0x20 { line = line.dropLast() }
        return String(decoding: line.drop { $0 <= 0x20 }, as: UTF8.self)
    }

    /// Adds the turns of an embedded transcript.
    static func add(
        _ call: Call, offset: Int?, at place: String, to draft: inout CallDraft, _ parties: VConParties,
        _ reading: JSONReading
    ) {
        draft.language = draft.language ?? call.language
        for turn in call.turns {
            guard call.parties.indices.contains(turn.party) else { continue }
            let spoken = call.parties[turn.party]
            let party: Int
            if let index = parties.index(named: spoken.name ?? spoken.label) {
                party = parties.add(index, to: &draft, reading.ladder)
            } else {
                party = draft.parties.party(spoken.label) { _ in spoken }
            }
            draft.add(
                party: party, text: turn.text, start: turn.start.flatMap { sum($0, offset ?? 0) },
                end: turn.end.flatMap { sum($0, offset ?? 0) }, confidence: turn.confidence,
                flags: turn.flags.subtracting(.overlap), origin: turn.origin.map { "\(place): \($0)" } ?? place)
        }
        // What these say of the inner call is decided anew for the whole.
        for note in call.notes where !["role-undecided", "role-inferred", "no-turns"].contains(note.code) {
            draft.notes.add(note.code, note.message)
        }
    }
}
