/// Bridge from the pattern language to Spanish inflection.
enum SpanishLemmas {
    /// The folded key bytes of every form of `{lemma}` or `{lemma:restriction}`.
    ///
    /// A restriction may name the word's class: `{celular:n}`, `{pagar:v}`, `{moroso:adj}`.
    @Sendable
    static func foldedForms(_ lemma: String, _ restriction: String?) throws(PatternError) -> [[UInt8]] {
        var wordClass: WordClass?
        var rest = restriction
        switch restriction {
        case "n": (wordClass, rest) = (.noun, nil)
        case "adj": (wordClass, rest) = (.adjective, nil)
        case "v": (wordClass, rest) = (.verb, nil)
        default: break
        }
        do {
            let only = try rest.map { text throws(InflectionError) in try FormRestriction(parsing: text) }
            let words = try SpanishInflection.words(of: lemma, as: wordClass, only: only)
            guard !words.isEmpty else {
                throw PatternError(
                    "{\(lemma):\(restriction ?? "")} has no forms", hint: "another restriction, or none", offset: 0)
            }
            return words.map(fold)
        } catch let error as InflectionError {
            throw PatternError("in {\(lemma)}: \(error.description)", offset: 0)
        } catch let error as PatternError {
            throw error
        } catch {
            throw PatternError("{\(lemma)} cannot be inflected", offset: 0)
        }
    }

    /// Folds a form of lower-case Spanish letters; faster than the general folding.
    private static func fold(_ word: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.utf8.count)
        var lead = false
        for byte in word.utf8 {
            if lead {
                lead = false
                let folded = ByteClass.latin1[Int(byte & 0x3F)]
                bytes.append(folded > 1 ? folded : byte)
            } else if byte == 0xC3 {
                lead = true
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
