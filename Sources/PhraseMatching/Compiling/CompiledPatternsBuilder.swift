/// Lays out resolved patterns as the image of a ``CompiledPatterns``.
struct CompiledPatternsBuilder {
    let resolver: PatternResolver
    /// By pattern; nothing where a pattern was refused.
    let elements: [PatternElement?]
    let sources: [PatternSource]
    let attributeSets: [(set: Int32, attribute: UInt64)]
    /// By number in ``NumberWords/list``.
    let meaningSets: [Int32]
    let key: PatternKey

    func image() -> [UInt8] {
        var anchors = PatternAnchors(sets: resolver.sets, lexicons: resolver.lexiconElements)
        let anchorsOfPattern = elements.map { $0.map { anchors.anchors(of: $0) } ?? [] }
        // Anchors may have made unions of their own: classes are assigned behind them.
        let sets = anchors.sets
        let (classOfWord, classesOfSet, classCount) = sets.classes()

        var attributes = [UInt64](repeating: 0, count: classCount + 1)
        for (set, attribute) in attributeSets {
            for word in classesOfSet[Int(set)] { attributes[Int(word)] |= attribute }
        }
        var meanings = [UInt8](repeating: 0, count: classCount + 1)
        for (number, set) in meaningSets.enumerated() {
            for word in classesOfSet[Int(set)] { meanings[Int(word)] = UInt8(number + 1) }
        }
        let negator = WordAttribute.negator.rawValue
        let negates = classesOfSet.map { $0.contains { attributes[Int($0)] & negator != 0 } }

        var layout = PatternLayout(
            lexicons: resolver.lexiconElements, classesOfSet: classesOfSet, negates: negates)
        var entries: [PatternEntry] = []
        var twins: [UInt64: UInt32] = [:]
        var triggersOfClass = [[PatternTrigger]](repeating: [], count: classCount + 1)
        var entityTriggers = [[UInt32]](repeating: [], count: EntityKind.names.count + 1)
        for (index, element) in elements.enumerated() {
            let source = sources[index]
            guard let element else {
                entries.append(PatternEntry(root: 0, twin: UInt32(index), flags: PatternEntry.refused, audience: 0))
                continue
            }
            var flags: UInt8 = source.crossesSentences ? PatternEntry.crosses : 0
            if layout.usesEntities(element) { flags |= PatternEntry.usesEntities }
            let (always, sometimes) = layout.negation(element)
            if always {
                flags |= PatternEntry.alwaysNegates
            } else if sometimes {
                flags |= PatternEntry.sometimesNegates
            }
            if source.onDemand { flags |= PatternEntry.onDemand }
            let root = layout.add(element)
            let twin = twins[UInt64(root) << 1 | (source.crossesSentences ? 1 : 0), default: UInt32(index)]
            twins[UInt64(root) << 1 | (source.crossesSentences ? 1 : 0)] = twin
            entries.append(PatternEntry(root: root, twin: twin, flags: flags, audience: source.audience))
            if source.onDemand { continue }
            for anchor in anchorsOfPattern[index] {
                switch anchor.target {
                case .entity(let kind): entityTriggers[Int(kind.rawValue)].append(UInt32(index))
                case .set(let set):
                    let trigger = trigger(UInt32(index), anchor, source.audience, anchors)
                    for word in classesOfSet[Int(set)] { triggersOfClass[Int(word)].append(trigger) }
                }
            }
        }

        var writer = PatternImage.Writer(
            patternCount: elements.count, classCount: classCount, wordCount: sets.hashes.count, key: key)
        let (hashes, slotClasses) = slots(sets.hashes, classOfWord)
        writer.section(hashes)
        writer.section(slotClasses)
        let (triggerStart, triggers) = Self.flat(triggersOfClass)
        writer.section(triggerStart)
        writer.section(triggers)
        writer.section(entries)
        writer.section(layout.codes)
        writer.section(layout.children)
        writer.section(layout.dispatches)
        writer.section(layout.dispatchEntries)
        let (setStart, setClasses) = Self.flat(classesOfSet)
        let (columns, memberships) = memberships(classesOfSet, classCount, triggers)
        writer.section(
            classesOfSet.indices.map {
                SetRange(start: setStart[$0], count: setStart[$0 + 1] - setStart[$0], column: columns[$0])
            })
        writer.section(setClasses)
        writer.section(memberships)
        writer.section(attributes)
        writer.section(meanings)
        let (entityStart, entityPatterns) = Self.flat(entityTriggers)
        writer.section(entityStart)
        writer.section(entityPatterns)
        return writer.finished()
    }

