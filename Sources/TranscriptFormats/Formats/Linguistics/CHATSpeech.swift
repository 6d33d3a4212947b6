/// The words of a main tier: codes in brackets, scopes, pauses, events and bullets out.
struct CHATSpeech {
    private(set) var text: [UInt8] = []
    /// Milliseconds.
    private(set) var start: Int?
    private(set) var end: Int?

    init(_ value: ArraySlice<UInt8>) {
        var word: [UInt8] = []
        var words: [[UInt8]] = []
        func close() {
            if let kept = Self.kept(word) { words.append(kept) }
            word = []
        }
        var i = value.startIndex
        while i < value.endIndex {
            let byte = value[i]
            switch byte {
            case 0x15:
                close()
                let stop = value[(i + 1)...].firstIndex(of: 0x15) ?? value.endIndex
                takeBullet(value[(i + 1)..<stop])
                i = stop
            case UInt8(ascii: "["):
                close()
                i = Self.skip(value, from: i, to: UInt8(ascii: "]"))
            case UInt8(ascii: "(") where i + 1 < value.endIndex && Self.isPause(value[i + 1]):
                close()
                i = Self.skip(value, from: i, to: UInt8(ascii: ")"))
            case UInt8(ascii: "<"), UInt8(ascii: ">"): close()
            case UInt8(ascii: "("), UInt8(ascii: ")"): break  // "(be)cause": the letters in brackets belong to the word.
            case 0...0x20: close()
            default: word.append(byte)
            }
            i += 1
        }
        close()
        for word in words {
            let isMark = word.count == 1 && [0x2E, 0x3F, 0x21, 0x2C, 0x3B].contains(word[0])
            if !text.isEmpty, !isMark { text.append(0x20) }
            text.append(contentsOf: word)
        }
    }

    private static func isPause(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || (byte >= 0x30 && byte <= 0x39) }

    private static func skip(_ value: ArraySlice<UInt8>, from i: Int, to close: UInt8) -> Int {
        value[i...].firstIndex(of: close) ?? value.endIndex
    }

    /// A word without its codes; nothing for what was not said.
    private static func kept(_ word: [UInt8]) -> [UInt8]? {
        guard let first = word.first else { return nil }
        if first == UInt8(ascii: "&") || first == UInt8(ascii: "+") { return nil }
        if ["xxx", "yyy", "www", "0"].contains(String(decoding: word, as: UTF8.self)) { return nil }
        var word = word
        if first == UInt8(ascii: "0"), word.count > 1, (word[1] | 0x20) >= 0x61 { return nil }
        // word@s:eng, prolonged vo:wel, word_word
        if let at = word.firstIndex(of: UInt8(ascii: "@")), at > 0 { word = Array(word[..<at]) }
        word = word.filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "^") }
        word = word.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        return word.isEmpty ? nil : word
    }

    /// `835_3665`
    private mutating func takeBullet(_ bullet: ArraySlice<UInt8>) {
        let parts = bullet.split(separator: UInt8(ascii: "_"))
        guard parts.count == 2, let from = DecimalNumber(parts[0])?.whole, let to = DecimalNumber(parts[1])?.whole
        else {
            return
        }
        start = start ?? from
        end = to
    }
}
