public import Rubrics

/// Reads a rule pack: `pack.yml` and one file a rule.
public enum PackReader {
    /// - Parameters:
    ///   - manifest: `pack.yml` with tag, version and name.
    ///   - rules: the other files of the folder, in any order.
    ///   - lexicons: the shared lexicon files; only the lists under the pack's tag are taken.
    ///   - hash: SHA-256 (hex) over the files, made where they were read.
    /// - Returns: the pack with every rule that could be used, and all diagnostics.
    public static func read(
        manifest: WrittenFile, rules: [WrittenFile], lexicons: [WrittenFile], taxonomy: Taxonomy, hash: String
    ) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
        let lists = LexiconReader.read(lexicons)
        let (pack, diagnostics) = read(
            manifest: manifest, rules: rules, lexicons: lists, taxonomy: taxonomy, hash: hash)
        return (pack, diagnostics + lists.diagnostics)
    }

    /// The same with lexicon files that were read before: many packs share them.
    public static func read(
        manifest: WrittenFile, rules: [WrittenFile], lexicons: WrittenLexicons, taxonomy: Taxonomy, hash: String
    ) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        guard let map = YAMLSource(file: manifest, bag: bag).root()?.map(["tag", "version", "name"]),
            let tag = map.string("tag"), let version = map.string("version"), let name = map.localized("name")
        else { return (nil, bag.diagnostics) }
        var diagnostics = bag.diagnostics
        var read: [Rule] = []
        for file in rules.sorted(by: { $0.path < $1.path }) {
            let (rule, complaints) = RuleReader.read(file, taxonomy: taxonomy)
            diagnostics += complaints
            if let rule { read.append(rule) }
        }
        return (
            RulePack(
                tag: tag, version: version, name: name, rules: read, lexicons: lexicons.lists[tag] ?? [:], hash: hash),
            diagnostics
        )
    }
}

/// The lists of all lexicon files, by the pack that adds to them and by name.
public struct WrittenLexicons: Sendable {
    public var lists: [String: [String: [String]]]
    public var diagnostics: [Diagnostic]
}

/// Reads lexicon files: in each one list for each pack that adds to it.
///
///     es: [carcel, prision]
///     es-MX: [bote, tambo]
public enum LexiconReader {
    /// - Parameter files: in any order; a file's name is the lexicon's.
    public static func read(_ files: [WrittenFile]) -> WrittenLexicons {
        let bag = DiagnosticBag()
        var lists: [String: [String: [String]]] = [:]
        for file in files {
            let name = file.stem
            for pair in YAMLSource(file: file, bag: bag).root()?.pairs() ?? [] {
                let words = pair.value.strings()
                if !words.isEmpty { lists[pair.key, default: [:]][name, default: []] += words }
            }
        }
        return WrittenLexicons(lists: lists, diagnostics: bag.diagnostics)
    }
}
