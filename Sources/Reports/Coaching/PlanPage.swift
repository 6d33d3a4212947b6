public import Coaching
import CallScoring
import Calibration
import Findings
import Rubrics

/// A plan as a page: two printed pages at most, in the second person, to be read by the agent without explanation.
public enum PlanPage {
    public static func render(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let writer = PlanWriter(plan: plan, options: options)
        let words = options.words
        return PageShell.page(
            title: words.pick("Plan de acompañamiento", "Coaching plan") + " · " + plan.agent,
            language: options.language,
            skip: "<a class=\"skip\" href=\"#plan\">\(words.pick("Ir al plan", "Go to the plan"))</a>",
            style: [StyleSheet.base, StyleSheet.plan, StyleSheet.trend],
            body: writer.body)
    }
}

struct PlanWriter {
    let plan: CoachingPlan
    let options: PlanOptions
    private var words: PlanWords { options.words }

    var body: HTML {
        """
        <main class="page plan" id="plan">
        <header class="top"><p class="over">\(words.pick("Plan de acompañamiento · borrador hasta que lo firme una persona", "Coaching plan · a draft until a person signs it"))</p>
        <h1><bdi>\(plan.agent)</bdi></h1>
        <p>\(words.calls(plan.judgedCalls)) \(words.pick(plan.judgedCalls == 1 ? "evaluada" : "evaluadas", "evaluated")), \(words.period(plan)) · \
        \(plan.sources.rubricName[options.language]) · \(words.pick("hecho el", "made on")) \(words.date(plan.madeOn))</p></header>
        \(notices)\(strengths)\(plan.skills.enumerated().map { skill($0.element, $0.offset + 1) })\
        \(profile)\(followUp)\(options.explains ? explanation : HTML())\
        <footer class="foot"><p>\(sources)</p></footer>
        </main>
        """
    }

    private var notices: HTML {
        if plan.notices.isEmpty { return HTML() }
        let lines = plan.notices.map { notice -> HTML in
            "<li>\(words.notice(notice, options.name))</li>"
        }
        return "<ul class=\"notices\">\(lines)</ul>\n"
    }

    private var strengths: HTML {
        if plan.strengths.isEmpty { return HTML() }
        let cards = plan.strengths.map { strength -> HTML in
            let effect: HTML = strength.effect.map { "<p class=\"soft\">\(options.say($0))</p>" } ?? HTML()
            return """
                <div class="card"><h3>\(strength.name[options.language])</h3>
                <p>\(quote(strength.moment.words, to: 150)) <small>\(place(strength.moment))</small></p>
                <p class="num">\(words.rate(strength.own)).</p>\(effect)</div>
                """
        }
        return
            "<section><h2>\(words.pick("Lo que ya haces bien", "What you already do well"))</h2><div class=\"cards\">\(cards)</div></section>\n"
    }

    private func skill(_ skill: CoachedSkill, _ number: Int) -> HTML {
        var law = HTML()
        let title = words.pick("Para trabajar \(number)", "To work on \(number)")
        var kind: HTML = "\(title)"
        if case .violation(_, _, let references) = skill.kind {
            kind = "\(title) · \(words.pick("falta legal o ética", "breach of law or ethics"))"
            if !references.isEmpty {
                law =
                    "<p class=\"law\">\(words.pick("Artículo", "Article")): \(references.map(options.article).joined(separator: "; "))</p>"
            }
        }
        let team: HTML = words.team(skill).map { " \($0)" } ?? HTML()
        let habit: HTML = skill.goal.habit.map { "<b>\(capital(options.say($0))).</b> " } ?? HTML()
        return """
            <section class="skill"><p class="over">\(kind)</p><h2>\(skill.name[options.language])</h2>
            <p class="num">\(words.today(skill))\(team)</p>\(law)
            \(heard(skill))
            <div class="cards"><div><h3>\(words.pick("Por qué importa", "Why it matters"))</h3>\(why(skill))\(model(skill))</div>
            <div><h3>\(words.pick("Tu meta", "Your goal"))</h3><p class="goal">\(habit)\(words.goal(skill))</p>\
            <h3>\(words.pick("Cómo practicar", "How to practise"))</h3>\(practice(skill.practice))</div></div></section>

            """
    }

    private func heard(_ skill: CoachedSkill) -> HTML {
        let more: HTML = words.toHear(skill).map { "<p class=\"soft\">\($0)</p>" } ?? HTML()
        if skill.evidence.isEmpty { return more }
        return """
            <h3>\(words.pick("Lo que escuchamos, y lo que cabía ahí", "What we heard, and what could have been said"))</h3>\
            <ol class="seen">\(skill.evidence.map(evidence))</ol>\(more)
            """
    }

