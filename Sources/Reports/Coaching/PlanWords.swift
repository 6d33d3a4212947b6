import Calibration
import CallScoring
import Coaching
import Transcripts

/// The words of a plan. Plans and their library are Spanish; they speak to the agent as «tú» and never pass a verdict on
/// the person: strength, observation, effect, proposal.
enum PlanWords {
    static func percent(_ share: Double) -> String { FixedNumber.text(share * 100, decimals: 0) + " %" }

    /// `7 de 15 llamadas (47 %; entre 25 % y 70 %)`: never a rate without its calls and its interval.
    static func rate(_ count: RateCount) -> String {
        guard let rate = count.rate, let interval = count.interval else { return "sin llamadas que lo muestren" }
        return "\(count.hits) de \(count.trials) llamadas (\(percent(rate)); "
            + "entre \(percent(interval.low)) y \(percent(interval.high)))"
    }

    private static let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
    private static let weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]

    static func date(_ day: CalendarDay) -> String {
        let (number, month, year) = day.parts
        return "\(number) de \(months[(month - 1) % 12]) de \(year)"
    }

    static func weekday(_ day: CalendarDay) -> String {
        let (number, month, _) = day.parts
        return "\(weekdays[(day.weekday - 1) % 7]) \(number) de \(months[(month - 1) % 12])"
    }

    static func period(_ plan: CoachingPlan) -> String {
        guard let first = plan.firstDay, let last = plan.lastDay else { return "fechas desconocidas" }
        return first == last ? date(first) : "del \(date(first)) al \(date(last))"
    }

    /// `llamada c-12, 4 de junio, turno 9 (1:42)`
    static func place(_ moment: CallMoment) -> String {
        var text = "llamada \(moment.callID)"
        if let day = moment.day { text += ", \(day.parts.day) de \(months[(day.parts.month - 1) % 12])" }
        text += ", turno \(moment.turn)"
        if let start = moment.start { text += " (\(Shown.clock(start)))" }
        return text
    }

    static func notice(_ notice: CoachingPlan.Notice, _ name: (String) -> String) -> String {
        switch notice {
        case .fewCalls(let have, let missing):
            return
                "Hay \(calls(have)) con evaluación: no alcanzan para medir una tasa. Con \(missing) más se puede hacer un plan con números."
        case .nothingJudged(let count):
            return
                "Ninguna de las \(calls(count)) pudo evaluarse (por ejemplo, porque no se sabe quién habla). Este plan no afirma nada."
        case .unjudged(let count): return "\(calls(count)) no pudieron evaluarse y no cuentan."
        case .noTeam(let standard):
            return "No hay equipo con el cual comparar: la referencia es la meta general, \(percent(standard))."
        case .undated(let count): return "\(calls(count)) no tienen fecha."
        case .mixedPacks(let packs):
            return
                "Las llamadas se evaluaron con más de una versión de las reglas (\(packs.joined(separator: ", "))): compara con cuidado."
        case .mixedEngines(let engines):
            return
                "Las llamadas se analizaron con más de una versión del programa (\(engines.joined(separator: ", ")))."
        case .noGap:
            return
                "Nada se aparta del equipo más de lo que explica el azar. Lo que sigue es sostener lo que ya haces bien."
        case .noGuide(let criterion): return "La biblioteca todavía no tiene una guía para «\(name(criterion))»."
        }
    }

    static func calls(_ count: Int) -> String { count == 1 ? "1 llamada" : "\(count) llamadas" }

    static func step(_ step: FollowUp.Step) -> String {
        switch step {
        case .share: "Conversamos el plan y anotas tu punto de vista"
        case .practise: "Practicamos la escena y la técnica"
        case .listen: "Escuchamos juntos dos llamadas nuevas"
        case .review: "Miramos la meta con las llamadas nuevas"
        }
    }

    static func form(_ practice: Practice, showsNames: Bool) -> String {
        switch practice.form {
        case .individual: return "Acompañamiento individual con tu supervisión: una escena y dos llamadas por semana."
        case .workshop: return "Taller con el grupo: \(practice.sharedBy) personas del equipo trabajan lo mismo."
        case .mentor:
            let who = showsNames ? practice.mentor.map { " (\($0))" } ?? "" : ""
            return "Una hora lado a lado con una persona del equipo que lo hace muy bien\(who)."
        case .course: return "Microcurso y práctica."
        }
    }

    static func goal(_ skill: CoachedSkill) -> String {
        let goal = skill.goal
        let when = "en \(calls(goal.calls)), y lo miramos el \(weekday(goal.day))"
        if case .violation = skill.kind { return "Que no vuelva a ocurrir: 0 veces \(when)." }
        return "Llegar a \(percent(goal.target)) \(when)."
    }

    static func today(_ skill: CoachedSkill) -> String {
        if case .violation = skill.kind {
            let found = skill.own.trials - skill.own.hits
            return "Hoy: apareció en \(found) de \(skill.own.trials) llamadas."
        }
        return "Hoy: \(rate(skill.own))."
    }

    static func team(_ skill: CoachedSkill) -> String? {
        guard case .gap = skill.kind, skill.others.trials > 0 else { return nil }
        return "El resto del equipo: \(rate(skill.others))."
    }

    /// Why a criterion was taken up or not, with its numbers.
    static func decision(_ candidate: SkillCandidate) -> String {
        switch candidate.decision {
        case .gap: return "brecha: el azar no la explica"
        case .fewCalls(let missing): return "no alcanzan las llamadas: faltan \(missing)"
        case .systemCause: return "del sistema: le falta a la mayoría"
        case .noGap: return "sin brecha"
        case .listen: return "para escuchar más: todavía no es seguro"
        case .chance: return "el azar lo explica"
        case .small: return "real, pero pequeña"
        }
    }
}
