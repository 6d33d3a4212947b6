import Transcripts

/// Roles that follow from the others: in a dialogue of two of whom one is the agent, the other is the customer.
enum RoleGuess {
    /// Four in five: the other one may also be a relative or somebody who picked up by chance.
    static let confidence = 0.8

    static func otherSide(_ draft: inout CallDraft) {
        let parties = draft.parties.parties
        let open = parties.indices.filter { parties[$0].decision == .undecided }
        guard open.count == 1, let one = open.first, parties.count == 2 else { return }
        let other = parties[1 - one].role
        let role: Role
        if other.isAgentSide || other == .bot {
            role = .customer
        } else if other == .customer {
            role = .agent
        } else {
            return
        }
        draft.parties.update(one) { party in
            party.role = role
            party.decision = .inferred(confidence: confidence)
        }
        draft.notes.add("role-inferred", "The role of one speaker was inferred from the other's: there are only two.")
    }
}