    private func evidence(_ turn: CoachedSkill.EvidenceTurn) -> HTML {
        let customer: HTML =
            turn.moment.customerWords.map {
                "<p class=\"cust\">\(words.pick("Cliente", "Customer")): \(quote($0, to: 90))</p>"
            } ?? HTML()
        let instead: HTML =
            turn.instead.map {
                "<p class=\"instead\"><b>\(words.pick("Aquí cabía:", "You could have said:"))</b> \(quote($0, to: 260))</p>"
            } ?? HTML()
        return """
            <li>\(customer)<p>\(words.pick("Tú", "You")): \(quote(turn.moment.words, to: 130)) <small>\(place(turn.moment))</small></p>\(instead)</li>
            """
    }

    private func why(_ skill: CoachedSkill) -> HTML {
        var lines: [HTML] = []
        if let text = skill.whyCustomer {
            lines.append("<li><b>\(words.pick("Para la persona", "For the person")):</b> \(options.say(text))</li>")
        }
        if let text = skill.whyResult {
            lines.append("<li><b>\(words.pick("Para el resultado", "For the result")):</b> \(options.say(text))</li>")
        }
        if let text = skill.whyLaw {
            lines.append("<li><b>\(words.pick("Ante la ley", "Before the law")):</b> \(options.say(text))</li>")
        }
        return lines.isEmpty ? HTML() : "<ul>\(lines)</ul>"
    }

    private func model(_ skill: CoachedSkill) -> HTML {
        guard let model = skill.model else { return HTML() }
        let who = options.showsNames ? " (\(model.agentID))" : ""
        let title =
            skill.modelSharesSituation
            ? words.pick(
                "Así lo dijo alguien de tu equipo ante lo mismo", "How someone of your team said it in the same place")
            : words.pick("Así lo dijo alguien de tu equipo", "How someone of your team said it")
        let customer: HTML =
            skill.modelSharesSituation
            ? model.customerWords.map {
                "<p class=\"cust\">\(words.pick("Cliente", "Customer")): \(quote($0, to: 90))</p>"
            } ?? HTML() : HTML()
        return "<h3>\(title)\(who)</h3>\(customer)<p class=\"model\">\(quote(model.words, to: 190))</p>"
    }

    private func practice(_ practice: Practice) -> HTML {
        var result: HTML = "<p>\(words.form(practice, showsNames: options.showsNames))</p>"
        if let technique = practice.technique {
            result +=
                "<p><b>\(options.say(technique.name)):</b> \(technique.steps.map(options.say).joined(separator: " "))</p>"
        }
        if let scene = practice.scenario {
            let turns = scene.turns.enumerated().map { "\($0.offset + 1)) \(options.say($0.element))" }.joined(
                separator: " ")
            result += """
                <p><b>\(words.pick("Escena", "Scene")) «\(options.say(scene.title))»:</b> \(options.say(scene.customer)). \(options.say(scene.situation)) \
                \(words.pick("Abre", "Opens")): \(quote(scene.opens)) \(words.pick("Escucha", "Listen for")): \(scene.listenFor.map(options.say).joined(separator: " ")) \
                \(words.pick("Intenta", "Try")): \(turns)</p>
                """
        }
        if let course = practice.course {
            result +=
                "<p class=\"soft\">\(words.pick("Microcurso", "Short course")): \(options.say(course.title)) (\(course.minutes) min).</p>"
        }
        return result
    }

    private var profile: HTML {
        let known = plan.profile.compactMap { figure -> HTML? in
            guard let own = figure.own, let half = figure.middleHalf else { return nil }
            let (low, high) = (
                FixedNumber.text(half.low * 100, decimals: 1),
                FixedNumber.text((half.high - half.low) * 100, decimals: 1)
            )
            return """
                <li><span>\(figure.name[options.language])</span><span class="track" aria-hidden="true"><i style="left:\(low)%;width:\(high)%"></i>\
                <b style="left:\(FixedNumber.text(own * 100, decimals: 1))%"></b></span><span class="num">\(words.percent(own)) <small class="soft">\(words.pick("de", "of")) \(figure.calls)</small></span><span class="over-time">\(TrendChart.render(figure.trend, words: words) ?? HTML())</span></li>
                """
        }
        if known.isEmpty { return HTML() }
        return """
            <section class="keep"><h2>\(words.pick("Tus competencias", "Your competencies"))</h2><p class="soft">\(words.pick("La marca eres tú; la franja, la mitad central del equipo; al lado, las llamadas que lo muestran y su curso en el periodo, con el margen de cada tramo. No es una clasificación.", "The mark is you; the band, the team's middle half; beside it the calls that show it, and how it went over the period, with the margin of each stretch. It is no ranking."))</p>
            <ul class="profile">\(known)</ul></section>

            """
    }

