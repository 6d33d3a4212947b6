public import Coaching
import Calibration
import CallScoring
import Findings
import Rubrics

/// A plan for programs. Equal plans give equal bytes.
///
/// `Rubrics/Coaching/PLAN.md` describes every member of schema version 1.
public enum PlanJSON {
    public static let schemaVersion = 1

    public static func render(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let from = plan.sources
        let words = options.words
        let document = JSON.object([
            ("schema", .text("escucha-plan")), ("schema_version", .number(schemaVersion)), ("id", .text(plan.id)),
            ("agent_id", .text(plan.agent)), ("made_on", .text(plan.madeOn.iso8601)),
            ("period", .object([("from", .text(plan.firstDay?.iso8601)), ("to", .text(plan.lastDay?.iso8601))])),
            (
                "request",
                .object([
                    ("since", .text(plan.request.since?.iso8601)), ("until", .text(plan.request.until?.iso8601)),
                    ("last_evaluation", .number(plan.request.lastEvaluation)),
                    ("language", .text(options.language.rawValue)), ("shows_names", .flag(options.showsNames)),
                ])
            ),
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
            ("notices", .list(plan.notices.map { .text(words.notice($0, options.name)) })),
            (
                "strengths",
                .list(
                    plan.strengths.map {
                        .object([
                            ("criterion", .text($0.criterion)), ("name", .text($0.name[options.language])),
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
                            ("text", .text(words.step($0.step))),
                        ])
                    })
            ),
            (
                "profile",
                .list(
                    plan.profile.map {
                        .object([
                            ("competency", .text($0.id)), ("name", .text($0.name[options.language])),
                            ("share", .decimal($0.own)),
                            ("calls", .number($0.calls)), ("team_low", .decimal($0.middleHalf?.low)),
                            ("team_high", .decimal($0.middleHalf?.high)),
                            ("trend", .list($0.trend.map(trend))),
                        ])
                    })
            ), ("candidates", .list(plan.candidates.map(candidate))),
        ])
        var text = ""
        document.write(into: &text)
        return text + "\n"
    }

    private static func trend(_ point: TrendPoint) -> JSON {
        .object([
            ("from", .text(point.firstDay?.iso8601)), ("to", .text(point.lastDay?.iso8601)),
            ("calls", .number(point.calls)), ("share", .decimal(point.rate.rate)),
            ("low", .decimal(point.rate.interval.low)), ("high", .decimal(point.rate.interval.high)),
        ])
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
            ("criterion", .text(skill.criterion)), ("name", .text(skill.name[options.language])),
            ("rate", rate(skill.own)),
            ("team_rate", rate(skill.others)),
            (
                "evidence",
                .list(
                    skill.evidence.map {
                        .object([("quote", moment($0.moment, options, own: true)), ("instead", .text($0.instead))])
                    })
            ),
            (
                "to_hear",
                .list(
                    skill.toHear.map {
                        .object([("call_id", .text($0.callID)), ("day", .text($0.day?.iso8601))])
                    })
            ),
            (
                "why",
                .object([
                    ("customer", .text(skill.whyCustomer.map(options.say))),
                    ("result", .text(skill.whyResult.map(options.say))), ("law", .text(skill.whyLaw.map(options.say))),
                ])
            ),
            ("model", skill.model.map { moment($0, options, own: false) } ?? .nothing),
            ("model_shares_situation", .flag(skill.modelSharesSituation)),
            (
                "goal",
                .object([
                    ("habit", .text(skill.goal.habit.map(options.say))), ("today", rate(skill.goal.today)),
                    ("target", .decimal(skill.goal.target)), ("calls", .number(skill.goal.calls)),
                    ("day", .text(skill.goal.day.iso8601)),
                ])
            ),
            (
                "practice",
                .object([
                    ("form", .text(practice.form.rawValue)),
                    ("mentor", .text(options.showsNames ? practice.mentor : nil)),
                    ("shared_by", .number(practice.sharedBy)),
                    ("technique", .text((practice.technique?.name).map(options.say))),
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
