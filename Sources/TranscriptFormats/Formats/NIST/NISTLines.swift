/// Lines of NIST's scoring files: fields parted by blanks, `;;` begins a comment.
struct NISTLines {
    struct Line {
        var fields: [String]
        var number: Int
    }
    private(set) var lines: [Line] = []

    init(_ bytes: [UInt8], limit: Int = .max) {
        var lines: [Line] = []
        bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, number in
                guard lines.count < limit else { return }
                let text = line.drop { $0 <= 0x20 }
                guard !text.isEmpty, !text.starts(with: ";;".utf8), text.first != UInt8(ascii: "#") else { return }
                let fields = text.split(maxSplits: 1000, whereSeparator: { $0 <= 0x20 })
                lines.append(Line(fields: fields.map { String(decoding: $0, as: UTF8.self) }, number: number))
            }
        }
        self.lines = lines
    }

    static func number(_ text: String) -> DecimalNumber? { text.utf8.count <= 40 ? DecimalNumber(text.utf8) : nil }

    /// The share of the first lines that fulfil a condition, and how many there are.
    static func share(_ head: TranscriptHead, _ isOne: (Line) -> Bool) -> (share: Double, count: Int) {
        guard head.firstByte != UInt8(ascii: "{"), head.firstByte != UInt8(ascii: "<") else { return (0, 0) }
        var lines = NISTLines(Array(head.bytes.prefix(ImportLimits.head)), limit: 200).lines
        if !head.isComplete, lines.count > 1 { lines.removeLast() }
        let hits = lines.reduce(0) { $0 + (isOne($1) ? 1 : 0) }
        return lines.isEmpty ? (0, 0) : (Double(hits) / Double(lines.count), hits)
    }
}

/// Calls of a file with several recordings, in the order in which they are named first.
struct NISTRecordings<Value> {
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]
    private(set) var values: [Value] = []

    mutating func with(_ name: String, _ make: () -> Value, _ change: (inout Value) -> Void) {
        let place: Int
        if let found = places[name] {
            place = found
        } else {
            place = names.count
            places[name] = place
            names.append(name)
            values.append(make())
        }
        change(&values[place])
    }
}
