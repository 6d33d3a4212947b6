public import Transcripts

/// Result of an Amazon Transcribe Call Analytics job: `Transcript[]` with a role and millisecond offsets for each turn.
public struct AmazonCallAnalytics: TranscriptFormat {
    public init() {}
    public var id: String { "aws-call-analytics" }
    public var title: String { "Amazon Transcribe Call Analytics" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        guard let json = head.json else { return .no("it is not JSON") }
        guard json.kinds["Transcript"] == .array else { return .no("it has no array Transcript") }
        if json.has("Transcript[].ParticipantId") {
            return .no("its turns name participants by an id, as Contact Lens does")
        }
        if json.hasAll("Transcript[].ParticipantRole", "Transcript[].Content") {
            return .certain("it has Transcript[] with ParticipantRole and Content")
        }
        if !json.has("Transcript[]"), json.has("JobName"),
            json.has("JobStatus") || json.has("ConversationCharacteristics")
        {
            return .certain("it has JobName and an empty Transcript")
        }
        return .no("its Transcript has no ParticipantRole")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        emit(.success(try AmazonConversationReader(format: id, options: options).read(document)))
    }
}
