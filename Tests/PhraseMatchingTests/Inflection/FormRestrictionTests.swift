import PhraseMatching
import Testing

@Suite struct FormRestrictionTests {
    private func words(_ lemma: String, _ restriction: String) throws -> [String] {
        try SpanishInflection.words(of: lemma, only: FormRestriction(parsing: restriction))
    }

    @Test(arguments: [
        ("fut.3p", "pagarán"), ("fut|cond", nil), ("pres.1s", "pago"), ("pret.3s", "pagó"), ("impf.1p", "pagábamos"),
        ("subj.2p", "paguéis"), ("isubj.3p", "pagaran pagasen"), ("inf.noclit", "pagar"), ("ger.noclit", "pagando"),
        ("part.fem.pl", "pagadas"), ("imp.2s.noclit", "paga pagá"), ("imp.3s.noclit", "pague"),
        ("imp.1p.noclit", "paguemos"),
        ("imp.2p.noclit", "pagad"), (" FUT . 3P ", "pagarán"), ("fut.1s|pret.1s", "pagaré pagué"), ("fut.pret", ""),
        ("pres.vos", "pagái pagás"),
    ]) func `Tags choose forms`(restriction: String, expected: String?) throws {
        let made = try words("pagar", restriction)
        if let expected {
            #expect(made.joined(separator: " ") == expected)
        } else {
            #expect(made.count == 12)
        }
    }

    @Test func `A reading is judged as a whole`() throws {
        // pague is present subjunctive of yo and imperative of usted, but no imperative of yo.
        #expect(try words("pagar", "imp.1s").isEmpty)
        #expect(try words("pagar", "subj.1s") == ["pague"])
        #expect(try words("pagar", "clit").allSatisfy { $0.count > 5 })
        let all = try SpanishInflection.words(of: "pagar")
        #expect(Set(try words("pagar", "clit") + words("pagar", "noclit")) == Set(all))
    }

    @Test(arguments: [
        ("futt", "fut", 1), ("fut|con", "cond", 5), ("futuro", "fut", 1), ("fut.4s", "1s", 5), ("gerund", "ger", 1),
        ("participio", "part", 1), ("no clit", "noclit", 1), ("imperativo", "imp", 1), ("fut | xx", "fut", 7),
        ("plural", "pl", 1), ("femenino", "fem", 1),
    ]) func `A wrong tag names the nearest`(restriction: String, nearest: String, position: Int) {
        do {
            _ = try FormRestriction(parsing: restriction)
            Issue.record("\(restriction) was accepted")
        } catch InflectionError.unknownTag(_, let at, let suggestion) {
            #expect(at == position)
            if restriction != "fut | xx" { #expect(suggestion == nearest) }
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: [("", 1), ("fut|", 5), ("fut..3p", 5), ("|fut", 1), ("fut. ", 6)])
    func `A missing tag is found`(restriction: String, position: Int) {
        #expect(throws: InflectionError.emptyTag(position: position)) { try FormRestriction(parsing: restriction) }
    }
}
