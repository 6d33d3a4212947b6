internal import Findings
internal import Rubrics

/// Reads `when` and `unless` of rules, and lists of labels, against the taxonomy.
struct ConditionReader {
    let taxonomy: Taxonomy
    static let contexts = ["negated", "reported", "tentative", "imminent", "conditional", "question"]

    func labels(_ value: YAMLValue) -> [LabelPattern] {
        value.list().compactMap { item in
            guard let text = item.string() else { return nil }
            let pattern = LabelPattern(text)
            if !taxonomy.knows(pattern) {
                item.complain(
                    "unknown-label", "no label is called “\(text)”",
                    hint: nearest(to: text, among: taxonomy.entries.map(\.label.rawValue)).map {
                        "did you mean “\($0)”?"
                    })
            }
            return pattern
        }
    }

    func list(_ value: YAMLValue) -> [RuleCondition] { value.list().compactMap(condition) }

    private func condition(_ value: YAMLValue) -> RuleCondition? {
        guard value.isMapping else {
            guard let name = value.string() else { return nil }
            if name == "third_party_on_line" { return .thirdPartyOnLine }
            if Self.contexts.contains(name) { return .context(name) }
            value.complain(
                "unknown-value", "“\(name)” is no condition",
                hint: nearest(to: name, among: Self.contexts).map { "did you mean “\($0)”?" }
                    ?? "known are " + Self.contexts.joined(separator: ", ") + ", third_party_on_line")
            return nil
        }
        guard let map = value.map(["pattern", "where", "after", "before", "with", "turns", "inside", "state"]) else {
            return nil
        }
        if let pattern = map["pattern"], let text = pattern.string() {
            return .near(
                pattern: text, where: map["where"]?.choice(RuleCondition.Nearness.self) ?? .sentence,
                place: pattern.place)
        }
        if let after = map["after"] { return .after(labels: labels(after), turns: map["turns"]?.int()) }
        if let before = map["before"] { return .before(labels: labels(before), turns: map["turns"]?.int()) }
        if let with = map["with"] { return .with(labels: labels(with)) }
        if let inside = map["inside"]?.window() { return .inside(inside) }
        if let state = map["state"] { return self.state(state) }
        value.complain("missing-key", "a condition needs pattern, after, before, with, inside or state")
        return nil
    }

    private func state(_ value: YAMLValue) -> RuleCondition? {
        guard let name = value.string() else { return nil }
        if let state = taxonomy.state(name) { return .state(state) }
        let known = taxonomy.states.map(\.id)
        value.complain(
            "unknown-value", "no state of the call is called “\(name)”",
            hint: nearest(to: name, among: known).map { "did you mean “\($0)”?" }
                ?? (known.isEmpty ? "labels.yml has no states" : "known are " + known.joined(separator: ", ")))
        return nil
    }
}
