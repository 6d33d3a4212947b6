public import Findings

/// A labelled turn, ready to learn from.
public struct TrainingTurn: Sendable {
    public var features: [UInt32]
    public var agentSide: Bool
    public var labels: Set<Label>
    /// Turns of one group (a pair, a call) stay together when folds are made.
    public var group: String
    /// A turn of a whole call, where labels are as rare as in life; an exchange is made to be hard.
    public var fromCall: Bool

    public init(features: [UInt32], agentSide: Bool, labels: Set<Label>, group: String, fromCall: Bool) {
        self.features = features
        self.agentSide = agentSide
        self.labels = labels
        self.group = group
        self.fromCall = fromCall
    }
}

/// Learns one logistic regression for a label. Deterministic: the order of turns is mixed by a fixed seed, sums are made
/// in one order, and each label is learned by itself, so that the number of threads changes nothing.
public struct Trainer: Sendable {
    public struct Options: Hashable, Sendable {
        public var epochs = 12
        public var rate: Float = 0.12
        /// Pull of each weight towards zero, per step.
        public var shrink: Float = 2e-6
        public var folds = 5
        /// Weights below this share of the largest are left out of the model.
        public var prune: Float = 0.05
        public var findingPrecision: Float = 0.90
        public var suggestionPrecision: Float = 0.50
        /// Labels with fewer positives are not learned.
        public var leastPositives = 30
        public init() {}
    }

    public let options: Options
    public init(_ options: Options = Options()) { self.options = options }

    /// What was learned of a label, with its out-of-fold figures.
    public struct Learned: Sendable {
        public var detector: LinearModel.Detector
        public var weights: [(feature: UInt32, weight: Float)]
        public var positives: Int
        /// Out of fold: probability and truth of every turn that was looked at, for reports.
        public var outOfFold: [(probability: Float, isTrue: Bool)]
        public var expectedCalibrationError: Float
    }

    /// - Returns: nothing when there are too few positives, or no negatives.
    public func learn(_ label: Label, agentSide: Bool, from turns: [TrainingTurn]) -> Learned? {
        let mine = turns.filter { $0.agentSide == agentSide }
        let truth = mine.map { $0.labels.contains(label) }
        let positives = truth.count { $0 }
        guard positives >= options.leastPositives, positives < mine.count else { return nil }
        let folds = mine.map { Self.fold($0.group, options.folds) }
        var scores = [Float](repeating: 0, count: mine.count)
        for fold in 0..<options.folds {
            let inside = mine.indices.filter { folds[$0] != fold }
            let (weights, bias) = regression(inside.map { mine[$0].features }, inside.map { truth[$0] }, prune: true)
            for index in mine.indices where folds[index] == fold {
                scores[index] = mine[index].features.reduce(bias) { $0 + weights[Int($1)] }
            }
        }
        let (slope, offset) = Platt.fit(scores, truth)
        var detector = LinearModel.Detector(
            label: label, agentSide: agentSide, bias: 0, scale: 1, slope: slope, offset: offset, finding: 2,
            suggestion: 2)
        let probabilities = scores.map { LinearModel.probability($0, detector) }
        let judged = mine.indices.map {
            (probability: probabilities[$0], isTrue: truth[$0], fromCall: mine[$0].fromCall)
        }
        detector.finding = Thresholds.lowest(judged, precision: options.findingPrecision)
        detector.suggestion = min(detector.finding, Thresholds.lowest(judged, precision: options.suggestionPrecision))
        let (weights, bias) = regression(mine.map(\.features), truth, prune: true)
        detector.bias = bias
        let sparse = weights.indices.compactMap { weights[$0] != 0 ? (UInt32($0), weights[$0]) : nil }
        return Learned(
            detector: detector, weights: sparse, positives: positives,
            outOfFold: judged.map { ($0.probability, $0.isTrue) },
            expectedCalibrationError: Platt.calibrationError(judged.map { ($0.probability, $0.isTrue) }))
    }

