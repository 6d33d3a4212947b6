import CallScoring
import Findings
import Rubrics
import Transcripts

/// Every word that people read in a report: Spanish first, English on request. Nothing else in this target is prose.
struct ReportWords: Sendable {
    let language: ReportLanguage
    init(_ language: ReportLanguage) { self.language = language }

    private func say(_ spanish: String, _ english: String) -> String { language == .spanish ? spanish : english }

    // MARK: Moving about
    var skipToCalls: String { say("Ir a las llamadas", "Skip to the calls") }
    var skipToConversation: String { say("Ir a la conversación", "Skip to the conversation") }
    var skipToScorecard: String { say("Ir a la pauta", "Skip to the scorecard") }
    var allCalls: String { say("Todas las llamadas", "All calls") }
    var onThisPage: String { say("En esta página", "On this page") }
    var filter: String { say("Filtrar:", "Filter:") }
    var scrollable: String { say("Tabla que se desplaza", "Scrollable table") }
    var backToTop: String { say("Volver arriba", "Back to top") }

    // MARK: Roles and speakers
    func speaker(_ role: Role) -> String {
        switch role {
        case .agent: say("Asesor", "Agent")
        case .customer: say("Cliente", "Customer")
        case .thirdParty: say("Tercero", "Third party")
        case .supervisor: say("Supervisor", "Supervisor")
        case .system: say("Sistema", "System")
        case .bot: say("Asesor automático", "Automated agent")
        case .unknown: say("No se sabe quién", "Unknown speaker")
        default: role.rawValue
        }
    }
    var howRolesWereDecided: String { say("Quién es quién y cómo se supo", "Who is who, and how it was decided") }
    func decision(_ decision: RoleDecision) -> String {
        switch decision {
        case .file: say("lo dice el archivo", "the file says so")
        case .profile: say("por el perfil de importación", "by the import profile")
        case .prefix: say("por el nombre escrito delante del turno", "by the name written before the turn")
        case .inferred(let confidence):
            say("deducido de lo que se dice, ", "inferred from what is said, ")
                + (confidence.isFinite ? FixedNumber.percent(confidence) : "?") + say(" de confianza", " confidence")
        case .undecided: say("nada permitió saberlo", "nothing decides it")
        }
    }
    var rolesUncertainTitle: String {
        say("No es seguro quién habla en esta llamada", "It is not certain who speaks in this call")
    }
    func rolesUncertain(_ doubt: RoleDoubt) -> String {
        switch doubt {
        case .unknown:
            say(
                "Hay turnos cuyo hablante no se pudo identificar. Lo que depende de saber quién habla quedó sin evaluar. "
                    + "Lea la conversación antes de usar esta puntuación.",
                "There are turns whose speaker could not be told. What depends on who speaks was not evaluated. "
                    + "Read the conversation before you use this score.")
        case .noAgent:
            say(
                "No se encontró a nadie del lado del acreedor. Revise el archivo de origen o el perfil de importación.",
                "Nobody was found on the creditor's side. Check the source file or the import profile.")
        case .inferred(let confidence):
            say(
                "Los papeles de asesor y cliente se dedujeron de lo que se dice, con "
                    + FixedNumber.percent(confidence) + " de confianza. Compruebe que no estén cambiados antes de usar "
                    + "esta puntuación.",
                "The roles of agent and customer were inferred from what is said, with "
                    + FixedNumber.percent(confidence) + " confidence. Check that they are not swapped before you use "
                    + "this score.")
        }
    }