    private var followUp: HTML {
        let rows = plan.followUps.map { item -> HTML in
            "<li><span class=\"box\"></span> <b>\(words.weekday(item.day))</b>: \(words.step(item.step))</li>"
        }
        let dates: HTML = rows.isEmpty ? HTML() : "<ul class=\"dates\">\(rows)</ul>"
        return """
            <section class="keep"><h2>\(words.pick("Seguimiento", "Follow-up"))</h2>\(dates)
            <div class="own"><p>\(words.pick("Mi punto de vista, y qué necesito para lograrlo:", "My view, and what I need to get there:"))</p><p class="line"></p><p class="line"></p>\
            <p>\(words.pick("Del 1 al 5, así me veo hoy en esto", "From 1 to 5, this is how I see myself in it today")): 1 · 2 · 3 · 4 · 5</p></div>
            <div class="signs"><p>\(words.pick("Leído y conversado (asesor o asesora)", "Read and talked over (agent)"))<br><span></span> \(words.pick("Fecha", "Date"))</p>\
            <p>\(words.pick("Firma de supervisión", "Supervisor's signature"))<br><span></span> \(words.pick("Fecha", "Date"))</p></div></section>

            """
    }

    private var explanation: HTML {
        let rows = plan.candidates.map { candidate -> HTML in
            let own = candidate.own
            return """
                <tr><th scope="row">\(options.name(candidate.spec.id))</th><td class="num">\(FixedNumber.text(candidate.spec.weight, decimals: 1))</td>\
                <td class="num">\(own.hits)/\(own.trials)</td><td class="num">\(candidate.others.hits)/\(candidate.others.trials)</td>\
                <td class="num">\(candidate.shrunken.map { words.percent($0.rate) } ?? "–")</td>\
                <td class="num">\(FixedNumber.text(candidate.gap * 100, decimals: 0))</td>\
                <td class="num">\(FixedNumber.text(candidate.chance, decimals: 4))</td><td class="num">\(FixedNumber.text(candidate.bound, decimals: 4))</td>\
                <td class="num">\(FixedNumber.text(candidate.spec.changeability, decimals: 2))</td>\
                <td class="num">\(FixedNumber.text(candidate.priority, decimals: 2))</td><td>\(words.decision(candidate))</td></tr>
                """
        }
        let headings =
            (options.language == .english
            ? [
                "Criterion", "Weight", "You", "The others", "Shrunken", "Gap", "Chance", "Bound", "Change", "Priority",
                "Decision",
            ]
            : [
                "Criterio", "Peso", "Tú", "Los demás", "Ajustada", "Brecha", "Azar", "Cota", "Cambio", "Prioridad",
                "Decisión",
            ])
            .map { text -> HTML in "<th>\(text)</th>" }
        return """
            <section class="explain"><h2>\(words.pick("Por qué esto y no otra cosa", "Why this and nothing else"))</h2>
            <p class="soft">\(words.pick("Primero las faltas; después, peso × brecha × certeza × facilidad de cambio. «Azar» es la probabilidad de ver una tasa tan baja sin que haya diferencia; «cota», la que se exige para llamarla brecha entre todos los criterios (menos del 5 % en total).", "Breaches first; then weight × gap × certainty × ease of change. “Chance” is the probability of so low a rate when there is no difference; “bound”, the one asked for to call it a gap among all criteria (below 5% in all)."))</p>
            <div class="scroll"><table><thead><tr>\(headings)</tr></thead><tbody>\(rows)</tbody></table></div></section>

            """
    }

    private var sources: HTML {
        let from = plan.sources
        let text =
            words.pick(
                "Hecho con evaluaciones guardadas y la biblioteca de acompañamiento, por reglas que se pueden explicar. Pauta ",
                "Made from stored evaluations and the coaching library, by rules that can be explained. Rubric ")
            + "\(from.rubricID) \(from.rubricVersion) (\(from.rubricHash.prefix(12))) · \(words.pick("reglas", "rules")) \(from.packs.joined(separator: " | ")) · "
            + "\(words.pick("análisis", "analysis")) \(from.engines.joined(separator: ", ")) · \(words.pick("biblioteca", "library")) \(from.libraryVersion) (\(from.libraryHash.prefix(12)))"
            + (options.generator.map { " · \($0)" } ?? "")
        return "\(text)"
    }

