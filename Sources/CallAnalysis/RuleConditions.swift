internal import Findings
internal import PhraseMatching
internal import Rubrics

/// Conditions sorted by when they can be decided: in the turn, or when the labels of other turns are known.
///
/// A class, because they are looked at for every hit: nothing is copied there.
final class CompiledConditions: Sendable {
    let required: MatchContext
    let excluded: MatchContext
    let nearRequired: [Near]
    let nearExcluded: [Near]
    let inside: [TurnWindow]
    let outside: [TurnWindow]
    let laterRequired: [LabelCondition]
    let laterExcluded: [LabelCondition]
    let isEmpty: Bool

    /// What conditions are gathered in.
    struct Draft {
        var required: MatchContext = []
        var excluded: MatchContext = []
        var nearRequired: [Near] = []
        var nearExcluded: [Near] = []
        var inside: [TurnWindow] = []
        var outside: [TurnWindow] = []
        var laterRequired: [LabelCondition] = []
        var laterExcluded: [LabelCondition] = []
    }

    init(_ draft: Draft = Draft()) {
        required = draft.required
        excluded = draft.excluded
        nearRequired = draft.nearRequired
        nearExcluded = draft.nearExcluded
        inside = draft.inside
        outside = draft.outside
        laterRequired = draft.laterRequired
        laterExcluded = draft.laterExcluded
        isEmpty =
            draft.required.isEmpty && draft.excluded.isEmpty && draft.nearRequired.isEmpty
            && draft.nearExcluded.isEmpty && draft.inside.isEmpty && draft.outside.isEmpty
            && draft.laterRequired.isEmpty && draft.laterExcluded.isEmpty
    }

    struct Near: Sendable {
        var pattern: UInt32
        var nearness: RuleCondition.Nearness
    }

    /// A condition on labels of this or other turns.
    struct LabelCondition: Sendable {
        enum Direction: Sendable { case earlier, later, same, thirdParty, state }
        var direction: Direction
        var labels: LabelSet
        /// Of a state: what ends it.
        var cleared = LabelSet()
        var turns: Int?
        /// For messages.
        var words: String
    }
}

enum RuleConditions {
    /// Labels that must be decided before this rule.
    static func labels(askedBy rule: Rule) -> [LabelPattern] {
        switch rule.detection {
        case .absence(let absence): return absence.of + absence.unless
        case .sequence(let sequence): return sequence.first + sequence.before
        case .phrases(let phrases):
            let all = phrases.when + phrases.unless + phrases.patterns.flatMap { $0.when + $0.unless }
            return all.flatMap { condition -> [LabelPattern] in
                switch condition {
                case .after(let labels, _), .before(let labels, _), .with(let labels): return labels
                case .thirdPartyOnLine: return ["cue.wrong_person"]
                case .state(let state): return state.setBy + state.clearedBy
                default: return []
                }
            }
        case .hours, .frequency, .off: return []
        }
    }

    /// Sorts conditions; patterns of nearness are handed to `pattern`, which answers their index.
    static func compile(
        when: [RuleCondition], unless: [RuleCondition], labels: LabelIndex, pattern: (String, SourcePlace) -> UInt32
    ) -> CompiledConditions {
        var result = CompiledConditions.Draft()
        for condition in when {
            switch condition {
            case .context(let name): result.required.formUnion(MatchContext(name: name) ?? [])
            case .near(let text, let nearness, let place):
                result.nearRequired.append(.init(pattern: pattern(text, place), nearness: nearness))
            case .inside(let window): result.inside.append(window)
            default: if let later = later(condition, labels) { result.laterRequired.append(later) }
            }
        }
        for condition in unless {
            switch condition {
            case .context(let name): result.excluded.formUnion(MatchContext(name: name) ?? [])
            case .near(let text, let nearness, let place):
                result.nearExcluded.append(.init(pattern: pattern(text, place), nearness: nearness))
            case .inside(let window): result.outside.append(window)
            default: if let later = later(condition, labels) { result.laterExcluded.append(later) }
            }
        }
        return CompiledConditions(result)
    }

    private static func later(_ condition: RuleCondition, _ index: LabelIndex) -> CompiledConditions.LabelCondition? {
        func words(_ verb: String, _ labels: [LabelPattern], _ turns: Int?) -> String {
            verb + " " + labels.map(\.text).joined(separator: ", ") + (turns.map { " within \($0) turns" } ?? "")
        }
        switch condition {
        case .after(let labels, let turns):
            return .init(
                direction: .earlier, labels: index.set(labels), turns: turns, words: words("after", labels, turns))
        case .before(let labels, let turns):
            return .init(
                direction: .later, labels: index.set(labels), turns: turns, words: words("before", labels, turns))
        case .with(let labels):
            return .init(
                direction: .same, labels: index.set(labels), turns: nil,
                words: words("in the same turn as", labels, nil))
        case .thirdPartyOnLine:
            return .init(
                direction: .thirdParty, labels: index.set(["cue.wrong_person"]), turns: nil,
                words: "a third party on the line")
        case .state(let state):
            return .init(
                direction: .state, labels: index.set(state.setBy), cleared: index.set(state.clearedBy),
                turns: state.life, words: "while \(state.id)")
        default: return nil
        }
    }
}
