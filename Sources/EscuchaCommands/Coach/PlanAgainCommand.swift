internal import ArgumentParser
internal import Coaching
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Rubrics
internal import StandardRubrics

struct PlanAgainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "again",
        abstract: "Makes a kept plan again from the store and holds it against the kept one, byte for byte.",
        discussion: """
            The plan names what it was made from: period, last evaluation, rubric and library. What was imported later does \
            not count. Ends with 0 when both are the same, with 1 when they differ, with 2 when it cannot be made.
            """)

    @OptionGroup var library: LibraryOptions
    @Option(help: "The store.") var store: String = "escucha.sqlite"
    @Argument(help: "A kept plan, as in a-07@2026-06-30.") var plan: String

    func run() throws {
        let rubrics = try library.load()
        let repository = try StoreFile.open(store)
        guard let kept = try repository.keptPlan(plan) else {
            throw ValidationError("the store holds no plan “\(plan)”; keep it with escucha coach --keep-by")
        }
        let asked = try PlanFile.request(Data(kept.text.utf8), plan)
        let source = try CoachSource(
            repository: repository,
            period: CoachPeriod(since: asked.since, until: asked.until, today: asked.madeOn), wanted: kept.rubricHash,
            taxonomy: rubrics.taxonomy, upTo: asked.lastEvaluation)
        let read = try rubrics.coaching(also: source.rubric)
        guard read.library.hash == kept.libraryHash else {
            throw ValidationError(
                "the plan was made from the coaching library \(kept.libraryHash.prefix(12)), and this one is \(read.library.hash.prefix(12)); name that library's folder with --rubrics-folder"
            )
        }
        let law = try rubrics.controls()
        let maker = PlanMaker(
            calls: source.calls, rubric: source.rubric, rubricHash: source.use.hash, taxonomy: rubrics.taxonomy,
            library: read.library, today: asked.madeOn,
            request: PlanRequest(since: asked.since, until: asked.until, lastEvaluation: asked.lastEvaluation),
            controls: law.byCountry)
        let options = PlanOptions(
            rubric: source.rubric, taxonomy: rubrics.taxonomy, showsNames: asked.showsNames,
            language: asked.language, english: read.library.english, laws: law.byCountry.laws)
        guard let made = maker.plan(for: kept.agent) else {
            throw ValidationError(try source.missing(kept.agent, repository))
        }
        if PlanJSON.render(made, options: options) == kept.text {
            print("\(plan): the same, byte for byte (\(kept.text.utf8.count) bytes)")
        } else {
            print("\(plan): differs from the kept plan; it was made by another version of Escucha")
            throw ExitCode(1)
        }
    }
}
