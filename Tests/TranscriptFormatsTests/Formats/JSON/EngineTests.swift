import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct EngineTests {
    @Test func deepgramUtterancesOfTwoChannels() throws {
        let call = try Reading.call(
            """
            {"metadata":{"request_id":"r-1","duration":9.5,"channels":2,"created":"2026-01-01T00:00:00Z"},"results":{"channels":[
            {"detected_language":"es","alternatives":[{"words":[]}]},{"alternatives":[]}],"utterances":[
            {"start":0.5,"end":2,"channel":0,"transcript":"Buenos días.","confidence":0.9},
            {"start":2.5,"end":6.2999997,"channel":0,"transcript":"¿Hablo con Ana?","confidence":0.7},
            {"start":2.2,"end":3,"channel":1,"transcript":"Sí.","confidence":0.5}]}}
            """, "deepgram")
        #expect(call.script == ["channel 0 500-6300 Buenos días. ¿Hablo con Ana?", "channel 1 2200-3000 Sí."])
        #expect(call.turns.map(\.confidence) == [0.8, 0.5] && call.turns[1].flags == .overlap)
        #expect(call.id == "r-1" && call.language == "es" && call.startedAt == nil)
        #expect(!call.has(note: "turns-reordered"))
    }

    @Test func deepgramParagraphsThenWords() throws {
        let paragraphs = try Reading.call(
            """
            {"metadata":{"request_id":"r"},"results":{"channels":[{"alternatives":[{"words":[
            {"word":"hola","start":0,"end":1,"confidence":0.5,"speaker":0},{"word":"si","start":3,"end":4,"confidence":1,"speaker":1}],
            "paragraphs":{"transcript":"Speaker 0: Hola.","paragraphs":[{"speaker":0,"sentences":[{"text":"Hola.","start":0,"end":1}]},
            {"speaker":1,"sentences":[{"text":"Sí.","start":3,"end":4}]}]}}]}]}}
            """, "deepgram")
        #expect(paragraphs.script == ["speaker 0 0-1000 Hola.", "speaker 1 3000-4000 Sí."])
        #expect(paragraphs.turns.map(\.confidence) == [0.5, 1])
        let words = try Reading.call(
            """
            {"metadata":{"request_id":"r"},"results":{"channels":[{"alternatives":[{"words":[
            {"word":"hola","punctuated_word":"Hola.","start":0,"end":1,"speaker":0},{"word":"si","start":3,"end":4,"speaker":0}]}]}]}}
            """, "deepgram")
        #expect(words.script == ["speaker 0 0-1000 Hola.", "speaker 0 3000-4000 si"])
    }

    @Test func assemblyAI() throws {
        let call = try Reading.call(
            """
            {"id":"a-1","status":"completed","audio_url":"u","language_code":"es_mx","audio_duration":9,"audio_channels":2,"redact_pii":true,
            "words":[],"utterances":[{"speaker":"1","channel":"1","start":100,"end":900,"text":"Buenas","confidence":0.9},
            {"speaker":"2","channel":"2","start":950,"end":1200,"text":"####","confidence":0.8}]}
            """, "assemblyai")
        #expect(call.script == ["channel 1 100-900 Buenas", "channel 2 950-1200 ####"])
        #expect(call.language == "es-MX" && call.turns[1].flags == .redacted && call.has(note: "redacted"))
        let letters = try Reading.call(
            """
            {"id":"a","audio_url":"u","speaker_labels":true,"utterances":null,"words":[
            {"text":"Sí,","start":0,"end":9,"speaker":"A"},{"text":"bueno","start":9,"end":20,"speaker":"B"}]}
            """, "assemblyai")
        #expect(letters.script == ["A 0-9 Sí,", "B 9-20 bueno"] && letters.has(note: "utterances-missing"))
        let queued = Reading.outcome(
            "{\"id\":\"a\",\"audio_url\":\"u\",\"status\":\"error\",\"words\":null,\"utterances\":null}")
        #expect(queued.format == "assemblyai" && queued.problems.first?.what.contains("status error") == true)
    }

    @Test func revAI() throws {
        let call = try Reading.call(
            """
            {"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Hola","ts":0.3,"end_ts":0.5,"confidence":0.5},{"type":"punct","value":", "},
            {"type":"text","value":"diga","ts":0.6,"end_ts":0.9},{"type":"punct","value":"."}]},
            {"speaker":0,"elements":[{"type":"text","value":"Sí","ts":1,"end_ts":1.2}]},
            {"speaker":1,"elements":[{"type":"text","value":"No","ts":1.5,"end_ts":2}]}],"speakers":[{"id":1,"name":"Cliente"}]}
            """, "rev-ai")
        #expect(call.script == ["speaker 0 300-1200 Hola, diga. Sí", "speaker 1 1500-2000 No"])
        #expect(call.roles["speaker 1"] == .customer && call.parties[1].name == "Cliente")
    }

    @Test func speechmatics() throws {
        let call = try Reading.call(
            """
            {"format":"2.9","job":{"id":"j-1","duration":9},"metadata":{"transcription_config":{"language":"es"}},"results":[
            {"type":"punctuation","attaches_to":"next","start_time":0,"end_time":0,"alternatives":[{"content":"¿","confidence":1,"speaker":"S1"}]},
            {"type":"word","start_time":0.0299999,"end_time":0.5,"alternatives":[{"content":"Paga","confidence":0.5,"speaker":"S1"}]},
            {"type":"entity","entity_class":"money","start_time":0.5,"end_time":1,"alternatives":[{"content":"$500","confidence":1,"speaker":"S1"}],
             "spoken_form":[{"type":"word","alternatives":[{"content":"quinientos"}]}]},
            {"type":"punctuation","attaches_to":"previous","start_time":1,"end_time":1,"alternatives":[{"content":"?","confidence":1,"speaker":"S1"}]},
            {"type":"word","start_time":1.2,"end_time":1.5,"alternatives":[{"content":"No","confidence":1,"speaker":"UU"}]}]}
            """, "speechmatics")
        #expect(call.script == ["S1 0-1000 ¿Paga $500?", "UU 1200-1500 No"])
        #expect(call.turns[0].confidence == 0.75 && call.id == "j-1" && call.language == "es")
    }

    @Test func speechmaticsMessagesOneALine() throws {
        let final =
            "{\"message\":\"AddTranscript\",\"results\":[{\"type\":\"word\",\"start_time\":0,\"end_time\":1,\"alternatives\":[{\"content\":\"Hola\",\"speaker\":\"S1\"}]}]}"
        let partial = final.replacing("AddTranscript", with: "AddPartialTranscript")
        let started = "{\"message\":\"RecognitionStarted\",\"id\":\"s-1\"}"
        let call = try Reading.call([started, partial, final, "{\"mess"].joined(separator: "\n"), "speechmatics")
        #expect(call.script == ["S1 0-1000 Hola"] && call.id == "s-1" && call.has(note: "line-broken"))
        #expect(Reading.outcome(partial).problems.first?.what.contains("partial") == true)
        #expect(try Reading.call("{\"format\":\"2.7\",\"results\":[]}", "speechmatics").codes == ["no-turns"])
    }

    @Test func gladiaKeepsUtteranceConfidence() throws {
        let call = try Reading.call(
            """
            {"id":"g-1","status":"done","result":{"metadata":{"audio_duration":9},"transcription":{"languages":["es","en"],"utterances":[
            {"text":"Debe 1989 pesos.","start":0.14,"end":2,"confidence":0.9,"channel":0,"speaker":0,"words":[{"word":" 1989","confidence":0}]},
            {"text":" Ya.","start":2.1,"end":3,"confidence":0.7,"channel":1,"speaker":0}]}}}
            """, "gladia")
        #expect(call.script == ["channel 0 speaker 0 140-2000 Debe 1989 pesos.", "channel 1 speaker 0 2100-3000 Ya."])
        #expect(
            call.turns.map(\.confidence) == [0.9, 0.7] && call.language == "es" && call.has(note: "several-languages"))
    }

    @Test func elevenLabsMistralWatson() throws {
        let eleven = try Reading.call(
            """
            {"language_code":"spa","text":"x","words":[{"text":"Hola","start":0.1,"end":0.4,"type":"word","speaker_id":"speaker_0","logprob":-0.1},
            {"text":" ","start":0.4,"end":0.5,"type":"spacing","speaker_id":"speaker_0"},{"text":"(risas)","type":"audio_event","start":0.5,"end":0.6},
            {"text":"señor","start":0.6,"end":1,"type":"word","speaker_id":"speaker_0"},{"text":"Sí","start":1.1,"end":1.4,"type":"word","speaker_id":"speaker_1"}]}
            """, "elevenlabs")
        #expect(eleven.script == ["speaker_0 100-1000 Hola señor", "speaker_1 1100-1400 Sí"])
        #expect(eleven.language == "es" && eleven.has(note: "sound") && eleven.turns[0].confidence == nil)
        let mistral = try Reading.call(
            """
            {"model":"voxtral-mini","text":"x","language":null,"segments":[{"type":"transcription_segment","text":" Hola","start":0.1,"end":0.5,"speaker_id":"speaker_1"}]}
            """, "mistral")
        #expect(mistral.script == ["speaker_1 100-500 Hola"] && mistral.language == nil)
        let watson = try Reading.call(
            """
            {"results":[{"final":true,"alternatives":[{"transcript":"hola si ","confidence":0.9,"word_confidence":[["hola",0.5],["%HESITATION",1],["si",1.0]],
            "timestamps":[["hola",0.0,0.5],["%HESITATION",0.5,0.6],["si",0.7,1.0]]}]}],
            "speaker_labels":[{"from":0.7,"to":1.0,"speaker":1},{"from":0.0,"to":0.5,"speaker":0}]}
            """, "ibm-watson")
        #expect(watson.script == ["speaker 0 0-500 hola", "speaker 1 700-1000 si"])
        #expect(watson.turns.map(\.confidence) == [0.5, 1] && watson.has(note: "hesitation"))
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let speakers = try Reading.sample("deepgram/dg_speakers_no_utterances.json", "deepgram")
        #expect(speakers.turns.count == 15 && speakers.parties.map(\.label) == ["speaker 0", "speaker 1", "speaker 2"])
        #expect(speakers.turns.first?.start == 3040 && speakers.turns.last?.end == 163_105)
        let utterances = try Reading.sample("deepgram/dg_utterances.json", "deepgram")
        #expect(utterances.turns.map(\.start) == [80] && utterances.turns.map(\.end) == [25_440])
        let assembly = try Reading.sample("assemblyai/assemblyai_utterances.json", "assemblyai")
        #expect(assembly.turns.count == 1 && assembly.turns[0].end == 25_140 && assembly.roles == ["A": .unknown])
        let rev = try Reading.sample("rev-ai/revai-transcript.json", "rev-ai")
        #expect(rev.turns.first?.start == 300 && rev.turns.last?.end == 106_330 && rev.roles == ["speaker 0": .unknown])
        #expect(rev.turns.first?.text.hasPrefix("Hi, my") == true)
        let batch = try Reading.sample("speechmatics/batch-job-transcript.json", "speechmatics")
        #expect(
            batch.turns.map(\.start) == [1410, 8490] && batch.id == "p8t3dcrign" && batch.roles == ["UU": .unknown])
        let entity = try Reading.sample("speechmatics/entity.json", "speechmatics")
        let wanted = String(decoding: try Samples.bytes("formats/speechmatics/entity.expected.txt"), as: UTF8.self)
        #expect(entity.turns.map(\.text).joined() == wanted.split(separator: "\n").joined())
        let two = try Reading.sample("speechmatics/two_speakers.json", "speechmatics")
        #expect(two.script.map { $0.prefix(10) } == ["S1 30-2040", "S2 3000-32"])
        #expect(try Reading.sample("speechmatics/empty.json", "speechmatics").codes == ["no-turns"])
        let log = try Reading.sample("ndjson/speechmatics-rt-short.jsonl", "speechmatics")
        #expect(log.turns.count == 1 && log.turns[0].start == 360 && log.turns[0].end == 1320 && log.language == "en")
        let gladia = try Reading.sample("gladia/gladia-result.json", "gladia")
        #expect(gladia.turns.count == 4 && gladia.turns[0].start == 140 && gladia.turns[3].end == 35_816)
        #expect(gladia.turns.allSatisfy { ($0.confidence ?? 0) > 0.5 })
        let eleven = try Reading.sample("other-json/elevenlabs-transcription.json", "elevenlabs")
        #expect(eleven.turns.map(\.end) == [2479] && eleven.language == "en")
        let mistral = try Reading.sample("other-json/mistral-transcription.json", "mistral")
        #expect(mistral.turns.map(\.start) == [100] && mistral.turns.map(\.end) == [35_900])
        let watson = try Reading.sample("other-json/ibm_watson.json", "ibm-watson")
        #expect(watson.script == ["speaker 0 0-2500 Hello world", "speaker 1 2500-3500 test"])
    }
}
