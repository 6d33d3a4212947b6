import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct DatasetTests {
    @Test func harperValleyUsesTheClockOfTheCall() throws {
        let call = try Reading.call(
            """
            [{"channel_index":2,"duration_ms":4140,"human_transcript":"hola","transcript":"ola","offset_ms":2219,"start_ms":168,"speaker_role":"agent","start_timestamp_ms":1584310272219},
            {"channel_index":1,"duration_ms":500,"human_transcript":"","transcript":"si","offset_ms":6000,"start_ms":6000,"speaker_role":"caller"}]
            """, "harper-valley")
        #expect(call.script == ["agent 2219-6359 hola", "caller 6000-6500 si"].map { $0 })
        #expect(call.roles == ["agent": .agent, "caller": .customer] && call.has(note: "two-clocks"))
        #expect(call.startedAt?.iso8601 == "2020-03-15T22:11:10Z" && call.turns[1].flags == .overlap)
    }

    @Test func abcdGivesAChatEach() {
        let outcome = Reading.outcome(
            """
            [{"convo_id":1,"original":[["agent","Hola"],["action","abrió la cuenta"],["customer","Sí"]]},
            {"convo_id":2,"original":null}, {"convo_id":3,"original":[]}]
            """)
        #expect(outcome.format == "abcd" && outcome.calls.map(\.id) == ["1", "3"])
        #expect(
            outcome.calls[0].script == ["agent ?-? Hola", "customer ?-? Sí"] && outcome.calls[0].has(note: "action"))
        #expect(outcome.calls[1].codes == ["no-turns"] && outcome.problems.first?.line == 2)
    }

    @Test func lostCallsAreCountedAndLinesFound() {
        let bad = String(repeating: "{\"convo_id\":1,\"original\":1},\n", count: 150)
        let outcome = Reading.outcome(
            "[{\"convo_id\":7,\"original\":[]},\n\(bad){\"convo_id\":9,\"original\":[]}]")
        #expect(outcome.calls.map(\.source) == ["in/x.json:1", "in/x.json:152"])
        #expect(outcome.problems.count == 101 && outcome.problems.last?.what.hasPrefix("50 more") == true)
    }

    @Test func segLSTGivesASessionEach() {
        let outcome = Reading.outcome(
            """
            [{"session_id":"A","speaker":"x","start_time":"0","end_time":"1.5","words":"uno"},
            {"session_id":"B","speaker":"y","start_time":3.2,"end_time":4,"words":"dos"},
            {"session_id":"A","speaker":"y","start_time":1,"end_time":2,"words":"tres"}]
            """)
        #expect(outcome.format == "seglst" && outcome.calls.map(\.id) == ["A", "B"])
        #expect(outcome.calls[0].script == ["x 0-1500 uno", "y 1000-2000 tres"])
        #expect(outcome.calls.map(\.source) == ["in/x.json:1", "in/x.json:2"])
    }

    @Test func podcastIndexWordsAndBlanks() throws {
        func segments(_ bodies: [String]) -> String {
            let list = bodies.enumerated().map {
                "{\"speaker\":\"Ana\",\"startTime\":\($0.offset),\"endTime\":\($0.offset).5,\"body\":\"\($0.element)\"}"
            }
            return "{\"version\":\"1.0.0\",\"segments\":[\(list.joined(separator: ","))]}"
        }
        #expect(try Reading.call(segments(["Yo", "soy", "."]), "podcast-json").script == ["Ana 0-2500 Yo soy."])
        #expect(try Reading.call(segments(["Di", "ga", " ", "ya"]), "podcast-json").turns.map(\.text) == ["Diga ya"])
    }

    @Test func contentIsReadAsPlainText() throws {
        let call = try Reading.call(
            """
            {"ClientId":"1","ConversationId":"k-1","StartTime":"2026-03-10 11:00:00","Content":"**Llamada**\\n\\n**Agente:** Hola\\n\\n**Cliente:** Sí"}
            """, "knowledge-mining")
        #expect(call.script == ["Agente ?-? Hola", "Cliente ?-? Sí"] && call.id == "k-1")
        #expect(
            call.roles == ["Agente": .agent, "Cliente": .customer] && call.startedAt?.iso8601 == "2026-03-10T11:00:00")
        let outcome = Reading.outcome("{\"ConversationId\":\"k\",\"Content\":\"sin nadie\"}")
        #expect(outcome.calls.isEmpty && outcome.problems.first?.description.contains("sin nadie") == false)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let bank = try Reading.sample("harper-valley/0188295665114e74.transcript.json", "harper-valley")
        #expect(bank.turns.count == 12 && bank.turns[0].start == 2219 && bank.turns.last?.end == 39_579)
        #expect(bank.roles == ["agent": .agent, "caller": .customer])
        let chats = TranscriptReader.read(try Samples.bytes("formats/abcd/abcd_sample.json"), name: "x")
        #expect(chats.calls.map(\.id) == ["3592", "9489", "3695"] && chats.calls.map(\.turns.count) == [25, 19, 19])
        let sessions = TranscriptReader.read(try Samples.bytes("formats/nist-ctm-stm-rttm/hyp.seglst.json"), name: "x")
        #expect(sessions.calls.map(\.turns.count) == [4, 2] && sessions.calls[1].turns[1].flags == .overlap)
        let pod = try Reading.sample("podcast-json/podnews_weekly_review_2023-06-02.json", "podcast-json")
        #expect(pod.turns.map(\.start) == [221, 4340] && pod.turns.last?.end == 8729)
        #expect(try Reading.sample("podcast-json/example.json", "podcast-json").turns.map(\.end) == [2500, 3000])
        let demo = try Reading.sample("ckm-json/convo_0b9ac5e7.json", "knowledge-mining")
        #expect(demo.turns.count == 31 && demo.roles == ["Agent": .agent, "Customer": .customer])
        #expect(demo.startedAt?.iso8601 == "2025-12-08T11:00:00")
    }
}
