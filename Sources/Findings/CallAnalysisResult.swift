/// Everything that the analysis says of one call.
public struct CallAnalysisResult: Hashable, Sendable {
    public var callID: String
    /// The country whose packs were used; nothing when no country was known.
    public var country: String?
    /// Packs by name and version, in the order of use: `["es@1.0.0", "es-MX@1.0.0"]`.
    public var packs: [String]
    /// In the order of turns, then of place in the turn, then of label.
    public var findings: [Finding]
    public var callFindings: [CallFinding]
    /// What is not sure enough to count: the shape of findings.
    public var suggestions: [Finding]
    public var notEvaluable: [NotEvaluable]
    public var opportunities: [EmpathyOpportunity]
    public var metrics: ConversationMetrics

    public init(
        callID: String, country: String?, packs: [String], findings: [Finding], callFindings: [CallFinding],
        suggestions: [Finding] = [], notEvaluable: [NotEvaluable], opportunities: [EmpathyOpportunity] = [],
        metrics: ConversationMetrics
    ) {
        self.callID = callID
        self.country = country
        self.packs = packs
        self.findings = findings
        self.callFindings = callFindings
        self.suggestions = suggestions
        self.notEvaluable = notEvaluable
        self.opportunities = opportunities
        self.metrics = metrics
    }

    /// The gravest severity among findings and call findings that do not wait for a review.
    public var worstSeverity: Severity {
        var worst = Severity.none
        for finding in findings { worst = max(worst, finding.severity) }
        for finding in callFindings where !finding.needsReview { worst = max(worst, finding.severity) }
        return worst
    }
}

/// A customer's turn that asks for empathy (hardship, distress, vulnerability), and whether it was answered.
public struct EmpathyOpportunity: Hashable, Sendable {
    /// The customer's turn.
    public var turn: Int
    public var cue: Label
    /// The agent's turn that met it; nothing when it was missed.
    public var metBy: Int?
    public init(turn: Int, cue: Label, metBy: Int?) {
        self.turn = turn
        self.cue = cue
        self.metBy = metBy
    }
}

/// Figures of the conversation itself. A figure that needs what the call lacks is nothing, not zero.
public struct ConversationMetrics: Hashable, Sendable {
    public var turns: Int
    public var agentTurns: Int
    public var words: Int
    public var agentWords: Int
    /// Agent's words over all words of agent and customer side, 0...1; nothing when roles are unknown or nobody speaks.
    public var agentTalkRatio: Double?
    /// Milliseconds.
    public var duration: Int?
    /// Milliseconds in which nobody speaks, between the first start and the last end.
    public var silence: Int?
    /// Milliseconds of the longest such gap.
    public var longestSilence: Int?
    /// How often the agent begins while the other side still speaks.
    public var agentInterruptions: Int?
    public var customerInterruptions: Int?
    /// Words of the agent's longest turn.
    public var longestAgentTurnWords: Int
    /// Agent's words a minute of the agent's own talking time; nothing without times.
    public var agentWordsPerMinute: Double?
    /// Turns in which the agent asks something (as far as the text shows it).
    public var agentQuestions: Int

    public init(
        turns: Int = 0, agentTurns: Int = 0, words: Int = 0, agentWords: Int = 0, agentTalkRatio: Double? = nil,
        duration: Int? = nil, silence: Int? = nil, longestSilence: Int? = nil, agentInterruptions: Int? = nil,
        customerInterruptions: Int? = nil, longestAgentTurnWords: Int = 0, agentWordsPerMinute: Double? = nil,
        agentQuestions: Int = 0
    ) {
        self.turns = turns
        self.agentTurns = agentTurns
        self.words = words
        self.agentWords = agentWords
        self.agentTalkRatio = agentTalkRatio
        self.duration = duration
        self.silence = silence
        self.longestSilence = longestSilence
        self.agentInterruptions = agentInterruptions
        self.customerInterruptions = customerInterruptions
        self.longestAgentTurnWords = longestAgentTurnWords
        self.agentWordsPerMinute = agentWordsPerMinute
        self.agentQuestions = agentQuestions
    }
}
