internal import CallScoring
internal import Findings
internal import Rubrics

extension PlanMaker {
    /// Violations first, then gaps by priority; at most two skills.
    func skills(of agent: String, _ row: Int, _ judged: [CoachedCall]) -> [CoachedSkill] {
        var result: [CoachedSkill] = []
        for violation in violations(in: judged) {
            guard result.count < settings.mostSkills else { break }
            let skill = self.skill(violation, agent, judged)
            if !result.contains(where: { $0.criterion == skill.criterion && $0.name == skill.name }) {
                result.append(skill)
            }
        }
        let gaps = candidates[row].filter { $0.decision == .gap }.sorted {
            ($1.priority, $0.spec.id) < ($0.priority, $1.spec.id)
        }
        for gap in gaps where result.count < settings.mostSkills {
            if result.contains(where: { $0.criterion == gap.spec.id }) { continue }
            if let skill = skill(gap, agent, judged) { result.append(skill) }
        }
        return result
    }

    /// A violation of an agent: its label, and the calls that show it.
    struct Violation {
        var label: Label
        var severity: Severity
        var calls: [CoachedCall]
        var references: [String]
    }

    /// Violations that a plan must name: a critical one in a single call, a major one in two. What is true of a whole
    /// call (an hour outside the law, a notice that is missing) is judged as a criterion, not here.
    func violations(in judged: [CoachedCall]) -> [Violation] {
        var found: [Label: Violation] = [:]
        for call in judged {
            for finding in call.findings {
                guard let entry = taxonomy[finding.label], entry.kind == .violation, entry.scope == .turn,
                    // What a learned detector suspects waits for a person: a plan says «falta» only where a rule or a
                    // person found the words.
                    !finding.rule.hasPrefix("learned/"),
                    finding.severity >= .major, !finding.needsReview, finding.turn != nil, finding.quote != nil
                else { continue }
                var violation =
                    found[finding.label]
                    ?? Violation(label: finding.label, severity: finding.severity, calls: [], references: [])
                violation.severity = max(violation.severity, finding.severity)
                if violation.calls.last?.callID != call.callID { violation.calls.append(call) }
                for reference in finding.references + articles(finding, call.country)
                where !violation.references.contains(reference) {
                    violation.references.append(reference)
                }
                found[finding.label] = violation
            }
        }
        return found.values.filter { $0.severity == .critical || $0.calls.count > 1 }.sorted {
            ($1.severity, $1.calls.count, taxonomy.order(of: $0.label)) < (
                $0.severity, $0.calls.count, taxonomy.order(of: $1.label)
            )
        }
    }

    /// Articles of the call's country that the finding's label or rule answers, as far as their source is sound: what one
    /// source alone says, or nobody verified, is no article to put before a person.
    private func articles(_ finding: SeenFinding, _ country: String?) -> [String] {
        guard let country, let controls = controls[country] else { return [] }
        let rule = finding.rule.split(separator: "/").last.map(String.init) ?? finding.rule
        return controls.controls.filter { control in
            control.status != .outOfScope && ["high", "medium"].contains(control.confidence)
                && control.rules.contains { $0 == finding.label.rawValue || $0 == rule }
        }.map(\.id)
    }

    private func skill(_ violation: Violation, _ agent: String, _ judged: [CoachedCall]) -> CoachedSkill {
        let guide = library.violation(violation.label)
        let lens = CriterionLens(
            unwanted: [LabelPattern(violation.label.rawValue)],
            wanted: guide?.model ?? ["empathy.*", "negotiation.*", "consequences.informative"])
        let moments = newest(violation.calls).compactMap { TurnFinder(lens: lens).missed(in: $0) }
        let own = RateCount(hits: judged.count - violation.calls.count, trials: judged.count)
        let situation = moments.flatMap(\.situation)
        let model = model(lens, situation, criterion: nil, besides: agent)
        return CoachedSkill(
            kind: .violation(
                label: violation.label, severity: violation.severity, references: violation.references),
            criterion: guide?.criterion ?? violation.label.rawValue,
            name: taxonomy[violation.label]?.name ?? LocalizedText(spanish: violation.label.rawValue), own: own,
            others: RateCount(),
            evidence: evidence(Array(moments.prefix(settings.quotes)), guide?.instead ?? []), whyCustomer: guide?.why,
            whyResult: nil, whyLaw: guide?.duty, model: model?.moment,
            modelSharesSituation: model?.shares ?? false,
            goal: Goal(
                habit: guide?.habit, today: own, target: 1, calls: 20,
                day: goalDay(calls: 20, pace: own, judged)),
            practice: Practice(
                form: .individual, mentor: nil, sharedBy: 1, technique: guide?.technique,
                scenario: scenario(guide?.scenarios ?? [], situation),
                course: guide?.courses.first.flatMap(library.course)))
    }

