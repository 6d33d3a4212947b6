internal import QualityMonitoring
internal import Transcripts

/// One thread's judge of an audit: asks the store first, and the analysis when the store cannot answer.
final class CallJudge {
    private let monitor: CallMonitor
    private let rescoring: Rescoring.Worker?

    init(_ monitor: CallMonitor, _ rescoring: Rescoring?) {
        self.monitor = monitor
        self.rescoring = rescoring.map { Rescoring.Worker($0, monitor) }
    }

    func judge(_ call: Call) -> AuditRun.Outcome {
        let key = monitor.fingerprint(of: call)
        var reason = RescoreReason.newCall
        switch rescoring?.decide(call, key) {
        case .known(let scored): return .scored(scored, .known)
        case .holds(let scored, let evaluation): return .scored(scored, .holds(evaluation: evaluation))
        case .judge(let why): reason = why
        case nil: break
        }
        guard let scored = monitor.score(call, fingerprint: key) else {
            return .problem("\(call.source): the call cannot be scored.")
        }
        return .scored(scored, .judged(reason))
    }
}

/// Why calls were judged, counted, with the first few calls of each reason.
struct RescoreCounts {
    private var counts: [RescoreReason: (calls: Int, first: [String])] = [:]
    private(set) var known = 0
    private(set) var holding = 0

    mutating func add(_ origin: AuditRun.Origin, _ call: String) {
        switch origin {
        case .known: known += 1
        case .holds: holding += 1
        case .judged(let reason):
            var entry = counts[reason] ?? (0, [])
            entry.calls += 1
            if entry.first.count < 5 { entry.first.append(call) }
            counts[reason] = entry
        }
    }

    func lines(_ words: BatchWords) -> String {
        var lines = [words.whyRescored]
        let rows = counts.map { (calls: $0.value.calls, text: words.reason($0.key), first: $0.value.first) }
        for row in rows.sorted(by: { ($1.calls, $0.text) < ($0.calls, $1.text) }) {
            lines.append(
                "  \(row.calls)  \(row.text): \(row.first.map { Scorecard.printable($0) }.joined(separator: ", "))"
                    + (row.calls > row.first.count ? ", …" : ""))
        }
        if known > 0 { lines.append("  \(known)  \(words.known)") }
        if holding > 0 { lines.append("  \(holding)  \(words.stillHolding)") }
        return lines.joined(separator: "\n")
    }
}
