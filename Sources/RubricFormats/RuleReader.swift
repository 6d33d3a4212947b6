internal import Findings
public import Rubrics

/// Reads one rule file.
public enum RuleReader {
    static let keys = [
        "id", "label", "summary", "why", "instead", "speaker", "confidence", "severity", "references", "false_alarms",
        "patterns", "whole_turn", "when", "unless", "allow", "window", "min_count", "absence", "sequence", "hours",
        "frequency", "off", "examples",
    ]

    /// - Returns: the rule, or nothing when it cannot be used; and everything that is wrong with it.
    public static func read(_ file: WrittenFile, taxonomy: Taxonomy) -> (rule: Rule?, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        let read = YAMLSource(file: file, bag: bag).root().flatMap { Self.rule($0, file, taxonomy, bag) }
        return (bag.hasErrors ? nil : read, bag.diagnostics)
    }

    private static func rule(_ root: YAMLValue, _ file: WrittenFile, _ taxonomy: Taxonomy, _ bag: DiagnosticBag)
        -> Rule?
    {
        guard let map = root.map(keys) else { return nil }
        let id = map.string("id") ?? file.stem
        if id != file.stem {
            map["id"]?.complain(
                "id-differs", "the rule is called “\(id)” and its file “\(file.stem)”", hint: "give both the same name")
        }
        let label = Label(map["label"]?.string() ?? implicitLabel(id))
        guard let entry = taxonomy[label] else {
            (map["label"] ?? map["id"] ?? root).complain(
                "unknown-label", "the label “\(label.rawValue)” is not in labels.yml",
                hint: nearest(to: label.rawValue, among: taxonomy.entries.map(\.label.rawValue)).map {
                    "did you mean “\($0)”?"
                })
            return nil
        }
        let off = map["off"]?.bool() ?? false
        var severity: Severity?
        if let written = map["severity"], let code = written.string() {
            severity = Severity(code: code)
            if severity == nil {
                written.complain("unknown-value", "“\(code)” is no severity", hint: "none, minor, major or critical")
            }
        }
        let conditions = ConditionReader(taxonomy: taxonomy)
        let defaultScope: Rule.SpeakerScope = entry.side == .customer ? .customerSide : .agent
        let speaker = map["speaker"]?.choice(Rule.SpeakerScope.self) ?? defaultScope

        let detection: Rule.Detection?
        let kinds = ["patterns", "whole_turn", "absence", "sequence", "hours", "frequency", "off"].filter {
            map[$0] != nil
        }
        if kinds.count != 1 {
            root.complain(
                "no-detection",
                kinds.isEmpty
                    ? "the rule says nothing that could be found" : "the rule has " + kinds.joined(separator: " and "),
                hint: "exactly one of patterns, whole_turn, absence, sequence, hours, frequency, off")
            return nil
        }
        switch kinds[0] {
        case "off": detection = off ? .off : nil
        case "hours": detection = .hours
        case "frequency": detection = .frequency
        case "absence": detection = map["absence"].flatMap { absence($0, conditions) }
        case "sequence": detection = map["sequence"].flatMap { sequence($0, conditions) }
        default: detection = .phrases(phrases(map, entry, conditions))
        }
        guard let detection else { return nil }
        let summary = map["summary"]?.localized()
        if summary == nil, !off {
            root.complain("missing-key", "the key “summary” is missing", hint: "what was said, in a sentence")
        }
        return Rule(
            id: id, label: label, severity: severity,
            confidence: map["confidence"]?.choice(Confidence.self) ?? .explicit,
            speaker: speaker, detection: detection, summary: summary ?? "", why: map["why"]?.localized(),
            instead: map["instead"]?.localized(), references: map["references"]?.strings() ?? [],
            falseAlarms: map["false_alarms"]?.string(), examples: examples(map["examples"]), place: root.place)
    }

    /// `threat.arrest--warrant` bears `threat.arrest`.
    static func implicitLabel(_ id: String) -> String {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard let gap = parts.indices.dropFirst().first(where: { parts[$0].isEmpty }) else { return id }
        return parts[..<gap].joined(separator: "-")
    }

