internal import Findings
public import Rubrics

/// Reads `labels.yml`.
public enum TaxonomyReader {
    public static func read(_ file: WrittenFile) throws(DiagnosticError) -> Taxonomy {
        let bag = DiagnosticBag()
        var entries: [Taxonomy.Entry] = []
        var competencies: [Competency] = []
        var states: [YAMLValue] = []
        if let map = YAMLSource(file: file, bag: bag).root()?.map(["labels", "competencies", "states"]) {
            states = map["states"]?.list() ?? []
            for item in map.required("labels")?.list() ?? [] { if let entry = entry(item) { entries.append(entry) } }
            for item in map.required("competencies")?.list() ?? [] {
                guard let inner = item.map(["id", "es", "en"]), let id = inner.string("id"),
                    let spanish = inner.string("es")
                else { continue }
                competencies.append(
                    Competency(id: id, name: LocalizedText(spanish: spanish, english: inner["en"]?.string())))
            }
        }
        var seen = Set<Label>()
        for entry in entries where !seen.insert(entry.label).inserted {
            bag.add("label-twice", at: SourcePlace(file: file.path), "the label “\(entry.label.rawValue)” stands twice")
        }
        var taxonomy = Taxonomy(entries: entries, competencies: competencies)
        for item in states {
            guard let state = state(item, taxonomy) else { continue }
            if taxonomy.state(state.id) != nil { item.complain("state-twice", "the state “\(state.id)” stands twice") }
            taxonomy.states.append(state)
        }
        if bag.hasErrors { throw DiagnosticError(bag.diagnostics) }
        return taxonomy
    }

    private static func state(_ value: YAMLValue, _ taxonomy: Taxonomy) -> CallState? {
        guard let map = value.map(["id", "es", "en", "set_by", "cleared_by", "turns"]), let id = map.string("id"),
            let spanish = map.string("es"), let setBy = map.required("set_by")
        else { return nil }
        let conditions = ConditionReader(taxonomy: taxonomy)
        let life = map["turns"]?.int()
        if let life, life < 1 {
            map["turns"]?.complain(
                "wrong-value", "a state lasts at least 1 turn", hint: "leave turns out for the whole call")
        }
        return CallState(
            id: id, name: LocalizedText(spanish: spanish, english: map["en"]?.string()),
            setBy: conditions.labels(setBy),
            clearedBy: map["cleared_by"].map { conditions.labels($0) } ?? [], life: life)
    }

    private static func entry(_ value: YAMLValue) -> Taxonomy.Entry? {
        guard let map = value.map(["id", "es", "en", "kind", "severity", "side", "scope"]), let id = map.string("id"),
            let spanish = map.string("es"), let kind = map.required("kind")?.choice(Taxonomy.Kind.self),
            let side = map.required("side")?.choice(SideName.self),
            let scope = map.required("scope")?.choice(ScopeName.self),
            let code = map.string("severity")
        else { return nil }
        guard let severity = Severity(code: code) else {
            map["severity"]?.complain(
                "unknown-value", "“\(code)” is no severity", hint: "none, minor, major or critical")
            return nil
        }
        return Taxonomy.Entry(
            label: Label(id), name: LocalizedText(spanish: spanish, english: map["en"]?.string()), severity: severity,
            side: side == .agent ? .agent : .customer, scope: scope == .call ? .call : .turn, kind: kind)
    }

    private enum SideName: String, CaseIterable { case agent, customer }
    private enum ScopeName: String, CaseIterable { case turn, call }
}
