import Testing

@testable import PhraseMatching

/// The fast scanner and its naive twin must say the same.
struct TwinTests {
    /// A small fixed generator, so that every run sees the same cases (Vigna's SplitMix64).
    struct Random {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((z ^ (z >> 31)) % UInt64(bound))
        }
    }

    static let vocabulary = ["a", "b", "no", "casa", "año", "le", "embargo", "pago", "va"]

    static func word(_ random: inout Random) -> String { vocabulary[random.next(vocabulary.count)] }

    static func element(_ random: inout Random, depth: Int) -> String {
        switch random.next(depth > 1 ? 5 : 10) {
        case 0...3: return word(&random)
        case 4: return word(&random) + "?"
        case 5: return "(" + word(&random) + "|" + word(&random) + ")"
        case 6: return "(" + word(&random) + " " + word(&random) + "|" + word(&random) + ")"
        case 7: return "(" + sequence(&random, depth: depth + 1, gaps: false) + ")?"
        case 8: return "!" + word(&random) + " " + word(&random)
        default: return "%things"
        }
    }

    static func sequence(_ random: inout Random, depth: Int = 0, gaps: Bool = true) -> String {
        let length = 1 + random.next(depth == 0 ? 4 : 2)
        var parts: [String] = []
        for index in 0..<length {
            if index > 0, gaps, random.next(3) == 0 {
                parts.append(["..", "..1", "..6", "..1-2", "_"][random.next(5)])
            }
            parts.append(element(&random, depth: depth))
        }
        var text = parts.joined(separator: " ")
        if depth == 0, random.next(10) == 0 { text = "^ " + text }
        if depth == 0, random.next(10) == 0 { text += " $" }
        return text
    }

    static func sentence(_ random: inout Random) -> String {
        let marks = [" ", " ", " ", " ", ", ", ". ", "? ", "  "]
        var text = ""
        for _ in 0..<(1 + random.next(14)) { text += word(&random) + marks[random.next(marks.count)] }
        return text
    }

    @Test(arguments: [1, 2, 3, 4]) func randomPatternsOnRandomTexts(seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let lexicons = Lexicons(["things": ["casa", "le va", "pago"]])
        var compared = 0
        for _ in 0..<40 {
            let texts = (0..<25).map { _ in Self.sequence(&random) }
            let (compiled, failures) = PatternCompiler.compile(
                texts.map { PatternSource($0) }, lexicons: lexicons, attributes: .none)
            let bad = Set(failures.map(\.pattern))
            let scanner = Scanner(compiled)
            let nodes = try texts.map { try PatternParser.parse($0) }
            for _ in 0..<60 {
                let text = Self.sentence(&random)
                scanner.scan(text)
                let words = NaiveMatcher.words(text)
                #expect(words.count == scanner.tokenCount)
                for index in texts.indices where !bad.contains(index) {
                    let fast = scanner.hits.filter { Int($0.pattern) == index }.map(\.tokens)
                    let slow = NaiveMatcher.hits(nodes[index], words, lexicons: lexicons)
                    compared += 1
                    if fast != slow {
                        Issue.record("pattern “\(texts[index])” on “\(text)”: scanner \(fast), twin \(slow)")
                        return
                    }
                }
            }
        }
        #expect(compared > 30_000)
    }

    /// The same in turns that are longer than one machine word, and than the windows of the longest.
    @Test(arguments: [5, 6]) func randomPatternsOnLongTexts(seed: Int) throws {
        var random = Random(state: UInt64(seed))
        let lexicons = Lexicons(["things": ["casa", "le va", "pago"]])
        for _ in 0..<8 {
            let texts = (0..<10).map { _ in Self.sequence(&random) }
            let (compiled, failures) = PatternCompiler.compile(
                texts.map { PatternSource($0) }, lexicons: lexicons, attributes: .none)
            let bad = Set(failures.map(\.pattern))
            let scanner = Scanner(compiled)
            let nodes = try texts.map { try PatternParser.parse($0) }
            for _ in 0..<4 {
                let text = (0..<(6 + random.next(18))).map { _ in Self.sentence(&random) }.joined()
                scanner.scan(text)
                let words = NaiveMatcher.words(text)
                for index in texts.indices where !bad.contains(index) {
                    let fast = scanner.hits.filter { Int($0.pattern) == index }.map(\.tokens)
                    let slow = NaiveMatcher.hits(nodes[index], words, lexicons: lexicons)
                    if fast != slow {
                        Issue.record("pattern “\(texts[index])” on “\(text)”: scanner \(fast), twin \(slow)")
                        return
                    }
                }
            }
        }
    }
}
