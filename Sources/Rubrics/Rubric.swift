public import Findings

/// A rubric (pauta de evaluación): what a call is scored by. Read from a YAML file that the customer edits.
public struct Rubric: Hashable, Sendable {
    public var id: String
    /// Semantic version as written: `1.0.0`.
    public var version: String
    public var name: LocalizedText
    public var description: LocalizedText?
    public var sections: [Section]
    public var notApplicable: NotApplicablePolicy
    public var autoFail: AutoFail
    /// From best to worst.
    public var bands: [Band]

    public init(
        id: String, version: String, name: LocalizedText, description: LocalizedText? = nil, sections: [Section],
        notApplicable: NotApplicablePolicy, autoFail: AutoFail, bands: [Band]
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.description = description
        self.sections = sections
        self.notApplicable = notApplicable
        self.autoFail = autoFail
        self.bands = bands
    }

    public var criteria: [Criterion] { sections.flatMap(\.criteria) }

    /// What happens with the weight of a criterion that does not apply to a call.
    public enum NotApplicablePolicy: String, Sendable, CaseIterable {
        /// The weight leaves the total: the score is over what applied.
        case removed
        /// The criterion counts as met.
        case met
    }

    /// Which findings fail a call whatever its points, and what then happens to the score.
    public struct AutoFail: Hashable, Sendable {
        public enum Policy: String, Sendable, CaseIterable {
            /// The score becomes zero.
            case zero
            /// The score stays and the call is marked as failed.
            case mark
        }
        public var policy: Policy
        /// Findings of this severity or above fail a call; nothing means that only `labels` do.
        public var severity: Severity?
        public var labels: [LabelPattern]

        public init(policy: Policy, severity: Severity?, labels: [LabelPattern] = []) {
            self.policy = policy
            self.severity = severity
            self.labels = labels
        }

        /// True when a finding with this label and severity fails the call.
        public func catches(_ label: Label, _ found: Severity) -> Bool {
            if let severity, found >= severity, found > .none { return true }
            return labels.contains { $0.matches(label) }
        }
    }

    /// A named range of scores.
    public struct Band: Hashable, Sendable {
        public var id: String
        public var name: LocalizedText
        /// The lowest score (0...100) of the band.
        public var from: Double
        public init(id: String, name: LocalizedText, from: Double) {
            self.id = id
            self.name = name
            self.from = from
        }
    }
}

/// A part of a rubric: opening, listening and empathy, negotiation, information, closing, legal conduct.
public struct Section: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    public var criteria: [Criterion]
    public init(id: String, name: LocalizedText, criteria: [Criterion]) {
        self.id = id
        self.name = name
        self.criteria = criteria
    }
}

/// One thing that is judged, with its weight in points.
public struct Criterion: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    /// What the monitor should look for, in a sentence or two.
    public var guidance: LocalizedText?
    /// Points of the total; more than zero.
    public var weight: Double
    public var judgement: Judgement
    /// The criterion applies only where this holds; nothing means always.
    public var appliesWhen: EvidenceCondition?
    /// Identifiers of the competencies that the criterion feeds.
    public var competencies: [String]
    public var place: SourcePlace

    public init(
        id: String, name: LocalizedText, guidance: LocalizedText? = nil, weight: Double, judgement: Judgement,
        appliesWhen: EvidenceCondition? = nil, competencies: [String] = [], place: SourcePlace = SourcePlace(file: "")
    ) {
        self.id = id
        self.name = name
        self.guidance = guidance
        self.weight = weight
        self.judgement = judgement
        self.appliesWhen = appliesWhen
        self.competencies = competencies
        self.place = place
    }

    /// How points are given.
    public enum Judgement: Hashable, Sendable {
        /// All points when the condition holds, none otherwise.
        case yesNo(EvidenceCondition)
        /// The first level whose condition holds gives its share of the points (0...1); none holds gives zero.
        case levels([Level])
        /// Only a person can judge it; it stays open.
        case manual
    }

    public struct Level: Hashable, Sendable {
        public var name: LocalizedText
        /// Share of the weight, 0...1.
        public var share: Double
        public var when: EvidenceCondition
        public init(name: LocalizedText, share: Double, when: EvidenceCondition) {
            self.name = name
            self.share = share
            self.when = when
        }
    }
}

/// What must stand in the findings for a criterion to be met. Evaluated by `CallScoring`.
public indirect enum EvidenceCondition: Hashable, Sendable {
    /// At least `atLeast` turns (or the call) bear one of the labels, inside the window.
    case shows(labels: [LabelPattern], atLeast: Int, within: TurnWindow?)
    /// No turn and no call finding bears one of the labels.
    case free(of: [LabelPattern])
    /// Every turn with one of the labels in `to` is followed, within `turns` turns of the other side, by a turn
    /// that bears one of `with` and none of `without`. True when nothing calls for an answer. `share` is the least share of answered ones (0...1).
    case answers(to: [LabelPattern], with: [LabelPattern], without: [LabelPattern], turns: Int, share: Double)
    /// A figure of the conversation lies between the bounds; `ConversationMetrics.figureNames` lists the names.
    case metric(name: String, atLeast: Double?, atMost: Double?)
    case all([EvidenceCondition])
    case any([EvidenceCondition])
    case not(EvidenceCondition)
}

/// A part of a call, counted in turns of the speaker's own side.
public enum TurnWindow: Hashable, Sendable {
    case firstTurns(Int)
    case lastTurns(Int)
    case firstSeconds(Int)
    case lastSeconds(Int)
}
