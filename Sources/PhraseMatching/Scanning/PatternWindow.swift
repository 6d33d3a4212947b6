/// A stretch of a turn over which patterns are laid: where each class of words stands, by position.
///
/// A struct of plain pointers: in the inner loop nothing is retained, copied or checked for exclusive access. The memory
/// belongs to a scanner and is used again from turn to turn.
struct PatternWindow<Mask: PositionMask> {
    /// Positions by class: empty but for the classes of the tokens that the window is filled with.
    let positions: UnsafeMutablePointer<Mask>
    /// Positions by set, worked out on first use; good where the stamp is that of the window.
    let setMasks: UnsafeMutablePointer<Mask>
    let setStamps: UnsafeMutablePointer<UInt32>
    /// Where patterns can end, by the first of those that say the same; good where the stamp is that of the window.
    private let endMasks: UnsafeMutablePointer<Mask>
    private let endStamps: UnsafeMutablePointer<UInt32>
    private let patternCount: Int
    private let codes: UnsafePointer<PatternCode>
    private let children: UnsafePointer<UInt32>
    private let dispatches: UnsafePointer<PatternDispatch>
    private let dispatchEntries: UnsafePointer<DispatchEntry>
    private let sets: UnsafePointer<SetRange>
    private let setClasses: UnsafePointer<UInt32>
    private let memberships: UnsafePointer<UInt64>
    private let membershipWidth: Int
    private let setCount: Int

    /// The tokens of the window, how many they are, and which token of the turn is the first.
    private(set) var tokens: UnsafePointer<Token>
    private(set) var count = 0
    private(set) var base = 0
    /// Whether the turn ends where the window ends.
    private(set) var reachesEnd = true
    /// Borders with the end of a sentence right before them.
    private var sentenceEnds = Mask.none
    private var stamp: UInt32 = 0
    var entities = UnsafeBufferPointer<EntityBounds>(start: nil, count: 0)

    init(_ patterns: CompiledPatterns, tokens: UnsafePointer<Token>) {
        let classes = patterns.classCount + 1
        positions = .allocate(capacity: classes)
        positions.initialize(repeating: .none, count: classes)
        setMasks = .allocate(capacity: patterns.setCount)
        setMasks.initialize(repeating: .none, count: patterns.setCount)
        setStamps = .allocate(capacity: patterns.setCount)
        setStamps.initialize(repeating: 0, count: patterns.setCount)
        patternCount = patterns.patternCount
        endMasks = .allocate(capacity: patternCount + 1)
        endMasks.initialize(repeating: .none, count: patternCount + 1)
        endStamps = .allocate(capacity: patternCount + 1)
        endStamps.initialize(repeating: 0, count: patternCount + 1)
        codes = patterns.codes
        children = patterns.children
        dispatches = patterns.dispatches
        dispatchEntries = patterns.dispatchEntries
        sets = patterns.sets
        setClasses = patterns.setClasses
        memberships = patterns.memberships
        membershipWidth = patterns.membershipWidth
        setCount = patterns.setCount
        self.tokens = tokens
    }

    func deallocate() {
        positions.deallocate()
        setMasks.deallocate()
        setStamps.deallocate()
        endMasks.deallocate()
        endStamps.deallocate()
    }

    /// Notes where the classes of some tokens stand. At most one token less than the mask has bits.
    mutating func fill(_ tokens: UnsafePointer<Token>, count: Int, base: Int, reachesEnd: Bool) {
        self.tokens = tokens
        self.count = count
        self.base = base
        self.reachesEnd = reachesEnd
        // The sentence may have ended right before the window.
        sentenceEnds = base > 0 && tokens[-1].marks.contains(.sentenceEnd) ? Mask(bit: 0) : .none
        stamp &+= 1
        if stamp == 0 {
            // Once in four thousand million windows.
            setStamps.update(repeating: 0, count: setCount)
            endStamps.update(repeating: 0, count: patternCount + 1)
            stamp = 1
        }
        var index = 0
        while index < count {
            let token = tokens[index]
            if token.word != 0 {
                positions[Int(token.word)] = positions[Int(token.word)].union(Mask(bit: index))
            }
            if token.marks.rawValue & TokenMarks.sentenceEnd.rawValue != 0 {
                sentenceEnds = sentenceEnds.union(Mask(bit: index &+ 1))
            }
            index &+= 1
        }
    }

