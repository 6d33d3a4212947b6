import CallScoring
import Findings
import Rubrics
import Testing

@Suite struct ShowsTests {
    @Test func aFoundLabelMeetsTheCriterionAndSupportsIt() {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1, quote: "buenos días")
        let score = scene.judge(.shows(labels: ["courtesy.*"], atLeast: 1, within: nil))
        #expect(score.verdict == .met)
        #expect(score.points == 10)
        #expect(score.reason.spanish == "Se encontró «Saludo» en el turno 1.")
        #expect(
            score.evidence == [
                Evidence(
                    direction: .supports, label: "courtesy.greeting", turn: 1, quote: "buenos días", start: 0,
                    rule: "es/courtesy.greeting")
            ])
    }

    @Test func anAbsenceSaysWhatWasSearched() {
        let score = Scene("acac").judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: .firstTurns(2)))
        #expect(score.verdict == .notMet)
        #expect(score.points == 0)
        #expect(
            score.reason.spanish
                == "No se encontró «Saludo» en sus primeros 2 turnos (se revisaron los 2 turnos del asesor).")
        #expect(
            score.reason.english
                == "Did not find “Saludo” in the speaker's first 2 turns (searched the agent's 2 turns).")
    }

    @Test func duplicatesInOneTurnCountOnce() {
        var scene = Scene("acac")
        scene.find("empathy.reaction", 1)
        scene.find("empathy.reaction", 1, quote: "otras")
        let once = scene.judge(.shows(labels: ["empathy.*"], atLeast: 2, within: nil))
        #expect(once.verdict == .notMet)
        #expect(once.evidence.count == 1)
        #expect(once.reason.spanish.contains("1 de 2 que se piden"))
        scene.find("empathy.exploration", 1)
        #expect(scene.judge(.shows(labels: ["empathy.*"], atLeast: 2, within: nil)).verdict == .notMet)
        scene.find("empathy.exploration", 3)
        let twice = scene.judge(.shows(labels: ["empathy.*"], atLeast: 2, within: nil))
        #expect(twice.verdict == .met)
        #expect(
            twice.reason.spanish
                == "Se encontró «Calidez» y «Pregunta abierta» en los turnos 1 y 3 (2 de 2 que se piden).")
    }

    @Test(arguments: [
        (TurnWindow.firstTurns(1), 1, true), (.firstTurns(1), 3, false), (.lastTurns(1), 5, true),
        (.lastTurns(1), 3, false), (.firstSeconds(15), 1, true), (.firstSeconds(15), 3, false),
        (.lastSeconds(5), 5, true), (.lastSeconds(5), 3, false), (.firstTurns(.max), 5, true),
        (.lastTurns(.max), 1, true), (.firstTurns(.min), 1, false), (.lastTurns(.min), 5, false),
        (.firstSeconds(.max), 5, true), (.lastSeconds(.max), 1, true), (.firstSeconds(.min), 1, false),
    ])
    func windowsCountTurnsOfTheSpeakersOwnSide(window: TurnWindow, turn: Int, inside: Bool) {
        var scene = Scene("acaca")
        scene.find("courtesy.greeting", turn)
        let score = scene.judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: window))
        #expect(score.verdict == (inside ? .met : .notMet))
        if !inside { #expect(score.reason.spanish.hasSuffix("Aparece fuera de ese tramo: turno \(turn).")) }
        if !inside { #expect(score.evidence.map(\.direction) == [.context]) }
    }

    @Test func aWindowThatCannotBePlacedIsNotEvaluable() {
        var untimed = Scene("aca", timed: false)
        untimed.find("courtesy.greeting", 1)
        #expect(
            untimed.judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: .firstSeconds(30))).verdict
                == .notEvaluable)
        #expect(
            untimed.judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: .lastSeconds(30))).verdict
                == .notEvaluable)
        var nobody = Scene("???")
        nobody.find("courtesy.greeting", 1)
        #expect(
            nobody.judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: .firstTurns(2))).verdict
                == .notEvaluable)
    }

    @Test func aTurnThatTheCallDoesNotHaveIsInNoWindow() {
        var scene = Scene("aca")
        scene.find("courtesy.greeting", 99)
        #expect(
            scene.judge(.shows(labels: ["courtesy.greeting"], atLeast: 1, within: .firstTurns(9))).verdict == .notMet)
    }

    @Test func aCallFindingShowsAsOnePlace() {
        var scene = Scene("aca")
        scene.findInCall("disclosure.missing_identity")
        #expect(scene.judge(.shows(labels: ["disclosure.*"], atLeast: 1, within: nil)).verdict == .met)
    }

    @Test func notEvaluableByPatternUnlessAlreadyShown() {
        var scene = Scene("aca")
        scene.cannotTell("empathy.reaction", "speaker roles")
        let open = scene.judge(.shows(labels: ["empathy.*"], atLeast: 1, within: nil))
        #expect(open.verdict == .notEvaluable)
        #expect(open.points == nil && open.possible == 0)
        #expect(
            open.reason.spanish
                == "No se puede saber si hay «Calidez»; falta: los roles de los hablantes. No suma ni resta.")
        scene.find("empathy.exploration", 1)
        #expect(scene.judge(.shows(labels: ["empathy.*"], atLeast: 1, within: nil)).verdict == .met)
    }
}

