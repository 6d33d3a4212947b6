public import Findings

/// One linear detector a label over hashed features, with calibration and thresholds: what `escucha train` writes.
///
/// Weights are bytes, scaled by label; weights near zero are left out. Immutable and shared by all threads.
public struct LinearModel: Sendable {
    /// What is known of one label.
    public struct Detector: Hashable, Sendable {
        public var label: Label
        /// Whether it looks at turns of the agent's side or of the customer's.
        public var agentSide: Bool
        public var bias: Float
        /// A stored byte times this is the weight.
        public var scale: Float
        /// Platt's sigmoid: probability = 1 / (1 + exp(-(slope × score + offset))).
        public var slope: Float
        public var offset: Float
        /// Probability from which it is a finding; above 1 when no threshold reaches the precision asked for.
        public var finding: Float
        /// Probability from which it is a suggestion; above 1 likewise.
        public var suggestion: Float

        public init(
            label: Label, agentSide: Bool, bias: Float, scale: Float, slope: Float, offset: Float, finding: Float,
            suggestion: Float
        ) {
            self.label = label
            self.agentSide = agentSide
            self.bias = bias
            self.scale = scale
            self.slope = slope
            self.offset = offset
            self.finding = finding
            self.suggestion = suggestion
        }
    }

    /// Name and version, as findings carry it: `base@1`.
    public let name: String
    /// SHA-256 (hex) of the corpus it was made from.
    public let corpus: String
    public let detectors: [Detector]
    /// For each feature where its entries begin; one more than there are features.
    let starts: [UInt32]
    /// Index of the detector, and its weight, side by side.
    let owners: [UInt8]
    let weights: [Int8]

    init(name: String, corpus: String, detectors: [Detector], starts: [UInt32], owners: [UInt8], weights: [Int8]) {
        self.name = name
        self.corpus = corpus
        self.detectors = detectors
        self.starts = starts
        self.owners = owners
        self.weights = weights
    }

    /// Makes a model of trained weights: `weights[d]` are the non-zero weights of detector d by feature.
    public init(name: String, corpus: String, detectors: [Detector], sparse: [[(feature: UInt32, weight: Float)]]) {
        var scaled = detectors
        var byFeature: [[(UInt8, Int8)]] = [[(UInt8, Int8)]](repeating: [], count: FeatureHasher.dimensions)
        for index in detectors.indices {
            let largest = sparse[index].reduce(Float(0)) { max($0, abs($1.weight)) }
            scaled[index].scale = largest > 0 ? largest / 127 : 1
            for (feature, weight) in sparse[index] {
                let byte = (weight / scaled[index].scale).rounded()
                if byte != 0 { byFeature[Int(feature)].append((UInt8(index), Int8(max(-127, min(127, byte))))) }
            }
        }
        var starts: [UInt32] = [0]
        var owners: [UInt8] = []
        var bytes: [Int8] = []
        for list in byFeature {
            for (owner, byte) in list {
                owners.append(owner)
                bytes.append(byte)
            }
            starts.append(UInt32(owners.count))
        }
        self.init(name: name, corpus: corpus, detectors: scaled, starts: starts, owners: owners, weights: bytes)
    }

    /// Scores of all detectors for a turn's features, before calibration.
    public func scores(_ features: [UInt32], into scores: inout [Float]) {
        for index in detectors.indices { scores[index] = 0 }
        scores.withUnsafeMutableBufferPointer { sums in
            for feature in features {
                let first = Int(starts[Int(feature)])
                let last = Int(starts[Int(feature) + 1])
                var entry = first
                while entry < last {
                    sums[Int(owners[entry])] += Float(weights[entry])
                    entry &+= 1
                }
            }
        }
        for index in detectors.indices {
            scores[index] = scores[index] * detectors[index].scale + detectors[index].bias
        }
    }

    /// The probability that a score means.
    public static func probability(_ score: Float, _ detector: Detector) -> Float {
        1 / (1 + Exponential.of(-(detector.slope * score + detector.offset)))
    }
}

/// e to the power of x from multiplications alone, so that every machine gives the same bits.
enum Exponential {
    static func of(_ x: Float) -> Float {
        let bounded = Double(max(-60, min(60, x)))
        // e^x = 2^k · e^r with |r| ≤ ln 2 / 2; the series of e^r is exact enough after twelve terms.
        let k = (bounded / 0.6931471805599453).rounded()
        let r = bounded - k * 0.6931471805599453
        var term = 1.0
        var sum = 1.0
        for n in 1...12 {
            term *= r / Double(n)
            sum += term
        }
        return Float(sum * Double(sign: .plus, exponent: Int(k), significand: 1))
    }
}
