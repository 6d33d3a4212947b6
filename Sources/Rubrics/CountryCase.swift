public import Findings

/// One sentence or situation with the verdict that each country's law gives: the same words can be lawful in one country and not in
/// another. Read from `Jurisdictions/cross-pack.cases.yml`, run by ``CountryCaseTester`` and `escucha rules test`.
public struct CountryCase: Hashable, Sendable {
    /// What a country's packs and law must say.
    public enum Verdict: Hashable, Sendable {
        /// Exactly these of the watched labels are found outright; none for an empty set.
        case found(Set<Label>)
        /// Nothing is found outright: at most something that a person must look at.
        case review
        /// The answer is "not evaluable": the law gives no value.
        case notEvaluable
    }

    /// An earlier contact with the same debtor about the same debt.
    public struct Earlier: Hashable, Sendable {
        public var channel: String
        /// Local date and time, without an offset.
        public var at: String
        public var conversation: Bool
        public init(channel: String, at: String, conversation: Bool) {
            self.channel = channel
            self.at = at
            self.conversation = conversation
        }
    }

    public var id: String
    public var about: LocalizedText
    /// `speaker: words`, in order; the last is the one that is judged.
    public var turns: [String]
    /// Start on the debtor's clock, without an offset; nothing when hours do not matter.
    public var startedAt: String?
    public var before: [Earlier]
    /// Labels that the case is about; what else is found does not matter.
    public var watch: [Label]
    /// By country.
    public var expect: [String: Verdict]
    public var place: SourcePlace

    public init(
        id: String, about: LocalizedText, turns: [String], startedAt: String?, before: [Earlier], watch: [Label],
        expect: [String: Verdict], place: SourcePlace
    ) {
        self.id = id
        self.about = about
        self.turns = turns
        self.startedAt = startedAt
        self.before = before
        self.watch = watch
        self.expect = expect
        self.place = place
    }
}

/// The cases of a library, with the zone on whose clock each country's calls begin.
public struct CountryCases: Hashable, Sendable {
    public var cases: [CountryCase]
    /// By country, names of the tz database.
    public var zones: [String: String]
    public init(cases: [CountryCase], zones: [String: String]) {
        self.cases = cases
        self.zones = zones
    }
}
