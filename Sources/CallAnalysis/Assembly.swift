internal import Findings
internal import Rubrics
internal import Transcripts

/// Makes findings and suggestions of accepted candidates: one a label and turn, the surest first.
struct Assembly {
    let book: RuleBook
    let call: Call

    func fill(_ result: inout CallAnalysisResult, _ candidates: [CallAnalyser.Candidate]) {
        var best: [Key: CallAnalyser.Candidate] = [:]
        for candidate in candidates {
            let key = Key(turn: candidate.turn, label: book.rules[candidate.rule].label)
            if let known = best[key], !isBetter(candidate, known) { continue }
            best[key] = candidate
        }
        let ordered = best.sorted {
            ($0.key.turn, $0.value.span.lowerBound, $0.key.label) < (
                $1.key.turn, $1.value.span.lowerBound, $1.key.label
            )
        }
        for (_, candidate) in ordered {
            let made = finding(candidate)
            if made.confidence == .hint { result.suggestions.append(made) } else { result.findings.append(made) }
        }
    }

    private struct Key: Hashable {
        var turn: Int
        var label: Int
    }

    /// Surer, then graver, then earlier, then longer; equal in all that, the first by rule.
    private func isBetter(_ a: CallAnalyser.Candidate, _ b: CallAnalyser.Candidate) -> Bool {
        let left = book.rules[a.rule]
        let right = book.rules[b.rule]
        if left.rule.confidence != right.rule.confidence { return left.rule.confidence > right.rule.confidence }
        if left.severity != right.severity { return left.severity > right.severity }
        if a.span.lowerBound != b.span.lowerBound { return a.span.lowerBound < b.span.lowerBound }
        if a.span.count != b.span.count { return a.span.count > b.span.count }
        return left.qualifiedID < right.qualifiedID
    }

    private func finding(_ candidate: CallAnalyser.Candidate) -> Finding {
        let entry = book.rules[candidate.rule]
        let turn = call.turns[candidate.turn]
        let utf8 = turn.text.utf8
        let from = utf8.index(utf8.startIndex, offsetBy: candidate.quote.lowerBound)
        let to = utf8.index(utf8.startIndex, offsetBy: candidate.quote.upperBound)
        return Finding(
            label: entry.rule.label, rule: entry.qualifiedID, severity: entry.severity,
            confidence: entry.rule.confidence,
            turn: turn.number, speaker: call.role(of: turn), quote: String(turn.text[from..<to]), span: candidate.span,
            start: turn.start, end: turn.end, references: entry.rule.references, values: candidate.values,
            provenance: .rule(pack: entry.packReference))
    }
}
