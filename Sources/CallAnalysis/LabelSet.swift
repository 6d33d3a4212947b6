internal import Findings
internal import Rubrics

/// The labels that one turn bears so far, as bits by place in the taxonomy.
struct LabelSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    mutating func insert(_ index: Int) {
        if index < 64 { low |= 1 << UInt64(index) } else if index < 128 { high |= 1 << UInt64(index - 64) }
    }
    func contains(_ index: Int) -> Bool {
        index < 64 ? low >> UInt64(index) & 1 == 1 : index < 128 && high >> UInt64(index - 64) & 1 == 1
    }
    mutating func formUnion(_ other: LabelSet) {
        low |= other.low
        high |= other.high
    }
    func intersects(_ other: LabelSet) -> Bool { low & other.low != 0 || high & other.high != 0 }
    var isEmpty: Bool { low == 0 && high == 0 }
}

/// Labels by their place in the taxonomy, and patterns of labels as bit sets.
struct LabelIndex: Sendable {
    let labels: [Label]

    /// A taxonomy may have at most this many labels.
    static let most = 128

    init(_ taxonomy: Taxonomy) { labels = taxonomy.entries.map(\.label) }

    func set(_ patterns: [LabelPattern]) -> LabelSet {
        var set = LabelSet()
        for (index, label) in labels.enumerated() where patterns.contains(where: { $0.matches(label) }) {
            set.insert(index)
        }
        return set
    }
}

/// The labels that decide about empathy opportunities: which turns ask for empathy, what answers, what spoils an answer.
struct EmpathySets: Sendable {
    /// Places of the cues in the taxonomy, the first to be named first.
    let cues: [Int]
    let shows: LabelSet
    let spoils: LabelSet

    init(_ taxonomy: Taxonomy, _ index: LabelIndex) {
        cues = (["cue.hardship", "cue.distress", "cue.vulnerable"] as [Label]).compactMap {
            index.labels.firstIndex(of: $0)
        }
        shows = index.set(["empathy.*"])
        var spoils = index.set(["tone.*"])
        for (place, entry) in taxonomy.entries.enumerated() where entry.kind == .violation { spoils.insert(place) }
        self.spoils = spoils
    }
}
