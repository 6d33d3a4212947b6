internal import Rubrics
internal import ArgumentParser
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "What persons say of findings: critical ones are drafts until somebody confirms them.",
        discussion:
            "Reviews are only added to: the last one counts, all of them stay in the store and in the evidence.",
        subcommands: [ReviewConfirm.self, ReviewReject.self, ReviewList.self])
}

/// Options of a verdict.
struct VerdictOptions: ParsableArguments {
    @Argument(help: "The finding, as in F-3f9a12c04b7e (see findings.csv of the evidence, or `review list`).")
    var finding: String
    @Option(name: .customLong("by"), help: "Who says so.") var name: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"

    func validate() throws {
        if name.trimmingCharacters(in: .whitespaces).isEmpty {
            throw ValidationError("--by names the person who decides")
        }
        if reason.trimmingCharacters(in: .whitespaces).isEmpty {
            throw ValidationError("--reason says why, in a few words")
        }
    }

    func add(_ verdict: Review.Verdict) throws {
        let store = try StoreChoice.open(store)
        guard let found = try store.finding(finding) else {
            throw ValidationError(
                "there is no finding “\(finding)” in this store; `escucha review list` shows those that wait")
        }
        let before = try store.reviews(of: finding)
        try store.add(Review(subject: finding, verdict: verdict, by: name, reason: reason, at: AuditCommand.now()))
        let words = BatchWords(.spanish)
        print(words.reviewed(finding, verdict, call: Scorecard.printable(found.callID), label: found.label, by: name))
        if let last = before.last { print(words.reviewedBefore(last)) }
    }
}

struct ReviewConfirm: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "confirm", abstract: "Says that a finding is right.")
    @OptionGroup var verdict: VerdictOptions
    func run() throws { try verdict.add(.confirmed) }
}

struct ReviewReject: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reject", abstract: "Says that a finding is wrong.")
    @OptionGroup var verdict: VerdictOptions
    func run() throws { try verdict.add(.rejected) }
}

struct ReviewList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists critical findings that wait for a person, or all of them with --all.")
    @Flag(help: "Those that were reviewed as well.") var all = false
    @Option(help: "How many at most.") var limit: Int = 100
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"

    func run() throws {
        let words = BatchWords(.spanish)
        let found = try StoreChoice.open(store).criticalFindings(draftsOnly: !all, limit: max(1, limit))
        if found.isEmpty { print(words.nothingWaits) }
        for (finding, verdict) in found {
            print(
                "\(finding.mark)  \(words.state(verdict))  \(Scorecard.printable(finding.callID))"
                    + (finding.turn.map { " #\($0)" } ?? "") + "  \(finding.label)  [\(finding.rule)]"
                    + (finding.quote.map { "  “\(Scorecard.printable($0))”" } ?? ""))
        }
    }
}

/// A store that must be there already.
enum StoreChoice {
    static func open(_ path: String) throws -> SQLiteEvaluationStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path): there is no such store; `escucha audit … --store \(path)` makes one")
        }
        return try SQLiteEvaluationStore(path: path)
    }
}
