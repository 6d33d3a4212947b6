public import Findings
public import Transcripts

/// A labelled call or exchange of a corpus, as the checks see it.
public struct CorpusItem: Hashable, Sendable {
    public enum Kind: String, Sendable { case call, exchange }
    public var kind: Kind
    public var id: String
    /// The file it stands in, for messages.
    public var file: String
    /// `train`, `tune` or `check`, from the file's name; nothing when the name has none.
    public var split: String?
    public var country: String?
    public var style: String?
    /// Exchanges of one pair differ in what matters; nothing for calls.
    public var pair: String?
    public var manner: String?
    public var agent: String?
    /// The call; for an exchange its context with the labelled turn last.
    public var call: Call
    public var labels: [(turn: Int, label: Label)] { zip(labelTurns, labelNames).map { ($0, $1) } }
    var labelTurns: [Int]
    var labelNames: [Label]
    public var callLabels: [Label]

    public init(
        kind: Kind, id: String, file: String, split: String?, country: String?, style: String?, pair: String? = nil,
        manner: String? = nil, agent: String? = nil, call: Call, labels: [(turn: Int, label: Label)],
        callLabels: [Label] = []
    ) {
        self.kind = kind
        self.id = id
        self.file = file
        self.split = split
        self.country = country
        self.style = style
        self.pair = pair
        self.manner = manner
        self.agent = agent
        self.call = call
        labelTurns = labels.map(\.turn)
        labelNames = labels.map(\.label)
        self.callLabels = callLabels
    }

    /// The words by which near-duplicates are told: of an exchange its labelled turn, of a call all of it.
    var text: String {
        switch kind {
        case .exchange: return call.turns.last?.text ?? ""
        case .call: return call.turns.map(\.text).joined(separator: " ")
        }
    }
}

/// Something that a check has to say about a corpus.
public struct CorpusComplaint: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case unknownLabel = "unknown label"
        case wrongSide = "label on the wrong side"
        case wrongScope = "label of a call on a turn, or the other way round"
        case times = "times"
        case repeatedID = "identifier twice"
        case callLabel = "call label that does not follow from the turns"
        case loneTwin = "pair with one item"
        case splitPair = "pair in two splits"
        case splitAgent = "agent in two splits"
        case nearDuplicate = "near-duplicate"
    }
    public var kind: Kind
    public var file: String
    public var id: String
    public var message: String

    public init(_ kind: Kind, file: String, id: String, _ message: String) {
        self.kind = kind
        self.file = file
        self.id = id
        self.message = message
    }
}
