/// The kinds of things that patterns can name with `@`.
public struct EntityKind: RawRepresentable, Hashable, Sendable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let number = EntityKind(rawValue: 1)
    public static let money = EntityKind(rawValue: 2)
    public static let percent = EntityKind(rawValue: 3)
    public static let date = EntityKind(rawValue: 4)
    public static let time = EntityKind(rawValue: 5)
    public static let weekday = EntityKind(rawValue: 6)
    /// A count of days, weeks, months or years: "quince días".
    public static let duration = EntityKind(rawValue: 7)
    /// A count of instalments: "seis cuotas", "tres pagos".
    public static let instalments = EntityKind(rawValue: 8)
    public static let phone = EntityKind(rawValue: 9)
    /// A number of seven digits or more, or an identifier read out digit by digit.
    public static let id = EntityKind(rawValue: 10)

    /// Names as patterns write them, in the order of raw values.
    public static let names = [
        "number", "money", "percent", "date", "time", "weekday", "duration", "instalments", "phone", "id",
    ]

    public init?(name: String) {
        guard let index = Self.names.firstIndex(of: name) else { return nil }
        rawValue = UInt8(index + 1)
    }

    public var name: String { Self.names[Int(rawValue) - 1] }
}

/// An entity in a turn: which tokens, and what it says.
public struct EntitySpan: Hashable, Sendable {
    public var kind: EntityKind
    /// Token indices.
    public var start: Int
    public var end: Int
    /// Normalised: `1500`, `1500 MXN`, `15 %`, `day 15`, `weekday 5`, `10:00`, `15 days`, `6`.
    public var value: String

    public init(kind: EntityKind, start: Int, end: Int, value: String) {
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
    }
}
