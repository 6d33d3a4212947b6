/// The plural of nouns and adjectives.
///
/// Source: *Nueva gramática de la lengua española* (2009), chapter 3.
enum Plural {
    /// All plurals in use: one for most words, two for *rubí* and *club*, the word itself for *crisis*.
    static func plurals(of word: Letters) -> [Letters] {
        if let irregular = irregular[word] { return irregular }
        guard let last = word.last, let stress = Stress(word) else { return [] }
        switch last {
        case Letters.iAcute, Letters.uAcute:
            return [word + "es", word + "s"]
        case _ where Letters.isVowel(last):
            return [word + "s"]
        case Letters.s, 0x78:
            // el lunes, los lunes; but el mes, los meses. Both for words such as fax.
            if stress.syllablesAfter > 0 { return [word] }
            return last == Letters.s ? [longer(word + "es", stress)] : [word, longer(word + "es", stress)]
        case Letters.z:
            return [longer(word.dropLast(1) + "ces", stress)]
        case Letters.n, Letters.r, Letters.l, Letters.y, Letters.j, 0x64:
            return [longer(word + "es", stress)]
        default:
            // Loan words: clubs and clubes, emails.
            return [word + "s", longer(word + "es", stress)]
        }
    }

    /// The stress stays on its vowel, so that accents come and go: *joven*, *jóvenes*; *intención*, *intenciones*.
    private static func longer(_ plural: Letters, _ stress: Stress) -> Letters {
        plural.spelled(stressedAt: stress.vowel)
    }

    private static let irregular: [Letters: [Letters]] = [
        "carácter": ["caracteres"], "régimen": ["regímenes"], "espécimen": ["especímenes"],
        "jersey": ["jerséis"], "póster": ["pósteres", "pósters"], "váucher": ["váucheres", "váuchers"],
        "voucher": ["vouchers"], "email": ["emails"], "ticket": ["tickets"], "link": ["links"], "sms": ["sms"],
    ]
}
