@testable import CallScoring
import Findings
import Rubrics
import Testing
import Transcripts

@Suite struct ScorerTests {
    let greets = EvidenceCondition.shows(labels: ["courtesy.greeting"], atLeast: 1, within: nil)
    let identifies = EvidenceCondition.shows(labels: ["opening.identification"], atLeast: 1, within: nil)

    func criterion(_ weight: Double, _ condition: EvidenceCondition, when: EvidenceCondition? = nil) -> Criterion {
        Criterion(id: "c\(weight)", name: "C", weight: weight, judgement: .yesNo(condition), appliesWhen: when)
    }

    @Test func pointsOverWhatCounts() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        let evaluation = scene.score([criterion(20, greets), criterion(10, identifies)])
        #expect(evaluation.score == 66.7)
        #expect(evaluation.scoreBeforeAutoFail == 66.7)
        #expect(evaluation.pointsJudged == 30)
        #expect(evaluation.pointsTotal == 30)
        #expect(evaluation.band == "fair")
        #expect(evaluation.sections[0].points == 20)
        #expect(evaluation.worstSeverity == .none)
    }

    @Test func manualCriteriaStayOpenAndDoNotCount() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        let manual = Criterion(id: "m", name: "M", weight: 30, judgement: .manual)
        let evaluation = scene.score([criterion(20, greets), manual])
        #expect(evaluation.score == 100)
        #expect(evaluation.criteria[1].verdict == .open)
        #expect(evaluation.criteria[1].points == nil)
        #expect(evaluation.pointsJudged == 20)
        #expect(evaluation.pointsTotal == 50)
    }

    @Test func nothingJudgedGivesNoScore() {
        let evaluation = Scene("acac").score([Criterion(id: "m", name: "M", weight: 30, judgement: .manual)])
        #expect(evaluation.score == nil)
        #expect(evaluation.scoreBeforeAutoFail == nil)
        #expect(evaluation.band == nil)
    }

    @Test func notApplicableByPolicy() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        let applies = EvidenceCondition.shows(labels: ["cue.hardship"], atLeast: 1, within: nil)
        let criteria = [criterion(20, identifies), criterion(10, identifies, when: applies)]
        let removed = scene.score(criteria)
        #expect(removed.score == 0)
        #expect(removed.criteria[1].verdict == .notApplicable)
        #expect(removed.criteria[1].points == nil && removed.criteria[1].possible == 0)
        #expect(
            removed.criteria[1].reason.spanish
                == "No aplica a esta llamada. No se encontró «Dificultad»; se revisaron los 2 turnos del cliente. "
                + "Su peso sale del total.")
        let met = scene.score(criteria, notApplicable: .met)
        #expect(met.score == 33.3)
        #expect(met.criteria[1].verdict == .notApplicable)
        #expect(met.criteria[1].points == 10)
        #expect(met.criteria[1].reason.spanish.hasSuffix("Según la pauta, cuenta como cumplido."))

        scene.find("cue.hardship", 2)
        #expect(scene.score(criteria).criteria[1].verdict == .notMet)
        scene.analysis.findings.removeAll { $0.label == "cue.hardship" }
        scene.cannotTell("cue.hardship", "speaker roles")
        let open = scene.score(criteria).criteria[1]
        #expect(open.verdict == .notEvaluable)
        #expect(open.reason.spanish.hasPrefix("No se sabe si el criterio aplica."))
    }

    @Test func gradedLevels() {
        let levels: [Criterion.Level] = [
            .init(name: "Alto", share: 1, when: .shows(labels: ["empathy.*"], atLeast: 2, within: nil)),
            .init(name: "Medio", share: 0.5, when: .shows(labels: ["empathy.*"], atLeast: 1, within: nil)),
            .init(name: "Nulo", share: 0, when: .shows(labels: ["courtesy.*"], atLeast: 1, within: nil)),
        ]
        let criterion = Criterion(id: "g", name: "G", weight: 5, judgement: .levels(levels))
        var scene = Scene("acac")
        let none = scene.score([criterion]).criteria[0]
        #expect(none.verdict == .notMet && none.points == 0 && none.level == nil)
        #expect(none.reason.spanish.hasPrefix("No alcanza ningún nivel."))
        scene.find("courtesy.greeting", 1)
        let zero = scene.score([criterion]).criteria[0]
        #expect(zero.verdict == .notMet && zero.level?.spanish == "Nulo")
        scene.find("empathy.reaction", 1)
        let half = scene.score([criterion]).criteria[0]
        #expect(half.verdict == .partlyMet)
        #expect(half.points == 2.5 && half.possible == 5)
        #expect(half.level?.spanish == "Medio")
        #expect(half.evidence.count == 1)
        #expect(
            half.reason.spanish
                == "Nivel «Medio». Se encontró «Calidez» en el turno 1. Para «Alto»: Se encontró «Calidez» en el turno 1: "
                + "1 de 2 que se piden.")
        scene.find("empathy.exploration", 3)
        let full = scene.score([criterion]).criteria[0]
        #expect(full.verdict == .met && full.points == 5)
        #expect(scene.score([Criterion(id: "g", name: "G", weight: 5, judgement: .levels([]))]).criteria[0].points == 0)

        var open = Scene("acac")
        open.find("courtesy.greeting", 1)
        open.cannotTell("empathy.reaction", "speaker roles")
        #expect(open.score([criterion]).criteria[0].verdict == .notEvaluable)
    }

    @Test func hostileNumbersDoNoHarm() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        let bad = [Double.nan, .infinity, -5, 0, 1e300].map { criterion($0, greets) }
        let evaluation = scene.score(bad + [criterion(4, greets)])
        #expect(evaluation.score == 100)
        #expect(evaluation.pointsTotal == 4)
        let levels: [Criterion.Level] = [.init(name: "?", share: .nan, when: greets)]
        let graded = scene.score([Criterion(id: "g", name: "G", weight: 5, judgement: .levels(levels))])
        #expect(graded.score == 0)
    }

    @Test(arguments: [(80.0, "good"), (79.9, "fair"), (60, "fair"), (59.9, "low"), (0, "low")])
    func bandsAreReadFromTheRoundedScore(score: Double, band: String) {
        let scorer = Scorer(
            rubric: Rubric(
                id: "r", version: "1", name: "R", sections: [], notApplicable: .removed,
                autoFail: .init(policy: .zero, severity: nil), bands: Scene.bands.reversed()), taxonomy: Scene.taxonomy)
        #expect(scorer.band(score) == band)
        #expect(scorer.band(-1) == nil)
    }

    @Test func equalArgumentsGiveEqualEvaluations() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        scene.find("threat.arrest", 3, .critical)
        let criteria = [criterion(20, greets), criterion(10, identifies)]
        #expect(scene.score(criteria) == scene.score(criteria))
    }

    @Test func factsComeFromTheCall() {
        let call = Call(
            id: "k", format: "x", startedAt: CallTime(iso8601: "2026-03-10T10:22:00-06:00"),
            parties: [Party(label: "A", role: .agent, decision: .file)],
            turns: [Turn(number: 1, party: 0, text: "hola", start: 5), Turn(number: 2, party: 7, text: "?")])
        let facts = CallFacts(call, country: "MX")
        #expect(facts.turns.map(\.speaker) == [.agent, .unknown])
        #expect(facts.startedAt == "2026-03-10T10:22:00-06:00")
        #expect(facts.country == "MX")
    }
}