    private func skill(_ gap: SkillCandidate, _ agent: String, _ judged: [CoachedCall]) -> CoachedSkill? {
        guard let criterion = criteria[gap.spec.id] else { return nil }
        let guide = library.criteria[criterion.id]
        let lens = CriterionLens(criterion, guide: guide)
        let turns = TurnFinder(lens: lens)
        let missed = newest(judged.filter { [.notMet, .partlyMet].contains($0.verdict(criterion.id)) })
        let moments = varied(missed.compactMap { turns.missed(in: $0) }, settings.quotes)
        let situation = moments.flatMap(\.situation)
        let model = model(lens, situation, criterion: criterion.id, besides: agent)
        let today = gap.own
        let target = target(gap)
        let calls = callsToTell(from: gap.shrunken?.rate ?? today.rate ?? 0, to: target)
        return CoachedSkill(
            kind: .gap, criterion: criterion.id, name: criterion.name, own: gap.own, others: gap.others,
            evidence: evidence(moments, guide?.instead ?? []), toHear: toHear(missed, moments),
            whyCustomer: guide?.whyCustomer,
            whyResult: guide?.whyResult, whyLaw: guide?.whyLaw,
            model: model?.moment, modelSharesSituation: model?.shares ?? false,
            goal: Goal(
                habit: guide?.habit, today: today, target: target, calls: calls,
                day: goalDay(calls: calls, pace: today, judged)),
            practice: practice(gap, guide, situation, agent))
    }

    /// Up to five calls that missed it and are not quoted, when there are fewer quotes than a plan should have.
    private func toHear(_ missed: [CoachedCall], _ quoted: [CallMoment]) -> [CoachedSkill.MissedCall] {
        guard quoted.count < settings.quotes else { return [] }
        return missed.filter { call in !quoted.contains { $0.callID == call.callID } }.prefix(5).map {
            CoachedSkill.MissedCall(callID: $0.callID, day: $0.day)
        }
    }

    /// Each moment with what could have been said there: what suits its situation, and not the same words twice while
    /// there are others.
    private func evidence(_ moments: [CallMoment], _ phrases: [Phrase]) -> [CoachedSkill.EvidenceTurn] {
        var used: Set<Phrase> = []
        return moments.map { moment in
            let fitting = phrases.filter { phrase in
                moment.situation.contains { label in phrase.after.contains { $0.matches(label) } }
            }
            let general = phrases.filter(\.after.isEmpty)
            let choice = (fitting + general).first { !used.contains($0) } ?? fitting.first ?? general.first
            if let choice { used.insert(choice) }
            return CoachedSkill.EvidenceTurn(moment: moment, instead: choice?.text(country: moment.country))
        }
    }

    private func newest(_ calls: [CoachedCall]) -> [CoachedCall] { Array(calls.reversed()) }

    /// Up to `count` moments with different situations before more of the same, each from another call.
    private func varied(_ moments: [CallMoment], _ count: Int) -> [CallMoment] {
        var first: [CallMoment] = []
        var rest: [CallMoment] = []
        var seen: Set<Label> = []
        for moment in moments {
            if moment.situation.contains(where: { !seen.contains($0) }) {
                seen.formUnion(moment.situation)
                first.append(moment)
            } else {
                rest.append(moment)
            }
        }
        return Array((first + rest).prefix(count))
    }

    /// A colleague's turn in the same situation that did it: of those who do it most, the shortest that says enough.
    private func model(
        _ lens: CriterionLens, _ situation: [Label], criterion: String?, besides agent: String
    ) -> (moment: CallMoment, shares: Bool)? {
        let place = criterion.flatMap { id in team.specs.firstIndex { $0.id == id } }
        let wanted = Set(situation)
        var best: (rank: (Int, Int, Int), moment: CallMoment, shares: Bool)?
        let order = team.agents.indices.sorted { a, b in
            let left = place.map { candidates[a][$0].shrunken?.rate ?? 0 } ?? 0
            let right = place.map { candidates[b][$0].shrunken?.rate ?? 0 } ?? 0
            return (right, a) < (left, b)
        }
        let ranks = Dictionary(
            order.enumerated().map { (team.agents[$0.element], $0.offset) }, uniquingKeysWith: { a, _ in a })
        for call in calls where call.agentID != agent {
            if let criterion, call.verdict(criterion) != .met { continue }
            if criterion == nil, call.findings.contains(where: { $0.severity == .critical }) { continue }
            for moment in TurnFinder(lens: lens).shown(in: call) where (24...360).contains(moment.words.utf8.count) {
                let shares =
                    wanted.isEmpty ? moment.situation.isEmpty : moment.situation.contains { wanted.contains($0) }
                let length = abs(moment.words.utf8.count - 150)
                let rank = (shares ? 0 : 1, ranks[call.agentID] ?? 0, length)
                if best.map({ rank < $0.rank }) ?? true { best = (rank, moment, shares) }
            }
        }
        return best.map { ($0.moment, $0.shares) }
    }
}
