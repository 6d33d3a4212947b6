internal import ArgumentParser
internal import QualityMonitoring
internal import Rubrics

/// Every word that batches, samples and reviews say to people, in Spanish and English.
struct BatchWords: Sendable {
    let language: ReportLanguage

    init(option: String) throws {
        guard let language = ReportLanguage(rawValue: option) else {
            throw ValidationError("“\(option)” is no language of the reports; es or en")
        }
        self.language = language
    }

    init(_ language: ReportLanguage) { self.language = language }

    private func say(_ spanish: String, _ english: String) -> String { language == .english ? english : spanish }

    func merged(lines: Int, shards: Int, repeated: Int, new: Int, rescored: Int, unchanged: Int, store: String)
        -> String
    {
        say(
            "\(lines) resultados de \(shards) partes, \(repeated) repetidos. Base \(store): \(new) nuevas, \(rescored) reevaluadas, \(unchanged) sin cambios.",
            "\(lines) results of \(shards) shards, \(repeated) repeated. Store \(store): \(new) new, \(rescored) rescored, \(unchanged) unchanged."
        )
    }
    func errorLines(_ count: Int) -> String {
        say("\(count) líneas no dieron ninguna llamada:", "\(count) lines gave no call:")
    }
    func more(_ count: Int) -> String { say("… y \(count) más", "… and \(count) more") }

    // MARK: Audit

    func progress(_ state: AuditProgress.State, rate: Int, left: Double?) -> String {
        var text = say("Escuchando… \(state.calls) llamadas · \(rate)/s", "Listening… \(state.calls) calls · \(rate)/s")
        if let left { text += say(" · faltan \(time(left))", " · \(time(left)) left") }
        text += say(" · \(state.findings) faltas", " · \(state.findings) violations")
        if state.failures > 0 { text += say(" · \(state.failures) no leídas", " · \(state.failures) unread") }
        return text
    }
    private func time(_ seconds: Double) -> String {
        let total = Int(min(seconds, 1e7).rounded(.up))
        return total < 100
            ? "\(total) s" : total < 6000 ? "\(total / 60) min" : "\(total / 3600) h \(total / 60 % 60) min"
    }
    func interrupted(calls: Int, stored: Bool) -> String {
        stored
            ? say(
                "Interrumpido después de \(calls) llamadas; todas están en la base. La misma orden sigue donde quedó. El informe se escribe al terminar.",
                "Stopped after \(calls) calls; all of them are in the store. The same command goes on from there. The report is written at the end."
            )
            : say(
                "Interrumpido después de \(calls) llamadas; sin --store no queda nada guardado.",
                "Stopped after \(calls) calls; without --store nothing is kept.")
    }
    func holding(_ count: Int) -> String {
        say(
            "\(count) de ellas siguen valiendo con las reglas nuevas: el cambio no las toca.",
            "\(count) of them hold under the new rules as well: the change does not concern them.")
    }
    var whyRescored: String { say("Por qué se evaluó (llamadas)", "Why calls were judged") }
    var known: String {
        say("no se evaluaron: ya estaban y nada cambió", "were not judged: known, and nothing changed")
    }
    var stillHolding: String {
        say(
            "no se evaluaron: el cambio de reglas no las toca",
            "were not judged: the change of rules does not concern them")
    }
    func reason(_ reason: RescoreReason) -> String {
        switch reason {
        case .newCall: say("llamada nueva en la base", "new in the store")
        case .rubric: say("otra pauta, u otra versión de la pauta", "another rubric, or another version of it")
        case .engine: say("otra versión del análisis", "another version of the analysis")
        case .rules(let rules):
            say("puede cambiarla una regla que cambió", "a changed rule can change it") + " ("
                + rules.prefix(5).joined(separator: ", ")
                + (rules.count > 5 ? ", …" : "") + ")"
        case .packs(let why): say("cambiaron las reglas en conjunto", "the rules changed as a whole") + " (\(why))"
        case .verdictsNotKept: say("la base no guardó el resultado entero", "the store did not keep the whole result")
        }
    }
    func evidence(_ folder: String, _ head: String) -> String {
        say("Evidencia: \(folder) · sello \(head)", "Evidence: \(folder) · seal \(head)")
    }

    // MARK: Reviews

    func state(_ verdict: Review.Verdict?) -> String {
        switch verdict {
        case nil: say("borrador", "draft")
        case .confirmed: say("confirmado", "confirmed")
        case .rejected: say("rechazado", "rejected")
        case .violation: say("con falta", "violation")
        case .noViolation: say("sin falta", "no violation")
        }
    }
    func reviewed(_ finding: String, _ verdict: Review.Verdict, call: String, label: String, by: String) -> String {
        say(
            "\(finding): \(state(verdict)) por \(by) (llamada \(call), \(label))",
            "\(finding): \(state(verdict)) by \(by) (call \(call), \(label))")
    }
    func reviewedBefore(_ last: Review) -> String {
        say(
            "Antes: \(state(last.verdict)) por \(last.by) el \(last.at). Vale lo último; lo anterior queda escrito.",
            "Before: \(state(last.verdict)) by \(last.by) on \(last.at). The last word counts; the earlier one stays.")
    }
    var nothingWaits: String {
        say("Ningún hallazgo crítico espera revisión.", "No critical finding waits for a review.")
    }

    // MARK: Samples and back-tests

    func drawn(_ id: String, _ count: Int, of population: Int) -> String {
        say("Muestra \(id): \(count) de \(population) llamadas", "Sample \(id): \(count) of \(population) calls")
    }
    func checked(_ count: Int, of size: Int, population: Int) -> String {
        say(
            "\(count) de \(size) llamadas de la muestra revisadas (de \(population) en total)",
            "\(count) of \(size) calls of the sample checked (of \(population) in all)")
    }
    var incomplete: String {
        say(
            "La muestra no está completa: si lo que falta no falta al azar, la tasa engaña.",
            "The sample is not complete: unless what is missing is missing by chance, the rate misleads.")
    }
    var noEstimate: String {
        say(
            "Aún no hay estimación: cada grupo de riesgo necesita al menos una llamada revisada.",
            "No estimate yet: each group of risk needs at least one checked call.")
    }
    func estimate(_ rate: String, _ low: String, _ high: String) -> String {
        say(
            "Tasa estimada de llamadas con falta: \(rate) (intervalo del 95 %: \(low)–\(high))",
            "Estimated rate of calls with a violation: \(rate) (95 % interval: \(low)–\(high))")
    }
    func backtest(calls: Int, changed: Int, scores: Int, bands: Int) -> String {
        say(
            "\(calls) llamadas: \(changed) cambiarían, \(scores) con otro puntaje, \(bands) en otra banda. No se escribió nada.",
            "\(calls) calls: \(changed) would change, \(scores) with another score, \(bands) in another band. Nothing was written."
        )
    }
    var agentsMove: String {
        say(
            "Asesores que cambiarían de banda (por su puntaje medio)",
            "Agents who would change band (by their mean score)")
    }
    func broken(_ count: Int) -> String {
        say(
            "\(count) llamadas no se pudieron comparar: la base no las tiene tal como se evaluaron.",
            "\(count) calls could not be compared: the store does not have them as they were judged.")
    }
}
