public import CallScoring
public import Findings
public import Privacy
public import Transcripts

extension ScoredCall {
    /// The scored call without personal data: in its turns, and wherever their words are quoted. Rules have run on the whole words
    /// before, and the fingerprint stays that of the whole call, so that importing it again is noticed.
    public func redacted(by redactor: Redactor) -> ScoredCall {
        guard redactor.mode != .off else { return self }
        let outcome = redactor.redact(call)
        var copy = self
        copy.call = outcome.call
        guard !outcome.counts.isEmpty else { return copy }
        let quotes = RedactedQuotes(before: call, after: outcome.call)
        quotes.replace(&copy.analysis)
        for s in copy.evaluation.sections.indices {
            for c in copy.evaluation.sections[s].criteria.indices {
                for e in copy.evaluation.sections[s].criteria[c].evidence.indices {
                    let evidence = copy.evaluation.sections[s].criteria[c].evidence[e]
                    copy.evaluation.sections[s].criteria[c].evidence[e].quote = quotes.replaced(
                        evidence.quote, turn: evidence.turn)
                }
            }
        }
        for i in copy.evaluation.autoFailReasons.indices {
            copy.evaluation.autoFailReasons[i].quote = quotes.replaced(
                copy.evaluation.autoFailReasons[i].quote, turn: copy.evaluation.autoFailReasons[i].turn)
        }
        return copy
    }
}

extension CallAnalysisResult {
    /// The findings of a call, with personal data taken out of their quotes.
    public func redacted(_ call: Call, by redactor: Redactor) -> CallAnalysisResult {
        guard redactor.mode != .off else { return self }
        let outcome = redactor.redact(call)
        guard !outcome.counts.isEmpty else { return self }
        var copy = self
        RedactedQuotes(before: call, after: outcome.call).replace(&copy)
        return copy
    }
}

/// Quotes of turns whose words were replaced byte for byte: the same place in the new words.
struct RedactedQuotes {
    private let before: [Int: [UInt8]]
    private let after: [Int: [UInt8]]

    init(before: Call, after: Call) {
        var old: [Int: [UInt8]] = [:]
        var new: [Int: [UInt8]] = [:]
        for (a, b) in zip(before.turns, after.turns) where a.text != b.text {
            old[a.number] = Array(a.text.utf8)
            new[b.number] = Array(b.text.utf8)
        }
        self.before = old
        self.after = new
    }

    func replace(_ analysis: inout CallAnalysisResult) {
        for i in analysis.findings.indices { replace(&analysis.findings[i]) }
        for i in analysis.suggestions.indices { replace(&analysis.suggestions[i]) }
        for i in analysis.callFindings.indices {
            analysis.callFindings[i].quote = replaced(
                analysis.callFindings[i].quote, turn: analysis.callFindings[i].turn)
        }
    }

    private func replace(_ finding: inout Finding) {
        finding.quote = replaced(finding.quote, turn: finding.turn, near: finding.span.lowerBound) ?? finding.quote
    }

    /// The quote in the new words of its turn. A quote that cannot be found any more is dropped: better no words than wrong ones.
    func replaced(_ quote: String?, turn: Int?, near place: Int = 0) -> String? {
        guard let quote, let turn, let old = before[turn], let new = after[turn], old.count == new.count else {
            return quote
        }
        let wanted = Array(quote.utf8)
        guard !wanted.isEmpty, wanted.count <= old.count else { return quote.isEmpty ? quote : nil }
        var found: Int?
        for i in 0...(old.count - wanted.count) where old[i] == wanted[0] && old[i...].starts(with: wanted) {
            found = i
            if i + wanted.count > place { break }
        }
        // Verdicts that come out of the store have been through this before.
        if found == nil, new.indices.contains(where: { new[$0] == wanted[0] && new[$0...].starts(with: wanted) }) {
            return quote
        }
        return found.map { String(decoding: new[$0..<($0 + wanted.count)], as: UTF8.self) }
    }
}
