import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct VConTests {
    private static let parties = """
        "parties":[{"name":"Ana Ruiz","role":"agent"},{"name":"Luis Gil","meta":{"role":"customer"}},{"name":"M","role":"ai"}]
        """

    static func vcon(_ rest: String, uuid: String = "u-1") -> String { "{\"uuid\":\"\(uuid)\",\(parties),\(rest)}" }

    @Test func textDialogs() throws {
        let call = try Reading.call(
            Self.vcon(
                """
                "vcon":"0.0.1","dialog":[{"type":"text","start":"2026-03-10T10:00:05-06:00","parties":[1],"originator":1,"body":"Sí","duration":2},
                {"type":"text","start":"2026-03-10T10:00:00-06:00","parties":[0,1],"body":"Hola"},
                {"type":"text","start":"2026-03-10T10:00:09-06:00","parties":2,"body":"aG9sYQ","encoding":"base64url"},
                {"type":"text","parties":[7],"body":"eh"},{"type":"incomplete"}],"analysis":null
                """), "vcon")
        #expect(call.script == ["party 0 0-? Hola", "party 1 5000-7000 Sí", "party 2 9000-? hola", " ?-? eh"])
        #expect(call.roles == ["party 0": .agent, "party 1": .customer, "party 2": .bot, "": .unknown])
        #expect(call.media == .chat && call.id == "u-1" && call.startedAt?.iso8601 == "2026-03-10T10:00:00-06:00")
        #expect(call.parties.first { $0.label == "party 0" }?.name == "Ana Ruiz" && call.has(note: "vcon-broken"))
    }

    @Test func bodiesOfEveryShape() throws {
        func body(_ text: String, _ more: String = "") throws -> [String] {
            try Reading.call(
                Self.vcon(
                    "\"dialog\":[{\"type\":\"recording\",\"start\":\"2026-03-10T10:00:00Z\",\"parties\":[0,1]}],\"analysis\":[{\"type\":\"summary\",\"body\":\"resumen\"},{\"type\":\"transcript\",\"dialog\":0,\"body\":\(text)\(more)}]"
                ),
                "vcon"
            ).script
        }
        #expect(
            try body("[{\"parties\":1,\"start\":\"2026-03-10T10:00:01.5Z\",\"duration\":2.0000001,\"text\":\"Hola\"}]")
                == ["party 1 1500-3500 Hola"])
        #expect(
            try body("[{\"speaker\":\"luis gil\",\"message\":\"Sí\"},{\"speaker\":\"X\",\"message\":\"No\"}]") == [
                "party 1 ?-? Sí", "X ?-? No",
            ])
        #expect(
            try body("\"Ana Ruiz: Hola.\\n\\nLuis Gil: Sí.\\n\\nAna Ruiz: Ya.\"") == [
                "party 0 ?-? Hola.", "party 1 ?-? Sí.", "party 0 ?-? Ya.",
            ])
        #expect(try body("\"un solo texto\"") == [" ?-? un solo texto"])
        #expect(try body("{\"transcript\":\"todo junto\",\"detected_language\":\"es\"}") == [" ?-? todo junto"])
        let deepgram =
            "{\"metadata\":{\"request_id\":\"r\"},\"results\":{\"channels\":[{\"alternatives\":[{\"words\":[{\"word\":\"hola\",\"start\":0.5,\"end\":1,\"speaker\":0}]}]}]}}"
        #expect(try body(deepgram) == ["speaker 0 500-1000 hola"])
        let quoted = "\"" + deepgram.replacing("\"", with: "\\\"") + "\""
        #expect(try body(quoted, ",\"encoding\":\"json\"") == ["speaker 0 500-1000 hola"])
        #expect(
            try body(
                "{\"transcript\":{\"text\":\"x\"},\"segments\":[{\"id\":0,\"start\":0.5,\"end\":1.5,\"text\":\"Hola\",\"speaker\":0,\"confidence\":0.9}],\"metadata\":{}}"
            )
                == ["speaker 0 500-1500 Hola"])
        #expect(try body("\"WEBVTT\\n\\n00:01.000 --> 00:02.000\\n<v Ana Ruiz>Hola\\n\"") == ["party 0 1000-2000 Hola"])
    }

    @Test func redactedIsPreferredAndLegsAreShifted() throws {
        let call = try Reading.call(
            Self.vcon(
                """
                "dialog":[{"type":"recording","start":"2026-03-10T10:01:00Z"},{"type":"recording","start":"2026-03-10T10:00:00Z"}],"analysis":[
                {"type":"transcript","dialog":0,"body":"secreto"},{"type":"transcript-redacted","dialog":0,"body":[{"speaker":"agente","start":1.5,"text":"[NAME]"}]},
                {"type":"transcript","dialog":1,"body":[{"speaker":"cliente","start":2,"end":3,"text":"Hola"}]}]
                """), "vcon")
        #expect(call.script == ["cliente 2000-3000 Hola", "agente 61500-? [NAME]"])
        #expect(call.has(note: "redacted") && call.has(note: "other-transcripts"))
    }

    @Test func signedIsReadAndEncryptedRefused() throws {
        // {"parties":[{"name":"A"}],"dialog":[{"type":"text","parties":0,"body":"hola"}]}
        let payload =
            "eyJwYXJ0aWVzIjpbeyJuYW1lIjoiQSJ9XSwiZGlhbG9nIjpbeyJ0eXBlIjoidGV4dCIsInBhcnRpZXMiOjAsImJvZHkiOiJob2xhIn1dfQ"
        let call = try Reading.call("{\"payload\":\"\(payload)\",\"signatures\":[{\"signature\":\"x\"}]}", "vcon")
        #expect(call.script == ["party 0 ?-? hola"] && call.has(note: "signature-not-verified"))
        let broken = Reading.outcome("{\"payload\":\"%%\",\"signatures\":[]}")
        #expect(broken.format == "vcon" && broken.problems.first?.what.contains("base64url") == true)
        let encrypted = Reading.outcome(
            "{\"protected\":\"x\",\"recipients\":[],\"iv\":\"y\",\"ciphertext\":\"z\",\"tag\":\"t\"}")
        #expect(encrypted.format == "vcon" && encrypted.problems.first?.what.contains("encrypted") == true)
    }

    @Test func brokenOnesSayWhere() {
        func problem(_ text: String) -> TranscriptProblem? { Reading.outcome(text).problems.first }
        let parties = problem("{\"uuid\":\"u\",\n\"parties\":null,\"dialog\":[]}")
        #expect(parties?.line == 2 && parties?.what == "\"parties\" is null, not a list")
        let analysis = problem("{\"parties\":[],\"dialog\":null,\n \"analysis\":\"x\"}")
        #expect(analysis?.line == 2 && analysis?.column == 13)
        #expect(
            problem(Self.vcon("\"dialog\":[{\"type\":\"recording\",\"parties\":[0,5]}]"))?.what.contains("party 5")
                == true)
        #expect(
            problem(Self.vcon("\"dialog\":[{\"type\":\"recording\",\"parties\":[0,1]}]"))?.what.contains("no words")
                == true)
    }

    @Test func aVConInAVConIsNotFollowed() {
        let inner = Self.vcon("\"dialog\":[{\"type\":\"text\",\"parties\":0,\"body\":\"hola\"}]")
        let outcome = Reading.outcome(
            Self.vcon("\"analysis\":[{\"type\":\"transcript\",\"body\":\(inner)}],\"dialog\":[]"))
        #expect(outcome.calls.isEmpty && outcome.problems.count == 1)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let deepgram = try Reading.sample("vcon/core2026_noversion_deepgram_analysis.vcon", "vcon")
        #expect(deepgram.turns.map(\.start) == [1200] && deepgram.turns.map(\.end) == [31_895])
        #expect(deepgram.id == "019f15a6-a752-826f-b9a2-279e0d16bc46")
        let chat = try Reading.sample("vcon/v0.0.1_22_text_dialogs.json", "vcon")
        #expect(chat.turns.count == 22 && chat.media == .chat && chat.turns[1].start == 330_000)
        #expect(chat.roles == ["party 0": .agent, "party 1": .customer] && chat.turns.last?.start == 5_032_000)
        let one = try Reading.sample("vcon/v0.0.1_fake_agent_customer.json", "vcon")
        #expect(one.turns.count == 1 && one.startedAt?.offsetMinutes == nil && one.has(note: "no-speakers"))
        let redacted = try Reading.sample("vcon/v0.0.2_ab_call_redacted.vcon", "vcon")
        #expect(redacted.turns.count == 4 && redacted.turns[0].start == 1200 && redacted.turns[0].end == 6180)
        #expect(redacted.turns[0].flags.contains(.redacted) && redacted.has(note: "redacted"))
        let siprec = try Reading.sample("vcon/v0.3.0_siprec-billing-dispute.json", "vcon")
        #expect(siprec.turns.count == 11 && siprec.roles == ["party 0": .customer, "party 1": .agent])
        for (name, line) in [
            ("null_dialog_string_analysis", 26), ("null_parties", 11), ("out_of_range_party_indices", 29),
        ] {
            let outcome = TranscriptReader.read(try Samples.bytes("formats/vcon/invalid_\(name).json"), name: "x")
            #expect(outcome.calls.isEmpty && outcome.problems.map(\.line) == [line])
        }
    }
}
