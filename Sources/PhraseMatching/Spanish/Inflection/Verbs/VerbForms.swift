/// Turns a conjugation into forms with their readings.
struct VerbForms {
    private static let persons: [FormFeatures] = [
        [.firstPerson, .singular], [.secondPerson, .singular, .tú], [.thirdPerson, .singular, .usted],
        [.firstPerson, .plural], [.secondPerson, .plural, .vosotros], [.thirdPerson, .plural, .ustedes],
    ]
    private static let vos: FormFeatures = [.secondPerson, .singular, .vos]

    /// - Parameter reflexive: the lemma was written with -se: only the pronouns of its own subject follow it.
    static func add(_ verb: Conjugation, reflexive: Bool, to forms: inout FormCollector) {
        addNonfinite(verb, reflexive, &forms)
        addFinite(verb, &forms)
        addVoseo(verb, &forms)
        if verb.hasImperative { addImperative(verb, reflexive, &forms) }
    }

    private static func addNonfinite(_ verb: Conjugation, _ reflexive: Bool, _ forms: inout FormCollector) {
        forms.add(verb.infinitive, .infinitive)
        forms.addEnclitics(to: verb.infinitive, .nonfinite, reflexive: reflexive, .infinitive)
        forms.add(verb.gerund, .gerund)
        forms.addEnclitics(to: verb.gerund, .nonfinite, reflexive: reflexive, .gerund)
        for participle in verb.participles {
            let stem = participle.dropLast(1)
            forms.add(participle, [.participle, .masculine, .singular])
            forms.add(stem + "os", [.participle, .masculine, .plural])
            forms.add(stem + "a", [.participle, .feminine, .singular])
            forms.add(stem + "as", [.participle, .feminine, .plural])
        }
    }

    private static func addFinite(_ verb: Conjugation, _ forms: inout FormCollector) {
        add(verb.present, .present, &forms)
        if let hay = verb.extraPresent { forms.add(hay, [.present, .thirdPerson, .singular]) }
        add(verb.imperfect, .imperfect, &forms)
        add(verb.preterite, .preterite, &forms)
        add(verb.subjunctive, .subjunctivePresent, &forms)

        let future = verb.futureStem
        add(
            [future + "é", future + "ás", future + "á", future + "emos", future + "éis", future + "án"], .future,
            &forms)
        add(RegularConjugation.imperfect(future), .conditional, &forms)

        let past = verb.pastSubjunctiveStem
        var accented = past
        if let last = past.last { accented.bytes[past.count - 1] = Letters.accented(last) }
        add(
            [past + "ra", past + "ras", past + "ra", accented + "ramos", past + "rais", past + "ran"],
            .subjunctiveImperfectRa, &forms)
        add(
            [past + "se", past + "ses", past + "se", accented + "semos", past + "seis", past + "sen"],
            .subjunctiveImperfectSe, &forms)
    }

    private static func add(_ words: [Letters], _ tense: FormFeatures, _ forms: inout FormCollector) {
        for (word, person) in zip(words, persons) { forms.add(word, tense.union(person)) }
    }

    private static func addVoseo(_ verb: Conjugation, _ forms: inout FormCollector) {
        // A form that tú has as well (das, ves, estés) says nothing about voseo.
        if verb.presentVos != verb.present[1] { forms.add(verb.presentVos, vos.union(.present)) }
        if verb.subjunctiveVos != verb.subjunctive[1] { forms.add(verb.subjunctiveVos, vos.union(.subjunctivePresent)) }
        for chilean in verb.presentChilean { forms.add(chilean, vos.union(.present)) }
        forms.add(verb.subjunctiveChilean, vos.union(.subjunctivePresent))
        forms.add(verb.imperfect[0] + "i", vos.union(.imperfect))
        forms.add(verb.futureStem + "íai", vos.union(.conditional))
        forms.add(verb.pastSubjunctiveStem + "rai", vos.union(.subjunctiveImperfectRa))
    }

    private static func addImperative(_ verb: Conjugation, _ reflexive: Bool, _ forms: inout FormCollector) {
        for imperative in verb.imperativeTú {
            add(imperative, .tú, [.secondPerson, .singular, .tú], reflexive, &forms)
        }
        add(verb.subjunctive[2], .usted, persons[2], reflexive, &forms)
        add(verb.subjunctive[3], .nosotros, persons[3], reflexive, &forms)
        if let nosotros = verb.imperativeNosotros { add(nosotros, .nosotros, persons[3], reflexive, &forms) }
        add(verb.imperativeVosotros, .vosotros, persons[4], reflexive, &forms)
        add(verb.subjunctive[5], .ustedes, persons[5], reflexive, &forms)
        if !verb.imperativeTú.contains(verb.imperativeVos) {
            add(verb.imperativeVos, .tú, vos, reflexive, &forms)
        }
    }

    private static func add(
        _ imperative: Letters, _ host: Enclitics.Hosts, _ person: FormFeatures, _ reflexive: Bool,
        _ forms: inout FormCollector
    ) {
        let features = person.union(.imperative)
        // Without its pronoun the imperative of a verb in -se is not said.
        if !reflexive { forms.add(imperative, features) }
        forms.addEnclitics(
            to: imperative, host, reflexive: reflexive, keepsD: imperative == "id", features)
    }
}
