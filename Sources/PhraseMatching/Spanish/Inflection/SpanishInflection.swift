/// Every form of a Spanish word that people use, by rules and tables of our own.
///
/// Verbs: all simple tenses and persons (tú, vos of the Río de la Plata and of Chile, usted, nosotros, vosotros,
/// ustedes), the participle in gender and number, and infinitive, gerund and affirmative imperative with one or two
/// enclitic pronouns. Nouns and adjectives: gender, number, diminutives, augmentatives. Compound tenses (*he pagado*)
/// and pronouns that stand before the verb (*lo pagué*) are words of their own and not made here.
///
/// Spelling follows *Ortografía de la lengua española* (2010); forms follow the models of conjugation of the
/// *Nueva gramática de la lengua española* (2009).
public enum SpanishInflection {
    /// The forms of one word.
    ///
    /// - Parameters:
    ///   - lemma: an infinitive (*pagar*, *arrepentirse*) or the (masculine) singular of a noun or adjective. Capital
    ///     letters and decomposed accents are accepted.
    ///   - wordClass: what the lemma is. Nil guesses: a word in -ar, -er, -ir is a verb unless it is a known noun
    ///     (*mujer*, *celular*); a word whose ending is usual for adjectives and for names of persons has two genders
    ///     (*moroso*, *deudor*); everything else is a noun.
    /// - Returns: sorted by text (Unicode scalars), then by reading. A text with several readings comes once for each,
    ///   one behind the other; no pair of text and reading comes twice. Never empty.
    /// - Throws: `InflectionError` when the lemma is not one Spanish word or not of the class asked for.
    public static func forms(
        of lemma: String, as wordClass: WordClass? = nil
    ) throws(InflectionError) -> [InflectedForm] {
        let word = try Lemma(lemma).letters
        if wordClass == .verb || wordClass == nil && !NounTable.endsLikeInfinitive.contains(word) {
            if let (infinitive, reflexive) = word.asInfinitive {
                return verbForms(infinitive, reflexive: reflexive)
            }
            if wordClass == .verb { throw .notAnInfinitive(suggestion: infinitive(near: word)) }
        }
        guard Stress(word) != nil else { throw .noVowel }
        var forms = FormCollector(expecting: 64)
        NominalForms(word, wordClass ?? NounTable.guess(word)).add(to: &forms)
        return forms.sorted()
    }

    /// The texts of the forms that a restriction lets through, each once, sorted. Empty when it lets none through.
    public static func words(
        of lemma: String, as wordClass: WordClass? = nil, only restriction: FormRestriction? = nil
    ) throws(InflectionError) -> [String] {
        var words: [String] = []
        for form in try forms(of: lemma, as: wordClass) where restriction?.matches(form.features) ?? true {
            if words.last != form.text { words.append(form.text) }
        }
        return words
    }

    private static func verbForms(_ infinitive: Letters, reflexive: Bool) -> [InflectedForm] {
        let conjugations = Conjugation.all(of: infinitive)
        var forms = FormCollector(expecting: 420 * conjugations.count)
        for conjugation in conjugations { VerbForms.add(conjugation, reflexive: reflexive, to: &forms) }
        return forms.sorted()
    }

    /// The infinitive that was probably meant. An infinitive may have its pronouns behind it; in place of a conjugated
    /// form or a noun the commonest class, -ar, is guessed.
    private static func infinitive(near word: Letters) -> String? {
        let plain = Letters(word.bytes.map(Letters.plain))
        for ending in Enclitics.endings where plain.ends(with: Letters(ending.letters)) {
            let host = plain.dropLast(ending.letters.count)
            if host.count > 3, let (infinitive, reflexive) = host.asInfinitive, !reflexive { return infinitive.text }
        }
        var stem = plain
        while let last = stem.last, Letters.isVowel(last) || last == Letters.s || last == Letters.n {
            stem = stem.dropLast(1)
        }
        return stem.count > 1 && Stress(stem) != nil ? (stem + "ar").text : nil
    }
}
