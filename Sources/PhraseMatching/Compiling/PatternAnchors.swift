/// What the scanner looks for first: of every way to say a pattern one word set (or entity) that must be there.
struct PatternAnchor {
    enum Target: Hashable {
        case set(Int32)
        case entity(EntityKind)
    }
    var target: Target
    /// Sets that must hold the token to the left and to the right; 0 when nothing is known of it.
    var left: Int32 = 0
    var right: Int32 = 0
    /// Something else that must stand nearby; nothing when nothing is known.
    var second: Second?

    /// A token of a set, or an entity of one of some kinds, within some tokens of the anchor.
    struct Second {
        var cost: Float
        /// 0 when only entities will do.
        var set: Int32
        /// Bits by raw value of the kind.
        var entities: UInt16
        /// How many tokens before and behind the anchor it can stand.
        var before: Int
        var behind: Int
    }
}

/// Chooses anchors: the elements that are met least often in Spanish talk.
struct PatternAnchors {
    var sets: WordSets
    let costs: [Float]
    let lexicons: [PatternElement]
    private var lexiconAnchors: [Int: (cost: Float, anchors: [PatternAnchor])] = [:]
    private var lexiconLengths: [Int: Int] = [:]
    private var lexiconEdges: [Int: (first: Int32, last: Int32)] = [:]

    /// What an entity is taken to cost as an anchor: it is looked for only where no word will do.
    private static let entityCost: Float = 200_000
    /// How often an entity is met, as a second element.
    private static let entityShare: Float = 30_000
    /// The longest entity, in tokens.
    private static let longestEntity = 24
    /// More alternatives than this are looked for as one set, without their neighbours.
    private static let mostAlternatives = 400

    init(sets: WordSets, lexicons: [PatternElement]) {
        self.sets = sets
        costs = sets.costs()
        self.lexicons = lexicons
    }

    mutating func anchors(of element: PatternElement) -> [PatternAnchor] { anchors(element, 0, 0).anchors }

    private mutating func anchors(
        _ element: PatternElement, _ left: Int32, _ right: Int32
    ) -> (cost: Float, anchors: [PatternAnchor]) {
        switch element {
        case .set(let set, optional: false):
            return (sets.cost(of: set, costs), [PatternAnchor(target: .set(set), left: left, right: right)])
        case .set, .gap, .start, .end, .notNext: return (.infinity, [])
        case .entity(let kind): return (Self.entityCost, [PatternAnchor(target: .entity(kind))])
        case .sequence(let items): return anchors(sequence: items, left, right)
        case .choice(let options):
            var cost: Float = 0
            var all: [PatternAnchor] = []
            for option in options {
                let next = anchors(option, left, right)
                cost += next.cost
                all += next.anchors
            }
            if cost == .infinity { return (.infinity, []) }
            if all.count > Self.mostAlternatives { all = merged(all) }
            return (cost, all)
        case .lexicon(let index):
            if let known = lexiconAnchors[index] { return known }
            var made = anchors(lexicons[index], 0, 0)
            if made.anchors.count > Self.mostAlternatives { made.anchors = merged(made.anchors) }
            lexiconAnchors[index] = made
            return made
        }
    }

    private mutating func anchors(
        sequence items: [PatternElement], _ left: Int32, _ right: Int32
    ) -> (cost: Float, anchors: [PatternAnchor]) {
        var best: (cost: Float, anchors: [PatternAnchor], index: Int) = (.infinity, [], -1)
        var all: [(cost: Float, anchors: [PatternAnchor])] = []
        for index in items.indices {
            let before = index == 0 ? left : edge(items[index - 1], last: true)
            let behind = index == items.count - 1 ? right : edge(items[index + 1], last: false)
            let next = anchors(items[index], before, behind)
            all.append(next)
            if next.cost < best.cost { best = (next.cost, next.anchors, index) }
        }
        guard best.index >= 0 else { return (.infinity, []) }
        // The next rarest element must stand nearby as well.
        var second: PatternAnchor.Second?
        for index in items.indices where index != best.index {
            guard var other = target(all[index].anchors), other.cost < second?.cost ?? .infinity else { continue }
            let reach = items[min(index, best.index)...max(index, best.index)].reduce(0) { $0 + longest($1) }
            if index < best.index { other.before = reach } else { other.behind = reach }
            second = other
        }
        if let second {
            for index in best.anchors.indices where best.anchors[index].second?.cost ?? .infinity > second.cost {
                best.anchors[index].second = second
            }
        }
        return (best.cost, best.anchors)
    }

    /// All that anchors look for, as one; nothing when there are none.
    private mutating func target(_ anchors: [PatternAnchor]) -> PatternAnchor.Second? {
        if anchors.isEmpty { return nil }
        var parts: [Int32] = []
        var entities: UInt16 = 0
        for anchor in anchors {
            switch anchor.target {
            case .set(let set): parts.append(set)
            case .entity(let kind): entities |= 1 << UInt16(kind.rawValue)
            }
        }
        let set = parts.isEmpty ? 0 : sets.union(parts)
        let cost = (set == 0 ? 0 : sets.cost(of: set, costs)) + (entities == 0 ? 0 : Self.entityShare)
        return PatternAnchor.Second(cost: cost, set: set, entities: entities, before: 0, behind: 0)
    }

    /// The most tokens that an element can take.
    private mutating func longest(_ element: PatternElement) -> Int {
        switch element {
        case .set: return 1
        case .entity: return Self.longestEntity
        case .gap(_, let maximum): return maximum
        case .start, .end, .notNext: return 0
        case .sequence(let items): return items.reduce(0) { $0 + longest($1) }
        case .choice(let options): return options.reduce(0) { max($0, longest($1)) }
        case .lexicon(let index):
            if let known = lexiconLengths[index] { return known }
            let made = longest(lexicons[index])
            lexiconLengths[index] = made
            return made
        }
    }

    private mutating func merged(_ anchors: [PatternAnchor]) -> [PatternAnchor] {
        guard let all = target(anchors), all.entities == 0 else { return anchors }
        return [PatternAnchor(target: .set(all.set))]
    }

    /// The set of all tokens with which an element can begin or end; 0 when that is not one token of a set in every case.
    mutating func edge(_ element: PatternElement, last: Bool) -> Int32 {
        switch element {
        case .set(let set, optional: false): return set
        case .set, .gap, .start, .end, .notNext, .entity: return 0
        case .sequence(let items):
            guard let item = last ? items.last : items.first else { return 0 }
            return edge(item, last: last)
        case .choice(let options):
            var parts: [Int32] = []
            for option in options {
                let part = edge(option, last: last)
                if part == 0 { return 0 }
                parts.append(part)
            }
            return sets.union(parts)
        case .lexicon(let index):
            if let known = lexiconEdges[index] { return last ? known.last : known.first }
            let made = (first: edge(lexicons[index], last: false), last: edge(lexicons[index], last: true))
            lexiconEdges[index] = made
            return last ? made.last : made.first
        }
    }
}
