/// Scans turns for all patterns at once. One scanner a thread; it reuses its memory from turn to turn.
///
///     let scanner = Scanner(compiled)
///     scanner.scan("mañana mismo le embargamos todo")
///     scanner.hits        // which patterns, over which tokens
///     scanner.tokens      // words with exact byte offsets
public final class Scanner {
    public let patterns: CompiledPatterns
    /// The words of the turn, in memory of their own: they are read far too often for each reading to be checked against
    /// writing at the same time.
    private struct Words {
        var buffer: UnsafeMutablePointer<Token>
        var capacity: Int
        var count = 0
    }
    private let words: UnsafeMutablePointer<Words>
    private var buffer: UnsafeMutablePointer<Token> { words.pointee.buffer }
    /// How many words the last turn had.
    public var tokenCount: Int { words.pointee.count }
    /// Hits of the last scan, in the order of pattern, start, end. Patterns that are looked for on demand are not among them.
    public private(set) var hits: [Hit] = []
    private var asked = AskedPatterns()
    private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The text of the last scan, when it was a string: entities may be looked for later.
    private var heldText: String?

    private var knownEntities: [EntitySpan] = []
    private var entitiesKnown = false
    private var entityBounds: UnsafeMutableBufferPointer<EntityBounds>

    /// Turns of up to 63 words have one window of one machine word; longer ones windows of 127 words that overlap by half.
    private var narrow: PatternWindow<UInt64>
    private var wide: PatternWindow<WidePositions>?
    private var narrowFilled = false
    /// For which turn a pattern was last laid, so that it is laid once however often it is triggered.
    private let laid: UnsafeMutablePointer<UInt32>
    private var round: UInt32 = 0

    public init(_ patterns: CompiledPatterns) {
        self.patterns = patterns
        words = .allocate(capacity: 1)
        words.initialize(to: Words(buffer: .allocate(capacity: 1024), capacity: 1024))
        narrow = PatternWindow(patterns, tokens: UnsafePointer(words.pointee.buffer))
        laid = .allocate(capacity: patterns.patternCount + 1)
        laid.initialize(repeating: 0, count: patterns.patternCount + 1)
        entityBounds = UnsafeMutableBufferPointer(start: nil, count: 0)
    }

    deinit {
        words.pointee.buffer.deallocate()
        words.deallocate()
        narrow.deallocate()
        wide?.deallocate()
        laid.deallocate()
        entityBounds.deallocate()
    }

    /// The tokens of the last scan. Valid until the next scan.
    public var tokens: UnsafeBufferPointer<Token> {
        UnsafeBufferPointer(start: words.pointee.buffer, count: words.pointee.count)
    }

    /// Scans a string. Offsets of tokens are UTF-8 offsets into it.
    /// - Parameter audience: bits of who hears or speaks; only patterns that share a bit are looked for.
    public func scan(_ string: String, audience: UInt8 = .max) {
        heldText = string
        var string = string
        string.withUTF8 { scan(bytes: $0, audience) }
    }

