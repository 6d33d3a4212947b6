internal import ArgumentParser
internal import Foundation
internal import TranscriptFormats
internal import Transcripts

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "Lists the transcript formats that can be read.")

    func run() {
        for format in TranscriptFormats.all {
            print(format.id + String(repeating: " ", count: max(1, 28 - format.id.count)) + format.title)
        }
    }
}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Shows how files are read: --explain says why a file was taken for what it is, and what was repaired or guessed.",
        discussion: "Ends with 0, with 2 on wrong use, or with 3 when a file could not be read.")

    @Flag(help: "Say why, and list parties, roles, turns and notes.") var explain = false
    @Option(help: "Name of the transcript format, when content does not decide it.") var format: String?
    @Argument(help: "Transcript files.") var files: [String]

    func run() throws {
        var failed = false
        for path in files {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path): there is no such file, or it cannot be read")
            }
            let outcome = TranscriptReader.read([UInt8](data), name: path, options: ImportOptions(format: format))
            print(
                "\(path): \(outcome.format ?? "not read"), \(outcome.calls.count) calls, \(outcome.problems.count) problems"
            )
            if !outcome.problems.isEmpty { failed = true }
            for problem in outcome.problems.prefix(20) {
                print("  problem: \(Scorecard.printable(problem.description))")
            }
            guard explain else { continue }
            for candidate in outcome.candidates
            where candidate.likelihood.score > 0 || candidate.format == outcome.format {
                print("  \(candidate.likelihood.score)  \(candidate.format): \(candidate.likelihood.reason)")
            }
            for note in outcome.notes { print("  note [\(note.code)] \(note.message)") }
            for call in outcome.calls.prefix(20) { describe(call) }
            if outcome.calls.count > 20 { print("  … and \(outcome.calls.count - 20) more calls") }
        }
        if failed { throw ExitCode(3) }
    }

    private func describe(_ call: Call) {
        print(
            "  call \(Scorecard.printable(call.id)) (identifier from the \(call.idOrigin.rawValue)), \(call.turns.count) turns"
        )
        let facts = [
            call.startedAt.map { "started \($0.iso8601)" }, call.country.map { "country \($0)" },
            call.language.map { "language \($0)" },
            call.agentID.map { "agent \($0)" }, call.duration.map { "lasts \(Scorecard.clock($0))" },
        ].compactMap { $0 }
        if !facts.isEmpty { print("    " + Scorecard.printable(facts.joined(separator: ", "))) }
        for party in call.parties {
            print(
                "    party “\(Scorecard.printable(party.label))”: \(party.role.rawValue), decided by \(party.decision.code)"
            )
        }
        for note in call.notes { print("    note [\(note.code)] \(note.message)") }
    }
}
