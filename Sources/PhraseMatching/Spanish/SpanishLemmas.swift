/// Bridge from the pattern language to Spanish inflection.
enum SpanishLemmas {
    /// The folded key bytes of every form of `{lemma}` or `{lemma:restriction}`.
    @Sendable
    static func foldedForms(_ lemma: String, _ restriction: String?) throws(PatternError) -> [[UInt8]] {
        Folding.words(lemma).map { Folding.keyBytes($0) }
    }
}
