public import Findings
internal import Rubrics
internal import Transcripts

/// A moment of a call: what the customer said, and what the agent said to it.
public struct CallMoment: Hashable, Sendable {
    public var callID: String
    public var agentID: String
    public var country: String?
    /// Nothing when the call's date is unknown.
    public var day: CalendarDay?
    public var turn: Int
    /// Milliseconds from the start of the call.
    public var start: Int?
    /// The agent's words: the whole turn.
    public var words: String
    /// The customer's turn before it; nothing at the opening.
    public var customerWords: String?
    /// What the customer's turn shows.
    public var situation: [Label]
    /// Labels of the agent's turn that are talked about.
    public var labels: [Label]
    /// Articles that the finding cites.
    public var references: [String]
}

/// Finds the turns that a plan quotes.
struct TurnFinder {
    let lens: CriterionLens

    /// Where the criterion was missed in a call; nothing when no turn shows it.
    func missed(in call: CoachedCall) -> CallMoment? {
        if let finding = call.findings.first(where: {
            lens.isUnwanted($0.label) && $0.turn != nil && $0.quote != nil && !$0.needsReview
        }), let turn = call.turn(finding.turn) {
            return moment(call, turn, labels: [finding.label], references: finding.references)
        }
        for finding in call.findings where lens.isCue(finding.label) {
            guard let number = finding.turn else { continue }
            let answers = answers(to: number, in: call)
            if let first = answers.first,
                !answers.contains(where: { turn in
                    call.findings.contains { $0.turn == turn.number && lens.isWanted($0.label) }
                })
            {
                return moment(call, first, cue: number, labels: [])
            }
        }
        guard lens.unwanted.isEmpty || lens.metric != nil else { return nil }
        let agent = call.turns.filter { $0.role.isAgentSide }
        guard !agent.isEmpty else { return nil }
        if lens.metric != nil { return longest(agent).map { moment(call, $0, labels: []) } }
        switch lens.window {
        case .firstTurns, .firstSeconds: return agent.first.map { moment(call, $0, labels: []) }
        case .lastTurns, .lastSeconds: return agent.last.map { moment(call, $0, labels: []) }
        case nil: break
        }
        // No moment asks for it: the longest turn that answers the customer at all.
        let answering = agent.filter { turn in call.turns.contains { $0.number < turn.number && $0.role.isCustomerSide }
        }
        return longest(answering.isEmpty ? agent : answering).map { moment(call, $0, labels: []) }
    }

    /// Turns of a call in which the agent did it, after a cue first.
    func shown(in call: CoachedCall) -> [CallMoment] {
        var result: [(rank: Int, CallMoment)] = []
        var seen: Set<Int> = []
        for finding in call.findings {
            guard let number = finding.turn, lens.isWanted(finding.label), let turn = call.turn(number),
                turn.role.isAgentSide, seen.insert(number).inserted
            else { continue }
            let spoiled = call.findings.contains { $0.turn == number && lens.isUnwanted($0.label) }
            guard !spoiled else { continue }
            let labels = call.findings.filter { $0.turn == number && lens.isWanted($0.label) }.map(\.label)
            let found = moment(call, turn, labels: labels)
            let answersCue = found.situation.contains { lens.isCue($0) }
            result.append((answersCue || lens.cues.isEmpty ? 0 : 1, found))
        }
        return result.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.1)
    }

    /// The agent's turns that answer the customer's turn `number`.
    private func answers(to number: Int, in call: CoachedCall) -> [SaidTurn] {
        Array(call.turns.filter { $0.number > number && $0.role.isAgentSide }.prefix(lens.turns))
    }

    private func longest(_ turns: [SaidTurn]) -> SaidTurn? {
        turns.max { ($0.text.utf8.count, $1.number) < ($1.text.utf8.count, $0.number) }
    }

    private func moment(
        _ call: CoachedCall, _ turn: SaidTurn, cue: Int? = nil, labels: [Label], references: [String] = []
    ) -> CallMoment {
        let before = call.turn(cue) ?? call.turns.last { $0.number < turn.number && $0.role.isCustomerSide }
        let situation = call.findings.filter { $0.turn != nil && $0.turn == before?.number }.map(\.label)
        return CallMoment(
            callID: call.callID, agentID: call.agentID, country: call.country, day: call.day, turn: turn.number,
            start: turn.start, words: turn.text, customerWords: before?.text, situation: situation, labels: labels,
            references: references)
    }
}
