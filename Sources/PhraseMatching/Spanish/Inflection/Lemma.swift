/// A lemma as it was written, brought into the letters that inflection works with.
struct Lemma {
    static let longest = 30

    let letters: Letters

    /// Capital letters become small ones, combining accents are joined to their letter.
    init(_ text: String) throws(InflectionError) {
        var bytes: [UInt8] = []
        var position = 0
        for scalar in text.unicodeScalars {
            position += 1
            if let letter = Self.letter(scalar) {
                bytes.append(letter)
            } else if let last = bytes.last, let joined = Self.join(last, scalar) {
                bytes[bytes.count - 1] = joined
            } else {
                throw .notALetter(position: position)
            }
        }
        guard !bytes.isEmpty else { throw .emptyLemma }
        guard bytes.count <= Self.longest else { throw .lemmaTooLong(letters: bytes.count, limit: Self.longest) }
        letters = Letters(bytes)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        guard var letter = UInt8(exactly: scalar.value) else { return nil }
        if letter >= 0x41 && letter <= 0x5A || letter >= 0xC0 && letter <= 0xDE { letter += 0x20 }
        if letter >= 0x61 && letter <= 0x7A || letter == Letters.ñ || Letters.isVowel(letter) { return letter }
        return nil
    }

    private static func join(_ letter: UInt8, _ mark: Unicode.Scalar) -> UInt8? {
        switch mark.value {
        case 0x301: Letters.accented(letter) == letter ? nil : Letters.accented(letter)
        case 0x303: letter == Letters.n ? Letters.ñ : nil
        case 0x308: letter == Letters.u ? Letters.uDiaeresis : nil
        default: nil
        }
    }
}

extension Letters {
    /// The infinitive and whether -se was written behind it; nil when this is no infinitive.
    ///
    /// *reir*, *oir* and their compounds are taken without their accent as well.
    var asInfinitive: (infinitive: Letters, reflexive: Bool)? {
        let reflexive = count > 3 && hasAnySuffix(["arse", "erse", "irse", "írse"])
        var infinitive = reflexive ? dropLast(2) : self
        guard infinitive.hasAnySuffix(["ar", "er", "ir", "ír"]) else { return nil }
        // arrepentírselo is no lemma, and an accent elsewhere belongs to a noun: dólar, líder.
        let body = infinitive.dropLast(2)
        for letter in body.bytes where Letters.plain(letter) != letter { return nil }
        if infinitive.hasSuffix("ir"), let before = body.last, before == Letters.e || before == Letters.o {
            infinitive = body + "ír"
        }
        let isVerb = infinitive == "ir" || Stress(body) != nil || ["ser", "ver", "dar"].contains(infinitive)
        return isVerb ? (infinitive, reflexive) : nil
    }
}
