import Transcripts

/// Reads one call from lines of text.
struct PlainTextReader {
    private let document: TranscriptDocument
    private let options: ImportOptions
    private let ladder: RoleLadder

    init(_ document: TranscriptDocument, _ options: ImportOptions) {
        self.document = document
        self.options = options
        ladder = RoleLadder(options)
    }

    func read(_ section: PlainTextSection, isOnly: Bool) throws(TranscriptProblem) -> Call {
        let lines = section.lines.filter { !Self.isFence($0.bytes) }
        let headers = TextHeader.lines(lines)
        let dialogue = Dialogue(
            lines.filter { $0.bytes.contains { $0 > 0x20 } }, joins: true, headerLines: headers)
        guard !dialogue.pieces.isEmpty else {
            throw TranscriptProblem(
                source: document.name, line: isOnly ? nil : section.firstLine,
                what: "no speakers are named at the beginnings of the lines",
                right: "write the speaker before the words: \"Agente: …\", \"Cliente: …\"")
        }
        var draft = CallDraft()
        var header = HeaderFields()
        takeHeading(section.heading, &draft)
        takeHeader(dialogue.preamble, headers, &header, &draft)
        let times = StampReader(dialogue.pieces)
        if times.isClock {
            draft.notes.add("times-are-clock", "The times are times of day; they were counted from the first one.")
            draft.startedAt = draft.startedAt ?? times.firstSecond.flatMap { header.startedAt(secondOfDay: $0) }
        }
        header.apply(to: &draft)
        addTurns(dialogue, times, &draft)
        RoleGuess.otherSide(&draft)
        if !dialogue.doubtful.isEmpty {
            let some = dialogue.doubtful.prefix(5).map(String.init).joined(separator: ", ")
            draft.notes.add(
                "prefix-as-text",
                "\(dialogue.doubtful.count) line(s) begin like a speaker's name but were read as words of the turn (line \(some))."
            )
        }
        return draft.finish(
            format: "plain-text", document: document.name, stem: document.stem, line: isOnly ? nil : section.firstLine,
            options: options, contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })
    }

    private func addTurns(_ dialogue: Dialogue, _ times: StampReader, _ draft: inout CallDraft) {
        var labels: [String: String] = [:]
        for (i, piece) in dialogue.pieces.enumerated() {
            guard let label = piece.label else { continue }
            let folded = FoldedName.of(label)
            let shown = labels[folded] ?? label
            labels[folded] = shown
            let party = draft.parties.party(shown) { ladder.party(label: $0) }
            draft.add(
                party: party, text: String(decoding: piece.text, as: UTF8.self), start: times.starts[i],
                end: times.ends[i],
                origin: "line \(piece.number)")
        }
    }

    private func takeHeading(_ words: [String], _ draft: inout CallDraft) {
        if words.count >= 1, HeaderFields.isIdentifier(words[0]) { draft.id = words[0] }
        if words.count >= 2, HeaderFields.isIdentifier(words[1]) { draft.agentID = words[1] }
        if words.count >= 3 { draft.startedAt = CallTime(iso8601: words[2]) }
    }

    private func takeHeader(
        _ preamble: [Dialogue.Line], _ headers: Set<Int>, _ header: inout HeaderFields, _ draft: inout CallDraft
    ) {
        var other = 0
        for line in preamble {
            let prefix = SpeakerPrefix.parse(line.bytes)
            let value =
                prefix.map { String(decoding: line.bytes[min($0.textStart, line.bytes.count)...], as: UTF8.self) } ?? ""
            if let prefix, headers.contains(line.number), let role = RoleWords.role(of: prefix.words) {
                if role != .agent || !header.takeAgent(value) { header.ignore(prefix.folded) }
            } else if let prefix, prefix.form == .colon, header.take(key: prefix.folded, value: Self.whole(line, value))
            {
                continue
            } else if line.bytes.contains(where: { $0 >= 0x41 }) {
                other += 1
            }
        }
        if other > 0 {
            draft.notes.add("text-before-turns", "\(other) line(s) before the first speaker were left out.")
        }
    }

    /// A header's value may begin with a time, which the prefix has already taken for a stamp.
    private static func whole(_ line: Dialogue.Line, _ value: String) -> String {
        guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")) else { return value }
        return String(decoding: line.bytes[(colon + 1)...], as: UTF8.self)
    }

    private static func isFence(_ line: [UInt8]) -> Bool {
        let text = line.drop { $0 <= 0x20 }
        return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
    }
}

/// Finds lines at the top that state facts with a role word: `Agente: A07`, or in a block of facts `Cliente: Juan Pérez`.
enum TextHeader {
    /// Numbers of these lines.
    static func lines(_ lines: [Dialogue.Line]) -> Set<Int> {
        var found: Set<Int> = []
        var block: [Dialogue.Line] = []
        var seenText = 0
        for line in lines.prefix(60) {
            guard line.bytes.contains(where: { $0 > 0x20 }) else {
                found.formUnion(facts(in: block))
                block = []
                continue
            }
            seenText += 1
            guard let prefix = SpeakerPrefix.parse(line.bytes) else {
                block.append(line)
                continue
            }
            let value = line.bytes[min(prefix.textStart, line.bytes.count)...]
            if isNumberedIdentifier(value), RoleWords.isPure(prefix.words), prefix.form == .colon {
                found.insert(line.number)
            } else if !HeaderFields.isKey(prefix.folded), RoleWords.role(of: prefix.words) != nil, !isShort(value) {
                return found
            }
            block.append(line)
        }
        return found
    }

    /// Lines of a block that has at least one plain fact (a date, a country), in which every role word stands once with
    /// a few words without punctuation.
    private static func facts(in block: [Dialogue.Line]) -> Set<Int> {
        var roles: [String: Int] = [:]
        var hasFact = false
        for line in block {
            guard let prefix = SpeakerPrefix.parse(line.bytes), prefix.form == .colon else { continue }
            if HeaderFields.isKey(prefix.folded) {
                hasFact = true
            } else if RoleWords.isPure(prefix.words) {
                guard roles[prefix.folded] == nil, isShort(line.bytes[min(prefix.textStart, line.bytes.count)...])
                else { return [] }
                roles[prefix.folded] = line.number
            }
        }
        return hasFact ? Set(roles.values) : []
    }

    private static func isShort(_ value: ArraySlice<UInt8>) -> Bool {
        let words = value.split { $0 <= 0x20 }
        return (1...5).contains(words.count) && !value.contains { [0x3F, 0x21, 0x2C].contains($0) }
            && value.last != 0x2E
    }

    private static func isNumberedIdentifier(_ value: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: value, as: UTF8.self).split(separator: " ")
        guard text.count == 1 else { return false }
        return HeaderFields.isIdentifier(String(text[0])) && text[0].utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
}
