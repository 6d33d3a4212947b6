import Coaching
import EvaluationStore
import Foundation
import QualityMonitoring
import SampleTeam
import Testing

struct CoachingStoreTests {
    static func filled() throws -> (SQLiteEvaluationStore, SampleTeam) {
        let team = try SampleTeam()
        let store = try SQLiteEvaluationStore(path: ":memory:")
        let run = RunDescription(
            startedAt: "2026-06-30T00:00:00Z", toolVersion: "t", rubric: team.rubric, rubricText: team.rubricText)
        _ = try store.save(team.calls, importing: run)
        return (store, team)
    }

    @Test func callsComeBackAsTheyWereScored() throws {
        let (store, team) = try Self.filled()
        let read = try store.coachedCalls(rubricHash: "r1", since: nil, until: nil)
        #expect(read == team.calls.compactMap { CoachedCall($0) })
        #expect(try store.agents() == ["a-01", "a-02", "a-03", "a-04", "a-05", "a-06"])
    }

    @Test func boundsAreDaysAndInclusive() throws {
        let (store, _) = try Self.filled()
        let day = try #require(CalendarDay(iso8601: "2026-05-06"))
        let read = try store.coachedCalls(rubricHash: "r1", since: day, until: day)
        #expect(!read.isEmpty && read.allSatisfy { $0.day == day })
        let use = try #require(try store.rubricsInUse(since: day, until: day).first)
        #expect(use.id == "cobranza-temprana" && use.calls == read.count && use.firstDay == day && use.lastDay == day)
        #expect(try store.coachedCalls(rubricHash: "other", since: nil, until: nil).isEmpty)
    }

    static let plan = KeptPlan(
        id: "a-01@2026-06-30", agent: "a-01", madeOn: "2026-06-30", text: "{}", rubricHash: "r1", libraryHash: "l")

    @Test func aPlanIsKeptOnceAndItsHistoryOnlyGrows() throws {
        let (store, _) = try Self.filled()
        #expect(try store.keep(Self.plan, by: "Marina", at: "2026-06-30T10:00:00Z"))
        #expect(try !store.keep(Self.plan, by: "Marina", at: "2026-06-30T11:00:00Z"))
        var other = Self.plan
        other.text = "{ }"
        #expect(throws: StoreError.self) { try store.keep(other, by: "Marina", at: "x") }
        #expect(try store.keptPlan(Self.plan.id) == Self.plan)
        try store.mark(Self.plan.id, PlanStateEntry(state: .signed, at: "1", by: "Marina"))
        try store.mark(Self.plan.id, PlanStateEntry(state: .shared, at: "2", by: "Marina"))
        try store.mark(Self.plan.id, PlanStateEntry(state: .acknowledged, at: "3", by: "a-01", comment: "De acuerdo"))
        #expect(try store.states(of: Self.plan.id).map(\.state) == [.drafted, .signed, .shared, .acknowledged])
        #expect(try store.states(of: Self.plan.id).last?.comment == "De acuerdo")
        #expect(throws: StoreError.self) {
            try store.mark(Self.plan.id, PlanStateEntry(state: .signed, at: "4", by: "Marina"))
        }
        #expect(throws: StoreError.self) { try store.mark("none", PlanStateEntry(state: .signed, at: "4", by: "M")) }
    }

    @Test func nothingIsSharedBeforeItIsSigned() {
        #expect(!PlanState.shared.canFollow(.drafted) && PlanState.signed.canFollow(.drafted))
        #expect(PlanState.closed.canFollow(.drafted))
        for state in PlanState.allCases { #expect(!state.canFollow(.closed) && !state.canFollow(state)) }
    }
}
