import Findings
import Rubrics

/// Holds the conditions of a rubric against the findings of one call.
struct ConditionReader {
    let book: EvidenceBook
    let words: ScoringWords

    /// Conditions nested deeper than this are answered "unknown": a rubric is written by hand and never gets there.
    static let deepest = 40

    /// - Parameter costly: true when a yes speaks against the agent (below a `not`, or where it makes a criterion
    ///   apply): then only findings that show their words count.
    func read(_ condition: EvidenceCondition, costly: Bool = false, depth: Int = 0) -> Outcome {
        guard depth < Self.deepest else { return Outcome(truth: .unknown, reason: words.tooDeep) }
        switch condition {
        case .shows(let labels, let atLeast, let window):
            return shows(labels, atLeast: atLeast, window: window, costly: costly)
        case .free(let labels):
            return free(of: labels, costly: costly)
        case .answers(let to, let with, let without, let turns, let share):
            return answers(
                to: to, with: with, without: without, turns: turns, share: share, costly: costly)
        case .metric(let name, let atLeast, let atMost):
            return metric(name, atLeast: atLeast, atMost: atMost)
        case .all(let parts):
            let outcomes = parts.map { read($0, costly: costly, depth: depth + 1) }
            return combine(outcomes, decisive: .no, otherwise: .yes)
        case .any(let parts):
            let outcomes = parts.map { read($0, costly: costly, depth: depth + 1) }
            return combine(outcomes, decisive: .yes, otherwise: .no)
        case .not(let part):
            return read(part, costly: !costly, depth: depth + 1).negated
        }
    }

    /// One decisive part decides; else one unknown part leaves it open; else it is the other answer.
    private func combine(_ parts: [Outcome], decisive: Truth, otherwise: Truth) -> Outcome {
        let deciding = parts.filter { $0.truth == decisive }
        if !deciding.isEmpty { return join(deciding, decisive) }
        let open = parts.filter { $0.truth == .unknown }
        if !open.isEmpty { return join(open, .unknown) }
        return parts.isEmpty ? Outcome(truth: otherwise, reason: words.nothingAsked) : join(parts, otherwise)
    }

    private func join(_ parts: [Outcome], _ truth: Truth) -> Outcome {
        var reasons: [LocalizedText] = []
        for part in parts where !reasons.contains(part.reason) { reasons.append(part.reason) }
        return Outcome(truth: truth, reason: words.joined(reasons), evidence: parts.flatMap(\.evidence))
    }

    // MARK: Figures

    private func metric(_ name: String, atLeast: Double?, atMost: Double?) -> Outcome {
        guard let value = book.metrics.figure(named: name), value.isFinite else {
            return Outcome(truth: .unknown, reason: words.figureMissing(name))
        }
        let inside = value >= atLeast ?? -.infinity && value <= atMost ?? .infinity
        return Outcome(truth: inside ? .yes : .no, reason: words.figure(name, value, atLeast, atMost))
    }
}
