/// What a form says besides its lemma: mood and tense, person, number, treatment, gender, enclitic pronouns.
///
/// One value is one reading: *pague* has a reading with `[.subjunctivePresent, .firstPerson, .singular]`, another with
/// `.thirdPerson` and another with `.imperative`. An adjective that has one form for both genders carries both.
public struct FormFeatures: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    // Mood and tense: exactly one on every verb form, none on nouns and adjectives.
    public static let infinitive = FormFeatures(bit: 0)
    public static let gerund = FormFeatures(bit: 1)
    public static let participle = FormFeatures(bit: 2)
    public static let present = FormFeatures(bit: 3)
    public static let preterite = FormFeatures(bit: 4)
    public static let imperfect = FormFeatures(bit: 5)
    public static let future = FormFeatures(bit: 6)
    public static let conditional = FormFeatures(bit: 7)
    public static let subjunctivePresent = FormFeatures(bit: 8)
    /// *pagara*
    public static let subjunctiveImperfectRa = FormFeatures(bit: 9)
    /// *pagase*
    public static let subjunctiveImperfectSe = FormFeatures(bit: 10)
    /// The affirmative imperative; the negative one is written with the present subjunctive.
    public static let imperative = FormFeatures(bit: 11)

    /// Grammatical person, as the verb ending shows it: usted and ustedes are third person.
    public static let firstPerson = FormFeatures(bit: 12)
    public static let secondPerson = FormFeatures(bit: 13)
    public static let thirdPerson = FormFeatures(bit: 14)
    public static let singular = FormFeatures(bit: 15)
    public static let plural = FormFeatures(bit: 16)

    /// The second person singular that is not voseo's own (*pagas*, but also *pagaste*, which vos shares).
    public static let tú = FormFeatures(bit: 17)
    /// A form that only voseo has: *pagás*, *pagá*, *pagués*, and the Chilean *pagái*, *querís*, *vai*.
    public static let vos = FormFeatures(bit: 18)
    /// Third person singular, which usted shares with él and ella.
    public static let usted = FormFeatures(bit: 19)
    public static let vosotros = FormFeatures(bit: 20)
    /// Third person plural, which ustedes shares with ellos and ellas.
    public static let ustedes = FormFeatures(bit: 21)

    public static let masculine = FormFeatures(bit: 22)
    public static let feminine = FormFeatures(bit: 23)
    public static let diminutive = FormFeatures(bit: 24)
    public static let augmentative = FormFeatures(bit: 25)

    /// One or two pronouns are written behind the verb; the eleven marks below say which.
    public static let clitic = FormFeatures(bit: 26)
    public static let cliticMe = FormFeatures(bit: 27)
    public static let cliticTe = FormFeatures(bit: 28)
    public static let cliticSe = FormFeatures(bit: 29)
    public static let cliticLo = FormFeatures(bit: 30)
    public static let cliticLa = FormFeatures(bit: 31)
    public static let cliticLe = FormFeatures(bit: 32)
    public static let cliticNos = FormFeatures(bit: 33)
    public static let cliticOs = FormFeatures(bit: 34)
    public static let cliticLos = FormFeatures(bit: 35)
    public static let cliticLas = FormFeatures(bit: 36)
    public static let cliticLes = FormFeatures(bit: 37)
}
