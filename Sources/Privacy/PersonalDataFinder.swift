/// Finds personal data in what is said. Knows Spanish, English and some Portuguese; digits may be written or said.
public struct PersonalDataFinder: Sendable {
    /// Kinds to look for.
    public var kinds: Set<PersonalDataKind>

    public init(kinds: Set<PersonalDataKind> = PersonalDataKind.usual) { self.kinds = kinds }

    /// Places with personal data in one text, in order, without overlaps.
    /// - Parameter announced: kinds that the turns before asked for ("¿me da su número de tarjeta?").
    public func data(in text: String, announced: Set<PersonalDataKind> = []) -> [PersonalDatum] {
        found(in: text, announced).data
    }

    func found(in text: String, _ announced: Set<PersonalDataKind>) -> (
        data: [PersonalDatum], runs: [DigitRun], cues: Set<PersonalDataKind>, words: Int
    ) {
        let bytes = Array(text.utf8)
        let tokens = SpokenToken.all(in: text)
        var all = WordKinds.emails(tokens, bytes) + CodeKinds.data(tokens, bytes)
        let runs = DigitRun.all(tokens, bytes)
        let numbers = NumberKinds(tokens: tokens, bytes: bytes, context: announced)
        for run in runs { all += numbers.data(in: run) }
        if kinds.contains(.address) { all += WordKinds.addresses(tokens, bytes) }
        if kinds.contains(.name) { all += WordKinds.names(tokens, bytes) }
        return (
            Self.apart(all).filter { kinds.contains($0.kind) }, runs, Set(Cues.announced(tokens[...]).keys),
            tokens.count
        )
    }

    /// The data of a whole conversation: for each turn in order. What is asked in one turn is expected in the next two; numbers that
    /// are dictated over several turns of one speaker are put together.
    /// - Parameter turns: the speaker's number and the words.
    public func data(in turns: [(speaker: Int, text: String)]) -> [[PersonalDatum]] {
        var results: [[PersonalDatum]] = []
        var recent: [Set<PersonalDataKind>] = []
        var dictated: [Int: [(turn: Int, run: DigitRun)]] = [:]
        let needed = needed(turns)
        for (place, turn) in turns.enumerated() {
            guard needed[place] else {
                results.append([])
                recent.append([])
                continue
            }
            let announced = recent.suffix(2).reduce(into: Set<PersonalDataKind>()) { $0.formUnion($1) }
            let found = found(in: turn.text, announced)
            results.append(found.data)
            recent.append(found.cues)
            for run in found.runs where !run.isQuantity && (2...12).contains(run.digits.count) {
                if found.data.contains(where: { $0.range.overlaps(run.range) }) { continue }
                // A piece of a dictated number stands in a turn of few other words, or ends the turn that announces it.
                let isShort = found.words - run.tokens.count <= 4
                let isAnnounced = !announced.union(found.cues).isDisjoint(with: [.card, .clabe])
                guard isShort || isAnnounced && run.tokens.upperBound == found.words else { continue }
                dictated[turn.speaker, default: []].append((place, run))
            }
        }
        for runs in dictated.values { join(runs, &results) }
        for place in results.indices { results[place] = Self.apart(results[place]).filter { kinds.contains($0.kind) } }
        return results
    }

    /// The turns that are looked at with care: those that may hold digits, and the two before each, which may ask for them. Names,
    /// addresses and e-mail need no digit: then all.
    private func needed(_ turns: [(speaker: Int, text: String)]) -> [Bool] {
        guard kinds.isSubset(of: PersonalDataKind.usual) else { return turns.map { _ in true } }
        var needed = [Bool](repeating: false, count: turns.count)
        for place in turns.indices where NumberHint.isThere(turns[place].text) {
            for near in max(0, place - 2)...place { needed[near] = true }
        }
        return needed
    }

    /// Neighbouring runs of one speaker that together are a card or a CLABE.
    private func join(_ runs: [(turn: Int, run: DigitRun)], _ results: inout [[PersonalDatum]]) {
        var first = 0
        while first < runs.count {
            var text = ""
            var hit: (last: Int, kind: PersonalDataKind)?
            for k in first..<min(first + 8, runs.count) {
                if k > first, runs[k].turn - runs[k - 1].turn > 4 { break }
                text += runs[k].run.text
                guard text.utf8.count <= 19, k > first || text.utf8.count >= 2 else { break }
                if k > first, let kind = NumberKinds.checkedKind(text, cues: []), kind == .card || kind == .clabe,
                    text.utf8.count >= 15
                {
                    hit = (k, kind)
                    break
                }
            }
            guard let hit else {
                first += 1
                continue
            }
            for k in first...hit.last {
                results[runs[k].turn].append(PersonalDatum(kind: hit.kind, range: runs[k].run.range, value: text))
            }
            first = hit.last + 1
        }
    }

    /// In order; of two that overlap the first found stays, unless the other one is longer.
    private static func apart(_ data: [PersonalDatum]) -> [PersonalDatum] {
        var kept: [PersonalDatum] = []
        for datum in data.enumerated().sorted(by: {
            ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
        }).map(\.element) where !kept.contains(where: { $0.range.overlaps(datum.range) }) && !datum.range.isEmpty {
            kept.append(datum)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
