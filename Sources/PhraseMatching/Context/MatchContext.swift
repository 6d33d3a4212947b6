/// What the clause around a match says of it. Each is a value that rules can require or exclude.
public struct MatchContext: OptionSet, Hashable, Sendable {
    public var rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// "no lo vamos a…", "nadie va a…", "nunca le hemos…"
    public static let negated = MatchContext(rawValue: 1)
    /// "¿le dijeron que…?", "según usted…", "el otro despacho lo amenazó con…", or words between quotation marks
    public static let reported = MatchContext(rawValue: 2)
    /// "podría", "eventualmente", "en caso de"
    public static let tentative = MatchContext(rawValue: 4)
    /// "hoy mismo", "ahorita", "mañana", "ya"
    public static let imminent = MatchContext(rawValue: 8)
    /// inside a sentence with "si …"
    public static let conditional = MatchContext(rawValue: 16)
    /// inside a question, as far as the punctuation shows it
    public static let question = MatchContext(rawValue: 32)

    /// Names as rules write them.
    public static let names: [(name: String, value: MatchContext)] = [
        ("negated", .negated), ("reported", .reported), ("tentative", .tentative), ("imminent", .imminent),
        ("conditional", .conditional), ("question", .question),
    ]

    public init?(name: String) {
        guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
        self = known.value
    }
}
