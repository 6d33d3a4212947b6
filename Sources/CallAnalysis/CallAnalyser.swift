public import Findings
public import LearnedDetection
internal import PhraseMatching
internal import Rubrics
public import Transcripts

/// Runs a rule book over calls. One analyser a thread: it reuses its memory from call to call.
///
/// A call goes through three steps. Each turn is scanned once for all patterns, and what the turn alone can decide is
/// decided: context, nearness, window. Then the rules are gone through in the order in which they depend on each
/// other, and what looks at other turns is decided. At last come absences, orders and hours.
public final class CallAnalyser {
    public let book: RuleBook
    /// Scans the turn that is looked at; the other one holds the turn before it.
    private(set) var scanner: Scanner
    private var previous: Scanner
    private var hasPrevious = false
    private var candidates: [Candidate] = []
    var turnLabels: [LabelSet] = []
    /// Labels for which there is a candidate in an earlier turn: no other can be given to one.
    private var labelsBefore = LabelSet()
    private var wordCounts: [Int] = []
    private var questions: [Bool] = []
    /// Places where a rule of a label was stopped by negation or report: nothing learned speaks there.
    var vetoes: Set<Veto> = []
    /// Learned detectors beside the rules; nothing for rules alone.
    public let reading: ModelReading?

    public init(_ book: RuleBook) {
        self.book = book
        reading = book.model.map { ModelReading($0) }
        scanner = Scanner(book.patterns)
        previous = Scanner(book.patterns)
    }

    /// A hit that the turn itself allows.
    struct Candidate {
        var rule: Int
        /// Index into the call's turns.
        var turn: Int
        var pattern: Int
        var span: Range<Int>
        var quote: Range<Int>
        var values: [StatedValue]
    }

    /// Analyses one call. The same call and the same book give the same result.
    /// - Parameter contacts: the history of contacts; without it limits on frequency are not evaluable.
    public func analyse(_ call: Call, contacts: ContactLog? = nil) -> CallAnalysisResult {
        let places = TurnPlaces(call)
        let accepted = accept(call, places)
        let metrics = ConversationMetrics(measuring: call, words: wordCounts, questions: questions)

        var result = CallAnalysisResult(
            callID: call.id, country: call.country, packs: book.packReferences, findings: [], callFindings: [],
            notEvaluable: [], metrics: metrics)
        Assembly(book: book, call: call).fill(&result, accepted)
        if let reading { addLearned(reading, call, places, &result) }
        CallJudgements(book: book, call: call, places: places, turnLabels: turnLabels, contacts: contacts).fill(&result)
        result.opportunities = opportunities(call, places)
        return result
    }

    /// The hits that pass all conditions, by rule.
    func acceptedCandidates(in call: Call) -> [Candidate] { accept(call, TurnPlaces(call)) }

    private func accept(_ call: Call, _ places: TurnPlaces) -> [Candidate] {
        candidates.removeAll(keepingCapacity: true)
        turnLabels = [LabelSet](repeating: LabelSet(), count: call.turns.count)
        wordCounts.removeAll(keepingCapacity: true)
        questions.removeAll(keepingCapacity: true)
        hasPrevious = false
        vetoes.removeAll(keepingCapacity: true)

        labelsBefore = LabelSet()
        for index in call.turns.indices {
            let first = candidates.count
            scan(call, index, places)
            for candidate in candidates[first...] { labelsBefore.insert(book.rules[candidate.rule].label) }
            rememberNear()
        }
        return decide(call, places)
    }

