/// The conjugation of every verb that follows rules: three classes, stem changes, spelling.
struct RegularConjugation {
    enum Ending { case ar, er, ir }

    let infinitive: Letters
    let ending: Ending
    /// The infinitive without its ending.
    let stem: Letters
    let change: StemChange
    /// The stem in *sintió*, *sintiendo*, *sintamos*, *durmió*.
    let raised: Letters
    /// The verb is one of *reír*, *freír*, *desleír*.
    let isEír: Bool

    init(_ infinitive: Letters, change: StemChange) {
        self.infinitive = infinitive
        self.change = change
        stem = infinitive.dropLast(2)
        if infinitive.hasSuffix("ar") {
            ending = .ar
        } else if infinitive.hasSuffix("er") {
            ending = .er
        } else {
            ending = .ir
        }
        isEír = infinitive.hasSuffix("eír")
        // adquirir, discernir and hendir change where they are stressed and nowhere else.
        let raises =
            ending == .ir && (change == .ie || change == .ue || change == .i)
            && !infinitive.hasAnySuffix(["quirir", "cernir", "hendir"])
        raised = raises ? stem.raised : stem
    }

    func conjugation() -> Conjugation {
        let strong = strongStem
        let subjunctive = subjunctiveForms
        return Conjugation(
            infinitive: infinitive, gerund: gerund, participles: [participle], present: present(strong),
            imperfect: ending == .ar
                ? [stem + "aba", stem + "abas", stem + "aba", stem + "ábamos", stem + "abais", stem + "aban"]
                : Self.imperfect(stem), preterite: preterite, subjunctive: subjunctive,
            futureStem: isEír ? infinitive.dropLast(2) + "ir" : futureStem,
            pastSubjunctiveStem: ending == .ar ? stem + "a" : pastStem + "e",
            imperativeTú: [ending == .ar ? strong + "a" : strong + "e"],
            imperativeVos: stem + (ending == .ar ? "á" : ending == .er ? "é" : "í"),
            imperativeVosotros: infinitive.dropLast(1) + "d", imperativeNosotros: nil,
            presentVos: stem + (ending == .ar ? "ás" : ending == .er ? "és" : "ís"),
            subjunctiveVos: subjunctiveWeakStem + (ending == .ar ? "és" : "ás"),
            presentChilean: [stem + (ending == .ar ? "ái" : "ís")],
            subjunctiveChilean: subjunctiveWeakStem + (ending == .ar ? "ís" : "ái"))
    }

    /// *crio*, *guie*, *rio*, *hui*.
    var hasFormsOfOneSyllable: Bool {
        guard let last = stem.last, Stress(stem)?.syllables == 1 else { return false }
        return isEír || last == Letters.i || last == Letters.u && stem.endsInHeardVowel
    }

    static func imperfect(_ stem: Letters) -> [Letters] {
        [stem + "ía", stem + "ías", stem + "ía", stem + "íamos", stem + "íais", stem + "ían"]
    }

    /// oír has its accent in the infinitive only.
    private var futureStem: Letters {
        infinitive.hasSuffix("oír") ? infinitive.dropLast(2) + "ir" : infinitive
    }

    // MARK: Present

    private var insertsY: Bool {
        ending == .ir && stem.endsInHeardVowel && (stem.last == Letters.u || stem.last == Letters.uDiaeresis)
    }

    /// -cer and -cir behind a vowel (*conozco*), but not *mecer*, *cocer* and their compounds.
    private var takesZc: Bool {
        guard ending != .ar, stem.last == Letters.c, let before = stem.fromEnd(1), Letters.isVowel(before) else {
            return false
        }
        return change == .none && !infinitive.hasSuffix("mecer") || infinitive.hasAnySuffix(Self.zcInMecer)
    }

    /// Verbs in -mecer that are not compounds of *mecer*.
    private static let zcInMecer: [StaticString] = [
        "tremecer", "dormecer", "tumecer", "grumecer", "humecer", "lumecer", "tomecer",
    ]

    private var strongStem: Letters {
        if insertsY {
            return stem.last == Letters.uDiaeresis ? stem.dropLast(1) + "uy" : stem + "y"
        }
        return isEír ? stem.dropLast(1) + "í" : stem.stressed(change)
    }

    private func present(_ strong: Letters) -> [Letters] {
        let yo = (ending == .ar ? strong : takesZc ? strong.dropLast(1) + "zc" : strong.beforeA) + "o"
        switch ending {
        case .ar:
            return [yo, strong + "as", strong + "a", stem + "amos", stem + "áis", strong + "an"]
        case .er:
            return [yo, strong + "es", strong + "e", stem + "emos", stem + "éis", strong + "en"]
        case .ir:
            let nosotros = stem.last.map { $0 == Letters.o || $0 == Letters.e || $0 == Letters.a } ?? false
            return [
                yo, strong + "es", strong + "e", stem + (nosotros ? "ímos" : "imos"), stem + "ís", strong + "en",
            ]
        }
    }

    private var subjunctiveWeakStem: Letters {
        if ending == .ar { return stem.beforeE }
        if insertsY { return strongStem }
        if takesZc { return stem.dropLast(1) + "zc" }
        return isEír ? stem.dropLast(1) + "i" : raised.beforeA
    }

    private var subjunctiveForms: [Letters] {
        let weak = subjunctiveWeakStem
        if ending == .ar {
            let strong = strongStem.beforeE
            return [strong + "e", strong + "es", strong + "e", weak + "emos", weak + "éis", strong + "en"]
        }
        let strong = insertsY || takesZc ? weak : strongStem.beforeA
        return [strong + "a", strong + "as", strong + "a", weak + "amos", weak + "áis", strong + "an"]
    }

    // MARK: Past

    /// What stands before -o and -eron, -endo and -era: *pid-i*, *constru-y*, *bull-*; with accent on the ó, *pidió*.
    private var pastStem: Letters {
        if isEír { return stem.dropLast(1) + "i" }
        if stem.last == Letters.uDiaeresis { return stem.dropLast(1) + "uy" }
        if stem.endsInHeardVowel { return raised + "y" }
        if stem.hasAnySuffix(["ñ", "ll"]) { return raised }
        return raised + "i"
    }

    private var preterite: [Letters] {
        if ending == .ar {
            return [
                stem.beforeE + "é", stem + "aste", stem + "ó", stem + "amos", stem + "asteis", stem + "aron",
            ]
        }
        let past = pastStem
        let needsAccent =
            stem.endsInHeardVowel && stem.last != Letters.u && stem.last != Letters.uDiaeresis && stem.last != Letters.i
        return [
            stem + "í", stem + (needsAccent ? "íste" : "iste"), past + "ó", stem + (needsAccent ? "ímos" : "imos"),
            stem + (needsAccent ? "ísteis" : "isteis"), past + "eron",
        ]
    }

    private var gerund: Letters { ending == .ar ? stem + "ando" : pastStem + "endo" }

    private var participle: Letters {
        if ending == .ar { return stem + "ado" }
        let needsAccent = stem.last.map { $0 == Letters.a || $0 == Letters.e || $0 == Letters.o } ?? false
        return stem + (needsAccent ? "ído" : "ido")
    }
}
