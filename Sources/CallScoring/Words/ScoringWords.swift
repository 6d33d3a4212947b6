import Findings
import Rubrics
import Transcripts

/// Every sentence that gives the reason of a point, in Spanish and English. Sentences state facts; whether a fact is
/// good or bad is said by the verdict beside it.
struct ScoringWords: Sendable {
    let taxonomy: Taxonomy
    /// What the rubric's lists of labels are called, so that it is put together once and not for every call.
    private(set) var known: [[LabelPattern]: KnownLabels] = [:]

    struct KnownLabels: Sendable {
        var names: LocalizedText
        var sides: Set<Taxonomy.Side>
    }

    init(rubric: Rubric, taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        for criterion in rubric.criteria {
            if let condition = criterion.appliesWhen { learn(condition) }
            switch criterion.judgement {
            case .yesNo(let condition): learn(condition)
            case .levels(let levels): for level in levels { learn(level.when) }
            case .manual: break
            }
        }
    }

    private mutating func learn(_ condition: EvidenceCondition, depth: Int = 0) {
        guard depth < ConditionReader.deepest else { return }
        switch condition {
        case .shows(let labels, _, _): learn(labels)
        case .free(let labels): learn(labels)
        case .answers(let to, let with, _, _, _):
            learn(to)
            learn(with)
        case .metric: break
        case .all(let parts), .any(let parts): for part in parts { learn(part, depth: depth + 1) }
        case .not(let part): learn(part, depth: depth + 1)
        }
    }

    private mutating func learn(_ patterns: [LabelPattern]) {
        if known[patterns] == nil { known[patterns] = look(up: patterns) }
    }

    // MARK: Evidence found and not found

    func found(_ entries: [EvidenceBook.Entry], wanted: Int, window: TurnWindow?) -> LocalizedText {
        let names = list(labels(entries), or: false)
        let place = places(entries)
        var text = LocalizedText(
            spanish: "Se encontró \(names.spanish)\(place.spanish)",
            english: "Found \(names.in(.english))\(place.in(.english))")
        if let window {
            let inside = self.window(window)
            text = text + LocalizedText(spanish: ", \(inside.spanish)", english: ", \(inside.in(.english))")
        }
        if wanted > 1 {
            let count = Set(entries.map(\.turn)).count
            text =
                text
                + LocalizedText(
                    spanish: " (\(count) de \(wanted) que se piden)", english: " (\(count) of \(wanted) asked for)")
        }
        return text + "." + searched(entries)
    }

    func tooFew(_ entries: [EvidenceBook.Entry], count: Int, wanted: Int, window: TurnWindow?) -> LocalizedText {
        let names = list(labels(entries), or: false)
        let place = places(entries)
        let inside = window.map(self.window)
        return LocalizedText(
            spanish: "Se encontró \(names.spanish)\(place.spanish)\(inside.map { ", " + $0.spanish } ?? ""): "
                + "\(count) de \(wanted) que se piden.",
            english: "Found \(names.in(.english))\(place.in(.english))\(inside.map { ", " + $0.in(.english) } ?? ""): "
                + "\(count) of \(wanted) asked for.")
    }

    func notFound(
        _ patterns: [LabelPattern], window: TurnWindow?, elsewhere: [EvidenceBook.Entry], line: TurnLine
    ) -> LocalizedText {
        let names = self.names(patterns)
        let scope = self.scope(patterns, line)
        var text: LocalizedText
        if let window {
            let inside = self.window(window)
            text = LocalizedText(
                spanish: "No se encontró \(names.spanish) \(inside.spanish) (\(scope.spanish)).",
                english: "Did not find \(names.in(.english)) \(inside.in(.english)) (\(scope.in(.english))).")
        } else {
            text = LocalizedText(
                spanish: "No se encontró \(names.spanish); \(scope.spanish).",
                english: "Did not find \(names.in(.english)); \(scope.in(.english)).")
        }
        if !elsewhere.isEmpty {
            let turns = Set(elsewhere.compactMap(\.turn)).sorted()
            text =
                text
                + LocalizedText(
                    spanish: " Aparece fuera de ese tramo: \(turnList(turns, .spanish)).",
                    english: " It appears outside that part: \(turnList(turns, .english)).")
        }
        return text
    }

