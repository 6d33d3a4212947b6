import CallAnalysis
import Findings
import RubricFormats
import Rubrics
import Transcripts

/// Small rule books written as YAML in the test.
enum Book {
    static let taxonomy: Taxonomy = {
        func entry(
            _ label: String, _ severity: Severity, _ side: Taxonomy.Side, _ kind: Taxonomy.Kind,
            _ scope: Taxonomy.Scope = .turn
        ) -> Taxonomy.Entry {
            Taxonomy.Entry(
                label: Label(label), name: LocalizedText(spanish: label), severity: severity, side: side, scope: scope,
                kind: kind)
        }
        return Taxonomy(
            entries: [
                entry("threat.arrest", .critical, .agent, .violation),
                entry("contact.ignored_stop", .critical, .agent, .violation),
                entry("contact.outside_hours", .critical, .agent, .violation, .call),
                entry("contact.frequency", .major, .agent, .violation, .call),
                entry("disclosure.missing_recording", .minor, .agent, .violation, .call),
                entry("privacy.unverified_disclosure", .major, .agent, .violation, .call),
                entry("opening.recording_notice", .none, .agent, .skill),
                entry("opening.verification", .none, .agent, .skill),
                entry("debt.statement", .none, .agent, .skill), entry("empathy.reaction", .none, .agent, .empathy),
                entry("tone.command", .none, .agent, .tone), entry("resilience.calm", .none, .agent, .skill),
                entry("cue.stop_contact", .none, .customer, .cue), entry("cue.hardship", .none, .customer, .cue),
                entry("cue.anger", .none, .customer, .cue), entry("cue.wrong_person", .none, .customer, .cue),
                entry("courtesy.apology", .none, .agent, .courtesy),
            ], competencies: [],
            states: [
                CallState(
                    id: "stop_requested", name: "x", setBy: ["cue.stop_contact"], clearedBy: ["courtesy.apology"],
                    life: 4)
            ])
    }()

    /// A pack of rules given as name → YAML (without id and summary, which are added).
    static func make(_ rules: [String: String], tag: String = "es", lexicons: [String: [String]] = [:]) -> RulePack {
        let read = rules.sorted { $0.key < $1.key }.compactMap { name, text -> Rule? in
            RuleReader.read(
                WrittenFile(path: "Packs/\(tag)/\(name).yml", text: "id: \(name)\nsummary: x\n\(text)\n"),
                taxonomy: taxonomy
            ).rule
        }
        return RulePack(tag: tag, version: "1.0.0", name: "x", rules: read, lexicons: lexicons, hash: "")
    }

    static func analyser(_ rules: [String: String], jurisdiction: Jurisdiction? = nil, zones: ZoneTable = ZoneTable())
        -> CallAnalyser
    {
        CallAnalyser(RuleBook(packs: [make(rules)], taxonomy: taxonomy, jurisdiction: jurisdiction, zones: zones))
    }

    /// A call of `A: …`, `C: …`, `T: …`, `?: …` lines.
    static func call(_ lines: String...) -> Call {
        let roles: [(Character, Role)] = [("A", .agent), ("C", .customer), ("T", .thirdParty), ("?", .unknown)]
        let parties = roles.map { Party(label: String($0.0), role: $0.1, decision: .file) }
        let turns = lines.enumerated().map { index, line in
            Turn(
                number: index + 1, party: roles.firstIndex { $0.0 == line.first } ?? 0, text: String(line.dropFirst(3)),
                start: index * 3000, end: index * 3000 + 2000)
        }
        let used = Set(turns.map(\.party))
        var kept = parties
        for index in kept.indices where !used.contains(index) { kept[index].role = .system }
        return Call(id: "c", format: "test", country: "MX", parties: kept, turns: turns)
    }

    static func labels(_ analyser: CallAnalyser, _ call: Call) -> [String] {
        analyser.analyse(call).findings.map { "\($0.turn) \($0.label.rawValue)" }
    }
}
