public import Findings
public import LearnedDetection
internal import PhraseMatching
public import Rubrics

/// The rules of some packs, compiled once and shared by every call and every thread.
///
///     let book = RuleBook(packs: [es, esMX], taxonomy: taxonomy, jurisdiction: mexico, zones: zones)
///     let analyser = CallAnalyser(book)          // one a thread
///     let result = analyser.analyse(call)
///
/// A later pack replaces rules of an earlier one that have the same identifier, switches rules off, adds its own, and
/// extends lexicons.
public final class RuleBook: Sendable {
    /// The packs in the order of use: parents first.
    public let packReferences: [String]
    public let taxonomy: Taxonomy
    public let jurisdiction: Jurisdiction?
    public let zones: ZoneTable
    /// Learned detectors that stand beside the rules; nothing means rules alone.
    public let model: LinearModel?
    /// Which findings are given when there is a model.
    public let detectors: Detectors
    /// What is wrong in the packs: such rules or patterns are left out.
    public let diagnostics: [Diagnostic]
    /// The rules in force, in the order in which they are decided.
    public let rules: [BookRule]
    let patterns: CompiledPatterns
    /// For each compiled pattern what it serves.
    let uses: [PatternUse]
    /// Index of each label that a rule can give, for bit sets by turn.
    let labels: LabelIndex
    let empathySets: EmpathySets
    /// Labels that some rule in force can give: an absence of any other proves nothing.
    let givenLabels: LabelSet

    /// Whose findings are given.
    public enum Detectors: String, Sendable, CaseIterable {
        case both
        /// Those of the learned detectors alone, also where a rule found the same: for evaluations.
        case learned
    }

    /// What a compiled pattern serves: a hit of a rule, or a condition near one.
    enum PatternUse: Sendable {
        case main(rule: Int, pattern: Int)
        case near
    }

    /// - Parameter images: where compiled patterns are kept from run to run; by default nowhere.
    public init(
        packs: [RulePack], taxonomy: Taxonomy, jurisdiction: Jurisdiction? = nil, zones: ZoneTable = ZoneTable(),
        model: LinearModel? = nil, detectors: Detectors = .both, images: PatternImages = PatternImages()
    ) {
        var problems: [Diagnostic] = []
        packReferences = packs.map(\.reference)
        self.taxonomy = taxonomy
        self.jurisdiction = jurisdiction
        self.zones = zones
        self.model = model
        self.detectors = detectors

        let inForce = RuleSelection.inForce(packs, &problems)
        let ordered = RuleOrder.ordered(inForce, &problems)
        let labels = LabelIndex(taxonomy)
        var assembly = PatternAssembly(labels: labels)
        var rules: [BookRule] = []
        for (pack, rule) in ordered {
            rules.append(assembly.add(rule, pack: pack, index: rules.count, taxonomy: taxonomy))
        }
        var lexicons = Lexicons()
        for pack in packs { lexicons.extend(with: Lexicons(pack.lexicons)) }
        let (compiled, failures) = images.compile(assembly.sources, lexicons: lexicons)
        problems += failures.map { assembly.diagnostic($0) }
        self.rules = rules
        patterns = compiled
        uses = assembly.uses
        self.labels = labels
        empathySets = EmpathySets(taxonomy, labels)
        var given = LabelSet()
        for entry in rules where entry.phrases != nil && entry.rule.confidence != .hint { given.insert(entry.label) }
        givenLabels = given
        diagnostics = problems
        wholeTurns = rules.indices.filter { rules[$0].phrases?.wholeTurn == true }
    }

    /// The same rules judged by the law of another country: nothing is compiled again.
    public init(sharing other: RuleBook, jurisdiction: Jurisdiction?) {
        packReferences = other.packReferences
        taxonomy = other.taxonomy
        self.jurisdiction = jurisdiction
        zones = other.zones
        model = other.model
        detectors = other.detectors
        diagnostics = []
        rules = other.rules
        patterns = other.patterns
        uses = other.uses
        labels = other.labels
        empathySets = other.empathySets
        givenLabels = other.givenLabels
        wholeTurns = other.wholeTurns
    }

    /// Rules that look at every turn of a speaker.
    var wholeTurnRules: [Int] { wholeTurns }
    private let wholeTurns: [Int]

    /// Size of the compiled machine, for reports: patterns, their parts, words, classes of words.
    public var size: (patterns: Int, parts: Int, words: Int, classes: Int) {
        (patterns.patternCount, patterns.partCount, patterns.wordCount, patterns.classCount)
    }
}

/// A rule in force, with what the analysis needs at hand.
///
/// A class, because rules are looked at wherever a pattern matches: nothing is copied there.
public final class BookRule: Sendable {
    public let rule: Rule
    /// Tag of the pack it comes from.
    public let pack: String
    /// `es@1.0.0`
    public let packReference: String
    /// `es/threat.arrest`
    public let qualifiedID: String
    public let severity: Severity
    let label: Int
    /// The conditions of the rule, compiled; of its patterns, by pattern.
    let conditions: CompiledConditions
    let patternConditions: [CompiledConditions]
    let phrases: Rule.Phrases?
    /// The window of the phrases.
    let window: TurnWindow?
    /// For absences: what is wanted, and what excuses. For sequences: what comes first, and before what.
    let callLabels: (first: LabelSet, second: LabelSet)

    init(
        rule: Rule, pack: String, packReference: String, qualifiedID: String, severity: Severity, label: Int,
        conditions: CompiledConditions, patternConditions: [CompiledConditions], phrases: Rule.Phrases?,
        callLabels: (first: LabelSet, second: LabelSet)
    ) {
        self.rule = rule
        self.pack = pack
        self.packReference = packReference
        self.qualifiedID = qualifiedID
        self.severity = severity
        self.label = label
        self.conditions = conditions
        self.patternConditions = patternConditions
        self.phrases = phrases
        window = phrases?.window
        self.callLabels = callLabels
    }
}
