public import Coaching
import Calibration
import CallScoring
import Findings
import Rubrics

/// A plan for programs. Equal plans give equal bytes.
///
/// Members of schema version 1: `schema` (`"escucha-plan"`), `schema_version` (1), `id`, `agent_id`, `made_on`, `period`
/// (`from`, `to`), `calls`, `judged_calls`, `sources` (rubric, packs, engines, library, each with version and hash),
/// `notices` (sentences), `strengths`, `skills` (`kind` `gap` or `violation`, `criterion`, `rate`, `team_rate`, `evidence`,
/// `why`, `model`, `goal`, `practice`), `follow_ups`, `profile`, `candidates` (every criterion with the numbers that
/// decided). A rate is an object with `hits`, `calls`, `rate`, `low`, `high` (95 %); rates are 0...1; unknown is `null`;
/// days are ISO 8601. A member may be added under the same version; none changes its meaning without a new one.
public enum PlanJSON {
    public static let schemaVersion = 1

    public static func render(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let from = plan.sources
        let document = JSON.object([
            ("schema", .text("escucha-plan")), ("schema_version", .number(schemaVersion)), ("id", .text(plan.id)),
            ("agent_id", .text(plan.agent)), ("made_on", .text(plan.madeOn.iso8601)),
            ("period", .object([("from", .text(plan.firstDay?.iso8601)), ("to", .text(plan.lastDay?.iso8601))])),
            ("calls", .number(plan.calls)), ("judged_calls", .number(plan.judgedCalls)),
            (
                "sources",
                .object([
                    ("rubric", .text(from.rubricID)), ("rubric_version", .text(from.rubricVersion)),
                    ("rubric_sha256", .text(from.rubricHash)), ("packs", .list(from.packs.map { .text($0) })),
                    ("engines", .list(from.engines.map { .text($0) })),
                    ("library_version", .text(from.libraryVersion)), ("library_sha256", .text(from.libraryHash)),
                ])
            ),
            ("notices", .list(plan.notices.map { .text(PlanWords.notice($0, options.name)) })),
            (
                "strengths",
                .list(
                    plan.strengths.map {
                        .object([
                            ("criterion", .text($0.criterion)), ("name", .text($0.name.spanish)),
                            ("rate", rate($0.own)),
                            ("team_rate", rate($0.others)), ("quote", moment($0.moment, options, own: true)),
                        ])
                    })
            ),
            ("skills", .list(plan.skills.map { skill($0, options) })),
            (
                "follow_ups",
                .list(
                    plan.followUps.map {
                        .object([
                            ("day", .text($0.day.iso8601)), ("step", .text($0.step.rawValue)),
                            ("text", .text(PlanWords.step($0.step))),
                        ])
                    })
            ),
            (
                "profile",
                .list(
                    plan.profile.map {
                        .object([
                            ("competency", .text($0.id)), ("name", .text($0.name.spanish)), ("share", .decimal($0.own)),
                            ("calls", .number($0.calls)), ("team_low", .decimal($0.middleHalf?.low)),
                            ("team_high", .decimal($0.middleHalf?.high)),
                        ])
                    })
            ), ("candidates", .list(plan.candidates.map(candidate))),
        ])
        var text = ""
        document.write(into: &text)
        return text + "\n"
    }

    private static func rate(_ count: RateCount) -> JSON {
        .object([
            ("hits", .number(count.hits)), ("calls", .number(count.trials)), ("rate", .decimal(count.rate)),
            ("low", .decimal(count.interval?.low)), ("high", .decimal(count.interval?.high)),
        ])
    }

    private static func moment(_ moment: CallMoment, _ options: PlanOptions, own: Bool) -> JSON {
        .object([
            ("call_id", .text(moment.callID)), ("day", .text(moment.day?.iso8601)), ("turn", .number(moment.turn)),
            ("start_ms", .number(moment.start)), ("customer", .text(moment.customerWords)),
            ("words", .text(moment.words)), ("situation", .list(moment.situation.map { .text($0.rawValue) })),
            ("agent_id", .text(own || options.showsNames ? moment.agentID : nil)),
        ])
    }

    private static func skill(_ skill: CoachedSkill, _ options: PlanOptions) -> JSON {
        var members: [(String, JSON)] = []
        switch skill.kind {
        case .gap: members.append(("kind", .text("gap")))
        case .violation(let label, let severity, let references):
            members += [
                ("kind", .text("violation")), ("label", .text(label.rawValue)), ("severity", .text(severity.code)),
                ("references", .list(references.map { .text($0) })),
            ]
        }
        let practice = skill.practice
        members += [
            ("criterion", .text(skill.criterion)), ("name", .text(skill.name.spanish)), ("rate", rate(skill.own)),
            ("team_rate", rate(skill.others)),
            (
                "evidence",
                .list(
                    skill.evidence.map {
                        .object([("quote", moment($0.moment, options, own: true)), ("instead", .text($0.instead))])
                    })
            ),
            (
                "why",
                .object([
                    ("customer", .text(skill.whyCustomer)), ("result", .text(skill.whyResult)),
                    ("law", .text(skill.whyLaw)),
                ])
            ),
            ("model", skill.model.map { moment($0, options, own: false) } ?? .nothing),
            ("model_shares_situation", .flag(skill.modelSharesSituation)),
            (
                "goal",
                .object([
                    ("habit", .text(skill.goal.habit)), ("today", rate(skill.goal.today)),
                    ("target", .decimal(skill.goal.target)), ("calls", .number(skill.goal.calls)),
                    ("day", .text(skill.goal.day.iso8601)),
                ])
            ),
            (
                "practice",
                .object([
                    ("form", .text(practice.form.rawValue)),
                    ("mentor", .text(options.showsNames ? practice.mentor : nil)),
                    ("shared_by", .number(practice.sharedBy)), ("technique", .text(practice.technique?.name)),
                    ("scenario", .text(practice.scenario?.id)), ("course", .text(practice.course?.id)),
                ])
            ),
        ]
        return .object(members)
    }

    private static func candidate(_ candidate: SkillCandidate) -> JSON {
        let decision: String
        var missing: Int?
        switch candidate.decision {
        case .gap: decision = "gap"
        case .fewCalls(let calls):
            decision = "few_calls"
            missing = calls
        case .systemCause: decision = "system_cause"
        case .noGap: decision = "no_gap"
        case .listen: decision = "listen"
        case .chance: decision = "chance"
        case .small: decision = "small"
        }
        return .object([
            ("criterion", .text(candidate.spec.id)), ("weight", .decimal(candidate.spec.weight)),
            ("changeability", .decimal(candidate.spec.changeability)), ("hits", .number(candidate.own.hits)),
            ("calls", .number(candidate.own.trials)), ("team_hits", .number(candidate.others.hits)),
            ("team_calls", .number(candidate.others.trials)), ("shrunken_rate", .decimal(candidate.shrunken?.rate)),
            ("shrunken_calls", .decimal(candidate.shrunken?.calls)), ("reference", .decimal(candidate.reference)),
            ("gap", .decimal(candidate.gap)), ("chance", .decimal(candidate.chance)),
            ("bound", .decimal(candidate.bound)), ("priority", .decimal(candidate.priority)),
            ("decision", .text(decision)), ("missing_calls", .number(missing)),
        ])
    }
}
