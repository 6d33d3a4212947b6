/// A linear classifier with the squared hinge loss and an L2 penalty, by coordinate descent in the dual (C.-J. Hsieh and
/// others, ICML 2008). Exact, without a step size, and deterministic: the order of turns is mixed by a fixed seed.
struct SupportVectors {
    /// Rows of features in compact numbering, one after the other.
    let starts: [Int]
    let ids: [UInt32]
    let values: [Float]
    let width: Int
    private let norms: [Float]

    /// - Parameter width: features are numbered below this.
    init(starts: [Int], ids: [UInt32], values: [Float], width: Int) {
        self.starts = starts
        self.ids = ids
        self.values = values
        self.width = width
        norms = (0..<(starts.count - 1)).map { row in
            var sum: Float = 1
            for place in starts[row]..<starts[row + 1] { sum += values[place] * values[place] }
            return sum
        }
    }

    var count: Int { starts.count - 1 }

    /// - Parameters:
    ///   - used: rows to learn from.
    ///   - cost: how much an error weighs against the penalty; a positive weighs `positiveWeight` times that.
    func train(_ used: [Int], _ truth: [Bool], cost: Float, positiveWeight: Float = 1, epochs: Int = 30)
        -> (weights: [Float], bias: Float)
    {
        var weights = [Float](repeating: 0, count: width)
        var bias: Float = 0
        var alpha = [Float](repeating: 0, count: count)
        var active = used
        var state: UInt64 = 7
        var largestBefore = Float.infinity
        var full = true
        weights.withUnsafeMutableBufferPointer { weights in
            ids.withUnsafeBufferPointer { ids in
                values.withUnsafeBufferPointer { values in
                    for _ in 0..<epochs {
                        for index in active.indices.dropFirst().reversed() {
                            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                            active.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
                        }
                        var largest: Float = 0
                        var kept: [Int] = []
                        kept.reserveCapacity(active.count)
                        for row in active {
                            let sign: Float = truth[row] ? 1 : -1
                            let diagonal = 0.5 / (cost * (truth[row] ? positiveWeight : 1))
                            var score = bias
                            for place in starts[row]..<starts[row + 1] {
                                score += weights[Int(ids[place])] * values[place]
                            }
                            let gradient = sign * score - 1 + alpha[row] * diagonal
                            // A row far on the right side is left out until the end.
                            if alpha[row] == 0, gradient > max(largestBefore, 0.2) { continue }
                            kept.append(row)
                            let projected = alpha[row] == 0 ? min(gradient, 0) : gradient
                            largest = max(largest, abs(projected))
                            guard abs(projected) > 1e-6 else { continue }
                            let next = max(0, alpha[row] - gradient / (norms[row] + diagonal))
                            let step = (next - alpha[row]) * sign
                            alpha[row] = next
                            for place in starts[row]..<starts[row + 1] {
                                weights[Int(ids[place])] += step * values[place]
                            }
                            bias += step
                        }
                        if largest < 0.05 {
                            if full { break }
                            active = used
                            full = true
                            largestBefore = .infinity
                        } else {
                            full = kept.count == used.count
                            active = kept
                            largestBefore = largest
                        }
                    }
                }
            }
        }
        return (weights, bias)
    }

    func score(_ row: Int, _ weights: [Float], _ bias: Float) -> Float {
        var score = bias
        for place in starts[row]..<starts[row + 1] { score += weights[Int(ids[place])] * values[place] }
        return score
    }
}
