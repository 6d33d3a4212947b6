/// Recognises numbers, money, percentages, dates, times, counts and phones in a tokenised turn, in digits and in words.
///
/// Values are normalised: `number 1500`, `money 1500 pesos`, `percent 15`, `date day 15`, `date 03-15`, `date tomorrow`,
/// `date weekday 5`, `time 10:30`, `duration 15 days`, `instalments 6`, `phone 5512345678`.
struct EntityRecogniser {
    let tokens: UnsafeBufferPointer<Token>
    let text: UnsafeBufferPointer<UInt8>
    private let meanings: UnsafePointer<UInt8>
    private let list = NumberWords.stableList.start
    private var spans: [EntitySpan] = []

    /// The entities of a turn, by start, then by kind; one stretch of tokens may be several (a number and an amount).
    static func entities(
        tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>, patterns: CompiledPatterns
    ) -> [EntitySpan] {
        let attributes = patterns.attributes
        let interesting: WordAttribute = [.numeral, .calendar, .currencyWord]
        guard
            tokens.contains(where: {
                $0.marks.contains(.digits) || attributes[Int($0.word)] & interesting.rawValue != 0
            })
        else { return [] }
        var recogniser = EntityRecogniser(tokens: tokens, text: text, meanings: patterns.meanings)
        recogniser.run()
        return recogniser.spans
    }

    private init(
        tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>, meanings: UnsafePointer<UInt8>
    ) {
        self.tokens = tokens
        self.text = text
        self.meanings = meanings
    }

