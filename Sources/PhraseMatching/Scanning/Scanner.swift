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
        if patterns.usesEntities { findEntities() }
        var found = hits
        hits = []
        match(&found)
        hits = found
        if hits.count > 1 { keepTightest() }
        if !hits.isEmpty { findEntities() }
        text = UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The largest number of hits kept for one turn: a guard against patterns that match everywhere.
    static let mostHits = 20_000

    /// Looks at each token once; where its class triggers variants, their neighbours are checked first, then the rest.
    private func match(_ hits: inout [Hit]) {
        let patterns = self.patterns
        let buffer = UnsafePointer(self.buffer)
        let count = tokenCount
        entities.withUnsafeBufferPointer { entities in
            let walk = PatternWalk(
                tokens: buffer, count: count, sets: UnsafePointer(patterns.sets),
                setClasses: UnsafePointer(patterns.setClasses), entities: entities)
            let triggerStart = patterns.triggerStart
            let triggers = patterns.triggers
            var index = 0
            while index < count {
                let word = Int(buffer[index].word)
                if word != 0 {
                    var entry = Int(triggerStart[word])
                    let last = Int(triggerStart[word &+ 1])
                    while entry < last {
                        let trigger = triggers[entry]
                        entry &+= 1
                        if trigger.side < 0 {
                            if index == 0 || !walk.contains(trigger.set, buffer[index &- 1].word) { continue }
                        } else if trigger.side > 0 {
                            if index &+ 1 >= count || !walk.contains(trigger.set, buffer[index &+ 1].word) { continue }
                        }
                        check(Int(trigger.variant), index, index &+ 1, walk, patterns, &hits)
                    }
                }
                index &+= 1
            }
            if patterns.hasEntityTriggers {
                for span in entities {
                    for variant in patterns.entityTriggers[Int(span.kind.rawValue)] {
                        check(Int(variant), span.start, span.end, walk, patterns, &hits)
                    }
                }
            }
        }
    }

    /// Checks a variant whose trigger step covers the tokens `from..<to`.
    @inline(__always)
    private func check(
        _ index: Int, _ from: Int, _ to: Int, _ walk: PatternWalk, _ patterns: CompiledPatterns, _ hits: inout [Hit]
    ) {
        let variant = patterns.variants[index]
        let steps = UnsafePointer(patterns.steps + Int(variant.firstStep))
        let trigger = Int(variant.trigger)
        let end = walk.forward(steps, trigger &+ 1, Int(variant.stepCount), to, variant.crosses)
        guard end >= 0 else { return }
        let start = walk.backward(steps, trigger &- 1, from, variant.crosses)
        guard start >= 0, hits.count < Self.mostHits else { return }
        hits.append(
            Hit(
                pattern: variant.pattern, start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end), saysNegation: variant.saysNegation))
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
