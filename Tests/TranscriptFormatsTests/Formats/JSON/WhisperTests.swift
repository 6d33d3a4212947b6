import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct WhisperTests {
    static let plain = """
        {"text":" Buenos días. ¿Hablo con Ana? Sí.","segments":[
        {"id":0,"seek":0,"start":0.0,"end":1.4999997,"text":" Buenos días.","avg_logprob":-0.2,"no_speech_prob":0.1,"words":null},
        {"id":1,"seek":0,"start":1.5,"end":3.25,"text":" ¿Hablo","avg_logprob":-0.2,"words":[{"word":" ¿Hablo","start":1.5,"end":3.25,"probability":0.5}]},
        {"id":2,"seek":0,"start":3.25,"end":4,"text":" con Ana?","avg_logprob":-0.2,"words":[{"word":" con","start":3.25,"end":4,"probability":0.7}]},
        {"id":3,"seek":0,"start":9,"end":9.5,"text":" Sí","avg_logprob":-0.2}],"language":"es"}
        """

    @Test func segmentsOfNobodyEndWithTheirSentence() throws {
        let call = try Reading.call(Self.plain, "whisper-json")
        #expect(call.script == [" 0-1500 Buenos días.", " 1500-4000 ¿Hablo con Ana?", " 9000-9500 Sí"])
        #expect(call.turns.map(\.confidence) == [nil, 0.6, nil])
        #expect(call.language == "es" && call.id == "x" && call.idOrigin == .fileName)
        #expect(call.turns[1].origin == "segments[1]" && call.roles == ["": .unknown])
    }

    @Test func speakersOfAWrapperJoinUpToAPause() throws {
        let text = """
            {"text":"x","language":"es","segments":[
            {"start":0,"end":1,"text":"uno","avg_logprob":-1,"speaker":"SPEAKER_01"},
            {"start":1.2,"end":2,"text":"dos","speaker":"SPEAKER_01"},
            {"start":3.6,"end":4,"text":"tres","speaker":"SPEAKER_01"},
            {"start":3.8,"end":5,"text":"cuatro","speaker":"SPEAKER_00"}, 7, {"start":6,"end":7,"text":" ","speaker":null}]}
            """
        let call = try Reading.call(text, "whisper-json")
        #expect(
            call.script == [
                "SPEAKER_01 0-2000 uno dos", "SPEAKER_01 3600-4000 tres", "SPEAKER_00 3800-5000 cuatro",
            ])
        #expect(call.turns[2].flags == .overlap)
        #expect(call.has(note: "turn-not-object") && call.has(note: "turn-without-text"))
        let patient = try Reading.call(
            text, "whisper-json", ImportOptions(roles: ["speaker_01": .agent], turnPause: 2000))
        #expect(patient.script.first == "SPEAKER_01 0-4000 uno dos tres")
        #expect(patient.roles["SPEAKER_01"] == .agent && patient.roles["SPEAKER_00"] == .unknown)
    }

    @Test func wordsOnlyTakeThePunctuationOfTheText() throws {
        let call = try Reading.call(
            """
            {"task":"transcribe","language":"spanish","duration":4.5,"text":"Hola. ¿Quién habla? Yo.",
            "words":[{"word":"Hola","start":0,"end":0.5},{"word":"Quién","start":0.6,"end":1},{"word":"habla","start":1,"end":1.5},{"word":"Yo","start":4,"end":4.4}]}
            """, "whisper-json")
        #expect(call.script == [" 0-500 Hola.", " 600-1500 ¿Quién habla?", " 4000-4400 Yo."])
        #expect(call.language == "es")
        #expect(DisplayWords.align(["a", "b"], with: "a x largo texto b") == ["a", "b"])
    }

    @Test func diarizedOfTheAPI() throws {
        let call = try Reading.call(
            """
            {"task":"transcribe","duration":3,"text":"t","segments":[
            {"type":"transcript.text.segment","id":"s1","start":0,"end":1,"text":"Buenas","speaker":"agent"},
            {"type":"transcript.text.segment","id":"s2","start":1,"end":2,"text":"Hola","speaker":"A"}]}
            """, "whisper-json")
        #expect(call.roles == ["agent": .agent, "A": .unknown])
        #expect(call.parties.map(\.decision) == [.prefix, .undecided])
    }

    @Test func emptyIsACallAndTextAloneIsRefused() throws {
        #expect(
            try Reading.call("{\"text\":\"\",\"segments\":[],\"language\":\"es\"}", "whisper-json").codes == [
                "no-turns"
            ])
        let refused = Reading.outcome("{\"text\":\"hola\"}", ImportOptions(format: "whisper-json"))
        #expect(refused.calls.isEmpty && refused.problems.first?.what.contains("segments") == true)
        #expect(refused.problems.first?.description.contains("hola") == false)
    }

    @Test func inventionsAreNoted() throws {
        let same = String(repeating: "{\"start\":1,\"end\":2,\"text\":\"Gracias.\",\"avg_logprob\":-1},", count: 3)
        let call = try Reading.call(
            "{\"segments\":[\(same){\"start\":9,\"end\":10,\"text\":\"Subtítulos realizados por la comunidad de Amara.org\"}]}",
            "whisper-json")
        #expect(call.has(note: "repeated-text") && call.has(note: "invented-text"))
    }

    @Test func whisperXSplitsASegmentByTheSpeakersOfItsWords() throws {
        let call = try Reading.call(
            """
            {"segments":[{"start":0,"end":2,"text":" sí son 500 no","speaker":"SPEAKER_00","words":[
            {"word":"sí","start":0,"end":0.4,"score":0.9,"speaker":"SPEAKER_00"},{"word":"son","start":0.4,"end":0.8,"score":0.7,"speaker":"SPEAKER_00"},
            {"word":"500"},{"word":"no","start":1.6,"end":2,"score":0.5,"speaker":"SPEAKER_01"}]},
            {"start":2,"end":3,"text":"bueno"}],"word_segments":[],"language":"es"}
            """, "whisperx")
        #expect(call.script == ["SPEAKER_00 0-800 sí son 500", "SPEAKER_01 1600-2000 no", " 2000-3000 bueno"])
        #expect(call.turns[0].confidence == 0.8)
    }

    @Test func whisperCPP() throws {
        let call = try Reading.call(
            """
            {"systeminfo":"x","model":{},"params":{},"result":{"language":"es"},"transcription":[
            {"timestamps":{"from":"00:00:00,000","to":"00:00:02,400"},"text":" (speaker 0) Buenos",
            "tokens":[{"text":"[_BEG_]","p":0.1},{"text":" Buenos","p":0.9}]},
            {"offsets":{"from":2400,"to":3000},"text":" (speaker 0) días"},
            {"offsets":{"from":3000,"to":4000},"text":" (speaker ?) Hola"}]}
            """, "whisper-cpp")
        #expect(call.script == ["speaker 0 0-3000 Buenos días", "speaker ? 3000-4000 Hola"])
        #expect(call.turns[0].confidence == 0.9 && call.language == "es")
        let glued = try Reading.call(
            "{\"transcription\":[{\"offsets\":{\"from\":0,\"to\":1},\"text\":\" Ho\"},{\"offsets\":{\"from\":1,\"to\":2},\"text\":\"la\"},{\"offsets\":{\"from\":2,\"to\":3},\"text\":\" ya\"}]}",
            "whisper-cpp")
        #expect(glued.turns.map(\.text) == ["Hola ya"])
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let docs = try Reading.sample("whisper-json/openai-diarized-json-docs.json", "whisper-json")
        #expect(docs.turns.count == 2 && docs.roles == ["agent": .agent, "A": .unknown])
        #expect(docs.turns.last?.start == 5200 && docs.turns.last?.end == 12_800)
        let words = try Reading.sample("whisper-json/openai-verbose-json-words-only.json", "whisper-json")
        #expect(
            words.turns.count == 1 && words.turns[0].start == 0 && words.turns[0].end == 2020 && words.language == "en")
        let speakers = try Reading.sample("whisper-json/whisper-ctranslate2-diarization.json", "whisper-json")
        #expect(speakers.turns.count == 11 && speakers.language == "ca" && speakers.turns.last?.end == 34_000)
        #expect(speakers.roles == ["SPEAKER_00": .unknown, "SPEAKER_01": .unknown])
        #expect(speakers.turns[0].start == 0 && speakers.turns[0].end == 2000)
        let stamped = try Reading.sample("whisper-json/whisper-timestamped-words.json", "whisper-json")
        #expect(stamped.turns.map(\.start) == [380] && stamped.turns.map(\.end) == [2760] && stamped.language == "fr")
        let timed = try Reading.sample("whisper-json/whisper-word-timestamps.json", "whisper-json")
        #expect(timed.turns.map(\.start) == [1180, 16_000] && timed.turns.map(\.end) == [16_000, 31_240])
        let x = try Reading.sample("whisperx/whisperx-parity-sample.json", "whisperx")
        #expect(x.script == ["SPEAKER_00 0-1200 hello world", "SPEAKER_01 1350-2400 second speaker"])
        let cpp = try Reading.sample("whisper-cpp/whisper_cpp.json", "whisper-cpp")
        #expect(cpp.script == [" 0-3500 Hello world test"])
    }
}
