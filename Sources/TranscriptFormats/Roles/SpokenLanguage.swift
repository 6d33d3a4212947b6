public import Transcripts

/// Which language a call is in, by its commonest little words. For calls whose file does not say.
public enum SpokenLanguage: String, Sendable {
    case spanish = "es", english = "en", portuguese = "pt", other = "other"

    private static let words: [(SpokenLanguage, Set<String>)] = [
        (
            .spanish,
            Set(
                "el los las y en un una que no se lo le con por para es su usted si ya me mi pero esta muy como yo del al hay aqui bueno gracias senor senora"
                    .split(
                        separator: " "
                    ).map(String.init))
        ),
        (
            .english,
            Set(
                "the and you to of is it i that we have are this your my for with on be was not can do know just ok okay yes thank what"
                    .split(
                        separator: " "
                    ).map(String.init))
        ),
        (
            .portuguese,
            Set(
                "o os as e em um uma que nao se com por para voce sim ja meu minha mas esta muito como eu do da ao tem aqui bom obrigado obrigada senhor senhora"
                    .split(
                        separator: " "
                    ).map(String.init))
        ),
    ]

    /// The likeliest language of some texts; `other` when few of their words are those of any known one; nothing when there
    /// are fewer than twenty words.
    public static func of(_ texts: [String]) -> SpokenLanguage? {
        var counts = [0, 0, 0]
        var total = 0
        for text in texts {
            if total > 4000 { break }
            for word in FoldedName.words(Array(text.utf8)) {
                guard let first = word.first, first > 0x39 else { continue }
                total += 1
                let name = String(decoding: word, as: UTF8.self)
                for (k, entry) in words.enumerated() where entry.1.contains(name) { counts[k] += 1 }
            }
        }
        guard total >= 20, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
        return counts[best] * 7 >= total ? words[best].0 : .other
    }

    /// The language of a call: what the file says, else the words.
    public static func of(_ call: Call) -> SpokenLanguage? {
        if let tag = call.language {
            return SpokenLanguage(rawValue: String(tag.prefix { $0 != "-" }).lowercased()) ?? .other
        }
        return of(call.turns.map(\.text))
    }
}
