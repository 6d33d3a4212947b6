internal import Rubrics
internal import Transcripts

/// Roles as bits, so that a turn is scanned only for the patterns of rules that look at its speaker.
enum Audience {
    private static let roles: [Role] = [.agent, .supervisor, .customer, .thirdParty, .system, .bot, .unknown]

    /// The bit of a role; roles that the list does not have share one.
    static func of(_ role: Role) -> UInt8 {
        switch role {
        case .agent: return 1
        case .supervisor: return 2
        case .customer: return 4
        case .thirdParty: return 8
        case .system: return 16
        case .bot: return 32
        case .unknown: return 64
        default: return 128
        }
    }

    /// The bits of the roles that a rule looks at.
    static func of(_ scope: Rule.SpeakerScope) -> UInt8 {
        var bits: UInt8 = scope.includes(Role(rawValue: "")) ? 128 : 0
        for role in roles where scope.includes(role) { bits |= of(role) }
        return bits
    }
}

extension Rule.SpeakerScope {
    /// Whether rules of the scope look at turns of a role.
    func includes(_ role: Role) -> Bool {
        switch self {
        case .agent: return role.isAgentSide
        case .customer: return role == .customer
        case .thirdParty: return role == .thirdParty
        case .customerSide: return role.isCustomerSide
        case .any: return role != .system && role != .bot
        }
    }
}
