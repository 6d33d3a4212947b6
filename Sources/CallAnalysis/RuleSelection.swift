internal import Findings
internal import Rubrics

/// Which rules of which packs are in force together.
enum RuleSelection {
    static func inForce(_ packs: [RulePack], _ problems: inout [Diagnostic]) -> [(pack: RulePack, rule: Rule)] {
        var byID: [String: (pack: RulePack, rule: Rule)] = [:]
        for pack in packs {
            for rule in pack.rules {
                if case .off = rule.detection {
                    if byID[rule.id] == nil {
                        problems.append(
                            Diagnostic(
                                "nothing-to-switch-off", .warning, at: rule.place,
                                "“\(rule.id)” is switched off, but no earlier pack has it",
                                hint: nearest(to: rule.id, among: byID.keys).map { "did you mean “\($0)”?" }))
                    }
                    byID[rule.id] = nil
                } else {
                    byID[rule.id] = (pack, rule)
                }
            }
        }
        return byID.values.sorted { ($0.rule.id, $0.pack.tag) < ($1.rule.id, $1.pack.tag) }
    }
}

/// The order in which rules are decided: whatever asks for a label comes after all that give it.
enum RuleOrder {
    static func ordered(
        _ rules: [(pack: RulePack, rule: Rule)], _ problems: inout [Diagnostic]
    ) -> [(pack: RulePack, rule: Rule)] {
        var result: [(pack: RulePack, rule: Rule)] = []
        var placed = [Bool](repeating: false, count: rules.count)
        let needs = rules.map { RuleConditions.labels(askedBy: $0.rule) }
        while result.count < rules.count {
            var progress = false
            for index in rules.indices where !placed[index] {
                let waits = rules.indices.contains { other in
                    !placed[other] && other != index && needs[index].contains { $0.matches(rules[other].rule.label) }
                }
                if waits { continue }
                placed[index] = true
                result.append(rules[index])
                progress = true
            }
            if !progress {
                // A circle: the first by name goes next, and its author is told.
                guard let stuck = placed.firstIndex(of: false) else { break }
                let rule = rules[stuck].rule
                problems.append(
                    Diagnostic(
                        "circular", .warning, at: rule.place,
                        "“\(rule.id)” asks for a label whose rules ask for “\(rule.label.rawValue)” in turn",
                        hint: "break the circle: one of them must not look at the other"))
                placed[stuck] = true
                result.append(rules[stuck])
            }
        }
        return result
    }
}
