import Coaching
import Findings
import RubricFormats
import Rubrics
import SampleTeam
import StandardRubrics
import Testing

struct LibraryTests {
    static let rubrics = try? RubricLibrary.load(from: SampleTeam.package + "/Rubrics")

    @Test func theShippedLibraryIsWithoutFault() throws {
        let rubrics = try #require(Self.rubrics)
        let read = try rubrics.coaching()
        #expect(read.diagnostics.map(\.rendered) == [])
        #expect(read.library.version == "1.0.0" && read.library.hash.count == 64)
    }

    @Test func everyCriterionAndCompetencyHasItsGuide() throws {
        let rubrics = try #require(Self.rubrics)
        let library = try rubrics.coaching().library
        for file in rubrics.rubricFiles.values {
            let rubric = try #require(RubricReader.read(file, taxonomy: rubrics.taxonomy).rubric)
            for criterion in rubric.criteria {
                let guide = try #require(library.criteria[criterion.id], "\(criterion.id)")
                #expect(!guide.techniques.isEmpty && !guide.phrases.isEmpty && !guide.avoid.isEmpty)
                #expect(guide.instead.contains { $0.after.isEmpty }, "\(criterion.id) has nothing that suits anywhere")
                #expect(!guide.scenarios.isEmpty && !guide.courses.isEmpty)
            }
        }
        for competency in rubrics.taxonomy.competencies {
            let guide = try #require(library.competencies[competency.id], "\(competency.id)")
            #expect(!guide.tree.isEmpty && !guide.evidence.isEmpty)
        }
        for entry in rubrics.taxonomy.entries where entry.kind == .violation && entry.scope == .turn {
            #expect(library.violation(entry.label) != nil, "\(entry.label.rawValue)")
        }
        #expect(library.scenarios.allSatisfy { $0.turns.count == 3 && !$0.listenFor.isEmpty })
    }

    static func read(_ text: String) throws -> [Diagnostic] {
        let taxonomy = try #require(rubrics).taxonomy
        return CoachingLibraryReader.read(
            [WrittenFile(path: "x.yml", text: text)], taxonomy: taxonomy, criteria: ["saludo", "despedida"], hash: ""
        ).diagnostics
    }

    @Test func anUnknownCriterionIsAnErrorWithItsPlace() throws {
        let found = try Self.read(
            """
            criteria:
              saluda:
                changeability: 1
                evidence: [courtesy.greeting]
                why: {customer: a, result: b}
                habit: c
                techniques: []
                phrases: []
                instead: []
            """)
        #expect(found.map(\.code) == ["unknown-criterion"])
        #expect(found.first?.place.line == 2)
        #expect(found.first?.hint == "did you mean “saludo”?")
    }

    @Test func unknownLabelsScenesAndKeysAreErrors() throws {
        let found = try Self.read(
            """
            risks:
              - {id: a, sign: b, labels: [cue.hardshp], act: c}
              - {id: a, sign: b, labels: [cue.hardship], act: c}
            courses:
              - {id: c, title: t, minutes: 0, competencies: [empaty], teaches: [x], cost: 3}
            scenarios:
              - {id: s, title: t, customer: c, situation: s, objection: o, emotion: e, opens: o, listen_for: [x], turns: [one], cues: []}
            violations:
              - labels: ["threat.*"]
                criterion: saludo
                duty: d
                why: w
                habit: h
                technique: {name: n, steps: [s]}
                instead: [{usted: u}]
                model: [empathy.reaction]
                scenarios: [zz]
            recommendations:
              - {number: 1, title: t, advice: a, evidence: []}
            """)
        #expect(
            Set(found.map(\.code)) == [
                "unknown-label", "id-twice", "wrong-number", "unknown-competency", "unknown-key", "wrong-count",
                "unknown-scenario", "missing-key",
            ])
        #expect(found.allSatisfy { $0.place.line > 0 })
    }

    @Test(arguments: [
        "", "[", "criteria: 3", "criteria: {saludo: 4}", "courses: {a: b}", "version: [1]", "\u{0}", "a: &a [*a]",
    ])
    func hostileTextIsRefusedWithoutHarm(text: String) throws { #expect(try !Self.read(text).isEmpty) }
}