    /// Scans one turn and keeps what it allows by itself.
    private func scan(_ call: Call, _ index: Int, _ places: TurnPlaces) {
        let turn = call.turns[index]
        let role = places.roles[index]
        scan(turn, audience: Audience.of(role))
        wordCounts.append(scanner.tokenCount)
        questions.append(
            turn.text.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "?")) }
                ?? turn.text.utf8.contains(UInt8(ascii: "?")))
        for rule in book.wholeTurnRules where book.rules[rule].speaks(role) && scanner.tokenCount > 0 {
            guard let phrases = book.rules[rule].phrases, places.contains(index, phrases.window) else { continue }
            guard localConditions(book.rules[rule].conditions, nil, index, places) == nil else { continue }
            let span = scanner.tokens[0].range.lowerBound..<scanner.tokens[scanner.tokenCount - 1].range.upperBound
            candidates.append(Candidate(rule: rule, turn: index, pattern: -1, span: span, quote: span, values: []))
        }
        for hit in scanner.hits {
            guard case .main(let rule, let pattern) = book.uses[Int(hit.pattern)] else { continue }
            // Patterns of rules that do not look at the speaker were not looked for.
            let entry = book.rules[rule]
            guard places.contains(index, entry.window) else { continue }
            if let stop = contextConditions(entry.conditions, hit) {
                if case .excludedContext = stop { vetoes.insert(Veto(turn: index, label: entry.label)) }
                continue
            }
            // What costs nothing is asked first.
            let patternConditions = entry.patternConditions[pattern]
            guard canHold(entry.conditions), canHold(patternConditions),
                nearConditions(entry.conditions, hit, index, places) == nil,
                patternConditions.isEmpty || localConditions(patternConditions, hit, index, places) == nil
            else { continue }
            candidates.append(
                Candidate(
                    rule: rule, turn: index, pattern: pattern, span: scanner.byteSpan(of: hit),
                    quote: scanner.quoteSpan(of: hit, in: turn.text), values: scanner.values(around: hit)))
        }
    }

    /// Scans a turn without deciding anything; the turn that was scanned before becomes the previous one.
    func scan(_ turn: Turn, audience: UInt8 = .max) {
        swap(&scanner, &previous)
        scanner.scan(turn.text, audience: audience)
    }

    /// The next turn has this one before it.
    func rememberNear() { hasPrevious = true }

    /// Before the first turn nothing stands near.
    func forgetNear() { hasPrevious = false }

    /// Nothing when every condition that the turn can decide lets the hit pass; else what stopped it.
    func localConditions(_ conditions: CompiledConditions, _ hit: Hit?, _ turn: Int, _ places: TurnPlaces) -> Stop? {
        contextConditions(conditions, hit) ?? nearConditions(conditions, hit, turn, places)
    }

    /// What the clause of the hit says.
    private func contextConditions(_ conditions: CompiledConditions, _ hit: Hit?) -> Stop? {
        guard let hit, !conditions.required.isEmpty || !conditions.excluded.isEmpty else { return nil }
        let context = scanner.context(of: hit)
        let wrong = context.intersection(conditions.excluded)
        if !wrong.isEmpty { return .excludedContext(wrong) }
        let missing = conditions.required.subtracting(context)
        return missing.isEmpty ? nil : .missingContext(missing)
    }

    /// What stands around the hit, and where the turn stands.
    private func nearConditions(
        _ conditions: CompiledConditions, _ hit: Hit?, _ turn: Int, _ places: TurnPlaces
    ) -> Stop? {
        for window in conditions.inside where !places.contains(turn, window) { return .outsideWindow }
        for window in conditions.outside where places.contains(turn, window) { return .insideExcludedWindow }
        for near in conditions.nearExcluded where isNear(near, hit) { return .excludedPattern }
        for near in conditions.nearRequired where !isNear(near, hit) { return .missingPattern }
        return nil
    }

    /// Whether labels that must stand in earlier turns can stand there at all, as far as anything was found so far.
    private func canHold(_ conditions: CompiledConditions) -> Bool {
        if conditions.laterRequired.isEmpty { return true }
        for condition in conditions.laterRequired {
            switch condition.direction {
            case .earlier, .state: if !labelsBefore.intersects(condition.labels) { return false }
            case .later, .same, .thirdParty: break
            }
        }
        return true
    }

    private func isNear(_ near: CompiledConditions.Near, _ hit: Hit?) -> Bool {
        if near.nearness == .previousTurn { return hasPrevious && !previous.hits(of: near.pattern).isEmpty }
        return scanner.hits(of: near.pattern).contains { other in
            guard let hit else { return true }
            return scanner.stands(other, near.nearness, hit)
        }
    }

    /// Goes through the rules in their order and accepts the candidates whose conditions on labels hold.
    private func decide(_ call: Call, _ places: TurnPlaces) -> [Candidate] {
        candidates.sort {
            ($0.rule, $0.turn, $0.span.lowerBound, $0.span.upperBound) < (
                $1.rule, $1.turn, $1.span.lowerBound, $1.span.upperBound
            )
        }
        var accepted: [Candidate] = []
        var index = 0
        while index < candidates.count {
            let rule = candidates[index].rule
            let entry = book.rules[rule]
            let first = accepted.count
            while index < candidates.count, candidates[index].rule == rule {
                let candidate = candidates[index]
                index += 1
                if labelConditions(entry.conditions, candidate.turn, call, places) != nil { continue }
                if candidate.pattern >= 0,
                    labelConditions(entry.patternConditions[candidate.pattern], candidate.turn, call, places) != nil
                {
                    continue
                }
                accepted.append(candidate)
            }
            if let phrases = entry.phrases, accepted.count - first < phrases.minimumCount {
                accepted.removeLast(accepted.count - first)
            }
            // Hints are questions to a person: no rule builds on them.
            if entry.rule.confidence != .hint {
                for candidate in accepted[first...] { turnLabels[candidate.turn].insert(entry.label) }
            }
        }
        return accepted
    }

    /// Nothing when the conditions on labels hold; else what stopped the hit, in words.
    func labelConditions(_ conditions: CompiledConditions, _ turn: Int, _ call: Call, _ places: TurnPlaces) -> Stop? {
        for condition in conditions.laterRequired where !holds(condition, turn, call, places) {
            return .missingLabels(condition.words)
        }
        for condition in conditions.laterExcluded where holds(condition, turn, call, places) {
            return .excludedLabels(condition.words)
        }
        return nil
    }

    private func holds(
        _ condition: CompiledConditions.LabelCondition, _ turn: Int, _ call: Call, _ places: TurnPlaces
    ) -> Bool {
        let wanted = condition.labels
        switch condition.direction {
        case .same: return turnLabels[turn].intersects(wanted)
        case .earlier:
            let first = condition.turns.map { max(0, turn - $0) } ?? 0
            return (first..<turn).contains { turnLabels[$0].intersects(wanted) }
        case .later:
            let last = condition.turns.map { min(turnLabels.count, turn + 1 + $0) } ?? turnLabels.count
            return (turn + 1..<max(last, turn + 1)).contains { turnLabels[$0].intersects(wanted) }
        case .state:
            let first = condition.turns.map { max(0, turn - $0) } ?? 0
            for earlier in stride(from: turn - 1, through: first, by: -1) {
                if turnLabels[earlier].intersects(wanted) { return true }
                if turnLabels[earlier].intersects(condition.cleared) { return false }
            }
            return false
        case .thirdParty:
            // Whoever spoke last on the other side: known to be a third party, or said so at some point.
            guard let last = places.lastCustomerSide(before: turn) else { return false }
            if places.roles[last] == .thirdParty { return true }
            let party = call.turns[last].party
            return (0...last).contains { call.turns[$0].party == party && turnLabels[$0].intersects(wanted) }
        }
    }

    /// Customer's turns that ask for empathy, and the agent's turn that met each.
    private func opportunities(_ call: Call, _ places: TurnPlaces) -> [EmpathyOpportunity] {
        var result: [EmpathyOpportunity] = []
        for index in call.turns.indices {
            guard let cue = book.empathySets.cues.first(where: { turnLabels[index].contains($0) }) else { continue }
            let answers = (index + 1..<max(call.turns.count, index + 1)).filter { places.roles[$0].isAgentSide }.prefix(
                2)
            let met = answers.first {
                turnLabels[$0].intersects(book.empathySets.shows) && !turnLabels[$0].intersects(book.empathySets.spoils)
            }
            result.append(
                EmpathyOpportunity(
                    turn: call.turns[index].number, cue: book.labels.labels[cue],
                    metBy: met.map { call.turns[$0].number }))
        }
        return result
    }
}

extension BookRule {
    /// Whether the rule looks at turns of a role.
    func speaks(_ role: Role) -> Bool { rule.speaker.includes(role) }
}

extension MatchContext {
    /// The names of the values, for messages.
    var words: String { Self.names.filter { contains($0.value) }.map(\.name).joined(separator: ", ") }
}
