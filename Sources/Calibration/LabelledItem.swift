public import Findings

/// Where a label was given: a turn, or the whole call (turn 0).
public struct LabelPlace: Hashable, Sendable, Comparable {
    public var turn: Int
    public var label: Label
    public init(turn: Int, label: Label) {
        self.turn = turn
        self.label = label
    }
    public static func < (a: Self, b: Self) -> Bool { (a.turn, a.label) < (b.turn, b.label) }
}

/// One call or exchange with what the reference says and what was found.
public struct LabelledItem: Hashable, Sendable {
    public var id: String
    public var country: String?
    public var style: String?
    /// Places that were judged: turns of the item (only the last of an exchange), and 0 when call labels are judged.
    public var turns: Int
    public var reference: Set<LabelPlace>
    public var found: Set<LabelPlace>

    public init(
        id: String, country: String?, style: String?, turns: Int, reference: Set<LabelPlace>, found: Set<LabelPlace>
    ) {
        self.id = id
        self.country = country
        self.style = style
        self.turns = turns
        self.reference = reference
        self.found = found
    }

    /// Counts over some labels.
    public func counts(of labels: (Label) -> Bool, kinds: Int = 1) -> AgreementCounts {
        let wanted = reference.filter { labels($0.label) }
        let given = found.filter { labels($0.label) }
        let both = wanted.intersection(given).count
        return AgreementCounts(
            both: both, onlyMeasured: given.count - both, onlyReference: wanted.count - both,
            neither: max(0, turns * kinds - wanted.union(given).count))
    }
}

/// What was found against a reference, label by label.
public struct LabelComparison: Sendable {
    public var items: [LabelledItem]
    public init(_ items: [LabelledItem]) { self.items = items }

    /// Labels that occur on either side, in alphabetical order.
    public var labels: [Label] {
        Set(items.flatMap { $0.reference.map(\.label) + $0.found.map(\.label) }).sorted()
    }

    /// Sums over items for the labels that a test accepts, with the counts of each item for intervals.
    public func counts(of labels: (Label) -> Bool) -> (total: AgreementCounts, byItem: [AgreementCounts]) {
        let kinds = max(1, self.labels.count(where: labels))
        let byItem = items.map { $0.counts(of: labels, kinds: kinds) }
        return (byItem.reduce(AgreementCounts(), +), byItem)
    }

    /// Calls with one of the labels that were caught at all, and other calls in which none fires.
    public func callLevel(_ labels: (Label) -> Bool) -> (caught: Int, with: Int, leftAlone: Int, without: Int) {
        var result = (caught: 0, with: 0, leftAlone: 0, without: 0)
        for item in items {
            let fires = item.found.contains { labels($0.label) }
            if item.reference.contains(where: { labels($0.label) }) {
                result.with += 1
                if fires { result.caught += 1 }
            } else {
                result.without += 1
                if !fires { result.leftAlone += 1 }
            }
        }
        return result
    }

    /// Labels found where another was meant, most frequent first: at places where the reference has labels and the found
    /// one is not among them.
    public func confusions(limit: Int = 20) -> [(found: Label, meant: Label, count: Int)] {
        var counts: [[Label]: Int] = [:]
        for item in items {
            for wrong in item.found.subtracting(item.reference) {
                for missed in item.reference.subtracting(item.found) where missed.turn == wrong.turn {
                    counts[[wrong.label, missed.label], default: 0] += 1
                }
            }
        }
        return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }.prefix(limit).map {
            ($0.key[0], $0.key[1], $0.value)
        }
    }
}
