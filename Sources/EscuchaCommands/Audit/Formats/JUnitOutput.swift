internal import CallScoring
internal import Findings
internal import Foundation
internal import Transcripts

/// Calls as test cases of JUnit's XML. The counts stand before the cases, so the cases wait in a file that nobody sees.
final class JUnitOutput: FindingsOutput {
    private let waiting: FileHandle?
    private let path: String
    private var tests = 0
    private var failures = 0
    private var errors = 0

    init() {
        path = FileManager.default.temporaryDirectory.path + "/escucha-junit-\(UUID().uuidString)"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        waiting = FileHandle(forUpdatingAtPath: path)
        // Without a name it goes away with the program, however it ends.
        unlink(path)
    }

    func add(_ scored: ScoredCall) throws {
        tests += 1
        let grave =
            scored.analysis.findings.filter { $0.severity >= .major }.map {
                ($0.label, $0.rule, $0.quote, Optional($0.turn))
            }
            + scored.analysis.callFindings.filter { $0.severity >= .major && !$0.needsReview }.map {
                ($0.label, $0.rule, $0.quote ?? $0.searched, $0.turn)
            }
        let name =
            "<testcase classname=\"\(Self.escaped(scored.evaluation.agentID ?? "-"))\" name=\"\(Self.escaped(scored.call.id))\""
        guard let first = grave.first else { return try write(name + "/>\n") }
        failures += 1
        let lines = grave.map { label, rule, quote, turn in
            "\(label.rawValue) [\(rule)]" + (turn.map { " #\($0)" } ?? "") + ": \(quote)"
        }
        try write(
            name + "><failure type=\"\(Self.escaped(first.0.rawValue))\" message=\"\(Self.escaped(lines[0]))\">"
                + Self.escaped(lines.joined(separator: "\n")) + "</failure></testcase>\n")
    }

    func add(problem sentence: String) throws {
        tests += 1
        errors += 1
        try write(
            "<testcase classname=\"-\" name=\"unread input \(errors)\"><error message=\"\(Self.escaped(sentence))\"/></testcase>\n"
        )
    }

    func finish() throws {
        let counts = "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
        out(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites \(counts)>\n<testsuite name=\"escucha\" \(counts)>\n"
        )
        try waiting?.seek(toOffset: 0)
        while let part = try waiting?.read(upToCount: 1 << 20), !part.isEmpty { Terminal.write([UInt8](part)) }
        out("</testsuite>\n</testsuites>\n")
    }

    private func write(_ text: String) throws {
        do { try waiting?.write(contentsOf: Data(text.utf8)) } catch {
            throw AuditFailure("the folder for temporary files is full; name another one with TMPDIR")
        }
    }

    private func out(_ text: String) { Terminal.write(Array(text.utf8)) }

    /// XML 1.0: five entities, and no control characters, which it forbids.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// What stops a run, in a sentence.
struct AuditFailure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
