internal import PhraseMatching
internal import Rubrics
public import Transcripts

/// What happened to one place where a rule's pattern matched.
public struct RuleTrace: Hashable, Sendable {
    /// Number of the turn, from 1.
    public var turn: Int
    public var speaker: Role
    /// The pattern as written; empty for rules without patterns.
    public var pattern: String
    /// The words that matched, verbatim, and around them.
    public var matched: String
    public var quote: String
    /// Values of the clause: "negated, question".
    public var context: String
    /// Nothing when the rule fired; else what stopped it.
    public var stoppedBy: String?
}

extension CallAnalyser {
    /// For every place in a call where a pattern of the rule matches: whether it fired, and if not, what stopped it.
    /// - Parameter ruleID: `es/threat.arrest`, or `threat.arrest` for the rule in force with that name.
    /// - Returns: nothing when no such rule is in force.
    public func explain(_ ruleID: String, in call: Call) -> [RuleTrace]? {
        guard let index = book.rules.firstIndex(where: { $0.qualifiedID == ruleID || $0.rule.id == ruleID }) else {
            return nil
        }
        _ = analyse(call)
        let entry = book.rules[index]
        forgetNear()
        let places = TurnPlaces(call)
        var traces: [RuleTrace] = []
        for (number, turn) in call.turns.enumerated() {
            scan(turn)
            let role = places.roles[number]
            if let phrases = entry.phrases, phrases.wholeTurn, entry.speaks(role) {
                let stop =
                    localConditions(entry.conditions, nil, number, places)
                    ?? labelConditions(entry.conditions, number, call, places)
                traces.append(
                    RuleTrace(
                        turn: turn.number, speaker: role, pattern: "", matched: turn.text, quote: turn.text,
                        context: "", stoppedBy: stop?.words))
            }
            for hit in scanner.hits {
                guard case .main(index, let pattern) = book.uses[Int(hit.pattern)], let phrases = entry.phrases else {
                    continue
                }
                var stop: String?
                if !entry.speaks(role) {
                    stop = "speaker is \(role.rawValue), the rule looks at \(entry.rule.speaker.rawValue)"
                } else if !places.contains(number, phrases.window) {
                    stop = "outside the window of the rule"
                } else {
                    let conditions = [entry.conditions, entry.patternConditions[pattern]]
                    let local = conditions.lazy.compactMap { self.localConditions($0, hit, number, places) }.first
                    let found =
                        local ?? conditions.lazy.compactMap { self.labelConditions($0, number, call, places) }.first
                    stop = found?.words
                }
                traces.append(
                    RuleTrace(
                        turn: turn.number, speaker: role, pattern: phrases.patterns[pattern].text,
                        matched: words(of: turn.text, scanner.byteSpan(of: hit)),
                        quote: words(of: turn.text, scanner.quoteSpan(of: hit, in: turn.text)),
                        context: scanner.context(of: hit).words, stoppedBy: stop))
            }
            rememberNear()
        }
        return traces
    }

    private func words(of text: String, _ span: Range<Int>) -> String {
        let utf8 = text.utf8
        return String(
            text[
                utf8.index(
                    utf8.startIndex, offsetBy: span.lowerBound)..<utf8.index(utf8.startIndex, offsetBy: span.upperBound)
            ])
    }

    /// Identifiers of the rules that fired on each turn, before one finding a label and turn is chosen.
    public func firedRules(in call: Call) -> [(rule: String, turn: Int)] {
        acceptedCandidates(in: call).map { (book.rules[$0.rule].qualifiedID, call.turns[$0.turn].number) }
    }
}
