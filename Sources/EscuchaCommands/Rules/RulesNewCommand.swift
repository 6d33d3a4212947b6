internal import ArgumentParser
internal import Findings
internal import Foundation
internal import Rubrics
internal import StandardRubrics

struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes the skeleton of a rule for a label.",
        discussion: """
            The file goes into the pack's folder; nothing that exists is overwritten. Fill in the patterns and examples, then run \
            `escucha rules test NAME`.
            """)

    @OptionGroup var library: LibraryOptions
    @Option(help: "The pack it goes to.") var pack = "es"
    @Option(help: "What the act is, when the label has a rule already: threat.arrest--NAME.") var name: String?
    @Flag(name: .customLong("print"), help: "Print it instead of writing a file.") var printOnly = false
    @Argument(help: "A label of labels.yml (threat.arrest).") var label: String

    func run() throws {
        let library = try self.library.load()
        guard let entry = library.taxonomy[Label(label)] else {
            let near = nearest(to: label, among: library.taxonomy.entries.map(\.label.rawValue))
            throw ValidationError(
                "no label is called “\(label)”; \(near.map { "did you mean “\($0)”?" } ?? "see labels.yml")")
        }
        guard library.packs[pack] != nil else {
            throw ValidationError(
                "there is no pack “\(pack)”; known are \(library.packs.keys.sorted().joined(separator: ", "))")
        }
        if let name, name.isEmpty || !name.utf8.allSatisfy({ Self.permitted.contains($0) }) {
            throw ValidationError("a name has small letters, digits, “-” and “_” only, as in warrant")
        }
        let id = label + (name.map { "--" + $0 } ?? "")
        let text = Self.skeleton(id: id, entry: entry)
        if printOnly {
            print(text, terminator: "")
            return
        }
        let path = "\(library.folder)/Packs/\(pack)/\(id).yml"
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path) exists already; choose another act with --name")
        }
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting) } catch {
            throw ValidationError("\(path): the file cannot be written")
        }
        print(path)
    }

    private static let permitted = Set("abcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A rule that can be read and that fails its own examples until they are written.
    static func skeleton(id: String, entry: Taxonomy.Entry) -> String {
        let violation = entry.kind == .violation || entry.kind == .tone
        return """
            id: \(id)
            summary: {es: "\(entry.name.spanish)", en: "\(entry.name.english ?? entry.name.spanish)"}
            why: {es: "…qué deber incumple o por qué importa", en: "…which duty it breaks, or why it matters"}
            instead: {es: "…qué podría decir el asesor", en: "…what the agent could say"}
            confidence: likely        # explicit | likely | hint (a hint asks a person and never scores)
            # Think of the act before the words: who does what to whom, with which verbs and objects, in which manner.
            # {verbo} is every form with clitics, ..3 a gap, %list a lexicon, @money an amount: Rubrics/README.md
            patterns:
              - "palabra_por_escribir"

            """
                + (violation
                    ? "# Negated and reported words are excused already. Lawful twins go here:\n# unless: [tentative]\n"
                    : "")
                    + """
                    examples:
                      fires:          # \(violation ? "12 and more, from four countries, half of them as recognisers write" : "5 and more")
                        - "escriba aquí una frase que debe encontrarse"
                      silent:         # \(violation ? "12 and more: negation, reported speech, calm lawful information, the customer's own words" : "5 and more")
                        - "escriba aquí una frase parecida que no"

                    """
    }
}
