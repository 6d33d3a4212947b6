import EvaluationStore
import QualityMonitoring
import Testing

@Suite struct LedgerTests {
    private func entry(_ hash: String, _ source: String, problem: String? = nil) -> LedgerEntry {
        LedgerEntry(
            hash: hash, source: source, format: "srt", callID: problem == nil ? "c" : nil, turns: 3, notes: "a b",
            faults: "", problem: problem,
            at: "2026-03-10T00:00:00Z")
    }

    @Test func entriesAreEnteredOnce() throws {
        let store = try SQLiteEvaluationStore(path: ":memory:")
        #expect(try store.enter([entry("1", "a.srt"), entry("2", "b.srt", problem: "broken")]) == [.new, .new])
        #expect(try store.enter([entry("1", "a.srt"), entry("1", "copy.srt")]) == [.unchanged, .knownAs("a.srt")])
        #expect(try store.rejects() == [entry("2", "b.srt", problem: "broken")])
    }
}
