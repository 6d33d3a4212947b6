/// Lays out interned sets and flat variants as the tables of ``CompiledPatterns``.
struct CompiledPatternsBuilder {
    let sets: WordSets
    let flat: [(pattern: Int, steps: [FlatStep])]
    let attributeSets: [(set: Int32, attribute: UInt64)]
    let crosses: [Bool]

    func build(patternCount: Int) -> CompiledPatterns {
        let (classOfWord, classesOfSet) = sets.classes()
        let classCount = Int(classOfWord.max() ?? 0)

        var ranges: [CompiledPatterns.SetRange] = []
        var setClasses: [UInt32] = []
        for classes in classesOfSet {
            ranges.append(.init(start: UInt32(setClasses.count), count: UInt32(classes.count)))
            setClasses += classes.sorted()
        }

        var attributes = [UInt64](repeating: 0, count: classCount + 1)
        for (set, attribute) in attributeSets {
            for word in classesOfSet[Int(set)] { attributes[Int(word)] |= attribute }
        }
        let negators = Set(
            attributeSets.filter { $0.attribute == WordAttribute.negator.rawValue }.flatMap {
                classesOfSet[Int($0.set)]
            })

        var variants: [CompiledPatterns.Variant] = []
        var steps: [CompiledPatterns.Step] = []
        var triggersOfClass = [[CompiledPatterns.Trigger]](repeating: [], count: classCount + 1)
        var entityTriggers = [[UInt32]](repeating: [], count: EntityKind.names.count + 1)
        for (pattern, flatSteps) in flat {
            let index = UInt32(variants.count)
            let trigger = cheapest(flatSteps)
            let saysNegation = flatSteps.contains { step in
                if case .set(let set, _) = step { return classesOfSet[Int(set)].contains(where: negators.contains) }
                return false
            }
            variants.append(
                .init(
                    pattern: UInt32(pattern), firstStep: UInt32(steps.count), stepCount: UInt16(flatSteps.count),
                    trigger: UInt16(trigger), crosses: crosses[pattern], saysNegation: saysNegation))
            steps += flatSteps.map(Self.packed)
            switch flatSteps[trigger] {
            case .set(let set, _):
                let (side, neighbour) = prefilter(flatSteps, trigger)
                for word in classesOfSet[Int(set)] {
                    triggersOfClass[Int(word)].append(.init(variant: index, side: side, set: neighbour))
                }
            case .entity(let kind): entityTriggers[Int(kind.rawValue)].append(index)
            default: break
            }
        }

        var triggerStart: [UInt32] = []
        var triggers: [CompiledPatterns.Trigger] = []
        for list in triggersOfClass {
            triggerStart.append(UInt32(triggers.count))
            triggers += list
        }
        triggerStart.append(UInt32(triggers.count))

        return CompiledPatterns(
            patternCount: patternCount, classCount: classCount, wordCount: sets.keys.count,
            slots: table(classOfWord), triggerStart: triggerStart, triggers: triggers, variants: variants, steps: steps,
            sets: ranges, setClasses: setClasses, attributes: attributes, entityTriggers: entityTriggers)
    }

    private func table(_ classOfWord: [UInt32]) -> [CompiledPatterns.Slot] {
        var capacity = 16
        while capacity < sets.keys.count * 2 { capacity *= 2 }
        var slots = [CompiledPatterns.Slot](repeating: .init(low: 0, high: 0, word: 0), count: capacity)
        for (key, word) in zip(sets.keys, classOfWord) where word != 0 {
            var index = Int(key.hash & UInt64(capacity - 1))
            while slots[index].word != 0 { index = (index + 1) & (capacity - 1) }
            slots[index] = .init(low: key.low, high: key.high, word: word)
        }
        return slots
    }

    /// The obligatory step that is met least often in Spanish talk: the scanner looks for it first.
    private func cheapest(_ steps: [FlatStep]) -> Int {
        var best = (cost: Float.infinity, index: 0)
        for (index, step) in steps.enumerated() {
            switch step {
            case .set(let set, optional: false):
                let cost = sets.cost(of: set)
                if cost < best.cost { best = (cost, index) }
            case .entity where best.cost == .infinity:
                best = (1_000_000, index)
            default: break
            }
        }
        return best.index
    }

    /// A neighbour of the trigger that can be checked before anything else.
    private func prefilter(_ steps: [FlatStep], _ trigger: Int) -> (Int32, UInt32) {
        var best: (cost: Float, side: Int32, set: UInt32) = (.infinity, 0, 0)
        if trigger > 0, case .set(let set, optional: false) = steps[trigger - 1] {
            best = (sets.cost(of: set), -1, UInt32(set))
        }
        if trigger + 1 < steps.count, case .set(let set, optional: false) = steps[trigger + 1],
            sets.cost(of: set) < best.cost
        {
            best = (sets.cost(of: set), 1, UInt32(set))
        }
        return (best.side, best.set)
    }

    private static func packed(_ step: FlatStep) -> CompiledPatterns.Step {
        switch step {
        case .set(let set, let optional):
            return .init(kind: .set, optional: optional, minimum: 1, maximum: 1, set: UInt32(set))
        case .entity(let kind):
            return .init(kind: .entity, optional: false, minimum: 1, maximum: 8, set: UInt32(kind.rawValue))
        case .gap(let minimum, let maximum):
            return .init(kind: .gap, optional: false, minimum: UInt8(minimum), maximum: UInt8(min(maximum, 60)), set: 0)
        case .start: return .init(kind: .start, optional: false, minimum: 0, maximum: 0, set: 0)
        case .end: return .init(kind: .end, optional: false, minimum: 0, maximum: 0, set: 0)
        case .notNext(let set): return .init(kind: .notNext, optional: false, minimum: 0, maximum: 0, set: UInt32(set))
        }
    }
}
