/// All patterns of all active packs as one immutable machine: shareable between threads, read by any number of scanners.
///
/// A word of the text is looked up once and becomes a class; a class that triggers nothing costs one array access. Where a
/// class triggers a pattern, a neighbour and the rarest other word are checked, and only then the pattern is laid over the
/// turn, all its alternatives at once, with bit masks of positions.
///
/// The machine is one block of bytes (``image``): storing it and reading it back is a copy and a check.
public final class CompiledPatterns: @unchecked Sendable {
    // Unchecked: the block is written once in `init` and only read afterwards.

    /// Number of patterns that were given; hits name them by index.
    public let patternCount: Int
    /// Number of word classes, of words, and of parts of patterns: for reports on size.
    public let classCount: Int
    public let wordCount: Int
    public let partCount: Int
    /// From what it was compiled.
    public let key: PatternKey

    private let block: UnsafeMutableRawBufferPointer
    let setCount: Int
    let mask: UInt64
    let slotHashes: UnsafePointer<UInt64>
    let slotClasses: UnsafePointer<UInt32>
    let triggerStart: UnsafePointer<UInt32>
    let triggers: UnsafePointer<PatternTrigger>
    let entries: UnsafePointer<PatternEntry>
    let codes: UnsafePointer<PatternCode>
    let children: UnsafePointer<UInt32>
    let dispatches: UnsafePointer<PatternDispatch>
    let dispatchEntries: UnsafePointer<DispatchEntry>
    let sets: UnsafePointer<SetRange>
    let setClasses: UnsafePointer<UInt32>
    /// Bits of memberships in large sets: a row of some words a class.
    let memberships: UnsafePointer<UInt64>
    let membershipWidth: Int
    let attributes: UnsafePointer<UInt64>
    /// Number in ``NumberWords/list`` plus one, by class; 0 for words that entities are not made of.
    let meanings: UnsafePointer<UInt8>
    /// Patterns that an entity can trigger, by raw value of the kind.
    let entityStart: UnsafePointer<UInt32>
    let entityTriggers: UnsafePointer<UInt32>
    let hasEntityTriggers: Bool

    /// Lays a stored image into memory.
    ///
    /// Every part of it is checked before it is used, so that an image that was cut, altered or made up is refused and
    /// never followed.
    /// - Parameter image: bytes that ``image`` gave.
    /// - Returns: nothing when these are no such bytes, or of another version.
    public convenience init?(image: [UInt8]) {
        let block = image.withUnsafeBytes { bytes -> UnsafeMutableRawBufferPointer in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 8), alignment: 16)
            copy.copyMemory(from: bytes)
            return UnsafeMutableRawBufferPointer(start: copy.baseAddress, count: bytes.count)
        }
        self.init(owning: block)
    }

    private init?(owning block: UnsafeMutableRawBufferPointer) {
        var check = PatternImageCheck(UnsafeRawBufferPointer(block))
        guard check.passes() else {
            block.deallocate()
            return nil
        }
        self.block = block
        patternCount = check.patternCount
        classCount = check.classCount
        wordCount = check.wordCount
        key = check.key
        func start<T>(_ section: PatternImage.Section, _ type: T.Type) -> UnsafePointer<T> {
            UnsafeRawPointer(check.base + check.places[section.rawValue].offset).assumingMemoryBound(to: T.self)
        }
        slotHashes = start(.slotHashes, UInt64.self)
        slotClasses = start(.slotClasses, UInt32.self)
        mask = UInt64(check.places[PatternImage.Section.slotHashes.rawValue].count - 1)
        triggerStart = start(.triggerStart, UInt32.self)
        triggers = start(.triggers, PatternTrigger.self)
        entries = start(.patterns, PatternEntry.self)
        codes = start(.codes, PatternCode.self)
        partCount = check.places[PatternImage.Section.codes.rawValue].count
        children = start(.children, UInt32.self)
        dispatches = start(.dispatches, PatternDispatch.self)
        dispatchEntries = start(.dispatchEntries, DispatchEntry.self)
        sets = start(.sets, SetRange.self)
        setCount = check.places[PatternImage.Section.sets.rawValue].count
        setClasses = start(.setClasses, UInt32.self)
        memberships = start(.memberships, UInt64.self)
        membershipWidth = check.places[PatternImage.Section.memberships.rawValue].count / (check.classCount + 1)
        attributes = start(.attributes, UInt64.self)
        meanings = start(.meanings, UInt8.self)
        entityStart = start(.entityStart, UInt32.self)
        entityTriggers = start(.entityTriggers, UInt32.self)
        hasEntityTriggers = check.places[PatternImage.Section.entityTriggers.rawValue].count > 0
    }

    deinit { block.deallocate() }

    /// The machine as bytes, to be stored and read back by ``init(image:)``.
    public var image: [UInt8] { [UInt8](UnsafeRawBufferPointer(block)) }

    /// Whether a set holds a class.
    @inline(__always)
    func holds(_ set: UInt32, _ word: UInt32) -> Bool {
        let range = sets[Int(set)]
        if range.column != 0 {
            let column = Int(range.column) &- 1
            return memberships[Int(word) &* membershipWidth &+ (column >> 6)] &>> UInt64(column & 63) & 1 == 1
        }
        return SetRange.contains(range, word, setClasses)
    }

    /// The class of a word; 0 when no pattern mentions it.
    @inline(__always)
    func wordClass(_ key: WordKey) -> UInt32 {
        let hash = key.slotHash
        var index = hash & mask
        while true {
            let found = slotHashes[Int(truncatingIfNeeded: index)]
            if found == hash { return slotClasses[Int(truncatingIfNeeded: index)] }
            if found == 0 { return 0 }
            index = (index &+ 1) & mask
        }
    }
}
