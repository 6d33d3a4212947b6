internal import Findings
internal import Transcripts

extension ConversationMetrics {
    /// Measures a call. `words` are token counts by turn; `questions` says which turns ask something.
    init(measuring call: Call, words: [Int], questions: [Bool]) {
        self.init(turns: call.turns.count)
        var customerWords = 0
        var agentMilliseconds = 0
        var agentTimed = true
        var lastEnd: Int?
        var silence = 0
        var timed = !call.turns.isEmpty
        var interruptions = (agent: 0, customer: 0)
        var previous: (end: Int, role: Role, party: Int)?
        for (index, turn) in call.turns.enumerated() {
            let role = call.role(of: turn)
            let count = index < words.count ? words[index] : 0
            self.words += count
            if role.isAgentSide {
                agentTurns += 1
                agentWords += count
                longestAgentTurnWords = max(longestAgentTurnWords, count)
                if index < questions.count, questions[index] { agentQuestions += 1 }
                if let start = turn.start, let end = turn.end, end > start {
                    agentMilliseconds += end - start
                } else {
                    agentTimed = false
                }
            } else if role.isCustomerSide {
                customerWords += count
            }
            guard let start = turn.start, let end = turn.end else {
                timed = false
                continue
            }
            if let previous, start < previous.end, turn.party != previous.party {
                if role.isAgentSide {
                    interruptions.agent += 1
                } else if role.isCustomerSide {
                    interruptions.customer += 1
                }
            }
            if let lastEnd, start > lastEnd {
                silence += start - lastEnd
                longestSilence = max(longestSilence ?? 0, start - lastEnd)
            }
            lastEnd = max(lastEnd ?? end, end)
            previous = (end, role, turn.party)
        }
        if agentWords + customerWords > 0, agentTurns > 0 {
            agentTalkRatio = Double(agentWords) / Double(agentWords + customerWords)
        }
        duration = call.duration
        if timed {
            self.silence = silence
            longestSilence = longestSilence ?? 0
            agentInterruptions = interruptions.agent
            customerInterruptions = interruptions.customer
        } else {
            longestSilence = nil
        }
        if agentTimed, agentMilliseconds >= 1000 {
            agentWordsPerMinute = Double(agentWords) * 60_000 / Double(agentMilliseconds)
        }
    }
}
