/// Named word lists and sub-patterns that patterns share: `%family`, `%jail`.
///
/// An entry is a pattern itself, so a lexicon may hold lemmas and other lexicons. A later pack may extend a lexicon:
/// entries are added, none replaced.
public struct Lexicons: Sendable, Hashable {
    public private(set) var entries: [String: [String]]

    public init(_ entries: [String: [String]] = [:]) { self.entries = entries }

    /// Adds the entries of another set of lexicons, list by list.
    public mutating func extend(with other: Lexicons) {
        for (name, list) in other.entries.sorted(by: { $0.key < $1.key }) {
            var known = Set(entries[name] ?? [])
            entries[name, default: []].append(contentsOf: list.filter { known.insert($0).inserted })
        }
    }
}
