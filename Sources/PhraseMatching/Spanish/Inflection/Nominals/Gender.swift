/// The feminine of nouns for persons and of adjectives.
enum Gender {
    /// Nil where one form serves for both.
    static func feminine(of word: Letters) -> Letters? {
        guard let last = word.last, let stress = Stress(word) else { return nil }
        let stem: Letters
        switch last {
        case Letters.o: stem = word.dropLast(1)
        case Letters.e where word.hasAnySuffix(["ete", "ote"]) || inE.contains(word): stem = word.dropLast(1)
        case Letters.r where word.hasSuffix("or") && !word.hasAnySuffix(comparatives): stem = word
        case Letters.n where word.hasAnySuffix(["ón", "án", "ín"]) && !unchanged.contains(word): stem = word
        case Letters.s where word.hasSuffix("és") && !unchanged.contains(word): stem = word
        case Letters.l where word.hasSuffix("español"), Letters.z where inZ.contains(word): stem = word
        default: return nil
        }
        return (stem + "a").spelled(stressedAt: stress.vowel)
    }

    /// The short form before a noun: *buen*, *algún*.
    static let shortened: [Letters: Letters] = [
        "bueno": "buen", "malo": "mal", "primero": "primer", "tercero": "tercer", "alguno": "algún",
        "ninguno": "ningún", "uno": "un", "grande": "gran",
    ]

    private static let comparatives: [StaticString] = [
        "mejor", "peor", "mayor", "menor", "erior", "color",
    ]
    private static let inE: Set<Letters> = [
        "jefe", "presidente", "cliente", "gerente", "dependiente", "asistente", "sirviente", "intendente", "nene",
        "infante",
    ]
    private static let inZ: Set<Letters> = ["andaluz", "juez", "rapaz"]
    private static let unchanged: Set<Letters> = ["cortés", "descortés", "montés", "marrón", "afín"]
}
