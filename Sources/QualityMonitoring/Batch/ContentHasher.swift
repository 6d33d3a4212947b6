internal import Crypto

/// SHA-256 over bytes that come in pieces.
public struct ContentHasher {
    private var state = SHA256()
    public init() {}
    public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { state.update(bufferPointer: $0) } }
    /// Lower-case hexadecimal of all bytes so far.
    public var hex: String { Hexadecimal.text(state.finalize()) }
}
