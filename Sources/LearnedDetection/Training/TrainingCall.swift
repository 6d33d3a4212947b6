public import Findings

/// A labelled call, or an exchange of a few turns of which only the last is labelled.
public struct TrainingCall: Sendable {
    public var lines: [ModelReading.Line]
    /// For each line its labels; nothing when nobody labelled it.
    public var labels: [Set<Label>?]
    public var country: String?
    /// What stays together when folds are made: an author's file, an agent, a pair.
    public var group: String
    /// A whole call, where labels are as rare as in life; an exchange is made to be hard.
    public var whole: Bool

    public init(lines: [ModelReading.Line], labels: [Set<Label>?], country: String?, group: String, whole: Bool) {
        self.lines = lines
        self.labels = labels
        self.country = country
        self.group = group
        self.whole = whole
    }
}

/// Groups spread over folds: the largest first, each into the fold that holds least of its kind.
enum Folds {
    static func of(_ calls: [TrainingCall], _ count: Int) -> [Int] {
        var sizes: [String: (turns: Int, whole: Bool)] = [:]
        for call in calls {
            sizes[call.group, default: (0, call.whole)].turns += call.labels.count { $0 != nil }
        }
        var held = [[Int]](repeating: [0, 0], count: count)
        var fold: [String: Int] = [:]
        for (group, size) in sizes.sorted(by: { ($1.value.turns, $0.key) < ($0.value.turns, $1.key) }) {
            let kind = size.whole ? 1 : 0
            let least = (0..<count).min { (held[$0][kind], $0) < (held[$1][kind], $1) } ?? 0
            held[least][kind] += size.turns
            fold[group] = least
        }
        return calls.map { fold[$0.group] ?? 0 }
    }
}
