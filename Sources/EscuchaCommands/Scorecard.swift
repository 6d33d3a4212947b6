internal import CallScoring
internal import Findings
internal import Rubrics

/// The scorecard of one call as text for a terminal.
struct Scorecard {
    let scored: ScoredCall
    let rubric: Rubric
    let taxonomy: Taxonomy
    let words: SummaryWords

    var text: String {
        let evaluation = scored.evaluation
        var lines: [String] = []
        var head = "\(words.call) \(evaluation.callID)"
        if let agent = evaluation.agentID { head += " · \(words.agent) \(agent)" }
        if let country = evaluation.country { head += " · \(country)" }
        if let start = evaluation.startedAt { head += " · \(start)" }
        lines.append(head)
        lines.append(
            "\(rubric.name[words.language]) \(rubric.version) · \(scored.analysis.packs.joined(separator: " "))")
        if let score = evaluation.score {
            var line = "\(words.score): \(Self.plain(score))"
            if let band = rubric.bands.first(where: { $0.id == evaluation.band }) {
                line += " (\(band.name[words.language]))"
            }
            if evaluation.failed {
                line += " · \(words.failed)"
                if let before = evaluation.scoreBeforeAutoFail {
                    line += ", \(Self.plain(before)) \(words.beforeAutoFail)"
                }
            }
            line += " · \(Self.plain(evaluation.pointsJudged))/\(Self.plain(evaluation.pointsTotal)) \(words.judged)"
            lines.append(line)
        } else {
            lines.append("\(words.score): \(words.noScore)")
        }
        for reason in evaluation.autoFailReasons {
            lines.append(
                "  ✗ \(taxonomy.name(of: reason.label, words.language)): " + quoted(reason.quote, reason.turn, nil)
                    + "  [\(reason.rule)]")
        }
        for section in evaluation.sections {
            lines.append("")
            lines.append(
                "\(section.name[words.language])  \(Self.plain(section.points))/\(Self.plain(section.possible))")
            for criterion in section.criteria { lines += self.lines(of: criterion) }
        }
        let missing = scored.analysis.notEvaluable
        if !missing.isEmpty {
            lines.append("")
            lines.append(words.missing)
            var byReason: [(String, [String])] = []
            for item in missing {
                let name = item.label == "*" ? "*" : taxonomy.name(of: item.label, words.language)
                if let index = byReason.firstIndex(where: { $0.0 == item.missing }) {
                    byReason[index].1.append(name)
                } else {
                    byReason.append((item.missing, [name]))
                }
            }
            for (reason, names) in byReason {
                let list =
                    names.prefix(6).joined(separator: ", ")
                    + (names.count > 6 ? ", " + words.more(names.count - 6) : "")
                lines.append("  \(words.missing(reason)): \(list)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func lines(of criterion: CriterionScore) -> [String] {
        let points =
            criterion.points.map { "\(Self.plain($0))/\(Self.plain(criterion.weight))" }
            ?? "–/\(Self.plain(criterion.weight))"
        var lines = ["  \(padded(points, 8)) \(criterion.name[words.language]): \(words.verdict(criterion.verdict))"]
        lines.append("           \(criterion.reason[words.language])")
        for evidence in criterion.evidence.prefix(4) {
            let sign = evidence.direction == .supports ? "+" : evidence.direction == .against ? "−" : "·"
            lines.append(
                "           \(sign) \(quoted(evidence.quote, evidence.turn, evidence.start))"
                    + (evidence.rule.map { "  [\($0)]" } ?? ""))
        }
        if criterion.evidence.count > 4 { lines.append("           " + words.more(criterion.evidence.count - 4)) }
        return lines
    }

    private func quoted(_ quote: String?, _ turn: Int?, _ start: Int?) -> String {
        var text = quote.map { "“\(Self.printable($0))”" } ?? ""
        if let turn {
            text += text.isEmpty ? "" : " "
            text += "(\(words.turn) \(turn)" + (start.map { ", " + Self.clock($0) } ?? "") + ")"
        }
        return text
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text.count < width ? text + String(repeating: " ", count: width - text.count) : text
    }

    /// Without control characters, so that words of a call never steer the terminal.
    static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    /// One decimal at most.
    static func plain(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() && abs(tenths) < 1e9 ? String(Int(tenths)) : String(tenths)
    }
}
