internal import ArgumentParser
internal import Coaching
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Rubrics
internal import RubricFormats
internal import StandardRubrics

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "What becomes of a plan: its states, and whether it helped.",
        subcommands: [
            PlanMarkCommand.self, PlanHistoryCommand.self, PlanReviewCommand.self, PlanAgainCommand.self,
        ])
}

struct PlanMarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract:
            "Adds a state to a kept plan: signed, shared, acknowledged, in_progress, reviewed, closed. Nothing is overwritten."
    )

    @Option(help: "The store.") var store: String = "escucha.sqlite"
    @Argument(help: "The plan, as in a-07@2026-06-30.") var plan: String
    @Argument(help: "The state.") var state: String
    @Option(help: "Who says so.") var by: String
    @Option(help: "The agent's view, or a note.") var comment: String?

    func run() throws {
        guard let state = PlanState(rawValue: state) else {
            let known = PlanState.allCases.map(\.rawValue)
            throw ValidationError(
                "“\(state)” is no state of a plan; "
                    + (nearest(to: state, among: known).map { "did you mean “\($0)”?" } ?? "known are "
                        + known.joined(separator: ", ")))
        }
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by names a person") }
        try StoreFile.open(store).mark(
            plan,
            PlanStateEntry(state: state, at: ISO8601DateFormatter().string(from: Date()), by: by, comment: comment))
    }
}

struct PlanHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "The states of a kept plan, oldest first.")

    @Option(help: "The store.") var store: String = "escucha.sqlite"
    @Argument(help: "The plan, as in a-07@2026-06-30.") var plan: String

    func run() throws {
        let states = try StoreFile.open(store).states(of: plan)
        guard !states.isEmpty else {
            throw ValidationError("the store holds no plan “\(plan)”; keep it with escucha coach --keep-by")
        }
        for entry in states {
            print(
                "\(entry.at)  \(entry.state.rawValue)  \(Scorecard.printable(entry.by))"
                    + (entry.comment.map { "  " + Scorecard.printable($0) } ?? ""))
        }
    }
}

struct PlanReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract:
            "Did it help? The coached criteria before and after, with one of four answers, and the others beside them.",
        discussion:
            "Before is a window that ended before the calls of the choice, or their rate after shrinkage: never their raw rate."
    )

    @OptionGroup var library: LibraryOptions
    @Option(help: "The store.") var store: String = "escucha.sqlite"
    @Argument(help: "A plan's JSON file, or a kept plan as in a-07@2026-06-30.") var plan: String

    @Option(name: .customLong("lang"), help: "es or en.") var language: String = "es"

    func run() throws { try Self.review(plan, store, library.load(), language) }

    static func review(_ plan: String, _ store: String, _ rubrics: RubricLibrary, _ language: String) throws {
        let words = try SummaryWords(option: language)
        let repository = try StoreFile.open(store)
        let data: Data
        if let file = FileManager.default.contents(atPath: plan) {
            data = file
        } else if let kept = try repository.keptPlan(plan) {
            data = Data(kept.text.utf8)
        } else {
            throw ValidationError("\(plan): there is no such file, and the store holds no plan of this name")
        }
        let reviewed = try PlanFile.read(data, plan)
        guard
            let use = try repository.rubricsInUse(since: nil, until: nil).first(where: {
                $0.hash == reviewed.rubricHash
            })
        else {
            throw ValidationError(
                "\(plan): the store holds no calls by the rubric that the plan was made from; only the same rubric is compared"
            )
        }
        let (rubric, diagnostics) = RubricReader.read(
            WrittenFile(path: use.id + ".yml", text: use.text), taxonomy: rubrics.taxonomy)
        guard let rubric else { throw DiagnosticError(diagnostics) }
        let calls = try repository.coachedCalls(
            rubricHash: reviewed.rubricHash, since: nil, until: nil, upTo: nil)
        print(
            ReviewText.markdown(
                reviewed, reviewed.review(calls),
                options: PlanOptions(rubric: rubric, taxonomy: rubrics.taxonomy, language: words.language)))
    }
}

/// Opens a store that must be there: reading never makes an empty one.
enum StoreFile {
    static func open(_ path: String) throws -> SQLiteEvaluationStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path): there is no such store; fill one with escucha audit … --store \(path)")
        }
        return try SQLiteEvaluationStore(path: path)
    }
}
