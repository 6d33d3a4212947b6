internal import CallScoring
public import ResultFormats
public import TranscriptFormats
internal import Transcripts

/// Turns one line of a shard into one line of results, whatever the line is. One worker a thread.
///
/// The result depends on the line's bytes alone, not on its number, its file or the lines beside it: that is what makes
/// any cut of the input give the same set of results.
public struct ShardWorker {
    private let monitor: CallMonitor
    private let options: ImportOptions
    private let keepsCalls: Bool

    /// - Parameter keepsCalls: whether the line carries the call, which `merge` needs to fill a store.
    public init(_ monitor: CallMonitor, options: ImportOptions, keepsCalls: Bool = true) {
        self.monitor = monitor
        self.options = options
        self.keepsCalls = keepsCalls
    }

    public func result(of line: [UInt8]) -> ResultLine {
        if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
            return failure(line, "the line is blank; one line holds one call.")
        }
        do {
            switch try CallLine.read(line) {
            case .call(var call):
                call.country = call.country ?? options.country
                call.language = call.language ?? options.language
                call.timeZone = call.timeZone ?? options.timeZone
                return score(call, line)
            case .problem(let source, let sentence):
                return ResultLine(.error(input: CallHash.of(bytes: line), source: source, sentence: sentence))
            case nil: break
            }
        } catch { return failure(line, "the line was not written by “escucha shard”: \(error.description).") }
        do {
            let read = try line.withUnsafeBytes { raw throws(TranscriptProblem) in
                try NDJSONCalls.call(line: raw, lineNumber: 1, source: "", options: options)
            }
            guard var call = read else { return failure(line, "the line is blank; one line holds one call.") }
            if call.idOrigin != .file {
                // A name made from file and line would change with the cut.
                call.id = "c-" + CallHash.of(bytes: line).prefix(16)
                call.idOrigin = .content
            }
            call.source = ""
            return score(call, line)
        } catch var problem as TranscriptProblem {
            (problem.source, problem.line) = ("", nil)
            return failure(line, problem.description)
        } catch { return failure(line, "the line cannot be read.") }
    }

    /// The line that stands for an input line that could not even be read.
    public static func failure(_ line: [UInt8], _ sentence: String) -> ResultLine {
        ResultLine(.error(input: CallHash.of(bytes: line), source: nil, sentence: sentence))
    }

    private func failure(_ line: [UInt8], _ sentence: String) -> ResultLine { Self.failure(line, sentence) }

    private func score(_ call: Call, _ line: [UInt8]) -> ResultLine {
        guard let scored = monitor.score(call) else { return failure(line, "the call cannot be scored.") }
        return ResultLine(
            .ok(scored.evaluation.fingerprint, result: ResultLine.result(of: scored), call: keepsCalls ? call : nil))
    }
}
