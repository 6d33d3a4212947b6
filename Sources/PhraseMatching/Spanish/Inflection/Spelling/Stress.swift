/// Where a written word is stressed, and the accent that the spelling rules ask for when something is added to it.
///
/// Source: Real Academia Española, *Ortografía de la lengua española* (2010), chapter II.
struct Stress {
    /// Index of the stressed vowel.
    let vowel: Int
    /// Syllables behind the stressed one.
    let syllablesAfter: Int
    /// Syllables of the word.
    let syllables: Int

    /// Nil when the word has no vowel.
    init?(_ word: Letters) {
        var nuclei = NucleusReader()
        word.bytes.withUnsafeBufferPointer { letters in
            for index in letters.indices { nuclei.read(letters, index) }
        }
        guard nuclei.count > 0, let last = word.last else { return nil }
        syllables = nuclei.count
        if let accent = nuclei.accent {
            vowel = accent
            syllablesAfter = nuclei.count - nuclei.accentNumber
        } else if nuclei.count > 1, Letters.isVowel(last) || last == Letters.n || last == Letters.s {
            vowel = nuclei.previous
            syllablesAfter = 1
        } else {
            vowel = nuclei.core
            syllablesAfter = 0
        }
    }
}

/// Walks over a word and counts its syllables by their vowels.
private struct NucleusReader {
    private(set) var count = 0
    /// The vowel that carries the syllable read last, and the one before.
    private(set) var core = -1
    private(set) var previous = -1
    private(set) var accent: Int?
    private(set) var accentNumber = 0
    private var isOpen = false

    mutating func read(_ letters: UnsafeBufferPointer<UInt8>, _ index: Int) {
        let letter = letters[index]
        guard Letters.isVowel(letter), !Letters.isSilentU(letters, index) else {
            isOpen = false
            return
        }
        let isAccented = Letters.plain(letter) != letter && letter != Letters.uDiaeresis
        let isStrong = Letters.isStrong(letter)
        let joins: Bool
        if isOpen {
            let coreIsStrong = Letters.isStrong(letters[core])
            let coreIsAccentedWeak = letters[core] == Letters.iAcute || letters[core] == Letters.uAcute
            if isStrong {
                joins = !coreIsStrong && !coreIsAccentedWeak
            } else if isAccented {
                joins = !coreIsStrong
            } else {
                joins = true
            }
        } else {
            joins = false
        }
        if !joins {
            count += 1
            previous = core
            core = index
        } else if isStrong || !Letters.isStrong(letters[core]) && Letters.plain(letters[core]) == letters[core] {
            core = index
        }
        isOpen = true
        if isAccented {
            accent = index
            accentNumber = count
            core = index
        }
    }
}

extension Letters {
    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case a, e, i, o, u, aAcute, eAcute, iAcute, oAcute, uAcute, uDiaeresis: true
        default: false
        }
    }

    /// a, e, o with or without accent: the vowels that never share a syllable with one another.
    static func isStrong(_ letter: UInt8) -> Bool {
        switch letter {
        case a, e, o, aAcute, eAcute, oAcute: true
        default: false
        }
    }

    /// The u of que, qui, gue, gui.
    static func isSilentU(_ letters: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard letters[index] == u, index > 0, index + 1 < letters.count else { return false }
        let next = plain(letters[index + 1])
        return (letters[index - 1] == q || letters[index - 1] == g) && (next == e || next == i)
    }

    static func plain(_ letter: UInt8) -> UInt8 {
        switch letter {
        case aAcute: a
        case eAcute: e
        case iAcute: i
        case oAcute: o
        case uAcute: u
        default: letter
        }
    }

    static func accented(_ letter: UInt8) -> UInt8 {
        switch letter {
        case a: aAcute
        case e: eAcute
        case i: iAcute
        case o: oAcute
        case u: uAcute
        default: letter
        }
    }

    /// Whether a stressed í or ú at this place stands in hiatus with a strong vowel (an h between them does not
    /// count): it is then accented whatever the other rules say (*reírse*, *prohíbe*, *decíos*).
    func isHiatus(at index: Int) -> Bool {
        let letter = Letters.plain(bytes[index])
        guard letter == Letters.i || letter == Letters.u else { return false }
        var before = index - 1
        if before > 0, bytes[before] == Letters.h { before -= 1 }
        if before >= 0, Letters.isStrong(bytes[before]) { return true }
        var after = index + 1
        if after + 1 < bytes.count, bytes[after] == Letters.h { after += 1 }
        return after < bytes.count && Letters.isStrong(bytes[after])
    }

    /// The same word with the accent that the rules ask for on the stressed vowel, every other accent removed.
    func spelled(stressedAt vowel: Int) -> Letters {
        var word = self
        for index in word.bytes.indices { word.bytes[index] = Letters.plain(word.bytes[index]) }
        guard let natural = Stress(word) else { return word }
        let syllablesAfter = Letters.syllables(in: self, after: vowel)
        let needsAccent: Bool
        if natural.syllables > 1 || syllablesAfter > 0 {
            needsAccent = natural.vowel != vowel || isHiatus(at: vowel)
        } else {
            needsAccent = false
        }
        if needsAccent { word.bytes[vowel] = Letters.accented(word.bytes[vowel]) }
        return word
    }

    private static func syllables(in word: Letters, after vowel: Int) -> Int {
        var marked = word
        for index in marked.bytes.indices { marked.bytes[index] = plain(marked.bytes[index]) }
        marked.bytes[vowel] = accented(marked.bytes[vowel])
        return Stress(marked)?.syllablesAfter ?? 0
    }

    /// Without the accent that words of one written syllable lost in 2010 (*crió* to *crio*, *huís* to *huis*).
    var withoutAccentIfOneSyllable: Letters {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return self }
        var word = self
        for index in word.bytes.indices where word.bytes[index] != Letters.iAcute && word.bytes[index] != Letters.uAcute
        {
            word.bytes[index] = Letters.plain(word.bytes[index])
        }
        // í and ú make a syllable of their own beside a, e, o and none beside each other.
        if let stress = Stress(word), stress.syllables == 1 {
            for index in word.bytes.indices { word.bytes[index] = Letters.plain(word.bytes[index]) }
            return word
        }
        return self
    }
}
