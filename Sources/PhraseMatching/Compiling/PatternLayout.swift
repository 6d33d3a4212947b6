/// Lays out elements as codes, children first, each lexicon and each set once.
struct PatternLayout {
    private(set) var codes: [PatternCode] = []
    private(set) var children: [UInt32] = []
    private(set) var dispatches: [PatternDispatch] = []
    private(set) var dispatchEntries: [DispatchEntry] = []
    private let lexicons: [PatternElement]
    private let classesOfSet: [[UInt32]]
    private let negates: [Bool]
    private var lexiconCodes: [Int: UInt32] = [:]
    /// Of each lexicon: whether every way, and some way to say it holds a word of negation; whether it names an entity.
    private var lexiconTraits: [(always: Bool, sometimes: Bool, entities: Bool)] = []
    private var setCodes: [UInt64: UInt32] = [:]

    /// A choice of at least this many alternatives of several words is looked up by word.
    private static let manyAlternatives = 6

    init(lexicons: [PatternElement], classesOfSet: [[UInt32]], negates: [Bool]) {
        self.lexicons = lexicons
        self.classesOfSet = classesOfSet
        self.negates = negates
        // A lexicon comes behind those that it uses.
        for lexicon in lexicons {
            let (always, sometimes) = negation(lexicon)
            lexiconTraits.append((always, sometimes, usesEntities(lexicon)))
        }
    }

    /// Lays out an element; answers its code.
    mutating func add(_ element: PatternElement) -> UInt32 {
        switch element {
        case .set(let set, let optional): return add(set: set, optional: optional, .set)
        case .notNext(let set): return add(set: set, optional: false, .notNext)
        case .entity(let kind): return append(.entity, first: UInt32(kind.rawValue))
        case .gap(let minimum, let maximum):
            return append(.gap, minimum: UInt8(min(minimum, 60)), maximum: UInt8(min(maximum, 60)))
        case .start: return append(.start)
        case .end: return append(.end)
        case .sequence(let items): return addList(items, .sequence)
        case .choice(let options):
            return options.count >= Self.manyAlternatives ? addDispatch(options) : addList(options, .choice)
        case .lexicon(let index):
            if let known = lexiconCodes[index] { return known }
            let code = add(lexicons[index])
            lexiconCodes[index] = code
            return code
        }
    }

    /// Whether every way, and whether some way to say an element holds a word of negation.
    func negation(_ element: PatternElement) -> (always: Bool, sometimes: Bool) {
        switch element {
        case .set(let set, _): return (negates[Int(set)], negates[Int(set)])
        case .entity, .gap, .start, .end, .notNext: return (false, false)
        case .sequence(let items):
            let parts = items.map(negation)
            return (parts.contains { $0.always }, parts.contains { $0.sometimes })
        case .choice(let options):
            let parts = options.map(negation)
            return (parts.allSatisfy { $0.always }, parts.contains { $0.sometimes })
        case .lexicon(let index): return (lexiconTraits[index].always, lexiconTraits[index].sometimes)
        }
    }

    /// Whether an element names an entity.
    func usesEntities(_ element: PatternElement) -> Bool {
        switch element {
        case .entity: return true
        case .set, .gap, .start, .end, .notNext: return false
        case .sequence(let items), .choice(let items): return items.contains(where: usesEntities)
        case .lexicon(let index): return lexiconTraits[index].entities
        }
    }

    private mutating func append(
        _ kind: PatternCode.Kind, flags: UInt8 = 0, minimum: UInt8 = 0, maximum: UInt8 = 0, first: UInt32 = 0,
        count: UInt32 = 0
    ) -> UInt32 {
        codes.append(
            PatternCode(
                kind: kind.rawValue, flags: flags, minimum: minimum, maximum: maximum, first: first, count: count))
        return UInt32(codes.count - 1)
    }

    private mutating func add(set: Int32, optional: Bool, _ kind: PatternCode.Kind) -> UInt32 {
        let key = UInt64(set) << 8 | UInt64(kind.rawValue) << 1 | (optional ? 1 : 0)
        if let known = setCodes[key] { return known }
        var flags: UInt8 = optional ? PatternCode.optional : 0
        if negates[Int(set)] { flags |= PatternCode.negates }
        let code = append(kind, flags: flags, first: UInt32(set))
        setCodes[key] = code
        return code
    }

    private mutating func addList(_ items: [PatternElement], _ kind: PatternCode.Kind) -> UInt32 {
        if items.count == 1 { return add(items[0]) }
        let list = items.map { add($0) }
        let first = UInt32(children.count)
        children += list
        return append(kind, first: first, count: UInt32(list.count))
    }

    private mutating func addDispatch(_ options: [PatternElement]) -> UInt32 {
        let list = options.map { add($0) }
        let forward = side(options, list, last: false)
        let backward = side(options, list, last: true)
        dispatches.append(PatternDispatch(forward: forward, backward: backward))
        return append(.dispatch, first: UInt32(dispatches.count - 1))
    }

    private mutating func side(
        _ options: [PatternElement], _ list: [UInt32], last: Bool
    ) -> PatternDispatch.Side {
        var entries: [DispatchEntry] = []
        var rest: [UInt32] = []
        for (option, code) in zip(options, list) {
            guard let sets = edges(option, last: last) else {
                rest.append(code)
                continue
            }
            for word in Set(sets.flatMap { classesOfSet[Int($0)] }) {
                entries.append(DispatchEntry(word: word, code: code))
            }
        }
        entries.sort { ($0.word, $0.code) < ($1.word, $1.code) }
        let side = PatternDispatch.Side(
            start: UInt32(dispatchEntries.count), count: UInt32(entries.count), rest: UInt32(children.count),
            restCount: UInt32(rest.count))
        dispatchEntries += entries
        children += rest
        return side
    }

    /// The sets with which an element can begin or end; nothing when it can begin or end with something else.
    private func edges(_ element: PatternElement, last: Bool) -> [Int32]? {
        switch element {
        case .set(let set, optional: false): return [set]
        case .set, .gap, .start, .end, .notNext, .entity: return nil
        case .sequence(let items):
            guard let item = last ? items.last : items.first else { return nil }
            return edges(item, last: last)
        case .choice(let options):
            var all: [Int32] = []
            for option in options {
                guard let sets = edges(option, last: last) else { return nil }
                all += sets
            }
            return all
        case .lexicon(let index): return edges(lexicons[index], last: last)
        }
    }
}
