internal import CallAnalysis
internal import Calibration
internal import Findings
internal import QualityMonitoring
internal import Rubrics
internal import Transcripts

/// Errors of an evaluation, quoted, with what the rules saw: violations first.
struct ErrorList {
    let inputs: [GoldInput]
    let items: [LabelledItem]
    let monitor: CallMonitor

    func text(limit: Int) -> String {
        var lines = ["", "errors:"]
        var left = limit
        for (input, item) in zip(inputs, items) where left > 0 {
            for place in item.found.symmetricDifference(item.reference).sorted() where left > 0 {
                left -= 1
                let missed = item.reference.contains(place)
                let turn = input.call.turns.first { $0.number == place.turn }
                lines.append(
                    "\(missed ? "missed" : "false alarm")  \(place.label.rawValue)  \(item.id) turn \(place.turn)")
                if let turn { lines.append("    “\(Scorecard.printable(turn.text))”") }
                lines += explain(place, input.call).map { "    " + $0 }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func explain(_ place: LabelPlace, _ call: Call) -> [String] {
        guard place.turn > 0, let analyser = monitor.analyser(for: call) else { return [] }
        var lines: [String] = []
        for entry in analyser.book.rules where entry.rule.label == place.label {
            for trace in analyser.explain(entry.qualifiedID, in: call) ?? [] where trace.turn == place.turn {
                lines.append(
                    "\(entry.qualifiedID) “\(trace.pattern)” on “\(Scorecard.printable(trace.matched))”: \(trace.stoppedBy ?? "fires")"
                )
            }
        }
        return lines.isEmpty ? ["no pattern of the label matches"] : Array(lines.prefix(4))
    }
}
