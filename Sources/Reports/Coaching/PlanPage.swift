public import Coaching
import CallScoring
import Calibration
import Findings
import Rubrics

/// A plan as a page: two printed pages at most, in the second person, to be read by the agent without explanation.
public enum PlanPage {
    public static func render(_ plan: CoachingPlan, options: PlanOptions) -> String {
        let writer = PlanWriter(plan: plan, options: options)
        return PageShell.page(
            title: "Plan de acompañamiento · \(plan.agent)", language: .spanish,
            skip: "<a class=\"skip\" href=\"#plan\">Ir al plan</a>", style: [StyleSheet.base, StyleSheet.plan],
            body: writer.body)
    }
}

struct PlanWriter {
    let plan: CoachingPlan
    let options: PlanOptions

    var body: HTML {
        """
        <main class="page plan" id="plan">
        <header class="top"><p class="over">Plan de acompañamiento · borrador hasta que lo firme una persona</p>
        <h1><bdi>\(plan.agent)</bdi></h1>
        <p>\(PlanWords.calls(plan.judgedCalls)) evaluadas, \(PlanWords.period(plan)) · \(plan.sources.rubricName.spanish) · \
        hecho el \(PlanWords.date(plan.madeOn))</p></header>
        \(notices)\(strengths)\(plan.skills.enumerated().map { skill($0.element, $0.offset + 1) })\
        \(profile)\(followUp)\(options.explains ? explanation : HTML())\
        <footer class="foot"><p>\(sources)</p></footer>
        </main>
        """
    }

    private var notices: HTML {
        if plan.notices.isEmpty { return HTML() }
        let lines = plan.notices.map { notice -> HTML in
            "<li>\(PlanWords.notice(notice, options.name))</li>"
        }
        return "<ul class=\"notices\">\(lines)</ul>\n"
    }

    private var strengths: HTML {
        if plan.strengths.isEmpty { return HTML() }
        let cards = plan.strengths.map { strength -> HTML in
            let effect: HTML = strength.effect.map { "<p class=\"soft\">\($0)</p>" } ?? HTML()
            return """
                <div class="card"><h3>\(strength.name.spanish)</h3>
                <p>\(quote(strength.moment.words, to: 150)) <small>\(place(strength.moment))</small></p>
                <p class="num">\(PlanWords.rate(strength.own)).</p>\(effect)</div>
                """
        }
        return "<section><h2>Lo que ya haces bien</h2><div class=\"cards\">\(cards)</div></section>\n"
    }

    private func skill(_ skill: CoachedSkill, _ number: Int) -> HTML {
        var law = HTML()
        var kind: HTML = "Para trabajar \(number)"
        if case .violation(_, _, let references) = skill.kind {
            kind = "Para trabajar \(number) · falta legal o ética"
            if !references.isEmpty { law = "<p class=\"law\">Artículo: \(references.joined(separator: "; "))</p>" }
        }
        let team: HTML = PlanWords.team(skill).map { " \($0)" } ?? HTML()
        let habit: HTML = skill.goal.habit.map { "<b>\(capital($0)).</b> " } ?? HTML()
        return """
            <section class="skill"><p class="over">\(kind)</p><h2>\(skill.name.spanish)</h2>
            <p class="num">\(PlanWords.today(skill))\(team)</p>\(law)
            <h3>Lo que escuchamos, y lo que cabía ahí</h3><ol class="seen">\(skill.evidence.map(evidence))</ol>
            <div class="cards"><div><h3>Por qué importa</h3>\(why(skill))\(model(skill))</div>
            <div><h3>Tu meta</h3><p class="goal">\(habit)\(PlanWords.goal(skill))</p>\
            <h3>Cómo practicar</h3>\(practice(skill.practice))</div></div></section>

            """
    }

    private func evidence(_ turn: CoachedSkill.EvidenceTurn) -> HTML {
        let customer: HTML =
            turn.moment.customerWords.map { "<p class=\"cust\">Cliente: \(quote($0, to: 90))</p>" } ?? HTML()
        let instead: HTML =
            turn.instead.map { "<p class=\"instead\"><b>Aquí cabía:</b> \(quote($0, to: 260))</p>" } ?? HTML()
        return """
            <li>\(customer)<p>Tú: \(quote(turn.moment.words, to: 130)) <small>\(place(turn.moment))</small></p>\(instead)</li>
            """
    }

