internal import Rubrics
internal import Transcripts

/// Where the turns of a call stand: roles by turn, and windows counted by side.
struct TurnPlaces {
    let roles: [Role]
    /// How many turns of the same side came before.
    private let rank: [Int]
    private let ofSide: [Int: Int]
    private let starts: [Int?]
    private let duration: Int?

    init(_ call: Call) {
        roles = call.turns.map { call.role(of: $0) }
        var counts: [Int: Int] = [:]
        rank = roles.map { role in
            let side = Self.side(role)
            counts[side, default: 0] += 1
            return counts[side, default: 1] - 1
        }
        ofSide = counts
        starts = call.turns.map(\.start)
        duration = call.duration
    }

    private static func side(_ role: Role) -> Int { role.isAgentSide ? 0 : role.isCustomerSide ? 1 : 2 }

    func count(ofSideOf role: Role) -> Int { ofSide[Self.side(role)] ?? 0 }

    /// Whether a turn lies in a window. A window in seconds holds a turn without times never.
    func contains(_ turn: Int, _ window: TurnWindow?) -> Bool {
        switch window {
        case nil: return true
        case .firstTurns(let count)?: return rank[turn] < count
        case .lastTurns(let count)?: return (ofSide[Self.side(roles[turn])] ?? 0) - rank[turn] <= count
        case .firstSeconds(let seconds)?: return starts[turn].map { $0 < seconds * 1000 } ?? false
        case .lastSeconds(let seconds)?:
            guard let start = starts[turn], let duration else { return false }
            return start >= duration - seconds * 1000
        }
    }

    /// The nearest turn of the customer's side before this one.
    func lastCustomerSide(before turn: Int) -> Int? {
        (0..<turn).last { roles[$0].isCustomerSide }
    }
}
