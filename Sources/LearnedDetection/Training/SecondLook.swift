public import Findings

/// The second look: what the first said of the whole call, and what the rules found, weighed for each label.
public struct SecondLook: Sendable {
    /// What was learned of one label, with its out-of-fold figures.
    public struct Learned: Sendable {
        public var detector: LinearModel.Detector
        var weights: [Float]
        /// Probability and truth of every labelled turn of the side.
        var judged: [Judged]
        /// The same of the first look alone.
        var judgedBefore: [Judged]
        public var positives: Int

        /// Out of fold, for reports; `whole` keeps the turns of whole calls or of exchanges only.
        public func outOfFold(whole: Bool? = nil, first: Bool = false) -> [(probability: Float, isTrue: Bool)] {
            (first ? judgedBefore : judged).filter { whole == nil || $0.whole == whole }
                .map { ($0.probability, $0.isTrue) }
        }
    }

    private let trainer: Trainer
    private let firsts: [Trainer.FirstLook]
    private let agentRows: SupportVectors
    private let customerRows: SupportVectors

    /// - Parameter firsts: those of the agent's side first; the order is that of the model's detectors.
    public init(_ trainer: Trainer, _ firsts: [Trainer.FirstLook]) {
        self.trainer = trainer
        self.firsts = firsts
        var index: [Label: Int] = [:]
        for (place, first) in firsts.enumerated() { index[first.detector.label] = place }
        // What the detectors say of every turn, by call and line.
        var probabilities = trainer.calls.map { call in
            [[(detector: Int, value: Float)]](repeating: [], count: call.lines.count)
        }
        for (place, first) in firsts.enumerated() {
            let side = trainer.side(first.detector.agentSide)
            for (row, where_) in side.places.enumerated() {
                let odds = first.detector.slope * first.margins[row] + first.detector.offset
                if odds > -4 { probabilities[where_.call][where_.line].append((place, Exponential.sigmoid(odds))) }
            }
        }
        var entries: [[[(entry: Int, value: Float)]]] = []
        for (number, call) in trainer.calls.enumerated() {
            entries.append(
                Evidence(
                    detectors: firsts.count, probabilities: probabilities[number],
                    rules: call.lines.map { line in line.ruleLabels.compactMap { index[$0] }.sorted() },
                    sides: call.lines.map(\.side)
                ).all())
        }
        func rows(_ side: TrainingSide) -> SupportVectors {
            var starts = [0]
            var ids: [UInt32] = []
            var values: [Float] = []
            for place in side.places {
                for (entry, value) in entries[place.call][place.line] {
                    // The first number is the turn's own score, which differs by label.
                    ids.append(UInt32(entry + 1))
                    values.append(value)
                }
                starts.append(ids.count)
            }
            return SupportVectors(
                starts: starts, ids: ids, values: values, width: Evidence.width(firsts.count) + 1)
        }
        agentRows = rows(trainer.agent)
        customerRows = rows(trainer.customer)
    }

    /// Learns the second look of one label, and what its probabilities mean.
    public func learn(_ place: Int) -> Learned {
        let first = firsts[place]
        let side = trainer.side(first.detector.agentSide)
        let truth = trainer.truth(first.detector.label, side)
        let rows = truth.indices.filter { side.labelled[$0] }
        let vectors = (first.detector.agentSide ? agentRows : customerRows).with(first.margins, scale: Self.ownScale)
        var scores = [Float](repeating: 0, count: truth.count)
        for fold in 0..<trainer.options.folds {
            let (weights, bias) = vectors.train(
                rows.filter { side.folds[$0] != fold }, truth, cost: trainer.options.contextCost)
            for row in truth.indices where side.folds[row] == fold { scores[row] = vectors.score(row, weights, bias) }
        }
        let (slope, offset) = Platt.fit(rows.map { scores[$0] }, rows.map { truth[$0] })
        var (weights, bias) = vectors.train(rows, truth, cost: trainer.options.contextCost)
        for index in weights.indices { weights[index] *= slope }
        var detector = first.detector
        detector.ownWeight = weights[0] * Self.ownScale
        detector.contextBias = bias * slope + offset
        func judged(_ probability: (Int) -> Float) -> [Judged] {
            rows.map { row in
                Judged(
                    probability: probability(row), isTrue: truth[row], whole: trainer.calls[side.places[row].call].whole
                )
            }
        }
        return Learned(
            detector: detector, weights: Array(weights.dropFirst()),
            judged: judged { Exponential.sigmoid(slope * scores[$0] + offset) },
            judgedBefore: judged {
                Exponential.sigmoid(first.detector.slope * first.margins[$0] + first.detector.offset)
            }, positives: first.positives)
    }

    /// The own score weighs more than one piece of evidence: it is less held back by the penalty.
    private static let ownScale: Float = 4

    /// Chooses thresholds for all labels: each by its own turns and by those of its group, for probabilities mean the same
    /// for all labels of a group, and one label alone has few turns above any threshold.
    /// - Parameter group: name of a label's group, such as the critical violations.
    public func withThresholds(_ learned: [Learned], group: (Label) -> String = { $0.family }) -> [Learned] {
        var groups: [String: [Judged]] = [:]
        for item in learned { groups[group(item.detector.label), default: []] += item.judged }
        func thresholds(_ precision: Float) -> [Float] {
            let shared = groups.mapValues { Thresholds.lowest($0, precision: precision, least: 20) }
            return learned.map { item in
                Thresholds.choose(
                    item.judged, shared: shared[group(item.detector.label)] ?? 2, precision: precision)
            }
        }
        let findings = thresholds(trainer.options.findingPrecision)
        let suggestions = thresholds(trainer.options.suggestionPrecision)
        return learned.indices.map { place in
            var item = learned[place]
            item.detector.finding = findings[place]
            item.detector.suggestion = min(findings[place], suggestions[place])
            return item
        }
    }
}

extension SupportVectors {
    /// The same rows with one more value in front of each, under number nought.
    func with(_ first: [Float], scale: Float) -> SupportVectors {
        var starts = [0]
        var ids: [UInt32] = []
        var values: [Float] = []
        ids.reserveCapacity(self.ids.count + count)
        values.reserveCapacity(self.ids.count + count)
        for row in 0..<count {
            ids.append(0)
            values.append(first[row] * scale)
            ids += self.ids[self.starts[row]..<self.starts[row + 1]]
            values += self.values[self.starts[row]..<self.starts[row + 1]]
            starts.append(ids.count)
        }
        return SupportVectors(starts: starts, ids: ids, values: values, width: width)
    }
}
