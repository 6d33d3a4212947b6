internal import Findings
internal import PhraseMatching
internal import Rubrics

/// Collects the patterns of all rules into one list for the compiler and remembers where each was written.
struct PatternAssembly {
    private(set) var sources: [PatternSource] = []
    private(set) var uses: [RuleBook.PatternUse] = []
    private var places: [SourcePlace] = []
    let labels: LabelIndex

    init(labels: LabelIndex) { self.labels = labels }

    mutating func add(_ rule: Rule, pack: RulePack, index: Int, taxonomy: Taxonomy) -> BookRule {
        var phrases: Rule.Phrases?
        var conditions = CompiledConditions()
        var patternConditions: [CompiledConditions] = []
        if case .phrases(let written) = rule.detection {
            phrases = written
            conditions = compile(written.when, written.unless)
            for (number, pattern) in written.patterns.enumerated() {
                append(
                    pattern.text, .main(rule: index, pattern: number), pattern.place,
                    audience: Audience.of(rule.speaker))
                patternConditions.append(compile(pattern.when, pattern.unless))
            }
        }
        return BookRule(
            rule: rule, pack: pack.tag, packReference: pack.reference, qualifiedID: pack.tag + "/" + rule.id,
            severity: rule.severity ?? taxonomy[rule.label]?.severity ?? .none, label: taxonomy.order(of: rule.label),
            conditions: conditions, patternConditions: patternConditions, phrases: phrases,
            callLabels: callLabels(rule))
    }

    private func callLabels(_ rule: Rule) -> (LabelSet, LabelSet) {
        switch rule.detection {
        case .absence(let absence): return (labels.set(absence.of), labels.set(absence.unless))
        case .sequence(let sequence): return (labels.set(sequence.first), labels.set(sequence.before))
        case .phrases, .hours, .frequency, .off: return (LabelSet(), LabelSet())
        }
    }

    private mutating func compile(_ when: [RuleCondition], _ unless: [RuleCondition]) -> CompiledConditions {
        var fresh: [(String, SourcePlace)] = []
        let base = UInt32(sources.count)
        let result = RuleConditions.compile(when: when, unless: unless, labels: labels) { text, place in
            fresh.append((text, place))
            return base + UInt32(fresh.count - 1)
        }
        for (text, place) in fresh { append(text, .near, place, audience: .max) }
        return result
    }

    private mutating func append(_ text: String, _ use: RuleBook.PatternUse, _ place: SourcePlace, audience: UInt8) {
        var onDemand = false
        if case .near = use { onDemand = true }
        sources.append(PatternSource(text, onDemand: onDemand, audience: audience))
        uses.append(use)
        places.append(place)
    }

    /// A compiler's complaint with the place where the pattern was written and a caret under the culprit.
    func diagnostic(_ failure: PatternCompiler.Failure) -> Diagnostic {
        var place = places[failure.pattern]
        place.excerpt = sources[failure.pattern].text
        place.caret = failure.error.offset
        return Diagnostic("bad-pattern", at: place, failure.error.message, hint: failure.error.hint)
    }
}
