internal import ArgumentParser
internal import Coaching
internal import QualityMonitoring
internal import RubricFormats
internal import Rubrics

/// The days that a run looks at.
struct CoachPeriod {
    let since: CalendarDay?
    let until: CalendarDay?
    let today: CalendarDay

    init(since: CalendarDay?, until: CalendarDay?, today: CalendarDay) {
        self.since = since
        self.until = until
        self.today = today
    }

    init(since: String?, until: String?, today: String?, systemToday: CalendarDay) throws {
        func day(_ text: String?, _ option: String) throws -> CalendarDay? {
            guard let text else { return nil }
            guard text.utf8.count == 10, let day = CalendarDay(iso8601: text) else {
                throw ValidationError("--\(option) “\(text)” is no day: write it as in 2026-05-31")
            }
            return day
        }
        self.since = try day(since, "since")
        self.until = try day(until, "until")
        self.today = try day(today, "today") ?? systemToday
        if let first = self.since, let last = self.until, first > last {
            throw ValidationError(
                "the dates are the wrong way round: --since \(first.iso8601) is after --until \(last.iso8601)")
        }
    }

    var words: String {
        switch (since, until) {
        case (nil, nil): "in the store"
        case (let first?, nil): "since \(first.iso8601)"
        case (nil, let last?): "until \(last.iso8601)"
        case (let first?, let last?): "from \(first.iso8601) to \(last.iso8601)"
        }
    }
}

/// The calls of one rubric at one version: never two mixed.
struct CoachSource {
    let use: RubricUse
    let rubric: Rubric
    let calls: [CoachedCall]
    /// What was left out, each in a sentence.
    var notes: [String] = []
    private let period: CoachPeriod

    /// The store's last evaluation that was looked at.
    let lastEvaluation: Int

    /// - Parameter upTo: looks at the store as it was after the evaluation of this number.
    init(
        repository: any CoachingRepository, period: CoachPeriod, wanted: String?, taxonomy: Taxonomy, upTo: Int? = nil
    ) throws {
        self.period = period
        lastEvaluation = try upTo ?? repository.lastEvaluation()
        let all = try repository.rubricsInUse(since: period.since, until: period.until)
        for entry in all where entry.undated > 0 {
            notes.append(
                "\(entry.undated) calls by \(entry.id) \(entry.version) have no date and are left out; without --since and --until they count"
            )
        }
        for entry in all where entry.withoutAgent > 0 {
            notes.append(
                "\(entry.withoutAgent) calls by \(entry.id) \(entry.version) name no agent and stand in no plan")
        }
        let uses = all.filter { $0.calls > 0 }
        guard !uses.isEmpty else { throw ValidationError("there are no evaluated calls \(period.words)") }
        use = try Self.choose(uses, wanted, period)
        let (rubric, diagnostics) = RubricReader.read(
            WrittenFile(path: use.id + ".yml", text: use.text), taxonomy: taxonomy)
        guard let rubric else {
            throw ValidationError(
                "the rubric \(use.id) \(use.version) of the store does not suit this program's labels:\n"
                    + diagnostics.map(\.rendered).joined(separator: "\n"))
        }
        self.rubric = rubric
        calls = try repository.coachedCalls(
            rubricHash: use.hash, since: period.since, until: period.until, upTo: lastEvaluation)
    }

    private static func choose(_ uses: [RubricUse], _ wanted: String?, _ period: CoachPeriod) throws -> RubricUse {
        func shown(_ uses: [RubricUse]) -> String {
            uses.map { use in
                let days =
                    use.firstDay.flatMap { first in use.lastDay.map { ", \(first.iso8601) to \($0.iso8601)" } } ?? ""
                return "\(use.id)@\(use.version) (\(use.calls) calls\(days))"
            }.joined(separator: "; ")
        }
        guard let wanted else {
            if uses.count == 1 { return uses[0] }
            if Set(uses.map(\.id)).count > 1 {
                throw ValidationError(
                    "calls \(period.words) were evaluated by more than one rubric, which are never mixed: \(shown(uses)). Name one with --rubric"
                )
            }
            throw ValidationError(
                "the rubric changed \(period.words): \(shown(uses)). Its versions are never mixed; name one with --rubric ID@VERSION, score the calls again by one, or choose another period"
            )
        }
        let found = uses.filter { $0.id == wanted || $0.id + "@" + $0.version == wanted || $0.hash == wanted }
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            let near = nearest(to: wanted, among: uses.map(\.id)).map { "did you mean “\($0)”? " } ?? ""
            throw ValidationError(
                "no calls \(period.words) were evaluated by “\(wanted)”; \(near)there are \(shown(uses))")
        }
        let sameVersion = Set(found.map(\.version)).count < found.count
        throw ValidationError(
            "the rubric changed \(period.words): \(shown(found)). Its versions are never mixed; "
                + (sameVersion
                    ? "the text changed under one version: name its SHA-256 with --rubric (\(found.map(\.hash).joined(separator: ", ")))"
                    : "name one with --rubric ID@VERSION"))
    }

    /// Why an agent has no plan.
    func missing(_ agent: String, _ repository: any CoachingRepository) throws -> String {
        let known = try repository.agents()
        if known.contains(agent) {
            return
                "the agent “\(agent)” has no call by \(use.id) \(use.version) \(period.words); widen --since and --until, or name another --rubric"
        }
        let near =
            nearest(to: agent, among: known).map { "; did you mean “\($0)”?" }
            ?? "; known are \(known.prefix(12).joined(separator: ", "))"
        return "no stored call names the agent “\(agent)”\(near)"
    }
}
