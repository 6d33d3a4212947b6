/// A set of rules for a language or a country, named by its BCP 47 tag: `es`, `es-MX`.
public struct RulePack: Hashable, Sendable {
    /// BCP 47 tag; the parent of `es-MX` is `es`.
    public var tag: String
    public var version: String
    public var name: LocalizedText
    public var rules: [Rule]
    /// Named word lists that this pack adds; a list of the parent with the same name is extended.
    public var lexicons: [String: [String]]
    /// SHA-256 (hex) over the pack's files in the order of their names.
    public var hash: String

    public init(
        tag: String, version: String, name: LocalizedText, rules: [Rule], lexicons: [String: [String]], hash: String
    ) {
        self.tag = tag
        self.version = version
        self.name = name
        self.rules = rules
        self.lexicons = lexicons
        self.hash = hash
    }

    /// `es-MX@1.0.0`
    public var reference: String { tag + "@" + version }

    /// The tag without its last part; nothing for a language alone.
    public var parent: String? {
        tag.lastIndex(of: "-").map { String(tag[..<$0]) }
    }

    /// The region of the tag: `MX` of `es-MX`.
    public var country: String? {
        guard let last = tag.split(separator: "-").dropFirst().last, last.count == 2 else { return nil }
        return last.uppercased()
    }
}
