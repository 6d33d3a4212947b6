public import CallScoring
internal import Calibration
internal import Coaching
internal import Findings
internal import Foundation
internal import RubricFormats
public import Rubrics
internal import Transcripts

/// Six invented agents with fifteen calls each, written from a seed out of sentence banks. Every call is scored by the
/// real scorer with a shipped rubric; only the labels are put on by the generator instead of by rules.
///
/// What is planted: `a-01` hardly answers hardship · `a-02` threatens with jail twice · `a-03` offers hardly any options ·
/// `a-04` is strong throughout · `a-05` has calls in the first half only that are few (7) · `a-06` is like the team.
/// Nobody explains payment channels: a matter of the system.
public struct SampleTeam: Sendable {
    public let rubric: Rubric
    public let rubricText: String
    public let taxonomy: Taxonomy
    public let calls: [ScoredCall]

    /// The planted gaps: agent and criterion.
    public static let gaps = ["a-01": "respuesta-a-la-dificultad", "a-03": "ofrece-opciones"]
    public static let violator = "a-02"
    public static let systemCause = "canales"

    /// The package's own folder, where the rubrics are.
    public static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    public init(seed: UInt64 = 7, callsEach: Int = 15) throws {
        func file(_ name: String) throws -> WrittenFile {
            let path = Self.package + "/Rubrics/" + name
            return WrittenFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
        }
        taxonomy = try TaxonomyReader.read(file("labels.yml"))
        let written = try file("cobranza-temprana.yml")
        let (rubric, diagnostics) = RubricReader.read(written, taxonomy: taxonomy)
        guard let rubric else { throw DiagnosticError(diagnostics) }
        self.rubric = rubric
        rubricText = written.text
        let scorer = Scorer(rubric: rubric, taxonomy: taxonomy)
        var random = SplitMix64(state: seed)
        var calls: [ScoredCall] = []
        for agent in 1...6 {
            let name = "a-0\(agent)"
            for number in 0..<(agent == 5 ? min(7, callsEach) : callsEach) {
                var script = CallScript(taxonomy: taxonomy, habits: Habits(agent), random: random, number: number)
                script.write(threat: name == Self.violator && (number == 5 || number == 11))
                random = script.random
                let day = CalendarDay(number: 20_578 + number * 2 + agent % 2)
                let id = "equipo-\(name)-\(number < 9 ? "0" : "")\(number + 1)"
                let call = Call(
                    id: id, format: "sample", country: agent % 3 == 0 ? "AR" : "MX",
                    startedAt: CallTime(iso8601: day.iso8601 + "T10:\(10 + number):00-06:00"), agentID: name,
                    parties: [
                        Party(label: "A", role: .agent, decision: .file),
                        Party(label: "C", role: .customer, decision: .file),
                    ], turns: script.turns)
                let analysis = CallAnalysisResult(
                    callID: id, country: call.country, packs: ["es@1.0.0"], findings: script.findings,
                    callFindings: script.callFindings, notEvaluable: [],
                    metrics: ConversationMetrics(
                        turns: script.turns.count, agentTurns: script.turns.count / 2, words: 200, agentWords: 120,
                        agentTalkRatio: 0.6))
                let evaluation = scorer.evaluate(
                    CallFacts(call), analysis,
                    fingerprint: Fingerprint(call: id, packs: "p1", rubric: "r1", engine: "1"))
                calls.append(ScoredCall(call: call, analysis: analysis, evaluation: evaluation))
            }
        }
        self.calls = calls
    }
}

/// How often an agent does what, 0...1.
struct Habits {
    var empathy = 0.9, options = 0.9, listening = 0.85, explores = 0.9, calm = 0.9, closing = 0.95, confirms = 0.9
    var recording = 0.95, channels = 0.2, respect = 0.97

    init(_ agent: Int) {
        switch agent {
        case 1: empathy = 0.1
        case 3: options = 0.1
        case 4: (empathy, options, listening, explores, confirms) = (1, 1, 1, 1, 1)
        default: break
        }
    }
}
