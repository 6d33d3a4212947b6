import Findings
import Rubrics

/// Yes, no, or what is missing to tell. Kleene's strong three-valued logic: a condition is unknown only when what is
/// unknown could change it, so a proven threat fails "free of violations" even where the time zone is missing.
enum Truth {
    case yes, no, unknown

    var negated: Truth { self == .yes ? .no : self == .no ? .yes : .unknown }
}

/// What a condition comes to on one call, why, and where it shows.
struct Outcome {
    var truth: Truth
    /// A statement of fact that reads the same whether the fact is wanted or not.
    var reason: LocalizedText
    var evidence: [Evidence] = []

    /// The same facts read the other way round.
    var negated: Outcome {
        Outcome(
            truth: truth.negated, reason: reason,
            evidence: evidence.map { item in
                var item = item
                switch item.direction {
                case .supports: item.direction = .against
                case .against: item.direction = .supports
                case .context: break
                }
                return item
            })
    }
}

extension Evidence {
    init(_ entry: EvidenceBook.Entry, _ direction: Direction) {
        let quote = entry.quote.flatMap { $0.isEmpty ? nil : $0 }
        self.init(
            direction: direction, label: entry.label, turn: entry.turn, quote: quote, start: entry.start,
            rule: entry.rule)
    }
}