    private func why(_ skill: CoachedSkill) -> HTML {
        var lines: [HTML] = []
        if let text = skill.whyCustomer { lines.append("<li><b>Para la persona:</b> \(text)</li>") }
        if let text = skill.whyResult { lines.append("<li><b>Para el resultado:</b> \(text)</li>") }
        if let text = skill.whyLaw { lines.append("<li><b>Ante la ley:</b> \(text)</li>") }
        return lines.isEmpty ? HTML() : "<ul>\(lines)</ul>"
    }

    private func model(_ skill: CoachedSkill) -> HTML {
        guard let model = skill.model else { return HTML() }
        let who = options.showsNames ? " (\(model.agentID))" : ""
        let title =
            skill.modelSharesSituation
            ? "Así lo dijo alguien de tu equipo ante lo mismo" : "Así lo dijo alguien de tu equipo"
        let customer: HTML =
            skill.modelSharesSituation
            ? model.customerWords.map { "<p class=\"cust\">Cliente: \(quote($0, to: 90))</p>" } ?? HTML() : HTML()
        return "<h3>\(title)\(who)</h3>\(customer)<p class=\"model\">\(quote(model.words, to: 190))</p>"
    }

    private func practice(_ practice: Practice) -> HTML {
        var result: HTML = "<p>\(PlanWords.form(practice, showsNames: options.showsNames))</p>"
        if let technique = practice.technique {
            result += "<p><b>\(technique.name):</b> \(technique.steps.joined(separator: " "))</p>"
        }
        if let scene = practice.scenario {
            let turns = scene.turns.enumerated().map { "\($0.offset + 1)) \($0.element)" }.joined(separator: " ")
            result += """
                <p><b>Escena «\(scene.title)»:</b> \(scene.customer). \(scene.situation) Abre: \(quote(scene.opens)) \
                Escucha: \(scene.listenFor.joined(separator: " ")) Intenta: \(turns)</p>
                """
        }
        if let course = practice.course {
            result += "<p class=\"soft\">Microcurso: \(course.title) (\(course.minutes) min).</p>"
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
                <li><span>\(figure.name.spanish)</span><span class="track" aria-hidden="true"><i style="left:\(low)%;width:\(high)%"></i>\
                <b style="left:\(FixedNumber.text(own * 100, decimals: 1))%"></b></span><span class="num">\(PlanWords.percent(own)) <small class="soft">de \(figure.calls)</small></span></li>
                """
        }
        if known.isEmpty { return HTML() }
        return """
            <section class="keep"><h2>Tus competencias</h2><p class="soft">El punto eres tú; la franja, la mitad central del equipo; al lado, las llamadas que lo muestran. No es una clasificación.</p>
            <ul class="profile">\(known)</ul></section>

            """
    }

    private var followUp: HTML {
        let rows = plan.followUps.map { item -> HTML in
            "<li><span class=\"box\"></span> <b>\(PlanWords.weekday(item.day))</b>: \(PlanWords.step(item.step))</li>"
        }
        let dates: HTML = rows.isEmpty ? HTML() : "<ul class=\"dates\">\(rows)</ul>"
        return """
            <section class="keep"><h2>Seguimiento</h2>\(dates)
            <div class="own"><p>Mi punto de vista, y qué necesito para lograrlo:</p><p class="line"></p><p class="line"></p>\
            <p>Del 1 al 5, así me veo hoy en esto: 1 · 2 · 3 · 4 · 5</p></div>
            <div class="signs"><p>Leído y conversado (asesor o asesora)<br><span></span> Fecha</p>\
            <p>Firma de supervisión<br><span></span> Fecha</p></div></section>

            """
    }

    private var explanation: HTML {
        let rows = plan.candidates.map { candidate -> HTML in
            let own = candidate.own
            return """
                <tr><th scope="row">\(options.name(candidate.spec.id))</th><td class="num">\(FixedNumber.text(candidate.spec.weight, decimals: 1))</td>\
                <td class="num">\(own.hits)/\(own.trials)</td><td class="num">\(candidate.others.hits)/\(candidate.others.trials)</td>\
                <td class="num">\(candidate.shrunken.map { PlanWords.percent($0.rate) } ?? "–")</td>\
                <td class="num">\(FixedNumber.text(candidate.gap * 100, decimals: 0))</td>\
                <td class="num">\(FixedNumber.text(candidate.chance, decimals: 4))</td><td class="num">\(FixedNumber.text(candidate.bound, decimals: 4))</td>\
                <td class="num">\(FixedNumber.text(candidate.spec.changeability, decimals: 2))</td>\
                <td class="num">\(FixedNumber.text(candidate.priority, decimals: 2))</td><td>\(PlanWords.decision(candidate))</td></tr>
                """
        }
        return """
            <section class="explain"><h2>Por qué esto y no otra cosa</h2>
            <p class="soft">Primero las faltas; después, peso × brecha × certeza × facilidad de cambio. «Azar» es la probabilidad de ver una tasa tan \
            baja sin que haya diferencia; «cota», la que se exige para llamarla brecha entre todos los criterios (5 % en total).</p>
            <div class="scroll"><table><thead><tr><th>Criterio</th><th>Peso</th><th>Tú</th><th>Los demás</th><th>Ajustada</th>\
            <th>Brecha</th><th>Azar</th><th>Cota</th><th>Cambio</th><th>Prioridad</th><th>Decisión</th></tr></thead><tbody>\(rows)</tbody></table></div></section>

            """
    }

    private var sources: HTML {
        let from = plan.sources
        let text =
            "Hecho con evaluaciones guardadas y la biblioteca de acompañamiento, por reglas que se pueden explicar. "
            + "Pauta \(from.rubricID) \(from.rubricVersion) (\(from.rubricHash.prefix(12))) · reglas \(from.packs.joined(separator: " | ")) · "
            + "análisis \(from.engines.joined(separator: ", ")) · biblioteca \(from.libraryVersion) (\(from.libraryHash.prefix(12)))"
            + (options.generator.map { " · \($0)" } ?? "")
        return "\(text)"
    }

    private func quote(_ text: String, to length: Int = 200) -> HTML {
        "<q dir=\"auto\"><bdi>\(Shown.shortened(text, to: length))</bdi></q>"
    }

    private func place(_ moment: CallMoment) -> HTML {
        guard let folder = options.callPages else { return "\(PlanWords.place(moment))" }
        var names = CallFileNames()
        return "<a href=\"\(folder)/\(names.name(for: moment.callID))#t\(moment.turn)\">\(PlanWords.place(moment))</a>"
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
        .profile{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:.1rem 2rem}.profile li{display:grid;grid-template-columns:minmax(11rem,1.3fr) 1fr 5.5rem;gap:.6rem;align-items:center}
        .profile .track{position:relative;height:.7rem;background:var(--track);border-radius:6px}.profile .track i{position:absolute;top:0;bottom:0;background:var(--b1);opacity:.45;border-radius:6px}.profile .track b{position:absolute;top:-.1rem;width:.35rem;height:.9rem;margin-left:-.17rem;background:var(--ink);border-radius:2px}
        .dates{list-style:none;padding:0}.box{display:inline-block;width:.8em;height:.8em;border:1px solid var(--ink);vertical-align:-.05em}.line{border-bottom:1px solid var(--soft);height:1.5rem}
        .signs{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:.6rem}.signs span{display:inline-block;width:62%;border-bottom:1px solid var(--ink);height:1.8rem}
        .explain table{font-size:.8125rem;border-collapse:collapse}.explain th,.explain td{padding:.15rem .5rem;border-bottom:1px solid var(--line);text-align:left}.explain .num{text-align:right}
        .scroll{overflow-x:auto}.plan .foot{margin-top:1rem;padding-top:.5rem;font-size:.8125rem}
        @media print{@page{margin:10mm 12mm}html{font-size:8pt}.plan{max-width:none;line-height:1.38}.plan section{margin-top:.6rem}.plan .top{margin:0 0 .3rem}.plan h1{font-size:15pt}.plan h2{font-size:11pt;margin:.1rem 0}.plan h3{margin:.3rem 0 .05rem}.plan p{margin:.12rem 0}.plan li{margin:.08rem 0}.seen li{margin:.25rem 0;break-inside:avoid}.card,.keep,.goal{break-inside:avoid}.card,.goal{padding:.35rem .6rem}.cards{grid-template-columns:1fr 1fr}.profile{grid-template-columns:1fr 1fr}.plan .foot{font-size:7pt;margin-top:.4rem;padding-top:.2rem}.line{height:1.2rem}.explain{break-before:page}}
        """
}
