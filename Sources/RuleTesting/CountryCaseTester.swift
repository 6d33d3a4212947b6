public import CallAnalysis
internal import Findings
public import Rubrics
internal import Transcripts

/// Runs the cases that every country's law answers in its own way.
public struct CountryCaseTester {
    public struct Failure: Hashable, Sendable {
        public var id: String
        public var country: String
        public var place: SourcePlace
        /// What was expected and what came.
        public var explanation: String
    }

    private let cases: CountryCases
    /// The rules and law in force in a country; nothing when there are none.
    private let book: (String) -> RuleBook?

    public init(_ cases: CountryCases, book: @escaping (String) -> RuleBook?) {
        self.cases = cases
        self.book = book
    }

    /// - Returns: how many verdicts were asked for, and those that were not as the law says.
    public func run() -> (verdicts: Int, failures: [Failure]) {
        var verdicts = 0
        var failures: [Failure] = []
        for country in Set(cases.cases.flatMap { $0.expect.keys }).sorted() {
            guard let book = book(country) else { continue }
            let analyser = CallAnalyser(book)
            for item in cases.cases {
                guard let expected = item.expect[country] else { continue }
                verdicts += 1
                if let explanation = check(item, expected, country, analyser) {
                    failures.append(
                        Failure(id: item.id, country: country, place: item.place, explanation: explanation))
                }
            }
        }
        return (verdicts, failures)
    }

    private func check(
        _ item: CountryCase, _ expected: CountryCase.Verdict, _ country: String, _ analyser: CallAnalyser
    )
        -> String?
    {
        let (call, log) = call(item, country)
        let result = analyser.analyse(call, contacts: log)
        let last = call.turns.count
        var found = Set(result.findings.filter { $0.turn == last }.map(\.label))
        found.formUnion(result.callFindings.filter { !$0.needsReview }.map(\.label))
        found.formIntersection(item.watch)
        let names = found.map(\.rawValue).sorted().joined(separator: ", ")
        switch expected {
        case .found(let labels):
            if found == labels { return nil }
            let wanted = labels.map(\.rawValue).sorted().joined(separator: ", ")
            return "found \(names.isEmpty ? "nothing" : names), expected \(wanted.isEmpty ? "nothing" : wanted)"
        case .review: return found.isEmpty ? nil : "found \(names), expected at most a question to a person"
        case .notEvaluable:
            let open = result.notEvaluable.contains { item.watch.contains($0.label) }
            return open && found.isEmpty ? nil : "found \(names.isEmpty ? "nothing" : names), expected “not evaluable”"
        }
    }

    private func call(_ item: CountryCase, _ country: String) -> (Call, ContactLog) {
        let speakers = ["agent", "customer", "third_party"]
        let parties = speakers.map { Party(label: $0, role: Role(rawValue: $0), decision: .file) }
        var turns: [Turn] = []
        for line in item.turns {
            let speaker = String(line.prefix { $0 != ":" })
            let text = line.drop { $0 != ":" }.dropFirst()
            turns.append(
                Turn(
                    number: turns.count + 1, party: speakers.firstIndex(of: speaker) ?? 0,
                    text: String(text.drop { $0 == " " })))
        }
        var call = Call(
            id: item.id, format: "case", country: country, language: "es", parties: parties, turns: turns)
        call.startedAt = item.startedAt.flatMap { CallTime(iso8601: $0) }
        call.timeZone = cases.zones[country]
        let start = call.startedAt ?? CallTime(year: 2026, month: 3, day: 11, secondOfDay: 43_200, offsetMinutes: nil)
        var contacts = item.before.enumerated().compactMap { number, earlier in
            CallTime(iso8601: earlier.at).map {
                Contact(
                    id: "\(item.id)-\(number)", debtor: "d", channel: earlier.channel, startedAt: $0,
                    conversation: earlier.conversation)
            }
        }
        contacts.append(Contact(id: item.id, debtor: "d", channel: "call", startedAt: start, conversation: true))
        return (call, ContactLog(contacts, hash: ""))
    }
}
