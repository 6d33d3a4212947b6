/// The values of one JSON text as a flat list, for formats whose parts point to each other (speakers here, words there) and
/// therefore cannot be read in one pass. Strict like ``JSONCursor``, without recursion; strings are built only when asked for.
struct JSONTree {
    /// One value: its place in the text, the key before it, and the place of the next value on its level.
    struct Node {
        var keyStart: UInt32 = 0
        var keyEnd: UInt32 = 0
        /// Of a string: between its quotes. Of everything else: all of it.
        var start: UInt32 = 0
        var end: UInt32 = 0
        /// Index of the first node that is not inside this value.
        var next: UInt32 = 0
        var kind: JSONKind
        var isEscaped = false
        var keyIsEscaped = false
    }

    /// Values in one text; 24 bytes each.
    static let limit = 4_000_000

    private var nodes: [Node] = []
    /// Broken `\u` escapes that became U+FFFD.
    private(set) var replacedSurrogates = 0

    /// `bytes` must be fewer than 4 GiB; import allows far fewer.
    init(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
        guard bytes.count < Int(UInt32.max) else { throw JSONError(reason: .tooMany, offset: 0) }
        var cursor = JSONCursor(bytes)
        nodes.reserveCapacity(min(bytes.count / 12 + 8, 1 << 16))
        var open: [Int] = []
        try append(&cursor, &open, Node(kind: .null))
        while let top = open.last {
            if nodes[top].kind == .object {
                if try cursor.nextKey() {
                    let node = Node(
                        keyStart: UInt32(cursor.keyStart), keyEnd: UInt32(cursor.keyEnd), kind: .null,
                        keyIsEscaped: cursor.keyIsEscaped)
                    try append(&cursor, &open, node)
                    continue
                }
                try refuseDuplicates(in: top, bytes)
            } else if try cursor.nextElement() {
                try append(&cursor, &open, Node(kind: .null))
                continue
            }
            nodes[top].next = UInt32(nodes.count)
            nodes[top].end = UInt32(cursor.position)
            open.removeLast()
        }
        try cursor.finish()
        replacedSurrogates = cursor.replacedSurrogates
    }

    private mutating func append(_ cursor: inout JSONCursor, _ open: inout [Int], _ empty: Node) throws(JSONError) {
        guard nodes.count < Self.limit else { throw cursor.error(.tooMany) }
        var node = empty
        node.kind = try cursor.peek()
        node.start = UInt32(cursor.position)
        switch node.kind {
        case .string:
            let slice = try cursor.stringSlice()
            (node.start, node.end, node.isEscaped) = (UInt32(slice.start), UInt32(slice.end), slice.isEscaped)
            // Built once to be checked and counted; escapes are rare.
            if slice.isEscaped { _ = try cursor.text(of: slice) }
        case .object, .array:
            if node.kind == .object { try cursor.beginObject() } else { try cursor.beginArray() }
            open.append(nodes.count)
        case .number, .bool, .null:
            try cursor.skipValue()
            node.end = UInt32(cursor.position)
        }
        node.next = UInt32(nodes.count + 1)
        nodes.append(node)
    }

    /// A key that stands twice is an error instead of a silent choice. Very large objects are maps, not records: their keys
    /// are not compared.
    private func refuseDuplicates(in object: Int, _ bytes: UnsafeRawBufferPointer) throws(JSONError) {
        var first = object + 1
        var count = 0
        while first < nodes.count {
            count += 1
            guard count <= 64 else { return }
            let size = nodes[first].keyEnd - nodes[first].keyStart
            var other = object + 1
            while other < first {
                if nodes[other].keyEnd - nodes[other].keyStart == size,
                    bytes[Int(nodes[other].keyStart)..<Int(nodes[other].keyEnd)].elementsEqual(
                        bytes[Int(nodes[first].keyStart)..<Int(nodes[first].keyEnd)])
                {
                    throw JSONError(reason: .duplicateKey, offset: Int(nodes[first].keyStart) - 1)
                }
                other = Int(nodes[other].next)
            }
            first = Int(nodes[first].next)
        }
    }

    /// Hands over the outermost value, which is good only inside `body`. `bytes` must be the text of the tree.
    func withRoot<Result, Failure: Error>(
        of bytes: UnsafeRawBufferPointer, _ body: (JSONValue) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try nodes.withUnsafeBufferPointer { buffer throws(Failure) in
            try body(JSONValue(bytes: bytes, nodes: buffer, index: 0))
        }
    }
}
