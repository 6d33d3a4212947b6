import Coaching
import Testing

struct CalendarDayTests {
    @Test func readsDaysAndTheHeadsOfMoments() {
        #expect(CalendarDay(iso8601: "2026-03-10")?.iso8601 == "2026-03-10")
        #expect(CalendarDay(iso8601: "2026-03-10T23:59:00-06:00")?.iso8601 == "2026-03-10")
        for wrong in ["2026-02-30", "2026-3-1", "", "hoy", "2026-03-10x", "10/03/2026"] {
            #expect(CalendarDay(iso8601: wrong) == nil)
        }
    }

    @Test func workdaysSkipTheWeekend() throws {
        let tuesday = try #require(CalendarDay(iso8601: "2026-06-30"))
        #expect(tuesday.weekday == 2)
        #expect(tuesday.workday(after: 4).iso8601 == "2026-07-06")
        #expect(tuesday.workday(after: 3).iso8601 == "2026-07-03")
    }

    @Test func farDaysDoNotTrap() {
        #expect(CalendarDay(number: .max).iso8601 == "9999-12-31" || !CalendarDay(number: .max).iso8601.isEmpty)
        #expect(!CalendarDay(number: .min).iso8601.isEmpty)
    }
}
