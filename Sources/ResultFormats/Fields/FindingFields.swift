internal import Findings
internal import Transcripts

extension ResultCoder {
    mutating func finding(_ finding: inout Finding) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("turn", &finding.turn)
            try coder.field("speaker", &finding.speaker.rawValue)
            try coder.field("label", &finding.label.rawValue)
            try coder.field("rule", &finding.rule)
            try coder.code("severity", &finding.severity, { $0.code }, { Severity(code: $0) })
            try coder.code("confidence", &finding.confidence, { $0.rawValue }, { Confidence(rawValue: $0) })
            try coder.field("quote", &finding.quote)
            var (low, high) = (finding.span.lowerBound, finding.span.upperBound)
            try coder.field("from", &low)
            try coder.field("to", &high)
            guard 0 <= low, low <= high else { throw coder.problem("a span ends before it begins") }
            finding.span = low..<high
            try coder.field("start_ms", &finding.start)
            try coder.field("end_ms", &finding.end)
            try coder.list("values", &finding.values, of: StatedValue(kind: "", value: "")) {
                coder, value throws(ResultProblem) in
                try coder.object { coder throws(ResultProblem) in
                    try coder.field("kind", &value.kind)
                    try coder.field("value", &value.value)
                }
            }
            try coder.texts("references", &finding.references)
            try coder.provenance(&finding.provenance)
        }
    }

    mutating func callFinding(_ finding: inout CallFinding) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("label", &finding.label.rawValue)
            try coder.field("rule", &finding.rule)
            try coder.code("severity", &finding.severity, { $0.code }, { Severity(code: $0) })
            try coder.field("searched", &finding.searched)
            try coder.field("searched_es", &finding.searchedSpanish)
            try coder.field("turn", &finding.turn)
            try coder.field("quote", &finding.quote)
            try coder.field("needs_review", &finding.needsReview)
            try coder.texts("references", &finding.references)
            try coder.provenance(&finding.provenance)
        }
    }

    /// `rule` with the pack, `person` with the name, `learned` with model and probability.
    private mutating func provenance(_ provenance: inout Provenance) throws(ResultProblem) {
        var kind: String
        var name: String
        var probability: Double?
        switch provenance {
        case .rule(let pack): (kind, name) = ("rule", pack)
        case .person(let who): (kind, name) = ("person", who)
        case .learned(let model, let value): (kind, name, probability) = ("learned", model, value)
        }
        try field("by", &kind)
        try field("by_name", &name)
        try field("probability", &probability)
        switch kind {
        case "rule": provenance = .rule(pack: name)
        case "person": provenance = .person(name: name)
        case "learned": provenance = .learned(model: name, probability: probability ?? 0)
        default: throw problem("the provenance is not one of those that are known")
        }
    }

    mutating func metrics(_ metrics: inout ConversationMetrics) throws(ResultProblem) {
        try object { coder throws(ResultProblem) in
            try coder.field("turns", &metrics.turns)
            try coder.field("agent_turns", &metrics.agentTurns)
            try coder.field("words", &metrics.words)
            try coder.field("agent_words", &metrics.agentWords)
            try coder.field("agent_talk_ratio", &metrics.agentTalkRatio)
            try coder.field("duration_ms", &metrics.duration)
            try coder.field("silence_ms", &metrics.silence)
            try coder.field("longest_silence_ms", &metrics.longestSilence)
            try coder.field("agent_interruptions", &metrics.agentInterruptions)
            try coder.field("customer_interruptions", &metrics.customerInterruptions)
            try coder.field("longest_agent_turn_words", &metrics.longestAgentTurnWords)
            try coder.field("agent_words_per_minute", &metrics.agentWordsPerMinute)
            try coder.field("agent_questions", &metrics.agentQuestions)
        }
    }
}
