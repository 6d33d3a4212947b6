/// What a model looks at in one turn: numbers of features, each once, and how much each weighs.
public struct TurnFeatures: Hashable, Sendable {
    public internal(set) var ids: [UInt32] = []
    public internal(set) var values: [Float] = []
    /// Words that stand behind each feature, for explanations; empty unless asked for.
    public internal(set) var names: [String] = []

    public init() {}
    public var count: Int { ids.count }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
    }
}
