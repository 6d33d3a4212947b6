/// The keys that a reader knows at one level: an enumeration whose raw values are the spellings in the file.
protocol JSONKey: CaseIterable, RawRepresentable, Sendable where RawValue == String {}

/// Finds a key by its bytes. Made once for each enumeration (`static let`) and never freed, so that the search touches plain
/// memory and counts no references. At most 64 keys.
struct JSONKeys<Key: JSONKey>: @unchecked Sendable {
    private struct Entry {
        /// The first eight bytes, the rest zero.
        var head: UInt64
        var count: Int
        /// Where the ninth byte stands in ``tails``.
        var tail: Int
        var key: Key
    }
    // Immutable after init: sharing them between threads is safe.
    private let entries: UnsafeBufferPointer<Entry>
    private let tails: UnsafeBufferPointer<UInt8>

    init(_: Key.Type = Key.self) {
        var list: [Entry] = []
        var rest: [UInt8] = []
        for key in Key.allCases {
            let name = Array(key.rawValue.utf8)
            var head: UInt64 = 0
            for (i, byte) in name.prefix(8).enumerated() { head |= UInt64(byte) << UInt64(8 * i) }
            list.append(Entry(head: head, count: name.count, tail: rest.count, key: key))
            rest.append(contentsOf: name.dropFirst(8))
        }
        precondition(list.count <= 64, "a level has at most 64 known keys")
        let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: list.count)
        _ = entries.initialize(from: list)
        self.entries = UnsafeBufferPointer(entries)
        let tails = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, rest.count))
        _ = tails.initialize(from: rest)
        self.tails = UnsafeBufferPointer(tails)
    }

    /// The known key that stands between two offsets, with its place in the list.
    @inline(__always)
    func find(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> (index: Int, key: Key)? {
        let size = end &- start
        var head: UInt64 = 0
        if start &+ 8 <= bytes.count {
            head = bytes.word(at: start)
            if size < 8 { head &= (1 &<< UInt64(8 &* size)) &- 1 }
        } else {
            var k = 0
            while k < size, k < 8 {
                head |= UInt64(bytes[start &+ k]) &<< UInt64(8 &* k)
                k &+= 1
            }
        }
        var i = 0
        while i < entries.count {
            if entries[i].head == head, entries[i].count == size, sameTail(entries[i].tail, bytes, start, size) {
                return (i, entries[i].key)
            }
            i &+= 1
        }
        return nil
    }

    @inline(__always)
    private func sameTail(_ tail: Int, _ bytes: UnsafeRawBufferPointer, _ start: Int, _ size: Int) -> Bool {
        var k = 8
        while k < size {
            if bytes[start &+ k] != tails[tail &+ k &- 8] { return false }
            k &+= 1
        }
        return true
    }
}

/// Which known keys an object has had, so that a second one is an error instead of a silent choice.
struct JSONKeysSeen {
    var mask: UInt64 = 0
}

extension JSONCursor {
    /// The known key that `nextKey()` found; nothing when it is another one.
    @inline(__always)
    mutating func known<Key>(_ keys: borrowing JSONKeys<Key>, _ seen: inout JSONKeysSeen) throws(JSONError) -> Key? {
        let found = keyIsEscaped ? try escapedKey(keys) : keys.find(bytes, keyStart, keyEnd)
        guard let found else {
            if let offset = UTF8Check.firstError(bytes, from: keyStart, to: keyEnd) {
                throw JSONError(reason: .badUTF8, offset: offset)
            }
            return nil
        }
        let bit: UInt64 = 1 &<< UInt64(found.index)
        guard seen.mask & bit == 0 else { throw JSONError(reason: .duplicateKey, offset: keyStart &- 1) }
        seen.mask |= bit
        return found.key
    }

    @inline(never)
    private mutating func escapedKey<Key>(_ keys: borrowing JSONKeys<Key>) throws(JSONError) -> (index: Int, key: Key)?
    {
        var name = try keyText()
        return name.withUTF8 { [keys = copy keys] in keys.find(UnsafeRawBufferPointer($0), 0, $0.count) }
    }

    /// The key that `nextKey()` found, built.
    mutating func keyText() throws(JSONError) -> String {
        try text(of: JSONStringSlice(start: keyStart, end: keyEnd, isEscaped: keyIsEscaped))
    }
}