@Suite struct AutoFailTests {
    let greets = Criterion(
        id: "g", name: "G", weight: 10,
        judgement: .yesNo(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: nil)))

    var scene: Scene {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        scene.find("threat.arrest", 3, .critical, quote: "va a ir preso")
        scene.find("threat.arrest", 3, .critical, quote: "preso")
        return scene
    }

    @Test func aCriticalFindingZeroesTheScoreOnce() {
        let evaluation = scene.score([greets])
        #expect(evaluation.failed)
        #expect(evaluation.score == 0)
        #expect(evaluation.scoreBeforeAutoFail == 100)
        #expect(evaluation.band == "low")
        #expect(evaluation.worstSeverity == .critical)
        #expect(
            evaluation.autoFailReasons == [
                AutoFailReason(label: "threat.arrest", turn: 3, quote: "va a ir preso", rule: "es/threat.arrest")
            ])
    }

    @Test func markKeepsTheScore() {
        let evaluation = scene.score([greets], autoFail: .init(policy: .mark, severity: .critical))
        #expect(evaluation.failed)
        #expect(evaluation.score == 100)
        #expect(evaluation.band == "good")
    }

    @Test func withoutASeverityOnlyTheLabelsFail() {
        #expect(!scene.score([greets], autoFail: .init(policy: .zero, severity: nil)).failed)
        #expect(scene.score([greets], autoFail: .init(policy: .zero, severity: nil, labels: ["threat.*"])).failed)
    }

    @Test func theWorstOfTwoFindingsInATurnCounts() {
        var scene = Scene("acac")
        scene.find("threat.arrest", 3, .minor)
        scene.find("threat.arrest", 3, .critical)
        #expect(scene.score([greets]).failed)
    }

    @Test func aCallFindingFailsOnlyWithItsWords() {
        var bare = Scene("acac")
        bare.findInCall("contact.outside_hours", .critical)
        #expect(!bare.score([greets]).failed)
        #expect(bare.score([greets]).worstSeverity == .critical)
        var quoted = Scene("acac")
        quoted.findInCall("contact.outside_hours", .critical, turn: 1, quote: "palabras")
        #expect(quoted.score([greets]).failed)
    }

    @Test func aFailureZeroesEvenWhereNothingCouldBeJudged() {
        let evaluation = scene.score([Criterion(id: "m", name: "M", weight: 1, judgement: .manual)])
        #expect(evaluation.score == 0)
        #expect(evaluation.scoreBeforeAutoFail == nil)
    }
}

