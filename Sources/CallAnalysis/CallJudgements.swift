internal import Findings
internal import Rubrics
internal import Transcripts

/// What is true of a whole call: absences, orders that were not kept, hours; and what could not be judged.
struct CallJudgements {
    let book: RuleBook
    let call: Call
    let places: TurnPlaces
    let turnLabels: [LabelSet]
    let contacts: ContactLog?

    func fill(_ result: inout CallAnalysisResult) {
        let rolesKnown = call.hasAgent
        let rolesMissing = !rolesKnown || places.roles.contains(.unknown)
        for entry in book.rules {
            switch entry.rule.detection {
            case .absence(let absence):
                if rolesKnown { judge(absence, entry, &result) }
            case .sequence(let sequence):
                if rolesKnown { judge(sequence, entry, &result) }
            case .hours: judgeHours(entry, &result)
            case .frequency: judgeFrequency(entry, &result)
            case .phrases, .off: break
            }
        }
        if rolesMissing { markRoles(rolesKnown, &result) }
        result.notEvaluable.sort { ($0.label, $0.missing) < ($1.label, $1.missing) }
        result.callFindings.sort { ($0.label, $0.rule) < ($1.label, $1.rule) }
    }

    /// Without known roles every label that is scoped to a speaker is not evaluable.
    private func markRoles(_ agentKnown: Bool, _ result: inout CallAnalysisResult) {
        let customerKnown = places.roles.contains { $0.isCustomerSide }
        var seen = Set<Label>()
        for entry in book.rules where entry.rule.speaker != .any {
            if entry.rule.detection == .hours || entry.rule.detection == .frequency { continue }
            let forAgent = entry.rule.speaker == .agent
            guard forAgent ? !agentKnown : !customerKnown, seen.insert(entry.rule.label).inserted else { continue }
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: "speaker roles"))
        }
    }

    private func judge(_ absence: Rule.Absence, _ entry: BookRule, _ result: inout CallAnalysisResult) {
        guard book.givenLabels.intersects(entry.callLabels.first) else {
            // No rule could have found it: its absence would accuse everybody.
            let wanted = absence.of.map(\.text).joined(separator: ", ")
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: "rules for \(wanted)"))
            return
        }
        let turns = call.turns.indices.filter { entry.speaks(places.roles[$0]) }
        guard turns.count >= absence.leastTurns else {
            result.notEvaluable.append(
                NotEvaluable(
                    label: entry.rule.label,
                    missing: "at least \(absence.leastTurns) turns of the \(entry.rule.speaker.rawValue)"))
            return
        }
        let excuse = entry.callLabels.second
        if !absence.unless.isEmpty, turnLabels.contains(where: { $0.intersects(excuse) }) { return }
        let wanted = entry.callLabels.first
        let searched = turns.filter { places.contains($0, absence.window) }
        guard let first = searched.first, let last = searched.last else { return }
        if searched.contains(where: { turnLabels[$0].intersects(wanted) }) { return }
        if call.turns[first...last].contains(where: { $0.flags.contains(.redacted) }),
            entry.rule.label == "disclosure.missing_identity"
        {
            // A redacted name is not a missing one.
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: "redacted words"))
            return
        }
        let from = call.turns[first].number
        let to = call.turns[last].number
        result.callFindings.append(
            CallFinding(
                label: entry.rule.label, rule: entry.qualifiedID, severity: entry.severity,
                searched: "\(entry.rule.speaker.rawValue) turns \(from)–\(to)", references: entry.rule.references,
                provenance: .rule(pack: entry.packReference), searchedSpanish: "turnos \(from)–\(to) del asesor"))
    }

    private func judge(_ sequence: Rule.Sequence, _ entry: BookRule, _ result: inout CallAnalysisResult) {
        let first = entry.callLabels.first
        let before = entry.callLabels.second
        guard book.givenLabels.intersects(first) else {
            let wanted = sequence.first.map(\.text).joined(separator: ", ")
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: "rules for \(wanted)"))
            return
        }
        for index in call.turns.indices where entry.speaks(places.roles[index]) {
            if turnLabels[index].intersects(first) { return }
            guard turnLabels[index].intersects(before) else { continue }
            let turn = call.turns[index]
            let quote = result.findings.first { finding in
                finding.turn == turn.number && sequence.before.contains { $0.matches(finding.label) }
            }?.quote
            result.callFindings.append(
                CallFinding(
                    label: entry.rule.label, rule: entry.qualifiedID, severity: entry.severity,
                    searched: "\(entry.rule.speaker.rawValue) turns 1–\(turn.number)", turn: turn.number, quote: quote,
                    references: entry.rule.references, provenance: .rule(pack: entry.packReference),
                    searchedSpanish: "turnos 1–\(turn.number) del asesor"))
            return
        }
    }

    private func judgeHours(_ entry: BookRule, _ result: inout CallAnalysisResult) {
        guard let jurisdiction = book.jurisdiction else {
            let missing = call.country == nil ? "country" : "jurisdiction data of \(call.country ?? "")"
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: missing))
            return
        }
        let verdict = HoursJudge(jurisdiction: jurisdiction, zones: book.zones).judge(call)
        switch verdict {
        case .permitted: break
        case .cannotTell(let missing):
            result.notEvaluable.append(NotEvaluable(label: entry.rule.label, missing: missing))
        case .outside(let profile, let start), .contested(let profile, let start):
            var review = false
            if case .contested = verdict { review = true }
            let english = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            let spanish = ["", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
            result.callFindings.append(
                CallFinding(
                    label: entry.rule.label, rule: entry.qualifiedID, severity: entry.severity,
                    searched:
                        "start \(start.isoDate) \(start.clock), \(english[start.weekday]), on the debtor’s clock; profile \(profile.id)",
                    needsReview: review, references: [profile.reference] + entry.rule.references,
                    provenance: .rule(pack: entry.packReference),
                    searchedSpanish:
                        "inicio \(start.isoDate) \(start.clock), \(spanish[start.weekday]), hora del cliente; perfil \(profile.id)"
                ))
        }
    }
}
