internal import ArgumentParser
internal import EvaluationStore
internal import Foundation
internal import ImportProfiles
internal import QualityMonitoring
internal import TranscriptFormats
internal import Transcripts

struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "Lists the transcript formats that can be read.")

    func run() {
        for format in TranscriptFormats.all {
            print(format.id + String(repeating: " ", count: max(1, 28 - format.id.count)) + format.title)
        }
        print("zip, gzip                   archives of any of these")
    }
}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Shows how files are read: --explain says why a file was taken for what it is, and what was repaired or guessed.",
        discussion: """
            With --store, what was imported and refused is entered in the store's ledger; entering it again changes nothing.
            Ends with 0, with 2 on wrong use, or with 3 when a file could not be read.
            """)

    @Flag(help: "Say why, and list parties, roles, turns and notes.") var explain = false
    @Option(help: "Name of the transcript format, when content does not decide it.") var format: String?
    @OptionGroup var importing: ImportingOptions
    @Flag(name: .customLong("suggest-profile"), help: "Draft escucha-import.yml from these files and print it.")
    var suggestProfile = false
    @Option(help: "Store whose ledger is kept; made when it does not exist.") var store: String?
    @Option(help: "List what was refused or cannot be scored, and why, in this file (tab-separated); - prints it.")
    var rejects: String?
    @Argument(help: "Transcript files and folders.") var files: [String]

    func run() throws {
        var failed = false
        let profile = importing.profile
        var options = profile.options
        if let format { options.format = format }
        let ledger = try store.map { try SQLiteEvaluationStore(path: $0) }
        let gate = QualityGate(profile.quality)
        let moment = ISO8601DateFormatter().string(from: Date())
        var draft = ProfileDraft()
        var refused: [(source: String, why: String)] = []
        var totals = ImportTotals()
        for path in try ImportFiles.list(files) {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path): there is no such file, or it cannot be read")
            }
            let bytes = [UInt8](data)
            let outcome = TranscriptReader.read(bytes, name: path, options: options)
            if !outcome.problems.isEmpty { failed = true }
            for problem in outcome.problems { refused.append((path, problem.description)) }
            let faults = outcome.calls.map { gate.faults(of: $0) }
            for (call, faults) in zip(outcome.calls, faults) where !faults.isEmpty {
                refused.append(
                    (call.source, "cannot be scored: " + faults.map(\.sentence.english).joined(separator: " ")))
            }
            totals.take(outcome, faults)
            if suggestProfile {
                draft.take(outcome, name: path)
                continue
            }
            if let ledger { totals.count(try ledger.enter(entries(outcome, faults, path, bytes, moment))) }
            show(outcome, faults, path)
        }
        if suggestProfile {
            print(draft.yaml, terminator: "")
            return
        }
        if ledger != nil || totals.files > 1 { print(totals.sentence(hasLedger: ledger != nil)) }
        try writeRejects(refused)
        if failed { throw ExitCode(3) }
    }

    private func show(_ outcome: ImportOutcome, _ faults: [[QualityFault]], _ path: String) {
        print(
            "\(path): \(outcome.format ?? "not read"), \(outcome.calls.count) calls, \(outcome.problems.count) problems"
        )
        for problem in outcome.problems.prefix(20) {
            print("  problem: \(Scorecard.printable(problem.description))")
        }
        guard explain else { return }
        for candidate in outcome.candidates
        where candidate.likelihood.score > 0 || candidate.format == outcome.format {
            print("  \(candidate.likelihood.score)  \(candidate.format): \(candidate.likelihood.reason)")
        }
        for note in outcome.notes { print("  note [\(note.code)] \(note.message)") }
        for (call, faults) in zip(outcome.calls, faults).prefix(20) { describe(call, faults) }
        if outcome.calls.count > 20 { print("  … and \(outcome.calls.count - 20) more calls") }
    }

    private func describe(_ call: Call, _ faults: [QualityFault]) {
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
        for fault in faults { print("    cannot be scored [\(fault.code)] \(fault.sentence.english)") }
    }

    private func entries(
        _ outcome: ImportOutcome, _ faults: [[QualityFault]], _ path: String, _ bytes: [UInt8], _ moment: String
    ) -> [LedgerEntry] {
        var entries = zip(outcome.calls, faults).map { call, faults in
            LedgerEntry(
                hash: CallHash.ofSpeech(call), source: call.source, format: call.format, callID: call.id,
                turns: call.turns.count,
                notes: Set(call.notes.map(\.code)).sorted().joined(separator: " "),
                faults: faults.map(\.code).joined(separator: " "),
                problem: nil, at: moment)
        }
        if !outcome.problems.isEmpty {
            let hash = CallHash.of(bytes: bytes)
            entries += outcome.problems.enumerated().map { k, problem in
                LedgerEntry(
                    hash: hash, source: k == 0 ? path : "\(path)#\(k + 1)", format: outcome.format, callID: nil,
                    turns: 0,
                    notes: outcome.notes.map(\.code).joined(separator: " "), faults: "", problem: problem.description,
                    at: moment)
            }
        }
        return entries
    }

    private func writeRejects(_ refused: [(source: String, why: String)]) throws {
        guard let rejects else { return }
        func cell(_ text: String) -> String {
            text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
        }
        let text =
            (["source\twhy"] + refused.map { "\(cell($0.source))\t\(cell($0.why))" }).joined(separator: "\n") + "\n"
        if rejects == "-" {
            print(text, terminator: "")
        } else if !FileManager.default.createFile(atPath: rejects, contents: Data(text.utf8)) {
            throw ValidationError("\(rejects): the file cannot be written; check the folder and its permissions")
        }
    }
}

/// Sums of an import.
struct ImportTotals {
    private(set) var files = 0
    private var calls = 0
    private var notScoreable = 0
    private var problems = 0
    private var states = (new: 0, unchanged: 0, other: 0)

    mutating func take(_ outcome: ImportOutcome, _ faults: [[QualityFault]]) {
        files += 1
        calls += outcome.calls.count
        problems += outcome.problems.count
        notScoreable += faults.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) }
    }

    mutating func count(_ results: [LedgerState]) {
        for state in results {
            switch state {
            case .new: states.new += 1
            case .unchanged: states.unchanged += 1
            case .knownAs: states.other += 1
            }
        }
    }

    func sentence(hasLedger: Bool) -> String {
        let sum = "\(files) files: \(calls) calls, \(notScoreable) of them cannot be scored, \(problems) problems"
        guard hasLedger else { return sum }
        return sum
            + "\nledger: \(states.new) new, \(states.unchanged) unchanged, \(states.other) known under another name"
    }
}

/// Files of the command line: folders are walked in a fixed order, hidden files are left aside.
enum ImportFiles {
    static func list(_ paths: [String]) throws -> [String] {
        var files: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw ValidationError("\(path): there is no such file, or it cannot be read")
            }
            guard isFolder.boolValue else {
                files.append(path)
                continue
            }
            let base = path.hasSuffix("/") ? String(path.dropLast()) : path
            for inner in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
                let hidden = inner.split(separator: "/").contains { $0.hasPrefix(".") }
                let whole = base + "/" + inner
                let type = try? FileManager.default.attributesOfItem(atPath: whole)[.type] as? FileAttributeType
                if !hidden, type == .typeRegular { files.append(whole) }
            }
        }
        return files
    }
}
