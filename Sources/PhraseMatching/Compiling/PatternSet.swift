/// A pattern with the number by which hits name it.
public struct PatternSource: Hashable, Sendable {
    public var text: String
    /// Gaps may reach over the end of a sentence. Off by default: an act is said in one sentence.
    public var crossesSentences: Bool

    public init(_ text: String, crossesSentences: Bool = false) {
        self.text = text
        self.crossesSentences = crossesSentences
    }
}

/// Compiles patterns. Errors are collected: a bad pattern is left out and named, the others work.
public enum PatternCompiler {
    public struct Failure: Error, Hashable, Sendable {
        /// Index of the pattern in the list that was given.
        public var pattern: Int
        public var error: PatternError
    }

    /// - Parameters:
    ///   - patterns: hits name a pattern by its index in this list.
    ///   - lexicons: named lists that the patterns use with `%name`.
    ///   - attributes: word groups for context (see ``WordAttributes``); the default is Spanish.
    /// - Returns: the compiled set and the patterns that were refused.
    public static func compile(
        _ patterns: [PatternSource], lexicons: Lexicons = Lexicons(), attributes: WordAttributes = .spanish
    ) -> (compiled: CompiledPatterns, failures: [Failure]) {
        var expansion = PatternExpansion(lexicons: lexicons, inflect: SpanishLemmas.foldedForms)
        var failures: [Failure] = []
        var flat: [(pattern: Int, steps: [FlatStep])] = []
        for (index, source) in patterns.enumerated() {
            do {
                for variant in try expansion.variants(of: source.text) { flat.append((index, variant)) }
            } catch {
                failures.append(Failure(pattern: index, error: error))
            }
        }
        var attributeSets: [(set: Int32, attribute: UInt64)] = []
        for group in attributes.groups {
            let words = group.foldedWords
            let set = try? expansion.sets.set(named: "a:\(group.attribute.rawValue)") { () throws(PatternError) in words
            }
            if let set { attributeSets.append((set, group.attribute.rawValue)) }
        }
        let builder = CompiledPatternsBuilder(
            sets: expansion.sets, flat: flat, attributeSets: attributeSets,
            crosses: patterns.map(\.crossesSentences))
        return (builder.build(patternCount: patterns.count), failures)
    }
}
