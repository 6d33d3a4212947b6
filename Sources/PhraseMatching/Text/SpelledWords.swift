/// The words of a text as they are written, in the order of ``WordHashes``.
public enum SpelledWords {
    /// - Parameter limit: words behind this many are not looked at.
    public static func of(_ text: String, limit: Int = 400) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            let capacity = min(bytes.count, limit)
            guard capacity > 0 else { return [] }
            let buffer = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
            defer { buffer.deallocate() }
            let count = Tokeniser.shared.tokens(of: bytes, into: buffer, capacity: capacity) { _ in 0 }
            return (0..<count).map { index in
                String(decoding: bytes[Int(buffer[index].start)..<Int(buffer[index].end)], as: UTF8.self)
            }
        }
    }
}
