/// All simple forms of a verb without pronouns, spelled out.
///
/// The six persons stand in the order yo, tú, usted/él, nosotros, vosotros, ustedes/ellos. A verb with two ways of
/// conjugating (*adecuo*, *adecúo*) has two of these.
struct Conjugation {
    var infinitive: Letters
    var gerund: Letters
    /// Masculine singular: *pagado*; *impreso* and *imprimido*.
    var participles: [Letters]

    var present: [Letters]
    var imperfect: [Letters]
    var preterite: [Letters]
    var subjunctive: [Letters]
    /// What stands before -é, -ás, -á … and -ía, -ías …: *pagar-*, *tendr-*.
    var futureStem: Letters
    /// What stands before -ra, -ras, -se …: *paga-*, *tuvie-*.
    var pastSubjunctiveStem: Letters

    /// The affirmative imperative of tú, vos and vosotros; the other persons have the present subjunctive.
    var imperativeTú: [Letters]
    var imperativeVos: Letters
    var imperativeVosotros: Letters
    /// The affirmative imperative of nosotros where it is not the subjunctive (*vamos*).
    var imperativeNosotros: Letters?

    /// Voseo of the Río de la Plata and Central America in the present: *pagás*, and *pagués*.
    var presentVos: Letters
    var subjunctiveVos: Letters
    /// Chilean voseo: present, present subjunctive, and the forms of the past that end in -ai.
    var presentChilean: [Letters]
    var subjunctiveChilean: Letters

    /// *hay*
    var extraPresent: Letters?
    /// haber is not used in the imperative.
    var hasImperative = true
}

extension Conjugation {
    /// Applies a change to every form.
    func mapped(_ change: (Letters) -> Letters) -> Conjugation {
        var other = self
        other.infinitive = change(infinitive)
        other.gerund = change(gerund)
        other.participles = participles.map(change)
        other.present = present.map(change)
        other.imperfect = imperfect.map(change)
        other.preterite = preterite.map(change)
        other.subjunctive = subjunctive.map(change)
        other.imperativeTú = imperativeTú.map(change)
        other.imperativeVos = change(imperativeVos)
        other.imperativeVosotros = change(imperativeVosotros)
        other.imperativeNosotros = imperativeNosotros.map(change)
        other.presentVos = change(presentVos)
        other.subjunctiveVos = change(subjunctiveVos)
        other.presentChilean = presentChilean.map(change)
        other.subjunctiveChilean = change(subjunctiveChilean)
        other.extraPresent = extraPresent.map(change)
        return other
    }

    /// The compound verb with this prefix: *tener* to *detener*, with the accents that the longer words need
    /// (*ten*, *detén*; *hice*, *rehíce*; *vio*, *previó*).
    func prefixed(_ prefix: Letters) -> Conjugation {
        var compound = mapped { form in
            guard let stress = Stress(form) else { return prefix + form }
            return (prefix + form).spelled(stressedAt: prefix.count + stress.vowel)
        }
        compound.futureStem = prefix + futureStem
        compound.pastSubjunctiveStem = prefix + pastSubjunctiveStem
        return compound
    }
}
