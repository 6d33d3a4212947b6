/// Reads the written pattern language into a ``PatternNode``.
///
///     pattern      := sequence ("|" sequence)*
///     sequence     := item+
///     item         := atom "?"?
///     atom         := word | "{" lemma (":" restriction)? "}" | "(" sequence ("|" sequence)* ")" | "%" name
///                   | "@" entity | ".." | "..N" | "..M-N" | "_" | "^" | "$" | "~" word | "!" atom
struct PatternParser {
    private let characters: [Character]
    private var position = 0
    private var depth = 0

    /// The widest gap that may be written.
    static let widestGap = 20
    /// How deep brackets may nest.
    static let deepest = 20

    init(_ text: String) { characters = Array(text) }

    static func parse(_ text: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(text)
        // Alternatives may stand without brackets when they are the whole pattern.
        var options = [try parser.sequence(until: nil)]
        while parser.current == "|" {
            parser.position += 1
            options.append(try parser.sequence(until: nil))
        }
        let node = options.count == 1 ? options[0] : PatternNode.alternatives(options)
        if parser.position < parser.characters.count {
            throw PatternError(
                "there is a “\(parser.characters[parser.position])” without its opening bracket",
                hint: "remove it, or write “(” before the first alternative", offset: parser.position)
        }
        return node
    }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private mutating func skipBlanks() {
        while let character = current, character == " " || character == "\t" || character == "\n" { position += 1 }
    }

