extension Conjugation {
    /// Every way in which the verb of this infinitive (without -se) is conjugated.
    static func all(of infinitive: Letters) -> [Conjugation] {
        if let entry = IrregularVerbs.entry(for: infinitive) {
            let regular = RegularConjugation(entry.base, change: entry.base == "erguir" ? .i : .none).conjugation()
            return entry.lines.map { line in
                var verb = regular
                line.apply(to: &verb)
                return entry.prefix.isEmpty ? verb : verb.prefixed(entry.prefix)
            }
        }
        var verbs: [Conjugation] = []
        for change in StemChangingVerbs.changes(of: infinitive) {
            let regular = RegularConjugation(infinitive, change: change)
            var verb = regular.conjugation()
            if let participles = Participles.irregular(of: infinitive) { verb.participles = participles }
            verbs.append(verb)
            // criar, guiar, reír, huir: the spelling without accent since 2010 and the one that many still use.
            if regular.hasFormsOfOneSyllable { verbs.append(verb.mapped(\.withoutAccentIfOneSyllable)) }
        }
        return verbs
    }
}
