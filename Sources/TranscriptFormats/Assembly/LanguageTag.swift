/// Language codes as BCP 47: `es_mx` becomes `es-MX`, `spa` and `Spanish` become `es`.
enum LanguageTag {
    private static let names: [String: String] = [
        "spanish": "es", "espanol": "es", "castellano": "es", "castilian": "es", "spa": "es", "english": "en",
        "ingles": "en", "eng": "en", "portuguese": "pt", "portugues": "pt", "por": "pt", "catalan": "ca", "cat": "ca",
        "french": "fr", "fra": "fr", "fre": "fr", "italian": "it", "ita": "it", "german": "de", "deu": "de",
        "ger": "de",
    ]

    /// The tag in its usual spelling; nothing for what is no language code.
    static func normalised(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" }).map { String($0) }
        guard let first = parts.first, text.utf8.count <= 35 else { return nil }
        if parts.count == 1, let code = names[FoldedName.of(first)] { return code }
        func letters(_ part: String) -> Bool {
            part.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        }
        func digits(_ part: String) -> Bool { part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
        guard letters(first), (2...3).contains(first.utf8.count) else { return nil }
        var tag = names[first.lowercased()] ?? first.lowercased()
        for part in parts.dropFirst() {
            let size = part.utf8.count
            if letters(part), size == 2 {
                tag += "-" + part.uppercased()
            } else if digits(part), size == 3 {
                tag += "-" + part
            } else if letters(part), size == 4 {
                tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            } else if size >= 1, size <= 8, part.utf8.allSatisfy({ $0 < 0x80 }) {
                tag += "-" + part.lowercased()
            } else {
                return nil
            }
        }
        return tag
    }

    /// An ISO 3166-1 alpha-2 code in upper case; nothing for anything else.
    static func country(_ text: String) -> String? {
        let trimmed = text.utf8.filter { $0 > 0x20 }
        guard trimmed.count == 2, trimmed.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return nil }
        return String(decoding: trimmed.map { $0 & ~0x20 }, as: UTF8.self)
    }
}
