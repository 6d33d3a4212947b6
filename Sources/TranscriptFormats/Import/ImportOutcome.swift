public import Transcripts

/// What came of importing one file. A file may give calls and problems at once (one broken line among good ones).
public struct ImportOutcome: Hashable, Sendable {
    /// The format that read the file; nothing when none did.
    public var format: String?
    public var calls: [Call]
    public var problems: [TranscriptProblem]
    /// About the file as a whole; what concerns a call stands in the call's own notes.
    public var notes: [ImportNote]
    /// Every format with what it thought of the file, likeliest first.
    public var candidates: [Candidate]

    public init(
        format: String? = nil, calls: [Call] = [], problems: [TranscriptProblem] = [], notes: [ImportNote] = [],
        candidates: [Candidate] = []
    ) {
        self.format = format
        self.calls = calls
        self.problems = problems
        self.notes = notes
        self.candidates = candidates
    }

    /// One format's opinion of a file.
    public struct Candidate: Hashable, Sendable {
        public var format: String
        public var title: String
        public var likelihood: Likelihood

        public init(format: String, title: String, likelihood: Likelihood) {
            self.format = format
            self.title = title
            self.likelihood = likelihood
        }
    }
}
