import Testing

@testable import PhraseMatching

/// What a scanner looks for, and when.
struct ScannerTests {
    @Test func onDemandPatternsAreFoundWhenAsked() {
        let (compiled, _) = PatternCompiler.compile([
            PatternSource("casa"), PatternSource("le va", onDemand: true), PatternSource("@money", onDemand: true),
        ])
        let scanner = Scanner(compiled)
        scanner.scan("le va la casa, le va")
        #expect(scanner.hits.map(\.pattern) == [0])
        #expect(scanner.hits(of: 1).map(\.tokens) == [0..<2, 4..<6])
        #expect(scanner.hits(of: 1).map(\.tokens) == [0..<2, 4..<6])
        #expect(scanner.hits(of: 0).map(\.tokens) == [3..<4])
        #expect(scanner.hits(of: 2).isEmpty)
        #expect(scanner.hits(of: 99).isEmpty)
        // Nothing was hit, and the amount is found all the same.
        scanner.scan("son dos mil pesos")
        #expect(scanner.hits.isEmpty)
        #expect(scanner.hits(of: 2).map(\.tokens) == [1..<4])
        scanner.scan("")
        #expect(scanner.hits(of: 1).isEmpty)
    }

    @Test func audienceDecidesWhatIsLookedFor() {
        let (compiled, _) = PatternCompiler.compile([
            PatternSource("casa", audience: 1), PatternSource("casa", audience: 6),
            PatternSource("@money", audience: 2),
        ])
        let scanner = Scanner(compiled)
        scanner.scan("la casa de dos mil pesos", audience: 1)
        #expect(scanner.hits.map(\.pattern) == [0])
        scanner.scan("la casa de dos mil pesos", audience: 2)
        #expect(scanner.hits.map(\.pattern) == [1, 2])
        scanner.scan("la casa de dos mil pesos")
        #expect(scanner.hits.map(\.pattern) == [0, 1, 2])
    }

    /// One word of negation in the pattern is its own; where the pattern can be laid without it, it is not.
    @Test func patternsThatSayANegation() {
        let (compiled, _) = PatternCompiler.compile([
            PatternSource("(no hay|hay) de otra"), PatternSource("no .. pago"),
        ])
        let scanner = Scanner(compiled)
        scanner.scan("no hay de otra")
        #expect(scanner.hits.map(\.saysNegation) == [false])
        #expect(scanner.hits.map(\.tokens) == [1..<4])
        scanner.scan("no le pago")
        #expect(scanner.hits.map(\.saysNegation) == [true])
    }

    /// Turns beyond one machine word are gone through in windows: every hit is found once, at the right place.
    @Test func longTurns() {
        let (compiled, _) = PatternCompiler.compile([
            PatternSource("embargo .. casa"), PatternSource("^ ya"), PatternSource("fin $"), PatternSource("@money"),
            PatternSource("uno ..20 ocho ..20 nueve"),
        ])
        let scanner = Scanner(compiled)
        for length in [62, 63, 64, 65, 126, 127, 128, 129, 191, 192, 193, 500] {
            for place in Swift.stride(from: 1, to: length - 30, by: 7) {
                var words = [String](repeating: "x", count: length)
                words[0] = "ya"
                words[length - 1] = "fin"
                words[place] = "embargo"
                words[place + 3] = "casa"
                words[place + 4] = "uno"
                words[place + 14] = "ocho"
                words[place + 28] = "nueve"
                scanner.scan(words.joined(separator: " "))
                let found = scanner.hits.filter { $0.pattern != 3 }.map {
                    [Int($0.pattern), Int($0.start), Int($0.end)]
                }
                #expect(
                    found == [
                        [0, place, place + 4], [1, 0, 1], [2, length - 1, length], [4, place + 4, place + 29],
                    ])
            }
        }
    }
}
