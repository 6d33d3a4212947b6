internal import Calibration
internal import Findings
internal import Rubrics

/// Rules alone, learned detectors alone, both, by group of labels.
struct DetectorComparison {
    let taxonomy: Taxonomy
    let rules: [LabelledItem]
    let learned: [LabelledItem]
    let both: [LabelledItem]
    /// Findings of both and suggestions.
    let suggested: [LabelledItem]

    func text() -> String {
        let columns = [("rules", rules), ("learned", learned), ("both", both), ("both and suggestions", suggested)]
        var lines = [
            "\(both.count) items; P · R · F1 [95 % interval of F1]", "",
            "| | " + columns.map(\.0).joined(separator: " | ") + " |", "|---|" + columns.map { _ in "---|" }.joined(),
        ]
        func row(_ name: String, _ labels: (Label) -> Bool) {
            let cells = columns.map { figures(LabelComparison($0.1), labels) }
            lines.append("| \(name) | " + cells.joined(separator: " | ") + " |")
        }
        row("critical violations") { taxonomy[$0]?.severity == .critical }
        for kind in Taxonomy.Kind.allCases {
            row(kind == .violation ? "all violations" : kind.rawValue) { taxonomy[$0]?.kind == kind }
        }
        let levels = columns.map { LabelComparison($0.1).callLevel { taxonomy[$0]?.severity == .critical } }
        lines.append(
            "| items with a critical violation that are caught at all | "
                + levels.map { "\($0.caught)/\($0.with)" }.joined(separator: " | ") + " |")
        lines.append(
            "| other items in which nothing critical fires | "
                + levels.map { "\($0.leftAlone)/\($0.without)" }.joined(separator: " | ") + " |")
        return lines.joined(separator: "\n")
    }

    private func figures(_ comparison: LabelComparison, _ labels: (Label) -> Bool) -> String {
        let (c, items) = comparison.counts(of: labels)
        let interval = Interval.bootstrapF1(items).map { " [\(two($0.low))–\(two($0.high))]" } ?? ""
        return "\(two(c.precision)) · \(two(c.recall)) · \(two(c.f1))\(interval)"
    }

    private func two(_ value: Double?) -> String {
        guard let value else { return "–" }
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
