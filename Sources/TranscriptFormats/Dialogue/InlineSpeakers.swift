/// Finds labels in the middle of a line: `Agente: Buenos días. Cliente: Gracias.`, `[3] AGENTE: hola | [4] CLIENTE: …`.
enum InlineSpeakers {
    struct Cut {
        /// Where the words before it end.
        var start: Int
        var textStart: Int
        var label: String
        var stamp: ClockStamp?
    }

    /// Labels whose colon stands at `from` or after it.
    static func find(in text: [UInt8], from: Int, census: SpeakerCensus) -> [Cut] {
        var cuts: [Cut] = []
        var floor = 0
        var i = from
        while i < text.count {
            guard text[i] == UInt8(ascii: ":") else {
                i += 1
                continue
            }
            if let cut = label(endingAt: i, in: text, floor: floor, census: census) {
                cuts.append(cut)
                floor = cut.textStart
            }
            i += 1
        }
        return cuts
    }

    /// The label right before a colon: the longest run of at most four words that is a speaker's label or a bare role word,
    /// after the end of a sentence, a bar, or (when it is written with a capital) after any word but an article.
    private static func label(endingAt colon: Int, in text: [UInt8], floor: Int, census: SpeakerCensus) -> Cut? {
        if colon + 1 < text.count, text[colon + 1] == UInt8(ascii: "/") { return nil }
        var end = colon
        while end > floor, [0x20, 0x2A, 0x5F].contains(text[end - 1]) { end -= 1 }
        var best: (start: Int, isKnown: Bool)?
        var start = end
        for _ in 0..<4 {
            while start > floor, start > 0, text[start - 1] <= 0x20 { start -= 1 }
            let wordEnd = start
            while start > floor, isWordByte(text[start - 1]), wordEnd - start < 30 { start -= 1 }
            guard start < wordEnd, end - start <= 50 else { break }
            let words = FoldedName.words(text[start..<end])
            let folded = FoldedName.joined(words)
            if census.accepted.contains(folded) {
                best = (start, true)
            } else if best == nil, RoleWords.isPure(words) {
                best = (start, false)
            }
        }
        guard let best, let boundary = boundary(before: best.start, in: text, floor: floor) else { return nil }
        let isCapital = text[best.start] >= 0x41 && text[best.start] <= 0x5A
        guard boundary.isSentenceEnd || (best.isKnown && isCapital && !boundary.isArticle) else { return nil }
        var textStart = colon + 1
        while textStart < text.count, [0x20, 0x2A, 0x5F].contains(text[textStart]) { textStart += 1 }
        return Cut(
            start: boundary.cut, textStart: textStart, label: String(decoding: text[best.start..<end], as: UTF8.self),
            stamp: boundary.stamp)
    }

    /// What stands before a label: a time or number in brackets is taken with it.
    private static func boundary(
        before start: Int, in text: [UInt8], floor: Int
    ) -> (cut: Int, isSentenceEnd: Bool, isArticle: Bool, stamp: ClockStamp?)? {
        var cut = start
        var stamp: ClockStamp?
        var hadMark = false
        func skip() { while cut > floor, [0x20, 9, 0x2A, 0x5F].contains(text[cut - 1]) { cut -= 1 } }
        skip()
        if cut > floor, text[cut - 1] == 0x5D || text[cut - 1] == 0x29 {
            let open: UInt8 = text[cut - 1] == 0x5D ? 0x5B : 0x28
            if let begin = text[max(floor, cut - 24)..<cut].lastIndex(of: open) {
                var scanner = LineScanner(Array(text[begin..<cut]))
                if scanner.takeBracketedTime(), scanner.atEnd {
                    (cut, stamp, hadMark) = (begin, scanner.start, true)
                    skip()
                }
            }
        }
        guard cut > floor else { return floor == 0 || hadMark ? (cut, true, false, stamp) : nil }
        let before = text[cut - 1]
        if before == UInt8(ascii: "|") || before == UInt8(ascii: "/") { return (cut - 1, true, false, stamp) }
        let isEnd =
            hadMark || [0x2E, 0x3F, 0x21, 0x22, 0x29, 0x5D, 0x3B, 0x2D].contains(before)
            || (before == 0xA6 || before == 0xBB || before == 0x9D || before == 0x94)
        var wordStart = cut
        while wordStart > floor, isWordByte(text[wordStart - 1]) { wordStart -= 1 }
        let word = FoldedName.of(text[wordStart..<cut])
        return (cut, isEnd, articles.contains(word), stamp)
    }

    private static let articles: Set<String> = [
        "el", "la", "los", "las", "al", "del", "de", "un", "una", "su", "mi", "tu", "este", "ese", "esta", "esa",
        "nuestro",
        "otro", "otra", "the", "a", "an", "your", "our", "my", "o", "ao", "do", "da", "um", "uma", "seu", "senor",
        "senora", "y", "como",
    ]

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
            || byte == 0x5F
    }
}
