public import Coaching
import CallScoring
import Calibration
import Findings
import Rubrics

/// Pages and tables about a team as a whole. Agents stand in alphabetical order: intervals overlap, so nobody is ranked.
public enum TeamPages {
    /// The index page of all plans: what the system causes first, then the plans.
    /// - Parameter files: the plan's file for each agent that has one.
    public static func index(_ team: TeamOverview, plans: [CoachingPlan], files: [String: String], options: PlanOptions)
        -> String
    {
        let rows = plans.map { plan -> HTML in
            let name: HTML =
                files[plan.agent].map { "<a href=\"\($0)\"><bdi>\(plan.agent)</bdi></a>" } ?? "<bdi>\(plan.agent)</bdi>"
            let skills = plan.skills.map(\.name.spanish).joined(separator: " · ")
            let strengths = plan.strengths.map(\.name.spanish).joined(separator: " · ")
            return """
                <tr><th scope="row">\(name)</th><td class="num">\(plan.judgedCalls)</td><td>\(strengths.isEmpty ? "–" : strengths)</td>\
                <td>\(skills.isEmpty ? without(plan, options) : skills)</td></tr>
                """
        }
        return page(
            "Planes del equipo", options,
            """
            \(causes(team))
            <section><h2>Planes</h2><p class="soft">En orden alfabético: con estos números de llamadas, una clasificación no sería honesta.</p>
            <div class="scroll"><table><thead><tr><th>Asesor</th><th>Llamadas</th><th>Lo que ya hace bien</th><th>Para trabajar</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
            """)
    }

    /// What the team needs to learn, who shares it, who could help, which courses fit, and a calendar from `today` on.
    public static func needs(_ team: TeamOverview, today: CalendarDay, options: PlanOptions) -> String {
        let rows = team.needs.enumerated().map { index, need -> HTML in
            """
            <tr><th scope="row">\(need.name.spanish)</th><td>\(competencies(need, options))</td><td>\(need.agents.joined(separator: ", "))</td>\
            <td class="num">\(FixedNumber.text(need.gap * 100, decimals: 0))</td><td>\(need.isWorkshop ? "taller" : "individual")</td>\
            <td>\(need.mentors.isEmpty ? "–" : need.mentors.joined(separator: ", "))</td>\
            <td>\(need.courses.map { "\($0.title) (\($0.minutes) min)" }.joined(separator: "; "))</td>\
            <td>\(PlanWords.date(today.workday(after: 7 * (index + 1))))</td></tr>
            """
        }
        let table: HTML =
            rows.isEmpty
            ? "<p>Ninguna brecha se aparta del azar en este periodo.</p>"
            : """
            <div class="scroll"><table><thead><tr><th>Criterio</th><th>Competencias</th><th>Quiénes</th><th>Brecha (puntos)</th><th>Forma</th>\
            <th>Mentores posibles</th><th>Cursos</th><th>Fecha propuesta</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        return page(
            "Necesidades de formación", options,
            "\(causes(team))<section><h2>Qué falta, a quiénes y por dónde empezar</h2>\(table)</section>")
    }

    /// The same as a table for spreadsheets.
    public static func needsCSV(_ team: TeamOverview, today: CalendarDay) -> String {
        var file = CSV.header([
            "criterion", "name", "competencies", "agents", "agent_count", "gap_points", "form", "mentors", "courses",
            "minutes", "proposed_day",
        ])
        for (index, need) in team.needs.enumerated() {
            file += CSV.line([
                .text(need.criterion), .text(need.name.spanish), .text(need.competencies.joined(separator: " ")),
                .text(need.agents.joined(separator: " ")), .number(need.agents.count),
                .figure(FixedNumber.text(need.gap * 100, decimals: 1)),
                .text(need.isWorkshop ? "workshop" : "individual"), .text(need.mentors.joined(separator: " ")),
                .text(need.courses.map(\.id).joined(separator: " ")),
                .number(need.courses.reduce(0) { $0 + $1.minutes }),
                .text(today.workday(after: 7 * (index + 1)).iso8601),
            ])
        }
        return file
    }

    /// The twenty recommendations of the trade, with the labels that give evidence, as Markdown.
    public static func coverage(_ library: CoachingLibrary) -> String {
        var lines = [
            "| n.º | recomendación | evidencia en una llamada | lo que una llamada no muestra |", "|---|---|---|---|",
        ]
        for item in library.recommendations {
            let labels = item.evidence.map { "`" + $0.text + "`" }.joined(separator: " ")
            lines.append("| \(item.number) | \(item.title) | \(labels.isEmpty ? "–" : labels) | \(item.unseen ?? "") |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the index says of a plan without a skill.
    private static func without(_ plan: CoachingPlan, _ options: PlanOptions) -> String {
        if plan.notices.contains(.noGap) { return "Nada más allá de lo que explica el azar" }
        return plan.notices.first.map { PlanWords.notice($0, options.name) } ?? "–"
    }

    private static func competencies(_ need: TeamOverview.Need, _ options: PlanOptions) -> String {
        need.competencies.map { id in options.taxonomy.competencies.first { $0.id == id }?.name.spanish ?? id }
            .joined(separator: "; ")
    }

    private static func causes(_ team: TeamOverview) -> HTML {
        if team.systemCauses.isEmpty { return HTML() }
        let rows = team.systemCauses.map { cause -> HTML in
            "<li><b>\(cause.name.spanish)</b>: \(PlanWords.rate(cause.team)); le falta a \(cause.low) de \(cause.agents) personas.</li>"
        }
        return """
            <section class="alert review"><h2>Del sistema, no de las personas</h2>
            <p>Esto le falta a la mayoría: revisen el guion, la formación o el sistema. No está en los planes individuales.</p><ul>\(rows)</ul></section>
            """
    }

    private static func page(_ title: String, _ options: PlanOptions, _ content: HTML) -> String {
        PageShell.page(
            title: title, language: .spanish, skip: "<a class=\"skip\" href=\"#plan\">Ir al contenido</a>",
            style: [StyleSheet.base, StyleSheet.plan, StyleSheet.team],
            body: """
                <main class="page plan" id="plan"><header class="top"><p class="over">Acompañamiento · \(options.rubric.name.spanish)</p><h1>\(title)</h1></header>
                \(content)<footer class="foot"><p>\(options.generator ?? "")</p></footer></main>
                """)
    }
}

extension StyleSheet {
    static let team: StaticString = """
        .plan{max-width:72rem}table{border-collapse:collapse;width:100%;font-size:.9375rem;overflow-wrap:normal}tbody th{white-space:nowrap}th,td{padding:.45rem .7rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}.num{text-align:right;font-variant-numeric:tabular-nums}
        """
}
