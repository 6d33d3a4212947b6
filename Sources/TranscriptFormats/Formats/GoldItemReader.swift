import Findings
import Transcripts

/// Reads one labelled utterance or exchange: both have the same core.
struct GoldItemReader {
    var id = ""
    var country: String?
    var style: String?
    var context: [GoldExchange.Line] = []
    var speaker = Role.unknown
    var text = ""
    var labels: [Label] = []
    var note: String?
    var pair: String?
    var manner: String?

    private enum Key: String, JSONKey { case id, country, style, context, speaker, text, labels, note, pair, manner }
    private enum LineKey: String, JSONKey { case speaker, text }
    private static let keys = JSONKeys<Key>()
    private static let lineKeys = JSONKeys<LineKey>()

    /// The item of a line; nothing when the line is blank.
    static func read(
        _ line: UnsafeRawBufferPointer, _ number: Int, _ source: String
    ) throws(TranscriptProblem) -> GoldItemReader? {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        var item = GoldItemReader()
        var cursor = JSONCursor(line)
        var seen = JSONKeysSeen()
        do throws(JSONError) {
            try cursor.beginObject()
            while try cursor.nextKey() {
                guard let key = try cursor.known(keys, &seen) else {
                    try cursor.skipValue()
                    continue
                }
                try item.read(key, &cursor)
            }
            try cursor.finish()
        } catch {
            throw error.problem(in: line, source: source, firstLine: number)
        }
        guard !item.id.isEmpty, !item.text.isEmpty else {
            throw TranscriptProblem(
                source: source, line: number, what: "the item has no id or no text",
                right: "write {\"id\",\"speaker\",\"text\",\"labels\"}")
        }
        return item
    }

    private mutating func read(_ key: Key, _ cursor: inout JSONCursor) throws(JSONError) {
        switch key {
        case .id: id = try cursor.labelIfAny() ?? ""
        case .country: country = try cursor.labelIfAny()
        case .style: style = try cursor.stringIfAny()
        case .speaker: speaker = Self.role(try cursor.string())
        case .text: text = try cursor.string()
        case .note: note = try cursor.stringIfAny()
        case .pair: pair = try cursor.labelIfAny()
        case .manner: manner = try cursor.stringIfAny()
        case .labels:
            guard try cursor.beginArrayIfAny() else { return }
            while try cursor.nextElement() { labels.append(Label(try cursor.string())) }
        case .context:
            guard try cursor.beginArrayIfAny() else { return }
            while try cursor.nextElement() { context.append(try Self.line(&cursor)) }
        }
    }

    private static func line(_ cursor: inout JSONCursor) throws(JSONError) -> GoldExchange.Line {
        var line = GoldExchange.Line(speaker: .unknown, text: "")
        var seen = JSONKeysSeen()
        try cursor.beginObject()
        while try cursor.nextKey() {
            switch try cursor.known(lineKeys, &seen) {
            case .speaker: line.speaker = role(try cursor.string())
            case .text: line.text = try cursor.string()
            case nil: try cursor.skipValue()
            }
        }
        return line
    }

    private static func role(_ speaker: String) -> Role {
        GoldCallReader.role(speaker) ?? RoleWords.role(of: speaker) ?? .unknown
    }
}
