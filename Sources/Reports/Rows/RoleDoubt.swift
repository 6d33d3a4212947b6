import Transcripts

/// Why it is not certain who speaks; what a reader must know before anything else.
enum RoleDoubt: Hashable {
    /// Somebody who speaks has no known role.
    case unknown
    /// Nobody speaks for the creditor.
    case noAgent
    /// Roles were inferred, and with less confidence than ``sure``.
    case inferred(confidence: Double)

    /// An inference at least this sure is stated but not shouted.
    static let sure = 0.9

    init?(_ call: Call) {
        let speaking = Set(call.turns.map(\.party))
        var least = 1.0
        var someoneUnknown = false
        var agent = false
        for index in speaking {
            guard call.parties.indices.contains(index) else {
                someoneUnknown = true
                continue
            }
            let party = call.parties[index]
            if party.role == .unknown || party.decision == .undecided { someoneUnknown = true }
            if party.role.isAgentSide || party.role == .bot { agent = true }
            if case .inferred(let confidence) = party.decision {
                least = min(least, confidence.isFinite ? confidence : 0)
            }
        }
        if someoneUnknown {
            self = .unknown
        } else if !speaking.isEmpty, !agent {
            self = .noAgent
        } else if least < Self.sure {
            self = .inferred(confidence: max(0, least))
        } else {
            return nil
        }
    }
}
