/// Makes probabilities of scores (J. Platt, 1999; with the targets of H.-T. Lin and others, 2007).
enum Platt {
    static func fit(_ scores: [Float], _ truth: [Bool]) -> (slope: Float, offset: Float) {
        let positives = Double(truth.count { $0 })
        let negatives = Double(truth.count) - positives
        let high = (positives + 1) / (positives + 2)
        let low = 1 / (negatives + 2)
        var a = 1.0
        var b = 0.0
        // Newton's method on two parameters; the problem is convex.
        for _ in 0..<60 {
            var ga = 0.0
            var gb = 0.0
            var haa = 1e-9
            var hab = 0.0
            var hbb = 1e-9
            for (score, isTrue) in zip(scores, truth) {
                let s = Double(score)
                let p = Double(Exponential.sigmoid(Float(a * s + b)))
                let error = p - (isTrue ? high : low)
                let w = max(p * (1 - p), 1e-9)
                ga += error * s
                gb += error
                haa += w * s * s
                hab += w * s
                hbb += w
            }
            let determinant = haa * hbb - hab * hab
            guard abs(determinant) > 1e-12 else { break }
            let da = (hbb * ga - hab * gb) / determinant
            let db = (haa * gb - hab * ga) / determinant
            let size = max(abs(da), abs(db))
            let damp = size > 1 ? 1 / size : 1
            a -= damp * da
            b -= damp * db
            if size < 1e-6 { break }
        }
        return (Float(max(a, 0.01)), Float(b))
    }
}

/// How well probabilities keep what they promise.
public enum Reliability {
    public struct Bin: Hashable, Sendable {
        public var count = 0
        /// Mean probability promised, and share that was true.
        public var promised: Float = 0
        public var kept: Float = 0
    }

    /// Ten equal ranges of probability.
    public static func bins(_ judged: [(probability: Float, isTrue: Bool)]) -> [Bin] {
        var bins = [Bin](repeating: Bin(), count: 10)
        for (probability, isTrue) in judged {
            let bin = min(9, max(0, Int(probability * 10)))
            bins[bin].count += 1
            bins[bin].promised += probability
            bins[bin].kept += isTrue ? 1 : 0
        }
        for bin in bins.indices where bins[bin].count > 0 {
            bins[bin].promised /= Float(bins[bin].count)
            bins[bin].kept /= Float(bins[bin].count)
        }
        return bins
    }

    /// Expected calibration error (M. P. Naeini and others, AAAI 2015).
    public static func expectedError(_ bins: [Bin]) -> Float {
        let total = bins.reduce(0) { $0 + $1.count }
        return bins.reduce(Float(0)) { $0 + abs($1.promised - $1.kept) * Float($1.count) } / Float(max(total, 1))
    }
}