    /// What the word of a token means in numbers, amounts and dates.
    @inline(__always)
    func meaning(_ index: Int) -> NumberWords.Meaning? {
        guard index >= 0, index < tokens.count else { return nil }
        let number = meanings[Int(tokens[index].word)]
        return number == 0 ? nil : list[Int(number) &- 1]
    }
    func isDigits(_ index: Int) -> Bool { index < tokens.count && tokens[index].marks.contains(.digits) }
    /// The byte right behind a token.
    func byteBehind(_ index: Int) -> UInt8 {
        let end = Int(tokens[index].end)
        return end < text.count ? text[end] : 0
    }
    func digits(_ index: Int) -> Int? {
        var value = 0
        for byte in text[tokens[index].range] {
            guard byte >= 48, byte <= 57, value < 100_000_000_000_000 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    mutating func add(_ kind: EntityKind, _ start: Int, _ end: Int, _ value: String) {
        guard spans.count < 4_000 else { return }
        spans.append(EntitySpan(kind: kind, start: start, end: end, value: value))
    }

    private mutating func run() {
        var index = 0
        while index < tokens.count {
            // An entity begins with a word of the table or with digits.
            if meanings[Int(tokens[index].word)] == 0, !tokens[index].marks.contains(.digits) {
                index += 1
                continue
            }
            let next = step(index)
            index = max(next, index + 1)
        }
    }

    /// Looks at one place; answers where to go on.
    private mutating func step(_ index: Int) -> Int {
        if let end = clock(index) { return end }
        if let end = numericDate(index) { return end }
        if let end = phone(index) { return end }
        if let end = calendar(index) { return end }
        guard let number = number(index) else { return index + 1 }
        return quantity(number, from: index)
    }

    struct Number {
        /// In hundredths, so that cents survive.
        var hundredths: Int
        var end: Int
        /// Only "un", "una", "uno": an article unless a unit follows.
        var isArticle = false
        var plain: String {
            let whole = hundredths / 100
            let cents = hundredths % 100
            return cents == 0 ? "\(whole)" : "\(whole).\(cents < 10 ? "0" : "")\(cents)"
        }
        var whole: Int { hundredths / 100 }
    }

    /// A number in digits or words that begins here.
    func number(_ start: Int) -> Number? {
        if isDigits(start) {
            guard var number = writtenNumber(start) else { return nil }
            // "15 mil", "2 millones", "2 mil 500".
            if case .thousand? = meaning(number.end) {
                number.hundredths = number.hundredths.multipliedReportingOverflow(by: 1000).partialValue
                number.end += 1
                if isDigits(number.end), let rest = writtenNumber(number.end), rest.whole < 1000 {
                    number.hundredths += rest.hundredths
                    number.end = rest.end
                } else if let rest = spokenNumber(number.end), rest.whole < 1000, !rest.isArticle {
                    number.hundredths += rest.hundredths
                    number.end = rest.end
                }
            } else if case .million? = meaning(number.end) {
                number.hundredths = number.hundredths.multipliedReportingOverflow(by: 1_000_000).partialValue
                number.end += 1
            }
            return number.hundredths < 0 ? nil : number
        }
        return spokenNumber(start)
    }

    /// `1,500.00`, `1.500,50`, `1 500`, `1500`: groups of three are thousands, a last group of one or two is a fraction.
    private func writtenNumber(_ start: Int) -> Number? {
        guard var value = digits(start) else { return nil }
        var end = start + 1
        var cents = 0
        while end < tokens.count, isDigits(end), tokens[end - 1].marks.contains(.pointInside), let group = digits(end) {
            let mark = byteBehind(end - 1)
            guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "."),
                Int(tokens[end].start) == Int(tokens[end - 1].end) + 1
            else { break }
            let width = tokens[end].range.count
            if width == 3, value < 1_000_000_000 {
                value = value * 1000 + group
                end += 1
            } else if width <= 2 {
                cents = width == 1 ? group * 10 : group
                end += 1
                break
            } else {
                break
            }
        }
        return Number(hundredths: value * 100 + cents, end: end)
    }

    /// "mil quinientos", "treinta y cinco mil", "medio millón", "un millón y medio", "dos palos".
    private func spokenNumber(_ start: Int) -> Number? {
        var total = 0
        var current = 0
        var index = start
        var said = false
        var lastRank = 5
        var onlyArticle = false
        loop: while let word = meaning(index) {
            switch word {
            case .article where !said:
                current = 1
                onlyArticle = true
            case .unit(let value):
                guard lastRank > 1 else { break loop }
                current += value
                lastRank = value >= 10 ? 0 : 1
                if value < 10 { lastRank = 1 }
                onlyArticle = false
            case .ten(let value):
                guard lastRank > 2 else { break loop }
                current += value
                lastRank = 2
                onlyArticle = false
            case .hundred(let value):
                guard lastRank > 3 else { break loop }
                current += value
                lastRank = 3
                onlyArticle = false
            case .thousand:
                guard total % 1_000_000 == 0 else { break loop }
                total += max(current, 1) * 1000
                current = 0
                lastRank = 5
                onlyArticle = false
            case .million:
                guard said, total < 1_000_000 else { break loop }
                total = (total + max(current, 1)) * 1_000_000
                current = 0
                lastRank = 5
                onlyArticle = false
                if case .and? = meaning(index + 1), case .half? = meaning(index + 2) {
                    return Number(hundredths: (total + 500_000) * 100, end: index + 3)
                }
            case .half:
                guard !said, case .million? = meaning(index + 1) else { break loop }
                return Number(hundredths: 500_000 * 100, end: index + 2)
            case .and:
                // "treinta y cinco", and "treinta y un" before a unit.
                guard said, lastRank == 2, let following = meaning(index + 1) else { break loop }
                if case .unit(let value) = following, value < 10 {
                    current += value
                    index += 1
                    lastRank = 0
                } else if case .article = following {
                    current += 1
                    index += 1
                    lastRank = 0
                } else {
                    break loop
                }
            default: break loop
            }
            said = true
            index += 1
            // A sentence end closes the number.
            if tokens[index - 1].marks.contains(.sentenceEnd) { break }
        }
        guard said else { return nil }
        return Number(hundredths: (total + current) * 100, end: index, isArticle: onlyArticle)
    }

    /// What a number counts: money, percent, instalments, days; else it is only a number.
    private mutating func quantity(_ number: Number, from start: Int) -> Int {
        let end = number.end
        let signed = tokens[start].marks.contains(.currency)
        var unit = end
        // "de": "dos millones de pesos".
        if case .of? = meaning(unit), number.whole >= 1_000_000 { unit += 1 }
        switch meaning(unit) {
        case .currency(let name)?:
            var stop = unit + 1
            var hundredths = number.hundredths
            // "con cincuenta centavos", "cincuenta y dos pesos con treinta".
            if case .some = self.number(stop + 1),
                case .currency("centavos")? = meaning((self.number(stop + 1)?.end ?? 0)),
                let cents = self.number(stop + 1), cents.whole < 100
            {
                hundredths += cents.whole
                stop = cents.end + 1
            }
            if name != "centavos" {
                add(.money, start, stop, Number(hundredths: hundredths, end: stop).plain + " " + name)
            }
            return stop
        case .instalment? where number.whole >= 1 && number.whole <= 120:
            add(.instalments, start, unit + 1, "\(number.whole)")
            return unit + 1
        case .unitOfTime(let name)? where number.whole >= 1:
            add(.duration, start, unit + 1, "\(number.whole) \(name)")
            return unit + 1
        case .by?:
            if case .hundred(100)? = meaning(unit + 1) {
                add(.percent, start, unit + 2, number.plain)
                return unit + 2
            }
        case .fortnight? where number.whole >= 1:
            add(.duration, start, unit + 1, "\(number.whole) fortnights")
            return unit + 1
        default: break
        }
        if tokens[end - 1].marks.contains(.percent) {
            add(.percent, start, end, number.plain)
            return end
        }
        if signed {
            add(.money, start, end, number.plain)
        }
        if !number.isArticle { add(.number, start, end, number.plain) }
        return end
    }
}
