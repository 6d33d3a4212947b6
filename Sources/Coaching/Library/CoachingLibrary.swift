public import Findings

/// What coaching knows of the trade: techniques, phrases, guides, scenarios, courses. Data of `Rubrics/Coaching`, in
/// Spanish, made to be edited.
public struct CoachingLibrary: Hashable, Sendable {
    /// Semantic version as written.
    public var version: String
    /// SHA-256 (hex) over the library's files.
    public var hash: String
    /// By identifier of the criterion. A criterion of the same name in two rubrics shares its guide.
    public var criteria: [String: SkillGuide]
    /// By identifier of the competency.
    public var competencies: [String: CompetencyGuide]
    /// By label of a violation or of its family (`threat.*`).
    public var violations: [ViolationGuide]
    public var objections: [ObjectionGuide]
    public var scenarios: [RolePlay]
    public var courses: [Course]
    public var routes: [SolutionRoute]
    public var scales: [PriorityScale]
    public var risks: [RiskSign]
    /// The twenty recommendations of the trade, in their order.
    public var recommendations: [Recommendation]
    /// English of the library's own sentences, by the Spanish one; what a plan quotes and proposes to say stays as it is.
    public var english: [String: String] = [:]

    public init(
        version: String = "0", hash: String = "", criteria: [String: SkillGuide] = [:],
        competencies: [String: CompetencyGuide] = [:], violations: [ViolationGuide] = [],
        objections: [ObjectionGuide] = [], scenarios: [RolePlay] = [], courses: [Course] = [],
        routes: [SolutionRoute] = [], scales: [PriorityScale] = [], risks: [RiskSign] = [],
        recommendations: [Recommendation] = []
    ) {
        self.version = version
        self.hash = hash
        self.criteria = criteria
        self.competencies = competencies
        self.violations = violations
        self.objections = objections
        self.scenarios = scenarios
        self.courses = courses
        self.routes = routes
        self.scales = scales
        self.risks = risks
        self.recommendations = recommendations
    }

    /// The guide for a violation: its own, else its family's.
    public func violation(_ label: Label) -> ViolationGuide? {
        violations.first { $0.labels.contains { $0.text == label.rawValue } }
            ?? violations.first { $0.labels.contains { $0.matches(label) } }
    }

    public func scenario(_ id: String) -> RolePlay? { scenarios.first { $0.id == id } }
    public func course(_ id: String) -> Course? { courses.first { $0.id == id } }
}

/// A sentence in the three ways of addressing a person. Wordings that a country says otherwise stand under its code.
public struct Phrase: Hashable, Sendable {
    public var usted: String
    /// Nothing when it is said the same, or when this way does not suit it.
    public var tu: String?
    public var vos: String?
    /// By ISO 3166-1 code: `MX`, `AR`.
    public var local: [String: String]
    /// The customer's situation in which it suits; empty suits anywhere.
    public var after: [LabelPattern]

    public init(
        usted: String, tu: String? = nil, vos: String? = nil, local: [String: String] = [:],
        after: [LabelPattern] = []
    ) {
        self.usted = usted
        self.tu = tu
        self.vos = vos
        self.local = local
        self.after = after
    }

    /// As it is said in a country: its own wording, else vos in Argentina, else usted, which suits a call anywhere.
    public func text(country: String?) -> String {
        if let country, let own = local[country] { return own }
        return country == "AR" ? vos ?? usted : usted
    }
}

/// How to coach one criterion.
public struct SkillGuide: Hashable, Sendable {
    public var criterion: String
    /// 0...1: how much a few weeks of practice change.
    public var changeability: Double
    /// Labels of what the agent should do, by which good turns are found.
    public var evidence: [LabelPattern]
    /// Labels after which it should be done, where the rubric does not say; empty leaves it to the rubric.
    public var moment: [LabelPattern]
    /// What doing it changes for the customer, for the result, and (where it does) before the law.
    public var whyCustomer: String
    public var whyResult: String
    public var whyLaw: String?
    /// The habit in a sentence of a goal: «reconocer lo que cuenta el cliente antes de hablar del pago».
    public var habit: String
    public var techniques: [Technique]
    public var phrases: [Phrase]
    /// What doing it gives the customer: the first sentence of why it matters.
    public var effect: String { Self.firstSentence(whyCustomer) }

