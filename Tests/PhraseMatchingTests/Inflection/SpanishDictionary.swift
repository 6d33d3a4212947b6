import Foundation

/// The forms in a spelling dictionary of the hunspell format, expanded for the verbs of a list.
///
/// Letters are ISO 8859-1 bytes here: the expansion compares endings a few million times.
struct SpanishDictionary {
    static let folder = "/usr/share/hunspell/"
    static let isInstalled =
        FileManager.default.isReadableFile(atPath: folder + "es_ES.dic")
        && FileManager.default.isReadableFile(atPath: folder + "es_ES.aff")

    /// For each verb of the list, the forms that the dictionary derives from it.
    private(set) var forms: [String: Set<String>] = [:]
    /// Every entry of the dictionary, participles and adjectives with gender and number, and all of `forms`.
    private(set) var known: Set<String> = []

    private struct Suffix {
        let strip: [UInt8]
        let add: [UInt8]
        /// Sets of letters that the end of the word must be in; a set may be a complement.
        let condition: [(letters: [UInt8], isComplement: Bool)]
    }

    init(verbs: Set<String>) throws {
        let suffixes = try Self.suffixes()
        let verbFlags = Set("REIXDÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäñòóôõöøùú".unicodeScalars)
        let nominalFlags = Set("GS".unicodeScalars)
        for line in try Self.lines("es_ES.dic").dropFirst() {
            let parts = line.split(separator: "/", maxSplits: 1)
            guard let word = parts.first.map(String.init) else { continue }
            known.insert(word)
            guard parts.count > 1 else { continue }
            let flags = Array(parts[1].unicodeScalars)
            let isVerb = verbs.contains(word)
            guard isVerb || word.hasSuffix("o") else { continue }
            let letters = Self.bytes(word[...])
            for flag in flags where (isVerb ? verbFlags : nominalFlags).contains(flag) {
                for suffix in suffixes[flag] ?? [] where Self.applies(suffix, letters) {
                    let form = Self.text(letters.dropLast(suffix.strip.count) + suffix.add)
                    known.insert(form)
                    if isVerb { forms[word, default: []].insert(form) }
                }
            }
        }
    }

    private static func lines(_ name: String) throws -> [Substring] {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + name)), as: UTF8.self)
            .split(whereSeparator: \.isNewline)
    }

    private static func suffixes() throws -> [Unicode.Scalar: [Suffix]] {
        var suffixes: [Unicode.Scalar: [Suffix]] = [:]
        for line in try lines("es_ES.aff") where line.hasPrefix("SFX") {
            let fields = line.split(separator: " ")
            guard fields.count >= 5, let flag = fields[1].unicodeScalars.first else { continue }
            let add = fields[3].split(separator: "/").first ?? ""
            suffixes[flag, default: []].append(
                Suffix(
                    strip: fields[2] == "0" ? [] : bytes(fields[2]), add: add == "0" ? [] : bytes(add),
                    condition: condition(bytes(fields[4]))))
        }
        return suffixes
    }

    private static func condition(_ pattern: [UInt8]) -> [(letters: [UInt8], isComplement: Bool)] {
        var sets: [(letters: [UInt8], isComplement: Bool)] = []
        var rest = pattern[...]
        while let letter = rest.popFirst() {
            switch letter {
            case UInt8(ascii: "."): break
            case UInt8(ascii: "["):
                let isComplement = rest.first == UInt8(ascii: "^")
                let set = rest.prefix { $0 != UInt8(ascii: "]") }
                rest = rest.dropFirst(set.count + 1)
                sets.append((Array(isComplement ? set.dropFirst() : set), isComplement))
            default: sets.append(([letter], false))
            }
        }
        return sets
    }

    private static func applies(_ suffix: Suffix, _ word: [UInt8]) -> Bool {
        guard word.count >= suffix.condition.count, word.count >= suffix.strip.count else { return false }
        if !word.suffix(suffix.strip.count).elementsEqual(suffix.strip) { return false }
        return zip(word.suffix(suffix.condition.count), suffix.condition).allSatisfy { letter, set in
            set.letters.contains(letter) != set.isComplement
        }
    }

    private static func bytes(_ text: Substring) -> [UInt8] {
        text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0 }
    }

    private static func text(_ letters: [UInt8]) -> String {
        String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
    }
}
