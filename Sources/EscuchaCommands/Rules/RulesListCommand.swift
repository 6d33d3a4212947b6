internal import ArgumentParser
internal import CallAnalysis
internal import Findings
internal import Rubrics
internal import StandardRubrics

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules of the packs.")

    @OptionGroup var library: LibraryOptions
    @Option(help: "Packs to list, comma-separated. Default: all.") var packs: String?

    func run() throws {
        let library = try self.library.load()
        for diagnostic in library.diagnostics { Terminal.complain(diagnostic.rendered) }
        let tags = packs.map { $0.split(separator: ",").map(String.init) } ?? library.packs.keys.sorted()
        for tag in tags {
            guard let pack = library.packs[tag] else {
                throw ValidationError(
                    "there is no pack “\(tag)”; known are \(library.packs.keys.sorted().joined(separator: ", "))")
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
}