    /// AdaGrad over single turns (J. Duchi and others, JMLR 2011).
    private func regression(_ features: [[UInt32]], _ truth: [Bool], prune: Bool) -> (weights: [Float], bias: Float) {
        var weights = [Float](repeating: 0, count: FeatureHasher.dimensions)
        var squares = [Float](repeating: 1e-6, count: FeatureHasher.dimensions)
        var bias: Float = -2
        var biasSquare: Float = 1e-6
        var order = Array(features.indices)
        var state: UInt64 = 7
        for _ in 0..<options.epochs {
            for index in order.indices.dropFirst().reversed() {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
            }
            for turn in order {
                let list = features[turn]
                let scale = 1 / Float(max(list.count, 1)).squareRoot()
                var score = bias
                for feature in list { score += weights[Int(feature)] }
                let gradient = 1 / (1 + Exponential.of(-score)) - (truth[turn] ? 1 : 0)
                if abs(gradient) < 0.002 { continue }
                let step = gradient * scale
                for feature in list {
                    let index = Int(feature)
                    let slope = step + options.shrink * weights[index]
                    squares[index] += slope * slope
                    weights[index] -= options.rate * slope / squares[index].squareRoot()
                }
                biasSquare += gradient * gradient
                bias -= options.rate * gradient / biasSquare.squareRoot()
            }
        }
        if prune {
            let bound = options.prune * weights.reduce(Float(0)) { max($0, abs($1)) }
            for index in weights.indices where abs(weights[index]) < bound { weights[index] = 0 }
        }
        return (weights, bias)
    }

    private static func fold(_ group: String, _ folds: Int) -> Int {
        var hash = FeatureHasher.offset
        for byte in group.utf8 { hash = (hash ^ UInt64(byte)) &* FeatureHasher.prime }
        return Int((hash >> 20) % UInt64(folds))
    }
}

/// Makes probabilities of scores (J. Platt, 1999; with the targets of H.-T. Lin and others, 2007).
enum Platt {
    static func fit(_ scores: [Float], _ truth: [Bool]) -> (slope: Float, offset: Float) {
        let positives = Double(truth.count { $0 })
        let negatives = Double(truth.count) - positives
        let high = (positives + 1) / (positives + 2)
        let low = 1 / (negatives + 2)
        var a = 1.0
        var b = 0.0
        // Newton's method on two parameters; the problem is convex.
        for _ in 0..<60 {
            var ga = 0.0
            var gb = 0.0
            var haa = 1e-9
            var hab = 0.0
            var hbb = 1e-9
            for (score, isTrue) in zip(scores, truth) {
                let s = Double(score)
                let p = Double(1 / (1 + Exponential.of(Float(-(a * s + b)))))
                let error = p - (isTrue ? high : low)
                let w = max(p * (1 - p), 1e-9)
                ga += error * s
                gb += error
                haa += w * s * s
                hab += w * s
                hbb += w
            }
            let determinant = haa * hbb - hab * hab
            guard abs(determinant) > 1e-12 else { break }
            let da = (hbb * ga - hab * gb) / determinant
            let db = (haa * gb - hab * ga) / determinant
            let size = max(abs(da), abs(db))
            let damp = size > 1 ? 1 / size : 1
            a -= damp * da
            b -= damp * db
            if size < 1e-6 { break }
        }
        return (Float(max(a, 0.01)), Float(b))
    }

    /// Expected calibration error over ten equal ranges of probability.
    static func calibrationError(_ judged: [(probability: Float, isTrue: Bool)]) -> Float {
        var sums = [(count: Int, probability: Float, right: Float)](repeating: (0, 0, 0), count: 10)
        for (probability, isTrue) in judged {
            let bin = min(9, Int(probability * 10))
            sums[bin].count += 1
            sums[bin].probability += probability
            if isTrue { sums[bin].right += 1 }
        }
        return sums.reduce(Float(0)) { $0 + abs($1.probability - $1.right) } / Float(max(judged.count, 1))
    }
}

/// Chooses the lowest probability from which a label is right often enough, in calls and in exchanges alike.
enum Thresholds {
    static func lowest(_ judged: [(probability: Float, isTrue: Bool, fromCall: Bool)], precision: Float) -> Float {
        let sorted = judged.sorted { $0.probability > $1.probability }
        var given = (call: 0, exchange: 0)
        var right = (call: 0, exchange: 0)
        var best: Float = 2
        for item in sorted {
            if item.fromCall {
                given.call += 1
                if item.isTrue { right.call += 1 }
            } else {
                given.exchange += 1
                if item.isTrue { right.exchange += 1 }
            }
            // A lower bound on the precision: one imagined error, so that a threshold never rests on two lucky hits.
            let inCalls = Float(right.call) / Float(given.call + 1)
            let inExchanges = Float(right.exchange) / Float(given.exchange + 1)
            let enough = given.call + given.exchange >= 8
            let callsAgree = given.call < 4 || inCalls >= precision
            let exchangesAgree = given.exchange < 4 || inExchanges >= precision
            if enough, callsAgree, exchangesAgree { best = item.probability }
        }
        return best
    }
}
