import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct AmazonTests {
    private func outcome(_ text: String, name: String = "a.json") -> ImportOutcome {
        TranscriptReader.read(Array(text.utf8), name: name)
    }

    @Test func callAnalytics() throws {
        let result = outcome(
            """
            {"JobStatus":"COMPLETED","LanguageCode":"es-US","Transcript":[
             {"LoudnessScores":[80.1,null],"Content":"Buenos días, ¿[PII]?","Items":[{"Type":"punctuation","Confidence":0.0,"Content":"{\\"]"}],
              "Id":"x","BeginOffsetMillis":40,"EndOffsetMillis":5050,"ParticipantRole":"AGENT"},
             {"Content":"Sí","BeginOffsetMillis":4900,"EndOffsetMillis":6000,"ParticipantRole":"CUSTOMER"}],
             "Channel":"VOICE","JobName":"job-7","Participants":[{"ParticipantRole":"AGENT"}],
             "ConversationCharacteristics":{"TotalConversationDurationMillis":6000,"TalkTime":{"TotalTimeMillis":1}}}
            """)
        #expect(result.format == "aws-call-analytics" && result.problems.isEmpty)
        let call = try #require(result.calls.first)
        #expect(call.id == "job-7" && call.language == "es-US" && call.media == .voice)
        #expect(call.turns.map(\.start) == [40, 4900])
        #expect(call.turns.map(\.flags) == [.redacted, .overlap])
        #expect(call.parties.map(\.role) == [.agent, .customer] && call.parties.map(\.decision) == [.file, .file])
        #expect(call.notes.isEmpty)
    }

    @Test func contactLensVoiceLooksParticipantsUp() throws {
        let result = outcome(
            """
            {"Version":"1.1.0","Channel":"VOICE","LanguageCode":"es-ES","Transcript":[
             {"ParticipantId":"p1","Content":"Hola","BeginOffsetMillis":0,"EndOffsetMillis":900},
             {"ParticipantId":"p2","Content":"Sí","BeginOffsetMillis":1000,"EndOffsetMillis":900,"Redaction":{"RedactedTimestamps":[]}},
             {"ParticipantId":"SUPERVISOR","Content":"Diga","BeginOffsetMillis":2000,"EndOffsetMillis":2500},
             {"ParticipantId":"p9","Content":null,"BeginOffsetMillis":3000}],
             "Participants":[{"ParticipantId":"p1","ParticipantRole":"AGENT"},{"ParticipantId":"p2","ParticipantRole":"CUSTOMER"}],
             "ContentMetadata":{"Output":"Redacted"}}
            """, name: "in/1f2e_analysis_2026-03-10T10_22_00Z.json")
        #expect(result.format == "aws-contact-lens")
        let call = try #require(result.calls.first)
        #expect(call.id == "1f2e" && call.idOrigin == .fileName)
        #expect(call.parties.map(\.role) == [.agent, .customer, .supervisor])
        #expect(call.turns[1].flags == .redacted && call.turns[1].end == nil)
        #expect(Set(call.notes.map(\.code)) == ["redacted", "turn-without-text", "turn-ends-before-start"])
    }

    @Test func contactLensChatHasAbsoluteTimes() throws {
        let result = outcome(
            """
            {"Version":"CHAT-2022-11-30","Channel":"CHAT","CustomerMetadata":{"ContactId":"c-1"},"Transcript":[
             {"AbsoluteTime":"2026-03-10T16:22:00.250Z","Type":"EVENT","ParticipantId":"a","ParticipantRole":"CUSTOMER"},
             {"AbsoluteTime":"2026-03-10T16:22:01.500Z","Type":"MESSAGE","ParticipantId":"b","ParticipantRole":"SYSTEM","DisplayName":"BOT","Content":"Espere"},
             {"AbsoluteTime":"2026-03-10T16:23:00.000Z","Type":"MESSAGE","ParticipantId":"c","ParticipantRole":"CUSTOM_BOT","Content":"Hola"},
             {"AbsoluteTime":"ayer","Type":"MESSAGE","ParticipantId":"a","ParticipantRole":"CUSTOMER","Content":"Sí"}],
             "Participants":[{"ParticipantId":"a","DisplayName":"x"}]}
            """)
        let call = try #require(result.calls.first)
        #expect(call.id == "c-1" && call.media == .chat && call.startedAt?.iso8601 == "2026-03-10T16:22:00Z")
        #expect(call.turns.map(\.start) == [1250, 59_750, nil])
        #expect(call.parties.map(\.role) == [.system, .bot, .customer])
        #expect(call.parties[0].name == "BOT")
        #expect(call.notes.map(\.code).contains("event"))
    }

    @Test(arguments: [
        "{\"JobName\":\"x\",\"JobStatus\":\"FAILED\"}", "{\"Transcript\":5}",
        "{\"Transcript\":[{\"ParticipantRole\":\"AGENT\",\"Content\":\"a\"}",
    ])
    func brokenOnesAreRefused(_ text: String) {
        let result = TranscriptReader.read(
            Array(text.utf8), name: "x", options: ImportOptions(format: "aws-call-analytics"))
        #expect(result.calls.isEmpty && result.problems.count == 1)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let analytics = try #require(
            TranscriptReader.read(try Samples.bytes("formats/aws-call-analytics/example-call.json"), name: "x").calls
                .first)
        #expect(analytics.turns.count == 37 && analytics.id == "example-call.wav" && analytics.language == "en-US")
        #expect(analytics.turns.filter { $0.flags.contains(.overlap) }.count == 12)
        #expect(analytics.turns.first?.start == 40 && analytics.turns.last?.end == 182_890)
        #expect(analytics.parties.map(\.role) == [.agent, .customer])
        let voice = try #require(
            TranscriptReader.read(try Samples.bytes("formats/aws-contact-lens/aws_transcript.json"), name: "v.json")
                .calls.first)
        #expect(voice.turns.count == 10 && voice.id == "v" && voice.turns.last?.end == 32_110)
        let chat = try #require(
            TranscriptReader.read(try Samples.bytes("formats/aws-contact-lens/docs-chat-redacted.json"), name: "v")
                .calls.first)
        #expect(chat.turns.count == 31 && chat.media == .chat && chat.turns.first?.start == 2655)
        #expect(Set(chat.parties.map(\.role)) == [.system, .agent, .customer])
        #expect(chat.turns.filter { $0.flags.contains(.redacted) }.count == 8)
        let invalid = TranscriptReader.read(
            try Samples.bytes("formats/aws-contact-lens/docs-voice-redacted-INVALID.json"), name: "v.json")
        #expect(invalid.calls.isEmpty)
        #expect(invalid.problems.first?.line == 10)
    }
}
