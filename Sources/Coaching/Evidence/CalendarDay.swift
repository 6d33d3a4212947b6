internal import Transcripts

/// A day of the calendar, without time and zone: `2026-03-10`. Plans count in days.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public var number: Int

    public init(number: Int) { self.number = number }

    /// Reads `2026-03-10`, also at the head of a moment (`2026-03-10T10:22:00-06:00`, whose own local date counts).
    /// - Returns: nothing for anything else and for days that no month has.
    public init?(iso8601 text: some StringProtocol) {
        let head = String(text.prefix(10))
        guard text.count == 10 || text.dropFirst(10).first == "T" || text.dropFirst(10).first == " ",
            let moment = CallTime(iso8601: head + "T00:00:00Z")
        else { return nil }
        number = moment.dayNumber
    }

    /// `2026-03-10`
    public var iso8601: String { moment.isoDate }

    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int { moment.weekday }

    /// Day of the month, month, year: for words.
    public var parts: (day: Int, month: Int, year: Int) { (moment.day, moment.month, moment.year) }

    /// So many days later; a Saturday or Sunday becomes the Monday after it.
    public func workday(after days: Int) -> CalendarDay {
        let day = CalendarDay(number: number + days)
        return day.weekday > 5 ? CalendarDay(number: day.number + 8 - day.weekday) : day
    }

    private var moment: CallTime {
        // Years 1 to 9999 are all that ISO dates can write.
        let days = min(max(number, -719_162), 2_932_896)
        return CallTime(secondsSinceEpoch: days * 86_400, offsetMinutes: 0)
    }

    public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
