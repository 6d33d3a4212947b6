public import Findings

/// The shared vocabulary of what a monitor listens for, read from `Rubrics/labels.yml`.
public struct Taxonomy: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var label: Label
        public var name: LocalizedText
        /// The severity of a finding with this label unless its rule says otherwise.
        public var severity: Severity
        /// Who can bear it.
        public var side: Side
        /// True of one turn, or of the whole call.
        public var scope: Scope
        public var kind: Kind

        public init(
            label: Label, name: LocalizedText, severity: Severity, side: Side, scope: Scope, kind: Kind
        ) {
            self.label = label
            self.name = name
            self.severity = severity
            self.side = side
            self.scope = scope
            self.kind = kind
        }
    }

    public enum Side: String, Sendable { case agent, customer }
    public enum Scope: String, Sendable { case turn, call }
    /// What the label tells about: legal and ethical conduct, manner, what was done well, or what the customer shows.
    public enum Kind: String, Sendable, CaseIterable { case violation, tone, empathy, courtesy, skill, cue }

    /// In the order of the file, which is the order of reports.
    public var entries: [Entry]
    public var competencies: [Competency]
    /// Facts of the talk that last and that rules can ask for.
    public var states: [CallState]
    private var index: [Label: Int]

    public init(entries: [Entry], competencies: [Competency], states: [CallState] = []) {
        self.entries = entries
        self.competencies = competencies
        self.states = states
        index = Dictionary(entries.indices.map { (entries[$0].label, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(label: Label) -> Entry? { index[label].map { entries[$0] } }

    /// The state with an identifier; nothing when the taxonomy has none of that name.
    public func state(_ id: String) -> CallState? { states.first { $0.id == id } }

    /// The label's place in the taxonomy; unknown labels come last.
    public func order(of label: Label) -> Int { index[label] ?? entries.count }

    /// The name that people read; the identifier itself when the taxonomy does not have it.
    public func name(of label: Label, _ language: ReportLanguage) -> String {
        self[label]?.name[language] ?? label.rawValue
    }

    /// True when a pattern names at least one known label.
    public func knows(_ pattern: LabelPattern) -> Bool { entries.contains { pattern.matches($0.label) } }
}

/// One of the competencies that coaching works on; criteria name those that they feed.
public struct Competency: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    public init(id: String, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
