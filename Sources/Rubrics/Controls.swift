/// What each article of a country's law asks, and what answers it: a rule, a person, or nothing that a call can show.
///
/// Read from `Jurisdictions/XX.controls.yml`.
public struct Controls: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// Titles of the laws by the key that article identifiers begin with: `DCG14`.
    public var laws: [String: String]
    public var controls: [Control]
    public var place: SourcePlace

    public init(country: String, laws: [String: String], controls: [Control], place: SourcePlace) {
        self.country = country
        self.laws = laws
        self.controls = controls
        self.place = place
    }

    /// The control of an article; nothing when the file does not know it.
    public subscript(article: String) -> Control? { controls.first { $0.id == article } }
}

/// One article, or one part of it.
public struct Control: Hashable, Sendable {
    public enum Status: String, Sendable, CaseIterable {
        /// A rule judges it from the words, the order of turns or the start time.
        case automated
        /// A person or another system must look.
        case manual
        /// Not about what is said in a call.
        case outOfScope = "out_of_scope"
    }

    /// `MX:DCG14-4-VII`, as rules refer to it.
    public var id: String
    /// The duty in our words.
    public var text: LocalizedText
    public var status: Status
    /// Rules or labels that answer it.
    public var rules: [String]
    /// What the rules do not see; nothing when nothing is known to be missing.
    public var gaps: LocalizedText?
    public var source: String
    /// high, medium, low, unverified
    public var confidence: String
    public var place: SourcePlace

    public init(
        id: String, text: LocalizedText, status: Status, rules: [String], gaps: LocalizedText?, source: String,
        confidence: String, place: SourcePlace
    ) {
        self.id = id
        self.text = text
        self.status = status
        self.rules = rules
        self.gaps = gaps
        self.source = source
        self.confidence = confidence
        self.place = place
    }
}
