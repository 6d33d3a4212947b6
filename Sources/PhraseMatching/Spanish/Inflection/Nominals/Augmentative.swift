/// Augmentatives in -ote, -azo and -ón.
enum Augmentative {
    static func words(of word: Letters, _ genders: FormFeatures) -> [(word: Letters, gender: FormFeatures)] {
        // Longer words have none: nobody says intencionaza.
        guard let last = word.last, let stress = Stress(word), stress.syllables <= 3 else { return [] }
        let plain = Letters(word.bytes.map(Letters.plain))
        let root: Letters
        switch last {
        case Letters.o, Letters.a: root = plain.dropLast(1)
        case Letters.e: root = plain.dropLast(1).beforeA
        // papá, bebé, crisis, lunes have none that is usual.
        case Letters.s, Letters.y: return []
        case _ where Letters.isVowel(last): return []
        default: root = plain
        }
        guard root.count > 1 else { return [] }
        var words: [(Letters, FormFeatures)] = []
        if genders.contains(.masculine) { words.append((root + "ote", .masculine)) }
        // la cuenta: cuentón and cuentazo are masculine.
        words.append((root + "azo", .masculine))
        words.append((root + "ón", .masculine))
        if genders.contains(.feminine) {
            words.append((root + "ota", .feminine))
            words.append((root + "aza", .feminine))
            words.append((root + "ona", .feminine))
        }
        return words.filter { !wordsOfTheirOwn.contains($0.0) }
    }

    /// Augmentatives by their form that mean something else: *montón* is not a large *monto*.
    private static let wordsOfTheirOwn: Set<Letters> = [
        "montón", "cartón", "cajón", "ratón", "salón", "sillón", "razón", "corazón", "botón", "tapón", "limón", "melón",
        "jabón", "bastón", "mesón", "tirón", "vagón", "ladrón", "varón", "barón", "mentón", "pasión", "patrón", "tacón",
        "callejón", "cordón", "perdón", "tablón", "tazón", "peatón", "talón", "balón", "pantalón", "camisón", "carbón",
        "cupón", "millón", "rincón", "ración", "nación", "sazón", "halcón", "balcón", "jamón", "portón", "telón",
        "buzón", "colchón", "cinturón", "algodón", "escalón", "mechón", "fogón", "persona", "corona",
        "zona", "lona", "mona", "abrazo", "pedazo", "embarazo", "rechazo", "retazo", "ribazo", "plazo", "brazo", "lazo",
        "mazo", "raza", "taza", "plaza", "caza", "maza", "amenaza", "terraza", "mordaza", "coraza", "capota", "pelota",
        "cuota", "nota", "bota", "gota", "rota", "lote", "bote", "dote", "mote", "lingote", "azote", "cerote",
        "garrote",
        "sacerdote",
    ]
}
