import CallScoring
public import Coaching
import Findings
import Rubrics
import Transcripts

/// A plan as Markdown, and the explanation of a choice as plain text.
public enum PlanText {
    public static func markdown(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let words = options.words
        let evaluated = words.pick(plan.judgedCalls == 1 ? "evaluada" : "evaluadas", "evaluated")
        var lines = [
            "# \(words.pick("Plan de acompañamiento", "Coaching plan")): \(plain(plan.agent))", "",
            "\(words.calls(plan.judgedCalls)) \(evaluated), \(words.period(plan)) · \(plan.sources.rubricName[options.language]) · \(words.pick("hecho el", "made on")) \(words.date(plan.madeOn)) · \(words.pick("borrador hasta que lo firme una persona", "a draft until a person signs it"))",
            "",
        ]
        for notice in plan.notices { lines += ["> " + plain(words.notice(notice, options.name)), ""] }
        if !plan.strengths.isEmpty {
            lines += ["## " + words.pick("Lo que ya haces bien", "What you already do well"), ""]
        }
        for strength in plan.strengths {
            lines.append(
                "- **\(plain(strength.name[options.language]))**: \(words.rate(strength.own)). \(quote(strength.moment.words)) (\(plain(words.place(strength.moment))))"
            )
        }
        for (index, skill) in plan.skills.enumerated() {
            var kind = ""
            if case .violation = skill.kind {
                kind = words.pick(" (falta legal o ética)", " (breach of law or ethics)")
            }
            lines += [
                "",
                "## \(words.pick("Para trabajar", "To work on")) \(index + 1)\(kind): \(plain(skill.name[options.language]))",
                "",
            ]
            lines.append(words.today(skill) + (words.team(skill).map { " " + $0 } ?? ""))
            if case .violation(_, _, let references) = skill.kind, !references.isEmpty {
                lines.append(
                    words.pick("Artículo: ", "Article: ")
                        + plain(references.map(options.article).joined(separator: "; ")))
            }
            if !skill.evidence.isEmpty {
                lines += [
                    "",
                    "### "
                        + words.pick(
                            "Lo que escuchamos, y lo que cabía ahí", "What we heard, and what could have been said"),
                    "",
                ]
            }
            for turn in skill.evidence {
                if let said = turn.moment.customerWords {
                    lines.append("- \(words.pick("Cliente", "Customer")): \(quote(said))  ")
                }
                lines.append(
                    (turn.moment.customerWords == nil ? "- " : "  ")
                        + "\(words.pick("Tú", "You")): \(quote(turn.moment.words)) (\(plain(words.place(turn.moment))))  "
                )
                if let instead = turn.instead {
                    lines.append("  \(words.pick("Aquí cabía", "You could have said")): \(quote(instead))")
                }
            }
            if let more = words.toHear(skill) { lines += ["", plain(more)] }
            lines += ["", "### " + words.pick("Por qué importa", "Why it matters"), ""]
            for (name, text) in [
                (words.pick("Para la persona", "For the person"), skill.whyCustomer),
                (words.pick("Para el resultado", "For the result"), skill.whyResult),
                (words.pick("Ante la ley", "Before the law"), skill.whyLaw),
            ] {
                if let text { lines.append("- \(name): \(plain(options.say(text)))") }
            }
            if let model = skill.model {
                let who = options.showsNames ? " (\(plain(model.agentID)))" : ""
                lines += [
                    "",
                    words.pick("Así lo dijo alguien de tu equipo", "How someone of your team said it")
                        + (skill.modelSharesSituation ? words.pick(" ante lo mismo", " in the same place") : "")
                        + "\(who): \(quote(model.words))",
                ]
            }
            lines += [
                "", "### " + words.pick("Tu meta", "Your goal"), "",
                (skill.goal.habit.map(options.say).map { plain($0.prefix(1).uppercased() + $0.dropFirst()) + ". " }
                    ?? "")
                    + words.goal(skill),
            ]
            lines += [
                "", "### " + words.pick("Cómo practicar", "How to practise"), "",
                "- " + plain(words.form(skill.practice, showsNames: options.showsNames)),
            ]
            if let technique = skill.practice.technique {
                lines.append(
                    "- \(plain(options.say(technique.name))): \(plain(technique.steps.map(options.say).joined(separator: " ")))"
                )
            }
            if let scene = skill.practice.scenario {
                lines.append(
                    "- \(words.pick("Escena", "Scene")) «\(plain(options.say(scene.title)))»: \(plain(options.say(scene.customer))). \(plain(options.say(scene.situation))) \(words.pick("Abre", "Opens")): \(quote(scene.opens))"
                )
                for (index, turn) in scene.turns.enumerated() {
                    lines.append("  \(index + 1). \(plain(options.say(turn)))")
                }
            }
            if let course = skill.practice.course {
                lines.append(
                    "- \(words.pick("Microcurso", "Short course")): \(plain(options.say(course.title))) (\(course.minutes) min)"
                )
            }
        }
        lines += ["", "## " + words.pick("Seguimiento", "Follow-up"), ""]
        lines += plan.followUps.map { "- [ ] \(words.weekday($0.day)): \(words.step($0.step))" }
        lines += [
            "", words.pick("Mi punto de vista: ____", "My view: ____"), "",
            words.pick(
                "Leído y conversado: ____ · Firma de supervisión: ____",
                "Read and talked over: ____ · Supervisor's signature: ____"),
        ]
        if options.explains {
            lines += [
                "", "## " + words.pick("Por qué esto y no otra cosa", "Why this and nothing else"), "", "```",
                explanation(plan, options: options), "```",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every criterion with the numbers that decided, one a line.
    public static func explanation(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let words = options.words
        var lines = [
            words.pick(
                "peso  suyo    equipo   ajustada  brecha  azar    cota    cambio  prioridad  criterio: decisión",
                "weight own    team     shrunken  gap     chance  bound   change  priority   criterion: decision")
        ]
        for candidate in plan.candidates {
            func cell(_ text: String, _ width: Int) -> String {
                text + String(repeating: " ", count: max(1, width - text.count))
            }
            lines.append(
                cell(FixedNumber.text(candidate.spec.weight, decimals: 1), 6)
                    + cell("\(candidate.own.hits)/\(candidate.own.trials)", 8)
                    + cell("\(candidate.others.hits)/\(candidate.others.trials)", 9)
                    + cell(candidate.shrunken.map { words.percent($0.rate) } ?? "–", 10)
                    + cell(FixedNumber.text(candidate.gap * 100, decimals: 0), 8)
                    + cell(FixedNumber.text(candidate.chance, decimals: 4), 8)
                    + cell(FixedNumber.text(candidate.bound, decimals: 4), 8)
                    + cell(FixedNumber.text(candidate.spec.changeability, decimals: 2), 8)
                    + cell(FixedNumber.text(candidate.priority, decimals: 2), 11)
                    + "\(candidate.spec.id): \(words.decision(candidate))")
        }
        return lines.joined(separator: "\n")
    }

    private static func quote(_ text: String) -> String { "«" + plain(Shown.shortened(text, to: 260)) + "»" }

    /// Without line ends, and with what Markdown would read as markup or HTML disarmed.
    static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "!", "&":
                result += "\\"
                result.unicodeScalars.append(scalar)
            default:
                if scalar.properties.generalCategory == .control {
                    result += " "
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
