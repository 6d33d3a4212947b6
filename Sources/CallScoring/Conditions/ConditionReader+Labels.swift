import Findings
import Rubrics

extension ConditionReader {
    /// At least `atLeast` turns (or the call) bear one of the labels, inside the window.
    func shows(_ labels: [LabelPattern], atLeast: Int, window: TurnWindow?, costly: Bool) -> Outcome {
        let wanted = max(1, atLeast)
        var inside: [EvidenceBook.Entry] = []
        var outside: [EvidenceBook.Entry] = []
        var unplaced: [EvidenceBook.Entry] = []
        for entry in book.entries(labels, costing: costly) {
            guard let window, let turn = entry.turn else {
                inside.append(entry)
                continue
            }
            switch book.line.contains(turn, in: window) {
            case true?: inside.append(entry)
            case false?: outside.append(entry)
            case nil: unplaced.append(entry)
            }
        }
        let count = places(inside)
        let evidence = inside.map { Evidence($0, .supports) }
        if count >= wanted {
            return Outcome(truth: .yes, reason: words.found(inside, wanted: wanted, window: window), evidence: evidence)
        }
        let away = outside.map { Evidence($0, .context) }
        if let missing = book.missing(labels) {
            return Outcome(truth: .unknown, reason: words.missing(missing), evidence: evidence + away)
        }
        if !unplaced.isEmpty, let window, count + places(unplaced) >= wanted {
            return Outcome(
                truth: .unknown, reason: words.unplaced(unplaced, window),
                evidence: evidence + unplaced.map { Evidence($0, .context) })
        }
        let reason =
            inside.isEmpty
            ? words.notFound(labels, window: window, elsewhere: outside, line: book.line)
            : words.tooFew(inside, count: count, wanted: wanted, window: window)
        return Outcome(truth: .no, reason: reason, evidence: evidence + away)
    }

    /// No turn and no call finding bears one of the labels.
    func free(of labels: [LabelPattern], costly: Bool) -> Outcome {
        // Below a `not` a yes of ours costs nothing and a finding of ours helps: then all findings count.
        let found = book.entries(labels, costing: !costly)
        if !found.isEmpty {
            return Outcome(
                truth: .no, reason: words.found(found, wanted: 1, window: nil),
                evidence: found.map { Evidence($0, .against) })
        }
        if let missing = book.missing(labels) { return Outcome(truth: .unknown, reason: words.missing(missing)) }
        let unquoted = book.entries(labels, costing: false)
        let review = book.underReview.filter { label in labels.contains { $0.matches(label) } }
        return Outcome(
            truth: .yes, reason: words.clean(labels, line: book.line, unquoted: unquoted, review: review),
            evidence: unquoted.map { Evidence($0, .context) })
    }

    /// In how many turns the entries stand; the call as a whole counts as one place.
    private func places(_ entries: [EvidenceBook.Entry]) -> Int { Set(entries.map(\.turn)).count }
}
