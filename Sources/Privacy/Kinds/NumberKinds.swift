/// What a run of digits is: by its check digits, its shape and the words before it.
struct NumberKinds {
    let tokens: [SpokenToken]
    let bytes: [UInt8]
    /// Kinds that the turns before announced.
    let context: Set<PersonalDataKind>

    /// Tokens before a number in which a cue counts.
    private static let reach = 9

    func data(in run: DigitRun) -> [PersonalDatum] {
        let text = run.text
        let cues = Cues.announced(tokens[max(0, run.tokens.lowerBound - Self.reach)..<run.tokens.lowerBound])
        if let checked = checked(run, text, cues) { return checked }
        guard !run.isQuantity else { return [] }
        if let kind = kind(run, text, cues) { return [datum(kind, run.digits[...])] }
        return []
    }

    private func datum(_ kind: PersonalDataKind, _ digits: ArraySlice<DigitRun.Digit>) -> PersonalDatum {
        let first = digits.first?.range.lowerBound ?? 0
        let last = digits.last?.range.upperBound ?? first
        return PersonalDatum(
            kind: kind, range: first..<last, value: String(decoding: digits.map { $0.value }, as: UTF8.self))
    }

    // MARK: Numbers with check digits

    private func checked(_ run: DigitRun, _ text: String, _ cues: [PersonalDataKind: Int]) -> [PersonalDatum]? {
        if let kind = Self.checkedKind(text, cues: Set(cues.keys).union(context)) {
            return [datum(kind, run.digits[...])]
        }
        guard text.utf8.count > 13 else { return nil }
        // A card and what follows it (the month, the code) said in one breath: windows that begin and end with a group.
        var starts = [0]
        for size in run.groups { starts.append((starts.last ?? 0) + size) }
        for (a, start) in starts.enumerated() {
            for size in [16, 15, 18] {
                guard starts[(a + 1)...].contains(start + size) else { continue }
                let window = run.digits[start..<(start + size)]
                let value = String(decoding: window.map { $0.value }, as: UTF8.self)
                guard size == 18 ? CheckDigits.clabe(value) : CheckDigits.isCard(value) else { continue }
                var found = [datum(size == 18 ? .clabe : .card, window)]
                let rest = run.digits[(start + size)...]
                if size != 18, (3...8).contains(rest.count), !run.isQuantity { found.append(datum(.cvv, rest)) }
                return found
            }
        }
        return nil
    }

    static func checkedKind(_ text: String, cues: Set<PersonalDataKind>) -> PersonalDataKind? {
        switch text.utf8.count {
        case 13...17, 19: return CheckDigits.isCard(text) ? .card : nil
        case 18: return CheckDigits.clabe(text) ? .clabe : CheckDigits.isCard(text) ? .card : nil
        case 11:
            if CheckDigits.ruc(text), !cues.contains(.cuit) { return .ruc }
            if CheckDigits.cuit(text) { return .cuit }
            return CheckDigits.cedulaDO(text) && !cues.contains(.phone) ? .cedula : nil
        case 10: return CheckDigits.cedulaEC(text) && !cues.contains(.phone) ? .cedula : nil
        default: return nil
        }
    }

    // MARK: The rest, by their cues

    private func kind(_ run: DigitRun, _ text: String, _ cues: [PersonalDataKind: Int]) -> PersonalDataKind? {
        let size = text.utf8.count
        // The nearest cue first, then what was asked in the turns before.
        let near = cues.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
        for kind in near + context.sorted(by: { $0.rawValue < $1.rawValue }) where Self.fits(kind, size, run) {
            if kind == .cvv, isNoCode(run, text, announcedHere: near.contains(.cvv)) { continue }
            return kind
        }
        if run.groups == [3, 2, 4], !run.hasWords { return .ssn }
        let before = run.range.lowerBound > 0 ? bytes[run.range.lowerBound - 1] : 0
        if before == UInt8(ascii: "+"), (8...15).contains(size) { return .phone }
        // Ten digits, or eleven and twelve with a country's code, are a telephone's in most of the region.
        if size == 10, run.groups.count > 1 || !run.hasWords, text.first != "0" || text.hasPrefix("09") {
            return .phone
        }
        if size == 9, text.first == "9" || text.first == "6" || text.first == "7" { return .phone }
        if (11...13).contains(size),
            ["52", "51", "57", "54", "56", "34", "50", "59", "18"].contains(String(text.prefix(2)))
        {
            return .phone
        }
        return nil
    }

    /// Years, laws and articles are no codes of cards; what was only asked for before stands in a short answer.
    private func isNoCode(_ run: DigitRun, _ text: String, announcedHere: Bool) -> Bool {
        if text.utf8.count == 4, text.hasPrefix("19") || text.hasPrefix("20") { return true }
        let before = run.tokens.lowerBound > 0 ? tokens[run.tokens.lowerBound - 1].text : ""
        if ["ley", "articulo", "ano", "de", "las", "art", "decreto", "circular"].contains(before) {
            return !announcedHere
        }
        return !announcedHere && run.tokens.count + 6 < tokens.count
    }

    private static func fits(_ kind: PersonalDataKind, _ size: Int, _ run: DigitRun) -> Bool {
        switch kind {
        case .cvv: size == 3 || size == 4
        case .card: (13...19).contains(size)
        case .clabe: (17...19).contains(size)
        case .iban: size >= 12
        case .dni: (7...8).contains(size)
        case .nif: size == 8
        case .ruc, .cuit: (10...11).contains(size)
        case .rut: (7...9).contains(size)
        case .cedula: (6...11).contains(size)
        case .ssn: size == 9
        case .phone: (7...15).contains(size)
        case .account: (6...24).contains(size)
        default: false
        }
    }
}
