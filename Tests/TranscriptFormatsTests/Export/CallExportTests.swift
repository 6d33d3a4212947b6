import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct CallExportTests {
    static let call: Call = {
        let parties = [
            Party(label: "spk_0", role: .agent, decision: .profile),
            Party(label: "Cliente", role: .customer, decision: .prefix),
            Party(label: "mamá \"X\"", role: .thirdParty, decision: .profile),
            Party(label: "spk_9", role: .unknown, decision: .undecided),
        ]
        let turns = [
            Turn(
                number: 1, party: 0, text: "Buenos días, ¿hablo con <Ana> & \"Luis\"?", start: 120, end: 2500,
                confidence: 0.91),
            Turn(number: 2, party: 1, text: "=Sí, con ella\\", start: 2400, end: 3000),
            Turn(number: 3, party: 2, text: "¿Quién es?\u{1}", start: 3100, end: 4000),
            Turn(number: 4, party: 3, text: "…", start: 4000, end: 4001),
        ]
        return Call(
            id: "C-1", format: "x", country: "MX", language: "es-MX",
            startedAt: CallTime(iso8601: "2026-03-10T10:22:00-06:00"),
            timeZone: "America/Mexico_City", agentID: "A7", creditor: "Banco", parties: parties, turns: turns)
    }()

    private func same(_ other: Call, times: Bool = true, at location: SourceLocation = #_sourceLocation) {
        let call = Self.call
        #expect(
            other.id == call.id && other.country == call.country && other.language == call.language,
            sourceLocation: location)
        #expect(other.startedAt == call.startedAt && other.timeZone == call.timeZone, sourceLocation: location)
        #expect(other.agentID == call.agentID && other.creditor == call.creditor, sourceLocation: location)
        #expect(other.parties.map(\.label) == call.parties.map(\.label), sourceLocation: location)
        #expect(other.parties.map(\.role) == call.parties.map(\.role), sourceLocation: location)
        #expect(other.turns.map(\.text) == call.turns.map(\.text), sourceLocation: location)
        #expect(
            other.turns.map(\.start) == call.turns.map(\.start) && other.turns.map(\.end) == call.turns.map(\.end),
            sourceLocation: location)
        #expect(other.turns.map(\.confidence) == call.turns.map(\.confidence), sourceLocation: location)
    }

    @Test func ndjsonGivesTheSameCall() throws {
        let outcome = TranscriptReader.read(CallExport.ndjson(Self.call) + [10], name: "x.ndjson")
        #expect(outcome.format == "gold-ndjson" && outcome.problems.isEmpty)
        same(try #require(outcome.calls.first))
    }

    @Test func vconGivesTheSameCall() throws {
        let bytes = VConExport.vcon(
            Self.call, createdAt: "2026-03-11T00:00:00Z",
            analyses: [VConExport.Analysis(type: "report", body: Array("{}".utf8))])
        let outcome = TranscriptReader.read(bytes, name: "x.vcon")
        #expect(outcome.format == "vcon" && outcome.problems.isEmpty)
        same(try #require(outcome.calls.first))
        // Without our own transcript the dialogs say the same, as far as a vCon can.
        let text = String(decoding: bytes, as: UTF8.self)
        let others = TranscriptReader.read(
            Array(text.split(separator: "escucha.call/1").joined(separator: "other/1").utf8), name: "x")
        let call = try #require(others.calls.first)
        #expect(call.turns.map(\.text) == Self.call.turns.map(\.text) && call.turns.first?.end == 2380)
        #expect(call.startedAt?.iso8601 == "2026-03-10T10:22:00-06:00")
    }

    @Test func csvAndWebVTT() throws {
        let csv = TranscriptReader.read(CallExport.csvHeader + CallExport.csv(Self.call), name: "x.csv")
        let rows = try #require(csv.calls.first)
        #expect(csv.format == "table" && rows.id == "C-1" && rows.turns.map(\.start) == Self.call.turns.map(\.start))
        #expect(rows.turns[1].text == "'=Sí, con ella\\")
        let vtt = TranscriptReader.read(try #require(CallExport.webVTT(Self.call)), name: "x.vtt")
        let cues = try #require(vtt.calls.first)
        #expect(vtt.format == "webvtt" && cues.id == "C-1" && cues.turns.first?.text == Self.call.turns.first?.text)
        #expect(cues.parties.map(\.role) == Self.call.parties.map(\.role))
        var untimed = Self.call
        untimed.turns[0].start = nil
        #expect(CallExport.webVTT(untimed) == nil)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func everySampleGoesAround() throws {
        let folders = [
            "amazon-transcribe", "deepgram", "genesys-cloud", "srt", "vcon", "whatsapp-txt", "plain-text", "ttml",
            "nist-ctm-stm-rttm",
        ]
        for file in try Samples.files(in: folders) {
            for call in TranscriptReader.read(try Samples.bytes(file), name: file).calls {
                let again = try #require(
                    TranscriptReader.read(
                        CallExport.ndjson(call) + [10], name: "x", options: ImportOptions(infersRoles: false)
                    ).calls.first)
                #expect(
                    again.turns.map(\.text) == call.turns.map(\.text)
                        && again.turns.map(\.start) == call.turns.map(\.start))
                #expect(
                    again.turns.map { again.parties[$0.party].label } == call.turns.map { call.parties[$0.party].label }
                )
                #expect(again.turns.map { again.role(of: $0) } == call.turns.map { call.role(of: $0) })
            }
        }
    }
}