    /// Scans UTF-8 bytes. Nothing of them is kept: entities that only an on-demand pattern would ask for later are not found.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, audience: UInt8 = .max) {
        heldText = nil
        scan(bytes: bytes, audience)
    }

    private func scan(bytes: UnsafeBufferPointer<UInt8>, _ audience: UInt8) {
        forget()
        if words.pointee.capacity < bytes.count + 1 {
            words.pointee.buffer.deallocate()
            let capacity = bytes.count * 2 + 1
            words.pointee = Words(buffer: .allocate(capacity: capacity), capacity: capacity)
        }
        text = bytes
        let patterns = self.patterns
        words.pointee.count = Tokeniser.shared.tokens(
            of: bytes, into: words.pointee.buffer, capacity: words.pointee.capacity
        ) { patterns.wordClass($0) }
        match(audience)
        if hits.count > 1 { Self.keepTightest(&hits) }
        if !hits.isEmpty { findEntities() }
        text = UnsafeBufferPointer(start: nil, count: 0)
    }

    /// Makes ready for the next turn.
    private func forget() {
        if narrowFilled {
            narrow.clear()
            narrowFilled = false
        }
        if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
        asked.removeAll()
        if entitiesKnown {
            if !knownEntities.isEmpty { knownEntities.removeAll(keepingCapacity: true) }
            narrow.entities = UnsafeBufferPointer(start: nil, count: 0)
            entitiesKnown = false
        }
    }

    /// The largest number of hits kept for one turn: a guard against patterns that match everywhere.
    static let mostHits = 20_000
    private static let wideCore = 64

    private func match(_ audience: UInt8) {
        if patterns.hasEntityTriggers { findEntities() }
        var found = hits
        hits = []
        if tokenCount < UInt64.width {
            look(audience, &found)
        } else {
            eachWideWindow { window, last in
                self.look(audience, &window, last: last, &found)
            }
        }
        hits = found
    }

    /// Goes through a long turn in windows that overlap; hits count where they begin in the window's core.
    private func eachWideWindow(_ body: (inout PatternWindow<WidePositions>, _ last: Bool) -> Void) {
        var window = wide ?? PatternWindow<WidePositions>(patterns, tokens: UnsafePointer(buffer))
        window.entities = UnsafeBufferPointer(entityBoundsInUse)
        var base = 0
        while base < tokenCount {
            let count = min(WidePositions.width - 1, tokenCount - base)
            let last = base + count == tokenCount
            window.fill(UnsafePointer(buffer + base), count: count, base: base, reachesEnd: last)
            body(&window, last)
            window.clear()
            if last { break }
            base += Self.wideCore
        }
        wide = window
    }

    private var entityBoundsInUse: UnsafeMutableBufferPointer<EntityBounds> {
        UnsafeMutableBufferPointer(start: entityBounds.baseAddress, count: entitiesKnown ? knownEntities.count : 0)
    }

    /// Looks at each token once; where its class triggers patterns, a neighbour and another word are checked, then the rest.
    private func look(_ audience: UInt8, _ found: inout [Hit]) {
        let patterns = self.patterns
        let buffer = UnsafePointer(self.buffer)
        let count = tokenCount
        let round = nextRound()
        let laid = self.laid
        // A copy of the window's pointers: the object is left alone in the loop.
        var window = narrow
        var filled = narrowFilled
        func fill() {
            if filled { return }
            window.fill(buffer, count: count, base: 0, reachesEnd: true)
            filled = true
        }
        let triggerStart = patterns.triggerStart
        let triggers = patterns.triggers
        var index = 0
        while index < count {
            let word = Int(buffer[index].word)
            var entry = Int(triggerStart[word])
            let last = Int(triggerStart[word &+ 1])
            while entry < last {
                let trigger = triggers + entry
                entry &+= 1
                if trigger.pointee.audience & audience == 0 { continue }
                let side = Int(trigger.pointee.side)
                if side != 0 {
                    let place = index &+ side
                    guard place >= 0, place < count, patterns.holds(trigger.pointee.neighbour, buffer[place].word)
                    else {
                        continue
                    }
                }
                let pattern = Int(trigger.pointee.pattern)
                if laid[pattern] == round { continue }
                fill()
                if !hasSecond(trigger.pointee, &window, index) { continue }
                laid[pattern] = round
                lay(trigger.pointee.pattern, &window, core: 0..<count, &found)
            }
            index &+= 1
        }
        if patterns.hasEntityTriggers, !knownEntities.isEmpty {
            fill()
            eachEntityTrigger(audience, round) { lay($0, &window, core: 0..<count, &found) }
        }
        narrow = window
        narrowFilled = filled
    }

    private func look(
        _ audience: UInt8, _ window: inout PatternWindow<WidePositions>, last: Bool, _ found: inout [Hit]
    ) {
        let round = nextRound()
        let core = window.base..<(last ? tokenCount : window.base + Self.wideCore)
        for index in 0..<window.count {
            let word = Int(window.tokens[index].word)
            for entry in Int(patterns.triggerStart[word])..<Int(patterns.triggerStart[word + 1]) {
                let trigger = patterns.triggers[entry]
                if trigger.audience & audience == 0 || laid[Int(trigger.pattern)] == round { continue }
                if trigger.side != 0, !hasNeighbour(trigger, UnsafePointer(buffer), window.base + index, tokenCount) {
                    continue
                }
                if !hasSecond(trigger, &window, index) { continue }
                laid[Int(trigger.pattern)] = round
                lay(trigger.pattern, &window, core: core, &found)
            }
        }
        if patterns.hasEntityTriggers, !knownEntities.isEmpty {
            eachEntityTrigger(audience, round) { lay($0, &window, core: core, &found) }
        }
    }

    /// Patterns that an entity of the turn triggers, each once.
    private func eachEntityTrigger(_ audience: UInt8, _ round: UInt32, _ body: (UInt32) -> Void) {
        var kinds: UInt32 = 0
        for span in knownEntities { kinds |= 1 << UInt32(span.kind.rawValue) }
        for kind in 0...EntityKind.names.count where kinds >> UInt32(kind) & 1 == 1 {
            for entry in Int(patterns.entityStart[kind])..<Int(patterns.entityStart[kind + 1]) {
                let pattern = patterns.entityTriggers[entry]
                if patterns.entries[Int(pattern)].audience & audience == 0 || laid[Int(pattern)] == round { continue }
                laid[Int(pattern)] = round
                body(pattern)
            }
        }
    }

    @inline(__always)
    private func hasNeighbour(_ trigger: PatternTrigger, _ tokens: UnsafePointer<Token>, _ index: Int, _ count: Int)
        -> Bool
    {
        let place = index &+ Int(trigger.side)
        guard place >= 0, place < count else { return false }
        return patterns.holds(trigger.neighbour, tokens[place].word)
    }

    /// Whether the second thing that a pattern needs stands near the token that triggers it.
    @inline(__always)
    private func hasSecond<Mask: PositionMask>(
        _ trigger: PatternTrigger, _ window: inout PatternWindow<Mask>, _ index: Int
    ) -> Bool {
        if trigger.second | UInt32(trigger.entities) == 0 { return true }
        let from = index &- Int(trigger.before)
        let through = index &+ Int(trigger.behind)
        if trigger.second != 0, window.holds(trigger.second, from: from, through: through) { return true }
        return trigger.entities != 0
            && hasEntity(trigger.entities, from: window.base &+ from, through: window.base &+ through)
    }

    private func hasEntity(_ kinds: UInt16, from: Int, through: Int) -> Bool {
        findEntities()
        for entity in entityBoundsInUse where kinds &>> UInt16(entity.kind) & 1 == 1 {
            if Int(entity.start) <= through, Int(entity.end) > from { return true }
        }
        return false
    }

    private func nextRound() -> UInt32 {
        round &+= 1
        if round == 0 {
            laid.update(repeating: 0, count: patterns.patternCount + 1)
            round = 1
        }
        return round
    }

    /// Lays a pattern over a window: for each place where it can end, the nearest place where it can begin.
    @inline(never)
    private func lay<Mask: PositionMask>(
        _ pattern: UInt32, _ window: inout PatternWindow<Mask>, core: Range<Int>, _ found: inout [Hit]
    ) {
        let entry = patterns.entries[Int(pattern)]
        if entry.flags & PatternEntry.refused != 0 { return }
        if entry.flags & PatternEntry.usesEntities != 0 {
            findEntities()
            window.entities = UnsafeBufferPointer(entityBoundsInUse)
        }
        if var places = window.places(ofWord: entry.root) {
            while !places.isEmpty {
                let start = places.lowest
                places = places.subtracting(Mask(bit: start))
                guard core.contains(window.base &+ start), found.count < Self.mostHits else { continue }
                found.append(
                    Hit(
                        pattern: pattern, start: UInt32(truncatingIfNeeded: window.base &+ start),
                        end: UInt32(truncatingIfNeeded: window.base &+ start &+ 1),
                        saysNegation: entry.flags & PatternEntry.alwaysNegates != 0))
            }
            return
        }
        let manner = PatternWindow<Mask>.Manner(crosses: entry.flags & PatternEntry.crosses != 0)
        var ends = window.ends(of: entry, manner)
        while !ends.isEmpty {
            let end = ends.lowest
            let one = Mask(bit: end)
            ends = ends.subtracting(one)
            let starts = window.starts(of: entry.root, to: one, manner).intersection(Mask(below: end))
            if starts.isEmpty { continue }
            let start = starts.highest
            guard core.contains(window.base &+ start), found.count < Self.mostHits else { continue }
            var negates = entry.flags & PatternEntry.alwaysNegates != 0
            if entry.flags & PatternEntry.sometimesNegates != 0 {
                let plain = PatternWindow<Mask>.Manner(crosses: manner.crosses, plain: true)
                negates = !window.ends(of: entry.root, from: Mask(bit: start), plain).contains(end)
            }
            found.append(
                Hit(
                    pattern: pattern, start: UInt32(truncatingIfNeeded: window.base &+ start),
                    end: UInt32(truncatingIfNeeded: window.base &+ end), saysNegation: negates))
        }
    }

    /// The hits of one pattern in the last turn, in order: also of one that is looked for only on demand.
    public func hits(of pattern: UInt32) -> ArraySlice<Hit> {
        guard Int(pattern) < patterns.patternCount else { return [] }
        if let known = asked.hits(of: pattern) { return known }
        var found: [Hit] = []
        if tokenCount < UInt64.width {
            if !narrowFilled {
                narrow.fill(UnsafePointer(buffer), count: tokenCount, base: 0, reachesEnd: true)
                narrowFilled = true
            }
            lay(pattern, &narrow, core: 0..<tokenCount, &found)
        } else {
            eachWideWindow { window, last in
                let core = window.base..<(last ? self.tokenCount : window.base + Self.wideCore)
                self.lay(pattern, &window, core: core, &found)
            }
        }
        if found.count > 1 { Self.keepTightest(&found) }
        return asked.remember(pattern, found)
    }

    /// Entities of the last scan.
    public var entities: [EntitySpan] {
        findEntities()
        return knownEntities
    }

    /// Finds the entities of the turn, once.
    private func findEntities() {
        guard !entitiesKnown else { return }
        entitiesKnown = true
        if text.baseAddress != nil {
            knownEntities = EntityRecogniser.entities(tokens: tokens, text: text, patterns: patterns)
        } else if var string = heldText {
            string.withUTF8 { bytes in
                knownEntities = EntityRecogniser.entities(tokens: tokens, text: bytes, patterns: patterns)
            }
        }
        if entityBounds.count < knownEntities.count {
            entityBounds.deallocate()
            entityBounds = .allocate(capacity: knownEntities.count * 2)
        }
        for (index, span) in knownEntities.enumerated() {
            entityBounds.initializeElement(
                at: index,
                to: EntityBounds(
                    kind: span.kind.rawValue, start: UInt32(truncatingIfNeeded: span.start),
                    end: UInt32(truncatingIfNeeded: span.end)))
        }
    }

    /// Most turns have a handful of hits, nearly in order: these are put in order by hand.
    private static func sort(_ hits: inout [Hit]) {
        if hits.count > 24 {
            hits.sort()
            return
        }
        hits.withUnsafeMutableBufferPointer { hits in
            for index in hits.indices.dropFirst() {
                let hit = hits[index]
                var place = index
                while place > 0, hit < hits[place - 1] {
                    hits[place] = hits[place - 1]
                    place -= 1
                }
                hits[place] = hit
            }
        }
    }

    /// Sorts, drops repeats and every hit that holds a smaller one of the same pattern.
    private static func keepTightest(_ hits: inout [Hit]) {
        sort(&hits)
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

/// Hits of patterns that were asked for one by one.
struct AskedPatterns {
    private var known: [(pattern: UInt32, range: Range<Int>)] = []
    private var hits: [Hit] = []

    mutating func removeAll() {
        if known.isEmpty { return }
        known.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
    }

    func hits(of pattern: UInt32) -> ArraySlice<Hit>? {
        for entry in known where entry.pattern == pattern { return hits[entry.range] }
        return nil
    }

    mutating func remember(_ pattern: UInt32, _ found: [Hit]) -> ArraySlice<Hit> {
        let range = hits.count..<hits.count + found.count
        known.append((pattern, range))
        hits += found
        return hits[range]
    }
}
