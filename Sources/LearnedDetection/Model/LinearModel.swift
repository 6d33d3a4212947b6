public import Findings

/// Learned detectors of all labels: what `escucha train` writes.
///
/// Two looks at a call. The first goes by the words of each turn and of the one before: one linear detector a label over
/// hashed features, weights in bytes. The second goes by what the first said of the whole call and what the rules found
/// (``Evidence``), again linear. Immutable and shared by all threads.
public struct LinearModel: Sendable {
    /// What is known of one label.
    public struct Detector: Hashable, Sendable {
        public var label: Label
        /// Whether it looks at turns of the agent's side or of the customer's.
        public var agentSide: Bool
        /// First look: probability = sigmoid(slope × (bias + scale × sum of bytes) + offset) (J. Platt, 1999).
        public var bias: Float = 0
        public var scale: Float = 1
        public var slope: Float = 1
        public var offset: Float = 0
        /// Second look: log-odds = ownWeight × score of the first look + contextBias + weights of the evidence.
        public var ownWeight: Float = 1
        public var contextBias: Float = 0
        /// Probability from which it is a finding; above 1 when no threshold reaches the precision asked for.
        public var finding: Float = 2
        /// Probability from which it is a suggestion; above 1 likewise.
        public var suggestion: Float = 2

        public init(label: Label, agentSide: Bool) {
            self.label = label
            self.agentSide = agentSide
        }
    }

    /// A labelled turn that stands for a label, to be shown beside a decision.
    public struct Example: Hashable, Sendable {
        public var detector: Int
        public var text: String
        public init(detector: Int, text: String) {
            self.detector = detector
            self.text = text
        }
    }

    /// Where a model comes from.
    public struct Origin: Hashable, Sendable {
        /// Name and version, as findings carry it: `base@2`.
        public var name: String
        /// SHA-256 (hex) of the labelled calls and exchanges.
        public var corpus: String
        /// SHA-256 (hex) of the packs whose findings it was trained beside.
        public var rules: String
        /// Share of the features of its own training turns that it knows, out of fold: what drift is held against.
        public var coverage: Float
        public init(name: String, corpus: String, rules: String, coverage: Float) {
            self.name = name
            self.corpus = corpus
            self.rules = rules
            self.coverage = coverage
        }
    }

    public let origin: Origin
    /// Those of the agent's side first.
    public let detectors: [Detector]
    public let classes: WordClasses
    public let examples: [Example]
    let agent: FeatureRows
    let customer: FeatureRows
    /// Weights of the second look, a row of all detectors for each entry of ``Evidence``.
    let context: [Float]

    public var name: String { origin.name }
    public var corpus: String { origin.corpus }
    /// Detectors of the agent's side: they stand first.
    public var agentCount: Int { agent.width }

    init(
        origin: Origin, detectors: [Detector], classes: WordClasses, examples: [Example], agent: FeatureRows,
        customer: FeatureRows, context: [Float]
    ) {
        self.origin = origin
        self.detectors = detectors
        self.classes = classes
        self.examples = examples
        self.agent = agent
        self.customer = customer
        self.context = context
    }

    func side(_ agentSide: Bool) -> FeatureRows { agentSide ? agent : customer }
    /// Places of a side's detectors.
    func places(_ agentSide: Bool) -> Range<Int> { agentSide ? 0..<agent.width : agent.width..<detectors.count }
}
