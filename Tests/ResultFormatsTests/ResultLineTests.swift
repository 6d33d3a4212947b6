import CallScoring
import Findings
import ResultFormats
import Rubrics
import Testing
import Transcripts

struct ResultLineTests {
    static let key = Fingerprint(call: "c0", packs: "p0", rubric: "r0", engine: "1")

    static let rubric = Rubric(
        id: "r", version: "1", name: "Pauta",
        sections: [
            Section(
                id: "s", name: "Sección",
                criteria: [
                    Criterion(
                        id: "k", name: LocalizedText(spanish: "Saludo", english: "Greeting"),
                        guidance: "Escuche el inicio",
                        weight: 100, judgement: .manual, competencies: ["opening"], place: SourcePlace(file: "r.yml"))
                ])
        ], notApplicable: .removed, autoFail: .init(policy: .mark, severity: .critical), bands: [])

    static func scored() -> ScoredCall {
        let call = Call(
            id: "a\"b\\c\n\u{1}ñ", idOrigin: .fileName, source: "x/y.vtt", format: "webvtt", country: "MX",
            language: "es-MX",
            startedAt: CallTime(iso8601: "2026-03-10T10:22:00-06:00"), timeZone: "America/Tijuana", agentID: "A1",
            creditor: nil, media: .chat,
            parties: [
                Party(label: "spk_0", name: "Ana", role: .agent, decision: .inferred(confidence: 0.9375)),
                Party(label: "spk_1", role: Role(rawValue: "notary"), decision: .undecided),
            ],
            turns: [
                Turn(
                    number: 1, party: 0, text: "Hola 😀", start: 0, end: 1500, confidence: 0.1,
                    flags: [.overlap, .redacted],
                    origin: "cue 4"), Turn(number: 2, party: 1, text: ""),
            ], notes: [ImportNote(code: "n", message: "m")])
        let finding = Finding(
            label: "threat.arrest", rule: "es/threat.arrest", severity: .critical, confidence: .likely, turn: 1,
            speaker: .agent, quote: "Hola", span: 0..<4, start: 0, end: nil, references: ["MX:1"],
            values: [StatedValue(kind: "money", value: "1500 MXN")],
            provenance: .learned(model: "base@1", probability: 1.0 / 3))
        let whole = CallFinding(
            label: "contact.outside_hours", rule: "es/x", severity: .major, searched: "turns", turn: nil, quote: nil,
            needsReview: true, references: [], provenance: .person(name: "Eva"), searchedSpanish: "turnos")
        let analysis = CallAnalysisResult(
            callID: call.id, country: "MX", packs: ["es@1"], findings: [finding], callFindings: [whole],
            suggestions: [finding], notEvaluable: [NotEvaluable(label: "*", missing: "time zone")],
            opportunities: [EmpathyOpportunity(turn: 2, cue: "cue.hardship", metBy: nil)],
            metrics: ConversationMetrics(turns: 2, agentTalkRatio: 2.0 / 3, duration: -5, agentWordsPerMinute: 1e-7))
        let criterion = CriterionScore(
            id: "k", name: LocalizedText(spanish: "Saludo", english: "Greeting"), guidance: "Escuche el inicio",
            weight: 100,
            verdict: .partlyMet, points: 33.3, possible: 100, reason: LocalizedText(spanish: "sí", english: "yes"),
            level: LocalizedText(spanish: "medio"),
            evidence: [
                Evidence(
                    direction: .against, label: "threat.arrest", turn: 1, quote: "Hola", start: 0,
                    rule: "es/threat.arrest")
            ], competencies: ["opening"])
        let evaluation = Evaluation(
            callID: call.id, agentID: "A1", country: "MX", startedAt: "2026-03-10T10:22:00-06:00", rubricID: "r",
            rubricVersion: "1", fingerprint: key,
            sections: [SectionScore(id: "s", name: "Sección", criteria: [criterion])],
            score: 0, scoreBeforeAutoFail: 33.3, pointsJudged: 100, pointsTotal: 100, band: nil,
            autoFailReasons: [AutoFailReason(label: "threat.arrest", turn: 1, quote: "Hola", rule: "es/threat.arrest")],
            worstSeverity: .critical)
        return ScoredCall(call: call, analysis: analysis, evaluation: evaluation)
    }

    @Test func everythingComesBack() throws {
        let scored = Self.scored()
        let line = ResultLine(.ok(Self.key, result: ResultLine.result(of: scored), call: scored.call))
        let again = try ResultLine(line.bytes)
        #expect(again == line)
        #expect(again.bytes == line.bytes)
        guard case .ok(let key, let result, let call?) = again.content else {
            Issue.record("the line lost its call")
            return
        }
        #expect(call == scored.call)
        #expect(try ResultLine.scored(result, call: call, key: key, rubric: Self.rubric) == scored)
    }

    @Test func errorsComeBack() throws {
        let line = ResultLine(.error(input: "ab", source: "calls/x.json", sentence: "line 3: “x” is wrong."))
        #expect(try ResultLine(line.bytes) == line)
    }

    @Test func neutralCallsComeBack() throws {
        for line in [CallLine.call(Self.scored().call), .problem(source: "a/b", sentence: "empty.")] {
            #expect(try CallLine.read(line.bytes) == line)
        }
        #expect(try CallLine.read(Array(#"{"id":"c1","turns":[]}"#.utf8)) == nil)
    }

    /// Cut anywhere, or with any byte changed, a line is refused or says the same.
    @Test func damageIsSeen() throws {
        let scored = Self.scored()
        let bytes = ResultLine(.ok(Self.key, result: ResultLine.result(of: scored), call: nil)).bytes
        for end in bytes.indices { #expect(throws: ResultProblem.self) { try ResultLine(Array(bytes[..<end])) } }
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x11
            if let read = try? ResultLine(changed) { #expect(read.bytes != bytes) }
        }
    }

    @Test func otherVersionsAreNamed() {
        func sentence(_ text: String) -> String {
            do {
                _ = try ResultLine(Array(text.utf8))
                return ""
            } catch { return error.description }
        }
        #expect(sentence(#"{"escucha":"result/2","status":"ok"}"#).contains("update the program"))
        #expect(sentence(#"{"escucha":"call/1","call":null}"#).contains("no line of results"))
        #expect(sentence("{}").contains("“escucha” is expected"))
        #expect(throws: ResultProblem.self) { try CallLine.read(Array(#"{"escucha":"call/9","call":{}}"#.utf8)) }
    }
}
