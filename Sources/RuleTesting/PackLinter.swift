internal import Findings
public import Rubrics

/// Looks for what is wrong with packs beyond what reading and compiling them shows: references that no controls file
/// knows, controls that name rules that do not exist, packs that contradict each other, rules with too little proof.
public struct PackLinter {
    /// How many firing and how many silent examples the rules of one violation label must have together in a pack.
    public static let violationExamples = 12

    public let packs: [RulePack]
    public let taxonomy: Taxonomy
    public let controls: [String: Controls]
    public let jurisdictions: [String: Jurisdiction]

    public init(
        packs: [RulePack], taxonomy: Taxonomy, controls: [String: Controls], jurisdictions: [String: Jurisdiction]
    ) {
        self.packs = packs.sorted { $0.tag < $1.tag }
        self.taxonomy = taxonomy
        self.controls = controls
        self.jurisdictions = jurisdictions
    }

    /// Everything that is wrong, in the order of packs, rules and countries.
    public func diagnostics() -> [Diagnostic] {
        packs.flatMap { references($0) + contradictions($0) + proof($0) }
            + controls.values.sorted { $0.country < $1.country }.flatMap(answers)
            + jurisdictions.values.sorted { $0.country < $1.country }.flatMap(holidays)
    }

    /// Articles that rules name must stand in the controls of their country; a country's pack names its own articles.
    private func references(_ pack: RulePack) -> [Diagnostic] {
        var result: [Diagnostic] = []
        for rule in pack.rules {
            for article in rule.references {
                let country = String(article.prefix { $0 != ":" })
                if let own = pack.country, own != country {
                    result.append(
                        Diagnostic(
                            "foreign-article", at: rule.place, "a rule of \(pack.tag) refers to “\(article)”",
                            hint: "its articles begin with “\(own):”"))
                } else if let known = controls[country] {
                    guard known[article] == nil else { continue }
                    result.append(
                        Diagnostic(
                            "unknown-article", at: rule.place, "no control is called “\(article)”",
                            hint: nearest(to: article, among: known.controls.map(\.id)).map { "did you mean “\($0)”?" }
                                ?? "add it to \(country).controls.yml"))
                } else {
                    result.append(
                        Diagnostic(
                            "unknown-article", at: rule.place, "there is no controls file for “\(article)”",
                            hint: "write Jurisdictions/\(country).controls.yml"))
                }
            }
        }
        return result
    }

    /// A rule that replaces one of the parent must bear the same label: else two packs mean different things by one name.
    private func contradictions(_ pack: RulePack) -> [Diagnostic] {
        guard let parent = packs.first(where: { $0.tag == pack.parent }) else { return [] }
        let above = Dictionary(parent.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return pack.rules.compactMap { rule in
            if case .off = rule.detection { return nil }
            guard let replaced = above[rule.id], replaced.label != rule.label else { return nil }
            return Diagnostic(
                "contradiction", at: rule.place,
                "“\(rule.id)” bears \(rule.label.rawValue) here and \(replaced.label.rawValue) in \(parent.tag)",
                hint: "give the file another name")
        }
    }

    /// Violations are accusations: their rules need many examples, fired and silent.
    private func proof(_ pack: RulePack) -> [Diagnostic] {
        var byLabel: [Label: (fires: Int, silent: Int, first: Rule)] = [:]
        for rule in pack.rules where taxonomy[rule.label]?.kind == .violation {
            guard case .phrases = rule.detection else { continue }
            var entry = byLabel[rule.label] ?? (0, 0, rule)
            entry.fires += rule.examples.fires.count
            entry.silent += rule.examples.silent.count
            byLabel[rule.label] = entry
        }
        return byLabel.sorted { $0.key < $1.key }.compactMap { label, entry in
            guard min(entry.fires, entry.silent) < Self.violationExamples else { return nil }
            return Diagnostic(
                "few-examples", .warning, at: entry.first.place,
                "the rules of \(label.rawValue) in \(pack.tag) have \(entry.fires) firing and \(entry.silent) silent examples",
                hint: "\(Self.violationExamples) of each are the least for a violation")
        }
    }

    /// Controls that say "automated" must name something that is there.
    private func answers(_ file: Controls) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let relevant = packs.filter { $0.country == nil || $0.country == file.country }
        let known = Set(relevant.flatMap { $0.rules.map(\.id) } + taxonomy.entries.map(\.label.rawValue))
        for control in file.controls {
            for name in control.rules where !known.contains(name) {
                result.append(
                    Diagnostic(
                        "unknown-rule", at: control.place,
                        "“\(control.id)” names “\(name)”, which is no rule and no label",
                        hint: nearest(to: name, among: known).map { "did you mean “\($0)”?" }))
            }
            if control.status == .automated, control.rules.isEmpty {
                result.append(
                    Diagnostic(
                        "no-rule", at: control.place, "“\(control.id)” is automated and names no rule",
                        hint: "name the rules, or write manual"))
            }
        }
        return result
    }

    /// Hours that depend on holidays need the list of each year from the first to the last that is there.
    private func holidays(_ jurisdiction: Jurisdiction) -> [Diagnostic] {
        let matter = jurisdiction.hours.contains { $0.profiles.contains { $0.holidays == .noCalls } }
        guard matter else { return [] }
        guard let first = jurisdiction.holidays.keys.min(), let last = jurisdiction.holidays.keys.max() else {
            return [
                Diagnostic(
                    "no-holidays", at: jurisdiction.place,
                    "calls are forbidden on holidays in \(jurisdiction.country), and no holidays are listed")
            ]
        }
        return (first...last).filter { jurisdiction.holidays[$0] == nil }.map {
            Diagnostic("no-holidays", at: jurisdiction.place, "the holidays of \($0) are missing")
        }
    }
}
