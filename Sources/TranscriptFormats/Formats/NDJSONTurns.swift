/// The hot path of a scan over many calls: the identifier and the turns of one NDJSON line, as bytes that lie in the line.
///
/// Nothing is built: a turn without escapes is handed over where it stands, one with escapes is unescaped into memory
/// that is used again. The rest of the line is skipped, and as strictly checked as if it were read.
public struct NDJSONTurns: ~Copyable {
    private var scratch: UnsafeMutableBufferPointer<UInt8>

    public init() { scratch = .allocate(capacity: 4096) }

    deinit { scratch.deallocate() }

    /// Calls `turn` for each turn with its place from 1 and its text, which is valid only during the call.
    /// - Returns: where the identifier's bytes stand in the line; empty when it has none.
    /// - Throws: the located problem of a line that is no call.
    public mutating func read(
        line: UnsafeRawBufferPointer, lineNumber: Int, source: String,
        turn: (_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Void
    ) throws(TranscriptProblem) -> Range<Int> {
        var cursor = JSONCursor(line)
        do throws(JSONError) {
            var id = 0..<0
            try cursor.beginObject()
            while try cursor.nextKey() {
                if cursor.keyIs("id") || cursor.keyIs("call_id") {
                    if try cursor.peek() == .string {
                        let slice = try cursor.stringSlice()
                        id = slice.start..<slice.end
                    } else {
                        try cursor.skipValue()
                    }
                } else if cursor.keyIs("turns") {
                    try readTurns(&cursor, turn)
                } else {
                    try cursor.skipValue()
                }
            }
            try cursor.finish()
            return id
        } catch {
            throw error.problem(in: line, source: source, firstLine: lineNumber)
        }
    }

    private mutating func readTurns(
        _ cursor: inout JSONCursor, _ turn: (Int, UnsafeBufferPointer<UInt8>) -> Void
    ) throws(JSONError) {
        var number = 0
        try cursor.beginArray()
        while try cursor.nextElement() {
            number += 1
            try cursor.beginObject()
            while try cursor.nextKey() {
                guard cursor.keyIs("text") else {
                    try cursor.skipValue()
                    continue
                }
                let slice = try cursor.stringSlice()
                if slice.isEscaped {
                    cursor.unescape(slice, into: &scratch) { turn(number, $0) }
                } else {
                    turn(number, cursor.bytes(of: slice))
                }
            }
        }
    }
}
