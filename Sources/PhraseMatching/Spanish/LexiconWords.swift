/// The single words that the entries of a lexicon stand for: words as they are, and every form of `{lemma}`.
///
/// Entries of several words, and entries that name other lexicons, are passed over: this is for those who want to know
/// which words mean alike, not for matching.
public enum LexiconWords {
    public static func single(in entries: [String]) -> [String] {
        var words: [String] = []
        for entry in entries {
            if entry.hasPrefix("{"), entry.hasSuffix("}") {
                let inside = entry.dropFirst().dropLast()
                guard !inside.contains(where: { "{} ".contains($0) }) else { continue }
                let parts = inside.split(separator: ":", maxSplits: 1)
                guard let lemma = parts.first else { continue }
                words += forms(String(lemma), parts.count > 1 ? String(parts[1]) : nil)
            } else if entry.allSatisfy({ $0.isLetter || $0.isNumber }) {
                words.append(entry)
            }
        }
        return words
    }

    private static func forms(_ lemma: String, _ restriction: String?) -> [String] {
        var wordClass: WordClass?
        var rest = restriction
        switch restriction {
        case "n": (wordClass, rest) = (.noun, nil)
        case "adj": (wordClass, rest) = (.adjective, nil)
        case "v": (wordClass, rest) = (.verb, nil)
        default: break
        }
        let only = rest.flatMap { try? FormRestriction(parsing: $0) }
        return (try? SpanishInflection.words(of: lemma, as: wordClass, only: only)) ?? []
    }
}
