internal import ArgumentParser
internal import Calibration
internal import CallAnalysis
internal import Findings
internal import Foundation
internal import LearnedDetection
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Holds the findings against labelled calls: precision, recall and F1 with 95 % intervals.",
        discussion: """
            Gold files are NDJSON: whole calls with "labels" and "call_labels", exchanges, or single utterances. Intervals: Wilson for \
            precision and recall, bootstrap over calls for F1. A place counts when turn and label are exact. Ends with 0, or 2.
            """)

    enum Grouping: String, ExpressibleByArgument, CaseIterable { case label, family, country, style }

    @OptionGroup var rules: RuleOptions
    @Option(parsing: .upToNextOption, help: "Labelled files.") var gold: [String]
    @Option(help: "Rows by label, family, country or style.") var by: Grouping = .label
    @Option(help: "A file that an earlier --json run wrote: lists what was gained and lost since.") var baseline:
        String?
    @Flag(help: "Rules alone, learned detectors alone, and both, side by side.") var compare = false
    @Flag(help: "The figures and every decision as one JSON object.") var json = false
    @Option(help: "Quote this many errors, with what the rules saw.") var errors = 0

    func run() throws {
        guard !gold.isEmpty else { throw ValidationError("name at least one labelled file with --gold") }
        let library = try rules.library.load()
        rules.complain(about: library)
        let inputs = try GoldInput.read(gold)
        let unknown = Set(inputs.flatMap { $0.reference.map(\.label) }).filter { library.taxonomy[$0] == nil }
        if let label = unknown.sorted().first {
            throw ValidationError("the gold files have a label “\(label.rawValue)” that labels.yml does not know")
        }
        if compare { return print(try comparison(inputs, library)) }
        let monitor = CallMonitor(shelf: try rules.shelf(library), taxonomy: library.taxonomy, engine: Version.engine)
        var items: [LabelledItem] = []
        for input in inputs { items.append(item(input, monitor)) }
        let report = EvaluationReport(comparison: LabelComparison(items), taxonomy: library.taxonomy)
        if json {
            print(report.json())
        } else {
            print(report.table(by: by))
            if let baseline { print(try report.changes(since: baseline)) }
            if errors > 0 { print(ErrorList(inputs: inputs, items: items, monitor: monitor).text(limit: errors)) }
        }
    }

    /// The same calls three times: with rules, with learned detectors, with both.
    private func comparison(_ inputs: [GoldInput], _ library: RubricLibrary) throws -> String {
        guard !json, baseline == nil, errors == 0, !rules.rulesOnly, !rules.learnedOnly else {
            throw ValidationError(
                "--compare stands alone: without --json, --baseline, --errors, --rules-only, --learned-only")
        }
        let model = try rules.learned(library)
        guard model != nil else {
            throw ValidationError("there are no learned detectors to compare: name a model with --model")
        }
        func items(_ shelf: RuleShelf, suggestions: Bool = false) -> [LabelledItem] {
            let monitor = CallMonitor(shelf: shelf, taxonomy: library.taxonomy, engine: Version.engine)
            return inputs.map { item($0, monitor, suggestions: suggestions) }
        }
        let both = try rules.shelf(library, model: model, detectors: .both)
        return DetectorComparison(
            taxonomy: library.taxonomy, rules: items(try rules.shelf(library, model: nil, detectors: .both)),
            learned: items(try rules.shelf(library, model: model, detectors: .learned)), both: items(both),
            suggested: items(both, suggestions: true)
        ).text()
    }

    private func item(_ input: GoldInput, _ monitor: CallMonitor, suggestions: Bool = false) -> LabelledItem {
        let result = monitor.analyse(input.call)
        var found = Set(result.findings.map { LabelPlace(turn: $0.turn, label: $0.label) })
        if suggestions { found.formUnion(result.suggestions.map { LabelPlace(turn: $0.turn, label: $0.label) }) }
        if let only = input.onlyTurn {
            found = found.filter { $0.turn == only }
        } else {
            for finding in result.callFindings where !finding.needsReview {
                found.insert(LabelPlace(turn: 0, label: finding.label))
            }
        }
        return LabelledItem(
            id: input.call.id, country: input.call.country, style: input.style,
            turns: input.onlyTurn == nil ? input.call.turns.count + 1 : 1, reference: input.reference, found: found)
    }
}
