import Findings
import Rubrics

/// Every word of the evidence's summary, in Spanish and English.
struct EvidenceWords {
    let language: ReportLanguage
    init(_ language: ReportLanguage) { self.language = language }
    private func say(_ spanish: String, _ english: String) -> String { language == .english ? english : spanish }

    var title: String { say("Auditoría de cumplimiento: resumen", "Compliance audit: summary") }
    var basis: String { say("Qué se revisó y con qué", "What was checked, and by what") }
    var overall: String { say("En total", "Overall") }
    func calls(_ count: Int) -> String { say("\(count) llamadas revisadas", "\(count) calls checked") }
    var withCritical: String { say("Con alguna falta crítica", "With a critical finding") }
    var withGrave: String { say("Con alguna falta grave o crítica", "With a major or critical finding") }
    func notJudgedAtAll(_ count: Int) -> String {
        say(
            "\(count) llamadas no se pudieron evaluar en absoluto; no cuentan en las tasas",
            "\(count) calls could not be judged at all; they stand in no rate")
    }
    func unreadable(_ count: Int) -> String {
        say(
            "\(count) entradas no se pudieron leer; cada una tiene su línea en results.ndjson",
            "\(count) inputs could not be read; each has its line in results.ndjson")
    }
    var byLabel: String { say("Por falta", "By violation") }
    var byCountry: String { say("Por país", "By country") }
    var byWeek: String { say("Por semana", "By week") }
    var byAgent: String { say("Por asesor", "By agent") }
    var noCountry: String { say("sin país", "no country") }
    var noDate: String { say("sin fecha", "no date") }
    var noAgent: String { say("sin asesor", "no agent") }
    var label: String { say("Falta", "Violation") }
    var severityHeading: String { say("Gravedad", "Severity") }
    var findings: String { say("Hallazgos", "Findings") }
    var rateHeading: String {
        say("Llamadas (de las evaluables), con intervalo del 95 %", "Calls (of those judged), with 95 % interval")
    }
    var callsHeading: String { say("Llamadas", "Calls") }
    var references: String { say("Fuentes", "Sources") }
    var contested: String { say("Donde las fuentes de la ley no coinciden", "Where sources of law disagree") }
    var contestedNote: String {
        say(
            "Estos casos no cuentan en ninguna tasa: los decide una persona.",
            "These stand in no rate: a person decides them.")
    }
    var notEvaluable: String { say("No evaluable, y por qué", "Not evaluable, and why") }
    var missingNote: String {
        say("No evaluable no es lo mismo que cumplido.", "Not evaluable is not the same as passed.")
    }
    var why: String { say("Qué faltó", "What was missing") }
    var everything: String { say("todo", "everything") }
    var noneJudged: String { say("ninguna evaluable", "none judged") }
    func cases(_ count: Int) -> String { say("Casos críticos (\(count))", "Critical cases (\(count))") }
    func more(_ count: Int) -> String { say("… y \(count) más", "… and \(count) more") }
    func of(_ hits: Int, _ judged: Int) -> String { say("\(hits) de \(judged)", "\(hits) of \(judged)") }
    var howSure: String {
        say(
            "Los intervalos son de Wilson al 95 % (E. B. Wilson, JASA 1927): dicen cuánto puede variar la tasa por azar, no si la regla acierta.",
            "Intervals are Wilson's at 95 % (E. B. Wilson, JASA 1927): they say how far a rate may vary by chance, not whether a rule is right."
        )
    }
    var draft: String {
        say(
            "Un hallazgo crítico es un borrador hasta que una persona lo confirma: véase la columna «review» de findings.csv.",
            "A critical finding is a draft until a person confirms it: see the column “review” in findings.csv.")
    }
    func severity(_ severity: Severity) -> String {
        switch severity {
        case .none: "–"
        case .minor: say("leve", "minor")
        case .major: say("grave", "major")
        case .critical: say("crítica", "critical")
        }
    }
    func missing(_ code: String) -> String {
        guard language == .spanish else { return code }
        let known = [
            "time zone": "zona horaria", "start time": "hora de inicio", "speaker roles": "quién es el asesor",
            "country": "país", "redacted words": "palabras ocultadas", "history of contacts": "historial de contactos",
        ]
        return known[code] ?? code
    }
}