    private static func phrases(_ map: YAMLMap, _ entry: Taxonomy.Entry, _ conditions: ConditionReader) -> Rule.Phrases
    {
        let allowed = Set(map["allow"]?.strings() ?? [])
        for name in allowed.sorted() where !["negated", "reported"].contains(name) {
            map["allow"]?.complain("unknown-value", "“\(name)” is not excluded anyway", hint: "negated or reported")
        }
        var unless = map["unless"].map { conditions.list($0) } ?? []
        // A wrong accusation is the worst that can happen: negation and report excuse a violation or a tone unless the
        // rule says that they do not.
        if entry.kind == .violation || entry.kind == .tone {
            for name in ["negated", "reported"] where !allowed.contains(name) { unless.append(.context(name)) }
        }
        var patterns: [RulePattern] = []
        for item in map["patterns"]?.list() ?? [] {
            if item.isMapping {
                guard let inner = item.map(["pattern", "when", "unless"]), let text = inner.string("pattern") else {
                    continue
                }
                patterns.append(
                    RulePattern(
                        text, when: inner["when"].map { conditions.list($0) } ?? [],
                        unless: inner["unless"].map { conditions.list($0) } ?? [], place: item.place))
            } else if let text = item.string() {
                patterns.append(RulePattern(text, place: item.place))
            }
        }
        return Rule.Phrases(
            patterns: patterns, wholeTurn: map["whole_turn"]?.bool() ?? false,
            when: map["when"].map { conditions.list($0) } ?? [], unless: unless, window: map["window"]?.window(),
            minimumCount: max(1, map["min_count"]?.int() ?? 1))
    }

    private static func absence(_ value: YAMLValue, _ conditions: ConditionReader) -> Rule.Detection? {
        guard let map = value.map(["of", "window", "least_turns", "unless"]), let of = map.required("of") else {
            return nil
        }
        return .absence(
            Rule.Absence(
                of: conditions.labels(of), window: map["window"]?.window(), leastTurns: map["least_turns"]?.int() ?? 1,
                unless: map["unless"].map { conditions.labels($0) } ?? []))
    }

    private static func sequence(_ value: YAMLValue, _ conditions: ConditionReader) -> Rule.Detection? {
        guard let map = value.map(["first", "before"]), let first = map.required("first"),
            let before = map.required("before")
        else { return nil }
        return .sequence(Rule.Sequence(first: conditions.labels(first), before: conditions.labels(before)))
    }

    private static func examples(_ value: YAMLValue?) -> Rule.Examples {
        guard let map = value?.map(["fires", "silent", "known_misses", "known_false_alarms"]) else {
            return Rule.Examples()
        }
        return Rule.Examples(
            fires: map["fires"].map(list) ?? [], silent: map["silent"].map(list) ?? [],
            knownMisses: map["known_misses"].map(list) ?? [],
            knownFalseAlarms: map["known_false_alarms"].map(list) ?? [])
    }

    private static func list(_ value: YAMLValue) -> [Example] {
        value.list().compactMap { item in
            guard item.isMapping else { return item.string().map { Example(text: $0, place: item.place) } }
            guard let map = item.map(["text", "context", "speaker", "country"]), let text = map.string("text") else {
                return nil
            }
            var speakers: [String] = []
            var texts: [String] = []
            for turn in map["context"]?.list() ?? [] {
                guard let line = turn.string() else { continue }
                guard let colon = line.firstIndex(of: ":") else {
                    turn.complain("wrong-kind", "a context turn is written “customer: words”")
                    continue
                }
                speakers.append(String(line[..<colon]))
                texts.append(String(line[line.index(after: colon)...].drop { $0 == " " }))
            }
            for speaker in speakers + [map["speaker"]?.string()].compactMap({ $0 })
            where !["agent", "customer", "third_party"].contains(speaker) {
                item.complain("unknown-value", "“\(speaker)” is no speaker", hint: "agent, customer or third_party")
            }
            return Example(
                text: text, contextSpeakers: speakers, contextTexts: texts, speaker: map["speaker"]?.string(),
                country: map["country"]?.string(), place: item.place)
        }
    }
}
