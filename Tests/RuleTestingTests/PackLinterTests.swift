import Findings
import RubricFormats
import Rubrics
import RuleTesting
import Testing

/// A small library written in the test: one label of a violation, one of a cue.
enum Small {
    static let taxonomy = Taxonomy(
        entries: [
            .init(label: "threat.arrest", name: "x", severity: .critical, side: .agent, scope: .turn, kind: .violation),
            .init(label: "abuse.insult", name: "x", severity: .critical, side: .agent, scope: .turn, kind: .violation),
            .init(label: "cue.anger", name: "x", severity: .none, side: .customer, scope: .turn, kind: .cue),
        ], competencies: [])

    static func pack(_ tag: String, _ rules: [String: String]) -> RulePack {
        let read = rules.sorted { $0.key < $1.key }.compactMap { name, text in
            RuleReader.read(
                WrittenFile(path: "Packs/\(tag)/\(name).yml", text: "id: \(name)\nsummary: x\n\(text)"),
                taxonomy: taxonomy
            ).rule
        }
        return RulePack(tag: tag, version: "1.0.0", name: "x", rules: read, lexicons: [:], hash: "")
    }

    static func controls(_ text: String, country: String = "MX") -> Controls? {
        ControlsReader.read(WrittenFile(path: "Jurisdictions/\(country).controls.yml", text: text)).controls
    }

    static let mexico = """
        country: MX
        laws: {CPF: {title: "Código Penal Federal"}}
        controls:
          - {id: "MX:CPF-1", text: x, status: automated, rules: [threat.arrest], source: y, confidence: high}
          - {id: "MX:CPF-2", text: x, status: manual, source: y, confidence: low}
        """
}

struct PackLinterTests {
    private func codes(
        _ packs: [RulePack], controls: String = Small.mexico, jurisdictions: [String: Jurisdiction] = [:]
    ) throws -> [String] {
        let read = try #require(Small.controls(controls))
        return PackLinter(
            packs: packs, taxonomy: Small.taxonomy, controls: ["MX": read], jurisdictions: jurisdictions
        ).diagnostics().filter { $0.code != "few-examples" }.map { "\($0.code): \($0.hint ?? "")" }
    }

    @Test func articlesMustBeKnown() throws {
        let good = Small.pack("es", ["threat.arrest": "patterns: [a]\nreferences: [\"MX:CPF-1\"]"])
        #expect(try codes([good]) == [])
        let wrong = Small.pack("es", ["threat.arrest": "patterns: [a]\nreferences: [\"MX:CPF-11\"]"])
        #expect(try codes([wrong]) == ["unknown-article: did you mean “MX:CPF-1”?"])
        let nowhere = Small.pack("es", ["threat.arrest": "patterns: [a]\nreferences: [\"PE:X\"]"])
        #expect(try codes([nowhere]) == ["unknown-article: write Jurisdictions/PE.controls.yml"])
        let foreign = Small.pack("es-MX", ["threat.arrest": "patterns: [a]\nreferences: [\"PE:X\"]"])
        #expect(try codes([foreign]) == ["foreign-article: its articles begin with “MX:”"])
    }

    @Test func controlsMustNameWhatIsThere() throws {
        let pack = Small.pack("es", ["threat.arrest": "patterns: [a]"])
        let lost = Small.mexico.replacing("[threat.arrest]", with: "[threat.arest]")
        #expect(try codes([pack], controls: lost) == ["unknown-rule: did you mean “threat.arrest”?"])
        let empty = Small.mexico.replacing("[threat.arrest]", with: "[]")
        #expect(try codes([pack], controls: empty) == ["no-rule: name the rules, or write manual"])
    }

    @Test func packsThatMeanDifferentThingsByOneNameContradict() throws {
        let parent = Small.pack("es", ["threat.arrest": "patterns: [a]"])
        let child = Small.pack("es-MX", ["threat.arrest": "label: abuse.insult\npatterns: [b]"])
        #expect(try codes([parent, child]) == ["contradiction: give the file another name"])
        let off = Small.pack("es-MX", ["threat.arrest": "off: true"])
        #expect(try codes([parent, off]) == [])
    }

    @Test func violationsNeedManyExamples() throws {
        let pack = Small.pack(
            "es", ["threat.arrest": "patterns: [a]\nexamples: {fires: [a], silent: [b]}", "cue.anger": "patterns: [c]"])
        let linter = PackLinter(packs: [pack], taxonomy: Small.taxonomy, controls: [:], jurisdictions: [:])
        #expect(linter.diagnostics().map(\.code) == ["few-examples"])
        #expect(linter.diagnostics().first?.level == .warning)
    }

    @Test func aMissingYearOfHolidaysIsSaid() throws {
        let profile = HoursProfile(id: "p", week: [:], holidays: .noCalls, reference: "MX:CPF-1", confidence: "high")
        func mexico(_ years: [Int]) -> Jurisdiction {
            Jurisdiction(
                country: "MX", name: "x", zones: [],
                hours: [.init(from: "2014-01-01", until: nil, profiles: [profile])],
                holidays: Dictionary(uniqueKeysWithValues: years.map { ($0, ["01-01"]) }),
                place: SourcePlace(file: "MX.yml"))
        }
        let pack = Small.pack("es", ["threat.arrest": "patterns: [a]"])
        #expect(try codes([pack], jurisdictions: ["MX": mexico([2025, 2026])]) == [])
        #expect(try codes([pack], jurisdictions: ["MX": mexico([2025, 2027])]).count == 1)
        #expect(try codes([pack], jurisdictions: ["MX": mexico([])]).count == 1)
    }

    @Test func coverageCountsWhatIsThere() throws {
        let pack = Small.pack(
            "es",
            [
                "threat.arrest": "patterns: [a]\nexamples: {fires: [a], silent: [b], known_misses: [c]}",
                "threat.arrest--hint": "confidence: hint\npatterns: [d]",
            ])
        let controls = try #require(Small.controls(Small.mexico.replacing("[threat.arrest]", with: "[nothing]")))
        let coverage = RuleCoverage(
            packs: [pack], taxonomy: Small.taxonomy, controls: ["MX": controls], jurisdictions: [:])
        #expect(coverage.labels.first?.rules == ["es": 2])
        #expect(coverage.labels.first?.hints == 1)
        #expect(coverage.labels.first?.known == 1)
        #expect(coverage.silentLabels == ["abuse.insult", "cue.anger"])
        #expect(coverage.countries.map(\.unanswered) == [["MX:CPF-1"]])
        #expect(coverage.countries.map(\.manual) == [1])
    }
}
