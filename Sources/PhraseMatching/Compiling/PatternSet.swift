/// A pattern with the number by which hits name it.
public struct PatternSource: Hashable, Sendable {
    public var text: String
    /// Gaps may reach over the end of a sentence. Off by default: an act is said in one sentence.
    public var crossesSentences: Bool
    /// Not looked for in every turn, only when ``Scanner/hits(of:)`` asks.
    public var onDemand: Bool
    /// Bits of the audiences (see ``Scanner/scan(_:audience:)``) for which the pattern is looked for; all by default.
    public var audience: UInt8

    public init(_ text: String, crossesSentences: Bool = false, onDemand: Bool = false, audience: UInt8 = .max) {
        self.text = text
        self.crossesSentences = crossesSentences
        self.onDemand = onDemand
        self.audience = audience
    }
}

/// Compiles patterns. Errors are collected: a bad pattern is left out and named, the others work.
public enum PatternCompiler {
    public struct Failure: Error, Hashable, Sendable {
        /// Index of the pattern in the list that was given.
        public var pattern: Int
        public var error: PatternError

        public init(pattern: Int, error: PatternError) {
            self.pattern = pattern
            self.error = error
        }
    }

    /// - Parameters:
    ///   - patterns: hits name a pattern by its index in this list.
    ///   - lexicons: named lists that the patterns use with `%name`.
    ///   - attributes: word groups for context (see ``WordAttributes``); the default is Spanish.
    /// - Returns: the compiled set and the patterns that were refused.
    public static func compile(
        _ patterns: [PatternSource], lexicons: Lexicons = Lexicons(), attributes: WordAttributes = .spanish
    ) -> (compiled: CompiledPatterns, failures: [Failure]) {
        var resolver = PatternResolver(lexicons: lexicons, inflect: SpanishLemmas.foldedForms)
        var failures: [Failure] = []
        var elements: [PatternElement?] = []
        for (index, source) in patterns.enumerated() {
            do {
                elements.append(try resolver.element(of: source.text))
            } catch {
                elements.append(nil)
                failures.append(Failure(pattern: index, error: error))
            }
        }
        var attributeSets: [(set: Int32, attribute: UInt64)] = []
        var meaningSets: [Int32] = []
        func add(_ name: String, _ words: [[UInt8]]) -> Int32? {
            try? resolver.sets.set(named: name) { () throws(PatternError) in words }
        }
        for group in attributes.groups {
            if let set = add("a:\(group.attribute.rawValue)", group.foldedWords) {
                attributeSets.append((set, group.attribute.rawValue))
            }
        }
        if !attributes.groups.isEmpty {
            // Words that entities are made of have classes by what they mean.
            for (number, words) in NumberWords.foldedWords.enumerated() {
                if let set = add("m:\(number)", words) { meaningSets.append(set) }
            }
        }
        let builder = CompiledPatternsBuilder(
            resolver: resolver, elements: elements, sources: patterns, attributeSets: attributeSets,
            meaningSets: meaningSets, key: key(patterns, lexicons: lexicons, attributes: attributes))
        guard let compiled = CompiledPatterns(image: builder.image()) else {
            // Not to be reached: the checks accept whatever the builder writes. Nothing matches then, and it is said.
            let error = PatternError("the patterns are too large to be compiled together", offset: 0)
            let none = PatternCompiler.compile([], attributes: attributes).compiled
            return (none, patterns.indices.map { Failure(pattern: $0, error: error) })
        }
        return (compiled, failures)
    }

    /// What a compilation would be keyed by: a hash over everything that goes into it but the program itself.
    public static func key(
        _ patterns: [PatternSource], lexicons: Lexicons = Lexicons(), attributes: WordAttributes = .spanish
    ) -> PatternKey {
        var hash = KeyHash()
        hash.add(number: UInt64(PatternImage.version))
        hash.add(number: UInt64(patterns.count))
        for pattern in patterns {
            hash.add(pattern.text)
            hash.add(
                number: UInt64(pattern.audience) << 8 | (pattern.onDemand ? 2 : 0) | (pattern.crossesSentences ? 1 : 0))
        }
        for (name, list) in lexicons.entries.sorted(by: { $0.key < $1.key }) {
            hash.add(name)
            hash.add(number: UInt64(list.count))
            for entry in list { hash.add(entry) }
        }
        for group in attributes.groups {
            hash.add(number: group.attribute.rawValue)
            hash.add(group.words)
        }
        return hash.key
    }
}

/// Two independent 64-bit hashes over texts and numbers, in order.
struct KeyHash {
    private var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var high: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            add(number: UInt64(raw.count))
            var at = 0
            while at &+ 8 <= raw.count {
                add(number: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
                at &+= 8
            }
            var rest: UInt64 = 0
            while at < raw.count {
                rest = rest << 8 | UInt64(raw[at])
                at &+= 1
            }
            add(number: rest)
        }
    }

    mutating func add(number: UInt64) {
        low = (low ^ number) &* 0xD6E8_FEB8_6659_FD93
        low ^= low >> 32
        high = (high ^ (number &* 0x1656_67B1_9E37_79F9)) &* 0x9FB2_1C65_1E98_DF25
        high ^= high >> 29
    }

    var key: PatternKey { PatternKey(low: low, high: high) }
}
