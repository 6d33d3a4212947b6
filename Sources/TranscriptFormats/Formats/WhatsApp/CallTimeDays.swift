import Transcripts

/// Days of the calendar, for dates that stand apart from times.
enum CallTimeDays {
    static func inMonth(_ month: Int, _ year: Int) -> Int { CallTime.days(inMonth: month, year: year) }

    /// Days since 1970-01-01.
    static func number(_ date: (year: Int, month: Int, day: Int)) -> Int {
        CallTime(year: date.year, month: date.month, day: date.day, secondOfDay: 0, offsetMinutes: nil).dayNumber
    }
}
