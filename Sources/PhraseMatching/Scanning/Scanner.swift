/// Scans turns for all patterns at once. One scanner a thread; it reuses its memory from turn to turn.
///
///     let scanner = Scanner(compiled)
///     scanner.scan("mañana mismo le embargamos todo")
///     scanner.hits        // which patterns, over which tokens
///     scanner.tokens      // words with exact byte offsets
public final class Scanner {
    public let patterns: CompiledPatterns
    private var buffer: UnsafeMutablePointer<Token>
    private var capacity: Int
    public private(set) var tokenCount = 0
    /// Hits of the last scan, in the order of pattern, start, end.
    public private(set) var hits: [Hit] = []
    /// Entities of the last scan; found only in turns with a hit, or when a pattern asks for them.
    public private(set) var entities: [EntitySpan] = []
    private var entitiesKnown = false
    private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    public init(_ patterns: CompiledPatterns) {
        self.patterns = patterns
        capacity = 1024
        buffer = .allocate(capacity: capacity)
    }

    deinit { buffer.deallocate() }

    /// The tokens of the last scan. Valid until the next scan.
    public var tokens: UnsafeBufferPointer<Token> { UnsafeBufferPointer(start: buffer, count: tokenCount) }

    /// Scans a string. Offsets of tokens are UTF-8 offsets into it.
    public func scan(_ string: String) {
        var string = string
        string.withUTF8 { scan($0) }
    }

