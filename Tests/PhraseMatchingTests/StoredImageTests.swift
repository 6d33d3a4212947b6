import Testing

@testable import PhraseMatching

/// Compiled patterns as bytes: the same machine when they come back whole, and nothing at all when they do not.
struct StoredImageTests {
    static let lexicons = Lexicons(["things": ["casa", "le va", "pago"], "many": many])
    static let many = ["le a", "le b", "no a", "no b", "va a", "va b", "casa a", "(a)? pago b", "{pagar} a"]
    static let patterns = [
        "no .. casa", "%things a", "%many", "le %many b", "@money", "@money .. (a|b casa)", "{pagar} !no a",
        "^ a (b c)? le",
        "casa $", "no? le va", "(no va|va) casa",
    ]

    static func compiled(_ patterns: [String] = patterns) -> CompiledPatterns {
        PatternCompiler.compile(patterns.map { PatternSource($0) }, lexicons: lexicons).compiled
    }

    static func texts(_ seed: UInt64, _ count: Int) -> [String] {
        var random = TwinTests.Random(state: seed)
        return (0..<count).map { _ in
            TwinTests.sentence(&random) + ["", " mil quinientos pesos", " pagaré a", " 1,500.00"][random.next(4)]
        }
    }

    static func hits(_ patterns: CompiledPatterns, _ texts: [String]) -> [[Hit]] {
        let scanner = Scanner(patterns)
        return texts.map { text in
            scanner.scan(text)
            return scanner.hits
        }
    }

    @Test func comesBackWhole() throws {
        let compiled = Self.compiled()
        let back = try #require(CompiledPatterns(image: compiled.image))
        #expect(back.image == compiled.image)
        #expect(back.key == compiled.key)
        let texts = Self.texts(7, 400)
        let hits = Self.hits(compiled, texts)
        #expect(hits.contains { !$0.isEmpty })
        #expect(Self.hits(back, texts) == hits)
    }

    @Test func compilingTwiceGivesTheSameBytes() { #expect(Self.compiled().image == Self.compiled().image) }

    @Test func keyTellsWhatWasCompiled() {
        let sources = Self.patterns.map { PatternSource($0) }
        let key = PatternCompiler.key(sources, lexicons: Self.lexicons)
        #expect(key == Self.compiled().key)
        var other = sources
        other[0].text += " a"
        #expect(PatternCompiler.key(other, lexicons: Self.lexicons) != key)
        other = sources
        other[0].onDemand = true
        #expect(PatternCompiler.key(other, lexicons: Self.lexicons) != key)
        other = sources
        other[0].audience = 1
        #expect(PatternCompiler.key(other, lexicons: Self.lexicons) != key)
        #expect(PatternCompiler.key(sources, lexicons: Lexicons(["things": ["casa"]])) != key)
        #expect(PatternCompiler.key(sources, lexicons: Self.lexicons, attributes: .none) != key)
    }

    @Test func cutImageIsRefused() {
        let image = Self.compiled().image
        #expect(CompiledPatterns(image: []) == nil)
        for length in stride(from: 1, to: image.count, by: 977) {
            #expect(CompiledPatterns(image: [UInt8](image.prefix(length))) == nil)
        }
        #expect(CompiledPatterns(image: image + [0]) == nil)
        #expect(CompiledPatterns(image: image + [UInt8](repeating: 0, count: 8)) == nil)
    }

    @Test func alteredImageIsRefused() {
        let image = Self.compiled().image
        var random = TwinTests.Random(state: 11)
        for _ in 0..<200 {
            var altered = image
            altered[random.next(image.count)] ^= UInt8(1 << random.next(8))
            #expect(CompiledPatterns(image: altered) == nil)
        }
    }

    /// Somebody who can compute the check sum gets no further than the checks of every index.
    @Test(arguments: [1, 2, 3, 4]) func madeUpImageDoesNoHarm(seed: Int) {
        let image = Self.compiled().image
        var random = TwinTests.Random(state: UInt64(seed))
        let texts = Self.texts(UInt64(seed), 12) + [Self.texts(9, 20).joined(separator: " ")]
        var accepted = 0
        for _ in 0..<400 {
            var altered = image
            for _ in 0..<(1 + random.next(6)) {
                // The head and the small sections are hit as often as the large ones.
                let place = random.next(2) == 0 ? random.next(min(2_000, image.count)) : random.next(image.count)
                altered[place] =
                    [0, 0xFF, UInt8(truncatingIfNeeded: random.next(256)), altered[place] ^ 1][random.next(4)]
            }
            let body = altered.count - 8
            let sum = altered.withUnsafeBytes { PatternImage.checksum(UnsafeRawBufferPointer(rebasing: $0[..<body])) }
            for byte in 0..<8 { altered[body + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(byte * 8)) }
            guard let machine = CompiledPatterns(image: altered) else { continue }
            accepted += 1
            let scanner = Scanner(machine)
            for text in texts {
                scanner.scan(text)
                for hit in scanner.hits { #expect(hit.start < hit.end && Int(hit.end) <= scanner.tokenCount) }
                for pattern in 0..<UInt32(machine.patternCount) { _ = scanner.hits(of: pattern) }
            }
        }
        #expect(accepted > 0)
    }
}
