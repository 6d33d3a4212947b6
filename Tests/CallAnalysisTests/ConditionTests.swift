import CallAnalysis
import Findings
import Testing
import Transcripts

struct ConditionTests {
    static let arrest = ["threat.arrest": "patterns: [\"{meter} ..3 (preso|carcel)\", \"orden de arresto\"]"]

    @Test(arguments: [
        ("Lo vamos a meter a la cárcel.", true), ("lo vamos a meter a la carcel", true),
        ("LO VAMOS A METER PRESO", true),
        ("No lo vamos a meter a la cárcel.", false), ("nadie lo va a meter a la carcel señora", false),
        ("Nunca hemos metido a nadie preso.", false), ("¿Le dijeron que lo iban a meter preso?", false),
        ("Usted me dice que lo van a meter preso.", false), ("No se preocupe, lo vamos a meter preso.", true),
        ("si no paga lo vamos a meter preso", true), ("No solo lo vamos a meter preso.", true),
        ("El otro despacho le dijo que lo meterían preso, ¿verdad?", false),
        ("No hay ninguna orden de arresto.", false),
        ("a usted nadie lo va a mandar meter preso", false), ("Aquí no vamos a pedir orden de arresto.", false),
        ("La orden de arresto por deudas no existe.", false), ("lo de la orden de arresto es mentira señora", false),
        ("una orden de arresto por esto no es legal", false), ("orden de arresto no hay por una tarjeta", false),
        ("como no quiere pagar lo vamos a meter preso", true), ("lo vamos a meter preso y no hay quien lo ayude", true),
        ("lo metemos preso no hay de otra", true), ("la orden de arresto ya salió, no es broma", true),
        ("¿Me dice su fecha de nacimiento? Porque ya tengo la orden de arresto.", true),
        ("Ya tengo la orden de arresto, ¿no?", true), ("No es por nada, pero lo vamos a meter preso.", true),
    ]) func negationAndReportExcuse(text: String, fires: Bool) {
        let found = Book.labels(Book.analyser(Self.arrest), Book.call("A: " + text))
        #expect(found == (fires ? ["1 threat.arrest"] : []), "\(text)")
    }

    @Test func onlyTheAgentsWordsCount() {
        #expect(Book.labels(Book.analyser(Self.arrest), Book.call("C: Me van a meter preso.")) == [])
    }

