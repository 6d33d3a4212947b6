import CallScoring
public import Coaching
import Findings
import Rubrics
import Transcripts

/// A plan as Markdown, and the explanation of a choice as plain text.
public enum PlanText {
    public static func markdown(_ plan: CoachingPlan, options: PlanOptions) -> String {
        var lines = [
            "# Plan de acompañamiento: \(plain(plan.agent))", "",
            "\(PlanWords.calls(plan.judgedCalls)) evaluadas, \(PlanWords.period(plan)) · \(plan.sources.rubricName.spanish) · hecho el \(PlanWords.date(plan.madeOn)) · borrador hasta que lo firme una persona",
            "",
        ]
        for notice in plan.notices { lines += ["> " + plain(PlanWords.notice(notice, options.name)), ""] }
        if !plan.strengths.isEmpty { lines += ["## Lo que ya haces bien", ""] }
        for strength in plan.strengths {
            lines.append(
                "- **\(plain(strength.name.spanish))**: \(PlanWords.rate(strength.own)). \(quote(strength.moment.words)) (\(plain(PlanWords.place(strength.moment))))"
            )
        }
        for (index, skill) in plan.skills.enumerated() {
            var kind = ""
            if case .violation = skill.kind { kind = " (falta legal o ética)" }
            lines += ["", "## Para trabajar \(index + 1)\(kind): \(plain(skill.name.spanish))", ""]
            lines.append(PlanWords.today(skill) + (PlanWords.team(skill).map { " " + $0 } ?? ""))
            if case .violation(_, _, let references) = skill.kind, !references.isEmpty {
                lines.append("Artículo: " + plain(references.joined(separator: "; ")))
            }
            lines += ["", "### Lo que escuchamos, y lo que cabía ahí", ""]
            for turn in skill.evidence {
                if let words = turn.moment.customerWords { lines.append("- Cliente: \(quote(words))  ") }
                lines.append(
                    (turn.moment.customerWords == nil ? "- " : "  ")
                        + "Tú: \(quote(turn.moment.words)) (\(plain(PlanWords.place(turn.moment))))  ")
                if let instead = turn.instead { lines.append("  Aquí cabía: \(quote(instead))") }
            }
            lines += ["", "### Por qué importa", ""]
            for (name, text) in [
                ("Para la persona", skill.whyCustomer), ("Para el resultado", skill.whyResult),
                ("Ante la ley", skill.whyLaw),
            ] {
                if let text { lines.append("- \(name): \(plain(text))") }
            }
            if let model = skill.model {
                let who = options.showsNames ? " (\(plain(model.agentID)))" : ""
                lines += [
                    "",
                    "Así lo dijo alguien de tu equipo\(skill.modelSharesSituation ? " ante lo mismo" : "")\(who): \(quote(model.words))",
                ]
            }
            lines += [
                "", "### Tu meta", "",
                (skill.goal.habit.map { plain($0.prefix(1).uppercased() + $0.dropFirst()) + ". " } ?? "")
                    + PlanWords.goal(skill),
            ]
            lines += [
                "", "### Cómo practicar", "",
                "- " + plain(PlanWords.form(skill.practice, showsNames: options.showsNames)),
            ]
            if let technique = skill.practice.technique {
                lines.append("- \(plain(technique.name)): \(plain(technique.steps.joined(separator: " ")))")
            }
            if let scene = skill.practice.scenario {
                lines.append(
                    "- Escena «\(plain(scene.title))»: \(plain(scene.customer)). \(plain(scene.situation)) Abre: \(quote(scene.opens))"
                )
                for (index, turn) in scene.turns.enumerated() { lines.append("  \(index + 1). \(plain(turn))") }
            }
            if let course = skill.practice.course {
                lines.append("- Microcurso: \(plain(course.title)) (\(course.minutes) min)")
            }
        }
        lines += ["", "## Seguimiento", ""]
        lines += plan.followUps.map { "- [ ] \(PlanWords.weekday($0.day)): \(PlanWords.step($0.step))" }
        lines += ["", "Mi punto de vista: ____", "", "Leído y conversado: ____ · Firma de supervisión: ____"]
        if options.explains {
            lines += ["", "## Por qué esto y no otra cosa", "", "```", explanation(plan, options: options), "```"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every criterion with the numbers that decided, one a line.
    public static func explanation(_ plan: CoachingPlan, options: PlanOptions) -> String {
        var lines = ["peso  suyo    equipo   ajustada  brecha  azar    cota    cambio  prioridad  criterio: decisión"]
        for candidate in plan.candidates {
            func cell(_ text: String, _ width: Int) -> String {
                text + String(repeating: " ", count: max(1, width - text.count))
            }
            lines.append(
                cell(FixedNumber.text(candidate.spec.weight, decimals: 1), 6)
                    + cell("\(candidate.own.hits)/\(candidate.own.trials)", 8)
                    + cell("\(candidate.others.hits)/\(candidate.others.trials)", 9)
                    + cell(candidate.shrunken.map { PlanWords.percent($0.rate) } ?? "–", 10)
                    + cell(FixedNumber.text(candidate.gap * 100, decimals: 0), 8)
                    + cell(FixedNumber.text(candidate.chance, decimals: 4), 8)
                    + cell(FixedNumber.text(candidate.bound, decimals: 4), 8)
                    + cell(FixedNumber.text(candidate.spec.changeability, decimals: 2), 8)
                    + cell(FixedNumber.text(candidate.priority, decimals: 2), 11)
                    + "\(candidate.spec.id): \(PlanWords.decision(candidate))")
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
