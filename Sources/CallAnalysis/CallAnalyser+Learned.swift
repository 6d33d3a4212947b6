internal import Findings
internal import LearnedDetection
internal import Rubrics
internal import Transcripts

/// A place where rules forbid a learned finding.
struct Veto: Hashable {
    /// Index of the turn.
    var turn: Int
    /// The label's place in the taxonomy.
    var label: Int
}

extension CallAnalyser {
    /// Adds what the learned detectors say beside the rules. They never replace a rule: where a rule gave the label
    /// nothing is added, and where a rule was stopped by a negation or a report nothing may be.
    func addLearned(_ model: LinearModel, _ call: Call, _ places: TurnPlaces, _ result: inout CallAnalysisResult) {
        let hasher = FeatureHasher()
        var scores = [Float](repeating: 0, count: model.detectors.count)
        let labels = model.detectors.map { book.taxonomy.order(of: $0.label) }
        var before: FeatureHasher.Words?
        var added = false
        for (index, turn) in call.turns.enumerated() {
            let words = FeatureHasher.Words(turn.text)
            defer { before = words }
            let role = places.roles[index]
            guard role.isAgentSide || role.isCustomerSide, !turn.text.isEmpty else { continue }
            let features = hasher.features(
                of: words, before: before, speaker: role.isAgentSide ? "agent" : role.rawValue, country: call.country)
            model.scores(features, into: &scores)
            for (place, detector) in model.detectors.enumerated() where detector.agentSide == role.isAgentSide {
                let probability = LinearModel.probability(scores[place], detector)
                guard probability >= detector.suggestion, labels[place] < book.taxonomy.entries.count,
                    !turnLabels[index].contains(labels[place]),
                    !vetoes.contains(Veto(turn: index, label: labels[place]))
                else { continue }
                let finding = self.finding(detector.label, turn, role, model.name, probability)
                if probability >= detector.finding {
                    result.findings.append(finding)
                    turnLabels[index].insert(labels[place])
                    added = true
                } else if !result.suggestions.contains(where: { $0.turn == turn.number && $0.label == detector.label })
                {
                    result.suggestions.append(finding)
                }
            }
        }
        if added { result.findings.sort { Self.order($0) < Self.order($1) } }
        result.suggestions.sort { Self.order($0) < Self.order($1) }
    }

    private static func order(_ finding: Finding) -> (Int, Int, Label) {
        (finding.turn, finding.span.lowerBound, finding.label)
    }

    /// A learned finding rests on the whole turn: the turn is its quote.
    private func finding(_ label: Label, _ turn: Turn, _ role: Role, _ model: String, _ probability: Float) -> Finding {
        Finding(
            label: label, rule: "learned/" + label.rawValue, severity: book.taxonomy[label]?.severity ?? .none,
            confidence: .likely, turn: turn.number, speaker: role, quote: turn.text, span: 0..<turn.text.utf8.count,
            start: turn.start, end: turn.end, references: [], values: [],
            provenance: .learned(model: model, probability: (Double(probability) * 1000).rounded() / 1000))
    }
}