@Suite struct FreeTests {
    @Test func nothingFoundIsMetAndSaysWhatWasSearched() {
        let score = Scene("acac").judge(.free(of: ["threat.*"]))
        #expect(score.verdict == .met)
        #expect(
            score.reason.spanish
                == "No se encontró «Amenaza de cárcel» o «Amenaza de embargo»; se revisaron los 2 turnos del asesor.")
    }

    @Test func aQuotedFindingSpeaksAgainst() {
        var scene = Scene("acac")
        scene.find("threat.arrest", 3, .critical)
        let score = scene.judge(.free(of: ["threat.*"]))
        #expect(score.verdict == .notMet)
        #expect(score.evidence.map(\.direction) == [.against])
    }

    @Test(arguments: ["", "  \n"]) func noQuoteNoFail(quote: String) {
        var scene = Scene("acac")
        scene.find("threat.arrest", 3, .critical, quote: quote)
        let score = scene.judge(.free(of: ["threat.*"]))
        #expect(score.verdict == .met)
        #expect(score.reason.spanish.contains("sin cita que conste en el turno: no cuenta"))
        let evaluation = scene.score([])
        #expect(!evaluation.failed)
        #expect(evaluation.worstSeverity == .none)
    }

    @Test func aQuoteMustStandInTheTurn() {
        var scene = Scene("acac", text: "lo vamos a mandar a la cárcel")
        scene.find("threat.arrest", 3, .critical, quote: "a la carcel")
        #expect(scene.judge(.free(of: ["threat.*"])).verdict == .met)
        scene.find("threat.arrest", 3, .critical, quote: "a la cárcel")
        #expect(scene.judge(.free(of: ["threat.*"])).verdict == .notMet)
        var nowhere = Scene("acac")
        nowhere.find("threat.arrest", 9, .critical)
        #expect(nowhere.judge(.free(of: ["threat.*"])).verdict == .met)
    }

    @Test func aCallFindingCostsItsCriterionWhenItSaysWhatWasSearched() {
        var scene = Scene("acac")
        scene.findInCall("disclosure.missing_identity", searched: "agent turns 1–3")
        let score = scene.judge(.free(of: ["disclosure.*"]))
        #expect(score.verdict == .notMet)
        #expect(score.reason.spanish == "Se encontró «No se identifica» en la llamada. Se revisó: agent turns 1–3.")
        var silent = Scene("acac")
        silent.findInCall("disclosure.missing_identity", searched: "")
        #expect(silent.judge(.free(of: ["disclosure.*"])).verdict == .met)
    }

    @Test func underReviewCostsNothing() {
        var scene = Scene("acac")
        scene.findInCall("contact.outside_hours", .critical, turn: 1, quote: "palabras", needsReview: true)
        let score = scene.judge(.free(of: ["contact.*"]))
        #expect(score.verdict == .met)
        #expect(score.reason.spanish.contains("Espera revisión de una persona"))
        #expect(!scene.score([]).failed)
        #expect(scene.score([]).worstSeverity == .none)
    }

    @Test func hintsAndSuggestionsCostNothing() {
        var scene = Scene("acac")
        scene.find("threat.arrest", 3, .critical, confidence: .hint)
        scene.analysis.suggestions = scene.analysis.findings
        #expect(scene.judge(.free(of: ["threat.*"])).verdict == .met)
        #expect(!scene.score([]).failed)
    }

    @Test func aProvenFindingDecidesWhateverElseIsMissing() {
        var scene = Scene("acac")
        scene.cannotTell("contact.outside_hours")
        #expect(scene.judge(.free(of: ["threat.*", "contact.*"])).verdict == .notEvaluable)
        scene.find("threat.arrest", 3, .critical)
        #expect(scene.judge(.free(of: ["threat.*", "contact.*"])).verdict == .notMet)
    }
}

