import Findings
import RubricFormats
import Rubrics
import Testing

struct RuleReaderTests {
    static let taxonomy = Taxonomy(
        entries: [
            .init(label: "threat.arrest", name: "x", severity: .critical, side: .agent, scope: .turn, kind: .violation),
            .init(label: "cue.anger", name: "x", severity: .none, side: .customer, scope: .turn, kind: .cue),
        ], competencies: [])

    static func read(_ text: String, name: String = "threat.arrest") -> (rule: Rule?, diagnostics: [Diagnostic]) {
        RuleReader.read(WrittenFile(path: "Packs/es/\(name).yml", text: text), taxonomy: taxonomy)
    }

    @Test(
        arguments: [
            ("id: threat.arrest\nsumary: x\npatterns: [a]", "unknown-key", 2, "did you mean “summary”?"),
            ("id: threat.arest\nsummary: x\npatterns: [a]", "id-differs", 1, "give both the same name"),
            (
                "id: threat.arrest\nlabel: threat.arest\nsummary: x\npatterns: [a]", "unknown-label", 2,
                "did you mean “threat.arrest”?"
            ),
            ("id: threat.arrest\nsummary: x", "no-detection", 1, "exactly one of"),
            (
                "id: threat.arrest\nsummary: x\npatterns: [a]\nunless: [negatd]", "unknown-value", 4,
                "did you mean “negated”?"
            ),
            (
                "id: threat.arrest\nsummary: x\npatterns: [a]\nwhen: [{after: [cue.angr]}]", "unknown-label", 4,
                "did you mean “cue.anger”?"
            ),
            (
                "id: threat.arrest\nsummary: x\npatterns: [a]\nspeaker: agnt", "unknown-value", 4,
                "did you mean “agent”?"
            ),
            ("id: threat.arrest\n summary: [", "not-yaml", 2, nil),
        ] as [(String, String, Int, String?)]) func mistakesAreLocated(
            text: String, code: String, line: Int, hint: String?
        )
    {
        let diagnostics = Self.read(text).diagnostics
        let found = diagnostics.first { $0.code == code }
        #expect(found != nil, "\(diagnostics.map(\.rendered))")
        if code != "not-yaml" { #expect(found?.place.line == line) }
        if let hint { #expect(found?.hint?.contains(hint) == true, "\(found?.hint ?? "")") }
    }

    @Test func hostileFilesAreRefused() {
        #expect(Self.read(String(repeating: "[", count: 100_000)).diagnostics.first?.code == "too-deep")
        #expect(Self.read(String(repeating: " ", count: 2 << 20)).diagnostics.first?.code == "too-large")
        #expect(Self.read("").rule == nil)
    }

    @Test func defaultsFollowTheLabel() {
        let rule = Self.read("id: threat.arrest--warrant\nsummary: x\npatterns: [a]", name: "threat.arrest--warrant")
            .rule
        #expect(rule?.label == "threat.arrest")
        #expect(rule?.speaker == .agent)
        if case .phrases(let phrases)? = rule?.detection {
            #expect(phrases.unless == [.context("negated"), .context("reported")])
        }
        let cue = Self.read("id: cue.anger\nsummary: x\npatterns: [a]", name: "cue.anger").rule
        #expect(cue?.speaker == .customerSide)
        if case .phrases(let phrases)? = cue?.detection { #expect(phrases.unless == []) }
    }
}