    /// Lists of lists as starts (one more than there are lists) and all elements.
    private static func flat<T>(_ lists: [[T]]) -> ([UInt32], [T]) {
        var starts: [UInt32] = []
        starts.reserveCapacity(lists.count + 1)
        var all: [T] = []
        for list in lists {
            starts.append(UInt32(all.count))
            all += list
        }
        starts.append(UInt32(all.count))
        return (starts, all)
    }

    /// Sets of at least this many classes have a column when triggers ask for them; any of at least the second number.
    private static let askedSize = 6
    private static let largeSize = 48
    private static let mostColumns = 4_096

    /// Which large sets hold which classes, as bits by class: columns of sets, and a row a class.
    private func memberships(
        _ classesOfSet: [[UInt32]], _ classCount: Int, _ triggers: [PatternTrigger]
    ) -> (columns: [UInt32], rows: [UInt64]) {
        var wanted = classesOfSet.map { $0.count >= Self.largeSize }
        for trigger in triggers {
            for set in [trigger.neighbour, trigger.second] where classesOfSet[Int(set)].count >= Self.askedSize {
                wanted[Int(set)] = true
            }
        }
        var chosen = wanted.indices.filter { wanted[$0] }
        chosen.sort { (classesOfSet[$1].count, $0) < (classesOfSet[$0].count, $1) }
        chosen = Array(chosen.prefix(Self.mostColumns))
        let width = (chosen.count + 63) / 64
        var columns = [UInt32](repeating: 0, count: classesOfSet.count)
        var rows = [UInt64](repeating: 0, count: (classCount + 1) * width)
        for (column, set) in chosen.enumerated() {
            columns[set] = UInt32(column + 1)
            for word in classesOfSet[set] { rows[Int(word) * width + column / 64] |= 1 << UInt64(column % 64) }
        }
        return (columns, rows)
    }

    /// The rarer neighbour is looked at before anything else.
    private func trigger(
        _ pattern: UInt32, _ anchor: PatternAnchor, _ audience: UInt8, _ anchors: PatternAnchors
    ) -> PatternTrigger {
        var neighbour = anchor.left
        var side: Int8 = anchor.left == 0 ? 0 : -1
        if anchor.right != 0 {
            let costs = anchors.costs
            if neighbour == 0 || anchors.sets.cost(of: anchor.right, costs) < anchors.sets.cost(of: neighbour, costs) {
                neighbour = anchor.right
                side = 1
            }
        }
        return PatternTrigger(
            pattern: pattern, neighbour: UInt32(neighbour), second: UInt32(anchor.second?.set ?? 0), side: side,
            audience: audience, entities: anchor.second?.entities ?? 0,
            before: UInt16(min(anchor.second?.before ?? 0, 1_000)),
            behind: UInt16(min(anchor.second?.behind ?? 0, 1_000)))
    }

    /// An open hash table of words, at most three quarters full.
    private func slots(_ words: [UInt64], _ classOfWord: [UInt32]) -> ([UInt64], [UInt32]) {
        var capacity = 16
        while capacity * 3 < words.count * 4 + 4 { capacity *= 2 }
        var hashes = [UInt64](repeating: 0, count: capacity)
        var classes = [UInt32](repeating: 0, count: capacity)
        for (word, hash) in words.enumerated() {
            var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
            while hashes[index] != 0 { index = (index + 1) & (capacity - 1) }
            hashes[index] = hash
            classes[index] = classOfWord[word]
        }
        return (hashes, classes)
    }
}
