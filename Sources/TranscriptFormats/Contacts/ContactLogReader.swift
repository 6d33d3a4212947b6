public import Transcripts

/// Reads a history of contacts from a table (CSV, semicolons or tabs) with a header:
///
///     contact_id,debtor,debt,channel,started_at,conversation
///     MX-0412-02,D-1881,C-77,call,2026-04-12T10:22:00-06:00,yes
///
/// `contact_id` is the identifier of the call in its transcript. `debt` and `conversation` may be left out: without `conversation` every
/// contact counts as answered. `started_at` is ISO 8601. Further columns are ignored.
public enum ContactLogReader {
    static let required = ["contact_id", "debtor", "channel", "started_at"]

    /// - Parameter hash: fingerprint of the bytes, made where they were read.
    /// - Throws: a problem when the table has no usable header or a row cannot be used: a history with holes would judge wrongly.
    public static func read(_ bytes: [UInt8], source: String, hash: String) throws(TranscriptProblem) -> ContactLog {
        let delimiter = DelimitedText.inferred(bytes)?.delimiter ?? UInt8(ascii: ",")
        let rows = DelimitedText(bytes, delimiter: delimiter).rows
        guard let header = rows.first else {
            throw TranscriptProblem(source: source, what: "the history of contacts is empty", right: shape)
        }
        let names = header.cells.map { $0.trimmed.lowercased() }
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let missing = required.filter { places[$0] == nil }
        guard missing.isEmpty else {
            throw TranscriptProblem(
                source: source, line: 1, what: "the columns \(missing.joined(separator: ", ")) are missing",
                right: shape)
        }
        var contacts: [Contact] = []
        for row in rows.dropFirst() where row.cells.contains(where: { !$0.trimmed.isEmpty }) {
            func cell(_ name: String) -> String {
                guard let place = places[name], place < row.cells.count else { return "" }
                return row.cells[place].trimmed
            }
            for name in required where cell(name).isEmpty {
                throw TranscriptProblem(source: source, line: row.line, what: "“\(name)” is empty", right: shape)
            }
            guard let start = CallTime(iso8601: cell("started_at")) else {
                throw TranscriptProblem(
                    source: source, line: row.line, what: "“started_at” is no moment",
                    right: "ISO 8601, as in 2026-04-12T10:22:00-06:00")
            }
            let answered = cell("conversation").lowercased()
            guard let conversation = answers[answered] else {
                throw TranscriptProblem(
                    source: source, line: row.line, what: "“conversation” is neither yes nor no", right: "yes or no")
            }
            let debt = cell("debt")
            contacts.append(
                Contact(
                    id: cell("contact_id"), debtor: cell("debtor"), debt: debt.isEmpty ? nil : debt,
                    channel: cell("channel").lowercased(), startedAt: start, conversation: conversation))
        }
        return ContactLog(contacts, hash: hash)
    }

    private static let shape =
        "a header with " + required.joined(separator: ", ") + ", and debt and conversation if known"
    private static let answers: [String: Bool] = [
        "": true, "yes": true, "si": true, "sí": true, "true": true, "1": true, "no": false, "false": false, "0": false,
    ]
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
