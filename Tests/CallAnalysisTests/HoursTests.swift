import CallAnalysis
import Findings
import RubricFormats
import Rubrics
import Testing
import Transcripts

struct HoursTests {
    static let yaml = """
        country: MX
        name: México
        zones: [America/Mexico_City, America/Tijuana]
        hours:
          - from: "2014-10-07"
            profiles:
              - {id: wide, week: {mon: ["07:00", "22:00"], tue: ["07:00", "22:00"], wed: ["07:00", "22:00"], thu: ["07:00", "22:00"], fri: ["07:00", "22:00"], sat: ["07:00", "22:00"], sun: ["07:00", "22:00"]}, holiday: same_as_weekday, reference: "MX:A", confidence: medium}
              - {id: strict, week: {mon: ["08:00", "21:00"], tue: ["08:00", "21:00"], wed: ["08:00", "21:00"], thu: ["08:00", "21:00"], fri: ["08:00", "21:00"], sat: none, sun: none}, holiday: none, reference: "MX:B", confidence: low}
        holidays: {2026: ["02-02"]}
        """
    static let jurisdiction = JurisdictionReader.read(WrittenFile(path: "MX.yml", text: yaml)).jurisdiction
    static let zones = ZoneTable([
        "America/Mexico_City": [.init(from: .min, offsetMinutes: -360)],
        "America/Tijuana": [.init(from: .min, offsetMinutes: -480)],
    ])

    /// - Returns: "outside", "review", "fine" or what is missing.
    static func verdict(_ start: String?, zone: String? = nil) -> String {
        var call = Book.call("A: Hola.")
        call.startedAt = start.flatMap { CallTime(iso8601: $0) }
        call.timeZone = zone
        let result = Book.analyser(["contact.outside_hours": "hours: true"], jurisdiction: jurisdiction, zones: zones)
            .analyse(call)
        if let missing = result.notEvaluable.first { return missing.missing }
        guard let finding = result.callFindings.first else { return "fine" }
        return finding.needsReview ? "review" : "outside"
    }

    @Test(arguments: [
        ("2026-03-10T10:22:00-06:00", "fine"), ("2026-03-10T22:00:00-06:00", "outside"),
        ("2026-03-10T21:59:59-06:00", "review"),
        ("2026-03-10T06:59:00-06:00", "outside"), ("2026-03-10T07:30:00-06:00", "review"),
        ("2026-03-14T10:00:00-06:00", "review"),
        ("2026-02-02T10:00:00-06:00", "review"), ("2026-03-10T21:30:00-08:00", "review"),
        ("2013-03-10T10:00:00-06:00", "hours in the law of MX"),
        ("2029-03-14T03:00:00-06:00", "outside"), ("2026-03-10T18:00:00Z", "fine"),
        ("2026-03-11T04:30:00Z", "time zone"),
        ("2026-03-11T08:00:00Z", "outside"), ("2026-03-10T10:22:00", "time zone"),
    ]) func startsAreJudgedOnTheDebtorsClock(start: String, verdict: String) {
        #expect(Self.verdict(start) == verdict, "\(start)")
    }

    @Test func theNamedZoneDecides() {
        #expect(Self.verdict("2026-03-11T05:30:00Z", zone: "America/Tijuana") == "review")
        #expect(Self.verdict("2026-03-11T05:30:00Z", zone: "America/Mexico_City") == "outside")
    }

    @Test func withoutAStartNothingIsJudged() { #expect(Self.verdict(nil) == "start time") }

    /// A holiday list that does not reach the year is never taken for "no holiday".
    @Test func withoutHolidaysTheStrictReadingCannotBeJudged() {
        #expect(Self.verdict("2029-03-13T10:00:00-06:00") == "public holidays of 2029")
    }
}
