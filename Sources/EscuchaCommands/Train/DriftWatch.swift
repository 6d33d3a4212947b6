internal import LearnedDetection

/// Notices that calls look unlike those that the learned detectors were trained on: they know fewer of their words and
/// pairs of words than of unseen calls of their own corpus.
struct DriftWatch {
    private let expected: Float?
    private var lookedAt = 0
    private var known = 0

    /// Fewer features than these say nothing: some twenty turns.
    private static let least = 2_000
    /// So much less than expected is noticed.
    private static let margin: Float = 0.10

    init(_ model: LinearModel?) { expected = model?.origin.coverage }

    mutating func add(_ coverage: (lookedAt: Int, known: Int)) {
        lookedAt += coverage.lookedAt
        known += coverage.known
    }

    /// A sentence when the calls look unlike the training data; else nothing.
    var notice: String? {
        guard let expected, lookedAt >= Self.least else { return nil }
        let share = Float(known) / Float(lookedAt)
        guard share < expected - Self.margin else { return nil }
        return
            "these calls look unlike those that the learned detectors were trained on: they know \(percent(share)) of their wording, of unseen calls of their own kind \(percent(expected)); trust their findings less, or train on calls of your own (escucha train)"
    }

    private func percent(_ share: Float) -> String { "\(Int((share * 100).rounded())) %" }
}
