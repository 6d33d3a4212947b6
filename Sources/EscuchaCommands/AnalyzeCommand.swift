internal import ArgumentParser
internal import Foundation
internal import QualityMonitoring
internal import Reports
internal import Transcripts
internal import Rubrics
internal import StandardRubrics
internal import TranscriptFormats

struct AnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Findings without scoring: exactly one JSON line for each input call, in the order of the input.",
        discussion: """
            Errors have their line as well, and nothing else stands on standard output. The line is documented in Rubrics/OUTPUT.md. \
            Ends with 0, with 2 on wrong use, or with 3 when some inputs could not be read.
            """)

    @OptionGroup var rules: RuleOptions
    @Argument(help: "Files and folders of transcripts; - is standard input.") var inputs: [String]

    func run() async throws {
        let library = try rules.library.load()
        rules.complain(about: library)
        let shelf = try rules.shelf(library)
        let options = rules.importOptions
        let redactor = rules.importing.redactor
        let taxonomy = library.taxonomy
        var walk = InputWalk(inputs)
        var failures = 0
        await Batches(threads: rules.threadCount).run(
            &walk, worker: { CallMonitor(shelf: shelf, taxonomy: taxonomy, engine: Version.engine) },
            work: { monitor, item in
                item.read(options).map { read -> Line in
                    switch read {
                    case .call(let call):
                        let analysis = monitor.analyse(call).redacted(call, by: redactor)
                        return Line(bytes: AnalysisLine.ok(analysis, source: call.source), failed: false)
                    case .problem(let source, let sentence):
                        return Line(bytes: AnalysisLine.error(source: source, sentence), failed: true)
                    }
                }
            },
            finish: { lines in
                var output: [UInt8] = []
                for line in lines {
                    output += line.bytes
                    output.append(10)
                    if line.failed { failures += 1 }
                }
                Terminal.write(output)
            })
        for diagnostic in shelf.diagnostics { Terminal.complain(diagnostic.rendered) }
        if failures > 0 { throw ExitCode(3) }
    }

    private struct Line: Sendable {
        var bytes: [UInt8]
        var failed: Bool
    }
}
