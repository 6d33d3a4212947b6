internal import Transcripts
internal import ArgumentParser
internal import CallScoring
internal import EvaluationStore
internal import Findings
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats
internal import Rubrics
internal import StandardRubrics

struct BacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest",
        abstract: "What new rules or a new rubric would change in stored evaluations; nothing is written.",
        discussion: """
            Judges the calls of the store by the rubric folder of --packs (and the rubric of --new-rubric) and compares with the last \
            evaluation of each: which calls gain or lose which findings, with the words; whose score and band would move. Ends with 0, \
            with 2 when the store, a pack or a rubric cannot be used.
            """)

    @Option(name: .customLong("packs"), help: "Rubric folder with the new packs (as --rubrics-folder).") var folder:
        String?
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"
    @Option(
        help: "Rubric by which the stored evaluations were made: an identifier or a file. Default: cobranza-temprana.")
    var rubric: String?
    @Option(name: .customLong("new-rubric"), help: "Rubric to score by now. Default: the same one.") var newRubric:
        String?
    @Option(help: "Judge all calls by this country's packs and law. Default: what each call says.") var country: String?
    @Flag(name: .customLong("rules-only"), help: "Leave the learned detectors aside.") var rulesOnly = false
    @Option(help: "Calls to list with their findings; all are counted.") var list: Int = 50
    @Option(name: .customLong("lang"), help: "es or en.") var language: String = "es"
    @Flag(help: "One JSON line for each call that changes, and one with the sums.") var json = false

    func validate() throws {
        if folder == nil, newRubric == nil {
            throw ValidationError("name new packs with --packs, or a new rubric with --new-rubric")
        }
    }

    func run() async throws {
        let words = try BatchWords(option: language)
        let summaryWords = SummaryWords(words.language)
        let store = try StoreChoice.open(store)
        let present = try RubricLibrary.load()
        let old = try RubricChoice.load(rubric, present)
        let library = try folder.map { try RubricLibrary.load(from: $0) } ?? present
        var arguments: [String] = []
        if let country { arguments += ["--country", country] }
        if rulesOnly { arguments.append("--rules-only") }
        let rules = try RuleOptions.parse(arguments)
        for diagnostic in library.diagnostics { Terminal.complain(diagnostic.rendered) }
        let new = try newRubric.map { try RubricChoice.load($0, library) } ?? old
        let shelf = try rules.shelf(library)
        var comparison = BacktestComparison(old: old.rubric, new: new.rubric)
        var key: Int64 = 0
        var listed = 0
        while let page = try store.calls(after: key, rubric: old.hash, limit: 256) {
            key = page.last
            comparison.broken += page.broken
            let stored = page.calls
            let parts = stride(from: 0, to: stored.count, by: 64).map { Array(stored[$0..<min(stored.count, $0 + 64)]) }
            let differences = try await withThrowingTaskGroup(of: (Int, [BacktestComparison.Difference]).self) {
                group in
                for (index, part) in parts.enumerated() {
                    group.addTask {
                        let monitor = CallMonitor(
                            shelf: shelf, rubric: new.rubric, taxonomy: library.taxonomy, rubricHash: new.hash,
                            engine: Version.engine)
                        return (
                            index,
                            try part.compactMap { item in
                                let before = try ResultLine.scored(
                                    item.result, call: item.call, key: item.fingerprint, rubric: old.rubric)
                                return monitor.score(item.call).map { BacktestComparison.Difference(before, $0) }
                            }
                        )
                    }
                }
                var all: [(Int, [BacktestComparison.Difference])] = []
                for try await part in group { all.append(part) }
                return all.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
            for difference in differences {
                comparison.add(difference)
                guard difference.isChange else { continue }
                if json {
                    print(difference.json)
                } else if listed < list {
                    listed += 1
                    print(difference.text(words, summaryWords))
                }
            }
        }
        if comparison.calls == 0 {
            throw ValidationError(
                "\(store.path): no evaluation by this text of the rubric “\(old.rubric.id)” stands in the store; name the right one with --rubric"
            )
        }
        print(json ? comparison.json : comparison.text(words))
    }
}