    /// Scans UTF-8 bytes. Nothing of them is kept.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        if capacity < bytes.count + 1 {
            buffer.deallocate()
            capacity = bytes.count * 2 + 1
            buffer = .allocate(capacity: capacity)
        }
        text = bytes
        if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
        if entitiesKnown {
            entities.removeAll(keepingCapacity: true)
            entitiesKnown = false
        }
        let patterns = self.patterns
        tokenCount = Tokeniser.shared.tokens(of: bytes, into: buffer, capacity: capacity) { patterns.wordClass($0) }
        match()
        if patterns.entityTriggers.contains(where: { !$0.isEmpty }) { matchEntityTriggers() }
        if hits.count > 1 { keepTightest() }
        if !hits.isEmpty { findEntities() }
        text = UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The largest number of hits kept for one turn: a guard against patterns that match everywhere.
    static let mostHits = 20_000

    private func match() {
        let patterns = self.patterns
        let triggerStart = patterns.triggerStart
        let buffer = self.buffer
        let count = tokenCount
        var index = 0
        while index < count {
            let word = Int(buffer[index].word)
            if word != 0 {
                var entry = triggerStart[word]
                let last = triggerStart[word &+ 1]
                while entry < last {
                    let trigger = patterns.triggers[Int(entry)]
                    entry &+= 1
                    if trigger.side < 0 {
                        if index == 0 || !patterns.contains(trigger.set, buffer[index &- 1].word) { continue }
                    } else if trigger.side > 0 {
                        if index &+ 1 >= count || !patterns.contains(trigger.set, buffer[index &+ 1].word) { continue }
                    }
                    check(Int(trigger.variant), index, index &+ 1)
                }
            }
            index &+= 1
        }
    }

    private func matchEntityTriggers() {
        findEntities()
        for span in entities {
            for variant in patterns.entityTriggers[Int(span.kind.rawValue)] {
                check(Int(variant), span.start, span.end)
            }
        }
    }

    /// Checks a variant whose trigger step covers the tokens `from..<to`.
    private func check(_ index: Int, _ from: Int, _ to: Int) {
        let variant = patterns.variants[index]
        let steps = patterns.steps + Int(variant.firstStep)
        let trigger = Int(variant.trigger)
        guard let end = forward(steps, trigger + 1, Int(variant.stepCount), to, variant.crosses),
            let start = backward(steps, trigger - 1, from, to, variant.crosses), hits.count < Self.mostHits
        else { return }
        hits.append(
            Hit(
                pattern: variant.pattern, start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end),
                saysNegation: variant.saysNegation))
    }

    /// Lays the steps behind the trigger; answers the nearest end. Bit d of the mask: token `at + d` comes next.
    private func forward(
        _ steps: UnsafeMutablePointer<CompiledPatterns.Step>, _ first: Int, _ last: Int, _ at: Int, _ crosses: Bool
    ) -> Int? {
        var mask: UInt64 = 1
        let left = tokenCount - at
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
                    if offset < left, patterns.contains(current.set, buffer[at + offset].word) {
                        next |= 2 &<< UInt64(offset)
                    }
                }
                if current.optional { next |= mask }
            case .gap:
                var walking = crosses ? mask : mask & ~boundariesAfter(mask, at)
                if current.minimum == 0 { next = walking }
                var taken: UInt8 = 0
                while taken < current.maximum, walking != 0 {
                    walking = walking &<< 1
                    taken += 1
                    // Bit `left` is the position behind the last token.
                    if left < 63 { walking &= (2 &<< UInt64(left)) &- 1 }
                    if !crosses { walking &= ~boundariesAfter(walking, at) }
                    if taken >= current.minimum { next |= walking }
                }
            case .entity:
                next = entityEnds(mask, at, current.set)
            case .end:
                next = left < 64 ? mask & (1 &<< UInt64(left)) : 0
            case .start:
                next = at == 0 ? mask & 1 : 0
            case .notNext:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    if offset >= left || !patterns.contains(current.set, buffer[at + offset].word) {
                        next |= 1 &<< UInt64(offset)
                    }
                }
            }
            if next == 0 { return nil }
            mask = next
            step += 1
        }
        return at + mask.trailingZeroBitCount
    }

    /// Lays the steps before the trigger, from right to left; answers the nearest start. Bit d: d tokens are taken.
    private func backward(
        _ steps: UnsafeMutablePointer<CompiledPatterns.Step>, _ first: Int, _ at: Int, _ triggerEnd: Int,
        _ crosses: Bool
    ) -> Int? {
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
                    if offset < at, patterns.contains(current.set, buffer[at - 1 - offset].word) {
                        next |= 2 &<< UInt64(offset)
                    }
                }
                if current.optional { next |= mask }
            case .gap:
                var walking = crosses ? mask : mask & ~boundariesBefore(mask, at)
                if current.minimum == 0 { next = walking }
                var taken: UInt8 = 0
                while taken < current.maximum, walking != 0 {
                    walking = walking &<< 1
                    taken += 1
                    if at < 63 { walking &= (2 &<< UInt64(at)) &- 1 }
                    if !crosses { walking &= ~boundariesBefore(walking, at) }
                    if taken >= current.minimum { next |= walking }
                }
            case .entity:
                next = entityStarts(mask, at, current.set)
            case .start:
                next = at < 64 ? mask & (1 &<< UInt64(at)) : 0
            case .end:
                next = 0
            case .notNext:
                var rest = mask
                while rest != 0 {
                    let offset = rest.trailingZeroBitCount
                    rest &= rest &- 1
                    let following = at - offset
                    if following >= tokenCount || !patterns.contains(current.set, buffer[following].word) {
                        next |= 1 &<< UInt64(offset)
                    }
                }
            }
            if next == 0 { return nil }
            mask = next
            step -= 1
        }
        return at - mask.trailingZeroBitCount
    }

    /// Of the positions in the mask, those with the end of a sentence right before them.
    private func boundariesAfter(_ mask: UInt64, _ at: Int) -> UInt64 {
        var result: UInt64 = 0
        var rest = mask
        while rest != 0 {
            let offset = rest.trailingZeroBitCount
            rest &= rest &- 1
            let before = at + offset - 1
            if before >= 0, before < tokenCount, buffer[before].marks.contains(.sentenceEnd) {
                result |= 1 &<< UInt64(offset)
            }
        }
        return result
    }

    private func boundariesBefore(_ mask: UInt64, _ at: Int) -> UInt64 {
        var result: UInt64 = 0
        var rest = mask
        while rest != 0 {
            let offset = rest.trailingZeroBitCount
            rest &= rest &- 1
            let before = at - 1 - offset
            if before >= 0, buffer[before].marks.contains(.sentenceEnd) { result |= 1 &<< UInt64(offset) }
        }
        return result
    }

    private func entityEnds(_ mask: UInt64, _ at: Int, _ kind: UInt32) -> UInt64 {
        findEntities()
        var result: UInt64 = 0
        for span in entities where UInt32(span.kind.rawValue) == kind && span.start >= at && span.start - at < 64 {
            let end = span.end - at
            if mask >> UInt64(span.start - at) & 1 == 1, end < 64 { result |= 1 &<< UInt64(end) }
        }
        return result
    }

    private func entityStarts(_ mask: UInt64, _ at: Int, _ kind: UInt32) -> UInt64 {
        findEntities()
        var result: UInt64 = 0
        for span in entities where UInt32(span.kind.rawValue) == kind && span.end <= at && at - span.end < 64 {
            let start = at - span.start
            if mask >> UInt64(at - span.end) & 1 == 1, start < 64 { result |= 1 &<< UInt64(start) }
        }
        return result
    }

    /// Finds the entities of the turn, once.
    private func findEntities() {
        guard !entitiesKnown else { return }
        entitiesKnown = true
        entities = EntityRecogniser.entities(
            tokens: tokens, text: text, attributes: UnsafePointer(patterns.attributes))
    }

    /// Sorts, drops repeats and every hit that holds a smaller one of the same pattern.
    private func keepTightest() {
        hits.sort()
        var kept = 0
        for index in hits.indices {
            let hit = hits[index]
            var drop = false
            // Kept hits of one pattern have growing starts and growing ends.
            while kept > 0, hits[kept - 1].pattern == hit.pattern {
                let last = hits[kept - 1]
                if last.start <= hit.start, hit.end <= last.end {
                    if last.start == hit.start, last.end == hit.end {
                        drop = true
                        break
                    }
                    kept -= 1
                    continue
                }
                if hit.start <= last.start, last.end <= hit.end { drop = true }
                break
            }
            if drop { continue }
            hits[kept] = hit
            kept += 1
        }
        hits.removeLast(hits.count - kept)
    }
}
