internal import Transcripts
internal import CallScoring
internal import EvaluationStore
internal import Findings
internal import QualityMonitoring
internal import Reports
internal import Rubrics

/// One audit as it goes on: takes outcomes in the order of the input, keeps sums, feeds store and report.
struct AuditRun {
    enum Outcome: Sendable {
        case scored(ScoredCall, Origin)
        /// An input that gave no call, and why.
        case problem(String)
    }

    /// Where a call's verdicts come from.
    enum Origin: Sendable {
        case judged(RescoreReason)
        /// The store had them.
        case known
        /// The store had them under packs whose change does not concern the call.
        case holds(evaluation: Int64)
    }

    private let context: ReportContext
    private let folder: ReportFolder?
    private let evidence: EvidenceWriter?
    private let findings: FindingsOutput?
    private let store: AuditStore?
    private let words: SummaryWords
    private let batchWords: BatchWords
    private var accumulator: ReportAccumulator
    private var progress: AuditProgress
    private var state = AuditProgress.State()
    private var seen: Set<ShortHash> = []
    private var reasons = RescoreCounts()
    private var problems: [String] = []
    private var states: [StoredState: Int] = [:]
    private var agents: Set<String> = []
    private var scoreTenths = 0
    private var scored = 0
    private var failed = 0
    private var byLabel: [Label: (calls: Int, findings: Int, severity: Severity)] = [:]
    private var missing: [String: Int] = [:]
    private var worstCalls: [(score: Double, failed: Bool, id: String, agent: String?, order: Int)] = []
    private(set) var calls = 0
    private(set) var repeated = 0
    private(set) var unreadable = 0
    private(set) var worst = Severity.none
    /// Files that were left aside, by reason.
    var skipped: [String: Int] = [:]

    /// Sentences about unreadable inputs that are kept for the summary; all are counted, and all stand in the report.
    private static let keptProblems = 20

    init(
        context: ReportContext, folder: ReportFolder?, store: AuditStore?, words: SummaryWords, progress: AuditProgress,
        evidence: EvidenceWriter? = nil, findings: FindingsOutput? = nil
    ) {
        self.context = context
        self.folder = folder
        self.store = store
        self.words = words
        self.progress = progress
        self.evidence = evidence
        self.findings = findings
        batchWords = BatchWords(words.language)
        accumulator = ReportAccumulator(context)
    }

    /// Takes the outcomes of a batch. What `progress` tells afterwards is stored.
    /// - Parameter bytes: of input that were read so far.
    mutating func take(_ outcomes: [Outcome], bytes: Int = 0) throws {
        var fresh: [(ScoredCall, Origin)] = []
        for outcome in outcomes {
            switch outcome {
            case .problem(let sentence):
                unreadable += 1
                if problems.count < Self.keptProblems { problems.append(sentence) }
                accumulator.addUnreadable(sentence)
                try evidence?.add(problem: sentence)
                try findings?.add(problem: sentence)
            case .scored(let value, let origin):
                // The same call under two names counts once.
                guard seen.insert(ShortHash(hex: value.evaluation.fingerprint.call)).inserted else {
                    repeated += 1
                    continue
                }
                fresh.append((value, origin))
                reasons.add(origin, value.call.id)
                count(value)
                try evidence?.add(value)
                try findings?.add(value)
                if let folder { accumulator.add(try folder.add(value)) }
            }
        }
        if let store { for (state, count) in try store.save(fresh) { states[state, default: 0] += count } }
        state.calls = calls
        state.failures = unreadable
        state.bytes = bytes
        progress.show(state)
    }

    private mutating func count(_ value: ScoredCall) {
        let evaluation = value.evaluation
        calls += 1
        worst = max(worst, value.analysis.worstSeverity)
        if let agent = evaluation.agentID { agents.insert(agent) }
        if evaluation.failed { failed += 1 }
        if let score = evaluation.score {
            scored += 1
            scoreTenths += Int((score * 10).rounded())
            worstCalls.append((score, evaluation.failed, evaluation.callID, evaluation.agentID, calls))
            if worstCalls.count > 64 { trimWorst() }
        }
        var labels = Set<Label>()
        func add(_ label: Label, _ severity: Severity) {
            guard severity > .none else { return }
            state.findings += 1
            var entry = byLabel[label] ?? (0, 0, severity)
            entry.findings += 1
            if labels.insert(label).inserted { entry.calls += 1 }
            byLabel[label] = entry
        }
        for finding in value.analysis.findings { add(finding.label, finding.severity) }
        for finding in value.analysis.callFindings where !finding.needsReview { add(finding.label, finding.severity) }
        for reason in Set(value.analysis.notEvaluable.map(\.missing)) { missing[reason, default: 0] += 1 }
    }

