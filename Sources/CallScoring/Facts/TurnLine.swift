import Rubrics
import Transcripts

/// The turns of a call in order, with each turn's place among the turns of its own side.
struct TurnLine {
    let turns: [SpokenTurn]
    /// Index by turn number. The first turn wins when a number comes twice.
    private let position: [Int: Int]
    /// How many turns of the same side came before.
    private let rank: [Int]
    private let counts: [String: Int]
    /// Indices of the turns of either side.
    private let agentSide: [Int]
    private let customerSide: [Int]
    /// Milliseconds at which the last turn ends; nothing without times.
    private let end: Int?

    init(_ turns: [SpokenTurn]) {
        self.turns = turns
        position = Dictionary(turns.indices.map { (turns[$0].number, $0) }, uniquingKeysWith: { first, _ in first })
        var counts: [String: Int] = [:]
        var rank: [Int] = []
        rank.reserveCapacity(turns.count)
        for turn in turns {
            let side = Self.side(turn.speaker)
            rank.append(counts[side, default: 0])
            counts[side, default: 0] += 1
        }
        self.rank = rank
        self.counts = counts
        agentSide = turns.indices.filter { turns[$0].speaker.isAgentSide }
        customerSide = turns.indices.filter { turns[$0].speaker.isCustomerSide }
        end = turns.compactMap { $0.end ?? $0.start }.max()
    }

    /// `agent`, `customer`, or the role itself for those who are on neither side.
    static func side(_ role: Role) -> String {
        role.isAgentSide ? Role.agent.rawValue : role.isCustomerSide ? Role.customer.rawValue : role.rawValue
    }

    func turn(_ number: Int) -> SpokenTurn? { position[number].map { turns[$0] } }

    /// Number of turns of a side.
    func count(side: Role) -> Int { counts[side.rawValue] ?? 0 }

    /// Whether a turn lies in a window; nothing when the call does not tell (no role, no times).
    func contains(_ number: Int, in window: TurnWindow) -> Bool? {
        guard let index = position[number] else { return false }
        let turn = turns[index]
        switch window {
        case .firstTurns(let count):
            return turn.speaker == .unknown ? nil : rank[index] < count
        case .lastTurns(let count):
            guard turn.speaker != .unknown else { return nil }
            return rank[index] >= (counts[Self.side(turn.speaker)] ?? 0) - max(0, min(count, turns.count))
        case .firstSeconds(let seconds):
            return turn.start.map { $0 < Self.milliseconds(seconds) }
        case .lastSeconds(let seconds):
            guard let start = turn.start, let end else { return nil }
            // The turn counts when any of it lies in the window.
            return (turn.end ?? start) > end.subtractingReportingOverflow(Self.milliseconds(seconds)).partialValue
                || start == end
        }
    }

    /// An answer that comes later than this many turns answers nothing; it also bounds the work.
    private static let farthestAnswer = 100

    /// The next turns of the other side after a turn, at most `count`; nothing when it is not known whose turn it is.
    func answers(after number: Int, count: Int) -> [SpokenTurn]? {
        guard let index = position[number] else { return nil }
        let speaker = turns[index].speaker
        guard speaker.isAgentSide || speaker.isCustomerSide else { return nil }
        let others = speaker.isAgentSide ? customerSide : agentSide
        var low = 0
        var high = others.count
        while low < high {
            let middle = (low + high) / 2
            if others[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return others[low...].prefix(min(max(count, 0), Self.farthestAnswer)).map { turns[$0] }
    }

    private static func milliseconds(_ seconds: Int) -> Int {
        let product = seconds.multipliedReportingOverflow(by: 1000)
        return product.overflow ? (seconds > 0 ? .max / 2 : 0) : max(0, product.partialValue)
    }
}
