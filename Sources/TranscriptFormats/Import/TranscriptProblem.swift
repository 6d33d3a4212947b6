/// Why a transcript, or one call or turn of it, could not be read. Says where and what, and what would be right; never
/// repeats the words that people said.
public struct TranscriptProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it; empty when it has no name.
    public var source: String
    /// Counts from 1.
    public var line: Int?
    /// Characters from 1.
    public var column: Int?
    /// Bytes from 0, into the decoded UTF-8 text (for NDJSON: into the line).
    public var byteOffset: Int?
    /// The turn, from 1, when the problem lies in one.
    public var turn: Int?
    /// What is wrong, without a capital and without a full stop.
    public var what: String
    /// What would be right, in the same style; nothing when `what` says it already.
    public var right: String?

    public init(
        source: String, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil, turn: Int? = nil, what: String,
        right: String? = nil
    ) {
        self.source = source
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
        self.turn = turn
        self.what = what
        self.right = right
    }

    /// One sentence: `march.ndjson, line 12, column 40 (byte 39): a number may not begin with 0; write 12 instead of 012.`
    public var description: String {
        var place = source.isEmpty ? "transcript" : source
        if let line { place += ", line \(line)" }
        if let column { place += ", column \(column)" }
        if let byteOffset { place += " (byte \(byteOffset))" }
        if let turn { place += ", turn \(turn)" }
        let sentence = place + ": " + what + (right.map { "; " + $0 } ?? "")
        return sentence.hasSuffix("?") ? sentence : sentence + "."
    }
}