    private mutating func trimWorst() {
        worstCalls.sort { ($0.failed ? 0 : 1, $0.score, $0.order) < ($1.failed ? 0 : 1, $1.score, $1.order) }
        worstCalls.removeLast(worstCalls.count - min(worstCalls.count, 5))
    }

    /// - Parameter interrupted: somebody stopped the run: what was done is kept, report and evidence are not closed.
    mutating func finish(interrupted: Bool = false) throws {
        progress.finish(state, interrupted: interrupted)
        trimWorst()
        if interrupted { return }
        try folder?.finish(accumulator)
        try findings?.finish()
    }

    /// Why calls were judged, in lines for people.
    func whyRescored() -> String { reasons.lines(batchWords) }

    // MARK: What the run says

    func summary() -> String {
        var lines: [String] = []
        if calls == 0 { lines.append(words.noCalls) }
        if calls > 0 {
            let seconds = Scorecard.plain(max(progress.elapsed, 0.1))
            lines.append(words.heard(calls, agents.count, seconds, Int(Double(calls) / max(progress.elapsed, 0.001))))
            if scored > 0 {
                lines.append(words.mean(Scorecard.plain(Double(scoreTenths) / 10 / Double(scored)), failed))
            }
            lines.append("")
            if byLabel.isEmpty {
                lines.append(words.noViolations)
            } else {
                lines.append(words.violations)
                let sorted = byLabel.sorted { a, b in
                    (b.value.severity, b.value.calls, context.taxonomy.order(of: a.key)) < (
                        a.value.severity, a.value.calls, context.taxonomy.order(of: b.key)
                    )
                }
                for (label, entry) in sorted {
                    lines.append(
                        "  \(pad(words.severity(entry.severity), 9)) \(pad(context.taxonomy.name(of: label, words.language), 52)) \(entry.calls) · \(entry.findings)"
                    )
                }
            }
            if !worstCalls.isEmpty {
                lines.append("")
                lines.append(words.worst)
                for call in worstCalls.prefix(5) {
                    lines.append(
                        "  \(pad(Scorecard.plain(call.score), 6)) \(call.id)" + (call.agent.map { " · \($0)" } ?? "")
                            + (call.failed ? " · \(words.failed)" : ""))
                }
            }
            if !missing.isEmpty {
                lines.append("")
                lines.append(words.notJudged)
                for (reason, count) in missing.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                    lines.append("  \(count)  \(words.missing(reason))")
                }
            }
        }
        if !problems.isEmpty {
            lines.append("")
            lines.append(words.leftOut(unreadable))
            lines += problems.map { "  " + Scorecard.printable($0) }
            if unreadable > problems.count { lines.append("  " + words.more(unreadable - problems.count)) }
        }
        var last: [String] = []
        for (reason, count) in skipped.sorted(by: { $0.key < $1.key }) where count > 0 {
            last.append(words.skipped(reason, count))
        }
        if repeated > 0 { last.append(words.repeated(repeated)) }
        if let store {
            last.append(
                words.store(
                    store.repository.path, new: states[.new] ?? 0, rescored: states[.rescored] ?? 0,
                    unchanged: states[.unchanged] ?? 0))
            if reasons.holding > 0 { last.append(batchWords.holding(reasons.holding)) }
        }
        if let folder { last.append(words.report(folder.path + "/index.html")) }
        if !last.isEmpty { lines += [""] + last }
        return lines.joined(separator: "\n")
    }

    /// The same as one JSON object, with documented keys.
    func json() -> String {
        AuditJSON.line(
            calls: calls, agents: agents.count, meanScore: scored > 0 ? Double(scoreTenths) / 10 / Double(scored) : nil,
            failed: failed,
            unreadable: unreadable, repeated: repeated, worst: worst,
            labels: byLabel.sorted { $0.key < $1.key }.map {
                ($0.key.rawValue, $0.value.severity.code, $0.value.calls, $0.value.findings)
            },
            missing: missing.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            new: states[.new] ?? 0, rescored: states[.rescored] ?? 0, unchanged: states[.unchanged] ?? 0,
            report: folder.map { $0.path + "/index.html" })
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text.count < width ? text + String(repeating: " ", count: width - text.count) : text
    }
}
