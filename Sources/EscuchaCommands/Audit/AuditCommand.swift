internal import ArgumentParser
internal import CallScoring
internal import EvaluationStore
internal import Findings
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Transcripts
internal import Rubrics
internal import StandardRubrics

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The main job: reads transcripts, scores every call, stores the evaluations, writes the report.",
        discussion: """
            Formats are recognised by content. Running it twice on the same calls changes nothing in the store, and says so.
            Exit codes: 0 all well · 1 a finding at or above --fail-on · 2 wrong use, or a rubric, pack, store or report folder \
            that cannot be used · 3 some inputs could not be read (wins over 1).
            """)

    @OptionGroup var rules: RuleOptions
    @Option(help: "Rubric to score by: an identifier or a file. Default: cobranza-temprana.") var rubric: String?
    @Option(help: "SQLite file to store evaluations in; made when it does not exist. Without it nothing is stored.")
    var store: String?
    @Option(help: "Folder to write the report to (index.html, calls/, CSV, JSON); made when it does not exist.")
    var report: String?
    @Option(name: .customLong("lang"), help: "Language of summary and report: es or en.") var language: String = "es"
    @Option(
        name: .customLong("fail-on"), help: "End with 1 when a finding is this grave or graver: minor, major, critical."
    )
    var failOn: String?
    @Flag(help: "Print the summary as JSON on standard output.") var json = false
    @Argument(help: "Files and folders of transcripts; - is standard input.") var paths: [String]

    func validate() throws {
        if let failOn, Severity(code: failOn) == nil || Severity(code: failOn) == Severity.none {
            throw ValidationError("“\(failOn)” is no severity; minor, major or critical")
        }
        _ = try SummaryWords(option: language)
    }

    func run() async throws {
        let words = try SummaryWords(option: language)
        let library = try rules.library.load()
        rules.complain(about: library)
        let chosen = try RubricChoice.load(rubric, library)
        let shelf = try rules.shelf(library)
        let context = ReportContext(
            language: words.language, rubric: chosen.rubric, taxonomy: library.taxonomy,
            generator: "Escucha \(Version.tool)")
        let repository = try store.map { try SQLiteEvaluationStore(path: $0) }
        let folder = try report.map { try ReportFolder($0, context) }
        var audit = AuditRun(
            context: context, folder: folder, repository: repository, words: words,
            run: RunDescription(
                startedAt: Self.now(), toolVersion: Version.tool, rubric: chosen.rubric, rubricText: chosen.text))

        var walk = InputWalk(paths)
        let options = rules.importOptions
        let redactor = rules.importing.redactor
        let rubric = chosen.rubric
        let hash = chosen.hash
        let taxonomy = library.taxonomy
        try await Batches(threads: rules.threadCount).run(
            &walk,
            worker: {
                CallMonitor(shelf: shelf, rubric: rubric, taxonomy: taxonomy, rubricHash: hash, engine: Version.engine)
            },
            work: { monitor, item in
                item.read(options).map { read -> AuditRun.Outcome in
                    switch read {
                    case .call(let call):
                        guard let scored = monitor.score(call) else {
                            return .problem("\(call.source): the call cannot be scored.")
                        }
                        // Rules have seen the whole words; store and report see them without personal data.
                        return .scored(scored.redacted(by: redactor))
                    case .problem(_, let sentence): return .problem(sentence)
                    }
                }
            },
            finish: { try audit.take($0) })
        audit.skipped = walk.skipped
        try audit.finish()
        for diagnostic in shelf.diagnostics { Terminal.complain(diagnostic.rendered) }
        if json { Terminal.write(Array((audit.json() + "\n").utf8)) } else { print(audit.summary()) }
        if audit.unreadable > 0 { throw ExitCode(3) }
        if let failOn, let bound = Severity(code: failOn), audit.worst >= bound { throw ExitCode(1) }
    }

    /// The moment of the run goes into the store only; results never depend on it.
    private static func now() -> String { ISO8601DateFormatter().string(from: Date()) }
}
