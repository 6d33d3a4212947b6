/// All patterns of all active packs as one immutable machine: shareable between threads, read by any number of scanners.
///
/// A word of the text is looked up once and becomes a class; a class that triggers nothing costs one array access.
/// Where a class triggers a variant, the rest of the variant is checked around it with bit masks of positions.
public final class CompiledPatterns: @unchecked Sendable {
    // Unchecked: every stored pointer is written once in `init` and only read afterwards.

    /// Number of patterns that were given; hits name them by index.
    public let patternCount: Int
    /// Number of flat variants and of word classes: for reports on size.
    public let variantCount: Int
    public let classCount: Int
    public let wordCount: Int

    let mask: UInt64
    let slots: UnsafeMutablePointer<Slot>
    let triggerStart: UnsafeMutablePointer<UInt32>
    let triggers: UnsafeMutablePointer<Trigger>
    let variants: UnsafeMutablePointer<Variant>
    let steps: UnsafeMutablePointer<Step>
    let sets: UnsafeMutablePointer<SetRange>
    let setClasses: UnsafeMutablePointer<UInt32>
    let attributes: UnsafeMutablePointer<UInt64>
    /// Variants that only an entity can trigger, by raw value of the kind.
    let entityTriggers: [[UInt32]]
    let hasEntityTriggers: Bool
    /// Whether any pattern names an entity: only then every turn with numbers or dates is looked through for them.
    let usesEntities: Bool

    struct Slot {
        var low: UInt64
        var high: UInt64
        var word: UInt32
    }

    struct Variant {
        var pattern: UInt32
        var firstStep: UInt32
        var stepCount: UInt16
        var trigger: UInt16
        var crosses: Bool
        /// Whether the pattern itself says a negation, so that a "no" inside its span is its own.
        var saysNegation: Bool
    }

    struct Step {
        enum Kind: UInt8 { case set, entity, gap, start, end, notNext }
        var kind: Kind
        var optional: Bool
        var minimum: UInt8
        var maximum: UInt8
        var set: UInt32
    }

    struct Trigger {
        var variant: UInt32
        /// A set that must hold the neighbouring token: -1 left, +1 right, 0 no such condition.
        var side: Int32
        var set: UInt32
    }

    struct SetRange {
        var start: UInt32
        var count: UInt32
    }

    init(
        patternCount: Int, classCount: Int, wordCount: Int, slots: [Slot], triggerStart: [UInt32], triggers: [Trigger],
        variants: [Variant], steps: [Step], sets: [SetRange], setClasses: [UInt32], attributes: [UInt64],
        entityTriggers: [[UInt32]]
    ) {
        self.patternCount = patternCount
        self.classCount = classCount
        self.wordCount = wordCount
        variantCount = variants.count
        mask = UInt64(slots.count - 1)
        self.slots = Self.stable(slots)
        self.triggerStart = Self.stable(triggerStart)
        self.triggers = Self.stable(triggers)
        self.variants = Self.stable(variants)
        self.steps = Self.stable(steps)
        self.sets = Self.stable(sets)
        self.setClasses = Self.stable(setClasses)
        self.attributes = Self.stable(attributes)
        self.entityTriggers = entityTriggers
        hasEntityTriggers = entityTriggers.contains { !$0.isEmpty }
        usesEntities = steps.contains { $0.kind == .entity }
    }

    private static func stable<T>(_ values: [T]) -> UnsafeMutablePointer<T> {
        let memory = UnsafeMutablePointer<T>.allocate(capacity: max(values.count, 1))
        memory.initialize(from: values, count: values.count)
        return memory
    }

    deinit {
        slots.deallocate()
        triggerStart.deallocate()
        triggers.deallocate()
        variants.deallocate()
        steps.deallocate()
        sets.deallocate()
        setClasses.deallocate()
        attributes.deallocate()
    }

    /// The class of a word; 0 when no pattern mentions it.
    @inline(__always)
    func wordClass(_ key: WordKey) -> UInt32 {
        var index = key.hash & mask
        while true {
            let slot = slots + Int(truncatingIfNeeded: index)
            if slot.pointee.low == key.low, slot.pointee.high == key.high { return slot.pointee.word }
            // An empty slot has class 0 and ends the search.
            if slot.pointee.word == 0 { return 0 }
            index = (index &+ 1) & mask
        }
    }
}
