/// The shape of a JSON text: which keys it has at which places, for recognisers. Paths are written like
/// `Transcript[].Items[].Content`. Only the first elements of each array are looked into, nine levels deep.
struct JSONOutline: Sendable {
    /// Kind of the first value found at each path; the root is the empty path.
    private(set) var kinds: [String: JSONKind] = [:]
    /// Short strings found at paths, the first of each.
    private(set) var strings: [String: String] = [:]
    /// Why the outline stops before the end of the first value; nothing when it is whole, or when only the head was there.
    private(set) var error: JSONError?
    /// Bytes after the first value, when it is whole: blanks do not count.
    private(set) var hasMoreText = false

    /// True when the text is one JSON value and nothing more, or the beginning of one.
    var isWhole: Bool { error == nil && !hasMoreText }

    private static let elements = 3
    private static let levels = 9
    private static let paths = 600

    init(of bytes: UnsafeRawBufferPointer, isComplete: Bool) {
        var cursor = JSONCursor(bytes)
        do throws(JSONError) {
            try walk(&cursor, path: "", level: 0)
            cursor.skipBlanks()
            hasMoreText = cursor.position < cursor.end
        } catch {
            let wasCutOff =
                error.reason == .endOfText || error.reason == .unterminatedString || error.offset + 16 > bytes.count
            if isComplete || !wasCutOff { self.error = error }
        }
    }

    /// True when something stands at a path.
    func has(_ path: String) -> Bool { kinds[path] != nil }

    /// True when all of these paths are there.
    func hasAll(_ paths: String...) -> Bool { paths.allSatisfy { kinds[$0] != nil } }

    private mutating func walk(_ cursor: inout JSONCursor, path: String, level: Int) throws(JSONError) {
        let kind = try cursor.peek()
        guard kinds.count < Self.paths else { return try cursor.skipValue() }
        if kinds[path] == nil { kinds[path] = kind }
        switch kind {
        case .object where level < Self.levels:
            try cursor.beginObject()
            while try cursor.nextKey() {
                guard cursor.keyEnd - cursor.keyStart <= 256 else {
                    try cursor.skipValue()
                    continue
                }
                let key = try cursor.keyText()
                try walk(&cursor, path: path.isEmpty ? key : path + "." + key, level: level + 1)
            }
        case .array where level < Self.levels:
            try cursor.beginArray()
            var count = 0
            while try cursor.nextElement() {
                count += 1
                if count <= Self.elements {
                    try walk(&cursor, path: path + "[]", level: level + 1)
                } else {
                    try cursor.skipValue()
                }
            }
        case .string:
            let slice = try cursor.stringSlice()
            if slice.end - slice.start <= 40, strings[path] == nil { strings[path] = try cursor.text(of: slice) }
        default: try cursor.skipValue()
        }
    }
}
