public import Transcripts

/// CSV and TSV: one turn a row, one phrase a row with a call's identifier, or one call a row with its dialogue in a cell. Whisper's
/// TSV (`start end text`, milliseconds) and headerless CSV too. What the columns mean is inferred, and shown in a note.
public struct DelimitedTable: TranscriptFormat {
    public init() {}
    public var id: String { "table" }
    public var title: String { "table (CSV, TSV)" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let first = head.firstByte, first != UInt8(ascii: "{"), first != UInt8(ascii: "<"),
            first != UInt8(ascii: "@")
        else { return .no("it begins like another format") }
        if head.json?.isWhole == true { return .no("it is JSON") }
        if head.bytes.starts(with: "WEBVTT".utf8) { return .no("it begins like WebVTT") }
        guard let found = DelimitedText.inferred(head.bytes) else {
            return .no("its lines are not parted by the same separator the same number of times")
        }
        var rows = DelimitedText(Array(head.bytes.prefix(ImportLimits.head)), delimiter: found.delimiter, limit: 200)
            .rows
        if !head.isComplete, rows.count > 1 { rows.removeLast() }
        let columns = TableColumns(rows)
        guard columns[.text] != nil else { return .no("no column holds words") }
        let name = DelimitedText.name(found.delimiter)
        if columns.hasHeader {
            return Likelihood(
                score: rows.count >= 2 || found.columns >= 3 ? 80 : 40,
                reason:
                    "it has \(found.columns) columns parted by \(name), and a header that names them (\(columns.shown))"
            )
        }
        guard columns[.start] != nil || columns[.speaker] != nil else {
            return .no("its columns have no header, and none holds times or speakers")
        }
        // Plain lines with a time and a comma are no table.
        return Likelihood(
            score: found.columns >= 3 || columns[.start] != nil ? 65 : 35,
            reason: "it has \(found.columns) columns parted by \(name) without a header (\(columns.shown))")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        guard let found = DelimitedText.inferred(document.bytes) else {
            throw TranscriptProblem(
                source: document.name, what: "the lines are not parted by the same separator the same number of times",
                right: "export the table as CSV with commas, semicolons or tabs")
        }
        let text = DelimitedText(document.bytes, delimiter: found.delimiter)
        let columns = TableColumns(text.rows, given: options.columns)
        guard columns.missing.isEmpty else {
            throw TranscriptProblem(
                source: document.name, line: 1,
                what: "the profile names \(columns.missing.count) column(s) that are not there",
                right:
                    "the first row has \((text.rows.first?.cells ?? []).prefix(20).map { String($0.prefix(40)) }.joined(separator: ", "))"
            )
        }
        guard columns[.text] != nil else {
            throw TranscriptProblem(
                source: document.name, line: 1, what: "no column holds the words that were said",
                right: "name it in the profile: columns: {text: NAME}")
        }
        let reader = TableReader(document: document, options: options, text: text, columns: columns)
        try reader.read(emit)
    }
}
