public import Findings

/// One rule of a pack: what is detected, in whose words, under which conditions, with its proof.
public struct Rule: Hashable, Sendable {
    /// The file's name without its ending, unique in the pack: `threat.arrest`, `threat.arrest-bolsito`.
    public var id: String
    /// The label that a hit bears. Several rules may bear one label.
    public var label: Label
    /// Nothing means the severity that the taxonomy gives the label.
    public var severity: Severity?
    public var confidence: Confidence
    public var speaker: SpeakerScope
    public var detection: Detection
    /// What was said, in a sentence that a monitor reads.
    public var summary: LocalizedText
    /// Which duty it breaks, or why it helps.
    public var why: LocalizedText?
    /// What the agent could say.
    public var instead: LocalizedText?
    /// Articles, as in `MX:DCG14-4-VII`; each stands in a controls file.
    public var references: [String]
    /// False alarms that the author knows of, in words; nothing means that nobody looked.
    public var falseAlarms: String?
    public var examples: Examples
    public var place: SourcePlace

    public init(
        id: String, label: Label, severity: Severity? = nil, confidence: Confidence = .explicit, speaker: SpeakerScope,
        detection: Detection, summary: LocalizedText, why: LocalizedText? = nil, instead: LocalizedText? = nil,
        references: [String] = [], falseAlarms: String? = nil, examples: Examples = Examples(),
        place: SourcePlace
    ) {
        self.id = id
        self.label = label
        self.severity = severity
        self.confidence = confidence
        self.speaker = speaker
        self.detection = detection
        self.summary = summary
        self.why = why
        self.instead = instead
        self.references = references
        self.falseAlarms = falseAlarms
        self.examples = examples
        self.place = place
    }

    /// How the rule decides.
    public enum Detection: Hashable, Sendable {
        /// Words of a turn.
        case phrases(Phrases)
        /// No turn in a window bears any of some labels.
        case absence(Absence)
        /// Something came before what had to precede it.
        case sequence(Sequence)
        /// The start of the call lies outside the hours of the jurisdiction.
        case hours
        /// The call comes although the contacts before it used up what the jurisdiction permits.
        case frequency
        /// Switches a rule of the parent pack off.
        case off
    }

    /// Whose turns a rule looks at.
    public enum SpeakerScope: String, Sendable, CaseIterable {
        case agent, customer
        case thirdParty = "third_party"
        /// Customer or third party.
        case customerSide = "customer_side"
        case any
    }

    public struct Phrases: Hashable, Sendable {
        /// Any of them is a hit. Empty when `wholeTurn`.
        public var patterns: [RulePattern]
        /// Every turn of the speaker is a hit; only the conditions decide.
        public var wholeTurn: Bool
        /// All must hold.
        public var when: [RuleCondition]
        /// None may hold.
        public var unless: [RuleCondition]
        public var window: TurnWindow?
        /// Hits in the call that are needed before the first one counts; 1 by default.
        public var minimumCount: Int

        public init(
            patterns: [RulePattern], wholeTurn: Bool = false, when: [RuleCondition] = [], unless: [RuleCondition] = [],
            window: TurnWindow? = nil, minimumCount: Int = 1
        ) {
            self.patterns = patterns
            self.wholeTurn = wholeTurn
            self.when = when
            self.unless = unless
            self.window = window
            self.minimumCount = minimumCount
        }
    }

    public struct Absence: Hashable, Sendable {
        public var of: [LabelPattern]
        public var window: TurnWindow?
        /// Calls with fewer turns of the agent are not judged.
        public var leastTurns: Int
        /// Calls with one of these labels are not judged (a wrong person, a third party).
        public var unless: [LabelPattern]
        public init(of: [LabelPattern], window: TurnWindow?, leastTurns: Int, unless: [LabelPattern]) {
            self.of = of
            self.window = window
            self.leastTurns = leastTurns
            self.unless = unless
        }
    }

    public struct Sequence: Hashable, Sendable {
        /// What has to come first (or in the same turn) …
        public var first: [LabelPattern]
        /// … before any of these.
        public var before: [LabelPattern]
        public init(first: [LabelPattern], before: [LabelPattern]) {
            self.first = first
            self.before = before
        }
    }

    /// Sentences that prove the rule.
    public struct Examples: Hashable, Sendable {
        public var fires: [Example]
        public var silent: [Example]
        /// Would be right to fire and do not, on record.
        public var knownMisses: [Example]
        /// Fire although they should not, on record.
        public var knownFalseAlarms: [Example]
        public init(
            fires: [Example] = [], silent: [Example] = [], knownMisses: [Example] = [], knownFalseAlarms: [Example] = []
        ) {
            self.fires = fires
            self.silent = silent
            self.knownMisses = knownMisses
            self.knownFalseAlarms = knownFalseAlarms
        }
        public var all: [Example] { fires + silent + knownMisses + knownFalseAlarms }
    }
}

/// A pattern of a rule, with conditions of its own.
public struct RulePattern: Hashable, Sendable {
    public var text: String
    public var when: [RuleCondition]
    public var unless: [RuleCondition]
    public var place: SourcePlace
    public init(_ text: String, when: [RuleCondition] = [], unless: [RuleCondition] = [], place: SourcePlace) {
        self.text = text
        self.when = when
        self.unless = unless
        self.place = place
    }
}

/// Something around a hit that a rule requires (`when`) or excludes (`unless`).
public enum RuleCondition: Hashable, Sendable {
    /// A value of the clause: negated, reported, tentative, imminent, conditional, question.
    case context(String)
    /// Another pattern matches near the hit.
    case near(pattern: String, where: Nearness, place: SourcePlace)
    /// An earlier turn bears one of the labels; `turns` counts turns of any speaker back from this one, nothing means
    /// the whole call so far.
    case after(labels: [LabelPattern], turns: Int?)
    /// A later turn bears one of the labels.
    case before(labels: [LabelPattern], turns: Int?)
    /// The same turn bears one of the labels.
    case with(labels: [LabelPattern])
    /// The turn lies in the window.
    case inside(TurnWindow)
    /// The line is answered by somebody who is known not to be the debtor.
    case thirdPartyOnLine
    /// A lasting fact of the talk holds when the turn begins.
    case state(CallState)

    public enum Nearness: String, Sendable, CaseIterable {
        /// In the same sentence, overlapping the hit or not.
        case sentence
        /// Anywhere in the turn.
        case turn
        /// Sharing at least one token with the hit.
        case overlap
        /// Right before the hit / right after it, in the same sentence with at most five tokens between.
        case justBefore = "just_before"
        case justAfter = "just_after"
        /// In the turn before this one, whoever says it.
        case previousTurn = "previous_turn"
    }
}

/// A sentence inside a rule, with what must happen.
public struct Example: Hashable, Sendable {
    public var text: String
    /// Turns that come before, as `speaker: text`.
    public var context: [(speaker: String, text: String)] { zip(contextSpeakers, contextTexts).map { ($0, $1) } }
    public var contextSpeakers: [String]
    public var contextTexts: [String]
    /// Who says `text`; nothing means the speaker whom the rule looks at.
    public var speaker: String?
    /// Nothing means the pack's own country.
    public var country: String?
    public var place: SourcePlace

    public init(
        text: String, contextSpeakers: [String] = [], contextTexts: [String] = [], speaker: String? = nil,
        country: String? = nil, place: SourcePlace
    ) {
        self.text = text
        self.contextSpeakers = contextSpeakers
        self.contextTexts = contextTexts
        self.speaker = speaker
        self.country = country
        self.place = place
    }
}
