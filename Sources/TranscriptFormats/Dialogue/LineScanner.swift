/// Small steps over the bytes of one line: blanks, decoration, times and numbers that stand before a speaker's label.
struct LineScanner {
    let bytes: [UInt8]
    var position = 0
    var start: ClockStamp?
    var end: ClockStamp?

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var atEnd: Bool { position >= bytes.count }
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Length of the blank at an offset: ASCII blanks, U+00A0, U+202F, U+200E/F, U+FEFF; 0 when there is none.
    static func blank(_ bytes: [UInt8], at i: Int) -> Int {
        guard i < bytes.count else { return 0 }
        let byte = bytes[i]
        if byte == 0x20 || byte == 9 { return 1 }
        if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 { return 2 }
        if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, [0xAF, 0x8E, 0x8F, 0x8B].contains(bytes[i + 2]) {
            return 3
        }
        if byte == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF { return 3 }
        return 0
    }

    /// Length of a dash at an offset: `-`, `–`, `—`.
    static func dash(_ bytes: [UInt8], at i: Int) -> Int {
        guard i < bytes.count else { return 0 }
        if bytes[i] == UInt8(ascii: "-") { return 1 }
        if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94 {
            return 3
        }
        return 0
    }

    mutating func skipBlanks() {
        while case let size = Self.blank(bytes, at: position), size > 0 { position += size }
    }

    /// Blanks, and marks that writers put around a label: `*`, `_`, `>`, `#`, `|`, bullets, dashes.
    mutating func skipDecoration() {
        while position < bytes.count {
            let size = Self.blank(bytes, at: position) + Self.dash(bytes, at: position)
            if size > 0 {
                position += size
            } else if [0x2A, 0x5F, 0x3E, 0x23, 0x7C].contains(bytes[position]) {
                position += 1
            } else if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
                bytes[position + 2] == 0xA2
            {
                position += 3  // •
            } else {
                return
            }
        }
    }

    /// Times and running numbers before the label: `[00:10]`, `(00:00:10 - 00:00:15)`, `09:32:11`, `[3]`, `3.`
    mutating func skipLeadingMarks() {
        for _ in 0..<4 {
            skipDecoration()
            if !takeBracketedTime() && !takeBareTime() && !takeNumber() { return }
        }
    }

    /// `[00:10]`, `(00:10 --> 00:15)`, `[3]`; false, and nothing moves, when the brackets hold something else.
    mutating func takeBracketedTime() -> Bool {
        let open = current
        guard open == UInt8(ascii: "[") || open == UInt8(ascii: "(") || open == UInt8(ascii: "<") else { return false }
        let close =
            open == UInt8(ascii: "[")
            ? UInt8(ascii: "]") : open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: ">")
        guard let stop = bytes[position...].prefix(48).firstIndex(of: close) else { return false }
        var inner = LineScanner(Array(bytes[(position + 1)..<stop]))
        inner.skipBlanks()
        if inner.takeBareTime() {
            inner.skipBlanks()
            guard inner.atEnd else { return false }
            (start, end) = (inner.start, inner.end)
        } else {
            let digits = inner.bytes.drop { $0 == 0x20 || $0 == 0x23 }
            guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
                return false
            }
        }
        position = stop + 1
        return true
    }

    /// `00:10`, or two of them with a dash, an arrow or `a` between.
    mutating func takeBareTime() -> Bool {
        guard let first = ClockStamp.parse(bytes, at: position) else { return false }
        position = first.end
        start = first.stamp
        end = nil
        let before = position
        skipBlanks()
        var marks = 0
        while !atEnd, [0x2D, 0x3E, 0x61, 0x3D].contains(current) || Self.dash(bytes, at: position) > 0 {
            position += max(1, Self.dash(bytes, at: position))
            marks += 1
        }
        skipBlanks()
        if marks > 0, let second = ClockStamp.parse(bytes, at: position) {
            end = second.stamp
            position = second.end
        } else {
            position = before
        }
        return true
    }

    /// `3.` or `3)` and a blank.
    private mutating func takeNumber() -> Bool {
        var i = position
        while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39, i - position < 4 { i += 1 }
        guard i > position, i + 1 < bytes.count, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")"),
            Self.blank(bytes, at: i + 1) > 0
        else { return false }
        position = i + 1
        return true
    }
}
