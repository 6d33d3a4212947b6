internal import ArgumentParser
internal import CallAnalysis
internal import Findings
internal import Foundation
internal import Rubrics
internal import StandardRubrics

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules of the packs.")

    @OptionGroup var library: LibraryOptions
    @Option(help: "Packs to list, comma-separated. Default: all.") var packs: String?
    @Flag(help: "One JSON object a rule and line.") var json = false

    func run() throws {
        let library = try self.library.load()
        for diagnostic in library.diagnostics { Terminal.complain(diagnostic.rendered) }
        let tags = packs.map { $0.split(separator: ",").map(String.init) } ?? library.packs.keys.sorted()
        for tag in tags {
            guard let pack = library.packs[tag] else {
                throw ValidationError(
                    "there is no pack “\(tag)”; known are \(library.packs.keys.sorted().joined(separator: ", "))")
            }
            if json {
                try printJSON(pack, library.taxonomy)
                continue
            }
            print("\(pack.reference)  \(pack.name.spanish)  \(pack.rules.count) rules")
            for rule in pack.rules.sorted(by: {
                (library.taxonomy.order(of: $0.label), $0.id) < (library.taxonomy.order(of: $1.label), $1.id)
            }) {
                let severity = rule.severity ?? library.taxonomy[rule.label]?.severity ?? .none
                let name = rule.id.count < 44 ? rule.id + String(repeating: " ", count: 44 - rule.id.count) : rule.id
                let grade = severity == .none ? "" : severity.code
                print(
                    "  \(name) \(grade.count < 9 ? grade + String(repeating: " ", count: 9 - grade.count) : grade) \(rule.confidence.rawValue)  \(rule.examples.fires.count)+\(rule.examples.silent.count)  \(rule.summary.spanish)"
                )
            }
        }
    }

    private struct Line: Encodable {
        var rule: String
        var label: String
        var severity: String
        var confidence: String
        var speaker: String
        var summary: String
        var references: [String]
        var patterns: Int
        var fires: Int
        var silent: Int
        var file: String
    }

    private func printJSON(_ pack: RulePack, _ taxonomy: Taxonomy) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for rule in pack.rules.sorted(by: { $0.id < $1.id }) {
            var patterns = 0
            if case .phrases(let phrases) = rule.detection { patterns = phrases.patterns.count }
            let line = Line(
                rule: pack.tag + "/" + rule.id, label: rule.label.rawValue,
                severity: (rule.severity ?? taxonomy[rule.label]?.severity ?? .none).code,
                confidence: rule.confidence.rawValue, speaker: rule.speaker.rawValue, summary: rule.summary.spanish,
                references: rule.references, patterns: patterns, fires: rule.examples.fires.count,
                silent: rule.examples.silent.count, file: rule.place.file)
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
    }
}
