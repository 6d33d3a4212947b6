internal import Findings
internal import LearnedDetection
internal import Rubrics

/// Figures of a training, out of fold, as Markdown.
struct TrainingReport {
    let learned: [SecondLook.Learned]
    let taxonomy: Taxonomy
    let coverage: Float

    private struct Counts {
        var right = 0
        var given = 0
        var positives = 0
        mutating func add(_ judged: [(probability: Float, isTrue: Bool)], from bound: Float) {
            for (probability, isTrue) in judged {
                positives += isTrue ? 1 : 0
                if probability >= bound {
                    given += 1
                    right += isTrue ? 1 : 0
                }
            }
        }
        var precision: Float { given > 0 ? Float(right) / Float(given) : 0 }
        var recall: Float { positives > 0 ? Float(right) / Float(positives) : 0 }
        var f1: Float { right > 0 ? 2 * Float(right) / Float(given + positives) : 0 }
        var words: String { "\(two(precision)) · \(two(recall)) · \(two(f1))" }
    }

    private var groups: [(name: String, members: [SecondLook.Learned])] {
        func members(_ test: (Taxonomy.Entry) -> Bool) -> [SecondLook.Learned] {
            learned.filter { taxonomy[$0.detector.label].map(test) ?? false }
        }
        return [("critical violations", members { $0.severity == .critical })]
            + Taxonomy.Kind.allCases.map { kind in (kind.rawValue, members { $0.kind == kind }) }
    }

    /// The figures by group, and how well probabilities keep what they promise.
    func summary() -> String {
        var lines = [
            "", "Out of fold: P · R · F1 of learned detectors alone.", "",
            "| | calls: findings | calls: findings and suggestions | exchanges: findings | exchanges: both | error of calibration |",
            "|---|---|---|---|---|---:|",
        ]
        for (name, members) in groups {
            var cells: [String] = []
            for whole in [true, false] {
                var findings = Counts()
                var both = Counts()
                for item in members {
                    findings.add(item.outOfFold(whole: whole), from: item.detector.finding)
                    both.add(item.outOfFold(whole: whole), from: item.detector.suggestion)
                }
                cells += [findings.words, both.words]
            }
            let error = Reliability.expectedError(Reliability.bins(members.flatMap { $0.outOfFold() }))
            lines.append("| \(name) | \(cells.joined(separator: " | ")) | \(three(error)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func text() -> String {
        var lines = [
            "# Training of the learned detectors", "",
            "Every figure is out of fold: what stands in one fold comes from authors, agents and scenarios that the detector never saw.",
            "Share of the features of an unseen turn that are known: \(two(coverage)).", summary(),
            "## By label", "",
            "| label | positives | finding from | suggestion from | findings P · R · F1 | findings and suggestions P · R · F1 | the same, first look | error of calibration |",
            "|---|---:|---:|---:|---|---|---|---:|",
        ]
        for item in learned {
            var findings = Counts()
            var both = Counts()
            var first = Counts()
            findings.add(item.outOfFold(), from: item.detector.finding)
            both.add(item.outOfFold(), from: item.detector.suggestion)
            first.add(item.outOfFold(first: true), from: 0.5)
            let error = Reliability.expectedError(Reliability.bins(item.outOfFold()))
            lines.append(
                "| `\(item.detector.label.rawValue)` | \(item.positives) | \(bound(item.detector.finding)) | \(bound(item.detector.suggestion)) | \(findings.words) | \(both.words) | \(first.words) | \(three(error)) |"
            )
        }
        lines += ["", "## What probabilities promise and keep", "", "Each # is two hundredths.", ""]
        for (name, members) in groups {
            lines += ["### \(name)", "", "```", "promised  kept   turns"]
            for bin in Reliability.bins(members.flatMap { $0.outOfFold() }) where bin.count > 0 {
                let bar = String(repeating: "#", count: Int((bin.kept * 50).rounded()))
                lines.append("\(two(bin.promised))      \(two(bin.kept))  \(pad(bin.count))  \(bar)")
            }
            lines += ["```", ""]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func bound(_ value: Float) -> String { value > 1 ? "never" : two(value) }
    private func pad(_ count: Int) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    }
}

private func two(_ value: Float) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
private func three(_ value: Float) -> String {
    let digits = String(Int((value * 1000).rounded()))
    return "0." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
}
