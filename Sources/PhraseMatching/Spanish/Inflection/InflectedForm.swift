/// One form of a lemma in one reading.
public struct InflectedForm: Hashable, Sendable {
    /// Correct spelling: lower case, with written accents, composed (NFC).
    public let text: String
    /// What this reading of the form says.
    public let features: FormFeatures

    public init(text: String, features: FormFeatures) {
        self.text = text
        self.features = features
    }
}

/// The kind of word that a lemma is.
public enum WordClass: Hashable, Sendable {
    /// Named by its infinitive, with or without -se: *pagar*, *irse*.
    case verb
    /// One gender: *deuda*, *pago*, *intención*.
    case noun
    /// Two genders where the ending allows it: *moroso*, *deudor*, also nouns for people such as *abogado*.
    case adjective
}
