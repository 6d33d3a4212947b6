public import Transcripts

/// Legal values of a country that have dates: a call is judged by the values of its own day.
public struct Jurisdiction: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public var country: String
    public var name: LocalizedText
    /// Zones of the tz database in which debtors live.
    public var zones: [String]
    /// By date of beginning, ascending.
    public var hours: [HoursRegime]
    /// Public holidays by year, as `MM-DD`; a year that is missing is not judged where holidays matter.
    public var holidays: [Int: Set<String>]
    /// How often a debtor may be contacted; none when the law sets no number.
    public var frequency: [FrequencyLimit]
    public var place: SourcePlace

    public init(
        country: String, name: LocalizedText, zones: [String], hours: [HoursRegime], holidays: [Int: Set<String>],
        frequency: [FrequencyLimit] = [], place: SourcePlace
    ) {
        self.country = country
        self.name = name
        self.zones = zones
        self.hours = hours
        self.holidays = holidays
        self.frequency = frequency
        self.place = place
    }

    /// The regime in force on a day (`YYYY-MM-DD`); nothing when the law is silent or its data do not reach.
    public func regime(on isoDate: String) -> HoursRegime? {
        hours.last { $0.from <= isoDate && ($0.until.map { isoDate <= $0 } ?? true) }
    }
}

/// When calls are permitted, from a date on. Sources may disagree: each reading is a profile.
public struct HoursRegime: Hashable, Sendable {
    /// `YYYY-MM-DD`
    public var from: String
    /// Last day, `YYYY-MM-DD`; nothing means still in force.
    public var until: String?
    public var profiles: [HoursProfile]
    public init(from: String, until: String?, profiles: [HoursProfile]) {
        self.from = from
        self.until = until
        self.profiles = profiles
    }
}

/// One reading of the law on hours.
public struct HoursProfile: Hashable, Sendable {
    public var id: String
    /// By weekday, 1 = Monday; nothing means no calls on that day. Minutes of the local day, half open.
    public var week: [Int: Range<Int>]
    public var holidays: Holidays
    public var reference: String
    public var confidence: String

    public enum Holidays: String, Sendable, CaseIterable {
        case likeAnyDay = "same_as_weekday"
        case noCalls = "none"
        /// The text says nothing of holidays.
        case silent
    }

    public init(id: String, week: [Int: Range<Int>], holidays: Holidays, reference: String, confidence: String) {
        self.id = id
        self.week = week
        self.holidays = holidays
        self.reference = reference
        self.confidence = confidence
    }

    /// Whether a local start is inside; nothing when it depends on a holiday list that is not there.
    public func permits(_ start: CallTime, holidaysOfYear: Set<String>?) -> Bool? {
        guard let range = week[start.weekday], range.contains(start.secondOfDay / 60) else { return false }
        guard holidays == .noCalls else { return true }
        guard let holidaysOfYear else { return nil }
        return !holidaysOfYear.contains(String(start.isoDate.dropFirst(5)))
    }
}

/// Offsets from UTC of zones over time: a value made at the edge from the time-zone database.
public struct ZoneTable: Hashable, Sendable {
    /// For each zone the moments (seconds since 1970) from which an offset in minutes holds, ascending.
    public var transitions: [String: [Transition]]

    public struct Transition: Hashable, Sendable {
        public var from: Int
        public var offsetMinutes: Int
        public init(from: Int, offsetMinutes: Int) {
            self.from = from
            self.offsetMinutes = offsetMinutes
        }
    }

    public init(_ transitions: [String: [Transition]] = [:]) { self.transitions = transitions }

    /// Minutes east of UTC in a zone at a moment; nothing for a zone that the table does not have.
    public func offset(of zone: String, at secondsSinceEpoch: Int) -> Int? {
        transitions[zone]?.last { $0.from <= secondsSinceEpoch }?.offsetMinutes
    }
}
