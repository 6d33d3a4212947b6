public import Findings
public import Transcripts

/// A call with everything that is said about it: what reports are made of.
public struct ScoredCall: Hashable, Sendable {
    public var call: Call
    public var analysis: CallAnalysisResult
    public var evaluation: Evaluation

    public init(call: Call, analysis: CallAnalysisResult, evaluation: Evaluation) {
        self.call = call
        self.analysis = analysis
        self.evaluation = evaluation
    }
}
