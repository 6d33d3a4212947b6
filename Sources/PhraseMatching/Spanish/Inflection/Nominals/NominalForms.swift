/// The forms of a noun or adjective: gender, number, diminutives, augmentatives.
struct NominalForms {
    let word: Letters
    let feminine: Letters?
    let genders: FormFeatures

    init(_ word: Letters, _ wordClass: WordClass) {
        self.word = word
        if wordClass == .adjective {
            feminine = Gender.feminine(of: word)
            // cliente, jefe: the form of the lemma serves for women as well.
            genders = feminine == nil || word.last == Letters.e ? [.masculine, .feminine] : .masculine
        } else {
            feminine = nil
            genders = NounTable.genders(word)
        }
    }

    func add(to forms: inout FormCollector) {
        addNumbers(word, genders, &forms)
        if let feminine { addNumbers(feminine, .feminine, &forms) }
        if let short = Gender.shortened[word] { forms.add(short, [.masculine, .singular]) }
        addDiminutives(&forms)
        addAugmentatives(&forms)
    }

    private var allGenders: FormFeatures { feminine == nil ? genders : [.masculine, .feminine] }

    private func addNumbers(_ singular: Letters, _ features: FormFeatures, _ forms: inout FormCollector) {
        forms.add(singular, features.union(.singular))
        for plural in Plural.plurals(of: singular) { forms.add(plural, features.union(.plural)) }
    }

    private func addDiminutives(_ forms: inout FormCollector) {
        for stem in Diminutive.stems(of: word) {
            // la mano: manito and manita; el problema: problemita and problemito.
            let isOdd = NounTable.isIrregularlyGendered(word)
            for gender in [FormFeatures.masculine, .feminine] where isOdd || allGenders.contains(gender) {
                let diminutive = stem + (gender == .masculine ? "o" : "a")
                if Diminutive.wordsOfTheirOwn.contains(diminutive) { continue }
                addNumbers(diminutive, (isOdd ? genders : gender).union(.diminutive), &forms)
            }
        }
    }

    private func addAugmentatives(_ forms: inout FormCollector) {
        for (augmentative, gender) in Augmentative.words(of: word, allGenders) {
            addNumbers(augmentative, gender.union(.augmentative), &forms)
        }
    }
}
