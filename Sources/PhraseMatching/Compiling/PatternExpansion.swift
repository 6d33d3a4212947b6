/// One element of a flat pattern, before classes are assigned.
enum FlatStep: Hashable, Sendable {
    /// A token of a word set.
    case set(Int32, optional: Bool)
    case entity(EntityKind)
    case gap(minimum: Int, maximum: Int)
    case start
    case end
    /// The next token is not in the set.
    case notNext(Int32)

    /// The most tokens that the step can take; entities are taken for eight.
    var longest: Int {
        switch self {
        case .set: return 1
        case .entity: return 8
        case .gap(_, let maximum): return maximum
        case .start, .end, .notNext: return 0
        }
    }
}

/// Turns a parsed pattern into flat variants: alternatives of single tokens become one set, longer ones multiply out.
struct PatternExpansion {
    var sets = WordSets()
    let lexicons: Lexicons
    let inflect: @Sendable (_ lemma: String, _ restriction: String?) throws(PatternError) -> [[UInt8]]
    private var openLexicons: [String] = []
    /// Lexicons are used by many patterns: each is read and laid out once.
    private var parsedLexicons: [String: [PatternNode]] = [:]
    private var lexiconSets: [String: Int32?] = [:]
    private var lexiconVariants: [String: [[FlatStep]]] = [:]

    /// More flat variants than this for one pattern are refused.
    static let mostVariants = 3_000
    /// A pattern may reach over at most this many tokens: the scanner keeps positions in 64 bits.
    static let longestReach = 60

    init(
        lexicons: Lexicons,
        inflect: @escaping @Sendable (String, String?) throws(PatternError) -> [[UInt8]]
    ) {
        self.lexicons = lexicons
        self.inflect = inflect
    }

    /// All variants of a pattern.
    mutating func variants(of text: String) throws(PatternError) -> [[FlatStep]] {
        let node = try PatternParser.parse(text)
        let raw = try expand(node)
        var seen = Set<[FlatStep]>()
        var result: [[FlatStep]] = []
        for variant in raw {
            let tidy = try check(variant)
            if seen.insert(tidy).inserted { result.append(tidy) }
        }
        return result
    }

    private mutating func expand(_ node: PatternNode) throws(PatternError) -> [[FlatStep]] {
        if let set = try singleToken(node) { return [[.set(set, optional: false)]] }
        switch node {
        case .gap(let minimum, let maximum): return [[.gap(minimum: minimum, maximum: maximum)]]
        case .start: return [[.start]]
        case .end: return [[.end]]
        case .entity(let name):
            guard let kind = EntityKind(name: name) else {
                throw PatternError(
                    "there is no entity “@\(name)”",
                    hint: "known are " + EntityKind.names.map { "@" + $0 }.joined(separator: " "),
                    offset: 0)
            }
            return [[.entity(kind)]]
        case .notNext(let inner):
            guard let set = try singleToken(inner) else {
                throw PatternError("“!” needs something that is one token", offset: 0)
            }
            return [[.notNext(set)]]
        case .optional(let inner):
            if let set = try singleToken(inner) { return [[.set(set, optional: true)]] }
            return [[]] + (try expand(inner))
        case .alternatives(let options):
            var single: [Int32] = []
            var result: [[FlatStep]] = []
            for option in options {
                if let set = try singleToken(option) { single.append(set) } else { result += try expand(option) }
                try guardSize(result.count)
            }
            if !single.isEmpty { result.insert([.set(sets.union(single), optional: false)], at: 0) }
            return result
        case .sequence(let items):
            var result: [[FlatStep]] = [[]]
            for item in items {
                let next = try expand(item)
                try guardSize(result.count * next.count)
                if next.count == 1 {
                    for index in result.indices { result[index] += next[0] }
                } else {
                    result = result.flatMap { head in next.map { head + $0 } }
                }
            }
            return result
        case .lexicon(let name):
            if let known = lexiconVariants[name] { return known }
            let made = try insideLexicon(name) { (self: inout Self, entries) throws(PatternError) in
                try self.expand(.alternatives(entries))
            }
            lexiconVariants[name] = made
            return made
        case .word, .lemma, .fuzzy: return []
        }
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

    /// Refuses what can never match, and joins neighbouring gaps.
    private func check(_ variant: [FlatStep]) throws(PatternError) -> [FlatStep] {
        var tidy: [FlatStep] = []
        for step in variant {
            if case .gap(let minimum, let maximum) = step, case .gap(let before, let beforeMaximum)? = tidy.last {
                tidy[tidy.count - 1] = .gap(minimum: minimum + before, maximum: maximum + beforeMaximum)
            } else {
                tidy.append(step)
            }
        }
        func isGap(_ step: FlatStep?) -> Bool { if case .gap? = step { true } else { false } }
        if isGap(tidy.first) || isGap(tidy.last) {
            throw PatternError(
                "a gap at the edge of a pattern says nothing", hint: "begin and end with a word, an entity, ^ or $",
                offset: 0)
        }
        for (index, step) in tidy.enumerated() {
            if step == .start, index > 0 {
                throw PatternError("“^” can only come first: nothing stands before the start of a turn", offset: 0)
            }
            if step == .end, index < tidy.count - 1 {
                throw PatternError("“$” can only come last: nothing follows the end of a turn", offset: 0)
            }
        }
        let anchors = tidy.contains { step in
            switch step {
            case .set(_, let optional): return !optional
            case .entity: return true
            default: return false
            }
        }
        guard anchors else {
            throw PatternError(
                "nothing in the pattern must be there: every element is optional or a gap",
                hint: "make at least one word obligatory", offset: 0)
        }
        guard tidy.reduce(0, { $0 + $1.longest }) <= Self.longestReach else {
            throw PatternError(
                "the pattern reaches over more than \(Self.longestReach) tokens", hint: "narrow its gaps", offset: 0)
        }
        return tidy
    }
}