    @Test func theQuoteStandsInTheTurn() {
        let text = "Buenos días. ¿Sabe qué? Mañana mismo lo meto preso. Que le vaya bien."
        let finding = Book.analyser(Self.arrest).analyse(Book.call("A: " + text)).findings.first
        #expect(finding?.quote == "Mañana mismo lo meto preso.")
        if let span = finding?.span { #expect(String(decoding: Array(text.utf8)[span], as: UTF8.self) == "meto preso") }
    }

    @Test func orderAndState() {
        let rules = [
            "cue.stop_contact": "patterns: [\"no me (llame|llamen) mas\"]",
            "contact.ignored_stop":
                "patterns: [\"(para cuando|cuando) ..3 {pagar}\"]\nwhen: [{after: [cue.stop_contact], turns: 3}]\nunless: [{with: [empathy.*]}]",
            "empathy.reaction": "patterns: [\"lo lamento\"]",
        ]
        let analyser = Book.analyser(rules)
        #expect(
            Book.labels(
                analyser,
                Book.call("A: ¿Para cuándo va a pagar?", "C: No me llame más.", "A: ¿Y para cuándo va a pagar?")) == [
                    "2 cue.stop_contact", "3 contact.ignored_stop",
                ])
        #expect(
            Book.labels(analyser, Book.call("C: No me llame más.", "A: Lo lamento, ¿para cuándo va a pagar?")).contains(
                "2 contact.ignored_stop") == false)
    }

    /// A state lasts for its life, is ended by what clears it, and is not set by the turn that asks for it.
    @Test func statesLastAndEnd() {
        let rules = [
            "cue.stop_contact": "patterns: [\"no me llame mas\"]", "courtesy.apology": "patterns: [\"una disculpa\"]",
            "contact.ignored_stop": "patterns: [\"cuando ..2 {pagar}\"]\nwhen: [{state: stop_requested}]",
        ]
        let analyser = Book.analyser(rules)
        func turns(_ call: Call) -> [String] {
            Book.labels(analyser, call).filter { $0.hasSuffix("ignored_stop") }
        }
        let asks = "A: ¿Cuándo paga?"
        let stop = "C: No me llame más."
        #expect(
            turns(Book.call(asks, stop, asks, "C: Eh.", asks)) == ["3 contact.ignored_stop", "5 contact.ignored_stop"])
        #expect(turns(Book.call(stop, "A: Una disculpa.", asks)) == [])
        #expect(turns(Book.call(stop, "A: a", "A: b", "A: c", "A: d", asks)) == [])
        #expect(turns(Book.call(stop, "A: Una disculpa.", stop, asks)) == ["4 contact.ignored_stop"])
    }

    @Test func windowsCountTurnsOfTheSide() {
        let rules = ["opening.verification": "patterns: [\"hablo con\"]\nwindow: {first_turns: 1}"]
        let analyser = Book.analyser(rules)
        #expect(Book.labels(analyser, Book.call("C: ¿Bueno?", "A: ¿Hablo con Ana?")) == ["2 opening.verification"])
        #expect(Book.labels(analyser, Book.call("A: Hola.", "C: ¿Bueno?", "A: ¿Hablo con Ana?")) == [])
    }

    @Test func absenceSaysWhatWasSearched() {
        let rules = [
            "opening.recording_notice": "patterns: [\"llamada ..3 {grabar}\"]",
            "disclosure.missing_recording": "absence: {of: [opening.recording_notice]}",
        ]
        let analyser = Book.analyser(rules)
        let missing = analyser.analyse(Book.call("A: Hola.", "C: Hola.", "A: Adiós.")).callFindings
        #expect(missing.map(\.searched) == ["agent turns 1–3"])
        #expect(analyser.analyse(Book.call("A: Esta llamada está siendo grabada.", "C: Bien.")).callFindings.isEmpty)
    }

    /// A pack that cannot find a recording notice must not accuse every agent of having given none.
    @Test func anAbsenceThatNoRuleCouldDisproveIsNotEvaluable() {
        let result = Book.analyser(["disclosure.missing_recording": "absence: {of: [opening.recording_notice]}"])
            .analyse(
                Book.call("A: Hola.", "C: Hola."))
        #expect(result.callFindings.isEmpty)
        #expect(result.notEvaluable.map(\.missing) == ["rules for opening.recording_notice"])
    }

    @Test func sequenceWantsVerificationFirst() {
        let rules = [
            "opening.verification": "patterns: [\"hablo con\"]", "debt.statement": "patterns: [\"{deber} ..3 pesos\"]",
            "privacy.unverified_disclosure": "sequence: {first: [opening.verification], before: [debt.statement]}",
        ]
        let analyser = Book.analyser(rules)
        let bad = analyser.analyse(Book.call("A: Usted debe mil pesos.", "C: ¿Quién?", "A: ¿Hablo con Ana?"))
            .callFindings
        #expect(bad.map(\.turn) == [1])
        #expect(bad.first?.quote == "Usted debe mil pesos.")
        #expect(analyser.analyse(Book.call("A: ¿Hablo con Ana?", "C: Sí.", "A: Debe mil pesos.")).callFindings.isEmpty)
    }

    @Test func unknownRolesAnswerNotEvaluable() {
        let result = Book.analyser(Self.arrest).analyse(Book.call("?: Lo vamos a meter preso."))
        #expect(result.findings.isEmpty)
        #expect(result.notEvaluable.map(\.missing) == ["speaker roles"])
    }

    @Test func hintsAreSuggestions() {
        let rules = ["threat.arrest": "confidence: hint\npatterns: [\"(preso|presa)\"]"]
        let result = Book.analyser(rules).analyse(Book.call("A: Por menos hay gente presa."))
        #expect(result.findings.isEmpty)
        #expect(result.suggestions.map(\.label.rawValue) == ["threat.arrest"])
    }

    @Test func opportunitiesAreMetWithinTwoAgentTurns() {
        let rules = [
            "cue.hardship": "patterns: [\"sin trabajo\"]", "empathy.reaction": "patterns: [\"lo lamento\"]",
            "tone.command": "patterns: [\"y punto\"]",
        ]
        let analyser = Book.analyser(rules)
        let met = analyser.analyse(Book.call("C: Estoy sin trabajo.", "A: Ya veo.", "C: Sí.", "A: Lo lamento."))
            .opportunities
        #expect(met.map(\.metBy) == [4])
        let spoiled = analyser.analyse(Book.call("C: Estoy sin trabajo.", "A: Lo lamento, me paga y punto.", "A: Hoy."))
            .opportunities
        #expect(spoiled.map(\.metBy) == [nil])
    }

    @Test func aLaterPackReplacesAndSwitchesOff() {
        let base = Book.make(["threat.arrest": "patterns: [carcel]", "tone.command": "patterns: [punto]"])
        let country = Book.make(["threat.arrest": "patterns: [bote]", "tone.command": "off: true"], tag: "es-MX")
        let analyser = CallAnalyser(RuleBook(packs: [base, country], taxonomy: Book.taxonomy))
        #expect(Book.labels(analyser, Book.call("A: cárcel y punto")) == [])
        #expect(Book.labels(analyser, Book.call("A: al bote")) == ["1 threat.arrest"])
    }
}
