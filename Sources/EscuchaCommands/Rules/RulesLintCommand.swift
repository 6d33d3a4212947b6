internal import ArgumentParser
internal import CallAnalysis
internal import Rubrics
internal import RuleTesting
internal import StandardRubrics

struct RulesLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Looks for what is wrong with rules, lexicons, legal values and controls, without running examples.",
        discussion: """
            Unknown labels and keys, ids that differ from file names, patterns that can never match, articles that no controls file \
            knows, packs that contradict each other, holidays that are missing, violations with few examples. Ends with 0 when \
            there is no error, with 1 otherwise (with --strict, warnings count as well).
            """)

    @OptionGroup var library: LibraryOptions
    @Flag(help: "Warnings end with 1 too.") var strict = false

    func run() throws {
        let library = try self.library.load()
        let found = try Self.diagnostics(library)
        for problem in found { print(problem.rendered) }
        let errors = found.count { $0.level == .error }
        let warnings = found.count { $0.level == .warning }
        print(
            "\(library.packs.count) packs, \(library.packs.values.reduce(0) { $0 + $1.rules.count }) rules: \(errors) errors, \(warnings) warnings"
        )
        if errors > 0 || strict && warnings > 0 { throw ExitCode(1) }
    }

    /// All that is wrong with a library: as read, as compiled pack by pack, and as a whole.
    static func diagnostics(_ library: RubricLibrary) throws -> [Diagnostic] {
        let controls = try library.controls()
        var result = library.diagnostics + controls.diagnostics
        for tag in library.packs.keys.sorted() {
            let book = RuleBook(packs: library.lineage(of: tag), taxonomy: library.taxonomy)
            // What the parent has wrong is said once.
            result += book.diagnostics.filter { !result.contains($0) }
        }
        let linter = PackLinter(
            packs: Array(library.packs.values), taxonomy: library.taxonomy, controls: controls.byCountry,
            jurisdictions: library.jurisdictions)
        return result + linter.diagnostics()
    }
}
