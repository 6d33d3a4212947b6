internal import CallScoring
internal import Reports
internal import ResultFormats
internal import StandardRubrics

/// Forms in which an audit hands its findings to other programs.
enum FindingsFormat: String, CaseIterable {
    /// SARIF 2.1.0 (OASIS), for code-scanning views and dashboards.
    case sarif
    /// JUnit's XML, for pipelines: a call is a test case, a major or critical finding fails it.
    case junit
    /// The lines of the report's findings.csv.
    case csv
    /// Lines of results as a worker writes them, without the calls.
    case ndjson

    /// From `--format`; nothing when the word names a format of transcripts or is missing.
    init?(option: String?) {
        guard let option, let known = Self(rawValue: option) else { return nil }
        self = known
    }

    func output(_ context: ReportContext, _ library: RubricLibrary) -> FindingsOutput {
        switch self {
        case .sarif: return SARIFOutput(context, library)
        case .junit: return JUnitOutput()
        case .csv: return CSVOutput(context)
        case .ndjson: return NDJSONOutput()
        }
    }
}

/// Takes the calls of an audit in the order of the input and writes them to standard output.
protocol FindingsOutput: AnyObject {
    func add(_ scored: ScoredCall) throws
    func add(problem sentence: String) throws
    func finish() throws
}

private final class CSVOutput: FindingsOutput {
    private let context: ReportContext
    init(_ context: ReportContext) {
        self.context = context
        Terminal.write(Array(CSVRows.findingsHeader.utf8))
    }
    func add(_ scored: ScoredCall) { Terminal.write(Array(CSVRows.findings(scored, context: context).utf8)) }
    func add(problem sentence: String) { Terminal.complain(sentence) }
    func finish() {}
}

private final class NDJSONOutput: FindingsOutput {
    func add(_ scored: ScoredCall) {
        Terminal.write(
            ResultLine(.ok(scored.evaluation.fingerprint, result: ResultLine.result(of: scored), call: nil)).bytes + [
                10
            ])
    }
    func add(problem sentence: String) {
        Terminal.write(ResultLine(.error(input: "", source: nil, sentence: sentence)).bytes + [10])
    }
    func finish() {}
}
