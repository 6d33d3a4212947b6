/// Why a store cannot be used, in a sentence that says what would be right. Holds no stored data.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var description: String

    public init(path: String, _ what: String) {
        self.path = path
        description = "\(path): \(what)"
    }
}
