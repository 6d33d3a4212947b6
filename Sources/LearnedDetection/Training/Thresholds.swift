/// A probability out of fold, whether it was right, and whether the turn stands in a whole call.
struct Judged {
    var probability: Float
    var isTrue: Bool
    var whole: Bool
}

/// Chooses the lowest probability from which a label is right often enough, in calls and in exchanges alike.
enum Thresholds {
    /// - Returns: 2 when no threshold reaches the precision.
    static func lowest(_ judged: [Judged], precision: Float, least: Int = 8) -> Float {
        let sorted = judged.sorted { $0.probability > $1.probability }
        var given = (whole: 0, exchange: 0)
        var right = (whole: 0, exchange: 0)
        var best: Float = 2
        for (place, item) in sorted.enumerated() {
            if item.whole {
                given.whole += 1
                if item.isTrue { right.whole += 1 }
            } else {
                given.exchange += 1
                if item.isTrue { right.exchange += 1 }
            }
            // Never between two turns of the same probability.
            if place + 1 < sorted.count, sorted[place + 1].probability == item.probability { continue }
            // A lower bound on the precision: one imagined error, so that a threshold never rests on two lucky hits.
            let inCalls = Float(right.whole) / Float(given.whole + 1)
            let inExchanges = Float(right.exchange) / Float(given.exchange + 1)
            let enough = given.whole + given.exchange >= least
            if enough, given.whole < 4 || inCalls >= precision, given.exchange < 4 || inExchanges >= precision {
                best = item.probability
            }
        }
        return best
    }

    /// The threshold that a label's group shares, unless the label's own turns speak against it; its own where that is lower.
    static func choose(_ own: [Judged], shared: Float, precision: Float) -> Float {
        let alone = lowest(own, precision: precision)
        let given = own.filter { $0.probability >= shared }
        let right = given.count { $0.isTrue }
        // Four turns say little: then the group decides.
        if given.count >= 5, Float(right + 1) / Float(given.count + 1) < precision - 0.05 { return alone }
        return min(alone, shared)
    }
}
