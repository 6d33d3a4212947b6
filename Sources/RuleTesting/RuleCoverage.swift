public import Findings
public import Rubrics

/// Which labels, articles and countries have how many rules and examples.
public struct RuleCoverage: Sendable {
    /// What stands behind one label.
    public struct LabelRow: Hashable, Sendable {
        public var label: Label
        /// Rules by pack tag.
        public var rules: [String: Int]
        public var fires: Int
        public var silent: Int
        /// Misses and false alarms on record.
        public var known: Int
        /// Rules that only ask a person.
        public var hints: Int
    }

    /// What stands behind the law of one country.
    public struct CountryRow: Hashable, Sendable {
        public var country: String
        public var automated: Int
        public var manual: Int
        public var outOfScope: Int
        /// Articles that say "automated" and whose rules are all missing.
        public var unanswered: [String]
        /// Rules of the country's own pack.
        public var rules: Int
        public var hasHours: Bool
    }

    public var labels: [LabelRow]
    public var countries: [CountryRow]

    public init(
        packs: [RulePack], taxonomy: Taxonomy, controls: [String: Controls], jurisdictions: [String: Jurisdiction]
    ) {
        labels = taxonomy.entries.map { entry in
            var row = LabelRow(label: entry.label, rules: [:], fires: 0, silent: 0, known: 0, hints: 0)
            for pack in packs {
                for rule in pack.rules where rule.label == entry.label {
                    if case .off = rule.detection { continue }
                    row.rules[pack.tag, default: 0] += 1
                    row.fires += rule.examples.fires.count
                    row.silent += rule.examples.silent.count
                    row.known += rule.examples.knownMisses.count + rule.examples.knownFalseAlarms.count
                    if rule.confidence == .hint { row.hints += 1 }
                }
            }
            return row
        }
        let countries = Set(packs.compactMap(\.country)).union(controls.keys).union(jurisdictions.keys)
        self.countries = countries.sorted().map { country in
            let articles = controls[country]?.controls ?? []
            let relevant = packs.filter { $0.country == nil || $0.country == country }
            let names = Set(relevant.flatMap { pack in pack.rules.flatMap { [$0.id, $0.label.rawValue] } })
            return CountryRow(
                country: country, automated: articles.count { $0.status == .automated },
                manual: articles.count { $0.status == .manual },
                outOfScope: articles.count { $0.status == .outOfScope },
                unanswered: articles.filter { $0.status == .automated && !$0.rules.contains(where: names.contains) }
                    .map(
                        \.id),
                rules: packs.filter { $0.country == country }.reduce(0) { $0 + $1.rules.count },
                hasHours: jurisdictions[country].map { !$0.hours.isEmpty } ?? false)
        }
    }

    /// Labels that no rule gives.
    public var silentLabels: [Label] { labels.filter { $0.rules.isEmpty }.map(\.label) }
}