@Suite struct AnswersTests {
    func empathy(turns: Int = 2, share: Double = 1) -> EvidenceCondition {
        .answers(to: ["cue.*"], with: ["empathy.*"], without: ["tone.*"], turns: turns, share: share)
    }

    @Test func nothingToAnswerIsMet() {
        let score = Scene("acac").judge(empathy())
        #expect(score.verdict == .met)
        #expect(score.reason.spanish == "En la llamada no aparece «Dificultad»: nada pedía esa respuesta.")
    }

    @Test func answeredInTime() {
        var scene = Scene("acacaca")
        scene.find("cue.hardship", 2)
        scene.find("empathy.reaction", 5)
        let score = scene.judge(empathy())
        #expect(score.verdict == .met)
        #expect(score.evidence.map(\.direction) == [.context, .supports])
        #expect(scene.judge(empathy(turns: 1)).verdict == .notMet)
    }

    @Test func missedIsNamed() {
        var scene = Scene("acac")
        scene.find("cue.hardship", 2)
        let score = scene.judge(empathy())
        #expect(score.verdict == .notMet)
        #expect(
            score.reason.spanish
                == "El turno con «Dificultad» no tuvo respuesta («Calidez» o «Pregunta abierta») en los 2 turnos "
                + "siguientes de la otra parte. Sin respuesta: turno 2.")
    }

    @Test func anAnswerThatIsSpoiltDoesNotCount() {
        var scene = Scene("acac")
        scene.find("cue.hardship", 2)
        scene.find("empathy.reaction", 3)
        scene.find("tone.blame", 3)
        let score = scene.judge(empathy())
        #expect(score.verdict == .notMet)
        #expect(score.evidence.map(\.label) == ["cue.hardship", "tone.blame"])
        // The spoiling turn is without a quote: it cannot cost.
        scene.analysis.findings[2].quote = ""
        #expect(scene.judge(empathy()).verdict == .met)
    }

    @Test func aShareMayBeEnough() {
        var scene = Scene("acacacaca")
        scene.find("cue.hardship", 2)
        scene.find("cue.hardship", 8)
        scene.find("empathy.reaction", 3)
        let half = scene.judge(empathy(turns: 1, share: 0.5))
        #expect(half.verdict == .met)
        #expect(half.reason.spanish.contains("1 de 2 turnos"))
        #expect(half.reason.spanish.contains("Se pide al menos 50 %."))
        #expect(scene.judge(empathy(turns: 1, share: 0.6)).verdict == .notMet)
        #expect(scene.judge(empathy(turns: 1, share: .nan)).verdict == .notMet)
    }

    @Test func theAgentsTurnsMayAskForTheCustomersAnswer() {
        var scene = Scene("act")
        scene.find("courtesy.greeting", 1)
        scene.find("cue.hardship", 3)
        #expect(
            scene.judge(.answers(to: ["courtesy.*"], with: ["cue.*"], without: [], turns: 2, share: 1)).verdict == .met)
    }

    @Test func unknownSpeakersLeaveItOpen() {
        var scene = Scene("?a")
        scene.find("cue.hardship", 1)
        let score = scene.judge(empathy())
        #expect(score.verdict == .notEvaluable)
        #expect(score.reason.spanish.contains("roles de los hablantes"))
    }

    @Test func whatCannotBeToldLeavesItOpenUnlessOneMissDecides() {
        var none = Scene("acac")
        none.cannotTell("cue.hardship", "speaker roles")
        #expect(none.judge(empathy()).verdict == .notEvaluable)
        none.find("cue.hardship", 2)
        #expect(none.judge(empathy()).verdict == .notMet)
        #expect(none.judge(empathy(share: 0.5)).verdict == .notEvaluable)
        none.find("empathy.reaction", 3)
        #expect(none.judge(empathy()).verdict == .notEvaluable)

        var with = Scene("acac")
        with.find("cue.hardship", 2)
        with.cannotTell("empathy.reaction")
        #expect(with.judge(empathy()).verdict == .notEvaluable)
        with.find("empathy.exploration", 3)
        #expect(with.judge(empathy()).verdict == .met)
        with.cannotTell("tone.blame")
        #expect(with.judge(empathy()).verdict == .notEvaluable)
    }
}

