/// Numbers as text, the same on every machine: decimal point, no grouping, half away from zero, no locale.
public enum FixedNumber {
    /// Rounds to `decimals` (0...6). What binary fractions lose is put right first, so that 79.95 becomes 80.0.
    public static func rounded(_ value: Double, decimals: Int) -> Double {
        guard value.isFinite, abs(value) < 1e9 else { return value }
        var scale = 1.0
        for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
        let clean = (value * scale * 1_000).rounded() / 1_000
        return clean.rounded(.toNearestOrAwayFromZero) / scale
    }

    /// `12`, `12.5`: at most `decimals` decimals, none that are zero. What is no number is `–`.
    public static func text(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "–" }
        let clean = rounded(value, decimals: decimals)
        guard abs(clean) < 1e9 else { return "\(clean)" }
        let whole = clean.rounded(.towardZero)
        return whole == clean ? "\(Int(whole))" : digits(clean, decimals: decimals)
    }

    /// `62 %`, `62.5 %` for 0.62 and 0.625.
    public static func percent(_ share: Double) -> String { text(share * 100, decimals: 1) + " %" }

    private static func digits(_ value: Double, decimals: Int) -> String {
        var scale = 1
        for _ in 0..<min(max(decimals, 0), 6) { scale *= 10 }
        let units = Int((abs(value) * Double(scale)).rounded())
        var fraction = "\(units % scale)"
        fraction = String(repeating: "0", count: max(0, "\(scale)".count - 1 - fraction.count)) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (value < 0 ? "-" : "") + "\(units / scale).\(fraction)"
    }
}
