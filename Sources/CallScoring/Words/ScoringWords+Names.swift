import Findings
import Rubrics
import Transcripts

extension ScoringWords {
    /// The names of the labels that some patterns stand for: `«a», «b» o «c»`; long families are cut short and counted.
    func names(_ patterns: [LabelPattern]) -> LocalizedText { (known[patterns] ?? look(up: patterns)).names }

    func look(up patterns: [LabelPattern]) -> KnownLabels {
        var labels: [Label] = []
        var sides: Set<Taxonomy.Side> = []
        for pattern in patterns {
            var any = false
            for entry in taxonomy.entries where pattern.matches(entry.label) {
                any = true
                sides.insert(entry.side)
                if !labels.contains(entry.label) { labels.append(entry.label) }
            }
            if !any { labels.append(Label(pattern.text)) }
        }
        return KnownLabels(names: list(labels, or: true), sides: sides)
    }

    func list(_ labels: [Label], or: Bool) -> LocalizedText {
        let shown = labels.count > 4 ? 3 : labels.count
        let rest = labels.count - shown
        func write(_ language: ReportLanguage) -> String {
            var parts = labels.prefix(shown).map { label in
                let name = taxonomy.name(of: label, language)
                return language == .spanish ? "«\(name)»" : "“\(name)”"
            }
            if rest > 0 { parts.append(language == .spanish ? "\(rest) más" : "\(rest) more") }
            let last: String
            switch language {
            case .spanish: last = or ? " o " : " y "
            case .english: last = or ? " or " : " and "
            }
            guard parts.count > 1 else { return parts.first ?? (language == .spanish ? "nada" : "nothing") }
            return parts.dropLast().joined(separator: ", ") + last + parts[parts.count - 1]
        }
        return LocalizedText(spanish: write(.spanish), english: write(.english))
    }

    func labels(_ entries: [EvidenceBook.Entry]) -> [Label] {
        var labels: [Label] = []
        for entry in entries where !labels.contains(entry.label) { labels.append(entry.label) }
        return labels
    }

    /// ` en los turnos 4 y 9`, or ` en la llamada` for what is true of the call as a whole.
    func places(_ entries: [EvidenceBook.Entry]) -> LocalizedText {
        let turns = Set(entries.compactMap(\.turn)).sorted()
        guard !turns.isEmpty else { return LocalizedText(spanish: " en la llamada", english: " in the call") }
        return LocalizedText(
            spanish: " en \(turns.count == 1 ? "el" : "los") \(turnList(turns, .spanish))",
            english: " in \(turnList(turns, .english))")
    }

    /// `turno 4`, `turnos 4, 9 y 12`, `turnos 1, 2, 3, 4, 5, 6 y 20 más`.
    func turnList(_ turns: [Int], _ language: ReportLanguage) -> String {
        let shown = turns.count > 7 ? 6 : turns.count
        var parts = turns.prefix(shown).map { "\($0)" }
        if turns.count > shown {
            parts.append(language == .spanish ? "\(turns.count - shown) más" : "\(turns.count - shown) more")
        }
        let word =
            language == .spanish ? (turns.count == 1 ? "turno " : "turnos ") : turns.count == 1 ? "turn " : "turns "
        guard parts.count > 1 else { return word + (parts.first ?? "") }
        return word + parts.dropLast().joined(separator: ", ") + (language == .spanish ? " y " : " and ")
            + parts[parts.count - 1]
    }

    func window(_ window: TurnWindow) -> LocalizedText {
        switch window {
        case .firstTurns(1): LocalizedText(spanish: "en su primer turno", english: "in the speaker's first turn")
        case .firstTurns(let count):
            LocalizedText(spanish: "en sus primeros \(count) turnos", english: "in the speaker's first \(count) turns")
        case .lastTurns(1): LocalizedText(spanish: "en su último turno", english: "in the speaker's last turn")
        case .lastTurns(let count):
            LocalizedText(spanish: "en sus últimos \(count) turnos", english: "in the speaker's last \(count) turns")
        case .firstSeconds(let count):
            LocalizedText(spanish: "en los primeros \(count) segundos", english: "in the first \(count) seconds")
        case .lastSeconds(let count):
            LocalizedText(spanish: "en los últimos \(count) segundos", english: "in the last \(count) seconds")
        }
    }

    /// The turns in which these labels can stand: `se revisaron los 12 turnos del asesor`.
    func scope(_ patterns: [LabelPattern], _ line: TurnLine) -> LocalizedText {
        let sides = (known[patterns] ?? look(up: patterns)).sides
        let agents = line.count(side: .agent)
        let customers = line.count(side: .customer)
        if sides == [.agent], agents > 0 {
            return searched(agents, spanish: "del asesor", english: "agent's")
        }
        if sides == [.customer], customers > 0 {
            return searched(customers, spanish: "del cliente", english: "customer's")
        }
        return searched(line.turns.count, spanish: "de la llamada", english: "call's")
    }

    private func searched(_ count: Int, spanish: String, english: String) -> LocalizedText {
        switch count {
        case 0: LocalizedText(spanish: "no hay turnos que revisar", english: "there are no turns to search")
        case 1:
            LocalizedText(spanish: "se revisó el único turno \(spanish)", english: "searched the \(english) only turn")
        default:
            LocalizedText(
                spanish: "se revisaron los \(count) turnos \(spanish)",
                english: "searched the \(english) \(count) turns")
        }
    }
}

extension LocalizedText {
    func `in`(_ language: ReportLanguage) -> String { self[language] }

    static func + (a: LocalizedText, b: LocalizedText) -> LocalizedText {
        LocalizedText(spanish: a.spanish + b.spanish, english: a[.english] + b[.english])
    }
}
