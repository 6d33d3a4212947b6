import CallScoring
import Findings
import Rubrics

/// `report.json`: the overview's figures for programs, in full, never cut short.
///
/// Members of schema version 1: `schema` (`"escucha-report"`), `schema_version` (1), `language`, `scope`, `generator`,
/// `rubric` (identifier, version, policies, `bands`), `totals`, `distribution` (ten bins with calls by band), `labels`
/// (findings and calls by label and severity), `agents`, `criteria` (calls by verdict, points lost), `not_evaluable`
/// (label, what was missing, calls), `unreadable` (sentences), `review` (count), `calls` (one object each, worst first).
/// Names of members are those of the CSV columns. Unknown figures are `null`. A member may be added under the same
/// version; none changes its meaning or goes without a new one.
public enum ReportJSON {
    /// The version that `schema_version` states.
    public static let schemaVersion = 1

    public static func render(_ sums: ReportAccumulator, context: ReportContext) -> String {
        let document = JSON.object([
            ("schema", .text("escucha-report")), ("schema_version", .number(schemaVersion)),
            ("language", .text(context.language.rawValue)), ("scope", .text(context.scope)),
            ("generator", .text(context.generator)), ("rubric", rubric(context)), ("totals", totals(sums)),
            ("distribution", distribution(sums, context)), ("labels", labels(sums, context)),
            ("agents", .list(sums.agentRows.map { .object([("agent_id", .text($0.id))] + count($0.count)) })),
            ("criteria", criteria(sums, context)),
            (
                "not_evaluable",
                .list(
                    sums.missingRows(context.taxonomy).map {
                        .object([
                            ("label", .text($0.item.label.rawValue)), ("missing", .text($0.item.missing)),
                            ("calls", .number($0.calls)),
                        ])
                    })
            ),
            ("unreadable", .list(sums.unreadable.map { .text($0) })),
            ("review", .object([("count", .number(sums.reviewTotal))])),
            ("calls", .list(sums.worstFirst.map(call))),
        ])
        var text = ""
        document.write(into: &text)
        return text + "\n"
    }

    private static func rubric(_ context: ReportContext) -> JSON {
        let rubric = context.rubric
        return .object([
            ("id", .text(rubric.id)), ("version", .text(rubric.version)),
            ("name", .text(rubric.name[context.language])), ("not_applicable", .text(rubric.notApplicable.rawValue)),
            ("auto_fail", .text(rubric.autoFail.policy.rawValue)),
            ("auto_fail_severity", .text(rubric.autoFail.severity?.code)),
            ("auto_fail_labels", .list(rubric.autoFail.labels.map { .text($0.text) })),
            (
                "bands",
                .list(
                    rubric.bands.map {
                        .object([
                            ("id", .text($0.id)), ("name", .text($0.name[context.language])),
                            ("from", .decimal($0.from)),
                        ])
                    })
            ),
        ])
    }

    private static func totals(_ sums: ReportAccumulator) -> JSON {
        .object(
            count(sums.totals) + [
                ("criteria_open", .number(sums.totals.open)),
                ("criteria_not_evaluable", .number(sums.totals.notEvaluable)),
                ("roles_uncertain_calls", .number(sums.totals.rolesUncertain)),
                ("suggestions", .number(sums.totals.suggestions)), ("unreadable", .number(sums.unreadable.count)),
            ])
    }

    private static func count(_ count: AgentCount) -> [(String, JSON)] {
        [
            ("calls", .number(count.calls)), ("scored_calls", .number(count.scored)),
            ("mean_score", .decimal(count.mean)), ("failed_calls", .number(count.failed)),
            ("calls_with_critical", .number(count.callsWithCritical)), ("critical", .number(count.critical)),
            ("major", .number(count.major)), ("minor", .number(count.minor)),
            ("opportunities", .number(count.opportunities)), ("opportunities_met", .number(count.opportunitiesMet)),
        ]
    }

    private static func distribution(_ sums: ReportAccumulator, _ context: ReportContext) -> JSON {
        let spread = Distribution(sums.calls)
        let bins = spread.bins.enumerated().map { index, bin -> JSON in
            let bands = context.rubric.bands.map { ($0.id, JSON.number(bin.bands[$0.id] ?? 0)) }
            return .object([
                ("from", .number(index * 10)), ("to", .number(index * 10 + 10)), ("calls", .number(bin.total)),
                ("by_band", .object(bands)),
            ])
        }
        return .object([("without_score", .number(spread.withoutScore)), ("bins", .list(bins))])
    }

    private static func labels(_ sums: ReportAccumulator, _ context: ReportContext) -> JSON {
        .list(
            sums.labelRows(context.taxonomy).map { key, count in
                .object([
                    ("label", .text(key.label.rawValue)), ("name", .text(context.name(key.label))),
                    ("severity", .text(key.severity.code)), ("findings", .number(count.findings)),
                    ("calls", .number(count.calls)),
                ])
            })
    }

    private static func criteria(_ sums: ReportAccumulator, _ context: ReportContext) -> JSON {
        .list(
            context.rubric.criteria.enumerated().map { index, criterion in
                let count = sums.criteria.indices.contains(index) ? sums.criteria[index] : CriterionCount()
                let verdicts = CriterionScore.Verdict.allCases.map { ($0.rawValue, JSON.number(count.count($0))) }
                return .object(
                    [("id", .text(criterion.id)), ("weight", .decimal(criterion.weight))] + verdicts + [
                        ("points_lost", .decimal(Double(count.lostThousandths) / 1000))
                    ])
            })
    }

    private static func call(_ call: CallSummary) -> JSON {
        .object([
            ("call_id", .text(call.callID)), ("page", .text("calls/" + call.fileName)),
            ("agent_id", .text(call.agentID)), ("country", .text(call.country)), ("started_at", .text(call.startedAt)),
            ("duration_seconds", .decimal(call.duration.map { Double($0) / 1000 })), ("turns", .number(call.turns)),
            ("score", .decimal(call.score)), ("score_before_auto_fail", .decimal(call.scoreBeforeAutoFail)),
            ("band", .text(call.band)), ("failed", .flag(call.failed)),
            ("worst_severity", .text(call.worstSeverity.code)), ("critical", .number(call.critical)),
            ("major", .number(call.major)), ("minor", .number(call.minor)), ("tone", .number(call.tone)),
            ("opportunities", .number(call.opportunities)), ("opportunities_met", .number(call.opportunitiesMet)),
            ("criteria_not_evaluable", .number(call.criteriaNotEvaluable)),
            ("criteria_open", .number(call.criteriaOpen)), ("suggestions", .number(call.suggestions)),
            ("roles_uncertain", .flag(call.rolesUncertain)),
        ])
    }
}
