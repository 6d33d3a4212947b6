/// What a word does in a clause, for the conditions that are computed from context.
public struct WordAttribute: OptionSet, Hashable, Sendable {
    public var rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// no, ni, sin, nada; and the strong negators as well
    public static let negator = WordAttribute(rawValue: 1 << 0)
    /// Words that a negation reaches over: clitics, auxiliaries, "que", "a", "de", adverbs.
    public static let transparent = WordAttribute(rawValue: 1 << 1)
    /// Verbs of saying in a form that always reports somebody else: dijeron, comentaron, amenazaron.
    public static let reports = WordAttribute(rawValue: 1 << 2)
    /// podría, pudiera, eventualmente, posible
    public static let tentative = WordAttribute(rawValue: 1 << 3)
    /// hoy, ahorita, mañana, inmediatamente, ya
    public static let imminent = WordAttribute(rawValue: 1 << 4)
    /// si (as a conditional)
    public static let conditional = WordAttribute(rawValue: 1 << 5)
    /// pero, sino, aunque, porque: a clause ends here.
    public static let breaksClause = WordAttribute(rawValue: 1 << 6)
    /// qué, cómo, cuándo, cuánto, dónde, quién, cuál, por qué
    public static let interrogative = WordAttribute(rawValue: 1 << 7)
    /// Words of which numbers are made: uno … mil, millón, medio, palo, luca.
    public static let numeral = WordAttribute(rawValue: 1 << 8)
    /// usted, ustedes, tú, vos: names the addressee.
    public static let addressee = WordAttribute(rawValue: 1 << 9)
    /// otro, alguien, anterior, cobrador, despacho, señor … who say things in reports.
    public static let outsider = WordAttribute(rawValue: 1 << 10)
    /// según
    public static let accordingTo = WordAttribute(rawValue: 1 << 11)
    /// Words of money: pesos, soles, dólares, lucas, palos …
    public static let currencyWord = WordAttribute(rawValue: 1 << 12)
    /// Words of calendars: weekdays, months, mañana, quincena, fin de mes …
    public static let calendar = WordAttribute(rawValue: 1 << 13)
    /// nunca, jamás, nadie, tampoco, ningún: they reach over a word or two that "no" does not.
    public static let strongNegator = WordAttribute(rawValue: 1 << 14)
    /// Verbs of saying in a form that reports only with an outside subject: dice, dijo, comenta, dicho.
    public static let mayReport = WordAttribute(rawValue: 1 << 15)
    /// solo, más, nomás, falta, embargo: after a negator they undo it ("no solo", "nada más", "sin falta", "sin embargo").
    public static let undoesNegator = WordAttribute(rawValue: 1 << 16)
    /// Every word that entities are made of, with the small words between them.
    public static let entityWord = WordAttribute(rawValue: 1 << 18)
    /// usted, me: with a verb of saying they make the customer the one who says it.
    public static let customerSays = WordAttribute(rawValue: 1 << 17)
    /// Infinitives that stand between a negated auxiliary and what is not going to happen: "no lo van a *meter* a la cárcel".
    public static let infinitive = WordAttribute(rawValue: 1 << 19)
    /// a, en, la, el, un, de, con, su: what leads from such an infinitive to its object.
    public static let leadsToObject = WordAttribute(rawValue: 1 << 20)
    /// existe, procede, ocurre, aplica: with a negator behind the match they deny it ("cárcel por deudas no existe").
    public static let occurs = WordAttribute(rawValue: 1 << 21)
    /// hay, habrá: deny what stands before only where nothing but a place or a cause follows ("cárcel no hay por esto").
    public static let thereIs = WordAttribute(rawValue: 1 << 22)
    /// cierto, verdad, legal, posible: with a negator and "es" behind the match they deny it.
    public static let truth = WordAttribute(rawValue: 1 << 23)
    /// mentira, falso, mito: behind the match they deny it, without a negator.
    public static let falsehood = WordAttribute(rawValue: 1 << 24)
    /// y, e, o, u, ni: another clause may begin, of which the match is no longer the subject.
    public static let joins = WordAttribute(rawValue: 1 << 25)
    /// por, aquí, en, para: may follow "no hay" that denies what stands before it.
    public static let closesDenial = WordAttribute(rawValue: 1 << 26)
    /// su, sus, tu, tus: after "me dice" they make a request for data, not a report.
    public static let possessive = WordAttribute(rawValue: 1 << 27)
}

/// The word groups by which context is read: which words bear which attribute.
public struct WordAttributes: Sendable {
    public struct Group: Sendable {
        public var attribute: WordAttribute
        /// Words or `{lemmas}`, blank-separated.
        public var words: String

        public init(_ attribute: WordAttribute, _ words: String) {
            self.attribute = attribute
            self.words = words
        }

        /// Folded key bytes of all forms.
        var foldedWords: [[UInt8]] {
            var result: [[UInt8]] = []
            for item in words.split(separator: " ") {
                if item.hasPrefix("{") {
                    let inner = item.dropFirst().dropLast().split(separator: ":", maxSplits: 1)
                    let forms = try? SpanishLemmas.foldedForms(
                        String(inner[0]), inner.count > 1 ? String(inner[1]) : nil)
                    result += forms ?? []
                } else {
                    result += Folding.words(String(item)).map { Folding.keyBytes($0) }
                }
            }
            return result
        }
    }

    public var groups: [Group]
    public init(groups: [Group]) { self.groups = groups }

    /// None: for engines that only match.
    public static let none = WordAttributes(groups: [])
}