    private mutating func sequence(until closing: Character?) throws(PatternError) -> PatternNode {
        var items: [PatternNode] = []
        let start = position
        while true {
            skipBlanks()
            guard let character = current, character != "|", character != ")" else { break }
            items.append(contentsOf: try item())
        }
        if items.isEmpty {
            throw PatternError(
                closing == nil ? "the pattern is empty" : "an alternative is empty",
                hint: closing == nil ? "write at least one word" : "for “may be missing” write (…)?", offset: start)
        }
        return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func item() throws(PatternError) -> [PatternNode] {
        let start = position
        let nodes = try atom()
        guard current == "?" else { return nodes }
        position += 1
        guard nodes.count == 1 else {
            throw PatternError(
                "“?” stands behind something that is read as several words",
                hint: "put brackets around what may be missing",
                offset: start)
        }
        switch nodes[0] {
        case .optional: return nodes
        case .gap, .start, .end, .notNext:
            throw PatternError(
                "“?” has no meaning here", hint: "only a word or a bracket can be optional", offset: position - 1)
        default: return [.optional(nodes[0])]
        }
    }

    private mutating func atom() throws(PatternError) -> [PatternNode] {
        let start = position
        switch current {
        case "(": return [try group()]
        case "{": return [try lemma()]
        case "^":
            position += 1
            return [.start]
        case "$":
            position += 1
            return [.end]
        case "_":
            position += 1
            return [.gap(minimum: 1, maximum: 1)]
        case "%":
            position += 1
            return [.lexicon(try name("the name of a lexicon, as in %family"))]
        case "@":
            position += 1
            return [.entity(try name("the name of an entity, as in @money"))]
        case "~":
            position += 1
            let words = plainWords()
            guard words.count == 1, words[0].count >= 6 else {
                throw PatternError(
                    "“~” needs one word of at least six letters", hint: "shorter words are too near to others",
                    offset: start)
            }
            return [.fuzzy(words[0])]
        case "!":
            position += 1
            let inner = try atom()
            guard inner.count == 1 else {
                throw PatternError("“!” needs one word, one {lemma} or one bracket of single words", offset: start)
            }
            switch inner[0] {
            case .word, .lemma, .lexicon, .alternatives, .fuzzy: return [.notNext(inner[0])]
            default:
                throw PatternError("“!” needs one word, one {lemma} or one bracket of single words", offset: start)
            }
        case ".": return [try gap()]
        case "?", "*", "+", "[", "]", "}", "<", ">", "\\":
            throw PatternError(
                "“\(characters[position])” means nothing here",
                hint: "the language has words, {lemma}, (a|b), (…)?, .., ..6, _, ^, $, %lexicon, @entity, ~word, !word",
                offset: position)
        default:
            let words = plainWords()
            guard !words.isEmpty else {
                throw PatternError(
                    "“\(characters[start])” is neither a letter nor a sign of the language",
                    hint: "punctuation is never matched: leave it out", offset: start)
            }
            return words.map { .word($0) }
        }
    }

    /// Blanks and the signs of the language.
    private static func endsWord(_ character: Character) -> Bool {
        switch character {
        case " ", "\t", "\n", "(", ")", "|", "{", "}", "%", "@", "^", "$", "~", "!", "?", "_", "*", "+", "[", "]", "<",
            ">", "\\":
            return true
        default: return false
        }
    }

    /// A run of characters up to a blank or a sign of the language, as folded words.
    private mutating func plainWords() -> [String] {
        let start = position
        while let character = current, !Self.endsWord(character) {
            if character == ".", position + 1 < characters.count, characters[position + 1] == "." { break }
            position += 1
        }
        if position == start { position += 1 }
        return Folding.words(String(characters[start..<position]))
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        let start = position
        position += 1
        depth += 1
        guard depth <= Self.deepest else {
            throw PatternError("brackets are nested more than \(Self.deepest) deep", offset: start)
        }
        defer { depth -= 1 }
        var options: [PatternNode] = []
        while true {
            options.append(try sequence(until: ")"))
            switch current {
            case "|": position += 1
            case ")":
                position += 1
                return options.count == 1 ? options[0] : .alternatives(options)
            default:
                throw PatternError(
                    "this bracket is never closed", hint: "write “)” behind the last alternative", offset: start)
            }
        }
    }

    private mutating func lemma() throws(PatternError) -> PatternNode {
        let start = position
        position += 1
        var content = ""
        while let character = current, character != "}" {
            content.append(character)
            position += 1
        }
        guard current == "}" else {
            throw PatternError(
                "this brace is never closed", hint: "write “}” behind the lemma, as in {pagar}", offset: start)
        }
        position += 1
        let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let lemma = parts[0].filter { $0 != " " }.lowercased()
        guard Folding.words(lemma).count == 1 else {
            throw PatternError(
                "{…} holds one word: the infinitive, or the singular", hint: "as in {pagar} or {deuda}", offset: start)
        }
        return .lemma(lemma, restriction: parts.count == 2 ? String(parts[1]) : nil)
    }

    private mutating func name(_ wanted: String) throws(PatternError) -> String {
        let start = position
        while let character = current, character.isLetter || character.isNumber || character == "-" || character == "_"
        {
            position += 1
        }
        guard position > start else { throw PatternError("here must stand \(wanted)", offset: start) }
        return String(characters[start..<position])
    }

    private mutating func gap() throws(PatternError) -> PatternNode {
        let start = position
        guard position + 1 < characters.count, characters[position + 1] == "." else {
            throw PatternError("a single full stop means nothing", hint: "a gap is written .. or ..6", offset: start)
        }
        position += 2
        if current == "." {
            throw PatternError(
                "a gap is two full stops, with a number if it is wider than three", hint: "..6", offset: start)
        }
        guard let first = number() else { return .gap(minimum: 0, maximum: 3) }
        var bounds = (0, first)
        if current == "-" {
            position += 1
            guard let second = number() else { throw PatternError("a gap from M to N is written ..2-6", offset: start) }
            bounds = (first, second)
        }
        guard bounds.1 >= 1, bounds.0 <= bounds.1 else {
            throw PatternError("this gap can hold nothing", hint: "write the smaller number first", offset: start)
        }
        guard bounds.1 <= Self.widestGap else {
            throw PatternError(
                "a gap may hold at most \(Self.widestGap) words",
                hint: "say the act in two patterns, or use a condition of the rule", offset: start)
        }
        return .gap(minimum: bounds.0, maximum: bounds.1)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = current?.wholeNumberValue, current?.isASCII == true {
            value = min((value ?? 0) * 10 + digit, 1_000_000)
            position += 1
        }
        return value
    }
}
