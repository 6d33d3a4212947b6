import Transcripts

/// Makes calls of the rows of a table.
struct TableReader {
    let document: TranscriptDocument
    let options: ImportOptions
    let text: DelimitedText
    let columns: TableColumns
    private let ladder: RoleLadder

    /// Calls of one table; more are a sign that a wrong column was taken for the call's identifier.
    private static let mostCalls = 1_000_000

    init(document: TranscriptDocument, options: ImportOptions, text: DelimitedText, columns: TableColumns) {
        self.document = document
        self.options = options
        self.text = text
        self.columns = columns
        ladder = RoleLadder(options)
    }

    func read(_ emit: (Result<Call, TranscriptProblem>) -> Void) throws(TranscriptProblem) {
        let rows = columns.hasHeader ? Array(text.rows.dropFirst()) : text.rows
        guard !rows.isEmpty else {
            throw problem("the table has a header and no rows", right: "a transcript has at least one turn")
        }
        if holdsDialogues(rows) {
            for row in rows { if let result = dialogue(row) { emit(result) } }
            return
        }
        var groups: [[DelimitedText.Row]] = []
        var places: [String: Int] = [:]
        for row in rows {
            let key = columns[.call].map { cell(row, $0) } ?? ""
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        let isOneRowEach = groups.count == rows.count && columns[.call] != nil
        if isOneRowEach, rows.count > 1, columns[.speaker] == nil, columns[.start] == nil {
            throw problem(
                "each row holds one text of one call, and no speakers are named in it: a summary, not a transcript",
                right: "export the dialogue with a speaker before the words (\"Agente: …\"), or one turn a row")
        }
        let several = groups.count > 1
        for group in groups { emit(.success(turns(group, isOnly: !several))) }
    }

    // MARK: One call a row

    /// True when most of the texts name speakers: a row is a call.
    private func holdsDialogues(_ rows: [DelimitedText.Row]) -> Bool {
        guard let place = columns[.text], columns[.speaker] == nil else { return false }
        var looked = 0
        var found = 0
        for row in rows.prefix(100) {
            let words = cell(row, place)
            guard words.utf8.count > 0 else { continue }
            looked += 1
            if lines(of: words).count >= 1, Dialogue(lines(of: words), joins: true).pieces.count >= 2 { found += 1 }
        }
        return looked > 0 && found * 2 >= looked
    }

    private func lines(of words: String) -> [Dialogue.Line] {
        var bytes = Array(words.utf8)
        // Line breaks that an export wrote out.
        for mark in ["<br>", "<br/>", "<br />", "\\n"] where words.contains(mark) {
            bytes = Self.replace(bytes, Array(mark.utf8))
        }
        var lines: [Dialogue.Line] = []
        bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, number in
                if line.contains(where: { $0 > 0x20 }) {
                    lines.append(Dialogue.Line(bytes: Array(line), number: number))
                }
            }
        }
        return lines
    }

    private static func replace(_ bytes: [UInt8], _ mark: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i...].starts(with: mark) {
                out.append(10)
                i += mark.count
            } else {
                out.append(bytes[i])
                i += 1
            }
        }
        return out
    }

    private func dialogue(_ row: DelimitedText.Row) -> Result<Call, TranscriptProblem>? {
        guard let place = columns[.text] else { return nil }
        let words = cell(row, place)
        guard words.utf8.contains(where: { $0 > 0x20 }) else {
            return row.cells.allSatisfy { $0.utf8.allSatisfy { $0 <= 0x20 } }
                ? nil : .failure(problem("the row has no words in its text column", right: nil, line: row.line))
        }
        let section = PlainTextSection(lines: lines(of: words), firstLine: row.line)
        let inner: Call
        do throws(TranscriptProblem) {
            inner = try PlainTextReader(document, options).read(section, isOnly: false)
        } catch {
            return .failure(problem(error.what, right: error.right, line: row.line))
        }
        var draft = CallDraft(embedded: inner)
        takeFacts(row, &draft)
        return .success(finish(draft, line: row.line, bytes: words))
    }

    // MARK: One turn a row

    private func turns(_ rows: [DelimitedText.Row], isOnly: Bool) -> Call {
        var draft = CallDraft()
        let times = TableTimes(rows, columns)
        if let moment = times.startedAt { draft.startedAt = moment }
        for note in times.notes { draft.notes.add(note.code, note.message) }
        for (i, row) in rows.enumerated() {
            if row.cells.count != columns.names.count {
                draft.notes.count(
                    "row-with-other-columns", at: "line \(row.line)", "A row has more or fewer cells than the header")
            }
            let words = columns[.text].map { cell(row, $0) } ?? ""
            guard words.utf8.contains(where: { $0 > 0x20 }) else {
                draft.notes.count("row-without-text", at: "line \(row.line)", "A row without words was left out")
                continue
            }
            let label = columns[.speaker].map { Self.trimmed(cell(row, $0)) } ?? ""
            let party = draft.parties.party(label) { ladder.party(label: $0) }
            draft.add(
                party: party, text: Self.trimmed(words), start: times.starts[i], end: times.ends[i],
                confidence: columns[.confidence].flatMap { TableTime.number(cell(row, $0))?.double },
                origin: "line \(row.line)")
        }
        if let first = rows.first { takeFacts(first, &draft) }
        RoleGuess.otherSide(&draft)
        draft.notes.add("columns", "Columns were read as: \(columns.shown).")
        return finish(draft, line: isOnly ? nil : rows.first?.line, bytes: rows.first?.cells.first ?? "")
    }

    private func takeFacts(_ row: DelimitedText.Row, _ draft: inout CallDraft) {
        var header = HeaderFields()
        func take(_ field: TableColumns.Field, _ key: String) {
            guard let place = columns[field] else { return }
            let value = Self.trimmed(cell(row, place))
            if !value.isEmpty { _ = header.take(key: key, value: value) }
        }
        if let place = columns[.call] {
            let value = Self.trimmed(cell(row, place))
            if !value.isEmpty, value.utf8.count <= 200 { draft.id = value }
        }
        take(.agent, "agent id")
        take(.date, "fecha")
        take(.time, "hora")
        take(.country, "pais")
        take(.language, "idioma")
        take(.creditor, "acreedor")
        header.apply(to: &draft)
    }

    private func finish(_ draft: CallDraft, line: Int?, bytes: String) -> Call {
        var draft = draft
        return draft.finish(
            format: "table", document: document.name, stem: document.stem, line: line, options: options,
            contentHash: {
                let whole = document.bytes.withUnsafeBytes { contentHash($0) }
                return line.map { "\(whole)-\($0)" } ?? whole
            })
    }

    private func cell(_ row: DelimitedText.Row, _ place: Int) -> String {
        place < row.cells.count ? row.cells[place] : ""
    }

    private static func trimmed(_ text: String) -> String {
        var slice = Substring(text)
        while let last = slice.utf8.last, last <= 0x20 { slice = slice.dropLast() }
        return String(slice.drop { $0.utf8.allSatisfy { $0 <= 0x20 } })
    }

    private func problem(_ what: String, right: String?, line: Int? = nil) -> TranscriptProblem {
        TranscriptProblem(source: document.name, line: line, what: what, right: right)
    }
}

