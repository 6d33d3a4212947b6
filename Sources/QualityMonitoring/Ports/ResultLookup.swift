public import CallScoring

/// What a store knows of calls that were judged before. Asked by several threads at once while others write.
public protocol ResultLookup: Sendable {
    /// Evaluations of a call, the latest first; none for a call that was never judged.
    /// - Parameter hash: the `call` of its fingerprint.
    func evaluations(ofCall hash: String) throws -> [KnownEvaluation]
    /// The verdicts of an evaluation (``ResultFormats/ResultLine/result(of:)``); nothing when they were not kept.
    func result(of evaluation: Int64) throws -> [UInt8]?
    /// What the packs of a fingerprint are made of; nothing when it was not kept.
    func parts(of packs: String) throws -> PackParts?
    /// The files of one pack by its own hash; nothing when they were not kept.
    func files(ofPack hash: String) throws -> [PackFile]?
}

/// An evaluation in the store, by its key.
public struct KnownEvaluation: Hashable, Sendable {
    public var key: Int64
    public var fingerprint: Fingerprint
    /// Hashes of other packs under which it holds as well, because their change does not concern the call.
    public var holds: Set<String>
    public init(key: Int64, fingerprint: Fingerprint, holds: Set<String>) {
        self.key = key
        self.fingerprint = fingerprint
        self.holds = holds
    }
}

/// A file of a pack as it was when a call was judged: path below the rubric folder, and its text.
public struct PackFile: Hashable, Sendable {
    public var path: String
    public var text: String
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
