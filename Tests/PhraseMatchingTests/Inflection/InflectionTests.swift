import PhraseMatching
import Testing

@Suite struct InflectionTests {
    @Test func `Forms are sorted and no reading comes twice`() throws {
        for lemma in ["pagar", "criar", "predecir", "irse", "moroso", "cliente", "yacer", "imprimir"] {
            let forms = try SpanishInflection.forms(of: lemma)
            for (left, right) in zip(forms, forms.dropFirst()) {
                let isSorted =
                    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
                    || left.text == right.text && left.features.rawValue < right.features.rawValue
                #expect(isSorted, "\(left.text) \(right.text)")
            }
            #expect(try SpanishInflection.forms(of: lemma) == forms)
        }
    }

    @Test func `Capitals and decomposed accents are read`() throws {
        #expect(try SpanishInflection.words(of: "PAGAR") == SpanishInflection.words(of: "pagar"))
        #expect(try SpanishInflection.words(of: "INTENCIÓN") == SpanishInflection.words(of: "intención"))
        #expect(try SpanishInflection.words(of: "intencio\u{301}n") == SpanishInflection.words(of: "intención"))
        #expect(try SpanishInflection.words(of: "sen\u{303}or") == SpanishInflection.words(of: "señor"))
    }

    @Test(arguments: [
        ("", InflectionError.emptyLemma), ("   ", .notALetter(position: 1)), ("pagar deuda", .notALetter(position: 6)),
        ("pag4r", .notALetter(position: 4)), ("pagar!", .notALetter(position: 6)), ("çe", .notALetter(position: 1)),
        ("n\u{301}o", .notALetter(position: 2)), ("sms", .noVowel), ("🙂", .notALetter(position: 1)),
        (String(repeating: "a", count: 31), .lemmaTooLong(letters: 31, limit: 30)),
    ]) func `What is no word is refused`(lemma: String, error: InflectionError) {
        #expect(throws: error) { try SpanishInflection.forms(of: lemma) }
    }

    @Test(arguments: [
        ("amenaza", "amenazar"), ("pago", "pagar"), ("pagarlo", "pagar"), ("decírselo", "decir"), ("pagas", "pagar"),
    ]) func `A verb must be named by its infinitive`(lemma: String, suggestion: String) {
        #expect(throws: InflectionError.notAnInfinitive(suggestion: suggestion)) {
            try SpanishInflection.forms(of: lemma, as: .verb)
        }
    }

    @Test func `Errors say what would be right`() {
        #expect(InflectionError.notAnInfinitive(suggestion: "pagar").description.contains("did you mean {pagar}?"))
        #expect(
            InflectionError.unknownTag("futuro", position: 1, nearest: "fut").description
                == "unknown form \"futuro\" at character 1; did you mean \"fut\"?")
    }

    /// Whatever letters come, there is an answer: forms or an error.
    @Test func `Random words never stop the program`() {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let letters = Array("aeiouáéíóúüñbcdfghjklmnpqrstvxyz".unicodeScalars)
        let endings = [
            "ar", "er", "ir", "ír", "arse", "erse", "irse", "írse", "guir", "quir", "eír", "uar", "decir", "", "o",
            "ón", "z",
        ]
        let classes: [WordClass?] = [nil, .verb, .noun, .adjective]
        for _ in 0..<4_000 {
            var word = String.UnicodeScalarView()
            for _ in 0..<next(7) { word.append(letters[next(letters.count)]) }
            let lemma = String(word) + endings[next(endings.count)]
            let forms = try? SpanishInflection.forms(of: lemma, as: classes[next(classes.count)])
            #expect(forms?.isEmpty != true, "\(lemma)")
        }
    }
}
