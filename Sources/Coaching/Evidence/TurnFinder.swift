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

    /// Where the criterion was missed, so plainly that who reads the two turns agrees; nothing when no turn shows it so.
    ///
    /// Rules overhear good words that they do not know. So a turn that shows any other skill, or one of the words by which
    /// the library says it may have been done after all, is never quoted as a miss: better no quote than a wrong one.
    func missed(in call: CoachedCall) -> CallMoment? {
        if let finding = call.findings.last(where: {
            lens.isUnwanted($0.label) && $0.turn != nil && $0.quote != nil && !$0.needsReview
        }), let turn = call.turn(finding.turn) {
            return moment(call, turn, labels: [finding.label], references: finding.references)
        }
        // What one avoids is missed only where it was done; a figure, only in the longest turn.
        if lens.metric != nil {
            return longest(call.turns.filter(\.role.isAgentSide), words: 40).map { moment(call, $0) }
        }
        if lens.wanted.isEmpty { return nil }
        if let unanswered = unanswered(in: call) { return unanswered }
        return lens.cues.isEmpty ? silentWindow(in: call) : nil
    }

    /// The last cue of the customer that the agent let go by.
    private func unanswered(in call: CoachedCall) -> CallMoment? {
        let cues = Set(call.findings.filter { lens.isCue($0.label) }.compactMap(\.turn)).sorted(by: >)
        for number in cues {
            guard let cue = call.turn(number), cue.role.isCustomerSide, cue.text.hasWords(4) else { continue }
            let answers = answers(to: number, in: call)
            guard !answers.isEmpty, !answers.contains(where: { saysSo($0) || shows($0, call, lens.isWanted) }),
                let answer = answers.first(where: { $0.text.hasWords(4) }), !shows(answer, call, Self.isSkill),
                // Another turn of the customer between them is then what it answers.
                !call.turns.contains(where: {
                    $0.number > number && $0.number < answer.number && $0.role.isCustomerSide
                })
            else { continue }
            return moment(call, answer, cue: number)
        }
        return nil
    }

    /// The agent's first or last turn, where a criterion of the opening or the closing finds nothing.
    private func silentWindow(in call: CoachedCall) -> CallMoment? {
        let agent = call.turns.filter(\.role.isAgentSide)
        let looked: [SaidTurn]
        switch lens.window {
        case .firstTurns, .firstSeconds: looked = Array(agent.prefix(5))
        case .lastTurns, .lastSeconds: looked = Array(agent.suffix(3).reversed())
        case nil: return nil
        }
        guard !looked.contains(where: { saysSo($0) }) else { return nil }
        return looked.first { $0.text.hasWords(3) }.map { moment(call, $0) }
    }

    private func shows(_ turn: SaidTurn, _ call: CoachedCall, _ what: (Label) -> Bool) -> Bool {
        call.findings.contains { $0.turn == turn.number && what($0.label) }
    }

    private func saysSo(_ turn: SaidTurn) -> Bool {
        guard !lens.unless.isEmpty else { return false }
        let text = turn.text.folded
        return lens.unless.contains { text.contains($0) }
    }

    /// Families of labels that speak for the agent. Opening and debt statement do not: they can stand beside any miss.
    private static func isSkill(_ label: Label) -> Bool {
        let family = label.rawValue.prefix { $0 != "." }
        return [
            "empathy", "listening", "courtesy", "negotiation", "commitment", "recognition", "resilience", "advice",
            "consequences", "confidentiality", "channels",
        ].contains(String(family))
    }

    /// Turns of a call in which the agent did it, after a cue first.
    func shown(in call: CoachedCall) -> [CallMoment] {
        var result: [(rank: Int, CallMoment)] = []
        var seen: Set<Int> = []
        for finding in call.findings {
            guard let number = finding.turn, lens.isExemplary(finding.label), let turn = call.turn(number),
                turn.role.isAgentSide, seen.insert(number).inserted
            else { continue }
            let spoiled = call.findings.contains { $0.turn == number && lens.isUnwanted($0.label) }
            guard !spoiled else { continue }
            let labels = call.findings.filter { $0.turn == number && lens.isExemplary($0.label) }.map(\.label)
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

    private func longest(_ turns: [SaidTurn], words: Int) -> SaidTurn? {
        turns.filter { $0.text.hasWords(words) }.max {
            ($0.text.utf8.count, $1.number) < ($1.text.utf8.count, $0.number)
        }
    }

    private func moment(
        _ call: CoachedCall, _ turn: SaidTurn, cue: Int? = nil, labels: [Label] = [], references: [String] = []
    ) -> CallMoment {
        let before = call.turn(cue) ?? call.turns.last { $0.number < turn.number && $0.role.isCustomerSide }
        let situation = call.findings.filter { $0.turn != nil && $0.turn == before?.number }.map(\.label)
        return CallMoment(
            callID: call.callID, agentID: call.agentID, country: call.country, day: call.day, turn: turn.number,
            start: turn.start, words: turn.text, customerWords: before?.text, situation: situation, labels: labels,
            references: references)
    }
}

extension String {
    /// Whether it has at least so many words.
    func hasWords(_ count: Int) -> Bool {
        var found = 0
        var inside = false
        for scalar in unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isLetter, !inside { found += 1 }
            inside = isLetter
            if found >= count { return true }
        }
        return count <= 0
    }

    /// In lower case and without the accents of Spanish, for looking whether a word stem stands in it.
    var folded: String {
        var result = ""
        for character in lowercased() {
            switch character {
            case "á", "à": result.append("a")
            case "é", "è": result.append("e")
            case "í": result.append("i")
            case "ó": result.append("o")
            case "ú", "ü": result.append("u")
            default: result.append(character)
            }
        }
        return result
    }
}
