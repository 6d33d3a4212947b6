/// Papers that mix letters and digits: CURP, RFC, IBAN, NIF, NIE, RUT.
enum CodeKinds {
    static func data(_ tokens: [SpokenToken], _ bytes: [UInt8]) -> [PersonalDatum] {
        var found: [PersonalDatum] = []
        var i = 0
        while i < tokens.count {
            if let (datum, next) = one(tokens, i, bytes) {
                found.append(datum)
                i = next
            } else {
                i += 1
            }
        }
        return found
    }

    private static func one(_ tokens: [SpokenToken], _ i: Int, _ bytes: [UInt8]) -> (PersonalDatum, Int)? {
        if let hit = iban(tokens, i, bytes) ?? rut(tokens, i, bytes) ?? nif(tokens, i, bytes) { return hit }
        // A code may be cut by blanks or hyphens: up to four tokens are joined.
        var text = ""
        for k in i..<min(i + 4, tokens.count) {
            if k > i, !near(tokens[k - 1], tokens[k], bytes) { break }
            text += tokens[k].text
            guard text.utf8.count <= 18 else { break }
            if text.utf8.count == 18, isCURPShape(text), CheckDigits.curp(text) {
                return (
                    PersonalDatum(
                        kind: .curp, range: tokens[i].range.lowerBound..<tokens[k].range.upperBound, value: text), k + 1
                )
            }
        }
        text = ""
        for k in i..<min(i + 3, tokens.count) {
            if k > i, !near(tokens[k - 1], tokens[k], bytes) { break }
            text += tokens[k].text
            guard text.utf8.count <= 13 else { break }
            if text.utf8.count >= 12, isRFC(text) {
                return (
                    PersonalDatum(
                        kind: .rfc, range: tokens[i].range.lowerBound..<tokens[k].range.upperBound, value: text), k + 1
                )
            }
        }
        return nil
    }

    private static func near(_ a: SpokenToken, _ b: SpokenToken, _ bytes: [UInt8]) -> Bool {
        let between = bytes[a.range.upperBound..<b.range.lowerBound]
        return between.count <= 3
            && between.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isCURPShape(_ text: String) -> Bool {
        let b = Array(text.utf8)
        return b[..<4].allSatisfy(isLetter) && b[4..<10].allSatisfy(isDigit)
            && (b[10] == UInt8(ascii: "h") || b[10] == UInt8(ascii: "m") || b[10] == UInt8(ascii: "x"))
            && b[11..<16].allSatisfy(isLetter)
    }

    /// Three letters for firms, four for people, a date, three more.
    private static func isRFC(_ text: String) -> Bool {
        let b = Array(text.utf8)
        let letters = b.count - 9
        guard letters == 3 || letters == 4, b[..<letters].allSatisfy(isLetter),
            b[letters..<(letters + 6)].allSatisfy(isDigit)
        else {
            return false
        }
        let month = Int(b[letters + 2] - 0x30) * 10 + Int(b[letters + 3] - 0x30)
        let day = Int(b[letters + 4] - 0x30) * 10 + Int(b[letters + 5] - 0x30)
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private static func iban(_ tokens: [SpokenToken], _ i: Int, _ bytes: [UInt8]) -> (PersonalDatum, Int)? {
        let head = Array(tokens[i].text.utf8)
        guard head.count >= 4 || head.count == 2, head.count >= 2, isLetter(head[0]), isLetter(head[1]) else {
            return nil
        }
        var text = ""
        var best: (PersonalDatum, Int)?
        for k in i..<min(i + 12, tokens.count) {
            if k > i, !near(tokens[k - 1], tokens[k], bytes) { break }
            text += tokens[k].text
            let b = Array(text.utf8)
            guard b.count <= 34, b.count < 4 || isDigit(b[2]) && isDigit(b[3]) else { break }
            if CheckDigits.iban(text) {
                best = (
                    PersonalDatum(
                        kind: .iban, range: tokens[i].range.lowerBound..<tokens[k].range.upperBound, value: text), k + 1
                )
            }
        }
        return best
    }

    /// `12.345.678-5`, `12345678-K`, `12 345 678 guion k`.
    private static func rut(_ tokens: [SpokenToken], _ i: Int, _ bytes: [UInt8]) -> (PersonalDatum, Int)? {
        var body = ""
        var k = i
        while k < tokens.count, tokens[k].isDigits, body.utf8.count + tokens[k].text.utf8.count <= 8,
            k == i || near(tokens[k - 1], tokens[k], bytes), body.isEmpty || tokens[k].text.utf8.count == 3
        {
            body += tokens[k].text
            k += 1
        }
        guard (7...8).contains(body.utf8.count), k < tokens.count else { return nil }
        var checkAt = k
        if ["guion", "raya", "dash"].contains(tokens[k].text) { checkAt += 1 }
        guard checkAt < tokens.count else { return nil }
        let isParted =
            checkAt > k
            || bytes[tokens[k - 1].range.upperBound..<tokens[k].range.lowerBound].contains(UInt8(ascii: "-"))
        let check = Array((NumberWords.units[tokens[checkAt].text] ?? tokens[checkAt].text).utf8)
        guard isParted, check.count == 1 || tokens[checkAt].text == "ka", let last = check.first,
            CheckDigits.rut(body, last)
        else { return nil }
        return (
            PersonalDatum(
                kind: .rut, range: tokens[i].range.lowerBound..<tokens[checkAt].range.upperBound,
                value: body + String(decoding: [last], as: UTF8.self)),
            checkAt + 1
        )
    }

    /// `12345678Z`, `X1234567L`, with blanks, hyphens or dots too.
    private static func nif(_ tokens: [SpokenToken], _ i: Int, _ bytes: [UInt8]) -> (PersonalDatum, Int)? {
        var text = ""
        for k in i..<min(i + 5, tokens.count) {
            if k > i, !near(tokens[k - 1], tokens[k], bytes) { return nil }
            text += tokens[k].text
            let b = Array(text.utf8)
            guard b.count <= 9 else { return nil }
            guard b.count == 9, isLetter(b[8]) else { continue }
            var digits = String(text.dropLast())
            if let first = b.first, (0x78...0x7A).contains(first) { digits = String(first - 0x78) + digits.dropFirst() }
            guard digits.utf8.allSatisfy(isDigit), CheckDigits.nif(digits, b[8]) else { return nil }
            return (
                PersonalDatum(kind: .nif, range: tokens[i].range.lowerBound..<tokens[k].range.upperBound, value: text),
                k + 1
            )
        }
        return nil
    }
}
