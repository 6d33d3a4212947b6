public import Findings

/// A short name for a finding that stays the same in every store and every run, so that a person can refer to it:
/// `F-3f9a12c04b7e`.
public enum FindingMark {
    /// - Parameter call: the `call` of the fingerprint.
    public static func of(_ finding: Finding, call: String) -> String {
        name(
            scope: "turn", call: call, label: finding.label.rawValue, rule: finding.rule, turn: finding.turn,
            from: finding.span.lowerBound)
    }

    /// Of a finding about the whole call.
    public static func of(_ finding: CallFinding, call: String) -> String {
        name(
            scope: "call", call: call, label: finding.label.rawValue, rule: finding.rule, turn: finding.turn ?? 0,
            from: 0)
    }

    /// The same from the columns of a store.
    public static func name(scope: String, call: String, label: String, rule: String, turn: Int, from: Int) -> String {
        "F-" + CallHash.of(bytes: "\(scope)\n\(call)\n\(label)\n\(rule)\n\(turn)\n\(from)".utf8).prefix(12)
    }
}
