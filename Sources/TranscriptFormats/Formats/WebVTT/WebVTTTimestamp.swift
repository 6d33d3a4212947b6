/// Times of WebVTT: `MM:SS.mmm` or `HH…:MM:SS.mmm`, by "collect a WebVTT timestamp" of the standard.
enum WebVTTTimestamp {
    /// Milliseconds of the timestamp at `i`, which moves behind it; nothing when there is none.
    static func collect(_ bytes: ArraySlice<UInt8>, _ i: inout Int) -> Int? {
        func digits() -> (value: Int, count: Int) {
            var value = 0
            let first = i
            while i < bytes.endIndex, bytes[i] >= 0x30, bytes[i] <= 0x39 {
                // Hours may have any number of digits; beyond ten million nothing is told apart any more.
                if value < 10_000_000 { value = value * 10 + Int(bytes[i] - 0x30) }
                i += 1
            }
            return (value, i - first)
        }
        func skip(_ byte: UInt8) -> Bool {
            guard i < bytes.endIndex, bytes[i] == byte else { return false }
            i += 1
            return true
        }
        let first = digits()
        guard first.count > 0 else { return nil }
        let hasHours = first.count != 2 || first.value > 59
        guard skip(UInt8(ascii: ":")) else { return nil }
        let second = digits()
        guard second.count == 2 else { return nil }
        var (hours, minutes, seconds) = (0, first.value, second.value)
        if hasHours || (i < bytes.endIndex && bytes[i] == UInt8(ascii: ":")) {
            guard skip(UInt8(ascii: ":")) else { return nil }
            let third = digits()
            guard third.count == 2 else { return nil }
            (hours, minutes, seconds) = (first.value, second.value, third.value)
        }
        guard skip(UInt8(ascii: ".")) else { return nil }
        let fraction = digits()
        guard fraction.count == 3, minutes <= 59, seconds <= 59 else { return nil }
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction.value
    }

    /// What some writers put instead: `4.240`, `1:04.240`. Not WebVTT; see ``WebVTTParser/best(_:)``.
    static func collectShort(_ bytes: ArraySlice<UInt8>, _ i: inout Int) -> Int? {
        let first = i
        var minutes = 0
        if i + 1 < bytes.endIndex, bytes[i] >= 0x30, bytes[i] <= 0x39, bytes[i + 1] == UInt8(ascii: ":") {
            minutes = Int(bytes[i] - 0x30)
            i += 2
        }
        let seconds = i
        while i < bytes.endIndex, bytes[i] >= 0x30 && bytes[i] <= 0x39 || bytes[i] == UInt8(ascii: ".") { i += 1 }
        let text = bytes[seconds..<i]
        guard i - first <= 16, let point = text.firstIndex(of: UInt8(ascii: ".")), point > seconds,
            (1...3).contains(text.endIndex - point - 1), seconds == first || point - seconds == 2,
            let value = DecimalNumber(text)?.scaled(by: 3)
        else { return nil }
        return minutes * 60_000 + value
    }
}
