/// A value in a ``JSONTree``. A plain view without references to count; good only while the tree is held.
///
/// What a foreign file writes differently than expected (a number where text should be, null) counts as missing.
struct JSONValue {
    let bytes: UnsafeRawBufferPointer
    let nodes: UnsafeBufferPointer<JSONTree.Node>
    let index: Int

    private var node: JSONTree.Node { nodes[index] }
    var kind: JSONKind { nodes[index].kind }
    /// The value as it stands in the text, with the quotes of a string.
    var whole: UnsafeRawBufferPointer {
        guard kind == .string else { return raw }
        return UnsafeRawBufferPointer(rebasing: bytes[(Int(node.start) - 1)..<(Int(node.end) + 1)])
    }
    /// Offset of the value in the text; of a string, that of its opening quote.
    var offset: Int { Int(nodes[index].start) - (kind == .string ? 1 : 0) }
    /// The value as it is written; of a string, what stands between the quotes.
    var raw: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
    }

    /// The member with a key; nothing when there is none, when it is null, or when this is no object.
    subscript(_ key: StaticString) -> JSONValue? {
        member(key).flatMap { $0.kind == .null ? nil : $0 }
    }

    /// The member with a key, also when it is null.
    func member(_ key: StaticString) -> JSONValue? {
        guard kind == .object else { return nil }
        let stop = Int(node.next)
        var i = index + 1
        while i < stop {
            if isKey(key, of: i) { return JSONValue(bytes: bytes, nodes: nodes, index: i) }
            i = Int(nodes[i].next)
        }
        return nil
    }

    /// The first of several spellings that is there.
    subscript(_ first: StaticString, _ others: StaticString...) -> JSONValue? {
        if let value = self[first] { return value }
        for key in others { if let value = self[key] { return value } }
        return nil
    }

    private func isKey(_ key: StaticString, of i: Int) -> Bool {
        let size = key.utf8CodeUnitCount
        let start = Int(nodes[i].keyStart)
        if nodes[i].keyIsEscaped { return keyText(of: i) == "\(key)" }
        guard Int(nodes[i].keyEnd) - start == size else { return false }
        for k in 0..<size where bytes[start &+ k] != key.utf8Start[k] { return false }
        return true
    }

    private func keyText(of i: Int) -> String {
        let slice = JSONStringSlice(
            start: Int(nodes[i].keyStart), end: Int(nodes[i].keyEnd), isEscaped: nodes[i].keyIsEscaped)
        return Self.text(slice, bytes)
    }

    private static func text(_ slice: JSONStringSlice, _ bytes: UnsafeRawBufferPointer) -> String {
        var cursor = JSONCursor(bytes)
        do throws(JSONError) { return try cursor.text(of: slice) } catch { return "" }
    }

    /// The elements of an array; none when this is no array.
    var elements: JSONChildren { JSONChildren(parent: self, wanted: .array) }
    /// The elements of the array that is a member; none when there is no such array.
    func elements(_ key: StaticString) -> JSONChildren {
        self[key].map(\.elements) ?? JSONChildren(parent: self, wanted: nil)
    }
    /// The values of an object, with ``key`` set; none when this is no object.
    var members: JSONChildren { JSONChildren(parent: self, wanted: .object) }
    /// The key before this value; empty in arrays.
    var key: String { keyText(of: index) }

    /// A string, also an empty one.
    var string: String? {
        guard kind == .string else { return nil }
        return Self.text(JSONStringSlice(start: Int(node.start), end: Int(node.end), isEscaped: node.isEscaped), bytes)
    }

    /// A string that holds more than blanks, or a number as it is written (identifiers are often numbers).
    var label: String? {
        switch kind {
        case .string: string.flatMap { text in text.utf8.contains { $0 > 0x20 } ? text : nil }
        case .number: String(decoding: raw, as: UTF8.self)
        default: nil
        }
    }

    /// A number, or a string that is one.
    var number: DecimalNumber? {
        switch kind {
        case .number, .string:
            node.isEscaped || node.end - node.start > 40 ? nil : DecimalNumber(raw)
        default: nil
        }
    }

    var int: Int? { number?.whole }
    var double: Double? { number?.double }
    var bool: Bool? { kind == .bool ? bytes[offset] == UInt8(ascii: "t") : nil }
    /// A number of milliseconds, rounded.
    var milliseconds: Int? { number?.scaled() }
    /// A number of seconds, as milliseconds. Also "1.300s" and {seconds, nanos}, as Google writes them.
    var seconds: Int? {
        switch kind {
        case .number: return number?.scaled(by: 3)
        case .string:
            guard !node.isEscaped, node.end - node.start <= 40 else { return nil }
            let text = raw
            return text.last == UInt8(ascii: "s")
                ? DecimalNumber(text.dropLast())?.scaled(by: 3) : DecimalNumber(text)?.scaled(by: 3)
        case .object:
            let whole = self["seconds"]?.number?.scaled(by: 3) ?? 0
            let (sum, overflow) = whole.addingReportingOverflow(self["nanos"]?.number?.scaled(by: -6) ?? 0)
            return overflow ? nil : sum
        default: return nil
        }
    }
    /// A number of 100-nanosecond ticks, as milliseconds.
    var ticks: Int? { number?.scaled(by: -4) }
    /// A confidence from 0 to 1; anything else is missing.
    var confidence: Double? { double.flatMap { $0 >= 0 && $0 <= 1 ? $0 : nil } }
}

/// The values inside an array or object, in their order.
struct JSONChildren: Sequence, IteratorProtocol {
    private let parent: JSONValue
    private var i: Int
    private let stop: Int

    init(parent: JSONValue, wanted: JSONKind?) {
        self.parent = parent
        let fits = parent.kind == wanted
        i = parent.index + 1
        stop = fits ? Int(parent.nodes[parent.index].next) : 0
    }

    mutating func next() -> JSONValue? {
        guard i < stop else { return nil }
        defer { i = Int(parent.nodes[i].next) }
        return JSONValue(bytes: parent.bytes, nodes: parent.nodes, index: i)
    }

    var first: JSONValue? {
        var copy = self
        return copy.next()
    }
    var isEmpty: Bool { i >= stop }
}
