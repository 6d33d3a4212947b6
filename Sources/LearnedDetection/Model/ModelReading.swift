public import Findings

/// Runs a model over a call. One reader a thread: it reuses its memory.
public final class ModelReading {
    public let model: LinearModel
    private let hasher: FeatureHasher
    private var features = TurnFeatures()
    private var sums: [Float] = []
    private var whole: [Int32] = []
    /// Features of the last call, and how many of them the model knows.
    public private(set) var lookedAt = 0
    public private(set) var known = 0

    public init(_ model: LinearModel) {
        self.model = model
        hasher = FeatureHasher(model.classes)
    }

    /// What is said in one turn.
    public struct Line: Sendable {
        public var text: String
        public var side: Evidence.Side
        /// Labels that rules found in the turn.
        public var ruleLabels: [Label]
        public init(text: String, side: Evidence.Side, ruleLabels: [Label] = []) {
            self.text = text
            self.side = side
            self.ruleLabels = ruleLabels
        }
    }

    /// One label that may be true of a turn.
    public struct Judgement: Hashable, Sendable {
        /// Place in the model's detectors.
        public var detector: Int
        public var probability: Float
    }

    /// For each turn the labels that reach at least the threshold of a suggestion, by place of the detector.
    public func judge(_ lines: [Line], country: String?) -> [[Judgement]] {
        let detectors = model.detectors
        let (margins, evidence) = look(lines, country: country)
        let entries = evidence.all()
        var result: [[Judgement]] = []
        result.reserveCapacity(lines.count)
        var sums = [Float](repeating: 0, count: detectors.count)
        for turn in lines.indices {
            var judged: [Judgement] = []
            if let agentSide = Self.agentSide(lines[turn].side), !lines[turn].text.isEmpty {
                let places = model.places(agentSide)
                add(entries[turn], places, &sums)
                for place in places {
                    let score =
                        sums[place] + detectors[place].contextBias
                        + detectors[place].ownWeight * margins[turn][place - places.lowerBound]
                    let probability = Exponential.sigmoid(score)
                    if probability >= detectors[place].suggestion {
                        judged.append(Judgement(detector: place, probability: probability))
                    }
                }
            }
            result.append(judged)
        }
        return result
    }

    /// The first look at all turns, and the evidence for the second.
    func look(_ lines: [Line], country: String?) -> (margins: [[Float]], evidence: Evidence) {
        let detectors = model.detectors
        var margins: [[Float]] = []
        var probabilities: [[(detector: Int, value: Float)]] = []
        var before: FeatureHasher.Words?
        lookedAt = 0
        known = 0
        for line in lines {
            let words = FeatureHasher.Words(line.text)
            defer { before = words }
            guard let agentSide = Self.agentSide(line.side), !line.text.isEmpty else {
                margins.append([])
                probabilities.append([])
                continue
            }
            let rows = model.side(agentSide)
            if sums.count != rows.width { sums = [Float](repeating: 0, count: rows.width) }
            if whole.count != rows.width { whole = [Int32](repeating: 0, count: rows.width) }
            hasher.features(
                of: words, before: before, speaker: Self.code(line.side), country: country, into: &features)
            known += rows.add(features, into: &sums, whole: &whole)
            lookedAt += features.count
            let first = model.places(agentSide).lowerBound
            var list: [(detector: Int, value: Float)] = []
            for k in 0..<rows.width {
                let detector = detectors[first + k]
                sums[k] = sums[k] * detector.scale + detector.bias
                // Log-odds below -4 are far under what counts as evidence: the exponential is spared.
                let odds = detector.slope * sums[k] + detector.offset
                if odds > -4 { list.append((first + k, Exponential.sigmoid(odds))) }
            }
            margins.append(sums)
            probabilities.append(list)
        }
        return (
            margins,
            Evidence(
                detectors: detectors.count, probabilities: probabilities, rules: lines.map(places(ofRules:)),
                sides: lines.map(\.side))
        )
    }

    /// Places of detectors by label.
    private lazy var index: [Label: Int] = Dictionary(
        model.detectors.enumerated().map { ($0.element.label, $0.offset) }, uniquingKeysWith: { first, _ in first })

    private func places(ofRules line: Line) -> [Int] { line.ruleLabels.compactMap { index[$0] }.sorted() }

    private func add(_ entries: [(entry: Int, value: Float)], _ places: Range<Int>, _ sums: inout [Float]) {
        let width = model.detectors.count
        sums.withUnsafeMutableBufferPointer { sums in
            model.context.withUnsafeBufferPointer { context in
                for place in places { sums[place] = 0 }
                for (entry, value) in entries {
                    let row = entry * width
                    for place in places { sums[place] += value * context[row &+ place] }
                }
            }
        }
    }

    static func agentSide(_ side: Evidence.Side) -> Bool? {
        switch side {
        case .agent: return true
        case .customer, .thirdParty: return false
        case .other: return nil
        }
    }

    static func code(_ side: Evidence.Side) -> String {
        switch side {
        case .agent: return "agent"
        case .customer: return "customer"
        case .thirdParty: return "third_party"
        case .other: return ""
        }
    }
}
