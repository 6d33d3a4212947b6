/// A time of day or an offset as people write it in a line: `00:12`, `9:32:11`, `00:00:12.345`.
struct ClockStamp: Hashable {
    /// Milliseconds; `mm:ss` when there are two parts.
    var milliseconds: Int
    /// 2 or 3.
    var parts: Int

    /// The same with two parts read as hours and minutes.
    var asTimeOfDay: Int { parts == 2 ? milliseconds * 60 : milliseconds }

    /// A stamp that begins at `start`, and the offset after it; nothing when there is none.
    static func parse(_ bytes: [UInt8], at start: Int) -> (stamp: ClockStamp, end: Int)? {
        var i = start
        var parts: [Int] = []
        while parts.count < 3 {
            let first = i
            var value = 0
            while i < bytes.count, let digit = digit(bytes[i]), i - first < 3 {
                value = value * 10 + digit
                i += 1
            }
            guard i > first, parts.isEmpty || i - first == 2 else { return nil }
            if i - first > 2 && !parts.isEmpty { return nil }
            parts.append(value)
            guard parts.count < 3, i + 1 < bytes.count, bytes[i] == UInt8(ascii: ":"), digit(bytes[i + 1]) != nil else {
                break
            }
            i += 1
        }
        guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        var fraction = 0
        if i + 1 < bytes.count, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ","),
            digit(bytes[i + 1]) != nil
        {
            var scale = 100
            i += 1
            while i < bytes.count, let digit = digit(bytes[i]) {
                fraction += digit * scale
                scale /= 10
                i += 1
            }
        }
        if i < bytes.count,
            digit(bytes[i]) != nil || bytes[i] == UInt8(ascii: ":") && i + 1 < bytes.count && digit(bytes[i + 1]) != nil
        {
            return nil
        }
        let seconds = parts.count == 3 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1]
        return (ClockStamp(milliseconds: seconds * 1000 + fraction, parts: parts.count), i)
    }

    private static func digit(_ byte: UInt8) -> Int? { byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil }
}
