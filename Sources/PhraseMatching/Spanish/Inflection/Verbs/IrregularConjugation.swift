/// Puts the irregular forms of a table entry in place of the regular ones.
///
/// An entry is a line of fields, each `name=value`; lists are separated by commas, in the order of the six persons.
///
/// | field | holds |
/// |---|---|
/// | `yo` | present of yo (*tengo*) |
/// | `st` | stem of tú, él, ellos in the present (*tien*) |
/// | `sj` | stem of the present subjunctive (*teng*), or stressed/unstressed (*pued/pod*) |
/// | `pt` | stem of a strong preterite (*tuv*) |
/// | `fu` | stem of future and conditional (*tendr*) |
/// | `ge` `pp` | gerund, participles |
/// | `im` | imperative of tú, all variants (*ten*) |
/// | `vos` `sjvos` `imv` | present, subjunctive and imperative of vos where they are not regular |
/// | `pres` `subj` `pret` `impf` | all six persons of a tense |
/// | `past` | what stands before -ra and -se (*fue*) |
/// | `cl` `clsj` | Chilean voseo: present (all variants), subjunctive |
/// | `nos` | imperative of nosotros (*vamos*) |
/// | `hay` | the form *hay* |
/// | `noimp` | there is no imperative |
struct IrregularConjugation {
    private var fields: [(name: Substring, value: Substring)] = []

    init(_ line: Substring) {
        for field in line.split(separator: " ") {
            let parts = field.split(separator: "=", maxSplits: 1)
            if let name = parts.first { fields.append((name, parts.count > 1 ? parts[1] : "")) }
        }
    }

    private func list(_ name: Substring, separator: Character = ",") -> [Letters]? {
        fields.first { $0.name == name }?.value.split(separator: separator).map { Letters(String($0)) }
    }

    private func one(_ name: Substring) -> Letters? { list(name)?.first }

    func apply(to verb: inout Conjugation) {
        present(&verb)
        subjunctive(&verb)
        past(&verb)
        if let future = one("fu") { verb.futureStem = future }
        if let gerund = one("ge") { verb.gerund = gerund }
        if let participles = list("pp") { verb.participles = participles }
        if let imperative = list("im") { verb.imperativeTú = imperative }
        if let imperative = one("imv") { verb.imperativeVos = imperative }
        verb.imperativeNosotros = one("nos")
        verb.extraPresent = one("hay")
        if list("noimp") != nil { verb.hasImperative = false }
    }

    private func present(_ verb: inout Conjugation) {
        if let persons = list("pres"), persons.count == 6 { verb.present = persons }
        if let yo = one("yo") { verb.present[0] = yo }
        if let stem = one("st") {
            verb.present[1] = stem + "es"
            verb.present[2] = stem + "e"
            verb.present[5] = stem + "en"
            verb.imperativeTú = [stem + "e"]
        }
        if let vos = one("vos") { verb.presentVos = vos }
        if let chilean = list("cl") { verb.presentChilean = chilean }
    }

    private func subjunctive(_ verb: inout Conjugation) {
        if let stems = list("sj", separator: "/"), let strong = stems.first, let weak = stems.last {
            verb.subjunctive = [strong + "a", strong + "as", strong + "a", weak + "amos", weak + "áis", strong + "an"]
            verb.subjunctiveVos = weak + "ás"
            verb.subjunctiveChilean = weak + "ái"
        }
        if let persons = list("subj"), persons.count == 6 {
            verb.subjunctive = persons
        }
        if let vos = one("sjvos") { verb.subjunctiveVos = vos }
        if let chilean = one("clsj") { verb.subjunctiveChilean = chilean }
    }

    private func past(_ verb: inout Conjugation) {
        if let imperfect = list("impf"), imperfect.count == 6 { verb.imperfect = imperfect }
        if let stem = one("pt") {
            // Behind j the i of -ieron, -iera is lost: dijeron, trajera.
            let middle: Letters = stem.last == Letters.j ? stem : stem + "i"
            let third = stem.last == Letters.c ? stem.beforeA : stem
            verb.preterite = [
                stem + "e", stem + "iste", third + "o", stem + "imos", stem + "isteis", middle + "eron",
            ]
            verb.pastSubjunctiveStem = middle + "e"
        }
        if let persons = list("pret"), persons.count == 6 { verb.preterite = persons }
        if let stem = one("past") { verb.pastSubjunctiveStem = stem }
    }
}
