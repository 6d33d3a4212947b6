/// Fixed bounds of import. What exceeds them is refused with a sentence, never cut off silently.
public enum ImportLimits {
    /// Bytes of one NDJSON line, and of one file of any other kind: 64 MiB.
    public static let bytes = 64 * 1_048_576
    /// Levels of nesting in JSON.
    public static let depth = 512
    /// Parties in one call. More are a sign that something else than names was read as names.
    public static let parties = 200
    /// Bytes at the beginning of a file that recognisers look at first.
    public static let head = 65_536
}
