internal import CallAnalysis
internal import Findings
internal import LearnedDetection
internal import Transcripts

/// What learned detectors say of a label in a call, and why, for a terminal.
struct LearnedExplanation {
    private let model: String
    private let explanations: [(turn: Turn, explanation: Explanation)]
    private let label: String

    /// Turns that are shown at most: the likeliest.
    private static let most = 4

    /// - Parameter name: a label, or `learned/` and a label.
    /// - Returns: nothing when there is no model, or it does not know the label.
    init?(_ analyser: CallAnalyser, _ call: Call, _ name: String) {
        let label = name.hasPrefix("learned/") ? String(name.dropFirst(8)) : name
        guard let reading = analyser.reading, reading.model.detectors.contains(where: { $0.label.rawValue == label })
        else { return nil }
        let lines = analyser.readingLines(of: call)
        let all = call.turns.enumerated().compactMap { place, turn in
            reading.explain(Label(label), turn: place, of: lines, country: call.country).map { (turn, $0) }
        }
        self.label = label
        model = reading.model.name
        explanations = Array(all.sorted { $0.1.probability > $1.1.probability }.prefix(Self.most)).map {
            (turn: $0.0, explanation: $0.1)
        }
    }

    func text() -> String {
        var lines = ["  learned/\(label) (\(model)): the \(explanations.count) likeliest turns"]
        for (turn, explanation) in explanations {
            let tier =
                explanation.probability >= explanation.finding
                ? "finding" : explanation.probability >= explanation.suggestion ? "suggestion" : "nothing"
            lines.append("    turn \(turn.number)  “\(Scorecard.printable(turn.text))”")
            lines.append(
                "      probability \(two(explanation.probability)): \(tier) (finding from \(bound(explanation.finding)), suggestion from \(bound(explanation.suggestion)))"
            )
            for reason in explanation.reasons {
                let what: String
                switch reason.kind {
                case .words: what = "“\(Scorecard.printable(reason.text))”"
                case .wordsBefore: what = "words of the turn before, speaker, country"
                case .context: what = "call: \(reason.text)"
                }
                lines.append("      \(reason.weight >= 0 ? "+" : "−")\(two(abs(reason.weight)))  \(what)")
            }
            if let nearest = explanation.nearest {
                lines.append("      like the labelled example “\(Scorecard.printable(nearest))”")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func bound(_ value: Float) -> String { value > 1 ? "never" : two(value) }
    private func two(_ value: Float) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
