/// A linear model over the words and pairs of neighbouring words that somebody uses.
struct RoleWeights: Sendable {
    private let bias: Int32
    private let weights: [String: Int32]

    init(bias: Int32, table: String) {
        var weights: [String: Int32] = [:]
        for item in table.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            guard let equals = item.lastIndex(of: UInt8(ascii: "=")),
                let value = Int32(String(item[item.index(after: equals)...]) ?? "")
            else { continue }
            weights[String(item[..<equals]) ?? ""] = value
        }
        self.bias = bias
        self.weights = weights
    }

    /// Natural logarithm of the odds.
    func score(_ features: Set<String>, prefix: String = "") -> Double {
        var sum = 0
        for feature in features { sum += Int(weights[prefix + feature] ?? 0) }
        return Double(sum) / 100
    }

    var prior: Double { Double(bias) / 100 }
}

/// Words and pairs of neighbouring words of some turns: lower case, accents off, numbers as `#`.
enum RoleFeatures {
    /// Bytes of one party's speech that are looked at.
    private static let most = 200_000

    static func of(_ texts: [String]) -> Set<String> {
        var found: Set<String> = []
        var bytes = 0
        for text in texts {
            bytes += text.utf8.count
            if bytes > most { break }
            var before: String?
            for word in FoldedName.words(Array(text.utf8)) {
                guard let first = word.first else { continue }
                let next = first >= 0x30 && first <= 0x39 ? "#" : String(decoding: word, as: UTF8.self)
                found.insert(next)
                if let before { found.insert(before + "_" + next) }
                before = next
            }
        }
        return found
    }
}
