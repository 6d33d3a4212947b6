import CallScoring
import Findings
import Foundation
import Reports
import Rubrics
import Transcripts

/// An invented call written as a script: `A:` agent, `C:` customer, `T:` third party, `S:` system, `?:` unknown.
/// Labels stand after the line as `{label=words}`; the words must stand in the turn.
struct Script {
    var call: Call
    var analysis: CallAnalysisResult

    init(
        _ id: String, agent: String? = "A-104", country: String? = "MX", at: String? = "2026-03-10T10:22:00-06:00",
        decision: RoleDecision = .file, _ lines: String
    ) {
        let taxonomy = Samples.taxonomy
        var parties: [Party] = []
        var turns: [Turn] = []
        var findings: [Finding] = []
        var clock = 0
        for line in lines.split(separator: "\n") {
            let letter = line.first ?? "?"
            var text = String(line.dropFirst(2)).trimmingCharacters(in: .whitespaces)
            var labels: [(String, String)] = []
            while let open = text.range(of: "{", options: .backwards), text.hasSuffix("}") {
                let body = text[open.upperBound...].dropLast()
                let parts = body.split(separator: "=", maxSplits: 1).map(String.init)
                labels.insert((parts[0], parts[1]), at: 0)
                text = String(text[..<open.lowerBound]).trimmingCharacters(in: .whitespaces)
            }
            let role: Role =
                switch letter {
                case "A": .agent
                case "C": .customer
                case "T": .thirdParty
                case "S": .system
                default: .unknown
                }
            if !parties.contains(where: { $0.role == role }) {
                parties.append(
                    Party(label: "spk_\(parties.count)", role: role, decision: role == .unknown ? .undecided : decision)
                )
            }
            let length = 1_200 + text.utf8.count * 62
            let number = turns.count + 1
            turns.append(
                Turn(
                    number: number, party: parties.firstIndex { $0.role == role } ?? 0, text: text, start: clock,
                    end: clock + length))
            for (label, words) in labels {
                guard let range = text.range(of: words) else { fatalError("\(words) is not in \(text)") }
                let from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                let severity = taxonomy[Label(label)]?.severity ?? .none
                findings.append(
                    Finding(
                        label: Label(label), rule: "es/" + label, severity: severity, turn: number, speaker: role,
                        quote: words, span: from..<from + words.utf8.count, start: clock, end: clock + length,
                        references: Samples.references[label] ?? [], provenance: .rule(pack: "es@1.0.0")))
            }
            clock += length + 400
        }
        let call = Call(
            id: id, source: "llamadas/marzo.ndjson:\(id.count)", format: "gold-ndjson", country: country,
            language: "es",
            startedAt: at.flatMap { CallTime(iso8601: $0) }, agentID: agent, creditor: "Financiera Arroyo",
            parties: parties,
            turns: turns)
        self.call = call
        let agentTurns = turns.filter { call.role(of: $0).isAgentSide }
        func words(_ turns: [Turn]) -> Int { turns.reduce(0) { $0 + $1.text.split(separator: " ").count } }
        analysis = CallAnalysisResult(
            callID: id, country: country, packs: ["es@1.0.0", "es-\(country ?? "419")@1.0.0"], findings: findings,
            callFindings: [], notEvaluable: [],
            metrics: ConversationMetrics(
                turns: turns.count, agentTurns: agentTurns.count, words: words(turns), agentWords: words(agentTurns),
                agentTalkRatio: agentTurns.isEmpty ? nil : Double(words(agentTurns)) / Double(max(1, words(turns))),
                duration: turns.last?.end, silence: turns.count * 400, longestSilence: 400, agentInterruptions: 0,
                customerInterruptions: 1, longestAgentTurnWords: agentTurns.map { words([$0]) }.max() ?? 0,
                agentWordsPerMinute: 148.4, agentQuestions: agentTurns.filter { $0.text.contains("?") }.count))
    }

    func with(_ change: (inout Script) -> Void) -> Script {
        var copy = self
        change(&copy)
        return copy
    }

    func scored(_ rubric: Rubric = Samples.rubric) -> ScoredCall {
        ScoredCall(
            call: call, analysis: analysis,
            evaluation: Scorer(rubric: rubric, taxonomy: Samples.taxonomy).evaluate(
                CallFacts(call), analysis,
                fingerprint: Fingerprint(
                    call: String(repeating: "3f", count: 32), packs: String(repeating: "a1", count: 32),
                    rubric: String(repeating: "c7", count: 32), engine: "1")))
    }
}
