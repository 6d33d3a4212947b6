public import Transcripts

/// One kind of transcript file: how to know it and how to read it. A new format is one file with one such type, named
/// in ``TranscriptFormats/all``.
public protocol TranscriptFormat: Sendable {
    /// Stable identifier, as in `--format` and ``Transcripts/Call/format``: `webvtt`, `aws-call-analytics`.
    var id: String { get }
    /// A name for people: `WebVTT captions`.
    var title: String { get }
    /// How likely the file is of this format, with the reason in a sentence. Looks at content only, never at the name.
    func likelihood(of head: TranscriptHead) -> Likelihood
    /// Reads the calls of a document and hands each to `emit`, or the problem that lost it. Throws only when nothing
    /// more can be read.
    func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem)
}

/// How likely a file is of a format.
public struct Likelihood: Hashable, Sendable {
    /// 0 (cannot be) to 100 (its signature says so). The highest wins; a tie is refused.
    public var score: Int
    /// Why, in one sentence without people's words.
    public var reason: String

    public init(score: Int, reason: String) {
        self.score = score
        self.reason = reason
    }

    /// It cannot be: score 0.
    public static func no(_ reason: String) -> Likelihood { Likelihood(score: 0, reason: reason) }
    /// Its shape allows it: score 30.
    public static func possible(_ reason: String) -> Likelihood { Likelihood(score: 30, reason: reason) }
    /// Its shape speaks for it: score 60.
    public static func likely(_ reason: String) -> Likelihood { Likelihood(score: 60, reason: reason) }
    /// A signature or a set of keys that no other known format has: score 95.
    public static func certain(_ reason: String) -> Likelihood { Likelihood(score: 95, reason: reason) }
}

/// A file as text, ready to be read.
public struct TranscriptDocument: Hashable, Sendable {
    /// The file as the user named it; goes into ``Transcripts/Call/source``. Empty when it has no name.
    public var name: String
    /// Well-formed UTF-8 without a byte order mark.
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without folders and extension; nothing when there is none (standard input).
    var stem: String? {
        let file = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        guard file != "-", !file.isEmpty else { return nil }
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
        return String(file[..<dot])
    }
}
