public import Findings

/// Learns the detectors of all labels. Deterministic: folds, order of turns and sums are fixed, and each label is learned by
/// itself, so that the number of threads changes nothing.
///
/// Every figure and every threshold is taken out of fold: turns of one author, agent or scenario are judged by a detector
/// that never saw another turn of theirs.
public struct Trainer: Sendable {
    public struct Options: Hashable, Sendable {
        /// What an error costs against large weights: first and second look.
        public var cost: Float = 0.12
        public var contextCost: Float = 0.02
        public var folds = 5
        public var findingPrecision: Float = 0.90
        public var suggestionPrecision: Float = 0.50
        /// Labels with fewer positives are not learned.
        public var leastPositives = 30
        /// Bytes of weights that are kept: the features that weigh least are left out.
        public var budget = 5_950_000
        /// Examples kept for each label.
        public var examples = 12
        public init() {}
    }

    /// Why nothing is learned of a label.
    public enum Refusal: Hashable, Sendable {
        case fewPositives(Int)
        case noNegatives
    }

    public let options: Options
    public let calls: [TrainingCall]
    let classes: WordClasses
    let agent: TrainingSide
    let customer: TrainingSide

    public init(_ calls: [TrainingCall], classes: WordClasses = .none, options: Options = Options()) {
        self.options = options
        self.calls = calls
        self.classes = classes
        let folds = Folds.of(calls, options.folds)
        agent = TrainingSide(calls, folds: folds, agentSide: true, classes: classes)
        customer = TrainingSide(calls, folds: folds, agentSide: false, classes: classes)
    }

    func side(_ agentSide: Bool) -> TrainingSide { agentSide ? agent : customer }
    func truth(_ label: Label, _ side: TrainingSide) -> [Bool] {
        side.places.map { calls[$0.call].labels[$0.line]?.contains(label) ?? false }
    }

    /// Why a label cannot be learned; nothing when it can.
    public func refusal(_ label: Label, agentSide: Bool) -> Refusal? {
        let side = side(agentSide)
        let truth = truth(label, side)
        let positives = truth.count { $0 }
        if positives < options.leastPositives { return .fewPositives(positives) }
        return positives == side.labelled.count { $0 } ? .noNegatives : nil
    }

    /// What the first look learned of one label.
    public struct FirstLook: Sendable {
        var detector: LinearModel.Detector
        /// By compact number of the feature.
        public internal(set) var weights: [Float]
        /// Out of fold, for every row of the side.
        var margins: [Float]
        public var positives: Int
    }

    /// The first look at one label: words of the turn and of the one before.
    /// - Returns: nothing when there are too few positives, or no negatives.
    public func firstLook(_ label: Label, agentSide: Bool) -> FirstLook? {
        guard refusal(label, agentSide: agentSide) == nil else { return nil }
        let side = side(agentSide)
        let truth = truth(label, side)
        let rows = truth.indices.filter { side.labelled[$0] }
        var margins = [Float](repeating: 0, count: truth.count)
        for fold in 0..<options.folds {
            let (weights, bias) = side.vectors.train(
                rows.filter { side.folds[$0] != fold }, truth, cost: options.cost)
            for row in truth.indices where side.folds[row] == fold {
                margins[row] = side.vectors.score(row, weights, bias)
            }
        }
        var detector = LinearModel.Detector(label: label, agentSide: agentSide)
        (detector.slope, detector.offset) = Platt.fit(rows.map { margins[$0] }, rows.map { truth[$0] })
        let (weights, bias) = side.vectors.train(rows, truth, cost: options.cost)
        detector.bias = bias
        return FirstLook(
            detector: detector, weights: weights, margins: margins, positives: truth.count { $0 })
    }
}
