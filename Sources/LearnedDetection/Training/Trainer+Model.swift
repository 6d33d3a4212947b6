internal import Findings

extension Trainer {
    /// Puts together what was learned: bytes instead of numbers, the features that weigh least left out, examples added.
    /// - Parameters:
    ///   - firsts: as they were given to the ``SecondLook``.
    ///   - learned: with thresholds, in the same order.
    public func model(
        _ origin: LinearModel.Origin, _ firsts: [FirstLook], _ learned: [SecondLook.Learned]
    ) -> LinearModel {
        var detectors = learned.map(\.detector)
        let agentCount = detectors.count { $0.agentSide }
        // Bytes are shared by the sides as their rows are wide.
        let cells = (agent.features.count * agentCount, customer.features.count * (detectors.count - agentCount))
        let share = min(1, Double(options.budget) / Double(max(cells.0 + cells.1, 1)))
        let agentRows = rows(agent, firsts, 0..<agentCount, share: share, &detectors)
        let customerRows = rows(customer, firsts, agentCount..<detectors.count, share: share, &detectors)
        let entries = Evidence.width(detectors.count)
        var context = [Float](repeating: 0, count: entries * detectors.count)
        for (place, item) in learned.enumerated() {
            for entry in 0..<min(entries, item.weights.count) {
                context[entry * detectors.count + place] = item.weights[entry]
            }
        }
        return LinearModel(
            origin: origin, detectors: detectors, classes: classes, examples: examples(learned), agent: agentRows,
            customer: customerRows, context: context)
    }

    private func rows(
        _ side: TrainingSide, _ firsts: [FirstLook], _ places: Range<Int>, share: Double,
        _ detectors: inout [LinearModel.Detector]
    ) -> FeatureRows {
        for place in places {
            let largest = firsts[place].weights.reduce(Float(0)) { max($0, abs($1)) }
            detectors[place].scale = largest > 0 ? largest / 127 : 1
        }
        // A feature is worth the largest share that it has in any label.
        let worth = side.features.indices.map { feature -> Float in
            places.reduce(0) { max($0, abs(firsts[$1].weights[feature]) / detectors[$1].scale) }
        }
        let most = Int(Double(side.features.count) * share)
        let kept = worth.indices.sorted { (worth[$1], $0) < (worth[$0], $1) }.prefix(most).filter { worth[$0] >= 0.5 }
        let list = kept.sorted().map { feature in
            (
                feature: side.features[feature],
                row: places.map { Int8((firsts[$0].weights[feature] / detectors[$0].scale).rounded()) }
            )
        }
        return FeatureRows(width: places.count, features: list)
    }

    /// Clear examples of each label, from different groups, the surest first.
    private func examples(_ learned: [SecondLook.Learned]) -> [LinearModel.Example] {
        var result: [LinearModel.Example] = []
        for (place, item) in learned.enumerated() {
            let side = side(item.detector.agentSide)
            let rows = side.places.indices.filter { side.labelled[$0] }
            var taken: [String: Int] = [:]
            var count = 0
            let sure = zip(rows, item.judged).filter { $0.1.isTrue }
                .sorted { ($1.1.probability, $0.0) < ($0.1.probability, $1.0) }
            for (row, _) in sure where count < options.examples {
                let call = calls[side.places[row].call]
                let text = call.lines[side.places[row].line].text
                guard taken[call.group, default: 0] < 3, text.utf8.count <= 160 else { continue }
                taken[call.group, default: 0] += 1
                result.append(LinearModel.Example(detector: place, text: text))
                count += 1
            }
        }
        return result
    }

    /// Share of the features of turns that a model trained without their group knows: what drift is held against.
    public func coverage() -> Float {
        var known = 0
        var all = 0
        for side in [agent, customer] {
            var inFolds = [UInt32](repeating: 0, count: side.features.count)
            for row in side.places.indices where side.labelled[row] {
                for place in side.vectors.starts[row]..<side.vectors.starts[row + 1] {
                    inFolds[Int(side.vectors.ids[place])] |= 1 << UInt32(side.folds[row] & 31)
                }
            }
            for row in side.places.indices where side.labelled[row] {
                all += side.lookedAt[row]
                let own: UInt32 = 1 << UInt32(side.folds[row] & 31)
                for place in side.vectors.starts[row]..<side.vectors.starts[row + 1]
                where inFolds[Int(side.vectors.ids[place])] & ~own != 0 {
                    known += 1
                }
            }
        }
        return all > 0 ? Float(known) / Float(all) : 0
    }
}
