internal import ArgumentParser
internal import Calibration
internal import Findings
internal import Foundation
internal import Rubrics

/// Figures of an evaluation against labelled calls, as a table and as JSON.
struct EvaluationReport {
    let comparison: LabelComparison
    let taxonomy: Taxonomy

    private struct Row {
        var name: String
        var counts: AgreementCounts
        var f1: Interval?
    }

    func table(by grouping: EvaluateCommand.Grouping) -> String {
        var lines = [
            "\(comparison.items.count) items", "",
            pad("", 34) + "  P    95 %         R    95 %         F1   95 %         found right missed  kappa alpha",
        ]
        lines += rows(grouping).map(line)
        lines.append("")
        lines += groups().map(line)
        let critical = comparison.callLevel { taxonomy[$0]?.severity == .critical }
        lines.append("")
        lines.append(
            "items with a critical violation that are caught at all: \(critical.caught)/\(critical.with)\(interval(critical.caught, critical.with))"
        )
        lines.append(
            "other items in which nothing critical fires: \(critical.leftAlone)/\(critical.without)\(interval(critical.leftAlone, critical.without))"
        )
        let confusions = comparison.confusions(limit: 8)
        if !confusions.isEmpty {
            lines.append("")
            lines.append("found where another label was meant:")
            lines += confusions.map { "  \($0.count)  \($0.found.rawValue) for \($0.meant.rawValue)" }
        }
        return lines.joined(separator: "\n")
    }

    private func rows(_ grouping: EvaluateCommand.Grouping) -> [Row] {
        switch grouping {
        case .label:
            return comparison.labels.sorted { (taxonomy.order(of: $0), $0) < (taxonomy.order(of: $1), $1) }.map {
                label in
                row(label.rawValue) { $0 == label }
            }
        case .family:
            var families: [String] = []
            for label in comparison.labels where !families.contains(label.family) { families.append(label.family) }
            return families.map { family in row(family) { $0.family == family } }
        case .country: return split(\.country)
        case .style: return split(\.style)
        }
    }

    private func split(_ key: KeyPath<LabelledItem, String?>) -> [Row] {
        Set(comparison.items.map { $0[keyPath: key] ?? "–" }).sorted().map { name in
            let part = LabelComparison(comparison.items.filter { ($0[keyPath: key] ?? "–") == name })
            let (total, items) = part.counts { _ in true }
            return Row(name: name, counts: total, f1: .bootstrapF1(items))
        }
    }

    /// The groups of the taxonomy: critical violations, all violations, tone, empathy and listening, …
    private func groups() -> [Row] {
        [row("== critical violations") { taxonomy[$0]?.severity == .critical }]
            + Taxonomy.Kind.allCases.map { kind in row("== " + kind.rawValue) { taxonomy[$0]?.kind == kind } }
    }

    private func row(_ name: String, _ labels: (Label) -> Bool) -> Row {
        let (total, items) = comparison.counts(of: labels)
        return Row(name: name, counts: total, f1: .bootstrapF1(items))
    }

    private func line(_ row: Row) -> String {
        let c = row.counts
        let precision = Interval.wilson(c.both, of: c.both + c.onlyMeasured)
        let recall = Interval.wilson(c.both, of: c.both + c.onlyReference)
        return pad(row.name, 34)
            + "  \(two(c.precision)) \(range(precision))  \(two(c.recall)) \(range(recall))  \(two(c.f1)) \(range(row.f1))  "
            + [c.both + c.onlyMeasured, c.both, c.onlyReference].map { pad(String($0), 5) }.joined(separator: " ")
            + "  \(two(c.kappa))  \(two(c.alpha))"
    }

    private func interval(_ hits: Int, _ trials: Int) -> String {
        Interval.wilson(hits, of: trials).map {
            " = \(two(trials > 0 ? Double(hits) / Double(trials) : nil)) \(range($0))"
        } ?? ""
    }

    private func two(_ value: Double?) -> String {
        guard let value else { return " –  " }
        let hundredths = Int((abs(value) * 100).rounded())
        return (value < 0 ? "-" : "") + "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
    private func range(_ interval: Interval?) -> String {
        interval.map { "[\(two($0.low))–\(two($0.high))]" } ?? "     –     "
    }
    private func pad(_ text: String, _ width: Int) -> String {
        text.count < width ? text + String(repeating: " ", count: width - text.count) : text
    }

    // MARK: JSON and baselines

    private struct File: Codable {
        var items: Int
        var labels: [String: Figures]
        var decisions: [String]
        struct Figures: Codable {
            var precision: Double?
            var recall: Double?
            var f1: Double?
            var right: Int
            var wrong: Int
            var missed: Int
        }
    }

    /// `hit|wrong|miss id turn label`, sorted.
    private var decisions: [String] {
        comparison.items.flatMap { item in
            item.reference.union(item.found).map { place in
                let verdict = item.reference.contains(place) ? (item.found.contains(place) ? "hit" : "miss") : "wrong"
                return "\(verdict) \(item.id) \(place.turn) \(place.label.rawValue)"
            }
        }.sorted()
    }

    func json() -> String {
        var labels: [String: File.Figures] = [:]
        for label in comparison.labels {
            let c = comparison.counts { $0 == label }.total
            labels[label.rawValue] = File.Figures(
                precision: c.precision, recall: c.recall, f1: c.f1, right: c.both, wrong: c.onlyMeasured,
                missed: c.onlyReference)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = try? encoder.encode(File(items: comparison.items.count, labels: labels, decisions: decisions))
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    /// What was gained and lost against a saved run, decision by decision.
    func changes(since path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such file")
        }
        guard let old = try? JSONDecoder().decode(File.self, from: data) else {
            throw ValidationError("\(path): this is not what `escucha evaluate --json` writes")
        }
        let before = Set(old.decisions)
        let after = Set(decisions)
        var lines = ["", "against \(path):"]
        for (title, verdict, from, to) in [
            ("gained", "hit ", before, after), ("lost", "hit ", after, before),
            ("new false alarms", "wrong ", before, after),
            ("false alarms gone", "wrong ", after, before),
        ] {
            let list = to.subtracting(from).filter { $0.hasPrefix(verdict) }.sorted()
            lines.append("  \(title): \(list.count)")
            lines += list.prefix(40).map { "    " + $0.dropFirst(verdict.count) }
        }
        return lines.joined(separator: "\n")
    }
}
