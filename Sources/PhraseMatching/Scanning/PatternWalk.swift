/// Lays the steps of a flat pattern over the tokens around its trigger, with bit masks of positions.
///
/// A struct of plain pointers: in the inner loop nothing is retained, copied or checked for exclusive access.
struct PatternWalk {
    let tokens: UnsafePointer<Token>
    let count: Int
    let sets: UnsafePointer<CompiledPatterns.SetRange>
    let setClasses: UnsafePointer<UInt32>
    let entities: UnsafeBufferPointer<EntitySpan>

    /// Whether a set holds a class: its classes are few and sorted.
    @inline(__always)
    func contains(_ set: UInt32, _ word: UInt32) -> Bool {
        if word == 0 { return false }
        let range = sets[Int(set)]
        var low = Int(range.start)
        var count = Int(range.count)
        if count <= 8 {
            for index in low..<low &+ count where setClasses[index] == word { return true }
            return false
        }
        let end = low &+ count
        while count > 0 {
            let half = count >> 1
            if setClasses[low &+ half] < word {
                low = low &+ half &+ 1
                count = count &- half &- 1
            } else {
                count = half
            }
        }
        return low < end && setClasses[low] == word
    }

    /// Lays the steps behind the trigger; answers the nearest end, or -1. Bit d of the mask: token `at + d` comes next.
    func forward(_ steps: UnsafePointer<CompiledPatterns.Step>, _ first: Int, _ last: Int, _ at: Int, _ crosses: Bool)
        -> Int
    {
        var mask: UInt64 = 1
        let left = count &- at
        var step = first
        while step < last {
            let current = steps[step]
            var next: UInt64 = 0
            switch current.kind {
            case .set:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    if offset < left, contains(current.set, tokens[at &+ offset].word) { next |= 2 &<< UInt64(offset) }
                }
                if current.optional { next |= mask }
            case .gap:
                var walking = crosses ? mask : mask & ~sentenceEnds(behind: mask, at)
                if current.minimum == 0 { next = walking }
                var taken: UInt8 = 0
                while taken < current.maximum, walking != 0 {
                    walking = walking &<< 1
                    taken &+= 1
                    // Bit `left` is the position behind the last token.
                    if left < 63 { walking &= (2 &<< UInt64(left)) &- 1 }
                    if !crosses { walking &= ~sentenceEnds(behind: walking, at) }
                    if taken >= current.minimum { next |= walking }
                }
            case .entity:
                for span in entities where UInt32(span.kind.rawValue) == current.set && span.start >= at {
                    let from = span.start &- at
                    let to = span.end &- at
                    if from < 64, to < 64, mask >> UInt64(from) & 1 == 1 { next |= 1 &<< UInt64(to) }
                }
            case .end:
                next = left < 64 ? mask & (1 &<< UInt64(left)) : 0
            case .start:
                next = at == 0 ? mask & 1 : 0
            case .notNext:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    if offset >= left || !contains(current.set, tokens[at &+ offset].word) {
                        next |= 1 &<< UInt64(offset)
                    }
                }
            }
            if next == 0 { return -1 }
            mask = next
            step &+= 1
        }
        return at &+ mask.trailingZeroBitCount
    }

    /// Lays the steps before the trigger, from right to left; answers the nearest start, or -1. Bit d: d tokens are taken.
    func backward(_ steps: UnsafePointer<CompiledPatterns.Step>, _ first: Int, _ at: Int, _ crosses: Bool) -> Int {
        var mask: UInt64 = 1
        var step = first
        while step >= 0 {
            let current = steps[step]
            var next: UInt64 = 0
            switch current.kind {
            case .set:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    if offset < at, contains(current.set, tokens[at &- 1 &- offset].word) {
                        next |= 2 &<< UInt64(offset)
                    }
                }
                if current.optional { next |= mask }
            case .gap:
                var walking = crosses ? mask : mask & ~sentenceEnds(before: mask, at)
                if current.minimum == 0 { next = walking }
                var taken: UInt8 = 0
                while taken < current.maximum, walking != 0 {
                    walking = walking &<< 1
                    taken &+= 1
                    if at < 63 { walking &= (2 &<< UInt64(at)) &- 1 }
                    if !crosses { walking &= ~sentenceEnds(before: walking, at) }
                    if taken >= current.minimum { next |= walking }
                }
            case .entity:
                for span in entities where UInt32(span.kind.rawValue) == current.set && span.end <= at {
                    let from = at &- span.end
                    let to = at &- span.start
                    if from < 64, to < 64, mask >> UInt64(from) & 1 == 1 { next |= 1 &<< UInt64(to) }
                }
            case .start:
                next = at < 64 ? mask & (1 &<< UInt64(at)) : 0
            case .end:
                next = 0
            case .notNext:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    let following = at &- offset
                    if following >= count || !contains(current.set, tokens[following].word) {
                        next |= 1 &<< UInt64(offset)
                    }
                }
            }
            if next == 0 { return -1 }
            mask = next
            step &-= 1
        }
        return at &- mask.trailingZeroBitCount
    }

    /// Of the positions in the mask, those with the end of a sentence right before them.
    private func sentenceEnds(behind mask: UInt64, _ at: Int) -> UInt64 {
        var result: UInt64 = 0
        var rest = mask
        while rest != 0 {
            let offset = rest.trailingZeroBitCount
            rest &= rest &- 1
            let before = at &+ offset &- 1
            if before >= 0, before < count, tokens[before].marks.rawValue & 1 != 0 { result |= 1 &<< UInt64(offset) }
        }
        return result
    }

    private func sentenceEnds(before mask: UInt64, _ at: Int) -> UInt64 {
        var result: UInt64 = 0
        var rest = mask
        while rest != 0 {
            let offset = rest.trailingZeroBitCount
            rest &= rest &- 1
            let before = at &- 1 &- offset
            if before >= 0, tokens[before].marks.rawValue & 1 != 0 { result |= 1 &<< UInt64(offset) }
        }
        return result
    }
}
