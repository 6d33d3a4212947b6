/// An identifier of the shared vocabulary: `threat.arrest`, `empathy.reaction`, `cue.hardship`.
///
/// Which labels exist is data (`Rubrics/labels.yml`, read as a `Taxonomy`); this is only the name.
public struct Label: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    /// The part before the first dot: `threat` of `threat.arrest`.
    public var family: String {
        String(rawValue.prefix { $0 != "." })
    }

    public static func < (a: Label, b: Label) -> Bool { a.rawValue < b.rawValue }
}

/// A label or a whole family of them: `threat.arrest`, `empathy.*`, `*`.
public struct LabelPattern: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    public var text: String
    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { text = value }

    /// True when the pattern names this label.
    public func matches(_ label: Label) -> Bool {
        if text == "*" { return true }
        if text.hasSuffix(".*") { return label.rawValue.hasPrefix(text.dropLast(1)) }
        return text == label.rawValue
    }
}

/// How grave a violation is. Skills, empathy and cues are `none`.
public enum Severity: Int, Sendable, Codable, Comparable, CaseIterable {
    case none = 0, minor, major, critical

    /// The word in files and output: `none`, `minor`, `major`, `critical`.
    public var code: String {
        switch self {
        case .none: return "none"
        case .minor: return "minor"
        case .major: return "major"
        case .critical: return "critical"
        }
    }

    public init?(code: some StringProtocol) {
        guard let match = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = match
    }

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// How sure a rule is of what it says. Hints never score: they stand under `suggestions`.
public enum Confidence: String, Sendable, Codable, CaseIterable, Comparable {
    case explicit, likely, hint

    private var rank: Int { self == .explicit ? 2 : self == .likely ? 1 : 0 }
    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
}
