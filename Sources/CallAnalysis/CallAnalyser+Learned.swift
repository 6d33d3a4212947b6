internal import Findings
public import LearnedDetection
internal import Rubrics
public import Transcripts

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
    func addLearned(_ reading: ModelReading, _ call: Call, _ places: TurnPlaces, _ result: inout CallAnalysisResult) {
        let model = reading.model
        let judgements = reading.judge(lines(of: call, places, result.findings), country: call.country)
        var added = false
        if book.detectors == .learned {
            result.findings.removeAll()
            result.suggestions.removeAll()
            added = true
        }
        for (index, turn) in call.turns.enumerated() {
            for judgement in judgements[index] {
                let detector = model.detectors[judgement.detector]
                let place = book.taxonomy.order(of: detector.label)
                guard place < book.taxonomy.entries.count,
                    book.detectors == .learned || !turnLabels[index].contains(place),
                    !vetoes.contains(Veto(turn: index, label: place))
                else { continue }
                let finding = self.finding(detector.label, turn, places.roles[index], model.name, judgement.probability)
                if judgement.probability >= detector.finding {
                    result.findings.append(finding)
                    turnLabels[index].insert(place)
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

    /// A call as learned detectors read it.
    func lines(of call: Call, _ places: TurnPlaces, _ findings: [Finding]) -> [ModelReading.Line] {
        var labels = [[Label]](repeating: [], count: call.turns.count)
        var numbers: [Int: Int] = [:]
        for (index, turn) in call.turns.enumerated() { numbers[turn.number] = index }
        for finding in findings {
            guard case .rule = finding.provenance, let index = numbers[finding.turn] else { continue }
            if !labels[index].contains(finding.label) { labels[index].append(finding.label) }
        }
        return call.turns.indices.map { index in
            ModelReading.Line(
                text: call.turns[index].text, side: Self.side(places.roles[index]), ruleLabels: labels[index])
        }
    }

    private static func side(_ role: Role) -> Evidence.Side {
        if role.isAgentSide { return .agent }
        if role == .thirdParty { return .thirdParty }
        return role.isCustomerSide ? .customer : .other
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

extension CallAnalyser {
    /// A call as learned detectors read it: who speaks, what is said, and what the rules found.
    public func readingLines(of call: Call) -> [ModelReading.Line] {
        let places = TurnPlaces(call)
        return lines(of: call, places, analyse(call).findings)
    }
}
