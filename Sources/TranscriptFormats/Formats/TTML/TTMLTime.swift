/// Time expressions of TTML: clocks with fractions or frames, and offsets in h, m, s, ms, f and t.
struct TTMLTime {
    /// Frames a second, the multiplier applied.
    var frameRate = 30.0
    /// Ticks a second.
    var tickRate = 1.0

    init() {}

    /// - Parameter root: attributes of the element tt.
    init(_ root: XMLAttributes) {
        func number(_ name: String) -> Double? {
            root.value(name, namespaceEnding: "#parameter").flatMap { NISTLines.number($0)?.double }.flatMap {
                $0 > 0 && $0 < 1e9 ? $0 : nil
            }
        }
        let frames = number("frameRate")
        frameRate = frames ?? 30
        if let multiplier = root.value("frameRateMultiplier", namespaceEnding: "#parameter") {
            let parts = multiplier.split { $0 == " " || $0 == ":" }.compactMap { NISTLines.number(String($0))?.double }
            if parts.count == 2, parts[0] > 0, parts[1] > 0 { frameRate *= parts[0] / parts[1] }
        }
        tickRate = number("tickRate") ?? (frames == nil ? 1 : frameRate * (number("subFrameRate") ?? 1))
    }

    /// Milliseconds, rounded half away from zero; nothing for what is no time expression.
    func milliseconds(_ text: String?) -> Int? {
        guard let text, text.utf8.count <= 40 else { return nil }
        let bytes = Array(text.utf8.filter { $0 > 0x20 })
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let seconds: Double?
        switch parts.count {
        case 1: seconds = offset(bytes)
        case 3, 4:
            guard let hours = DecimalNumber(parts[0])?.whole, let minutes = DecimalNumber(parts[1])?.whole,
                let rest = DecimalNumber(parts[2])?.double, hours >= 0, hours < 100_000, (0..<60).contains(minutes),
                rest >= 0,
                rest < 61
            else { return nil }
            let frames = parts.count == 4 ? DecimalNumber(parts[3])?.double : 0
            guard let frames, frames >= 0 else { return nil }
            seconds = Double(hours * 3600 + minutes * 60) + rest + frames / frameRate
        default: return nil
        }
        guard let seconds, seconds >= 0, seconds < 1e9 else { return nil }
        return Int((seconds * 1000).rounded())
    }

    private func offset(_ bytes: [UInt8]) -> Double? {
        let digits = bytes.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
        guard let value = DecimalNumber(digits)?.double else { return nil }
        switch String(decoding: bytes[digits.count...], as: UTF8.self) {
        case "h": return value * 3600
        case "m": return value * 60
        case "s": return value
        case "ms": return value / 1000
        case "f": return value / frameRate
        case "t": return value / tickRate
        default: return nil
        }
    }
}
