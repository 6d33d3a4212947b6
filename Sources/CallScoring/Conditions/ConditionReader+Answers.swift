import Findings
import Rubrics

extension ConditionReader {
    /// Whether the turns that call for an answer got one: within `turns` turns of the other side one that bears a label
    /// of `with` and none of `without` (the same turn must do both, as for empathy opportunities).
    func answers(
        to: [LabelPattern], with: [LabelPattern], without: [LabelPattern], turns: Int, share: Double, costly: Bool
    ) -> Outcome {
        let asking = book.entries(to, costing: !costly).filter { $0.turn != nil }
        let good = byTurn(book.entries(with, costing: costly))
        let spoiling = byTurn(book.entries(without, costing: !costly))
        let goodOpen = book.missing(with)
        let spoilingOpen = book.missing(without)
        var seen: Set<Int> = []
        var surely = 0
        var perhaps = 0
        var unanswered: [Int] = []
        var answered: [Int] = []
        var rolesMissing = false
        var evidence: [Evidence] = []
        for entry in asking {
            guard let turn = entry.turn, seen.insert(turn).inserted else { continue }
            guard let next = book.line.answers(after: turn, count: max(1, turns)) else {
                rolesMissing = true
                perhaps += 1
                evidence.append(Evidence(entry, .context))
                continue
            }
            let fit = next.filter { spoiling[$0.number] == nil }
            let answer = fit.lazy.compactMap { good[$0.number]?.first }.first
            if let answer {
                if spoilingOpen == nil { surely += 1 }
                perhaps += 1
                answered.append(turn)
                evidence.append(Evidence(entry, .context))
                evidence.append(Evidence(answer, .supports))
            } else {
                if goodOpen != nil, !fit.isEmpty { perhaps += 1 }
                unanswered.append(turn)
                evidence.append(Evidence(entry, .against))
                for reply in next { evidence += (spoiling[reply.number] ?? []).map { Evidence($0, .against) } }
            }
        }
        let total = seen.count
        let toOpen = book.missing(to)
        let open = toOpen ?? goodOpen ?? spoilingOpen
        let least = share.isFinite ? min(max(share, 0), 1) : 1
        guard total > 0 else {
            if let toOpen { return Outcome(truth: .unknown, reason: words.missing(toOpen)) }
            return Outcome(truth: .yes, reason: words.nothingToAnswer(to))
        }
        func enough(_ count: Int) -> Bool { Double(count) / Double(total) >= least - 1e-9 }
        // With all of them asked for, one missed answer decides, whatever else could not be judged.
        let truth: Truth
        if enough(surely), toOpen == nil, !rolesMissing {
            truth = .yes
        } else if !enough(perhaps), toOpen == nil || least == 1 {
            truth = .no
        } else {
            truth = .unknown
        }
        if truth == .unknown {
            let reason = rolesMissing ? words.rolesMissing : open.map(words.missing) ?? words.rolesMissing
            return Outcome(truth: .unknown, reason: reason, evidence: evidence)
        }
        return Outcome(
            truth: truth,
            reason: words.answered(
                asking, with: with, answered: answered, unanswered: unanswered, turns: max(1, turns), share: least),
            evidence: evidence)
    }

    private func byTurn(_ entries: [EvidenceBook.Entry]) -> [Int: [EvidenceBook.Entry]] {
        var found: [Int: [EvidenceBook.Entry]] = [:]
        for entry in entries { if let turn = entry.turn { found[turn, default: []].append(entry) } }
        return found
    }
}