    func clean(
        _ patterns: [LabelPattern], line: TurnLine, unquoted: [EvidenceBook.Entry], review: [Label]
    ) -> LocalizedText {
        let names = self.names(patterns)
        let scope = self.scope(patterns, line)
        var text = LocalizedText(
            spanish: "No se encontró \(names.spanish); \(scope.spanish).",
            english: "Did not find \(names.in(.english)); \(scope.in(.english)).")
        if !unquoted.isEmpty {
            let name = list(labels(unquoted), or: false)
            text =
                text
                + LocalizedText(
                    spanish: " Hay un hallazgo de \(name.spanish) sin cita que conste en el turno: no cuenta.",
                    english:
                        " A finding of \(name.in(.english)) has no quote that stands in the turn: it does not count.")
        }
        if !review.isEmpty {
            let name = list(review, or: false)
            text =
                text
                + LocalizedText(
                    spanish: " Espera revisión de una persona y no resta puntos: \(name.spanish).",
                    english: " Waits for a person's review and costs no points: \(name.in(.english)).")
        }
        return text
    }

    /// What was searched, for findings about the whole call that have no words to quote.
    private func searched(_ entries: [EvidenceBook.Entry]) -> LocalizedText {
        let unquoted = entries.first { !$0.isQuoted && !($0.searched ?? "").isEmpty }
        guard let unquoted, let english = unquoted.searched else { return "" }
        return LocalizedText(
            spanish: " Se revisó: \(unquoted.searchedSpanish ?? english).", english: " Searched: \(english).")
    }

    // MARK: Answers

    func nothingToAnswer(_ patterns: [LabelPattern]) -> LocalizedText {
        let names = self.names(patterns)
        return LocalizedText(
            spanish: "En la llamada no aparece \(names.spanish): nada pedía esa respuesta.",
            english: "The call shows no \(names.in(.english)): nothing called for that answer.")
    }

    func answered(
        _ asking: [EvidenceBook.Entry], with: [LabelPattern], answered: [Int], unanswered: [Int], turns: Int,
        share: Double
    ) -> LocalizedText {
        let total = answered.count + unanswered.count
        let cues = list(labels(asking), or: true)
        let replies = names(with)
        var text = LocalizedText(
            spanish: total == 1
                ? "El turno con \(cues.spanish) \(answered.isEmpty ? "no tuvo" : "tuvo") respuesta (\(replies.spanish)) "
                    + "en \(spanishNext(turns))."
                : "\(answered.count) de \(total) turnos con \(cues.spanish) tuvieron respuesta (\(replies.spanish)) "
                    + "en \(spanishNext(turns)).",
            english: total == 1
                ? "The turn with \(cues.in(.english)) \(answered.isEmpty ? "got no" : "got an") answer "
                    + "(\(replies.in(.english))) within \(englishNext(turns))."
                : "\(answered.count) of \(total) turns with \(cues.in(.english)) got an answer "
                    + "(\(replies.in(.english))) within \(englishNext(turns)).")
        if share < 1 {
            let percent = FixedNumber.percent(share)
            text =
                text
                + LocalizedText(spanish: " Se pide al menos \(percent).", english: " Asked for: at least \(percent).")
        }
        if !unanswered.isEmpty {
            text =
                text
                + LocalizedText(
                    spanish: " Sin respuesta: \(turnList(unanswered, .spanish)).",
                    english: " Unanswered: \(turnList(unanswered, .english)).")
        }
        return text
    }

    private func spanishNext(_ turns: Int) -> String {
        turns == 1 ? "el turno siguiente de la otra parte" : "los \(turns) turnos siguientes de la otra parte"
    }
    private func englishNext(_ turns: Int) -> String {
        turns == 1 ? "the other side's next turn" : "the other side's next \(turns) turns"
    }

    // MARK: What is missing

    func missing(_ item: NotEvaluable) -> LocalizedText {
        let name = list([item.label], or: false)
        let what = MissingWords.text(item.missing)
        return LocalizedText(
            spanish: "No se puede saber si hay \(name.spanish); falta: \(what.spanish).",
            english: "It cannot be told whether there is \(name.in(.english)); missing: \(what.in(.english)).")
    }

    func unplaced(_ entries: [EvidenceBook.Entry], _ window: TurnWindow) -> LocalizedText {
        let names = list(labels(entries), or: false)
        let place = places(entries)
        let inside = self.window(window)
        return LocalizedText(
            spanish: "Se encontró \(names.spanish)\(place.spanish), pero sin tiempos o roles no se sabe si fue "
                + "\(inside.spanish).",
            english: "Found \(names.in(.english))\(place.in(.english)), but without times or roles it cannot be told "
                + "whether it was \(inside.in(.english)).")
    }