@Suite struct CombinedConditionTests {
    let yes = EvidenceCondition.shows(labels: ["courtesy.greeting"], atLeast: 1, within: nil)
    let no = EvidenceCondition.shows(labels: ["opening.identification"], atLeast: 1, within: nil)
    let open = EvidenceCondition.free(of: ["contact.outside_hours"])

    var scene: Scene {
        var scene = Scene("acac")
        scene.find("courtesy.greeting", 1)
        scene.cannotTell("contact.outside_hours")
        return scene
    }

    @Test func allAnyNot() {
        #expect(scene.judge(.all([yes, yes])).verdict == .met)
        #expect(scene.judge(.all([yes, no])).verdict == .notMet)
        #expect(scene.judge(.all([yes, open])).verdict == .notEvaluable)
        #expect(scene.judge(.all([no, open])).verdict == .notMet)
        #expect(scene.judge(.any([yes, no])).verdict == .met)
        #expect(scene.judge(.any([no, no])).verdict == .notMet)
        #expect(scene.judge(.any([no, open])).verdict == .notEvaluable)
        #expect(scene.judge(.any([yes, open])).verdict == .met)
        #expect(scene.judge(.not(no)).verdict == .met)
        #expect(scene.judge(.not(yes)).verdict == .notMet)
        #expect(scene.judge(.not(open)).verdict == .notEvaluable)
        #expect(scene.judge(.all([])).verdict == .met)
        #expect(scene.judge(.any([])).verdict == .notMet)
    }

    @Test func onlyTheDecidingPartsGiveTheReason() {
        let reason = scene.judge(.all([yes, no])).reason.spanish
        #expect(reason == "No se encontró «Se identifica»; se revisaron los 2 turnos del asesor.")
    }

    @Test func notTurnsTheEvidenceRound() {
        #expect(scene.judge(.not(yes)).evidence.map(\.direction) == [.against])
    }

    @Test func belowNotAFindingWithoutAQuoteCannotCost() {
        var scene = Scene("acac")
        scene.find("tone.blame", 1, quote: "")
        #expect(scene.judge(.not(.shows(labels: ["tone.*"], atLeast: 1, within: nil))).verdict == .met)
    }

    @Test func bottomlessConditionsAreOpen() {
        var deep = yes
        for _ in 0..<200 { deep = .not(deep) }
        #expect(scene.judge(deep).verdict == .notEvaluable)
    }

    @Test func figures() {
        func verdict(_ name: String, _ low: Double?, _ high: Double?) -> CriterionScore.Verdict {
            scene.judge(.metric(name: name, atLeast: low, atMost: high)).verdict
        }
        #expect(verdict("agent_talk_ratio", nil, 0.65) == .met)
        #expect(verdict("agent_talk_ratio", nil, 0.6) == .notMet)
        #expect(verdict("agent_talk_ratio", 0.625, nil) == .met)
        #expect(verdict("agent_talk_ratio", 0.7, 0.8) == .notMet)
        #expect(verdict("agent_talk_ratio", nil, nil) == .met)
        #expect(verdict("silence_seconds", nil, 3) == .notEvaluable)
        #expect(verdict("no_such_figure", nil, 3) == .notEvaluable)
        #expect(
            scene.judge(.metric(name: "agent_talk_ratio", atLeast: nil, atMost: 0.6)).reason.spanish
                == "Parte de las palabras que dice el asesor: 62.5 %; se pide como máximo 60 %.")
        #expect(ConversationMetrics.figureNames.allSatisfy { scene.analysis.metrics.figure(named: $0) ?? 0 >= 0 })
    }
}
