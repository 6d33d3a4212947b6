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
        var lists: [String: [String]] = [:]
        for file in lexicons {
            let (list, complaints) = LexiconReader.read(file, tag: tag)
            diagnostics += complaints
            if !list.isEmpty { lists[file.stem] = list }
        }
        return (RulePack(tag: tag, version: version, name: name, rules: read, lexicons: lists, hash: hash), diagnostics)
    }
}

/// Reads a lexicon file: one list for each pack that adds to it.
///
///     es: [carcel, prision]
///     es-MX: [bote, tambo]
enum LexiconReader {
    static func read(_ file: WrittenFile, tag: String) -> (list: [String], diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        var list: [String] = []
        for pair in YAMLSource(file: file, bag: bag).root()?.pairs() ?? [] where pair.key == tag {
            list += pair.value.strings()
        }
        return (list, bag.diagnostics)
    }
}
