/// Turns a parsed pattern into ``PatternElement``s over word sets: alternatives of single tokens become one set.
struct PatternResolver {
    var sets = WordSets()
    let lexicons: Lexicons
    let inflect: @Sendable (_ lemma: String, _ restriction: String?) throws(PatternError) -> [[UInt8]]
    /// Lexicons with entries of several words, by the number that ``PatternElement/lexicon(_:)`` bears.
    private(set) var lexiconElements: [PatternElement] = []
    private var lexiconShapes: [PatternShape] = []
    private var openLexicons: [String] = []
    /// Lexicons are used by many patterns: each is read and laid out once.
    private var parsedLexicons: [String: [PatternNode]] = [:]
    private var lexiconSets: [String: Int32?] = [:]
    private var lexiconIndex: [String: Int] = [:]

    /// More variants than this for one pattern are refused.
    static let mostVariants = 3_000
    /// A pattern may reach over at most this many tokens: the scanner keeps positions in machine words.
    static let longestReach = 60

    init(
        lexicons: Lexicons,
        inflect: @escaping @Sendable (String, String?) throws(PatternError) -> [[UInt8]]
    ) {
        self.lexicons = lexicons
        self.inflect = inflect
    }

    /// The elements of a pattern, checked.
    mutating func element(of text: String) throws(PatternError) -> PatternElement {
        let (element, shape) = try resolve(try PatternParser.parse(text))
        try check(shape)
        return element
    }

    private typealias Resolved = (element: PatternElement, shape: PatternShape)

    private mutating func resolve(_ node: PatternNode) throws(PatternError) -> Resolved {
        if let set = try singleToken(node) { return (.set(set, optional: false), PatternShape(longest: 1)) }
        switch node {
        case .gap(let minimum, let maximum):
            return (
                .gap(minimum: minimum, maximum: maximum),
                PatternShape(longest: maximum, unanchored: true, gapFirst: true, gapLast: true)
            )
        case .start: return (.start, PatternShape(unanchored: true, hasStart: true))
        case .end: return (.end, PatternShape(unanchored: true, hasEnd: true))
        case .entity(let name):
            guard let kind = EntityKind(name: name) else {
                throw PatternError(
                    "there is no entity “@\(name)”",
                    hint: "known are " + EntityKind.names.map { "@" + $0 }.joined(separator: " "),
                    offset: 0)
            }
            return (.entity(kind), PatternShape(longest: 8))
        case .notNext(let inner):
            guard let set = try singleToken(inner) else {
                throw PatternError("“!” needs something that is one token", offset: 0)
            }
            return (.notNext(set), PatternShape(unanchored: true))
        case .optional(let inner):
            if let set = try singleToken(inner) {
                return (.set(set, optional: true), PatternShape(longest: 1, unanchored: true))
            }
            let resolved = try resolve(inner)
            return (.choice([.sequence([]), resolved.element]), PatternShape.empty.or(resolved.shape))
        case .alternatives(let options): return try resolve(alternatives: options)
        case .sequence(let items):
            var elements: [PatternElement] = []
            var shape = PatternShape.empty
            for item in items {
                let next = try resolve(item)
                shape = shape.followed(by: next.shape)
                try guardSize(shape.variants)
                elements.append(next.element)
            }
            return (.sequence(elements), shape)
        case .lexicon(let name):
            if let known = lexiconIndex[name] { return (.lexicon(known), lexiconShapes[known]) }
            let made = try insideLexicon(name) { (self: inout Self, entries) throws(PatternError) in
                try self.resolve(alternatives: entries)
            }
            let index = lexiconElements.count
            lexiconElements.append(made.element)
            lexiconShapes.append(made.shape)
            lexiconIndex[name] = index
            return (.lexicon(index), made.shape)
        case .word, .lemma, .fuzzy: return (.sequence([]), .empty)
        }
    }

