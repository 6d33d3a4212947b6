import PhraseMatching
import Testing

@Suite struct VoseoTests {
    /// Present, imperative and present subjunctive as said in Argentina, Uruguay, Paraguay and Central America.
    @Test(arguments: [
        "pagar pagás pagá pagués", "tener tenés tené tengás", "vivir vivís viví vivás", "poder podés podé podás",
        "querer querés queré querás", "contar contás contá contés", "decir decís decí digás", "venir venís vení vengás",
        "hacer hacés hacé hagás", "poner ponés poné pongás", "salir salís salí salgás", "pedir pedís pedí pidás",
        "sentir sentís sentí sintás", "dormir dormís dormí durmás", "oír oís oí oigás", "saber sabés sabé sepás",
        "jugar jugás jugá jugués", "empezar empezás empezá empecés", "detener detenés detené detengás",
        "construir construís construí construyás", "traer traés traé traigás", "averiguar averiguás averiguá averigüés",
    ]) func `Voseo of the Río de la Plata`(row: String) throws {
        let words = row.split(separator: " ").map(String.init)
        let forms = try SpanishInflection.forms(of: words[0])
        for (word, tense) in zip(words.dropFirst(), [FormFeatures.present, .imperative, .subjunctivePresent]) {
            #expect(forms.contains { $0.text == word && $0.features.contains([tense, .vos]) }, "\(word)")
        }
    }

    @Test(arguments: [
        ("pagar", "pagái paguís pagabai pagaríai pagarai"), ("tener", "tenís tengái teníai tendríai tuvierai"),
        ("querer", "querís querái"), ("vivir", "vivís vivái"), ("estar", "estái estís"), ("ser", "soi erís erai"),
        ("ir", "vai vayái ibai"), ("haber", "habís hayái"), ("poder", "podís podríai"), ("deber", "debís"),
        ("cachar", "cachái"), ("hacer", "hacís hagái"),
    ]) func `Chilean voseo`(verb: String, expected: String) throws {
        let made = Set(try SpanishInflection.words(of: verb, only: FormRestriction(parsing: "vos")))
        for word in expected.split(separator: " ") { #expect(made.contains(String(word)), "\(word)") }
    }

    @Test(arguments: [
        ("ser", "sos"), ("ir", "andá"), ("ir", "andate"), ("decir", "decime"), ("decir", "decímelo"),
        ("poner", "ponete"), ("pagar", "pagame"), ("pagar", "pagámelo"), ("dejar", "dejanos"), ("venir", "venite"),
        ("fijar", "fijate"), ("oír", "oíme"), ("construir", "construilo"), ("arrepentirse", "arrepentite"),
        ("quedarse", "quedate"),
    ]) func `Forms that only voseo has are marked`(verb: String, word: String) throws {
        let forms = try SpanishInflection.forms(of: verb)
        let readings = forms.filter { $0.text == word && $0.features.contains(.secondPerson) }
        #expect(readings.contains { $0.features.contains(.vos) })
    }

    @Test func `What tú says as well is not marked as voseo`() throws {
        for (verb, word) in [("dar", "das"), ("ver", "ves"), ("estar", "estás"), ("pagar", "pagaste"), ("dar", "da")] {
            let forms = try SpanishInflection.forms(of: verb)
            #expect(forms.contains { $0.text == word && $0.features.contains(.tú) })
            #expect(!forms.contains { $0.text == word && $0.features.contains(.vos) })
        }
    }
}
