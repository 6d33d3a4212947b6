@testable import PhraseMatching

/// A slow, plainly right twin of the scanner: tries every start and every way to lay a pattern, over folded words.
struct NaiveMatcher {
    struct Word {
        var text: String
        var endsSentence: Bool
    }

    /// The words of a text and where sentences end, cut by the plain folding.
    static func words(_ text: String) -> [Word] {
        var result: [Word] = []
        var current = ""
        func close() {
            for word in Folding.words(current) { result.append(Word(text: word, endsSentence: false)) }
            current = ""
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "." || scalar == "!" || scalar == "?" || scalar == "\n" {
                let digitBefore = index > 0 && scalars[index - 1].properties.numericType != nil
                let digitAfter = index + 1 < scalars.count && ("0"..."9").contains(scalars[index + 1])
                close()
                if scalar != "\n", digitBefore, digitAfter, scalar == "." || scalar == "!" { continue }
                if !result.isEmpty { result[result.count - 1].endsSentence = true }
            } else {
                current.unicodeScalars.append(scalar)
            }
        }
        close()
        return result
    }

    /// All ends that the node can reach from a start.
    static func ends(_ node: PatternNode, _ words: [Word], _ start: Int, lexicons: Lexicons) -> Set<Int> {
        switch node {
        case .word(let word): return start < words.count && words[start].text == word ? [start + 1] : []
        case .sequence(let items):
            var reached: Set<Int> = [start]
            for item in items { reached = Set(reached.flatMap { ends(item, words, $0, lexicons: lexicons) }) }
            return reached
        case .alternatives(let options): return Set(options.flatMap { ends($0, words, start, lexicons: lexicons) })
        case .optional(let inner): return ends(inner, words, start, lexicons: lexicons).union([start])
        case .gap(let minimum, let maximum):
            var reached: Set<Int> = []
            for length in minimum...maximum where start + length <= words.count {
                // Every border from the start to the end of the gap lies inside one sentence.
                let borders = start...(start + length)
                if borders.contains(where: { $0 > 0 && words[$0 - 1].endsSentence }) { break }
                reached.insert(start + length)
            }
            return reached
        case .start: return start == 0 ? [start] : []
        case .end: return start == words.count ? [start] : []
        case .notNext(let inner):
            return ends(inner, words, start, lexicons: lexicons).isEmpty ? [start] : []
        case .lexicon(let name):
            return Set(
                (lexicons.entries[name] ?? []).flatMap { entry -> Set<Int> in
                    guard let node = try? PatternParser.parse(entry) else { return [] }
                    return ends(node, words, start, lexicons: lexicons)
                })
        case .lemma, .entity, .fuzzy: return []
        }
    }

    /// The tightest stretches in which the pattern can be laid.
    static func hits(_ node: PatternNode, _ words: [Word], lexicons: Lexicons = Lexicons()) -> [Range<Int>] {
        var all: [Range<Int>] = []
        for start in 0...words.count {
            for end in ends(node, words, start, lexicons: lexicons) where end > start { all.append(start..<end) }
        }
        return all.filter { hit in
            !all.contains { $0 != hit && $0.lowerBound >= hit.lowerBound && $0.upperBound <= hit.upperBound }
        }.sorted { $0.lowerBound < $1.lowerBound }
    }
}