    // MARK: Verdicts and severities
    func verdict(_ verdict: CriterionScore.Verdict) -> String {
        switch verdict {
        case .met: say("Cumple", "Met")
        case .partlyMet: say("Cumple en parte", "Partly met")
        case .notMet: say("No cumple", "Not met")
        case .notApplicable: say("No aplica", "Not applicable")
        case .notEvaluable: say("No evaluable", "Not evaluable")
        case .open: say("Pendiente de revisión humana", "Waits for a person's review")
        }
    }
    func severity(_ severity: Severity) -> String {
        switch severity {
        case .critical: say("Crítica", "Critical")
        case .major: say("Grave", "Major")
        case .minor: say("Leve", "Minor")
        case .none: say("Sin gravedad", "None")
        }
    }
    func kind(_ kind: FindingKind) -> String {
        switch kind {
        case .violation(let severity): self.severity(severity)
        case .tone: say("Tono", "Tone")
        case .good: say("Bien", "Good")
        case .cue: say("Cliente", "Customer")
        }
    }
    func direction(_ direction: Evidence.Direction) -> String {
        switch direction {
        case .supports: say("A favor", "For")
        case .against: say("En contra", "Against")
        case .context: say("Contexto", "Context")
        }
    }
    func confidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .explicit: say("expreso", "explicit")
        case .likely: say("probable", "likely")
        case .hint: say("indicio", "hint")
        }
    }
    func provenance(_ provenance: Provenance) -> String {
        switch provenance {
        case .rule(let pack): say("regla de ", "rule of ") + pack
        case .person(let name): say("persona: ", "person: ") + name
        case .learned(let model, let probability):
            say("modelo ", "model ") + model + " (" + FixedNumber.percent(probability) + ")"
        }
    }

    // MARK: A call's page
    var call: String { say("Llamada", "Call") }
    var agent: String { say("Asesor", "Agent") }
    var noAgent: String { say("Sin asesor registrado", "No agent recorded") }
    var country: String { say("País", "Country") }
    var started: String { say("Inicio", "Start") }
    var duration: String { say("Duración", "Duration") }
    var creditor: String { say("Acreedor", "Creditor") }
    var medium: String { say("Medio", "Medium") }
    func medium(_ media: Call.Media) -> String {
        switch media {
        case .voice: say("voz", "voice")
        case .chat: say("chat", "chat")
        case .email: say("correo", "e-mail")
        }
    }
    var unknown: String { say("no consta", "not stated") }
    var zoneUnknown: String { say("sin zona horaria", "no time zone") }
    var rubric: String { say("Pauta", "Rubric") }
    var score: String { say("Puntuación", "Score") }
    var outOf100: String { say("de 100", "out of 100") }
    var noScore: String { say("Sin puntuación", "No score") }
    var noScoreReason: String {
        say("Ningún criterio pudo evaluarse en esta llamada.", "No criterion could be evaluated in this call.")
    }
    func judged(_ judged: String, _ total: String) -> String {
        say(
            "Se evaluaron \(judged) de \(total) puntos de la pauta.",
            "\(judged) of the rubric's \(total) points were judged.")
    }
    var autoFailTitle: String { say("Falta que anula la llamada", "The call fails outright") }
    func autoFailEffect(_ policy: Rubric.AutoFail.Policy, before: String?) -> String {
        switch policy {
        case .zero:
            say("Por la pauta, la puntuación queda en 0", "By the rubric the score becomes 0")
                + (before.map { say("; sin esta falta sería \($0).", "; without it, it would be \($0).") } ?? ".")
        case .mark:
            say(
                "Por la pauta, la puntuación se mantiene y la llamada queda marcada como fallida.",
                "By the rubric the score stays and the call is marked as failed.")
        }
    }
    var graveReviewTitle: String { say("Revise esto primero", "Review this first") }
    var graveReview: String {
        say(
            "Hay hallazgos críticos de la llamada entera que no citan palabras de un turno: restan en su criterio, pero no "
                + "anulan la llamada. Una persona decide.",
            "There are critical findings about the whole call that quote no words of a turn: they cost their criterion "
                + "but do not fail the call. A person decides.")
    }
    var inBrief: String { say("Para la conversación con el asesor", "For the talk with the agent") }
    var wentWell: String { say("Lo que hizo bien", "What went well") }
    var toWorkOn: String { say("Lo que más puntos costó", "What cost most points") }
    var nothingLost: String { say("No perdió puntos.", "No points were lost.") }
    var nothingWon: String { say("No hay criterios cumplidos.", "No criterion was met.") }
    var conversation: String { say("Conversación", "Conversation") }
    var noTurns: String { say("La llamada no tiene turnos.", "The call has no turns.") }
    var scorecard: String { say("Pauta de evaluación", "Scorecard") }
    var findings: String { say("Hallazgos", "Findings") }
    var finding: String { say("Hallazgo", "Finding") }
    var seeFinding: String { say("Ver hallazgo", "See finding") }
    func moreFindings(_ count: Int) -> String {
        say("y \(count) más: véase findings.csv", "and \(count) more: see findings.csv")
    }
    var noFindings: String { say("No hay hallazgos en esta llamada.", "There are no findings in this call.") }
    var callFindings: String { say("De la llamada entera", "About the whole call") }
    var suggestions: String { say("Sugerencias por revisar", "Suggestions to review") }
    var suggestionsNote: String {
        say(
            "Indicios que no alcanzan para contar. No suman ni restan: una persona decide.",
            "Hints that are not sure enough to count. They neither add nor take points: a person decides.")
    }
    var needsReview: String { say("espera revisión de una persona", "waits for a person's review") }
    var noQuote: String { say("sin cita", "no quote") }
    var rule: String { say("Regla", "Rule") }
    var articles: String { say("Norma", "Article") }
    var says: String { say("Dice", "States") }
    var origin: String { say("Origen", "Origin") }
    var searched: String { say("Se revisó", "Searched") }
    var criterion: String { say("Criterio", "Criterion") }
    func usedBy(_ count: Int) -> String {
        count == 1
            ? say("Cuenta en el criterio", "Counts in criterion") : say("Cuenta en los criterios", "Counts in criteria")
    }
    var notInRubric: String { say("No cuenta en la pauta", "Not used by the rubric") }
    var guidance: String { say("Qué pide", "What it asks for") }
    var evidence: String { say("Evidencia", "Evidence") }
    func moreEvidence(_ count: Int) -> String {
        count == 1 ? say("1 más", "1 more") : say("\(count) más", "\(count) more")
    }
    func points(_ points: String, _ possible: String) -> String {
        say("\(points) de \(possible) puntos", "\(points) of \(possible) points")
    }
    func weight(_ points: String) -> String { say("vale \(points), no cuenta", "worth \(points), does not count") }
    var turn: String { say("Turno", "Turn") }
    var wholeCall: String { say("Llamada entera", "Whole call") }
    var overlap: String { say("se encima", "talks over") }
    var redacted: String { say("con texto tachado", "with redacted text") }
    var inferredTime: String { say("hora aproximada", "time inferred") }
    func recogniser(_ confidence: String) -> String {
        say("transcripción dudosa: \(confidence)", "doubtful transcription: \(confidence)")
    }
    var opportunities: String { say("Momentos que pedían empatía", "Moments that called for empathy") }
    func opportunities(met: Int, of total: Int) -> String {
        say("Respondió a \(met) de \(total).", "Answered \(met) of \(total).")
    }
    var noOpportunities: String {
        say("No hubo turnos del cliente que la pidieran.", "No turn of the customer called for it.")
    }
    var answeredIn: String { say("respondido en el", "answered in") }
    var missed: String { say("sin respuesta", "missed") }
    var metrics: String { say("Cifras de la conversación", "Figures of the conversation") }
    var notEvaluable: String { say("Lo que no se pudo evaluar", "What could not be evaluated") }
    var everythingEvaluable: String { say("Todo pudo evaluarse.", "Everything could be evaluated.") }
    func missing(_ what: String) -> String { say("falta: \(what)", "missing: \(what)") }
    var importNotes: String { say("Notas de la importación", "Import notes") }
    var noNotes: String { say("El archivo se leyó sin arreglos.", "The file was read without repairs.") }
    var howItIsScored: String { say("Cómo se puntúa", "How it is scored") }
    func policy(_ policy: Rubric.NotApplicablePolicy) -> String {
        switch policy {
        case .removed:
            say(
                "Lo que no aplica sale del total: la puntuación se calcula sobre lo que sí aplicó.",
                "What does not apply leaves the total: the score is over what did apply.")
        case .met: say("Lo que no aplica cuenta como cumplido.", "What does not apply counts as met.")
        }
    }
    func policy(_ autoFail: Rubric.AutoFail, labels: String) -> String {
        var causes: [String] = []
        if let severity = autoFail.severity, severity > .none {
            causes.append(
                severity == .critical
                    ? say("una falta crítica", "a critical finding")
                    : say(
                        "una falta de gravedad «\(self.severity(severity).lowercased())» o mayor",
                        "a finding of severity “\(self.severity(severity).lowercased())” or above"))
        }
        if !labels.isEmpty { causes.append(labels) }
        guard !causes.isEmpty else {
            return say("Ninguna falta anula la llamada.", "No finding fails a call outright.")
        }
        let effect =
            autoFail.policy == .zero
            ? say("la puntuación queda en 0", "the score becomes 0")
            : say("la puntuación se mantiene y se marca", "the score stays and the call is marked")
        return say("Anula la llamada ", "A call is failed by ") + causes.joined(separator: say(" o ", " or ")) + ": "
            + effect + "."
    }
    var otherPolicies: String {
        say(
            "Lo no evaluable y lo pendiente de una persona no suman ni restan. Ningún hallazgo resta sin una cita que "
                + "conste en el turno, o sin decir qué se revisó en la llamada.",
            "What is not evaluable or waits for a person neither adds nor takes points. No finding costs points without a "
                + "quote that stands in the turn, or without saying what was searched in the call.")
    }
    var reproducible: String { say("Huella para reproducir el resultado", "Fingerprint to reproduce the result") }
    var reproducibleNote: String {
        say(
            "La misma llamada, con las mismas reglas, pauta y versión, da siempre el mismo resultado.",
            "The same call with the same rules, rubric and version always gives the same result.")
    }
    var fingerprintCall: String { say("Llamada (SHA-256)", "Call (SHA-256)") }
    var fingerprintPacks: String { say("Reglas (SHA-256)", "Rules (SHA-256)") }
    var fingerprintRubric: String { say("Pauta (SHA-256)", "Rubric (SHA-256)") }
    var engine: String { say("Versión del análisis", "Analysis version") }
    var packs: String { say("Paquetes de reglas", "Rule packs") }
    var source: String { say("Archivo de origen", "Source") }
    var format: String { say("Formato", "Format") }
    var identifier: String { say("Identificador", "Identifier") }
    func idOrigin(_ origin: Call.IDOrigin) -> String {
        switch origin {
        case .file: say("del archivo", "from the file")
        case .fileName: say("del nombre del archivo", "from the file's name")
        case .content: say("del contenido", "from the content")
        }
    }

    // MARK: The overview
    var reportTitle: String { say("Calidad de las llamadas de cobranza", "Quality of collection calls") }
    var atAGlance: String { say("De un vistazo", "At a glance") }
    func calls(_ count: Int) -> String { count == 1 ? say("llamada", "call") : say("llamadas", "calls") }
    var callsHeading: String { say("Llamadas", "Calls") }
    var meanScore: String { say("puntuación media", "mean score") }
    func over(_ count: Int) -> String {
        say("sobre \(count) \(calls(count))", "over \(count) \(calls(count))")
    }
    var failedCalls: String { say("llamadas anuladas", "failed calls") }
    var callsWithCritical: String { say("con hallazgos críticos", "with critical findings") }
    var unreadInputs: String { say("entradas que no se leyeron", "inputs not read") }
    var openCriteria: String { say("criterios que esperan a una persona", "criteria that wait for a person") }
    var opportunitiesMet: String { say("momentos de empatía respondidos", "empathy moments answered") }
    var rolesInDoubt: String { say("llamadas con hablantes dudosos", "calls with doubtful speakers") }
    var rolesInDoubtShort: String { say("hablantes dudosos", "doubtful speakers") }
    var distribution: String { say("Cómo se reparten las puntuaciones", "How the scores are spread") }
    func distributionAlt(_ parts: String) -> String {
        say("Histograma de puntuaciones. ", "Histogram of scores. ") + parts
    }
    func binAlt(_ range: String, _ count: Int) -> String { "\(range): \(count) \(calls(count))" }
    var figures: String { say("Ver las cifras", "See the figures") }
    var scoreRange: String { say("Puntuación", "Score") }
    var numberOfCalls: String { say("Llamadas", "Calls") }
    func from(_ score: String) -> String { say("desde \(score)", "from \(score)") }
    func zeroByFailure(_ count: Int) -> String {
        count == 1
            ? say("1 llamada está en 0 por una falta que la anula.", "1 call is at 0 because it failed outright.")
            : say(
                "\(count) llamadas están en 0 por una falta que las anula.",
                "\(count) calls are at 0 because they failed outright.")
    }
    func withoutScore(_ count: Int) -> String {
        count == 1
            ? say("1 llamada sin puntuación.", "1 call without a score.")
            : say("\(count) llamadas sin puntuación.", "\(count) calls without a score.")
    }
    var belowBands: String { say("Fuera de las bandas", "Outside the bands") }
    var violations: String { say("Faltas, por gravedad", "Violations by severity") }
    var noViolations: String { say("No se encontraron faltas.", "No violations were found.") }
    func times(_ count: Int) -> String { count == 1 ? say("1 vez", "once") : say("\(count) veces", "\(count) times") }
    func inCalls(_ count: Int, of total: Int) -> String {
        say("en \(count) de \(total) \(calls(total))", "in \(count) of \(total) \(calls(total))")
    }
    var barsNote: String {
        say("La barra es la parte de las llamadas en que aparece.", "The bar is the share of calls that show it.")
    }
    var otherFindings: String {
        say("Tono, empatía, habilidades y señales del cliente", "Tone, empathy, skills and customer cues")
    }
    var label: String { say("Etiqueta", "Label") }
    var kindHeading: String { say("Tipo", "Kind") }
    var timesHeading: String { say("Veces", "Times") }
    var agents: String { say("Asesores", "Agents") }
    var agentsNote: String {
        say(
            "Cada media lleva al lado su número de llamadas. Con menos de cinco, dice poco.",
            "Each mean stands beside its number of calls. With fewer than five it says little.")
    }
    var fewCalls: String { say("pocas llamadas", "few calls") }
    var mean: String { say("Media", "Mean") }
    var scored: String { say("Con puntuación", "Scored") }
    var failedHeading: String { say("Anuladas", "Failed") }
    var criticalHeading: String { say("Críticos", "Critical") }
    var majorHeading: String { say("Graves", "Major") }
    var empathyHeading: String { say("Empatía", "Empathy") }
    var criteria: String {
        say("Criterios: dónde se ganan y se pierden puntos", "Criteria: where points are won and lost")
    }
    var criteriaNote: String {
        say(
            "En orden de la pauta. El porcentaje es de lo que se pudo evaluar.",
            "In the rubric's order. The share is of what could be judged.")
    }
    var shareMet: String { say("Cumple", "Met") }
    var worstFirst: String { say("Llamadas, de la más baja a la más alta", "Calls, lowest first") }
    var failedFirstNote: String {
        say("Primero las anuladas, luego por puntuación.", "Failed calls first, then by score.")
    }
    var worstHeading: String { say("Peor falta", "Worst finding") }
    var band: String { say("Banda", "Band") }
    var failedOutright: String { say("Llamadas anuladas y por qué", "Calls that failed outright, and why") }
    var noneFailed: String { say("Ninguna llamada quedó anulada.", "No call failed outright.") }
    var failedWord: String { say("Anulada", "Failed") }
    func shown(_ shown: Int, of total: Int, file: String) -> String {
        say(
            "Se muestran \(shown) de \(total). La lista completa está en \(file).",
            "Showing \(shown) of \(total). The full list is in \(file).")
    }
    var missingHeading: String { say("Qué faltaba", "What was missing") }
    var unreadable: String { say("Entradas que no se pudieron leer", "Inputs that could not be read") }
    var allRead: String { say("Se leyeron todas las entradas.", "Every input was read.") }
    var toReview: String { say("Para revisar por una persona", "For a person to review") }
    var toReviewShort: String { say("por revisar por una persona", "for a person to review") }
    var nothingToReview: String { say("No hay nada que revisar.", "There is nothing to review.") }
    func reviewKind(_ kind: ReviewItem.Kind) -> String {
        switch kind {
        case .suggestion: say("sugerencia", "suggestion")
        case .lawUnclear: say("las normas no coinciden", "sources of law disagree")
        case .criticalWithoutQuote: say("crítico sin cita", "critical without a quote")
        }
    }
    var noCalls: String { say("No se evaluó ninguna llamada.", "No call was evaluated.") }
    var dataFiles: String { say("Los mismos datos para hoja de cálculo", "The same figures for a spreadsheet") }
    var madeWith: String { say("Hecho con", "Made with") }
    var coachNote: String {
        say(
            "Este informe ayuda a escuchar mejor. Lea la conversación antes de hablar con el asesor: el contexto decide.",
            "This report helps to listen better. Read the conversation before you talk to the agent: context decides.")
    }
    var notInFile: String { say("(sin dato)", "(none)") }
}