    public static func firstSentence(_ text: String) -> String {
        text.split(separator: ".", maxSplits: 1).first.map { $0 + "." } ?? text
    }
    /// What not to say.
    public var avoid: [String]
    /// What could have been said instead, by the situation.
    public var instead: [Phrase]
    /// Word stems with which a turn is never quoted as a miss: `lament`, `comprend`.
    public var unless: [String]
    public var scenarios: [String]
    public var courses: [String]

    public init(
        criterion: String, changeability: Double, evidence: [LabelPattern], moment: [LabelPattern],
        whyCustomer: String, whyResult: String, whyLaw: String?, habit: String, techniques: [Technique],
        phrases: [Phrase], avoid: [String], instead: [Phrase], unless: [String] = [], scenarios: [String],
        courses: [String]
    ) {
        self.criterion = criterion
        self.unless = unless
        self.changeability = changeability
        self.evidence = evidence
        self.moment = moment
        self.whyCustomer = whyCustomer
        self.whyResult = whyResult
        self.whyLaw = whyLaw
        self.habit = habit
        self.techniques = techniques
        self.phrases = phrases
        self.avoid = avoid
        self.instead = instead
        self.scenarios = scenarios
        self.courses = courses
    }
}

/// A way of doing it, in steps.
public struct Technique: Hashable, Sendable {
    public var name: String
    public var steps: [String]
    public init(name: String, steps: [String]) {
        self.name = name
        self.steps = steps
    }
}

/// A competency: what it is, how it shows, and the tree of its effective techniques.
public struct CompetencyGuide: Hashable, Sendable {
    public var id: String
    public var about: String
    /// What one hears when it is there.
    public var signs: [String]
    /// Labels that give evidence of it.
    public var evidence: [LabelPattern]
    /// The tree of effective techniques: question or situation → what works, at most a few levels.
    public var tree: [TechniqueBranch]
    public var phrases: [Phrase]
    public var avoid: [String]

    public init(
        id: String, about: String, signs: [String], evidence: [LabelPattern], tree: [TechniqueBranch],
        phrases: [Phrase], avoid: [String]
    ) {
        self.id = id
        self.about = about
        self.signs = signs
        self.evidence = evidence
        self.tree = tree
        self.phrases = phrases
        self.avoid = avoid
    }
}

/// One branch of a tree of techniques: when this is so, do that; then the next branches.
public struct TechniqueBranch: Hashable, Sendable {
    public var when: String
    public var then: String
    public var next: [TechniqueBranch]
    public init(when: String, then: String, next: [TechniqueBranch] = []) {
        self.when = when
        self.then = then
        self.next = next
    }
}

/// What a violation is called in a plan, which duty it breaks, and what can be said.
public struct ViolationGuide: Hashable, Sendable {
    public var labels: [LabelPattern]
    public var criterion: String
    public var duty: String
    public var why: String
    public var habit: String
    public var technique: Technique
    public var instead: [Phrase]
    /// Labels of a good turn in the same situation.
    public var model: [LabelPattern]
    public var scenarios: [String]
    public var courses: [String]

    public init(
        labels: [LabelPattern], criterion: String, duty: String, why: String, habit: String, technique: Technique,
        instead: [Phrase], model: [LabelPattern], scenarios: [String], courses: [String]
    ) {
        self.labels = labels
        self.criterion = criterion
        self.duty = duty
        self.why = why
        self.habit = habit
        self.technique = technique
        self.instead = instead
        self.model = model
        self.scenarios = scenarios
        self.courses = courses
    }
}
