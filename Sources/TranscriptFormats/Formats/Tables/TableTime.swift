/// Times in cells of a table: seconds, milliseconds, clocks, fractions of a day as spreadsheets write them, absolute moments.
enum TableTime {
    /// What the numbers of the time columns count.
    enum Unit: String {
        case seconds, milliseconds, days

        /// Powers of ten, and a factor, that make milliseconds of it.
        func milliseconds(_ value: DecimalNumber) -> Int? {
            switch self {
            case .seconds: value.scaled(by: 3)
            case .milliseconds: value.scaled()
            case .days:
                // A day has 86 400 000 ms; nine digits of the fraction are enough.
                value.scaled(by: 9).flatMap { nano in
                    let (product, overflow) = nano.multipliedReportingOverflow(by: 864)
                    return overflow ? nil : product / 10_000
                }
            }
        }
    }

    /// A decimal number with a point or a comma; nothing for anything else.
    static func number(_ cell: String) -> DecimalNumber? {
        guard cell.utf8.count <= 40 else { return nil }
        let text = Array(cell.utf8.filter { $0 > 0x20 })
        guard !text.isEmpty else { return nil }
        if let value = DecimalNumber(text) { return value }
        let commas = text.filter { $0 == UInt8(ascii: ",") }.count
        guard commas == 1, !text.contains(UInt8(ascii: ".")) else { return nil }
        return DecimalNumber(text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 })
    }

    /// `00:12`, `0:00:12,5`: milliseconds.
    static func clock(_ cell: String) -> Int? {
        guard cell.utf8.count <= 20 else { return nil }
        let bytes = Array(cell.utf8.filter { $0 > 0x20 })
        guard let (stamp, end) = ClockStamp.parse(bytes, at: 0), end == bytes.count else { return nil }
        return stamp.milliseconds
    }

    static func isTime(_ cell: String) -> Bool { number(cell) != nil || clock(cell) != nil }

    /// The unit in which so much text takes a time that people need to say it: about fifteen bytes a second. Seconds unless
    /// another unit fits far better.
    static func unit(name: String, latest: DecimalNumber, bytes: Int) -> (unit: Unit, isGuess: Bool) {
        let words = FoldedName.of(name).split(separator: " ").map(String.init)
        if words.contains(where: { ["ms", "millis", "milliseconds", "milisegundos", "msec"].contains($0) }) {
            return (.milliseconds, false)
        }
        if words.contains(where: { ["s", "seg", "segundos", "seconds", "secs"].contains($0) }) {
            return (.seconds, false)
        }
        let seconds = latest.double
        guard seconds > 0, bytes > 0 else { return (.seconds, false) }
        let needed = Double(bytes) / 15
        let ratio = seconds / needed
        if ratio > 30, latest.exponent >= 0 || latest.whole != nil { return (.milliseconds, true) }
        if seconds < 1, ratio < 1.0 / 30 { return (.days, true) }
        return (.seconds, false)
    }
}
