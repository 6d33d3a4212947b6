/// A pull reader over the bytes of one JSON text (RFC 8259), strict: what the grammar forbids is refused also inside values
/// that are skipped.
///
/// Nothing is built unless asked for. One forward pass, no recursion, a fixed depth limit:
///
///     try cursor.beginObject()
///     var seen = JSONKeysSeen()
///     while try cursor.nextKey() {
///         switch try cursor.known(keys, &seen) {
///         case .text: text = try cursor.string()
///         case nil: try cursor.skipValue()
///         }
///     }
///
/// After `nextKey()` and `nextElement()` answer true exactly one value has to be read or skipped.
///
/// Decisions that the standard leaves open: a `\u` escape of a lone surrogate becomes U+FFFD and is counted in
/// ``replacedSurrogates`` (chat exports cut emoji in two; the rest of the call is good); NUL written as `\u0000` becomes
/// U+FFFD; a byte order mark is an error here (decoding has removed it); numbers beyond a double are refused where a
/// double is asked for.
struct JSONCursor: ~Copyable {
    let bytes: UnsafeRawBufferPointer
    let end: Int
    var position = 0
    /// Open objects and arrays.
    var depth = 0
    /// True right after an opening bracket: the first member has no comma before it.
    var fresh = false
    /// The key found last, between its quotes.
    var keyStart = 0
    var keyEnd = 0
    var keyIsEscaped = false
    /// How many lone surrogates and NULs became U+FFFD in strings that were built.
    var replacedSurrogates = 0

    /// `bytes` must outlive the cursor.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        end = bytes.count
    }

    @inline(__always)
    func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: position) }

    /// What is wrong where a value or a bracket was expected: names the commonest slips.
    @inline(never)
    func unexpected(_ reason: JSONError.Reason) -> JSONError {
        guard position < end else { return error(.endOfText) }
        switch bytes[position] {
        case UInt8(ascii: "'"): return error(.singleQuotes)
        case UInt8(ascii: "/"): return error(.comment)
        default: return error(reason)
        }
    }

    @inline(__always)
    mutating func skipBlanks() {
        while position < end {
            let byte = bytes[position]
            if byte > 0x20 || (byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) { return }
            position &+= 1
        }
    }

    /// The kind of the value that comes next, without reading it.
    mutating func peek() throws(JSONError) -> JSONKind {
        skipBlanks()
        guard position < end else { throw error(.endOfText) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw unexpected(.expectedValue)
        }
    }

    mutating func beginObject() throws(JSONError) { try begin(UInt8(ascii: "{"), .expectedObject) }
    mutating func beginArray() throws(JSONError) { try begin(UInt8(ascii: "["), .expectedArray) }

    @inline(__always)
    private mutating func begin(_ bracket: UInt8, _ reason: JSONError.Reason) throws(JSONError) {
        skipBlanks()
        guard position < end, bytes[position] == bracket else {
            throw unexpected(reason)
        }
        guard depth < ImportLimits.depth else { throw error(.tooDeep) }
        depth &+= 1
        position &+= 1
        fresh = true
    }

    /// Goes to the next member of the object and over its colon; false when the object has ended.
    @inline(__always)
    mutating func nextKey() throws(JSONError) -> Bool {
        guard try nextMember(UInt8(ascii: "}"), .expectedCommaOrBrace) else { return false }
        guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected(.expectedKey) }
        keyStart = position &+ 1
        let slice = try scanString()
        keyEnd = slice.end
        keyIsEscaped = slice.isEscaped
        skipBlanks()
        guard position < end, bytes[position] == UInt8(ascii: ":") else { throw unexpected(.expectedColon) }
        position &+= 1
        return true
    }

    /// Goes to the next element of the array; false when the array has ended.
    @inline(__always)
    mutating func nextElement() throws(JSONError) -> Bool {
        try nextMember(UInt8(ascii: "]"), .expectedCommaOrBracket)
    }

    @inline(__always)
    private mutating func nextMember(_ close: UInt8, _ reason: JSONError.Reason) throws(JSONError) -> Bool {
        skipBlanks()
        guard position < end else { throw error(.endOfText) }
        if bytes[position] == close {
            position &+= 1
            depth &-= 1
            fresh = false
            return false
        }
        if fresh {
            fresh = false
            return true
        }
        guard bytes[position] == UInt8(ascii: ",") else { throw unexpected(reason) }
        position &+= 1
        skipBlanks()
        guard position < end else { throw error(.endOfText) }
        if bytes[position] == close { throw error(.trailingComma) }
        return true
    }

    /// Nothing but blanks may follow the value.
    mutating func finish() throws(JSONError) {
        skipBlanks()
        if position < end { throw error(.trailingText) }
    }

    /// Reads `true` or `false`.
    mutating func bool() throws(JSONError) -> Bool {
        guard try peek() == .bool else { throw error(.expectedBool) }
        let value = bytes[position] == UInt8(ascii: "t")
        try literal(value ? "true" : "false")
        return value
    }

    /// Reads `null` when it comes next, and says whether it did.
    mutating func skipNull() throws(JSONError) -> Bool {
        guard try peek() == .null else { return false }
        try literal("null")
        return true
    }

    @inline(__always)
    mutating func literal(_ word: StaticString) throws(JSONError) {
        let size = word.utf8CodeUnitCount
        guard end &- position >= size else {
            for k in 0..<(end &- position) where bytes[position &+ k] != word.utf8Start[k] { throw error(.badLiteral) }
            throw error(.endOfText)
        }
        for k in 0..<size where bytes[position &+ k] != word.utf8Start[k] { throw error(.badLiteral) }
        position &+= size
        fresh = false
    }
}

/// Kinds of JSON value.
enum JSONKind: UInt8, Sendable { case object, array, string, number, bool, null }
