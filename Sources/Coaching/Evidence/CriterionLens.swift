public import Findings
public import Rubrics

/// What to look for in a call when a criterion is talked about: read off the rubric's own conditions, so that a
/// customer's own rubric is coached like the shipped ones.
public struct CriterionLens: Hashable, Sendable {
    /// What the agent should show.
    public private(set) var wanted: [LabelPattern] = []
    /// Labels of a turn that is quoted as an example: the guide's, which leave out what the rubric asks for besides (that
    /// capacity was asked is no example of an option offered). Nothing takes all that is wanted.
    public private(set) var exemplary: [LabelPattern] = []
    /// What the agent should not show.
    public private(set) var unwanted: [LabelPattern] = []
    /// Cues of the customer that ask for it.
    public private(set) var cues: [LabelPattern] = []
    /// Agent's turns after a cue that count as its answer.
    public private(set) var turns = 2
    public private(set) var window: TurnWindow?
    /// The figure that decides; nothing for criteria of words.
    public private(set) var metric: String?
    /// Word stems, folded, by which a turn is never quoted as a miss: the agent may have done it in words that no rule
    /// knows.
    public private(set) var unless: [String] = []

    public init(_ criterion: Criterion, guide: SkillGuide? = nil) {
        switch criterion.judgement {
        case .yesNo(let condition): add(condition, 0)
        case .levels(let levels): if let best = levels.first { add(best.when, 0) }
        case .manual: break
        }
        if cues.isEmpty, let applies = criterion.appliesWhen { addCues(applies, 0) }
        if let guide {
            if wanted.isEmpty || metric != nil { wanted = guide.evidence }
            if cues.isEmpty { cues = guide.moment }
            unless = guide.unless.map(\.folded)
            exemplary = guide.evidence
        }
    }

    /// For a violation: what went wrong, and what a good turn shows.
    public init(unwanted: [LabelPattern], wanted: [LabelPattern]) {
        self.unwanted = unwanted
        self.wanted = wanted
    }

    private mutating func add(_ condition: EvidenceCondition, _ depth: Int) {
        guard depth < 32 else { return }
        switch condition {
        case .shows(let labels, _, let within):
            wanted += labels
            window = window ?? within
        case .free(let labels): unwanted += labels
        case .answers(let to, let with, let without, let turns, _):
            cues += to
            wanted += with
            unwanted += without
            self.turns = max(1, min(turns, 10))
        case .metric(let name, _, _): metric = metric ?? name
        case .all(let inner), .any(let inner): for each in inner { add(each, depth + 1) }
        case .not: break
        }
    }

    private mutating func addCues(_ condition: EvidenceCondition, _ depth: Int) {
        guard depth < 32 else { return }
        switch condition {
        case .shows(let labels, _, _): cues += labels
        case .all(let inner), .any(let inner): for each in inner { addCues(each, depth + 1) }
        case .free, .answers, .metric, .not: break
        }
    }

    func isExemplary(_ label: Label) -> Bool {
        exemplary.isEmpty ? isWanted(label) : exemplary.contains { $0.matches(label) }
    }
    func isWanted(_ label: Label) -> Bool { wanted.contains { $0.matches(label) } }
    func isUnwanted(_ label: Label) -> Bool { unwanted.contains { $0.matches(label) } }
    func isCue(_ label: Label) -> Bool { cues.contains { $0.matches(label) } }
}
