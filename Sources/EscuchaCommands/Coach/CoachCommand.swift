internal import ArgumentParser
internal import Coaching
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Rubrics
internal import StandardRubrics

struct CoachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coach",
        abstract:
            "Drafts coaching plans from stored evaluations: strengths, one or two skills, a goal, practice, dates.",
        discussion: """
            A plan names a gap only when chance does not explain it, and shows every rate with its calls and interval. \
            A person signs it. One plan goes to standard output, or into the folder of --out; --team writes a folder with an \
            index. Ends with 0, or with 2 when a plan cannot be made.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case html, md, json, ics }

    @OptionGroup var library: LibraryOptions
    @Option(help: "The agent whose plan is drafted.") var agent: String?
    @Flag(help: "Plans for all agents, with an index page; needs --out.") var team = false
    @Option(help: "First day of the calls (2026-05-01). Default: the first there is.") var since: String?
    @Option(help: "Last day of the calls. Default: the last there is.") var until: String?
    @Option(help: "The store that audit --store filled. Default: escucha.sqlite.") var store: String = "escucha.sqlite"
    @Option(help: "Rubric, when the store holds several: identifier, or identifier@version.") var rubric: String?
    @Option(help: "Folder for plans; made when it does not exist.") var out: String?
    @Option(
        help:
            "html, md, json, or ics for the follow-up dates alone. Into --out the dates are always written beside a plan."
    ) var format: Format = .html
    @Option(
        name: .customLong("calls"), help: "Folder of call pages of an audit's report, as seen from the plan, for links."
    )
    var callPages: String?
    @Option(
        name: .customLong("lang"),
        help: "Language of plans and pages: es or en. What is quoted or proposed to be said stays as calls are spoken.")
    var language: String = "es"
    @Flag(help: "List why these skills and no others, with the numbers.") var explain = false
    @Flag(help: "Show which labels give evidence of the twenty recommendations, and stop.") var coverage = false
    @Flag(help: "Training needs of the team (needs.html and needs.csv in --out).") var needs = false
    @Option(help: "Did a plan help? A plan's JSON file, or a kept plan as in a-07@2026-06-30; prints that and stops.")
    var review: String?
    @Flag(
        name: .customLong("show-names"),
        help: "Name colleagues in plans: whose turn is the model, who could be the mentor.")
    var showsNames = false
    @Option(help: "The day that counts as today, for dates in the plan. Default: the system's.") var today: String?
    @Option(name: .customLong("keep-by"), help: "Keep the plans in the store as drafted, by this person.") var keepBy:
        String?

    func validate() throws {
        _ = try SummaryWords(option: language)
        if coverage || review != nil { return }
        guard agent != nil || team || needs else {
            throw ValidationError("name an agent with --agent, or ask for --team, --needs or --coverage")
        }
        if agent != nil, team {
            throw ValidationError("--agent and --team exclude each other; --team includes every agent")
        }
        if team || needs, out == nil {
            throw ValidationError("--team and --needs write files: name a folder with --out")
        }
    }

    func run() throws {
        let rubrics = try library.load()
        if coverage {
            let read = try rubrics.coaching()
            try Self.complain(read.diagnostics)
            print(TeamPages.coverage(read.library), terminator: "")
            return
        }
        if let review {
            try PlanReviewCommand.review(review, store, rubrics, language)
            return
        }
        let period = try CoachPeriod(since: since, until: until, today: today, systemToday: Self.systemToday())
        let repository = try StoreFile.open(store)
        let source = try CoachSource(repository: repository, period: period, wanted: rubric, taxonomy: rubrics.taxonomy)
        let read = try rubrics.coaching(also: source.rubric)
        try Self.complain(read.diagnostics)
        for note in source.notes { Terminal.complain(note) }
        let law = try rubrics.controls()
        let maker = PlanMaker(
            calls: source.calls, rubric: source.rubric, rubricHash: source.use.hash, taxonomy: rubrics.taxonomy,
            library: read.library, today: period.today,
            request: PlanRequest(since: period.since, until: period.until, lastEvaluation: source.lastEvaluation),
            controls: law.byCountry)
        let options = PlanOptions(
            rubric: source.rubric, taxonomy: rubrics.taxonomy, callPages: callPages, showsNames: showsNames,
            explains: explain, generator: "Escucha \(Version.tool)",
            language: try SummaryWords(option: language).language, english: read.library.english,
            laws: law.byCountry.laws)
        let output = CoachOutput(folder: out, format: format, options: options)
        var plans: [CoachingPlan] = []
        if let agent {
            guard let plan = maker.plan(for: agent) else {
                throw ValidationError(try source.missing(agent, repository))
            }
            try output.write(plan)
            if explain, out != nil || format == .json {
                Terminal.complain(PlanText.explanation(plan, options: options))
            }
            plans = [plan]
        }
        if team {
            plans = maker.team.agents.compactMap(maker.plan)
            try output.write(plans, TeamOverview(maker))
        }
        if needs { try output.writeNeeds(TeamOverview(maker), today: period.today) }
        if let keepBy { try keep(plans, by: keepBy, repository, options) }
    }

    private func keep(
        _ plans: [CoachingPlan], by person: String, _ repository: SQLiteEvaluationStore, _ options: PlanOptions
    ) throws {
        let now = ISO8601DateFormatter().string(from: Date())
        var fresh = 0
        for plan in plans {
            let kept = KeptPlan(
                id: plan.id, agent: plan.agent, madeOn: plan.madeOn.iso8601,
                text: PlanJSON.render(plan, options: options), rubricHash: plan.sources.rubricHash,
                libraryHash: plan.sources.libraryHash)
            if try repository.keep(kept, by: person, at: now) { fresh += 1 }
        }
        Terminal.complain("kept \(fresh) plans as drafted; \(plans.count - fresh) were there already")
    }

    /// Warnings are said; errors stop: advice from a library that is wrong would not be what its writer meant.
    private static func complain(_ diagnostics: [Diagnostic]) throws {
        if diagnostics.contains(where: { $0.level == .error }) { throw DiagnosticError(diagnostics) }
        for diagnostic in diagnostics { Terminal.complain(diagnostic.rendered) }
    }

    private static func systemToday() -> CalendarDay {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        func two(_ value: Int?) -> String { (value ?? 1) < 10 ? "0\(value ?? 1)" : "\(value ?? 1)" }
        return CalendarDay(iso8601: "\(parts.year ?? 1970)-\(two(parts.month))-\(two(parts.day))")
            ?? CalendarDay(number: 0)
    }
}
