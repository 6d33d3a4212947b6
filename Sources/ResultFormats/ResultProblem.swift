/// Why a line of results cannot be read: where and what, and what would be right. Never holds words of a call.
public struct ResultProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Bytes from the start of the line, from 0.
    public var byte: Int
    public var what: String

    public init(byte: Int, _ what: String) {
        self.byte = byte
        self.what = what
    }

    public var description: String { "byte \(byte): \(what)" }
}