    private func quote(_ text: String, to length: Int = 200) -> HTML {
        // Quotes are in the language of the calls, whatever the plan's is.
        let tongue: HTML = options.language == .english ? " lang=\"es\"" : HTML()
        return "<q dir=\"auto\"\(tongue)><bdi>\(Shown.shortened(text, to: length))</bdi></q>"
    }

    private func place(_ moment: CallMoment) -> HTML {
        guard let folder = options.callPages else { return "\(words.place(moment))" }
        var names = CallFileNames()
        return "<a href=\"\(folder)/\(names.name(for: moment.callID))#t\(moment.turn)\">\(words.place(moment))</a>"
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension StyleSheet {
    static let plan: StaticString = """
        .plan{max-width:58rem}.plan .top{margin:.5rem 0 1rem}.plan h2{margin:.2rem 0 .3rem}.plan h3{font-size:.95rem;margin:.55rem 0 .15rem}
        .plan section{margin-top:1.4rem}.notices{background:var(--cue-bg);color:var(--cue);border-radius:10px;padding:.6rem 1rem .6rem 2rem}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:.4rem 1.5rem}.card{background:var(--good-bg);border-radius:10px;padding:.6rem 1rem}.card h3{color:var(--good);margin-top:0}
        .skill{border-top:3px solid var(--accent);padding-top:.6rem}.skill .num{font-variant-numeric:tabular-nums}.law{font-weight:600;color:var(--critical)}
        .seen li{margin:.45rem 0}.seen p{margin:.1rem 0}.cust{color:var(--soft)}.instead{color:var(--good)}.goal{background:var(--agent);border-radius:10px;padding:.5rem .8rem}
        .profile{list-style:none;padding:0;display:grid;grid-template-columns:1fr;gap:.1rem 2rem}.profile li{display:grid;grid-template-columns:minmax(11rem,1.3fr) 1fr 6.5rem 8.25rem;gap:.6rem;align-items:center}
        .profile .track{position:relative;height:.7rem;background:var(--track);border-radius:6px}.profile .track i{position:absolute;top:0;bottom:0;background:var(--b1);opacity:.45;border-radius:6px}.profile .track b{position:absolute;top:-.1rem;width:.35rem;height:.9rem;margin-left:-.17rem;background:var(--ink);border-radius:2px}
        .dates{list-style:none;padding:0}.box{display:inline-block;width:.8em;height:.8em;border:1px solid var(--ink);vertical-align:-.05em}.line{border-bottom:1px solid var(--soft);height:1.5rem}
        .signs{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:.6rem}.signs span{display:inline-block;width:62%;border-bottom:1px solid var(--ink);height:1.8rem}
        .explain table{font-size:.8125rem;border-collapse:collapse}.explain th,.explain td{padding:.15rem .5rem;border-bottom:1px solid var(--line);text-align:left}.explain .num{text-align:right}
        .profile .num{white-space:nowrap}.over-time{min-height:1.9rem;line-height:0}@media(max-width:40rem){.profile li{grid-template-columns:1fr 6.5rem;row-gap:.2rem;margin:.5rem 0}.profile li>span:first-child{grid-column:1/-1}.signs{gap:1rem}}.scroll{overflow-x:auto}.plan .foot{margin-top:1rem;padding-top:.5rem;font-size:.8125rem}
        @media print{@page{margin:10mm 12mm}html{font-size:8pt}.plan{max-width:none;line-height:1.38}.plan section{margin-top:.6rem}.plan .top{margin:0 0 .3rem}.plan h1{font-size:15pt}.plan h2{font-size:11pt;margin:.1rem 0}.plan h3{margin:.3rem 0 .05rem}.plan p{margin:.12rem 0}.plan li{margin:.08rem 0}.seen li{margin:.25rem 0;break-inside:avoid}.card,.keep,.goal{break-inside:avoid}.card,.goal{padding:.35rem .6rem}.cards{grid-template-columns:1fr 1fr}.profile .trend{height:13pt}.over-time{min-height:0}.plan .foot{font-size:7pt;margin-top:.4rem;padding-top:.2rem}.line{height:1.2rem}.explain{break-before:page}}
        """
}
