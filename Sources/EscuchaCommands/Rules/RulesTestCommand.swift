internal import ArgumentParser
internal import CallAnalysis
internal import QualityMonitoring
internal import Rubrics
internal import RuleTesting
internal import StandardRubrics

struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples that stand inside the rules.",
        discussion: "Ends with 0 when every example does what it says, with 1 when one does not, with 2 on wrong use.")

    @OptionGroup var library: LibraryOptions
    @Option(name: .long, help: "Packs to test, comma-separated. Default: all.") var packs: String?
    @Argument(help: "Rules to test (es/threat.arrest, threat.arrest, or a file of that name). Default: all.") var rules:
        [String] = []

    func run() throws {
        let library = try self.library.load()
        let tags = packs.map { $0.split(separator: ",").map(String.init) } ?? library.packs.keys.sorted()
        var failed = false
        for problem in library.diagnostics {
            print(problem.rendered)
            if problem.level == .error { failed = true }
        }
        var totals = (rules: 0, examples: 0, failures: 0)
        for tag in tags {
            guard let pack = library.packs[tag] else {
                throw ValidationError(
                    "there is no pack “\(tag)”; known are \(library.packs.keys.sorted().joined(separator: ", "))")
            }
            let book = RuleBook(
                packs: library.lineage(of: tag), taxonomy: library.taxonomy,
                jurisdiction: pack.country.flatMap { library.jurisdictions[$0] })
            for problem in book.diagnostics {
                print(problem.rendered)
                if problem.level == .error { failed = true }
            }
            let tester = RuleTester(book, country: pack.country)
            let names = rules.isEmpty ? [nil] : rules.map { Self.identifier($0) as String? }
            for name in names {
                let report = tester.run(pack: tag, rule: name)
                totals.rules += report.rules
                totals.examples += report.examples
                totals.failures += report.failures.count
                for failure in report.failures {
                    print(
                        "\(failure.place.file):\(failure.place.line): \(failure.kind.rawValue): “\(failure.text)”\n    \(failure.explanation)"
                    )
                }
                for rule in report.unproven {
                    print("\(rule): no example fires: a rule needs its proof")
                    failed = true
                }
            }
        }
        if rules.isEmpty, packs == nil { failed = try testCountries(library) || failed }
        print("\(totals.rules) rules, \(totals.examples) examples, \(totals.failures) failures")
        if failed || totals.failures > 0 { throw ExitCode(1) }
    }

    /// What each country's law says of the same sentence.
    /// - Returns: true when something was wrong.
    private func testCountries(_ library: RubricLibrary) throws -> Bool {
        let (cases, diagnostics) = try library.countryCases()
        for problem in diagnostics { print(problem.rendered) }
        guard let cases else { return !diagnostics.isEmpty }
        let shelf = RuleShelf(
            packs: library.packs, taxonomy: library.taxonomy, jurisdictions: library.jurisdictions,
            zones: ZoneTables.make(library.jurisdictions.values))
        let (verdicts, failures) = CountryCaseTester(cases) { shelf.book(country: $0, language: "es") }.run()
        for failure in failures {
            print(
                "\(failure.place.file):\(failure.place.line): \(failure.id) in \(failure.country): \(failure.explanation)"
            )
        }
        print("\(cases.cases.count) cases of law, \(verdicts) verdicts, \(failures.count) failures")
        return !failures.isEmpty
    }

    /// `Rubrics/Packs/es/threat.arrest.yml` → `threat.arrest`.
    private static func identifier(_ text: String) -> String {
        guard text.hasSuffix(".yml") else { return text }
        return String((text.split(separator: "/").last ?? "").dropLast(4))
    }
}