@Suite struct FixedNumberTests {
    @Test(arguments: [
        (79.95, 80.0), (0.05, 0.1), (66.666_666, 66.7), (33.333, 33.3), (2.25, 2.3), (1.005, 1.0), (100, 100),
        (-0.05, -0.1), (8.049_999_999_9, 8.1),
    ])
    func roundsHalfAway(value: Double, expected: Double) {
        #expect(FixedNumber.rounded(value, decimals: 1) == expected)
    }

    @Test func texts() {
        #expect(FixedNumber.text(12, decimals: 2) == "12")
        #expect(FixedNumber.text(12.5, decimals: 2) == "12.5")
        #expect(FixedNumber.text(0.05, decimals: 2) == "0.05")
        #expect(FixedNumber.text(-1.25, decimals: 2) == "-1.25")
        #expect(FixedNumber.text(.nan, decimals: 1) == "–")
        #expect(FixedNumber.text(1e20, decimals: 1) == "1e+20")
        #expect(FixedNumber.percent(0.625) == "62.5 %")
    }
}

@Suite struct WordsTests {
    @Test func missingThingsAreSaidInSpanish() {
        #expect(MissingWords.text("time zone").spanish == "la zona horaria")
        #expect(MissingWords.text("holidays for 2029").spanish == "los feriados de 2029")
        #expect(MissingWords.text("the moon").spanish == "the moon")
    }

    @Test func longFamiliesAndListsAreCutAndCounted() {
        var scene = Scene("a" + String(repeating: "a", count: 20))
        for turn in 1...12 { scene.find("tone.blame", turn) }
        let reason = scene.judge(.free(of: ["*"])).reason.spanish
        #expect(reason == "Se encontró «Reproche» en los turnos 1, 2, 3, 4, 5, 6 y 6 más.")
        let clean = Scene("ac").judge(.free(of: ["*"])).reason.spanish
        #expect(clean.contains("«Fuera de horario» o 7 más"))
    }
}
