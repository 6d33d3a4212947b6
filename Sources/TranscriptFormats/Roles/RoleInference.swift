public import Transcripts

/// Tells who is the agent from what is said, where nothing else does: who names the company, reads the notice, asks for
/// identification, is asked for money. A linear model over words for Spanish, cues for English and Portuguese.
///
/// Below the threshold a role stays unknown, and rules that are scoped to it answer "not evaluable".
public enum RoleInference {
    /// Margin (logarithm of odds) from which the agent is named. See Tests/Benchmarks/Import for what it was measured to give.
    static let agentMargin = 2.0
    /// The same with three speakers and more.
    static let manyMargin = 4.0
    /// Odds from which the other side is taken for a third party, and below which for the customer.
    static let thirdParty = 4.0
    static let customer = -6.0

    /// The call with roles inferred where they were open; a note says what was done.
    public static func inferred(_ call: Call) -> Call {
        let open = call.parties.indices.filter { call.parties[$0].decision == .undecided }
        let isGuessed = call.parties.contains {
            $0.decision == .inferred(confidence: RoleGuess.confidence) && $0.role == .customer
        }
        guard !open.isEmpty || isGuessed, call.parties.count >= 2, call.parties.count <= 12 else { return call }
        var call = call
        var texts = [[String]](repeating: [], count: call.parties.count)
        for turn in call.turns where texts.indices.contains(turn.party) { texts[turn.party].append(turn.text) }
        let language = SpokenLanguage.of(call) ?? .spanish
        guard language != .other else { return call }
        let features = texts.map { language == .spanish ? RoleFeatures.of($0) : [] }
        var changed = 0
        var agent = call.parties.firstIndex { $0.role.isAgentSide || $0.role == .bot }
        if agent == nil {
            let scores = texts.indices.map { place in
                language == .spanish
                    ? RoleWeights.agent.score(features[place]) : RoleCues.score(texts[place], language)
            }
            agent = name(&call, open, texts, scores)
            if agent != nil { changed += 1 }
        }
        if let agent {
            // A customer who was only the other one of two may turn out to be a third party.
            let guessed = call.parties.indices.filter {
                call.parties[$0].decision == .inferred(confidence: RoleGuess.confidence)
                    && call.parties[$0].role == .customer
            }
            for place in open + guessed where place != agent && !texts[place].isEmpty {
                if let (role, confidence) = other(
                    features[agent], features[place], language, parties: call.parties.count)
                {
                    call.parties[place].role = role
                    call.parties[place].decision = .inferred(confidence: confidence)
                    changed += 1
                }
            }
        }
        tell(&call, changed)
        return call
    }

    /// Names the agent among the open parties; nothing when nobody stands out.
    private static func name(_ call: inout Call, _ open: [Int], _ texts: [[String]], _ scores: [Double]) -> Int? {
        let ranked = open.filter { !texts[$0].isEmpty }.sorted { (scores[$1], $0) < (scores[$0], $1) }
        guard let best = ranked.first else { return nil }
        let others = texts.indices.filter { $0 != best && !texts[$0].isEmpty && call.parties[$0].role != .system }
        guard let second = others.map({ scores[$0] }).max() else { return nil }
        let margin = scores[best] - second
        guard margin >= (others.count > 1 ? manyMargin : agentMargin) else { return nil }
        call.parties[best].role = .agent
        call.parties[best].decision = .inferred(confidence: confidence(margin))
        return best
    }

    /// Whether the other side is the customer or a third party; nothing when it cannot be told.
    private static func other(
        _ agent: Set<String>, _ party: Set<String>, _ language: SpokenLanguage, parties: Int
    ) -> (Role, Double)? {
        guard language == .spanish else { return parties == 2 ? (.customer, 0.8) : nil }
        let odds =
            RoleWeights.other.prior + RoleWeights.other.score(agent, prefix: "a:")
            + RoleWeights.other.score(party, prefix: "o:")
        if odds >= thirdParty { return (.thirdParty, confidence(odds)) }
        if odds <= customer { return (.customer, confidence(-odds)) }
        return nil
    }

    /// Margins of two and more were right in over 99 of 100 training calls; never surer than 0.99.
    static func confidence(_ margin: Double) -> Double {
        margin >= 6 ? 0.99 : margin >= 4 ? 0.98 : margin >= 2 ? 0.95 : 0.8
    }

    private static func tell(_ call: inout Call, _ changed: Int) {
        guard changed > 0 else { return }
        call.notes.removeAll { $0.code == "role-undecided" }
        call.notes.append(
            ImportNote(
                code: "role-inferred",
                message:
                    "The role of \(changed) speaker(s) was inferred from what they say; if it is wrong, import with --swap-roles."
            ))
        let left = call.parties.filter { $0.decision == .undecided }.count
        if left > 0 {
            call.notes.append(
                ImportNote(
                    code: "role-undecided",
                    message:
                        "The role of \(left) of \(call.parties.count) speaker(s) could not be told; name it with a speaker map."
                ))
        }
    }
}

extension Call {
    /// The call with agent and customer exchanged, as the one who imports says (`--swap-roles`).
    public var withSwappedRoles: Call {
        var call = self
        for i in call.parties.indices {
            switch call.parties[i].role {
            case .agent: call.parties[i].role = .customer
            case .customer: call.parties[i].role = .agent
            default: continue
            }
            call.parties[i].decision = .profile
        }
        call.notes.append(ImportNote(code: "roles-swapped", message: "Agent and customer were exchanged on request."))
        return call
    }
}
