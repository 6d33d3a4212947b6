/// A wall-clock moment as a transcript states it: date, time of day and, when known, the offset from UTC.
///
/// A moment without an offset stays without one: rules on hours answer "not evaluable" unless a zone is given.
/// Proleptic Gregorian; no leap seconds. Pure arithmetic, no time-zone database.
public struct CallTime: Hashable, Sendable {
    public var year: Int
    /// 1...12
    public var month: Int
    /// 1...31
    public var day: Int
    /// Seconds since local midnight, 0..<86400.
    public var secondOfDay: Int
    /// Minutes east of UTC; nothing when the file does not say.
    public var offsetMinutes: Int?

    public init(year: Int, month: Int, day: Int, secondOfDay: Int, offsetMinutes: Int?) {
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
        self.offsetMinutes = offsetMinutes
    }

    /// Days since 1970-01-01 of the local date. (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".)
    public var dayNumber: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 + 1 }

    /// Seconds since 1970-01-01T00:00:00Z; nothing without an offset.
    public var secondsSinceEpoch: Int? {
        offsetMinutes.map { dayNumber * 86_400 + secondOfDay - $0 * 60 }
    }

    /// The same moment shown with another offset; nothing when this one has no offset.
    public func shifted(toOffsetMinutes other: Int) -> CallTime? {
        guard let seconds = secondsSinceEpoch else { return nil }
        return CallTime(secondsSinceEpoch: seconds, offsetMinutes: other)
    }

    /// The wall clock `offsetMinutes` east of UTC at an absolute moment.
    public init(secondsSinceEpoch: Int, offsetMinutes: Int) {
        let local = secondsSinceEpoch + offsetMinutes * 60
        var days = local / 86_400
        var second = local % 86_400
        if second < 0 {
            second += 86_400
            days -= 1
        }
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * mp + 2) / 5 + 1, secondOfDay: second, offsetMinutes: offsetMinutes)
    }

    /// Reads ISO 8601 / RFC 3339: `2026-03-10T10:22:00-06:00`, `2026-03-10 10:22`, `2026-03-10T16:22:00.5Z`, `2026-03-10`
    /// is refused (a date is not a moment). Returns nothing for anything else or for impossible values.
    public init?(iso8601 text: some StringProtocol) {
        var digits = ISODigits(text.utf8.map { $0 })
        guard let year = digits.number(4), digits.skip(UInt8(ascii: "-")), let month = digits.number(2),
            digits.skip(UInt8(ascii: "-")), let day = digits.number(2),
            digits.skip(UInt8(ascii: "T")) || digits.skip(UInt8(ascii: "t")) || digits.skip(UInt8(ascii: " ")),
            let hour = digits.number(2), digits.skip(UInt8(ascii: ":")), let minute = digits.number(2)
        else { return nil }
        var second = 0
        if digits.skip(UInt8(ascii: ":")) {
            guard let value = digits.number(2) else { return nil }
            second = value
            if digits.skip(UInt8(ascii: ".")) || digits.skip(UInt8(ascii: ",")) { digits.skipDigits() }
        }
        var offset: Int?
        if digits.skip(UInt8(ascii: "Z")) || digits.skip(UInt8(ascii: "z")) {
            offset = 0
        } else if let sign = digits.sign() {
            guard let hours = digits.number(2) else { return nil }
            _ = digits.skip(UInt8(ascii: ":"))
            let minutes = digits.number(2) ?? 0
            guard hours <= 14, minutes < 60 else { return nil }
            offset = sign * (hours * 60 + minutes)
        }
        guard digits.atEnd, (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, year: year),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        self.init(
            year: year, month: month, day: day, secondOfDay: hour * 3600 + minute * 60 + min(second, 59),
            offsetMinutes: offset)
    }

    /// Number of days in a month of the Gregorian calendar.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: return 31
        }
    }

    /// `2026-03-10T10:22:00-06:00`; without the offset when it is unknown.
    public var iso8601: String {
        var text = isoDate + "T" + clock + ":" + two(secondOfDay % 60)
        if let offsetMinutes {
            let size = abs(offsetMinutes)
            text += offsetMinutes == 0 ? "Z" : (offsetMinutes < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)
        }
        return text
    }

    /// `2026-03-10`
    public var isoDate: String {
        let padded = String(year)
        return String(repeating: "0", count: max(0, 4 - padded.count)) + padded + "-" + two(month) + "-" + two(day)
    }

    /// `10:22`
    public var clock: String { two(secondOfDay / 3600) + ":" + two(secondOfDay / 60 % 60) }
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

private struct ISODigits {
    let bytes: [UInt8]
    var position = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    var atEnd: Bool { position == bytes.count }

    mutating func number(_ width: Int) -> Int? {
        guard position + width <= bytes.count else { return nil }
        var value = 0
        for index in position..<position + width {
            guard (48...57).contains(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 48)
        }
        position += width
        return value
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func skipDigits() {
        while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    }

    mutating func sign() -> Int? {
        if skip(UInt8(ascii: "+")) { return 1 }
        if skip(UInt8(ascii: "-")) { return -1 }
        return nil
    }
}
