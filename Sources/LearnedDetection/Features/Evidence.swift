/// What is known of a whole call when a second look is taken at one of its turns: which labels rules found elsewhere, and
/// how likely the text detectors think each label to be in this turn, the two before it, and the rest of the call.
///
/// The second look is what lets a threat in the third turn make a doubtful one in the seventh likelier, and an angry
/// customer a calm answer. Labels are meant by their place among the model's detectors.
public struct Evidence: Sendable {
    /// Kinds of evidence; there is one entry for each kind and label.
    enum Kind: Int, CaseIterable {
        /// Probability in this turn.
        case here
        /// Probability one turn and two turns before.
        case before1, before2
        /// Largest probability in any other turn.
        case elsewhere
        /// A rule found it one turn before, two turns before, anywhere earlier.
        case rule1, rule2, ruleEarlier

        var isRule: Bool { rawValue >= Self.rule1.rawValue }
    }
    /// Entries that belong to no label: place in the call, side of the turn before.
    enum Place: Int, CaseIterable {
        case opening, early, middle, late, closing, afterCustomer, afterThirdParty, wholeCall
    }

    /// Number of entries for a model of so many detectors.
    static func width(_ detectors: Int) -> Int { detectors * Kind.allCases.count + Place.allCases.count }
    static func entry(_ kind: Kind, _ detector: Int) -> Int {
        Place.allCases.count + detector * Kind.allCases.count + kind.rawValue
    }

    /// What an entry means; nothing for one that belongs to no label.
    static func meaning(_ entry: Int) -> (kind: Kind, detector: Int)? {
        let place = entry - Place.allCases.count
        guard place >= 0, let kind = Kind(rawValue: place % Kind.allCases.count) else { return nil }
        return (kind, place / Kind.allCases.count)
    }

    /// Probabilities below this say nothing.
    private static let least: Float = 0.04

    private let probabilities: [[(detector: Int, value: Float)]]
    private let rules: [[Int]]
    private let sides: [Side]
    /// For each detector the largest probability of the call, where it stands, and the second largest.
    private var largest: [Float]
    private var largestAt: [Int]
    private var second: [Float]

    /// Who speaks a turn.
    public enum Side: Sendable { case agent, customer, thirdParty, other }

    /// - Parameters:
    ///   - probabilities: for each turn what the text detectors say of it, by detector; others count as nought.
    ///   - rules: for each turn the detectors whose label a rule found there.
    init(detectors: Int, probabilities: [[(detector: Int, value: Float)]], rules: [[Int]], sides: [Side]) {
        self.probabilities = probabilities.map { $0.filter { $0.value >= Self.least } }
        self.rules = rules
        self.sides = sides
        largest = [Float](repeating: 0, count: detectors)
        largestAt = [Int](repeating: -1, count: detectors)
        second = [Float](repeating: 0, count: detectors)
        for (turn, list) in self.probabilities.enumerated() {
            for (detector, value) in list {
                if value > largest[detector] {
                    second[detector] = largest[detector]
                    largest[detector] = value
                    largestAt[detector] = turn
                } else if value > second[detector] {
                    second[detector] = value
                }
            }
        }
    }

    /// The entries of one turn: each once, ascending by kind of use rather than number.
    func entries(of turn: Int, earlier: Set<Int>) -> [(entry: Int, value: Float)] {
        var result: [(entry: Int, value: Float)] = []
        let count = sides.count
        func place(_ place: Place) { result.append((place.rawValue, 1)) }
        if turn < 3 {
            place(.opening)
        } else if turn * 3 < count {
            place(.early)
        } else if turn * 3 < count * 2 {
            place(.middle)
        } else {
            place(.late)
        }
        if count - turn <= 4 { place(.closing) }
        if count > 6 { place(.wholeCall) }
        if turn > 0 {
            if sides[turn - 1] == .customer { place(.afterCustomer) }
            if sides[turn - 1] == .thirdParty { place(.afterThirdParty) }
        }
        for (detector, value) in probabilities[turn] { result.append((Self.entry(.here, detector), value)) }
        for (back, kind, ruleKind) in [(1, Kind.before1, Kind.rule1), (2, .before2, .rule2)] where turn >= back {
            for (detector, value) in probabilities[turn - back] { result.append((Self.entry(kind, detector), value)) }
            for detector in rules[turn - back] { result.append((Self.entry(ruleKind, detector), 1)) }
        }
        for detector in earlier.sorted() { result.append((Self.entry(.ruleEarlier, detector), 1)) }
        for detector in largest.indices {
            let value = largestAt[detector] == turn ? second[detector] : largest[detector]
            if value > 0 { result.append((Self.entry(.elsewhere, detector), value)) }
        }
        return result
    }

    /// The entries of all turns, in order.
    func all() -> [[(entry: Int, value: Float)]] {
        var earlier: Set<Int> = []
        return sides.indices.map { turn in
            let result = entries(of: turn, earlier: earlier)
            earlier.formUnion(rules[turn])
            return result
        }
    }
}
