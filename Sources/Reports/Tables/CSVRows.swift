public import CallScoring
import Findings
import Rubrics
import Transcripts

/// The lines of `calls.csv`, `findings.csv` and `agents.csv`, made one call at a time. See ``CSV`` for the format.
///
/// ```swift
/// write(CSVRows.callsHeader)
/// for scored in calls { write(CSVRows.call(row, scored)) }
/// ```
public enum CSVRows {
    // MARK: calls.csv

    /// First line of `calls.csv`, with the byte order mark.
    public static let callsHeader = CSV.header([
        "call_id", "page", "agent_id", "country", "started_at", "duration_seconds", "turns", "score",
        "score_before_auto_fail", "band", "failed", "auto_fail_labels", "worst_severity", "critical", "major", "minor",
        "tone", "opportunities", "opportunities_met", "criteria_not_evaluable", "criteria_open", "suggestions",
        "roles_uncertain", "points_judged", "points_total", "rubric", "rubric_version", "source", "call_sha256",
        "packs_sha256", "rubric_sha256", "engine",
    ])

    /// The line of one call.
    public static func call(_ row: CallRow, _ scored: ScoredCall) -> String {
        let call = row.summary
        let evaluation = scored.evaluation
        return CSV.line([
            .text(call.callID), .text("calls/" + call.fileName), .text(call.agentID), .text(call.country),
            .text(call.startedAt),
            .figure(call.duration.map { FixedNumber.text(Double($0) / 1000, decimals: 3) } ?? ""),
            .number(call.turns), .score(call.score), .score(call.scoreBeforeAutoFail), .text(call.band),
            .flag(call.failed), .text(evaluation.autoFailReasons.map(\.label.rawValue).joined(separator: " ")),
            .figure(call.worstSeverity.code), .number(call.critical), .number(call.major), .number(call.minor),
            .number(call.tone), .number(call.opportunities), .number(call.opportunitiesMet),
            .number(call.criteriaNotEvaluable), .number(call.criteriaOpen), .number(call.suggestions),
            .flag(call.rolesUncertain), .figure(FixedNumber.text(evaluation.pointsJudged, decimals: 2)),
            .figure(FixedNumber.text(evaluation.pointsTotal, decimals: 2)), .text(evaluation.rubricID),
            .text(evaluation.rubricVersion), .text(scored.call.source), .text(evaluation.fingerprint.call),
            .text(evaluation.fingerprint.packs), .text(evaluation.fingerprint.rubric),
            .text(evaluation.fingerprint.engine),
        ])
    }

    // MARK: findings.csv

    /// First line of `findings.csv`. `scope` is `turn`, `call`, `suggestion` or `not_evaluable`; `fails_call` says that the
    /// finding fails the call outright.
    public static let findingsHeader = CSV.header([
        "call_id", "agent_id", "scope", "label", "label_name", "severity", "confidence", "rule", "turn", "speaker",
        "start_ms", "quote", "span_from", "span_to", "references", "values", "provenance", "needs_review", "fails_call",
        "searched", "missing",
    ])

    /// All lines of one call: its findings, call findings, suggestions and what could not be judged; may be empty.
    public static func findings(_ scored: ScoredCall, context: ReportContext) -> String {
        let id = scored.evaluation.callID
        let agent = scored.evaluation.agentID
        let failing = Set(scored.evaluation.autoFailReasons.map { FailingPlace(label: $0.label, turn: $0.turn) })
        var lines = ""
        func add(_ finding: Finding, _ scope: String) {
            let fails = scope == "turn" && failing.contains(FailingPlace(label: finding.label, turn: finding.turn))
            lines += CSV.line([
                .text(id), .text(agent), .figure(scope), .text(finding.label.rawValue),
                .text(context.name(finding.label)), .figure(finding.severity.code),
                .figure(finding.confidence.rawValue),
                .text(finding.rule), .number(finding.turn), .text(finding.speaker.rawValue), .number(finding.start),
                .text(finding.quote), .number(finding.span.lowerBound), .number(finding.span.upperBound),
                .text(finding.references.joined(separator: "; ")),
                .text(finding.values.map { $0.kind + ": " + $0.value }.joined(separator: "; ")),
                .text(finding.provenance.code), .flag(false), .flag(fails), .figure(""), .figure(""),
            ])
        }
        for finding in scored.analysis.findings { add(finding, "turn") }
        for finding in scored.analysis.callFindings {
            let fails = failing.contains(FailingPlace(label: finding.label, turn: finding.turn))
            lines += CSV.line([
                .text(id), .text(agent), .figure("call"), .text(finding.label.rawValue),
                .text(context.name(finding.label)), .figure(finding.severity.code), .figure(""), .text(finding.rule),
                .number(finding.turn), .figure(""), .figure(""), .text(finding.quote), .figure(""), .figure(""),
                .text(finding.references.joined(separator: "; ")), .figure(""), .text(finding.provenance.code),
                .flag(finding.needsReview), .flag(fails), .text(finding.searched), .figure(""),
            ])
        }
        for finding in scored.analysis.suggestions { add(finding, "suggestion") }
        for item in scored.analysis.notEvaluable {
            lines += CSV.line(
                [
                    .text(id), .text(agent), .figure("not_evaluable"), .text(item.label.rawValue),
                    .text(context.name(item.label)),
                ] + [CSV.Cell](repeating: .figure(""), count: 15) + [.text(item.missing)])
        }
        return lines
    }

    private struct FailingPlace: Hashable {
        var label: Label
        var turn: Int?
    }

    // MARK: agents.csv

    /// First line of `agents.csv`; calls without an agent stand in a line without an identifier.
    public static let agentsHeader = CSV.header([
        "agent_id", "calls", "scored_calls", "mean_score", "failed_calls", "calls_with_critical", "critical", "major",
        "minor", "opportunities", "opportunities_met",
    ])

    /// All of `agents.csv`, with its first line.
    public static func agents(_ sums: ReportAccumulator) -> String {
        var file = agentsHeader
        for (id, count) in sums.agentRows {
            file += CSV.line([
                .text(id), .number(count.calls), .number(count.scored), .score(count.mean), .number(count.failed),
                .number(count.callsWithCritical), .number(count.critical), .number(count.major), .number(count.minor),
                .number(count.opportunities), .number(count.opportunitiesMet),
            ])
        }
        return file
    }
}
