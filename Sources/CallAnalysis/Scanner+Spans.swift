internal import Findings
internal import PhraseMatching
internal import Rubrics

extension Scanner {
    /// UTF-8 offsets of a hit.
    func byteSpan(of hit: Hit) -> Range<Int> {
        let tokens = self.tokens
        return tokens[hit.tokens.lowerBound].range.lowerBound..<tokens[hit.tokens.upperBound - 1].range.upperBound
    }

    /// The widest quote, in tokens on each side of the hit.
    private static let quoteReach = 14

    /// UTF-8 offsets of the sentence around a hit, at most some fourteen words to each side, with its opening and
    /// closing punctuation.
    func quoteSpan(of hit: Hit, in text: String) -> Range<Int> {
        let tokens = self.tokens
        var first = hit.tokens.lowerBound
        let floor = max(0, first - Self.quoteReach)
        while first > floor, !tokens[first - 1].marks.contains(.sentenceEnd) { first -= 1 }
        var last = hit.tokens.upperBound
        let ceiling = min(tokens.count, last + Self.quoteReach)
        while last < ceiling, !tokens[last - 1].marks.contains(.sentenceEnd) { last += 1 }
        var start = tokens[first].range.lowerBound
        var end = tokens[last - 1].range.upperBound
        var text = text
        text.withUTF8 { bytes in
            // ¿ ¡ before, and . ? ! … ) " » behind.
            while start >= 2, bytes[start - 2] == 0xC2, bytes[start - 1] == 0xBF || bytes[start - 1] == 0xA1 {
                start -= 2
            }
            let limit = last < tokens.count ? tokens[last].range.lowerBound : bytes.count
            while end < limit, [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[end]) {
                end += 1
            }
        }
        return start..<end
    }

    /// Whether another hit stands near one, in the sense that a rule asks for.
    func stands(_ other: Hit, _ nearness: RuleCondition.Nearness, _ hit: Hit) -> Bool {
        let overlaps = other.start < hit.end && hit.start < other.end
        switch nearness {
        case .turn, .previousTurn: return true
        case .overlap: return overlaps
        case .sentence:
            if overlaps { return true }
            let between =
                other.end <= hit.start ? Int(other.end) - 1..<Int(hit.start) : Int(hit.end) - 1..<Int(other.start)
            return !between.contains { tokens[$0].marks.contains(.sentenceEnd) }
        case .justBefore:
            guard other.end <= hit.start, hit.start - other.end <= 5 else { return false }
            return !(Int(other.end) - 1..<Int(hit.start)).contains { tokens[$0].marks.contains(.sentenceEnd) }
        case .justAfter:
            guard hit.end <= other.start, other.start - hit.end <= 5 else { return false }
            return !(Int(hit.end) - 1..<Int(other.start)).contains { tokens[$0].marks.contains(.sentenceEnd) }
        }
    }

    /// What the words in and around a hit state: money, dates, counts within eight tokens.
    func values(around hit: Hit) -> [StatedValue] {
        entities.filter { span in
            span.start < hit.tokens.upperBound + 8 && span.end > hit.tokens.lowerBound - 8 && span.kind != .number
        }.map { StatedValue(kind: $0.kind.name, value: $0.value) }
    }
}
