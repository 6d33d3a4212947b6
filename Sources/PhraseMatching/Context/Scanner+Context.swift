extension Scanner {
    /// How far context looks to the left and to the right of a match, in tokens.
    private static let leftReach = 16
    private static let rightReach = 10

    private func has(_ index: Int, _ attribute: WordAttribute) -> Bool {
        patterns.attributes[Int(tokens[index].word)] & attribute.rawValue != 0
    }

    /// The context of a hit of the last scan.
    public func context(of hit: Hit) -> MatchContext {
        var context: MatchContext = []
        if isNegated(hit) { context.insert(.negated) }
        if isReported(hit) { context.insert(.reported) }
        let sentence = sentenceBounds(of: hit)
        for index in sentence {
            if has(index, .tentative) { context.insert(.tentative) }
            if has(index, .imminent) { context.insert(.imminent) }
            if has(index, .conditional), !tokens[index].marks.contains(.accented), index < Int(hit.end) {
                // "sí" written without its accent opens a turn or stands before a comma; "si" opens a clause.
                if !tokens[index].marks.contains(.comma), index + 1 < tokenCount { context.insert(.conditional) }
            }
            if tokens[index].marks.contains(.questionOpens) || tokens[index].marks.contains(.questionCloses) {
                context.insert(.question)
            }
        }
        return context
    }

    /// The sentence around a hit, bounded by the reach.
    func sentenceBounds(of hit: Hit) -> Range<Int> {
        var first = Int(hit.start)
        let floor = max(0, first - Self.leftReach)
        while first > floor, !tokens[first - 1].marks.contains(.sentenceEnd) { first -= 1 }
        var last = Int(hit.end)
        let ceiling = min(tokenCount, last + Self.rightReach)
        while last < ceiling, !tokens[last - 1].marks.contains(.sentenceEnd) { last += 1 }
        return first..<last
    }

    /// A negator in the same clause whose scope reaches the hit: between them stand only words that a negation reaches
    /// over (clitics, auxiliaries, "que", "a"), or an infinitive whose object the hit is. Behind "si", a "no" belongs to
    /// the condition. A denial may also stand behind the hit.
    private func isNegated(_ hit: Hit) -> Bool {
        if !hit.saysNegation {
            for index in hit.tokens where isEffectiveNegator(index) { return true }
        }
        return isNegatedBefore(hit) || isDeniedAfter(hit)
    }

    private func isNegatedBefore(_ hit: Hit) -> Bool {
        var index = Int(hit.start) - 1
        let floor = max(0, Int(hit.start) - Self.leftReach)
        var opaque = 0
        var leadsToHit = true
        while index >= floor {
            let token = tokens[index]
            if token.marks.contains(.sentenceEnd) || token.marks.contains(.comma) { return false }
            if has(index, .breaksClause) { return false }
            if isEffectiveNegator(index) {
                if opaque == 0 { return true }
                return opaque <= 2 && has(index, .strongNegator)
            }
            if !has(index, .transparent) {
                // "no lo van a meter a la cárcel": the hit is the infinitive's object. In "no va a pagar lo vamos a …" a
                // new clause stands between, and nothing is denied.
                if !(leadsToHit && has(index, .infinitive)) { opaque += 1 }
                if opaque > 2 { return false }
            }
            if !has(index, .leadsToObject) { leadsToHit = false }
            index -= 1
        }
        return false
    }

    /// How far behind a hit its denial may begin, in tokens.
    private static let denialReach = 7

    /// "Cárcel por deudas no existe", "eso de la patrulla es mentira", "el embargo no es posible": the denial stands behind
    /// the hit, in the same sentence, and no other clause has begun.
    private func isDeniedAfter(_ hit: Hit) -> Bool {
        var index = Int(hit.end)
        let ceiling = min(tokenCount, index + Self.denialReach)
        while index < ceiling {
            if tokens[index - 1].marks.contains(.sentenceEnd) { return false }
            if has(index, .breaksClause) || has(index, .joins) || has(index, .conditional) { return false }
            if has(index, .falsehood) { return true }
            if isEffectiveNegator(index) { return denies(from: index) }
            index += 1
        }
        return false
    }

    /// Whether a negator behind a hit says that it does not happen or is not so.
    private func denies(from negator: Int) -> Bool {
        let last = min(tokenCount, negator + 4)
        for index in negator + 1..<max(last, negator + 1) {
            if tokens[index - 1].marks.contains(.sentenceEnd) { return false }
            if has(index, .occurs) || has(index, .truth) { return true }
            if has(index, .thereIs) {
                // "Tan necio como usted no hay" denies nothing.
                return index + 1 < tokenCount && has(index + 1, .closesDenial)
            }
            if has(index, .falsehood) || !has(index, .transparent) { return false }
        }
        return false
    }

    private func isEffectiveNegator(_ index: Int) -> Bool {
        guard has(index, .negator) else { return false }
        if index + 1 < tokenCount, has(index + 1, .undoesNegator), !tokens[index].marks.contains(.comma) {
            return false
        }
        if index > 0, has(index - 1, .conditional), !tokens[index - 1].marks.contains(.accented) { return false }
        // A tag ("¿no?") negates nothing.
        return !tokens[index].marks.contains(.questionCloses)
    }

    /// Somebody else's words: a verb of saying with an outside subject in the same sentence, or quotation marks.
    private func isReported(_ hit: Hit) -> Bool {
        let sentence = sentenceBounds(of: hit)
        var quoted = false
        for index in sentence {
            let marks = tokens[index].marks
            if marks.contains(.quoteOpens), index <= Int(hit.start) { quoted = true }
            if marks.contains(.quoteCloses), index < Int(hit.start) { quoted = false }
        }
        if quoted { return true }
        for index in sentence where !hit.tokens.contains(index) {
            if has(index, .reports) { return true }
            if has(index, .accordingTo) { return true }
            guard has(index, .mayReport) else { continue }
            // "usted dice que", "me comenta que", "otro despacho le dijo", "dice usted".
            for near in max(sentence.lowerBound, index - 5)..<index {
                if has(near, .outsider) { return true }
                if near >= index - 3, has(near, .customerSays), !asksForWords(index) { return true }
            }
            if index + 1 < sentence.upperBound, has(index + 1, .customerSays) { return true }
        }
        return false
    }

    /// "¿me dice su fecha de nacimiento?": the verb of saying asks for something and reports nothing.
    private func asksForWords(_ verb: Int) -> Bool { verb + 1 < tokenCount && has(verb + 1, .possessive) }
}
