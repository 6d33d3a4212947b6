/// All turns of one side as rows of features, numbered without gaps; features seen in one turn only are left out.
struct TrainingSide {
    /// For each row its call and its line.
    let places: [(call: Int, line: Int)]
    /// Fold of each row.
    let folds: [Int]
    let labelled: [Bool]
    /// Features of each row, those included that stand in it alone.
    let lookedAt: [Int]
    let vectors: SupportVectors
    /// Feature of each number.
    let features: [UInt32]

    init(_ calls: [TrainingCall], folds: [Int], agentSide: Bool, classes: WordClasses) {
        let hasher = FeatureHasher(classes)
        var turn = TurnFeatures()
        var places: [(call: Int, line: Int)] = []
        var rowFolds: [Int] = []
        var labelled: [Bool] = []
        var starts = [0]
        var ids: [UInt32] = []
        var values: [Float] = []
        for (number, call) in calls.enumerated() {
            var before: FeatureHasher.Words?
            for (line, said) in call.lines.enumerated() {
                let words = FeatureHasher.Words(said.text)
                defer { before = words }
                guard ModelReading.agentSide(said.side) == agentSide, !said.text.isEmpty else { continue }
                hasher.features(
                    of: words, before: before, speaker: ModelReading.code(said.side), country: call.country,
                    into: &turn)
                places.append((number, line))
                rowFolds.append(folds[number])
                labelled.append(call.labels[line] != nil)
                ids += turn.ids
                values += turn.values
                starts.append(ids.count)
            }
        }
        // How often each feature stands in a labelled turn.
        var counts = [UInt8](repeating: 0, count: FeatureHasher.dimensions)
        for row in places.indices where labelled[row] {
            for place in starts[row]..<starts[row + 1] where counts[Int(ids[place])] < 2 {
                counts[Int(ids[place])] += 1
            }
        }
        var number = [UInt32](repeating: .max, count: FeatureHasher.dimensions)
        var features: [UInt32] = []
        for feature in counts.indices where counts[feature] >= 2 {
            number[feature] = UInt32(features.count)
            features.append(UInt32(feature))
        }
        var keptStarts = [0]
        var keptIDs: [UInt32] = []
        var keptValues: [Float] = []
        for row in places.indices {
            for place in starts[row]..<starts[row + 1] where number[Int(ids[place])] != .max {
                keptIDs.append(number[Int(ids[place])])
                keptValues.append(values[place])
            }
            keptStarts.append(keptIDs.count)
        }
        self.places = places
        self.folds = rowFolds
        self.labelled = labelled
        lookedAt = places.indices.map { starts[$0 + 1] - starts[$0] }
        self.features = features
        vectors = SupportVectors(starts: keptStarts, ids: keptIDs, values: keptValues, width: features.count)
    }
}
