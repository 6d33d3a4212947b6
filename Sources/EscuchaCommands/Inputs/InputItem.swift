internal import Foundation
internal import TranscriptFormats
internal import Transcripts

/// One thing to read: a whole file, or one line of a file of calls.
struct InputItem: Sendable {
    enum Content: Sendable {
        case file([UInt8])
        /// A line of NDJSON, with its number from 1.
        case line([UInt8], number: Int)
        /// It could not be read: the sentence that says so.
        case unreadable(String)
    }
    /// As the user named it.
    var name: String
    var content: Content

    var bytes: Int {
        switch content {
        case .file(let bytes), .line(let bytes, _): return bytes.count
        case .unreadable: return 0
        }
    }

    /// What the item holds: calls, and sentences about what could not be read. Never empty but for a blank line.
    func read(_ options: ImportOptions) -> [ImportedCall] {
        switch content {
        case .unreadable(let sentence): return [.problem(source: name, sentence)]
        case .line(let bytes, let number):
            do {
                let call = try bytes.withUnsafeBytes { raw throws(TranscriptProblem) in
                    try NDJSONCalls.call(line: raw, lineNumber: number, source: name, options: options)
                }
                return call.map { [.call($0)] } ?? []
            } catch let problem as TranscriptProblem {
                return [.problem(source: "\(name):\(number)", problem.description)]
            } catch {
                return [.problem(source: "\(name):\(number)", "\(name), line \(number): the line cannot be read.")]
            }
        case .file(let bytes):
            let outcome = TranscriptReader.read(bytes, name: name, options: options)
            let problems = outcome.problems.map { ImportedCall.problem(source: name, $0.description) }
            return outcome.calls.map { .call($0) } + problems
        }
    }
}

/// A call, or the sentence that says why there is none.
enum ImportedCall: Sendable {
    case call(Call)
    case problem(source: String, String)
}
