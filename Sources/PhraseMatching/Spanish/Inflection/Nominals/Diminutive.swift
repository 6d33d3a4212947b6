/// Diminutives in -ito, -cito, -ecito and, behind t, -ico (Central America, Caribbean, Colombia).
///
/// Where speakers vary, all variants are given: *lucita* and *lucecita*, *jefito* and *jefecito*.
enum Diminutive {
    /// The diminutives without their last vowel: *cuotit-*, *cuotic-*.
    static func stems(of word: Letters) -> [Letters] {
        guard let last = word.last, let stress = Stress(word) else { return [] }
        let plain = Letters(word.bytes.map(Letters.plain))
        let long = stress.syllables > 1
        switch last {
        case Letters.o, Letters.a:
            return inOA(word, plain, stress) + (own[word] ?? [])
        case Letters.e:
            return inE(plain, long)
        case Letters.eAcute:
            return [plain + "cit", plain + "tit", plain.dropLast(1) + "it"]
        case Letters.aAcute:
            return [plain.dropLast(1) + "it", plain + "cit"]
        case Letters.n:
            return long ? [plain + "cit"] : [plain + "ecit", plain + "cit"]
        case Letters.z:
            let soft = plain.dropLast(1) + "c"
            return long ? [soft + "it"] : [soft + "ecit", soft + "it"]
        case Letters.s:
            // Words like lunes and crisis have none.
            if stress.syllablesAfter > 0 { return [] }
            return long ? [plain + "it", plain + "cit"] : [plain + "ecit", plain + "it"]
        case Letters.y:
            return [plain + "ecit"]
        case _ where Letters.isVowel(last):
            return [plain + "cit"]
        default:
            return (long ? [] : [plain + "ecit"]) + [plain + "cit", plain + "it"]
        }
    }

    private static func inOA(_ word: Letters, _ plain: Letters, _ stress: Stress) -> [Letters] {
        let root = plain.dropLast(1)
        if root.isEmpty { return [] }
        var stems: [Letters] = []
        if root.last == Letters.i, word.fromEnd(1) == Letters.i {
            // negocio: negocito.
            stems.append(root.dropLast(1) + "it")
        } else {
            stems.append(root.beforeE + "it")
        }
        let hasDiphthong = contains(root, Letters.u, Letters.e) || contains(root, Letters.i, Letters.e)
        if stress.syllables == 2, hasDiphthong || root.last == Letters.i { stems.append(root.beforeE + "ecit") }
        if root.last == Letters.t { stems.append(root + "ic") }
        return stems
    }

    private static func inE(_ plain: Letters, _ long: Bool) -> [Letters] {
        guard long else { return [plain + "cit"] }
        let root = plain.dropLast(1)
        var stems = [root + "it", plain + "cit"]
        if root.last == Letters.t { stems.append(root + "ic") }
        return stems
    }

    private static func contains(_ word: Letters, _ first: UInt8, _ second: UInt8) -> Bool {
        zip(word.bytes, word.bytes.dropFirst()).contains { $0 == first && $1 == second }
    }

    /// Further diminutives of single words; *pagito* is what many write for *paguito*.
    private static let own: [Letters: [Letters]] = [
        "pago": ["pagit"], "poco": ["poquitit"], "chico": ["chiquitit"], "todo": ["toditit"], "mano": ["manecit"],
        "ahora": ["ahoritit", "orit"],
    ]

    /// Diminutives by their form that mean something else.
    static let wordsOfTheirOwn: Set<Letters> = [
        "visita", "delito", "grito", "cita", "rico", "rica", "pico", "pica", "marquito", "favorita", "bonito", "bonita",
        "crédito", "maldita", "maldito", "infinito", "requisito",
    ]
}
