/// The folded words of a text as numbers: one for each word, and one for its first five letters. For models that look at
/// words without knowing them.
public struct WordHashes: Sendable {
    public private(set) var words: [UInt64] = []
    public private(set) var stems: [UInt64] = []

    /// - Parameter limit: words behind this many are not looked at.
    public init(_ text: String, limit: Int = 400) {
        var text = text
        text.withUTF8 { bytes in
            let capacity = min(bytes.count, limit)
            guard capacity > 0 else { return }
            let buffer = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
            defer { buffer.deallocate() }
            words.reserveCapacity(capacity / 4 + 1)
            stems.reserveCapacity(capacity / 4 + 1)
            _ = Tokeniser.shared.tokens(of: bytes, into: buffer, capacity: capacity) { key in
                words.append(key.hash)
                // The first five folded bytes stand in the lowest forty bits of the key.
                stems.append((key.low & 0xFF_FFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15)
                return 0
            }
        }
    }
}
