internal import TranscriptFormats
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
            --format sarif, junit, csv or ndjson writes the findings to standard output instead of the summary (any other value \
            names the format of the transcripts).
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
    @Option(help: "Folder to write evidence for a regulator to; it must be empty or not exist. See `escucha verify`.")
    var evidence: String?
    @Option(
        name: .customLong("sign-key"),
        help: "Ed25519 private key (PEM) to sign the evidence with: openssl genpkey -algorithm ed25519.")
    var signKey: String?
    @Option(help: "Progress on standard error: auto (a line on a terminal, else plain lines), plain, json or off.")
    var progress: AuditProgress.Mode = .auto
    @Flag(name: .customLong("why-rescored"), help: "Say why calls were judged although the store knows them.")
    var whyRescored = false
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
        let started = AuditClock()
        let run = RunDescription(
            startedAt: started.startedAt, toolVersion: Version.tool, rubric: chosen.rubric, rubricText: chosen.text)
        let auditStore = try store.map { AuditStore(try SQLiteEvaluationStore(path: $0), shelf, library, run) }
        let folder = try report.map { try ReportFolder($0, context) }
        var settings = rules.settings(library, rubric: chosen.rubric.id, rubricHash: chosen.hash)
        settings["rubric_path"] = chosen.path
        let evidenceWriter = try evidence.map {
            try EvidenceWriter(
                $0, context: context, library: library, rubricText: chosen.text, settings: settings, paths: paths,
                reviews: auditStore?.repository, key: try signKey.map(SigningKey.read), clock: started)
        }
        let format = FindingsFormat(option: rules.format)
        let output = format?.output(context, library)
        var audit = AuditRun(
            context: context, folder: folder, store: auditStore, words: words,
            progress: AuditProgress(progress, paths: paths, BatchWords(words.language)), evidence: evidenceWriter,
            findings: output)

        Interruption.listen()
        let read = ByteCount()
        var walk = StoppableWalk(InputWalk(paths), counting: read)
        var options = rules.importOptions
        if format != nil { options.format = nil }
        let importing = options
        let redactor = rules.importing.redactor
        let rubric = chosen.rubric
        let hash = chosen.hash
        let taxonomy = library.taxonomy
        let rescoring = auditStore?.rescoring
        try await Batches(threads: rules.threadCount).run(
            &walk,
            worker: {
                CallJudge(
                    CallMonitor(
                        shelf: shelf, rubric: rubric, taxonomy: taxonomy, rubricHash: hash, engine: Version.engine),
                    rescoring)
            },
            work: { judge, item in
                item.read(importing).map { read -> AuditRun.Outcome in
                    switch read {
                    case .call(let call):
                        guard case .scored(let scored, let origin) = judge.judge(call) else {
                            return .problem("\(call.source): the call cannot be scored.")
                        }
                        // Rules have seen the whole words; store and report see them without personal data.
                        return .scored(scored.redacted(by: redactor), origin)
                    case .problem(_, let sentence): return .problem(sentence)
                    }
                }
            },
            finish: { try audit.take($0, bytes: read.bytes) })
        let interrupted = Interruption.isRequested
        audit.skipped = walk.walk.skipped
        try audit.finish(interrupted: interrupted)
        for diagnostic in shelf.diagnostics { Terminal.complain(diagnostic.rendered) }
        if interrupted {
            Terminal.complain(BatchWords(words.language).interrupted(calls: audit.calls, stored: store != nil))
            throw ExitCode(130)
        }
        let seal = try evidenceWriter?.finish(packs: shelf.partsByHash)
        if format == nil {
            if json { Terminal.write(Array((audit.json() + "\n").utf8)) } else { print(audit.summary()) }
            if whyRescored, !json { print("\n" + audit.whyRescored()) }
            if let seal, !json { print(BatchWords(words.language).evidence(seal.folder, seal.head)) }
        }
        if audit.unreadable > 0 { throw ExitCode(3) }
        if let failOn, let bound = Severity(code: failOn), audit.worst >= bound { throw ExitCode(1) }
    }

    /// The moment of the run goes into the store only; results never depend on it.
    static func now() -> String { AuditClock().startedAt }
}
