import Testing
import Transcripts

@testable import TranscriptFormats

/// Short ways to read a text or a sample and to say what came of it.
enum Reading {
    static func outcome(
        _ text: String, name: String = "in/x.json", _ options: ImportOptions = ImportOptions()
    ) -> ImportOutcome {
        TranscriptReader.read(Array(text.utf8), name: name, options: options)
    }

    /// The only call of a text, which has to be recognised as a format and read without problems.
    static func call(
        _ text: String, _ format: String, _ options: ImportOptions = ImportOptions(),
        at location: SourceLocation = #_sourceLocation
    ) throws -> Call {
        try only(outcome(text, options), format, at: location)
    }

    static func sample(_ path: String, _ format: String, at location: SourceLocation = #_sourceLocation) throws -> Call
    {
        try only(TranscriptReader.read(try Samples.bytes("formats/" + path), name: path), format, at: location)
    }

    private static func outcome(_ text: String, _ options: ImportOptions) -> ImportOutcome {
        outcome(text, name: "in/x.json", options)
    }

    private static func only(_ outcome: ImportOutcome, _ format: String, at location: SourceLocation) throws -> Call {
        #expect(outcome.format == format, sourceLocation: location)
        #expect(outcome.problems == [], sourceLocation: location)
        #expect(outcome.calls.count == 1, sourceLocation: location)
        return try #require(outcome.calls.first, sourceLocation: location)
    }
}

extension Call {
    /// Each turn as `label start-end text`.
    var script: [String] {
        turns.map { turn in
            let times = "\(turn.start.map(String.init) ?? "?")-\(turn.end.map(String.init) ?? "?")"
            return "\(parties[turn.party].label) \(times) \(turn.text)"
        }
    }

    var roles: [String: Role] { Dictionary(uniqueKeysWithValues: parties.map { ($0.label, $0.role) }) }
    func has(note code: String) -> Bool { notes.contains { $0.code == code } }
    var codes: Set<String> { Set(notes.map(\.code)) }
}
