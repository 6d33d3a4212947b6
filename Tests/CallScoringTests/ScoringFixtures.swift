import CallScoring
import Findings
import Rubrics
import Transcripts

/// A small call written in one line a turn, and the words to make findings on it.
struct Scene {
    var facts: CallFacts
    var analysis: CallAnalysisResult

    /// `a` agent, `c` customer, `t` third party, `s` system, `?` unknown; a turn every ten seconds, nine long.
    init(_ speakers: String, timed: Bool = true, text: String? = nil) {
        let turns = speakers.enumerated().map { index, letter in
            let role: Role =
                switch letter {
                case "a": .agent
                case "c": .customer
                case "t": .thirdParty
                case "s": .system
                default: .unknown
                }
            return SpokenTurn(
                number: index + 1, speaker: role, start: timed ? index * 10_000 : nil,
                end: timed ? index * 10_000 + 9_000 : nil, text: text)
        }
        facts = CallFacts(callID: "c1", agentID: "a1", country: "MX", startedAt: nil, turns: turns)
        analysis = CallAnalysisResult(
            callID: "c1", country: "MX", packs: [], findings: [], callFindings: [], notEvaluable: [],
            metrics: ConversationMetrics(turns: turns.count, agentTalkRatio: 0.625))
    }

    mutating func find(
        _ label: Label, _ turn: Int, _ severity: Severity = .none, quote: String = "palabras",
        confidence: Confidence = .explicit
    ) {
        analysis.findings.append(
            Finding(
                label: label, rule: "es/" + label.rawValue, severity: severity, confidence: confidence, turn: turn,
                speaker: .agent, quote: quote, span: 0..<3, provenance: .rule(pack: "es@1.0.0")))
    }

    mutating func findInCall(
        _ label: Label, _ severity: Severity = .major, searched: String = "turns 1-4", turn: Int? = nil,
        quote: String? = nil, needsReview: Bool = false
    ) {
        analysis.callFindings.append(
            CallFinding(
                label: label, rule: "es/" + label.rawValue, severity: severity, searched: searched, turn: turn,
                quote: quote, needsReview: needsReview, provenance: .rule(pack: "es@1.0.0")))
    }

    mutating func cannotTell(_ label: Label, _ missing: String = "time zone") {
        analysis.notEvaluable.append(NotEvaluable(label: label, missing: missing))
    }

    /// The only criterion of a rubric that asks for this condition.
    func judge(_ condition: EvidenceCondition, appliesWhen: EvidenceCondition? = nil) -> CriterionScore {
        let evaluation = score([
            Criterion(id: "x", name: "X", weight: 10, judgement: .yesNo(condition), appliesWhen: appliesWhen)
        ])
        return evaluation.criteria[0]
    }

    func score(
        _ criteria: [Criterion], notApplicable: Rubric.NotApplicablePolicy = .removed,
        autoFail: Rubric.AutoFail = Rubric.AutoFail(policy: .zero, severity: .critical)
    ) -> Evaluation {
        let rubric = Rubric(
            id: "r", version: "1.0.0", name: "R", sections: [Section(id: "s", name: "S", criteria: criteria)],
            notApplicable: notApplicable, autoFail: autoFail, bands: Self.bands)
        return Scorer.evaluate(
            facts, findings: analysis, rubric: rubric,
            fingerprint: Fingerprint(call: "c", packs: "p", rubric: "r", engine: "e"), taxonomy: Self.taxonomy)
    }

    static let bands = [
        Rubric.Band(id: "good", name: "Bueno", from: 80), Rubric.Band(id: "fair", name: "Regular", from: 60),
        Rubric.Band(id: "low", name: "Bajo", from: 0),
    ]

    static let taxonomy = Taxonomy(
        entries: [
            entry("threat.arrest", "Amenaza de cárcel", .critical, .violation),
            entry("threat.seizure", "Amenaza de embargo", .critical, .violation),
            entry("contact.outside_hours", "Fuera de horario", .critical, .violation, scope: .call),
            entry("disclosure.missing_identity", "No se identifica", .major, .violation, scope: .call),
            entry("tone.blame", "Reproche", .none, .tone),
            entry("empathy.reaction", "Calidez", .none, .empathy),
            entry("empathy.exploration", "Pregunta abierta", .none, .empathy),
            entry("courtesy.greeting", "Saludo", .none, .courtesy),
            entry("opening.identification", "Se identifica", .none, .skill),
            entry("cue.hardship", "Dificultad", .none, .cue, side: .customer),
        ], competencies: [])

    private static func entry(
        _ label: Label, _ name: LocalizedText, _ severity: Severity, _ kind: Taxonomy.Kind,
        side: Taxonomy.Side = .agent, scope: Taxonomy.Scope = .turn
    ) -> Taxonomy.Entry {
        Taxonomy.Entry(label: label, name: name, severity: severity, side: side, scope: scope, kind: kind)
    }
}
