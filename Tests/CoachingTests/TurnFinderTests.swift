@testable import Coaching
import Findings
import Rubrics
import SampleTeam
import Testing
import Transcripts

struct LensTests {
    @Test func aLensReadsTheRubricsOwnConditions() throws {
        let team = try SampleTeam(callsEach: 1)
        func lens(_ id: String) throws -> CriterionLens {
            CriterionLens(try #require(team.rubric.criteria.first { $0.id == id }))
        }
        let hardship = try lens("respuesta-a-la-dificultad")
        #expect(hardship.cues == ["cue.hardship", "cue.distress", "cue.vulnerable"])
        #expect(hardship.wanted == ["empathy.*"] && hardship.unwanted == ["tone.*"] && hardship.turns == 2)
        #expect(try lens("saludo").window == .firstTurns(4))
        #expect(try lens("equilibrio").metric == "agent_talk_ratio")
        #expect(try lens("trato").unwanted == ["tone.*"])
        #expect(try lens("confirma-acuerdo").cues == ["cue.promise"])
    }
}

/// A miss is quoted only where nobody doubts it.
struct TurnFinderTests {
    /// Turns alternate, the customer first; labels by turn.
    static func call(_ turns: [String], _ labels: [Int: [Label]]) -> CoachedCall {
        CoachedCall(
            callID: "c", agentID: "a",
            made: .init(rubricID: "x", rubricVersion: "1", rubricHash: "r", packs: "", engine: "1"), criteria: [],
            findings: labels.sorted { $0.key < $1.key }.flatMap { turn, labels in
                labels.map { SeenFinding(label: $0, severity: .none, turn: turn, quote: "x", rule: "es/x") }
            },
            turns: turns.enumerated().map {
                SaidTurn(number: $0.offset + 1, role: $0.offset % 2 == 0 ? .customer : .agent, text: $0.element)
            })
    }

    static func finder() -> TurnFinder {
        let team = try? SampleTeam(callsEach: 1)
        let guide = PlanTests.library.criteria["respuesta-a-la-dificultad"]
        guard let criterion = team?.rubric.criteria.first(where: { $0.id == "respuesta-a-la-dificultad" }) else {
            return TurnFinder(lens: CriterionLens(unwanted: [], wanted: []))
        }
        return TurnFinder(lens: CriterionLens(criterion, guide: guide))
    }

    static let hard = "Mire, perdí el trabajo hace dos meses."

    @Test func aColdAnswerIsQuotedWithItsCue() {
        let found = Self.finder().missed(
            in: Self.call([Self.hard, "Ya, pero aquí sigue el atraso."], [1: ["cue.hardship"]]))
        #expect(found?.turn == 2 && found?.customerWords == Self.hard && found?.situation == ["cue.hardship"])
    }

    @Test(arguments: ["empathy.reaction", "negotiation.option", "courtesy.thanks", "listening.paraphrase"] as [Label])
    func aTurnThatShowsAnySkillIsNoMiss(label: Label) {
        let call = Self.call([Self.hard, "Ya, pero aquí sigue el atraso."], [1: ["cue.hardship"], 2: [label]])
        #expect(Self.finder().missed(in: call) == nil)
    }

    /// No rule knew these words; a supervisor does.
    @Test(arguments: ["Uy, qué difícil ha de ser eso.", "Cuánto lo siento, señora.", "Me imagino lo que está pasando."])
    func warmWordsThatNoRuleKnowsAreNoMiss(words: String) {
        #expect(Self.finder().missed(in: Self.call([Self.hard, words], [1: ["cue.hardship"]])) == nil)
    }

    @Test func theSecondAnswerCountsToo() {
        let call = Self.call(
            [Self.hard, "Ya, pero aquí sigue el atraso.", "Sí.", "Lamento lo de su trabajo."], [1: ["cue.hardship"]])
        #expect(Self.finder().missed(in: call) == nil)
    }

    @Test func theLaterCueIsPreferredAndAShortEchoIsNotQuoted() {
        let call = Self.call(
            [
                Self.hard, "Ya, pero aquí sigue el atraso.", "Bueno, sí.", "Aquí está el saldo vencido.",
                "Y mi mamá está en el hospital.", "Ya, y el pago para cuándo.",
            ], [1: ["cue.hardship"], 5: ["cue.hardship"]])
        #expect(Self.finder().missed(in: call)?.turn == 6)
        #expect(Self.finder().missed(in: Self.call([Self.hard, "Ajá."], [1: ["cue.hardship"]])) == nil)
    }

    @Test func withoutAMomentThatAsksForItNothingIsQuoted() {
        #expect(Self.finder().missed(in: Self.call(["Sí, dígame.", "Le llamo por su cuenta vencida."], [:])) == nil)
    }

    /// That capacity was asked is part of offering options, and no example of it.
    @Test func anExampleShowsTheSkillItself() throws {
        let team = try SampleTeam(callsEach: 1)
        let criterion = try #require(team.rubric.criteria.first { $0.id == "ofrece-opciones" })
        let finder = TurnFinder(
            lens: CriterionLens(criterion, guide: PlanTests.library.criteria["ofrece-opciones"]))
        let call = Self.call(
            [Self.hard, "¿Con cuánto podría contar este mes?", "Con poco.", "Podemos dividirlo en cuatro pagos."],
            [1: ["cue.hardship"], 2: ["negotiation.capacity"], 4: ["negotiation.option"]])
        #expect(finder.shown(in: call).map(\.turn) == [4])
    }

    @Test func foldingAndCountingWords() {
        #expect("QUÉ DIFÍCIL, señora".folded == "que dificil, señora")
        #expect("Ya, pero…".hasWords(2) && !"Ya, pero…".hasWords(3) && "".hasWords(0))
    }
}
