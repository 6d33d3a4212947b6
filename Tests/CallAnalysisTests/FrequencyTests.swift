import CallAnalysis
import Findings
import RubricFormats
import Rubrics
import Testing
import Transcripts

struct FrequencyTests {
    static func jurisdiction(_ limits: String) -> Jurisdiction? {
        JurisdictionReader.read(
            WrittenFile(path: "CO.yml", text: "country: CO\nname: x\nzones: [America/Bogota]\nfrequency:\n" + limits)
        ).jurisdiction
    }

    static func contact(
        _ id: String, _ time: String, channel: String = "call", debt: String? = nil, conversation: Bool = true
    ) -> Contact {
        Contact(
            id: id, debtor: "D", debt: debt, channel: channel,
            startedAt: CallTime(iso8601: time) ?? CallTime(year: 1, month: 1, day: 1, secondOfDay: 0, offsetMinutes: 0),
            conversation: conversation)
    }

    /// - Returns: the verdict on the last contact: "fine", "review", "broken", or what is missing.
    static func verdict(_ limit: String, _ contacts: [Contact]?, call: String? = nil) -> String {
        var value = Book.call("A: Hola.")
        value.id = call ?? contacts?.last?.id ?? "x"
        value.startedAt = contacts?.last?.startedAt ?? CallTime(iso8601: "2026-05-12T10:00:00-05:00")
        let analyser = Book.analyser(
            ["contact.frequency": "frequency: true"], jurisdiction: jurisdiction("  - {\(limit)}\n"))
        let result = analyser.analyse(value, contacts: contacts.map { ContactLog($0, hash: "h") })
        if let missing = result.notEvaluable.first { return missing.missing }
        guard let finding = result.callFindings.first else { return "fine" }
        return finding.needsReview ? "review" : "broken"
    }

    static let daily = "id: a, max: 1, per: day, counts: conversations, reference: \"CO:X\", confidence: high"

    @Test func oneConversationADay() {
        let first = Self.contact("1", "2026-05-12T09:00:00-05:00")
        let second = Self.contact("2", "2026-05-12T15:00:00-05:00")
        #expect(Self.verdict(Self.daily, [first]) == "fine")
        #expect(Self.verdict(Self.daily, [first, second]) == "broken")
        #expect(Self.verdict(Self.daily + ", effect: review", [first, second]) == "review")
        #expect(Self.verdict(Self.daily, [first, Self.contact("2", "2026-05-13T09:00:00-05:00")]) == "fine")
        let unanswered = Self.contact("1", "2026-05-12T09:00:00-05:00", conversation: false)
        #expect(Self.verdict(Self.daily, [unanswered, second]) == "fine")
    }

    @Test func aWeekRunsFromMondayToSunday() {
        let limit = "id: w, max: 1, per: week, channels: [call, visit], reference: \"CO:X\", confidence: high"
        let friday = Self.contact("1", "2026-05-15T09:00:00-05:00")
        #expect(Self.verdict(limit, [friday, Self.contact("2", "2026-05-17T09:00:00-05:00")]) == "broken")
        #expect(Self.verdict(limit, [friday, Self.contact("2", "2026-05-18T09:00:00-05:00")]) == "fine")
        let mail = Self.contact("1", "2026-05-15T09:00:00-05:00", channel: "email")
        #expect(Self.verdict(limit, [mail, Self.contact("2", "2026-05-17T09:00:00-05:00")]) == "fine")
    }

    @Test func rollingDaysGapsChannelsAndQuiet() {
        let seven = "id: s, max: 2, per: 7, scope: debt, reference: \"CO:X\", confidence: high"
        let days = [12, 14, 18, 19].map { Self.contact("\($0)", "2026-05-\($0)T09:00:00-05:00", debt: "d") }
        #expect(Self.verdict(seven, Array(days[0...2])) == "broken")
        #expect(Self.verdict(seven, [days[0], days[1], days[3]]) == "fine")
        let other = Self.contact("9", "2026-05-18T10:00:00-05:00", debt: "e")
        #expect(Self.verdict(seven, [days[0], days[1], other]) == "fine")
        let gap = "id: g, min_gap_minutes: 30, reference: \"CO:X\", confidence: low"
        let ten = Self.contact("1", "2026-05-12T10:00:00-05:00")
        #expect(Self.verdict(gap, [ten, Self.contact("2", "2026-05-12T10:29:00-05:00")]) == "broken")
        #expect(Self.verdict(gap, [ten, Self.contact("2", "2026-05-12T10:30:00-05:00")]) == "fine")
        let channels = "id: c, max_channels: 1, per: week, reference: \"CO:X\", confidence: high"
        #expect(
            Self.verdict(channels, [ten, Self.contact("2", "2026-05-13T10:30:00-05:00", channel: "sms")]) == "broken")
        let quiet = "id: q, quiet_days_after_conversation: 7, reference: \"CO:X\", confidence: high"
        #expect(Self.verdict(quiet, [ten, Self.contact("2", "2026-05-18T10:00:00-05:00")]) == "broken")
        #expect(Self.verdict(quiet, [ten, Self.contact("2", "2026-05-19T10:00:00-05:00")]) == "fine")
    }

    /// What is not known is said, never guessed.
    @Test func withoutHistoryNothingIsJudged() {
        #expect(Self.verdict(Self.daily, nil) == "history of contacts")
        let first = Self.contact("1", "2026-05-12T09:00:00-05:00")
        #expect(Self.verdict(Self.daily, [first], call: "other") == "this call in the history of contacts")
        #expect(Self.verdict(Self.daily + ", from: \"2027-01-01\"", nil) == "fine")
    }

    @Test func wrongLimitsAreRefused() {
        for limit in [
            "id: a, per: day, reference: r, confidence: high",
            "id: a, max: 0, per: day, reference: r, confidence: high",
            "id: a, max: 1, per: month, reference: r, confidence: high",
            "id: a, max: 1, min_gap_minutes: 3, per: day, reference: r, confidence: high",
        ] {
            #expect(Self.jurisdiction("  - {\(limit)}\n") == nil)
        }
    }
}