    var rolesMissing: LocalizedText {
        LocalizedText(
            spanish: "No se sabe quién habla en los turnos que piden respuesta; faltan los roles de los hablantes.",
            english: "It is not known who speaks in the turns that call for an answer; missing: speaker roles.")
    }

    var tooDeep: LocalizedText {
        LocalizedText(
            spanish: "La condición de la pauta tiene demasiados niveles para evaluarse.",
            english: "The rubric's condition is nested too deeply to be evaluated.")
    }

    var nothingAsked: LocalizedText {
        LocalizedText(spanish: "La pauta no pide nada aquí.", english: "The rubric asks for nothing here.")
    }

    // MARK: Figures

    func figureMissing(_ name: String) -> LocalizedText {
        let what = FigureWords.name(name)
        return LocalizedText(
            spanish: "La llamada no trae lo necesario para calcular: \(what.spanish).",
            english: "The call lacks what is needed to compute: \(what.in(.english)).")
    }

    func figure(_ name: String, _ value: Double, _ atLeast: Double?, _ atMost: Double?) -> LocalizedText {
        let what = FigureWords.name(name)
        func show(_ number: Double) -> String { FigureWords.value(name, number) }
        let spanish: String
        let english: String
        switch (atLeast, atMost) {
        case (let low?, let high?):
            spanish = "; se pide entre \(show(low)) y \(show(high))"
            english = "; asked for: between \(show(low)) and \(show(high))"
        case (let low?, nil):
            spanish = "; se pide como mínimo \(show(low))"
            english = "; asked for: at least \(show(low))"
        case (nil, let high?):
            spanish = "; se pide como máximo \(show(high))"
            english = "; asked for: at most \(show(high))"
        case (nil, nil):
            spanish = ""
            english = ""
        }
        return LocalizedText(
            spanish: "\(what.spanish): \(show(value))\(spanish).",
            english: "\(what.in(.english)): \(show(value))\(english).")
    }

    // MARK: Verdicts

    func notApplicable(_ reason: LocalizedText, _ policy: Rubric.NotApplicablePolicy) -> LocalizedText {
        let effect: LocalizedText =
            policy == .removed
            ? LocalizedText(spanish: " Su peso sale del total.", english: " Its weight leaves the total.")
            : LocalizedText(
                spanish: " Según la pauta, cuenta como cumplido.", english: " By the rubric it counts as met.")
        return LocalizedText(spanish: "No aplica a esta llamada. ", english: "Does not apply to this call. ")
            + reason + effect
    }

    func applicabilityUnknown(_ reason: LocalizedText) -> LocalizedText {
        LocalizedText(
            spanish: "No se sabe si el criterio aplica. ", english: "It is not known whether the criterion applies. ")
            + reason + notCounted
    }

    func notEvaluable(_ reason: LocalizedText) -> LocalizedText { reason + notCounted }

    private var notCounted: LocalizedText {
        LocalizedText(spanish: " No suma ni resta.", english: " It neither adds nor takes points.")
    }

    var open: LocalizedText {
        LocalizedText(
            spanish: "Lo juzga una persona; mientras tanto no suma ni resta.",
            english: "A person judges it; until then it neither adds nor takes points.")
    }

    func level(_ name: LocalizedText, _ reason: LocalizedText, next: (LocalizedText, LocalizedText)?) -> LocalizedText {
        var text =
            LocalizedText(spanish: "Nivel «\(name.spanish)». ", english: "Level “\(name.in(.english))”. ") + reason
        if let next {
            text =
                text
                + LocalizedText(
                    spanish: " Para «\(next.0.spanish)»: ", english: " For “\(next.0.in(.english))”: ") + next.1
        }
        return text
    }

    func noLevel(_ reasons: [LocalizedText]) -> LocalizedText {
        LocalizedText(spanish: "No alcanza ningún nivel. ", english: "Reaches no level. ") + joined(reasons)
    }

    func joined(_ parts: [LocalizedText]) -> LocalizedText {
        guard var text = parts.first else { return "" }
        for part in parts.dropFirst() { text = text + " " + part }
        return text
    }
}
