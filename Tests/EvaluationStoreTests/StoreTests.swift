import CallScoring
import EvaluationStore
import Findings
import Foundation
import QualityMonitoring
import Rubrics
import Testing
import Transcripts

struct StoreTests {
    static let rubric = Rubric(
        id: "r", version: "1", name: "r", sections: [], notApplicable: .removed,
        autoFail: .init(policy: .mark, severity: .critical),
        bands: [])
    static let run = RunDescription(
        startedAt: "2026-01-01T00:00:00Z", toolVersion: "0", rubric: rubric, rubricText: "id: r")

    static func scored(_ id: String, text: String = "Hace un año que no pago.", packs: String = "p") -> ScoredCall {
        let call = Call(
            id: id, format: "test", parties: [Party(label: "A", role: .agent, decision: .file)],
            turns: [Turn(number: 1, party: 0, text: text, start: 0, end: 1000)])
        let analysis = CallAnalysisResult(
            callID: id, country: "MX", packs: ["es@1"], findings: [], callFindings: [], notEvaluable: [],
            metrics: .init(turns: 1))
        let fingerprint = Fingerprint(call: CallHash.of(call), packs: packs, rubric: "r", engine: "1")
        let evaluation = Scorer(rubric: rubric, taxonomy: Taxonomy(entries: [], competencies: [])).evaluate(
            CallFacts(call), analysis, fingerprint: fingerprint)
        return ScoredCall(call: call, analysis: analysis, evaluation: evaluation)
    }

    @Test func theSameAgainIsUnchanged() throws {
        let store = try SQLiteEvaluationStore(path: ":memory:")
        #expect(try store.save([Self.scored("a"), Self.scored("b")], importing: Self.run) == [.new, .new])
        #expect(try store.save([Self.scored("a")], importing: Self.run) == [.unchanged])
        #expect(try store.save([Self.scored("a", packs: "q")], importing: Self.run) == [.rescored])
        #expect(try store.evaluationCount() == 3)
    }

    @Test func searchFoldsAccentsButNotEñe() throws {
        let store = try SQLiteEvaluationStore(path: ":memory:")
        _ = try store.save(
            [Self.scored("a"), Self.scored("b", text: "Lo hace con el ano, no; mañana PAGARÉ")], importing: Self.run)
        #expect(try store.turns(with: "año").map(\.callID) == ["a"])
        #expect(try store.turns(with: "manana") == [])
        #expect(try store.turns(with: "pagare MAÑANA").map(\.callID) == ["b"])
        #expect(try store.turns(with: "\"no pago\"").map(\.callID) == ["a"])
        #expect(try store.turns(with: "\" OR *").isEmpty)
    }

    @Test func aFileIsKeptAndReopened() throws {
        let path = FileManager.default.temporaryDirectory.path + "/escucha-store-\(UUID().uuidString).sqlite"
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
        do {
            let store = try SQLiteEvaluationStore(path: path)
            _ = try store.save([Self.scored("a")], importing: Self.run)
        }
        let again = try SQLiteEvaluationStore(path: path)
        #expect(try again.evaluationCount() == 1)
    }

    @Test func aFolderOrAForeignFileIsRefused() throws {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: StoreError.self) { try SQLiteEvaluationStore(path: folder) }
        #expect(throws: StoreError.self) { try SQLiteEvaluationStore(path: folder + "/no/such/folder/x.sqlite") }
    }
}
