extension ConversationMetrics {
    /// The figures that a rubric's `metric` condition may name, in the order in which people read them.
    ///
    /// Counts are plain numbers, ratios lie in 0...1, durations are in seconds.
    public static let figureNames = [
        "turns", "agent_turns", "words", "agent_words", "agent_talk_ratio", "duration_seconds", "silence_seconds",
        "longest_silence_seconds", "agent_interruptions", "customer_interruptions", "longest_agent_turn_words",
        "agent_words_per_minute", "agent_questions",
    ]

    /// The figure with this name; nothing when the name is unknown or the call lacks what the figure needs.
    public func figure(named name: String) -> Double? {
        switch name {
        case "turns": return Double(turns)
        case "agent_turns": return Double(agentTurns)
        case "words": return Double(words)
        case "agent_words": return Double(agentWords)
        case "agent_talk_ratio": return agentTalkRatio
        case "duration_seconds": return duration.map { Double($0) / 1000 }
        case "silence_seconds": return silence.map { Double($0) / 1000 }
        case "longest_silence_seconds": return longestSilence.map { Double($0) / 1000 }
        case "agent_interruptions": return agentInterruptions.map(Double.init)
        case "customer_interruptions": return customerInterruptions.map(Double.init)
        case "longest_agent_turn_words": return Double(longestAgentTurnWords)
        case "agent_words_per_minute": return agentWordsPerMinute
        case "agent_questions": return Double(agentQuestions)
        default: return nil
        }
    }
}