    /// Takes the tokens out again.
    mutating func clear() {
        var index = 0
        while index < count {
            positions[Int(tokens[index].word)] = .none
            index &+= 1
        }
        count = 0
    }

    /// Where a set stands.
    @inline(__always)
    private func positions(of set: UInt32) -> Mask {
        if setStamps[Int(set)] == stamp { return setMasks[Int(set)] }
        return collect(set)
    }

    @inline(never)
    private func collect(_ set: UInt32) -> Mask {
        let range = sets[Int(set)]
        var mask = Mask.none
        if range.column != 0, Int(range.count) > count {
            let column = Int(range.column) &- 1
            let row = memberships + (column >> 6)
            let bit = UInt64(column & 63)
            var index = 0
            while index < count {
                if row[Int(tokens[index].word) &* membershipWidth] &>> bit & 1 == 1 {
                    mask = mask.union(Mask(bit: index))
                }
                index &+= 1
            }
        } else {
            var at = Int(range.start)
            let end = at &+ Int(range.count)
            while at < end {
                mask = mask.union(positions[Int(setClasses[at])])
                at &+= 1
            }
        }
        setMasks[Int(set)] = mask
        setStamps[Int(set)] = stamp
        return mask
    }

    /// Whether a token of the set stands from one token up to and with another.
    @inline(__always)
    func holds(_ set: UInt32, from: Int, through: Int) -> Bool {
        let mask = positions(of: set)
        if mask.isEmpty { return false }
        return !mask.intersection(Mask(below: min(through, count) &+ 1)).subtracting(Mask(below: max(0, from))).isEmpty
    }

    /// Where the only word of a pattern stands that is no more than that; nothing for other patterns.
    func places(ofWord code: UInt32) -> Mask? {
        let part = codes[Int(code)]
        guard part.kind == PatternCode.Kind.set.rawValue, part.flags & PatternCode.optional == 0 else { return nil }
        return positions(of: part.first)
    }

    /// How a pattern is laid.
    struct Manner {
        /// Gaps reach over the ends of sentences.
        var crosses: Bool
        /// Only ways without a word of negation.
        var plain = false
    }

    /// Where a pattern can end, wherever it begins.
    func ends(of entry: PatternEntry, _ manner: Manner) -> Mask {
        let twin = Int(entry.twin)
        if endStamps[twin] == stamp { return endMasks[twin] }
        let mask = ends(of: entry.root, from: Mask(below: count &+ 1), manner)
        endMasks[twin] = mask
        endStamps[twin] = stamp
        return mask
    }

    /// Where a pattern can end that begins at one of the borders.
    func ends(of code: UInt32, from mask: Mask, _ manner: Manner) -> Mask {
        let part = codes[Int(code)]
        switch PatternCode.Kind(rawValue: part.kind) {
        case .set:
            if manner.plain, part.flags & PatternCode.negates != 0 { return .none }
            let next = mask.intersection(positions(of: part.first)).up
            return part.flags & PatternCode.optional != 0 ? next.union(mask) : next
        case .sequence:
            var mask = mask
            var at = Int(part.first)
            let last = at &+ Int(part.count)
            while at < last {
                mask = ends(of: children[at], from: mask, manner)
                if mask.isEmpty { return .none }
                at &+= 1
            }
            return mask
        case .choice:
            return all(part.first, part.count) { ends(of: $0, from: mask, manner) }
        case .gap: return gap(part, mask, manner, up: true)
        case .entity:
            var result = Mask.none
            for entity in entities where UInt32(entity.kind) == part.first {
                let from = Int(entity.start) &- base
                let to = Int(entity.end) &- base
                if from >= 0, to <= count, mask.contains(from) { result = result.union(Mask(bit: to)) }
            }
            return result
        case .start: return base == 0 ? mask.intersection(Mask(bit: 0)) : .none
        case .end: return reachesEnd ? mask.intersection(Mask(bit: count)) : .none
        case .notNext: return mask.subtracting(positions(of: part.first))
        case .dispatch:
            let side = dispatches[Int(part.first)].forward
            var result = all(side.rest, side.restCount) { ends(of: $0, from: mask, manner) }
            var left = mask
            while !left.isEmpty {
                let bit = left.lowest
                let one = Mask(bit: bit)
                left = left.subtracting(one)
                if bit >= count { break }
                found(side, tokens[bit].word) { result = result.union(ends(of: $0, from: one, manner)) }
            }
            return result
        case nil: return .none
        }
    }

