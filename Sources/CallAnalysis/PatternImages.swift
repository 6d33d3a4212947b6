internal import PhraseMatching

/// Keeps compiled patterns from run to run, as bytes by name: the edge gives the functions that read and write them.
///
/// What is read is never believed: it must have been compiled from exactly these patterns and lexicons, and every part of
/// it is checked. Whatever else it is, the patterns are compiled anew, and nothing is said.
public struct PatternImages: Sendable {
    /// The bytes that were kept under a name; nothing when there are none.
    public var read: @Sendable (_ name: String) -> [UInt8]?
    /// Keeps bytes under a name; may fail silently.
    public var write: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void

    /// Keeps nothing.
    public init() { self.init(read: { _ in nil }, write: { _, _ in }) }

    public init(
        read: @escaping @Sendable (_ name: String) -> [UInt8]?,
        write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
    ) {
        self.read = read
        self.write = write
    }

    func compile(
        _ sources: [PatternSource], lexicons: Lexicons
    ) -> (compiled: CompiledPatterns, failures: [PatternCompiler.Failure]) {
        let key = PatternCompiler.key(sources, lexicons: lexicons)
        let name = "patterns-" + Self.hexadecimal(key.low) + Self.hexadecimal(key.high)
        if let bytes = read(name), let known = CompiledPatterns(image: bytes), known.key == key,
            known.patternCount == sources.count
        {
            return (known, [])
        }
        let fresh = PatternCompiler.compile(sources, lexicons: lexicons)
        // Patterns that were refused have their sentences: they are compiled, and complained about, every time.
        if fresh.failures.isEmpty { write(name, fresh.compiled.image) }
        return fresh
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
