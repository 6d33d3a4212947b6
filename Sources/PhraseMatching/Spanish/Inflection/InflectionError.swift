/// Why a lemma or a restriction cannot be used, and what would be right.
public enum InflectionError: Error, Hashable, Sendable {
    /// The lemma has no letters.
    case emptyLemma
    /// The lemma has more letters than any Spanish word.
    case lemmaTooLong(letters: Int, limit: Int)
    /// The lemma holds something else than one Spanish word; `position` counts scalars from 1.
    case notALetter(position: Int)
    /// There is no vowel in the lemma, so it cannot be inflected.
    case noVowel
    /// A verb was asked for, and the lemma is not an infinitive; `suggestion` is the infinitive that was probably meant.
    case notAnInfinitive(suggestion: String?)
    /// A restriction holds a tag that does not exist; `position` counts scalars of the restriction from 1.
    case unknownTag(String, position: Int, nearest: String)
    /// A restriction has nothing between two separators, or is empty; `position` as above.
    case emptyTag(position: Int)
}

extension InflectionError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .emptyLemma:
            "no word between the braces; write one, as in {pagar}"
        case .lemmaTooLong(let letters, let limit):
            "a word of \(letters) letters; the longest that can be inflected has \(limit)"
        case .notALetter(let position):
            "character \(position) is not a Spanish letter; write one word in braces, as in {pagar}, and others beside them"
        case .noVowel:
            "a word without a vowel has no other forms; write it without braces"
        case .notAnInfinitive(let suggestion?):
            "not an infinitive (-ar, -er, -ir, or one of these with -se); did you mean {\(suggestion)}?"
        case .notAnInfinitive(nil):
            "not an infinitive (-ar, -er, -ir, or one of these with -se); a verb is named by it, as in {pagar}"
        case .unknownTag(let tag, let position, let nearest):
            "unknown form \"\(tag)\" at character \(position); did you mean \"\(nearest)\"?"
        case .emptyTag(let position):
            "a form is missing at character \(position); write one such as fut, or several as in fut.3p|cond"
        }
    }
}
