public import Transcripts

/// CHAT transcripts of TalkBank (`.cha`): main tiers with their codes taken out, times in bullets.
public struct CHAT: TranscriptFormat {
    public init() {}
    public var id: String { "chat-cha" }
    public var title: String { "CHAT (TalkBank .cha)" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let text = head.bytes.drop { $0 <= 0x20 }
        if text.starts(with: "@UTF8".utf8) || text.starts(with: "@Begin".utf8) {
            return .certain("it begins with @UTF8 or @Begin")
        }
        return .no("it does not begin with @UTF8 or @Begin")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var draft = CallDraft()
        let lines = Self.logicalLines(document.bytes)
        var people: [String: CHATPerson] = [:]
        let ladder = RoleLadder(options)
        var hasEnd = false
        var hasTiers = false
        for line in lines {
            guard let first = line.bytes.first else { continue }
            let colon = line.bytes.firstIndex(of: UInt8(ascii: ":"))
            let key = String(decoding: line.bytes[..<(colon ?? line.bytes.count)].prefix(60), as: UTF8.self)
            let value = colon.map { line.bytes[($0 + 1)...] } ?? []
            switch first {
            case UInt8(ascii: "@"):
                if key == "@End" { hasEnd = true }
                if key == "@Participants" { people = CHATPerson.all(value) }
                if key == "@Languages" { draft.language = Self.language(value) }
                if key == "@Date" {
                    draft.notes.add(
                        "date-without-time", "The file gives a date but no time of day; the date was left out.")
                }
            case UInt8(ascii: "*"):
                hasTiers = true
                add(line, code: String(key.dropFirst()), value, people, ladder, &draft)
            case UInt8(ascii: "%"): continue
            default:
                draft.notes.count("line-unknown", at: "line \(line.number)", "A line without a tier was left out")
            }
        }
        guard hasTiers else {
            throw TranscriptProblem(
                source: document.name, what: "there is no main tier",
                right: "a line of speech begins with *CODE: and a tab")
        }
        if !hasEnd { draft.notes.add("file-cut-off", "The line @End is missing: the file may be cut off.") }
        RoleGuess.otherSide(&draft)
        emit(
            .success(
                draft.finish(
                    format: id, document: document.name, stem: document.stem, options: options,
                    contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
    }

    private func add(
        _ line: Dialogue.Line, code: String, _ value: ArraySlice<UInt8>, _ people: [String: CHATPerson],
        _ ladder: RoleLadder,
        _ draft: inout CallDraft
    ) {
        let person = people[code]
        if person == nil {
            draft.notes.count(
                "speaker-undeclared", at: "line \(line.number)",
                "A speaker is not among the participants; the words were kept")
        }
        let party = draft.parties.party(code) {
            ladder.party(label: $0, name: person?.name, stated: person.flatMap { RoleWords.role(of: $0.role) })
        }
        let speech = CHATSpeech(value)
        guard speech.text.contains(where: { $0 > 0x20 && $0 != 0x2E && $0 != 0x3F && $0 != 0x21 }) else {
            draft.notes.count("turn-without-text", at: "line \(line.number)", "A line without words was left out")
            return
        }
        draft.add(
            party: party, text: String(decoding: speech.text, as: UTF8.self), start: speech.start, end: speech.end,
            origin: "line \(line.number)")
    }

    /// Lines with what goes on behind a tab joined.
    private static func logicalLines(_ bytes: [UInt8]) -> [Dialogue.Line] {
        var lines: [Dialogue.Line] = []
        bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, number in
                guard let first = line.first else { return }
                if first == 9 || first == 0x20, !lines.isEmpty {
                    lines[lines.count - 1].bytes.append(0x20)
                    lines[lines.count - 1].bytes.append(contentsOf: line.drop { $0 <= 0x20 })
                } else if line.contains(where: { $0 > 0x20 }) {
                    lines.append(Dialogue.Line(bytes: Array(line), number: number))
                }
            }
        }
        return lines
    }

    private static func language(_ value: ArraySlice<UInt8>) -> String? {
        let first = value.split { $0 == UInt8(ascii: ",") || $0 <= 0x20 }.first ?? []
        return LanguageTag.normalised(String(decoding: first, as: UTF8.self))
    }
}

/// Somebody in the line @Participants: `CHI Lily Target_Child`, `AGE Agent`.
struct CHATPerson {
    var name: String?
    var role: String

    static func all(_ value: ArraySlice<UInt8>) -> [String: CHATPerson] {
        var people: [String: CHATPerson] = [:]
        for entry in value.split(separator: UInt8(ascii: ",")).prefix(ImportLimits.parties) {
            let words = entry.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
            guard words.count >= 2, let code = words.first, let role = words.last else { continue }
            people[code] = CHATPerson(
                name: words.count > 2 ? words[1..<(words.count - 1)].joined(separator: " ") : nil, role: role)
        }
        return people
    }
}
