import Calibration
import CallScoring
import Coaching
import Rubrics
import Transcripts

/// The words of a plan, Spanish first. They speak to the agent as «tú» and never pass a verdict on the person: strength,
/// observation, effect, proposal.
struct PlanWords {
    let language: ReportLanguage

    func pick(_ spanish: String, _ english: String) -> String { language == .english ? english : spanish }

    func percent(_ share: Double) -> String {
        FixedNumber.text(share * 100, decimals: 0) + (language == .english ? "%" : "\u{A0}%")
    }

    /// `7 de 15 llamadas (47 %; entre 25 % y 70 %)`: never a rate without its calls and its interval.
    func rate(_ count: RateCount) -> String {
        guard let rate = count.rate, let interval = count.interval else {
            return pick("sin llamadas que lo muestren", "no calls that show it")
        }
        let (low, high) = (percent(interval.low), percent(interval.high))
        return pick(
            "\(count.hits) de \(count.trials) llamadas (\(percent(rate)); entre \(low) y \(high))",
            "\(count.hits) of \(count.trials) calls (\(percent(rate)); between \(low) and \(high))")
    }

    private var months: [String] {
        language == .english
            ? [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            : [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre", "diciembre",
            ]
    }

    private var weekdays: [String] {
        language == .english
            ? ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            : ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    }

    private func month(_ number: Int) -> String { months[(max(1, number) - 1) % 12] }

    /// `4 de mayo`
    func dayAndMonth(_ day: CalendarDay) -> String {
        pick("\(day.parts.day) de \(month(day.parts.month))", "\(day.parts.day) \(month(day.parts.month))")
    }

    func date(_ day: CalendarDay) -> String {
        dayAndMonth(day) + pick(" de \(day.parts.year)", " \(day.parts.year)")
    }

    func weekday(_ day: CalendarDay) -> String { weekdays[(day.weekday - 1) % 7] + " " + dayAndMonth(day) }

    func period(_ plan: CoachingPlan) -> String {
        guard let first = plan.firstDay, let last = plan.lastDay else {
            return pick("fechas desconocidas", "dates unknown")
        }
        return first == last
            ? date(first)
            : pick("del \(date(first)) al \(date(last))", "\(date(first)) to \(date(last))")
    }

    /// `llamada c-12, 4 de junio, turno 9 (1:42)`
    func place(_ moment: CallMoment) -> String {
        call(moment.callID, moment.day) + pick(", turno \(moment.turn)", ", turn \(moment.turn)")
            + (moment.start.map { " (\(Shown.clock($0)))" } ?? "")
    }

    func call(_ id: String, _ day: CalendarDay?) -> String {
        pick("llamada \(id)", "call \(id)") + (day.map { ", " + dayAndMonth($0) } ?? "")
    }

    func notice(_ notice: CoachingPlan.Notice, _ name: (String) -> String) -> String {
        switch notice {
        case .fewCalls(let have, let missing):
            return have == 1
                ? pick(
                    "Hay 1 llamada evaluada: no alcanza para medir una tasa. Con \(missing) más se puede hacer un plan con números.",
                    "There is 1 evaluated call: not enough to measure a rate. With \(missing) more a plan with figures can be made."
                )
                : pick(
                    "Hay \(calls(have)) evaluadas: no alcanzan para medir una tasa. Con \(missing) más se puede hacer un plan con números.",
                    "There are \(calls(have)) evaluated: not enough to measure a rate. With \(missing) more a plan with figures can be made."
                )
        case .nothingJudged(let count):
            return pick(
                count == 1
                    ? "La única llamada no pudo evaluarse (por ejemplo, porque no se sabe quién habla). Este plan no afirma nada."
                    : "Ninguna de las \(calls(count)) pudo evaluarse (por ejemplo, porque no se sabe quién habla). Este plan no afirma nada.",
                count == 1
                    ? "The only call could not be evaluated (for instance because it is not known who speaks). This plan claims nothing."
                    : "None of the \(calls(count)) could be evaluated (for instance because it is not known who speaks). This plan claims nothing."
            )
        case .unjudged(let count):
            return pick(
                count == 1
                    ? "1 llamada no pudo evaluarse y no cuenta."
                    : "\(calls(count)) no pudieron evaluarse y no cuentan.",
                "\(calls(count)) could not be evaluated and \(count == 1 ? "does" : "do") not count.")
        case .noTeam(let standard):
            return pick(
                "No hay equipo con el cual comparar: la referencia es la meta general, \(percent(standard)).",
                "There is no team to compare with: the reference is the general goal, \(percent(standard)).")
        case .undated(let count):
            return pick(
                count == 1 ? "1 llamada no tiene fecha." : "\(calls(count)) no tienen fecha.",
                "\(calls(count)) \(count == 1 ? "has" : "have") no date.")
        case .mixedPacks(let packs):
            let list = packs.joined(separator: ", ")
            return pick(
                "Las llamadas se evaluaron con más de una versión de las reglas (\(list)): compara con cuidado.",
                "The calls were evaluated with more than one version of the rules (\(list)): compare with care.")
        case .mixedEngines(let engines):
            let list = engines.joined(separator: ", ")
            return pick(
                "Las llamadas se analizaron con más de una versión del programa (\(list)).",
                "The calls were analysed with more than one version of the program (\(list)).")
        case .noGap:
            return pick(
                "Nada se aparta del equipo más de lo que explica el azar. Lo que sigue es sostener lo que ya haces bien.",
                "Nothing differs from the team by more than chance explains. What comes next is to keep up what you do well."
            )
        case .noGuide(let criterion):
            return pick(
                "La biblioteca todavía no tiene una guía para «\(name(criterion))».",
                "The library has no guide for “\(name(criterion))” yet.")
        }
    }

    func calls(_ count: Int) -> String {
        count == 1 ? pick("1 llamada", "1 call") : pick("\(count) llamadas", "\(count) calls")
    }

    func step(_ step: FollowUp.Step) -> String {
        switch step {
        case .share:
            pick("Conversamos el plan y anotas tu punto de vista", "We talk the plan over and you note your view")
        case .practise: pick("Practicamos la escena y la técnica", "We practise the scene and the technique")
        case .listen: pick("Escuchamos juntos dos llamadas nuevas", "We listen to two new calls together")
        case .review:
            pick("Miramos la meta con las llamadas nuevas", "We look at the goal with the new calls")
        }
    }

    func form(_ practice: Practice, showsNames: Bool) -> String {
        let who = showsNames ? practice.mentor.map { " (\($0))" } ?? "" : ""
        switch practice.form {
        case .individual:
            return pick(
                "Acompañamiento individual con tu supervisión: una escena y dos llamadas por semana.",
                "Individual coaching with your supervisor: one scene and two calls a week.")
        case .workshop:
            return pick(
                "Taller con el grupo: \(practice.sharedBy) personas del equipo trabajan lo mismo.",
                "Workshop with the group: \(practice.sharedBy) people of the team work on the same.")
        case .mentor:
            return pick(
                "Una hora lado a lado con una persona del equipo que lo hace muy bien\(who).",
                "An hour side by side with someone of the team who does it very well\(who).")
        case .course: return pick("Microcurso y práctica.", "Short course and practice.")
        }
    }

    func goal(_ skill: CoachedSkill) -> String {
        let goal = skill.goal
        let day = weekday(goal.day)
        let least = Int((goal.target * Double(goal.calls) - 1e-9).rounded(.up))
        if case .violation = skill.kind {
            return pick(
                "Que no vuelva a ocurrir: 0 veces en \(calls(goal.calls)). Lo miramos el \(day).",
                "That it does not happen again: 0 times in \(calls(goal.calls)). We look at it on \(day).")
        }
        return pick(
            "Lograrlo en al menos \(least) de \(goal.calls) llamadas (\(percent(goal.target))). Lo miramos el \(day).",
            "Manage it in at least \(least) of \(goal.calls) calls (\(percent(goal.target))). We look at it on \(day).")
    }

    func today(_ skill: CoachedSkill) -> String {
        if case .violation = skill.kind {
            let found = skill.own.trials - skill.own.hits
            return pick(
                "Hoy: apareció en \(found) de \(skill.own.trials) llamadas.",
                "Today: it appeared in \(found) of \(skill.own.trials) calls.")
        }
        return pick("Hoy: ", "Today: ") + rate(skill.own) + "."
    }

    func team(_ skill: CoachedSkill) -> String? {
        guard case .gap = skill.kind, skill.others.trials > 0 else { return nil }
        return pick("El resto del equipo: ", "The rest of the team: ") + rate(skill.others) + "."
    }

    /// What is said where fewer than three turns show a miss plainly: a miss of something unsaid has no words to quote.
    func toHear(_ skill: CoachedSkill) -> String? {
        guard !skill.toHear.isEmpty else { return nil }
        let list = skill.toHear.map { call($0.callID, $0.day) }.joined(separator: "; ")
        return skill.evidence.isEmpty
            ? pick(
                "Aquí falta algo que no se dijo, y lo no dicho no se puede citar. Para escucharlo juntos: \(list).",
                "What is missing here was not said, and what is unsaid cannot be quoted. To be heard together: \(list)."
            )
            : pick("También para escuchar juntos: \(list).", "Also to be heard together: \(list).")
    }

    /// Why a criterion was taken up or not, with its numbers.
    func decision(_ candidate: SkillCandidate) -> String {
        switch candidate.decision {
        case .gap: return pick("brecha: el azar no la explica", "gap: chance does not explain it")
        case .fewCalls(let missing):
            return pick("no alcanzan las llamadas: faltan \(missing)", "not enough calls: \(missing) are missing")
        case .systemCause: return pick("del sistema: le falta a la mayoría", "the system's: most miss it")
        case .noGap: return pick("sin brecha", "no gap")
        case .listen: return pick("para escuchar más: todavía no es seguro", "listen to more: not certain yet")
        case .chance: return pick("el azar lo explica", "chance explains it")
        case .small: return pick("real, pero pequeña", "real, but small")
        }
    }

    /// What a screen reader says of a trend: `62 % · 71 % · 80 %`.
    func trend(_ points: [TrendPoint]) -> String {
        points.map { point in
            (point.firstDay.map { dayAndMonth($0) + " " } ?? "") + percent(point.rate.rate)
        }.joined(separator: " · ")
    }
}