    private mutating func resolve(alternatives options: [PatternNode]) throws(PatternError) -> Resolved {
        var single: [Int32] = []
        var elements: [PatternElement] = []
        var shape: PatternShape?
        for option in options {
            if let set = try singleToken(option) {
                single.append(set)
                continue
            }
            let next = try resolve(option)
            shape = shape?.or(next.shape) ?? next.shape
            elements.append(next.element)
            try guardSize(shape?.variants ?? 0)
        }
        if !single.isEmpty {
            elements.insert(.set(sets.union(single), optional: false), at: 0)
            let one = PatternShape(longest: 1)
            shape = shape?.or(one) ?? one
        }
        return (elements.count == 1 ? elements[0] : .choice(elements), shape ?? .empty)
    }

    private func guardSize(_ count: Int) throws(PatternError) {
        guard count <= Self.mostVariants else {
            throw PatternError(
                "the pattern multiplies out to more than \(Self.mostVariants) variants",
                hint: "split it, or put words of one kind into a lexicon", offset: 0)
        }
    }

    /// The set that the node stands for when it is always exactly one token; nothing otherwise.
    private mutating func singleToken(_ node: PatternNode) throws(PatternError) -> Int32? {
        switch node {
        case .word(let word):
            return try sets.set(named: "w:" + word) { () throws(PatternError) in [Folding.keyBytes(word)] }
        case .lemma(let lemma, let restriction):
            let inflect = self.inflect
            return try sets.set(named: "l:" + lemma + ":" + (restriction ?? "")) { () throws(PatternError) in
                try inflect(lemma, restriction)
            }
        case .fuzzy(let word):
            return try sets.set(named: "f:" + word) { () throws(PatternError) in Neighbourhood.words(around: word) }
        case .alternatives(let options):
            var parts: [Int32] = []
            for option in options {
                guard let set = try singleToken(option) else { return nil }
                parts.append(set)
            }
            return sets.union(parts)
        case .lexicon(let name):
            if let known = lexiconSets[name] { return known }
            let made = try insideLexicon(name) { (self: inout Self, entries) throws(PatternError) in
                try self.singleToken(.alternatives(entries))
            }
            lexiconSets[name] = .some(made)
            return made
        default: return nil
        }
    }

    private mutating func insideLexicon<T>(
        _ name: String, _ body: (inout Self, [PatternNode]) throws(PatternError) -> T
    ) throws(PatternError) -> T {
        guard let list = lexicons.entries[name] else {
            throw PatternError(
                "there is no lexicon “%\(name)”",
                hint: lexicons.entries.isEmpty
                    ? nil
                    : "known are " + lexicons.entries.keys.sorted().prefix(40).map { "%" + $0 }.joined(separator: " "),
                offset: 0)
        }
        guard !openLexicons.contains(name) else {
            throw PatternError("the lexicon “%\(name)” contains itself", offset: 0)
        }
        openLexicons.append(name)
        defer { openLexicons.removeLast() }
        if let known = parsedLexicons[name] { return try body(&self, known) }
        var nodes: [PatternNode] = []
        for entry in list {
            do {
                nodes.append(try PatternParser.parse(entry))
            } catch {
                throw PatternError(
                    "in the lexicon “%\(name)”, entry “\(entry)”: \(error.message)", hint: error.hint, offset: 0)
            }
        }
        guard !nodes.isEmpty else { throw PatternError("the lexicon “%\(name)” is empty", offset: 0) }
        parsedLexicons[name] = nodes
        return try body(&self, nodes)
    }

    /// Refuses what can never match or would match everywhere.
    private func check(_ shape: PatternShape) throws(PatternError) {
        if shape.gapFirst || shape.gapLast {
            throw PatternError(
                "a gap at the edge of a pattern says nothing", hint: "begin and end with a word, an entity, ^ or $",
                offset: 0)
        }
        if shape.startInside {
            throw PatternError("“^” can only come first: nothing stands before the start of a turn", offset: 0)
        }
        if shape.endInside {
            throw PatternError("“$” can only come last: nothing follows the end of a turn", offset: 0)
        }
        if shape.unanchored {
            throw PatternError(
                "nothing in the pattern must be there: every element is optional or a gap",
                hint: "make at least one word obligatory", offset: 0)
        }
        guard shape.longest <= Self.longestReach else {
            throw PatternError(
                "the pattern reaches over more than \(Self.longestReach) tokens", hint: "narrow its gaps", offset: 0)
        }
    }
}
