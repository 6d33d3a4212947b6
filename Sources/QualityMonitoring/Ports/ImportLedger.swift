/// Keeps account of what was imported and what was refused.
public protocol ImportLedger: Sendable {
    /// Enters what came of files; what is there already stays as it is.
    /// - Returns: for each entry, whether it is new, was there, or is a call that is known under another name.
    func enter(_ entries: [LedgerEntry]) throws -> [LedgerState]
    /// What was refused, in the order in which it was entered.
    func rejects() throws -> [LedgerEntry]
}

/// One call of one file, or the reason why there is none.
public struct LedgerEntry: Hashable, Sendable {
    /// SHA-256 over what the call says, or over the file's bytes when it could not be read.
    public var hash: String
    /// The file as the user named it, with the place inside.
    public var source: String
    public var format: String?
    public var callID: String?
    public var turns: Int
    /// Codes of notes, parted by blanks.
    public var notes: String
    /// Codes of quality faults, parted by blanks; empty when the call can be scored.
    public var faults: String
    /// Why the file or a call of it was refused; nothing when it was imported.
    public var problem: String?
    /// ISO 8601, told by the caller.
    public var at: String

    public init(
        hash: String, source: String, format: String?, callID: String?, turns: Int, notes: String, faults: String,
        problem: String?,
        at: String
    ) {
        self.hash = hash
        self.source = source
        self.format = format
        self.callID = callID
        self.turns = turns
        self.notes = notes
        self.faults = faults
        self.problem = problem
        self.at = at
    }
}

/// What became of an entry.
public enum LedgerState: Hashable, Sendable {
    case new
    case unchanged
    /// The same call was entered before under another name.
    case knownAs(String)
}
