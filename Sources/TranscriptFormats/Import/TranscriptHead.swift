/// The beginning of a file (or all of it), as recognisers see it. Facts that several recognisers need are worked out once.
public struct TranscriptHead: Sendable {
    /// Decoded UTF-8. When the file goes on, it may end in the middle of a character.
    public let bytes: [UInt8]
    /// True when `bytes` is the whole file.
    public let isComplete: Bool
    /// Keys and kinds of the first JSON value; nothing when the text does not begin like JSON.
    let json: JSONOutline?
    /// The first byte that is no blank; nothing in an empty file.
    let firstByte: UInt8?

    public init(bytes: [UInt8], isComplete: Bool) {
        self.bytes = bytes
        self.isComplete = isComplete
        let first = bytes.first { $0 > 0x20 }
        firstByte = first
        json =
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            ? bytes.withUnsafeBytes { JSONOutline(of: $0, isComplete: isComplete) } : nil
    }
}