/// Times of the rows of one call, in milliseconds from its beginning.
struct TableTimes {
    private(set) var starts: [Int?]
    private(set) var ends: [Int?]
    private(set) var startedAt: CallTime?
    private(set) var notes: [ImportNote] = []

    init(_ rows: [DelimitedText.Row], _ columns: TableColumns) {
        starts = rows.map { _ in nil }
        ends = starts
        func cell(_ row: DelimitedText.Row, _ field: TableColumns.Field) -> String? {
            columns[field].flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
        }
        guard columns[.start] != nil else { return }
        let moments = rows.map { cell($0, .start).flatMap { AbsoluteTime($0) } }
        if let first = moments.first ?? nil {
            startedAt = first.moment
            for i in rows.indices {
                starts[i] = moments[i]?.since(first)
                ends[i] = cell(rows[i], .end).flatMap { AbsoluteTime($0)?.since(first) }
            }
            return
        }
        let numbers = rows.flatMap { row in [cell(row, .start), cell(row, .end)].compactMap { $0 } }
            .compactMap { TableTime.number($0) }
        let bytes = rows.reduce(0) { $0 + (cell($1, .text)?.utf8.count ?? 0) }
        var unit = TableTime.Unit.seconds
        if let latest = numbers.max(by: { $0.double < $1.double }) {
            let name = columns[.start].flatMap { columns.names.indices.contains($0) ? columns.names[$0] : nil } ?? ""
            let found = TableTime.unit(name: name, latest: latest, bytes: bytes)
            unit = found.unit
            if found.isGuess {
                notes.append(
                    ImportNote(
                        code: "times-unit-guessed",
                        message: "The table does not say what its times count; they were read as \(unit.rawValue)."))
            }
        }
        func value(_ text: String?) -> Int? {
            guard let text else { return nil }
            if let number = TableTime.number(text) { return unit.milliseconds(number) }
            return TableTime.clock(text)
        }
        for i in rows.indices {
            starts[i] = value(cell(rows[i], .start))
            if columns[.end] != nil {
                ends[i] = value(cell(rows[i], .end))
            } else if let length = value(cell(rows[i], .duration)), let start = starts[i] {
                let (end, overflow) = start.addingReportingOverflow(length)
                ends[i] = overflow ? nil : end
            }
        }
    }
}
