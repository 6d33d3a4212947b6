import Coaching
import Findings
import Rubrics
import SampleTeam
import Testing

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
