/// A run of digits, whether written or said, with the place in the text of each digit's word.
struct DigitRun {
    struct Digit {
        var value: UInt8
        var range: Range<Int>
    }
    var digits: [Digit]
    /// Places among the tokens: the first and the one behind the last.
    var tokens: Range<Int>
    /// True when a word was said where a digit could be written.
    var hasWords: Bool
    /// The run is an amount, a date or a count by what surrounds it.
    var isQuantity: Bool
    /// Written as one group, or with hyphens and blanks between groups.
    var groups: [Int]

    var text: String { String(decoding: digits.map { $0.value }, as: UTF8.self) }
    var range: Range<Int> { (digits.first?.range.lowerBound ?? 0)..<(digits.last?.range.upperBound ?? 0) }

    /// All runs of a text, longest first come first served: neighbours that may be one number are one run.
    static func all(_ tokens: [SpokenToken], _ bytes: [UInt8]) -> [DigitRun] {
        var runs: [DigitRun] = []
        var i = 0
        while i < tokens.count {
            guard let first = piece(tokens, i, bytes) else {
                i += 1
                continue
            }
            var run = DigitRun(
                digits: first.digits, tokens: i..<first.next, hasWords: first.isWord, isQuantity: false,
                groups: [first.digits.count])
            var next = first.next
            while next < tokens.count {
                var from = next
                // One filler between groups is usual; a sentence's end is not crossed by written numbers.
                while from < tokens.count, from - next < 2, NumberWords.fillers.contains(tokens[from].text),
                    NumberWords.units[tokens[from].text] == nil || tokens[from].text == "um"
                { from += 1 }
                guard from < tokens.count, let more = piece(tokens, from, bytes),
                    joins(tokens[next - 1], tokens[from], run, more, bytes)
                else { break }
                run.digits += more.digits
                run.hasWords = run.hasWords || more.isWord
                run.groups.append(more.digits.count)
                next = more.next
                run.tokens = run.tokens.lowerBound..<next
            }
            run.isQuantity = isQuantity(run, tokens, bytes)
            runs.append(run)
            i = next
        }
        return runs
    }

    private static func joins(
        _ last: SpokenToken, _ next: SpokenToken, _ run: DigitRun, _ more: (digits: [Digit], next: Int, isWord: Bool),
        _ bytes: [UInt8]
    ) -> Bool {
        let between = bytes[last.range.upperBound..<next.range.lowerBound]
        // 1,500.00 and 10:30 and 3/4/26 are no runs of an identifier; blanks, hyphens, dots and commas with a blank are.
        if !run.hasWords && !more.isWord {
            if between.contains(UInt8(ascii: ":")) || between.contains(UInt8(ascii: "/"))
                || between.contains(UInt8(ascii: "$"))
            {
                return false
            }
            if between.elementsEqual([UInt8(ascii: ",")]) { return false }
        }
        if between.contains(where: { [0x3F, 0x21, 0x3B].contains($0) }) { return false }
        return between.count <= 24
    }

    /// Digits of one token, or of one number in words.
    private static func piece(
        _ tokens: [SpokenToken], _ i: Int, _ bytes: [UInt8]
    ) -> (digits: [Digit], next: Int, isWord: Bool)? {
        let token = tokens[i]
        func digits(_ text: String, _ range: Range<Int>) -> [Digit] { text.utf8.map { Digit(value: $0, range: range) } }
        if token.isDigits {
            guard token.text.utf8.count <= 24 else { return nil }
            let split = token.text.utf8.enumerated().map { k, byte in
                Digit(value: byte, range: (token.range.lowerBound + k)..<(token.range.lowerBound + k + 1))
            }
            return (split, i + 1, false)
        }
        if let count = NumberWords.repeats[token.text], i + 1 < tokens.count {
            if let unit = NumberWords.units[tokens[i + 1].text]
                ?? (tokens[i + 1].isDigits && tokens[i + 1].text.utf8.count == 1 ? tokens[i + 1].text : nil)
            {
                let whole = token.range.lowerBound..<tokens[i + 1].range.upperBound
                return (digits(String(repeating: unit, count: count), whole), i + 2, true)
            }
            return nil
        }
        if let hundred = NumberWords.hundreds[token.text] {
            guard i + 1 < tokens.count, let rest = below(tokens, i + 1) else {
                return (digits(hundred + "00", token.range), i + 1, true)
            }
            let whole = token.range.lowerBound..<tokens[rest.next - 1].range.upperBound
            let two = rest.text.utf8.count == 1 ? "0" + rest.text : rest.text
            return (digits(hundred + two, whole), rest.next, true)
        }
        guard let rest = below(tokens, i) else { return nil }
        let whole = token.range.lowerBound..<tokens[rest.next - 1].range.upperBound
        return (digits(rest.text, whole), rest.next, true)
    }

    /// A number below a hundred in words.
    private static func below(_ tokens: [SpokenToken], _ i: Int) -> (text: String, next: Int)? {
        let word = tokens[i].text
        if let unit = NumberWords.units[word] { return (unit, i + 1) }
        if let teen = NumberWords.teens[word] { return (teen, i + 1) }
        guard let ten = NumberWords.tens[word] else { return nil }
        if i + 2 < tokens.count, tokens[i + 1].text == "y", let unit = NumberWords.units[tokens[i + 2].text],
            unit != "0"
        {
            return (ten + unit, i + 3)
        }
        if i + 1 < tokens.count, word.hasSuffix("ty"), let unit = NumberWords.units[tokens[i + 1].text], unit != "0" {
            return (ten + unit, i + 2)
        }
        return (ten + "0", i + 1)
    }

    private static func isQuantity(_ run: DigitRun, _ tokens: [SpokenToken], _ bytes: [UInt8]) -> Bool {
        if run.tokens.upperBound < tokens.count, NumberWords.units_after.contains(tokens[run.tokens.upperBound].text) {
            // "… de" after a long number is no measure.
            if tokens[run.tokens.upperBound].text != "de" && tokens[run.tokens.upperBound].text != "por"
                || run.digits.count <= 2
            {
                return true
            }
        }
        let first = run.range.lowerBound
        let before = bytes[max(0, first - 3)..<first]
        if before.contains(UInt8(ascii: "$")) || before.contains(UInt8(ascii: "#")) && false { return true }
        let after = bytes[run.range.upperBound...].prefix(2)
        if after.first == UInt8(ascii: "%") || after.elementsEqual(" %".utf8) { return true }
        return false
    }
}
