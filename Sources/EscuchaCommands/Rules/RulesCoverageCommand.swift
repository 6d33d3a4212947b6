internal import ArgumentParser
internal import Findings
internal import Foundation
internal import Rubrics
internal import RuleTesting
internal import StandardRubrics

struct RulesCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Shows which labels, articles and countries have how many rules and examples.")

    @OptionGroup var library: LibraryOptions
    @Flag(help: "One JSON object instead of tables.") var json = false

    func run() throws {
        let library = try self.library.load()
        let controls = try library.controls()
        for problem in library.diagnostics + controls.diagnostics { Terminal.complain(problem.rendered) }
        let coverage = RuleCoverage(
            packs: Array(library.packs.values), taxonomy: library.taxonomy, controls: controls.byCountry,
            jurisdictions: library.jurisdictions)
        print(json ? try Self.json(coverage) : Self.table(coverage))
    }

    private static func table(_ coverage: RuleCoverage) -> String {
        var lines = [pad("label", 34) + "rules firing silent known  packs"]
        for row in coverage.labels {
            let packs = row.rules.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            lines.append(
                pad(row.label.rawValue, 34)
                    + [row.rules.values.reduce(0, +), row.fires, row.silent, row.known].map { pad(String($0), 6) }
                    .joined()
                    + (packs.isEmpty ? "– no rule gives it" : packs)
                    + (row.hints > 0 ? "; \(row.hints) only hints" : ""))
        }
        lines += ["", "country  rules  automated  manual  out of scope  hours  automated articles without a rule"]
        for row in coverage.countries {
            lines.append(
                pad(row.country, 9) + pad(String(row.rules), 7) + pad(String(row.automated), 11)
                    + pad(String(row.manual), 8) + pad(String(row.outOfScope), 14) + pad(row.hasHours ? "yes" : "no", 7)
                    + (row.unanswered.isEmpty ? "–" : row.unanswered.joined(separator: ", ")))
        }
        return lines.joined(separator: "\n")
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text.count < width ? text + String(repeating: " ", count: width - text.count) : text + " "
    }

    private struct File: Encodable {
        var labels: [LabelFigures]
        var countries: [CountryFigures]
    }
    private struct LabelFigures: Encodable {
        var label: String
        var rules: [String: Int]
        var fires: Int
        var silent: Int
        var known: Int
        var hints: Int
    }
    private struct CountryFigures: Encodable {
        var country: String
        var rules: Int
        var automated: Int
        var manual: Int
        var outOfScope: Int
        var hours: Bool
        var unanswered: [String]
    }

    private static func json(_ coverage: RuleCoverage) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let file = File(
            labels: coverage.labels.map {
                LabelFigures(
                    label: $0.label.rawValue, rules: $0.rules, fires: $0.fires, silent: $0.silent, known: $0.known,
                    hints: $0.hints)
            },
            countries: coverage.countries.map {
                CountryFigures(
                    country: $0.country, rules: $0.rules, automated: $0.automated, manual: $0.manual,
                    outOfScope: $0.outOfScope, hours: $0.hasHours, unanswered: $0.unanswered)
            })
        return String(decoding: try encoder.encode(file), as: UTF8.self)
    }
}
