public import Transcripts

/// Amazon Connect Contact Lens, the file written after a contact: voice (offsets in milliseconds) and chat (absolute times).
public struct AmazonContactLens: TranscriptFormat {
    public init() {}
    public var id: String { "aws-contact-lens" }
    public var title: String { "Amazon Connect Contact Lens" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let json = head.json else { return .no("it is not JSON") }
        guard json.kinds["Transcript"] == .array else { return .no("it has no array Transcript") }
        if json.has("Transcript[].ParticipantId"),
            json.has("Transcript[].Content") || json.has("Transcript[].AbsoluteTime")
        {
            return .certain("it has Transcript[] with ParticipantId")
        }
        if !json.has("Transcript[]"), !json.has("JobName"), json.hasAll("Version", "Channel") {
            return .certain("it has Version, Channel and an empty Transcript")
        }
        return .no("its Transcript has no ParticipantId")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        emit(.success(try AmazonConversationReader(format: id, options: options).read(document)))
    }
}
