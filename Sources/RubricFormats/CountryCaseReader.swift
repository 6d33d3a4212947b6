internal import Findings
public import Rubrics

/// Reads `Jurisdictions/cross-pack.cases.yml`.
public enum CountryCaseReader {
    public static func read(_ file: WrittenFile, taxonomy: Taxonomy) -> (
        cases: CountryCases?, diagnostics: [Diagnostic]
    ) {
        let bag = DiagnosticBag()
        guard let map = YAMLSource(file: file, bag: bag).root()?.map(["schema", "zones", "cases"]),
            let written = map.required("cases")
        else { return (nil, bag.diagnostics) }
        if let schema = map.string("schema"), schema != "escucha.cross-pack/1" {
            map["schema"]?.complain("unknown-value", "“\(schema)” is no schema of cases", hint: "escucha.cross-pack/1")
        }
        var zones: [String: String] = [:]
        for pair in map["zones"]?.pairs() ?? [] { zones[pair.key] = pair.value.string() }
        let cases = written.list().compactMap { self.case($0, taxonomy) }
        return (bag.hasErrors ? nil : CountryCases(cases: cases, zones: zones), bag.diagnostics)
    }

    private static func `case`(_ value: YAMLValue, _ taxonomy: Taxonomy) -> CountryCase? {
        guard let map = value.map(["id", "about", "turns", "started_at", "before", "watch", "expect"]),
            let id = map.string("id"), let about = map.localized("about"), let turns = map.required("turns"),
            let watch = map.required("watch"), let expect = map.required("expect")
        else { return nil }
        let labels = labels(watch, taxonomy)
        var verdicts: [String: CountryCase.Verdict] = [:]
        for pair in expect.pairs() {
            if pair.value.list().count == 1, let word = pair.value.list().first?.string() {
                switch word {
                case "none": verdicts[pair.key] = .found([])
                case "review": verdicts[pair.key] = .review
                case "not_evaluable": verdicts[pair.key] = .notEvaluable
                default: verdicts[pair.key] = .found(Set(self.labels(pair.value, taxonomy)))
                }
            } else {
                verdicts[pair.key] = .found(Set(self.labels(pair.value, taxonomy)))
            }
        }
        let before = (map["before"]?.list() ?? []).compactMap { item -> CountryCase.Earlier? in
            guard let inner = item.map(["channel", "at", "conversation"]), let channel = inner.string("channel"),
                let at = inner.string("at")
            else { return nil }
            return CountryCase.Earlier(channel: channel, at: at, conversation: inner["conversation"]?.bool() ?? true)
        }
        return CountryCase(
            id: id, about: about, turns: turns.strings(), startedAt: map["started_at"]?.string(), before: before,
            watch: labels, expect: verdicts, place: value.place)
    }

    private static func labels(_ value: YAMLValue, _ taxonomy: Taxonomy) -> [Label] {
        value.strings().map { text in
            if taxonomy[Label(text)] == nil {
                value.complain(
                    "unknown-label", "no label is called “\(text)”",
                    hint: nearest(to: text, among: taxonomy.entries.map(\.label.rawValue)).map {
                        "did you mean “\($0)”?"
                    })
            }
            return Label(text)
        }
    }
}
