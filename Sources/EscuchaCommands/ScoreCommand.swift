internal import ArgumentParser
internal import CallScoring
internal import Findings
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "One call: the scorecard with points, verdicts and the quoted evidence with turn and time.",
        discussion: "Ends with 0, with 2 on wrong use, or with 3 when the file could not be read.")

    @OptionGroup var rules: RuleOptions
    @Option(help: "Rubric to score by: an identifier or a file. Default: cobranza-temprana.") var rubric: String?
    @Option(name: .customLong("lang"), help: "Language of the scorecard: es or en.") var language: String = "es"
    @Option(help: "Only this call of a file that holds many.") var call: String?
    @Argument(help: "A transcript file; - is standard input.") var file: String

    func run() throws {
        let library = try rules.library.load()
        rules.complain(about: library)
        let chosen = try RubricChoice.load(rubric, library)
        let words = try SummaryWords(option: language)
        let monitor = CallMonitor(
            shelf: try rules.shelf(library), rubric: chosen.rubric, taxonomy: library.taxonomy, rubricHash: chosen.hash,
            engine: Version.engine)
        let redactor = rules.importing.redactor
        var failed = false
        var found = false
        for item in InputWalk([file]) {
            for read in item.read(rules.importOptions) {
                switch read {
                case .problem(_, let sentence):
                    Terminal.complain(sentence)
                    failed = true
                case .call(let value):
                    if let call, value.id != call { continue }
                    if let scored = monitor.score(value)?.redacted(by: redactor) {
                        if found { print("") }
                        print(
                            Scorecard(scored: scored, rubric: chosen.rubric, taxonomy: library.taxonomy, words: words)
                                .text)
                    }
                    found = true
                }
            }
        }
        if !found, let call { throw ValidationError("there is no call “\(call)” in \(file)") }
        if failed { throw ExitCode(3) }
    }
}
