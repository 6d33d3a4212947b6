/// What the rules of a call are made of, piece by piece, so that two fingerprints can be compared by more than "differs".
public struct PackParts: Hashable, Sendable {
    public struct Pack: Hashable, Sendable {
        public var tag: String
        public var version: String
        /// SHA-256 (hex) over its files.
        public var hash: String
        public init(tag: String, version: String, hash: String) {
            self.tag = tag
            self.version = version
            self.hash = hash
        }
    }

    /// In the order of use.
    public var packs: [Pack]
    /// Whose law is applied; empty when no country is known.
    public var country: String
    /// SHA-256 (hex) over labels and legal values.
    public var data: String
    /// Name of the learned detectors; empty without them.
    public var model: String

    public init(packs: [Pack], country: String, data: String, model: String) {
        self.packs = packs
        self.country = country
        self.data = data
        self.model = model
    }

    /// SHA-256 (hex) over all of it: the `packs` of a fingerprint.
    public var hash: String {
        CallHash.of(bytes: (packs.map(\.hash) + [country, data, model]).joined(separator: "\n").utf8)
    }
}
