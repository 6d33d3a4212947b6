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
        let words = options.words
        let rows = plans.map { plan -> HTML in
            let name: HTML =
                files[plan.agent].map { "<a href=\"\($0)\"><bdi>\(plan.agent)</bdi></a>" } ?? "<bdi>\(plan.agent)</bdi>"
            let skills = plan.skills.map { $0.name[options.language] }.joined(separator: " · ")
            let strengths = plan.strengths.map { $0.name[options.language] }.joined(separator: " · ")
            let trend = TrendChart.render(team.trends[plan.agent] ?? [], words: words) ?? "–"
            return """
                <tr><th scope="row">\(name)</th><td class="num">\(plan.judgedCalls)</td><td>\(trend)</td><td>\(strengths.isEmpty ? "–" : strengths)</td>\
                <td>\(skills.isEmpty ? without(plan, options) : skills)</td></tr>
                """
        }
        let headings = cells(
            words.language == .english
                ? ["Agent", "Calls", "Over the period", "What they already do well", "To work on"]
                : ["Asesor", "Llamadas", "En el periodo", "Lo que ya hace bien", "Para trabajar"])
        return page(
            words.pick("Planes del equipo", "Plans of the team"), options,
            """
            \(causes(team, options))
            <section><h2>\(words.pick("Planes", "Plans"))</h2><p class="soft">\(words.pick("En orden alfabético: con estos números de llamadas, una clasificación no sería honesta. La curva es la parte de la pauta que se cumplió, con su margen.", "In alphabetical order: with these numbers of calls a ranking would not be honest. The curve is the share of the rubric that was met, with its margin."))</p>
            <div class="scroll"><table><thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div></section>
            """)
    }

    /// What the team needs to learn, who shares it, who could help, which courses fit, and a calendar from `today` on.
    public static func needs(_ team: TeamOverview, today: CalendarDay, options: PlanOptions) -> String {
        let words = options.words
        let rows = team.needs.enumerated().map { index, need -> HTML in
            """
            <tr><th scope="row">\(need.name[options.language])</th><td>\(competencies(need, options))</td><td class="who">\(need.agents.joined(separator: ", "))</td>\
            <td class="num">\(FixedNumber.text(need.gap * 100, decimals: 0))</td><td>\(form(need, words))</td>\
            <td>\(need.mentors.isEmpty ? "–" : need.mentors.joined(separator: ", "))</td>\
            <td>\(need.courses.map { "\(options.say($0.title)) (\($0.minutes) min)" }.joined(separator: "; "))</td>\
            <td>\(words.date(Self.day(index, today)))</td></tr>
            """
        }
        let headings = cells(
            words.language == .english
                ? [
                    "Criterion", "Competencies", "Who", "Gap (points)", "Form", "Possible mentors", "Courses",
                    "Proposed day",
                ]
                : [
                    "Criterio", "Competencias", "Quiénes", "Brecha (puntos)", "Forma", "Mentores posibles", "Cursos",
                    "Fecha propuesta",
                ])
        let table: HTML =
            rows.isEmpty
            ? "<p>\(words.pick("Ninguna brecha se aparta del azar en este periodo.", "No gap differs from chance in this period."))</p>"
            : "<div class=\"scroll\"><table><thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div>"
        return page(
            words.pick("Necesidades de formación", "Training needs"), options,
            """
            \(causes(team, options))<section><h2>\(words.pick("Qué falta, a quiénes y por dónde empezar", "What is short, for whom, and where to begin"))</h2>\(table)</section>
            \(shortfalls(team, options))
            """)
    }

    /// Competencies with what is met of them, and who is short.
    private static func shortfalls(_ team: TeamOverview, _ options: PlanOptions) -> HTML {
        let words = options.words
        let rows = team.competencies.map { figure -> HTML in
            let half = figure.middleHalf.map { words.percent($0.low) + "\u{A0}– " + words.percent($0.high) } ?? "–"
            return """
                <tr><th scope="row">\(figure.name[options.language])</th><td class="num">\(figure.share.map(words.percent) ?? "–")</td>\
                <td class="num">\(half)</td><td class="num">\(figure.calls)</td><td class="num">\(figure.shortAgents.count)</td>\
                <td class="who">\(figure.shortAgents.isEmpty ? "–" : figure.shortAgents.joined(separator: ", "))</td>\
                <td>\(figure.systemCauses.isEmpty ? "–" : figure.systemCauses.map { $0[options.language] }.joined(separator: "; "))</td></tr>
                """
        }
        let headings = cells(
            words.language == .english
                ? ["Competency", "Met", "Middle half", "Calls", "With a gap", "Who", "The system's"]
                : ["Competencia", "Cumplido", "Mitad central", "Llamadas", "Con brecha", "Quiénes", "Del sistema"])
        return """
            <section><h2>\(words.pick("Por competencia", "By competency"))</h2><p class="soft">\(words.pick("Parte del peso de la pauta que el equipo cumplió; la mitad central son los asesores con llamadas suficientes.", "Share of the rubric's weight that the team met; the middle half is of the agents with enough calls."))</p>
            <div class="scroll"><table><thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div></section>
            """
    }

    /// The same as a table for spreadsheets.
    public static func needsCSV(_ team: TeamOverview, today: CalendarDay, options: PlanOptions) -> String {
        var file = CSV.header([
            "criterion", "name", "competencies", "agents", "agent_count", "gap_points", "form", "mentors", "courses",
            "minutes", "proposed_day",
        ])
        for (index, need) in team.needs.enumerated() {
            file += CSV.line([
                .text(need.criterion), .text(need.name[options.language]),
                .text(need.competencies.joined(separator: " ")), .text(need.agents.joined(separator: " ")),
                .number(need.agents.count), .figure(FixedNumber.text(need.gap * 100, decimals: 1)),
                .text(need.isWorkshop ? "workshop" : need.mentors.isEmpty ? "individual" : "mentor"),
                .text(need.mentors.joined(separator: " ")), .text(need.courses.map(\.id).joined(separator: " ")),
                .number(need.courses.reduce(0) { $0 + $1.minutes }), .text(day(index, today).iso8601),
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

    /// One need a week, the largest first.
    private static func day(_ index: Int, _ today: CalendarDay) -> CalendarDay {
        today.workday(after: 7 * (min(index, 520) + 1))
    }

    private static func form(_ need: TeamOverview.Need, _ words: PlanWords) -> String {
        if need.isWorkshop { return words.pick("taller", "workshop") }
        return need.mentors.isEmpty
            ? words.pick("individual", "individual") : words.pick("con mentor", "with a mentor")
    }

    /// What the index says of a plan without a skill.
    private static func without(_ plan: CoachingPlan, _ options: PlanOptions) -> String {
        let words = options.words
        if plan.notices.contains(.noGap) {
            return words.pick("Nada más allá de lo que explica el azar", "Nothing beyond what chance explains")
        }
        return plan.notices.first.map { words.notice($0, options.name) } ?? "–"
    }

    private static func competencies(_ need: TeamOverview.Need, _ options: PlanOptions) -> String {
        need.competencies.map { id in
            options.taxonomy.competencies.first { $0.id == id }?.name[options.language] ?? id
        }.joined(separator: "; ")
    }

    private static func causes(_ team: TeamOverview, _ options: PlanOptions) -> HTML {
        if team.systemCauses.isEmpty { return HTML() }
        let words = options.words
        let rows = team.systemCauses.map { cause -> HTML in
            let text = words.pick(
                "le falta a \(cause.low) de \(cause.agents) personas.",
                "\(cause.low) of \(cause.agents) people miss it.")
            return "<li><b>\(cause.name[options.language])</b>: \(words.rate(cause.team)); \(text)</li>"
        }
        return """
            <section class="alert review"><h2>\(words.pick("Del sistema, no de las personas", "The system's, not the people's"))</h2>
            <p>\(words.pick("Esto le falta a la mayoría: revisen el guion, la formación o el sistema. No está en los planes individuales.", "Most miss this: fix the script, the training or the system. It is in nobody's plan."))</p><ul>\(rows)</ul></section>
            """
    }

    private static func cells(_ names: [String]) -> [HTML] {
        names.map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
    }

    private static func page(_ title: String, _ options: PlanOptions, _ content: HTML) -> String {
        let words = options.words
        return PageShell.page(
            title: title, language: options.language,
            skip: "<a class=\"skip\" href=\"#plan\">\(words.pick("Ir al contenido", "Go to the content"))</a>",
            style: [StyleSheet.base, StyleSheet.plan, StyleSheet.trend, StyleSheet.team],
            body: """
                <main class="page plan" id="plan"><header class="top"><p class="over">\(words.pick("Acompañamiento", "Coaching")) · \(options.rubric.name[options.language])</p><h1>\(title)</h1></header>
                \(content)<footer class="foot"><p>\(options.generator ?? "")</p></footer></main>
                """)
    }
}

extension StyleSheet {
    static let team: StaticString = """
        .plan{max-width:72rem}table{border-collapse:collapse;width:100%;font-size:.9375rem;overflow-wrap:normal}tbody th{min-width:10rem}th,td{padding:.45rem .7rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line)}.who{min-width:6rem}td .trend{max-width:none}.scroll table{min-width:44rem}.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        """
}
