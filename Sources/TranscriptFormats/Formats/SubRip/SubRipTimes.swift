/// A line of SubRip times: `00:00:06,500 --> 00:00:09,000`, with a dot or without a fraction too, and positions after them.
struct SubRipTimes: Equatable {
    /// Milliseconds.
    var start: Int
    var end: Int
    /// True when something is not written as SubRip wants it.
    var isLoose: Bool

    static func parse(_ line: some Collection<UInt8>) -> SubRipTimes? {
        guard line.count <= 200 else { return nil }
        let bytes = Array(line)
        var i = 0
        var isLoose = false
        skipBlanks(bytes, &i)
        guard let start = time(bytes, &i, &isLoose) else { return nil }
        skipBlanks(bytes, &i)
        var dashes = 0
        while i < bytes.count, bytes[i] == UInt8(ascii: "-") {
            dashes += 1
            i += 1
        }
        guard dashes >= 1, dashes <= 3, i < bytes.count, bytes[i] == UInt8(ascii: ">") else { return nil }
        i += 1
        skipBlanks(bytes, &i)
        guard let end = time(bytes, &i, &isLoose), i == bytes.count || bytes[i] <= 0x20 else { return nil }
        return SubRipTimes(start: start, end: end, isLoose: isLoose || dashes != 2)
    }

    private static func skipBlanks(_ bytes: [UInt8], _ i: inout Int) {
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 9 { i += 1 }
    }

    /// `HH:MM:SS,mmm`; hours and fraction may be missing, blanks may stand inside.
    private static func time(_ bytes: [UInt8], _ i: inout Int, _ isLoose: inout Bool) -> Int? {
        var parts: [Int] = []
        while parts.count < 3 {
            let first = i
            var value = 0
            while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39, i - first < 4 {
                value = value * 10 + Int(bytes[i] - 0x30)
                i += 1
            }
            guard i > first else { return nil }
            if i - first != 2 { isLoose = true }
            parts.append(value)
            var next = i
            skipBlanks(bytes, &next)
            guard parts.count < 3, next < bytes.count, bytes[next] == UInt8(ascii: ":") else { break }
            i = next + 1
            skipBlanks(bytes, &i)
        }
        guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        if parts.count == 2 {
            isLoose = true
            parts.insert(0, at: 0)
        }
        var fraction = 0
        var digits = 0
        if i < bytes.count,
            bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ":")
        {
            if bytes[i] != UInt8(ascii: ",") { isLoose = true }
            i += 1
            var scale = 100
            while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39, digits < 9 {
                fraction += Int(bytes[i] - 0x30) * scale
                scale /= 10
                digits += 1
                i += 1
            }
        }
        if digits != 3 { isLoose = true }
        return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + fraction
    }
}
