internal import ArgumentParser
internal import CallScoring
internal import Findings
internal import Rubrics

/// Every word that the terminal says to monitors and supervisors, in Spanish and English: the only place for them.
struct SummaryWords: Sendable {
    let language: ReportLanguage

    init(_ language: ReportLanguage) { self.language = language }

    /// From the option `--lang`.
    init(option: String) throws {
        guard let language = ReportLanguage(rawValue: option) else {
            throw ValidationError("“\(option)” is no language of the reports; es or en")
        }
        self.language = language
    }

    private func say(_ spanish: String, _ english: String) -> String { language == .english ? english : spanish }

    var call: String { say("Llamada", "Call") }
    var agent: String { say("Asesor", "Agent") }
    var score: String { say("Puntaje", "Score") }
    var noScore: String { say("sin puntaje: nada se pudo evaluar", "no score: nothing could be judged") }
    var failed: String { say("ANULADA", "FAILED") }
    var beforeAutoFail: String { say("antes de anularse", "before auto-fail") }
    var turn: String { say("turno", "turn") }
    var judged: String { say("puntos evaluables", "points that could be judged") }
    var findings: String { say("Hallazgos", "Findings") }
    var missing: String { say("No evaluable", "Not evaluable") }
    var needsReview: String { say("por revisar: las fuentes no coinciden", "to review: sources disagree") }

    func verdict(_ verdict: CriterionScore.Verdict) -> String {
        switch verdict {
        case .met: return say("cumple", "met")
        case .partlyMet: return say("cumple en parte", "partly met")
        case .notMet: return say("no cumple", "not met")
        case .notApplicable: return say("no aplica", "not applicable")
        case .notEvaluable: return say("no evaluable", "not evaluable")
        case .open: return say("pendiente de una persona", "open: for a person")
        }
    }

    func severity(_ severity: Severity) -> String {
        switch severity {
        case .none: return ""
        case .minor: return say("leve", "minor")
        case .major: return say("grave", "major")
        case .critical: return say("crítica", "critical")
        }
    }

    func listening(_ calls: Int) -> String { say("Escuchando… \(calls) llamadas", "Listening… \(calls) calls") }
    func heard(_ calls: Int, _ agents: Int, _ seconds: String, _ rate: Int) -> String {
        say(
            "\(calls) llamadas de \(agents) asesores, en \(seconds) s (\(rate) por segundo)",
            "\(calls) calls of \(agents) agents, in \(seconds) s (\(rate) a second)")
    }
    func mean(_ score: String, _ failed: Int) -> String {
        say(
            "Puntaje medio \(score); \(failed) anuladas por una falta crítica",
            "Mean score \(score); \(failed) failed by auto-fail")
    }
    var violations: String { say("Faltas encontradas (llamadas · hallazgos)", "Violations found (calls · findings)") }
    var noViolations: String { say("Ninguna falta encontrada.", "No violation found.") }
    var worst: String { say("Para escuchar primero", "To hear first") }
    var notJudged: String { say("No se pudo evaluar (llamadas)", "Could not be judged (calls)") }
    func store(_ path: String, new: Int, rescored: Int, unchanged: Int) -> String {
        if new == 0, rescored == 0 {
            return say(
                "Base \(path): sin cambios, las \(unchanged) evaluaciones ya estaban.",
                "Store \(path): nothing changed, all \(unchanged) evaluations were there.")
        }
        return say(
            "Base \(path): \(new) nuevas, \(rescored) reevaluadas, \(unchanged) sin cambios.",
            "Store \(path): \(new) new, \(rescored) rescored, \(unchanged) unchanged.")
    }
    func repeated(_ count: Int) -> String {
        say(
            "\(count) llamadas repetidas en la entrada, contadas una sola vez.",
            "\(count) calls stand twice in the input and count once.")
    }
    func report(_ path: String) -> String { say("Informe: \(path)", "Report: \(path)") }
    func leftOut(_ count: Int) -> String {
        say("No se leyeron \(count) entradas:", "\(count) inputs could not be read:")
    }
    func more(_ count: Int) -> String { say("… y \(count) más", "… and \(count) more") }
    func skipped(_ reason: String, _ count: Int) -> String {
        let spanish = ["hidden file": "archivos ocultos", "symbolic link": "enlaces simbólicos"][reason] ?? reason
        let english = ["hidden file": "hidden files", "symbolic link": "symbolic links"][reason] ?? reason
        return say("Se dejaron de lado \(count) \(spanish).", "\(count) \(english) were left aside.")
    }
    var noCalls: String { say("No se encontró ninguna llamada.", "No call was found.") }

    /// What was missing, as reports say it to people.
    func missing(_ code: String) -> String {
        guard language == .spanish else { return code }
        let known = [
            "time zone": "zona horaria", "start time": "hora de inicio", "speaker roles": "quién es el asesor",
            "country": "país", "redacted words": "palabras ocultadas",
            "history of contacts": "historial de contactos",
            "this call in the history of contacts": "la llamada en el historial de contactos",
        ]
        if code.hasPrefix("rules for ") { return "reglas para " + code.dropFirst("rules for ".count) }
        return known[code] ?? code
    }
}