    /// Where a pattern can begin that ends at one of the borders.
    func starts(of code: UInt32, to mask: Mask, _ manner: Manner) -> Mask {
        let part = codes[Int(code)]
        switch PatternCode.Kind(rawValue: part.kind) {
        case .set:
            let next = mask.down.intersection(positions(of: part.first))
            return part.flags & PatternCode.optional != 0 ? next.union(mask) : next
        case .sequence:
            var mask = mask
            var at = Int(part.first) &+ Int(part.count)
            while at > Int(part.first) {
                at &-= 1
                mask = starts(of: children[at], to: mask, manner)
                if mask.isEmpty { return .none }
            }
            return mask
        case .choice:
            return all(part.first, part.count) { starts(of: $0, to: mask, manner) }
        case .gap: return gap(part, mask, manner, up: false)
        case .entity:
            var result = Mask.none
            for entity in entities where UInt32(entity.kind) == part.first {
                let from = Int(entity.start) &- base
                let to = Int(entity.end) &- base
                if from >= 0, to <= count, mask.contains(to) { result = result.union(Mask(bit: from)) }
            }
            return result
        case .start: return base == 0 ? mask.intersection(Mask(bit: 0)) : .none
        case .end: return reachesEnd ? mask.intersection(Mask(bit: count)) : .none
        case .notNext: return mask.subtracting(positions(of: part.first))
        case .dispatch:
            let side = dispatches[Int(part.first)].backward
            var result = all(side.rest, side.restCount) { starts(of: $0, to: mask, manner) }
            var left = mask
            while !left.isEmpty {
                let bit = left.lowest
                let one = Mask(bit: bit)
                left = left.subtracting(one)
                if bit == 0 { continue }
                found(side, tokens[bit &- 1].word) { result = result.union(starts(of: $0, to: one, manner)) }
            }
            return result
        case nil: return .none
        }
    }

    @inline(__always)
    private func all(_ first: UInt32, _ count: UInt32, _ body: (UInt32) -> Mask) -> Mask {
        var result = Mask.none
        var at = Int(first)
        let last = at &+ Int(count)
        while at < last {
            result = result.union(body(children[at]))
            at &+= 1
        }
        return result
    }

    /// The alternatives of a big choice that begin (end) with a class.
    @inline(__always)
    private func found(_ side: PatternDispatch.Side, _ word: UInt32, _ body: (UInt32) -> Void) {
        if word == 0 { return }
        var low = Int(side.start)
        let end = low &+ Int(side.count)
        var left = Int(side.count)
        while left > 0 {
            let half = left >> 1
            if dispatchEntries[low &+ half].word < word {
                low = low &+ half &+ 1
                left = left &- half &- 1
            } else {
                left = half
            }
        }
        while low < end, dispatchEntries[low].word == word {
            body(dispatchEntries[low].code)
            low &+= 1
        }
    }

    /// Tokens of any kind; neither the first nor the last border of a gap, nor one in it, lies behind the end of a sentence.
    private func gap(_ part: PatternCode, _ mask: Mask, _ manner: Manner, up: Bool) -> Mask {
        var walking = manner.crosses ? mask : mask.subtracting(sentenceEnds)
        let borders = Mask(below: count &+ 1)
        var result = part.minimum == 0 ? walking : Mask.none
        var taken: UInt8 = 0
        while taken < part.maximum, !walking.isEmpty {
            walking = up ? walking.up.intersection(borders) : walking.down
            if !manner.crosses { walking = walking.subtracting(sentenceEnds) }
            taken &+= 1
            if taken >= part.minimum { result = result.union(walking) }
        }
        return result
    }
}

/// An entity without its value: kind and tokens.
struct EntityBounds {
    var kind: UInt8
    var start: UInt32
    var end: UInt32
}

extension SetRange {
    /// Whether a set holds a class: its classes are in ascending order.
    @inline(__always)
    static func contains(_ range: SetRange, _ word: UInt32, _ classes: UnsafePointer<UInt32>) -> Bool {
        if word == 0 { return false }
        var low = Int(range.start)
        var count = Int(range.count)
        let end = low &+ count
        if count <= 8 {
            while low < end {
                if classes[low] == word { return true }
                low &+= 1
            }
            return false
        }
        while count > 0 {
            let half = count >> 1
            if classes[low &+ half] < word {
                low = low &+ half &+ 1
                count = count &- half &- 1
            } else {
                count = half
            }
        }
        return low < end && classes[low] == word
    }
}
