/// Strings as bytes, for readers that never build a `String`.
extension JSONCursor {
    /// Whether the key found last is exactly this (written without escapes).
    @inline(__always)
    func keyIs(_ name: StaticString) -> Bool {
        let size = name.utf8CodeUnitCount
        guard !keyIsEscaped, keyEnd &- keyStart == size else { return false }
        var k = 0
        while k < size {
            if bytes[keyStart &+ k] != name.utf8Start[k] { return false }
            k &+= 1
        }
        return true
    }

    /// The bytes of a string without escapes. UTF-8 is not checked: a tokeniser takes broken bytes for separators.
    @inline(__always)
    func bytes(of slice: JSONStringSlice) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: bytes.baseAddress?.advanced(by: slice.start).assumingMemoryBound(to: UInt8.self),
            count: slice.end &- slice.start)
    }

    /// Unescapes a string into memory that grows when it must, and hands its bytes over.
    mutating func unescape(
        _ slice: JSONStringSlice, into scratch: inout UnsafeMutableBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let size = slice.end - slice.start
        if scratch.count < size {
            scratch.deallocate()
            scratch = .allocate(capacity: size * 2)
        }
        var replaced = 0
        let count = Self.unescape(bytes, slice, into: scratch, replaced: &replaced)
        replacedSurrogates += replaced
        body(UnsafeBufferPointer(rebasing: scratch[..<count]))
    }
}
