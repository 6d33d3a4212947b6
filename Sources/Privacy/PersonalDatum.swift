/// A kind of personal data that can be found in what people say.
public enum PersonalDataKind: String, Sendable, CaseIterable, Hashable {
    /// Card numbers (13 to 19 digits, Luhn, ISO/IEC 7812-1).
    case card
    /// The three or four digits on the back of a card, after a cue.
    case cvv
    /// Mexico: 18 digits with a check digit.
    case clabe
    /// ISO 13616 with its check digits.
    case iban
    /// Mexico: 18 characters with a check digit.
    case curp
    /// Mexico: 12 or 13 characters.
    case rfc
    /// Peru: DNI, eight digits after a cue.
    case dni
    /// Peru: RUC, eleven digits with a check digit.
    case ruc
    /// Chile: RUN and RUT with a check digit.
    case rut
    /// Colombia, Ecuador, Dominican Republic, Costa Rica: cédula (check digits in Ecuador and the Dominican Republic).
    case cedula
    /// Argentina: CUIT and CUIL with a check digit.
    case cuit
    /// Spain: NIF and NIE with a check letter.
    case nif
    /// United States.
    case ssn
    case phone
    case email
    case address
    /// Names after their cues ("mi nombre es …").
    case name
    /// Account and reference numbers after a cue.
    case account

    /// Kinds that are masked when nobody asks for anything else: cards and the numbers of identity papers.
    public static let usual: Set<PersonalDataKind> = [
        .card, .cvv, .clabe, .iban, .curp, .rfc, .dni, .ruc, .rut, .cedula, .cuit, .nif, .ssn,
    ]
}

/// One place with personal data.
public struct PersonalDatum: Hashable, Sendable {
    public var kind: PersonalDataKind
    /// UTF-8 offsets into the text.
    public var range: Range<Int>
    /// Digits and letters of the value alone, as they are hashed.
    public var value: String

    public init(kind: PersonalDataKind, range: Range<Int>, value: String) {
        self.kind = kind
        self.range = range
        self.value = value
    }
}
