import Findings
import Rubrics
import Transcripts

/// The findings of one call, ready to be counted: each label once a turn, hints and findings under review set apart.
struct EvidenceBook {
    struct Entry {
        var label: Label
        /// Nothing for a finding about the whole call.
        var turn: Int?
        var quote: String?
        var start: Int?
        var rule: String
        /// What was searched, for a finding about the whole call.
        var searched: String?
        /// The same in Spanish; nothing when only `searched` was written.
        var searchedSpanish: String?
        /// True when its words stand in the turn that it names: only then may it fail a call.
        var isQuoted: Bool

        /// True when it may cost points: it shows its words or, for the whole call, says what was searched.
        var mayCost: Bool { isQuoted || (searched.map { !$0.isEmpty } ?? false) }
    }

    let line: TurnLine
    /// In the order of the analysis.
    let entries: [Entry]
    /// The labels that occur, each with the places of its entries: patterns are held against these, not against entries.
    private let labels: [(label: Label, places: [Int])]
    /// Labels that wait for a person's review: shown, never counted.
    let underReview: [Label]
    let notEvaluable: [NotEvaluable]
    let metrics: ConversationMetrics

    init(_ facts: CallFacts, _ analysis: CallAnalysisResult) {
        let line = TurnLine(facts.turns)
        self.line = line
        notEvaluable = analysis.notEvaluable
        metrics = analysis.metrics
        var entries: [Entry] = []
        var place: [Key: Int] = [:]
        for finding in analysis.findings where finding.confidence != .hint {
            let entry = Entry(
                label: finding.label, turn: finding.turn, quote: finding.quote,
                start: finding.start ?? line.turn(finding.turn)?.start, rule: finding.rule, searched: nil,
                searchedSpanish: nil,
                isQuoted: Self.stands(finding.quote, in: finding.turn, line))
            let key = Key(label: entry.label, turn: entry.turn)
            if let known = place[key] {
                // Of two findings of one label in one turn the one with a quote speaks.
                if entry.isQuoted, !entries[known].isQuoted { entries[known] = entry }
            } else {
                place[key] = entries.count
                entries.append(entry)
            }
        }
        var review: [Label] = []
        for finding in analysis.callFindings {
            if finding.needsReview {
                if !review.contains(finding.label) { review.append(finding.label) }
                continue
            }
            let key = Key(label: finding.label, turn: finding.turn)
            guard place[key] == nil else { continue }
            place[key] = entries.count
            entries.append(
                Entry(
                    label: finding.label, turn: finding.turn, quote: finding.quote,
                    start: finding.turn.flatMap { line.turn($0)?.start }, rule: finding.rule,
                    searched: finding.searched, searchedSpanish: finding.searchedSpanish,
                    isQuoted: Self.stands(finding.quote, in: finding.turn, line)))
        }
        self.entries = entries
        var labels: [(label: Label, places: [Int])] = []
        var known: [Label: Int] = [:]
        for (index, entry) in entries.enumerated() {
            if let at = known[entry.label] {
                labels[at].places.append(index)
            } else {
                known[entry.label] = labels.count
                labels.append((entry.label, [index]))
            }
        }
        self.labels = labels
        underReview = review
    }

    /// Entries with one of the labels. `costing`: only those that may cost points.
    func entries(_ patterns: [LabelPattern], costing: Bool) -> [Entry] {
        var places: [Int] = []
        for (label, all) in labels where patterns.contains(where: { $0.matches(label) }) { places += all }
        places.sort()
        return places.compactMap { !costing || entries[$0].mayCost ? entries[$0] : nil }
    }

    /// The first label of these that could not be judged, with what was missing.
    func missing(_ patterns: [LabelPattern]) -> NotEvaluable? {
        notEvaluable.first { item in patterns.contains { $0.matches(item.label) } }
    }

    /// Whether a quote holds words and stands in a turn of the call, byte for byte.
    static func stands(_ quote: String?, in turn: Int?, _ line: TurnLine) -> Bool {
        guard let quote, let turn, let spoken = line.turn(turn),
            quote.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        else { return false }
        guard var text = spoken.text else { return true }
        var words = quote
        return text.withUTF8 { text in words.withUTF8 { words in holds(text, words) } }
    }

    /// Knuth–Morris–Pratt: linear, so that no text can make it slow.
    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard words.count <= text.count else { return false }
        var back = [Int](repeating: 0, count: words.count)
        var matched = 0
        for index in words.indices.dropFirst() {
            while matched > 0, words[index] != words[matched] { matched = back[matched - 1] }
            if words[index] == words[matched] { matched += 1 }
            back[index] = matched
        }
        matched = 0
        for byte in text {
            while matched > 0, byte != words[matched] { matched = back[matched - 1] }
            if byte == words[matched] { matched += 1 }
            if matched == words.count { return true }
        }
        return false
    }

    private struct Key: Hashable {
        var label: Label
        var turn: Int?
    }
}
