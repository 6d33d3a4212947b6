internal import ArgumentParser
internal import CorpusChecking
internal import Findings
internal import Foundation
internal import Rubrics
internal import StandardRubrics
internal import TranscriptFormats
internal import Transcripts

struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus", abstract: "Checks labelled calls and exchanges.", subcommands: [CorpusCheckCommand.self])
}

struct CorpusCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Schema, labels and sides, times, pairs, call labels, splits, near-duplicates, and counts with the thin cells named.",
        discussion:
            "The split stands in the file's name (calls.train.ndjson). Ends with 0 when nothing is wrong, 1 otherwise, 2 on wrong use."
    )

    @OptionGroup var library: LibraryOptions
    @Option(parsing: .upToNextOption, help: "Labelled files that the corpus must not come near to.") var against:
        [String] = []
    @Option(help: "Complaints to print of each kind.") var show = 10
    @Flag(help: "Only print the identifiers of near-duplicates, for a script that removes them.") var duplicates = false
    @Argument(help: "Labelled files.") var files: [String]

    func run() throws {
        let library = try self.library.load()
        let items = try files.flatMap(Self.read)
        let others = try against.flatMap(Self.read)
        let complaints = CorpusChecker(taxonomy: library.taxonomy).check(items, against: others)
        if duplicates {
            for complaint in complaints where complaint.kind == .nearDuplicate { print(complaint.id) }
            return
        }
        for kind in CorpusComplaint.Kind.allCases {
            let list = complaints.filter { $0.kind == kind }
            if list.isEmpty { continue }
            print("\(kind.rawValue): \(list.count)")
            for complaint in list.prefix(show) { print("  \(complaint.file): \(complaint.id): \(complaint.message)") }
            if list.count > show { print("  … and \(list.count - show) more") }
        }
        printCounts(items, library)
        if !complaints.isEmpty { throw ExitCode(1) }
    }

    private func printCounts(_ items: [CorpusItem], _ library: RubricLibrary) {
        for kind in [CorpusItem.Kind.call, .exchange] {
            let part = items.filter { $0.kind == kind }
            if part.isEmpty { continue }
            let splits = Dictionary(grouping: part) { $0.split ?? "–" }.mapValues(\.count).sorted { $0.key < $1.key }
            print("\(part.count) \(kind.rawValue)s: " + splits.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            let byCountry = CorpusChecker.counts(part) { $0.country }
            let byManner = CorpusChecker.counts(part) { $0.manner }
            for entry in library.taxonomy.entries {
                let countries = byCountry[entry.label] ?? [:]
                let total = countries.values.reduce(0, +)
                let wanted = kind == .exchange && entry.scope == .turn ? (entry.severity == .critical ? 200 : 60) : 0
                let name = entry.label.rawValue
                let detail = countries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
                let manners =
                    kind == .exchange
                    ? " · "
                        + (byManner[entry.label] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                        .joined(separator: " ") : ""
                // Labels that came after the corpus was labelled are said to be missing, not to be thin.
                let verdict = total == 0 ? "  not labelled here" : total < wanted ? " THIN (\(wanted) wanted)" : ""
                print(
                    "  \(name)\(String(repeating: " ", count: max(1, 36 - name.count)))\(total)\(verdict)  \(detail)\(manners)"
                )
            }
        }
    }

    private static func read(_ path: String) throws -> [CorpusItem] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such file, or it cannot be read")
        }
        let bytes = [UInt8](data)
        let split = ["train", "tune", "check"].first { path.contains(".\($0).") }
        let first = String(decoding: bytes.prefix { $0 != 10 }.prefix(1 << 20), as: UTF8.self)
        if first.contains("\"turns\"") {
            let contents = GoldFile.calls(bytes, source: path)
            if let problem = contents.problems.first { throw ValidationError(problem.description) }
            return contents.items.map { item in
                CorpusItem(
                    kind: .call, id: item.call.id, file: path, split: split, country: item.call.country,
                    style: item.style,
                    agent: item.call.agentID, call: item.call, labels: item.labels.map { ($0.turn, $0.label) },
                    callLabels: item.callLabels)
            }
        }
        let contents = GoldFile.exchanges(bytes, source: path)
        if let problem = contents.problems.first { throw ValidationError(problem.description) }
        return contents.items.map { item in
            let input = GoldInput(exchange: item)
            return CorpusItem(
                kind: .exchange, id: item.id, file: path, split: split, country: item.country, style: item.style,
                pair: item.pair,
                manner: item.manner, call: input.call, labels: item.labels.map { (input.call.turns.count, $0) })
        }
    }
}
