import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct SuiteTests {
    @Test func amazonJoinsSpeakersByStart() throws {
        let call = try Reading.call(
            """
            {"jobName":"j-1","status":"COMPLETED","isRedacted":true,"results":{"transcripts":[{"transcript":"x"}],"language_code":"es-US",
            "speaker_labels":{"speakers":2,"segments":[{"start_time":"0.5","items":[{"start_time":"0.5","speaker_label":"spk_0"},{"start_time":"0.9","speaker_label":"spk_0"}]},
            {"items":[{"start_time":"1.25","speaker_label":"spk_1"}]}]},
            "items":[{"type":"punctuation","alternatives":[{"content":"¿","confidence":"0.0"}]},
            {"start_time":"0.5","end_time":"0.9","type":"pronunciation","alternatives":[{"content":"Hola","confidence":"0.8"}]},
            {"start_time":"0.9","end_time":"1.2","type":"pronunciation","alternatives":[{"content":"[PII]","redactions":[{"confidence":"0.9"}]}]},
            {"type":"punctuation","alternatives":[{"content":"?","confidence":"0.0"}]},
            {"start_time":"1.25","end_time":"2.0","type":"pronunciation","alternatives":[{"content":"Sí","confidence":"1.0"}]},
            {"start_time":"2.0","end_time":"2.5","type":"pronunciation","alternatives":[{"content":"eh","confidence":"1.0"}]}]}}
            """, "aws-transcribe")
        #expect(call.script.suffix(3) == ["spk_0 500-1200 Hola [PII]?", "spk_1 1250-2000 Sí", " 2000-2500 eh"])
        #expect(call.turns[1].confidence == 0.8 && call.turns[1].flags.contains(.redacted))
        #expect(call.id == "j-1" && call.language == "es-US" && call.has(note: "redacted"))
    }

    @Test func amazonChannelsHaveTheirOwnWords() throws {
        func item(_ start: String, _ end: String, _ word: String) -> String {
            "{\"start_time\":\"\(start)\",\"end_time\":\"\(end)\",\"type\":\"pronunciation\",\"alternatives\":[{\"content\":\"\(word)\",\"confidence\":\"1.0\"}]}"
        }
        let call = try Reading.call(
            """
            {"jobName":"j","results":{"transcripts":[],"items":[\(item("0", "1", "doble"))],"channel_labels":{"channels":[
            {"channel_label":"ch_0","items":[\(item("0.0", "1.0", "uno")),\(item("1.1", "2.5", "dos")),\(item("9.0", "9.5", "tres"))]},
            {"channel_label":"ch_1","items":[\(item("2.0", "3.0", "mm"))]}]}}}
            """, "aws-transcribe", ImportOptions(roles: ["ch_0": .agent, "ch_1": .customer]))
        #expect(call.script == ["ch_0 0-2500 uno dos", "ch_1 2000-3000 mm", "ch_0 9000-9500 tres"])
        #expect(call.turns[1].flags == .overlap && call.roles == ["ch_0": .agent, "ch_1": .customer])
        #expect(call.notes.isEmpty)
        let failed = Reading.outcome("{\"jobName\":\"j\",\"status\":\"FAILED\",\"results\":{\"transcripts\":[]}}")
        #expect(failed.problems.first?.what.contains("status FAILED") == true)
    }

    @Test func genesys() throws {
        let text = """
            {"conversationId":"c-1","communicationId":"m","mediaType":"call","conversationStartTime":1619441069000,"participants":[
            {"participantPurpose":"acd"},{"participantPurpose":"agent","userId":"u-1","startTimeMs":1619441069000,"endTimeMs":1619441072000},
            {"participantPurpose":"agent","userId":"u-2","startTimeMs":1619441072001,"endTimeMs":1619441090000}],
            "transcripts":[{"language":"es-es","phrases":[
            {"text":"buenas","decoratedText":"Buenas.","participantPurpose":"internal","startTimeMs":1619441070000,"duration":{"milliseconds":900},"words":[{"word":"buenas","confidence":0.5}]},
            {"text":"hola","participantPurpose":"external","startTimeMs":1619441071000,"duration":{"milliseconds":500},"words":[]},
            {"text":"paso","participantPurpose":"internal","startTimeMs":1619441073000,"duration":{"milliseconds":500}}]}]}
            """
        let call = try Reading.call(text, "genesys-cloud")
        #expect(call.script == ["internal 1000-1900 Buenas.", "external 2000-2500 hola", "internal 2 4000-4500 paso"])
        #expect(call.roles == ["internal": .agent, "external": .customer, "internal 2": .agent])
        #expect(call.startedAt?.iso8601 == "2021-04-26T12:44:29Z" && call.agentID == "u-1" && call.language == "es-ES")
        #expect(call.turns[0].confidence == 0.5 && call.has(note: "several-agents"))
        let small = try Reading.call(
            "{\"transcripts\":[{\"phrases\":[{\"text\":\"a\",\"participantPurpose\":\"external\",\"startTimeMs\":40,\"duration\":{\"milliseconds\":9}}]}]}",
            "genesys-cloud")
        #expect(small.script == ["external 40-49 a"] && small.startedAt == nil)
    }

    @Test func azureBatchAndFast() throws {
        let batch = try Reading.call(
            """
            {"source":"u","timestamp":"2026-01-01T00:00:00Z","durationInTicks":90000000.0,"combinedRecognizedPhrases":[{"display":"todo"}],"recognizedPhrases":[
            {"recognitionStatus":"Success","channel":0,"speaker":1,"offset":"PT0.04S","offsetInTicks":400000.0,"durationInTicks":21800000.0,"nBest":[{"confidence":0.9,"lexical":"buenas","display":"Buenas."},{"display":"Buena."}]},
            {"recognitionStatus":"Success","channel":1,"offset":"PT1M1.5S","duration":"PT2S","nBest":[{"confidence":0.8,"lexical":"si"}]},
            {"recognitionStatus":"Failure","channel":1}]}
            """, "azure-batch")
        #expect(batch.script == ["channel 0 speaker 1 40-2220 Buenas.", "channel 1 61500-63500 si"])
        #expect(batch.startedAt == nil && batch.has(note: "phrase-not-recognised"))
        let fast = try Reading.call(
            """
            {"durationMilliseconds":9000,"combinedPhrases":[{"text":"x"}],"phrases":[
            {"channel":0,"speaker":1,"offsetMilliseconds":80,"durationMilliseconds":900,"text":"Hola.","locale":"es-MX","confidence":0.9},
            {"channel":0,"speaker":1,"offsetMilliseconds":1000,"durationMilliseconds":500,"text":"Diga.","locale":"es-MX","confidence":0.7}]}
            """, "azure-fast")
        #expect(
            fast.script == ["speaker 1 80-1500 Hola. Diga."] && fast.turns[0].confidence == 0.8
                && fast.language == "es-MX")
        #expect(ISODuration.milliseconds("PT1M48.05S") == 108_050 && ISODuration.milliseconds("P1D") == nil)
        #expect(ISODuration.milliseconds("PT99999999999999999999H") == nil && ISODuration.milliseconds("PT2") == nil)
    }

    @Test func azureOtherShapes() throws {
        let content = try Reading.call(
            """
            {"id":"x","status":"Succeeded","result":{"contents":[{"markdown":"WEBVTT","kind":"audioVisual","transcriptPhrases":[
            {"speaker":"Agent 1","startTimeMs":80,"endTimeMs":2240,"text":"Hola","locale":"es-MX"}]}]}}
            """, "azure-content-understanding")
        #expect(content.script == ["Agent 1 80-2240 Hola"] && content.roles == ["Agent 1": .agent])
        let live = try Reading.call(
            """
            [{"RecognitionStatus":"Success","Offset":900000,"Duration":5600000,"SpeakerId":"0","NBest":[{"Confidence":0.9,"Display":"Hola."}]},
            {"RecognitionStatus":"EndOfDictation","Offset":1},{"RecognitionStatus":"Success","Offset":9900000,"Duration":100000,"DisplayText":"Sí."}]
            """, "azure-realtime")
        #expect(live.script == ["speaker 0 90-650 Hola.", " 990-1000 Sí."])
        let outcome = Reading.outcome(
            """
            {"analysisInput":{"conversations":[
            {"id":"1","language":"es","modality":"text","conversationItems":[{"participantId":"Agent","text":"Hola"},{"participantId":"c","role":"Customer","text":"Sí",
             "audioTimings":[{"word":"si","offset":10000,"duration":20000}]}]},
            {"id":"2","modality":"transcript"}]}}
            """)
        #expect(outcome.format == "azure-conversation" && outcome.problems.first?.line == 4)
        let chat = try #require(outcome.calls.first)
        #expect(chat.script == ["Agent ?-? Hola", "c 1-3 Sí"] && chat.media == .chat)
        #expect(chat.roles == ["Agent": .agent, "c": .customer] && chat.id == "1")
    }

    @Test func googleSaysDiarisedWordsTwice() throws {
        let call = try Reading.call(
            """
            {"name":"op-1","done":true,"response":{"results":[
            {"alternatives":[{"transcript":"hola si","confidence":0.9,"words":[{"endTime":"0.5s","word":"hola"},{"startTime":"0.5s","endTime":"1s","word":"si"}]}],"languageCode":"es-mx"},
            {"alternatives":[{"words":[{"endTime":"0.500s","word":"hola","speakerTag":2},{"startTime":"0.500s","endTime":"1s","word":"si","speakerTag":1}]}]}]}}
            """, "google-stt-v1")
        #expect(call.script == ["speaker 2 0-500 hola", "speaker 1 500-1000 si"])
        #expect(call.has(note: "words-repeated") && call.language == "es-MX" && call.id == "op-1")
        let snake = try Reading.call(
            """
            {"results":[{"channel_tag":1,"result_end_time":{"seconds":2},"alternatives":[{"transcript":"a","words":[{"start_time":{"seconds":1,"nanos":300000000},"end_time":{"seconds":2},"word":"uno"}]}]},
            {"channel_tag":2,"result_end_time":"3s","alternatives":[{"transcript":"dos"}]}]}
            """, "google-stt-v1")
        #expect(snake.script == ["channel 2 0-3000 dos", "channel 1 1300-2000 uno"])
        #expect(snake.turns[0].flags.contains(.inferredTime))
    }

    @Test func googleV2AndItsBatch() throws {
        let call = try Reading.call(
            """
            {"results":{"gs://b/a.wav":{"transcript":{"results":[{"languageCode":"es-us","resultEndOffset":"2.5s","alternatives":[{"transcript":"hola",
            "words":[{"startOffset":"0.5s","endOffset":"1.300s","word":"hola","speakerLabel":"1"}]}]}]}}}}
            """, "google-stt-v2")
        #expect(call.script == ["speaker 1 500-1300 hola"] && call.language == "es-US")
    }

    @Test func insights() throws {
        let upload = try Reading.call(
            """
            {"entries":[{"start_timestamp_usec":1675813258000000,"text":"Hola","role":"CUSTOMER","user_id":1},
            {"start_timestamp_usec":1675813229500000,"text":"Diga","role":"AGENT","user_id":2},
            {"start_timestamp_usec":1675813260000000,"text":"Otro","role":"AGENT","user_id":3},{"text":"Bot","role":"AUTOMATED_AGENT"}]}
            """, "ccai-insights-upload")
        #expect(
            upload.script == [
                "AGENT 0-? Diga", "CUSTOMER 28500-? Hola", "AGENT 2 30500-? Otro", "AUTOMATED_AGENT ?-? Bot",
            ])
        #expect(upload.roles == ["AGENT": .agent, "AGENT 2": .agent, "CUSTOMER": .customer, "AUTOMATED_AGENT": .bot])
        #expect(upload.startedAt?.iso8601 == "2023-02-07T23:40:29Z")
        let demo = try Reading.call(
            "{\"entries\":[{\"start_timestamp_usec\":1000000,\"text\":\"a\",\"role\":\"AGENT\"}]}",
            "ccai-insights-upload")
        #expect(demo.startedAt == nil && demo.script == ["AGENT 1000-? a"])
        let resource = try Reading.call(
            """
            {"name":"projects/p/conversations/k-9","startTime":"2026-03-10T10:00:00Z","duration":"60s","languageCode":"es","agentId":"a7","callMetadata":{"customerChannel":1,"agentChannel":2},
            "transcript":{"transcriptSegments":[{"messageTime":"2026-03-10T10:00:01.5Z","text":"Hola","confidence":0.0,"channelTag":2,"segmentParticipant":{"role":"HUMAN_AGENT"}},
            {"text":"Sí","confidence":0.8,"channelTag":1,"words":[{"startOffset":"3s","endOffset":"3.5s","word":"sí"}]}]}}
            """, "ccai-insights")
        #expect(resource.script == ["HUMAN_AGENT 1500-? Hola", "channel 1 3000-3500 Sí"])
        #expect(resource.roles == ["HUMAN_AGENT": .agent, "channel 1": .customer] && resource.id == "k-9")
        #expect(resource.turns.map(\.confidence) == [nil, 0.8] && resource.agentID == "a7")
    }

    @Test func twilio() throws {
        let call = try Reading.call(
            """
            {"sid":"GT1","language_code":"es-MX","media_start_time":"2026-03-10T10:00:00Z","channel":{"participants":[{"channel_participant":1,"role":"CUSTOMER"},{"channel_participant":2,"type":"HUMAN_AGENT"}]},
            "sentences":[{"media_channel":2,"sentence_index":0,"start_time":"0.5","end_time":"2","transcript":"Hola","confidence":0.9},
            {"media_channel":1,"start_time":2.2,"end_time":3,"transcript":"Sí"}],"meta":{"key":"sentences","next_page_url":"u"}}
            """, "twilio-sentences")
        #expect(call.script == ["channel 2 500-2000 Hola", "channel 1 2200-3000 Sí"] && call.has(note: "more-pages"))
        #expect(call.roles == ["channel 2": .agent, "channel 1": .customer] && call.id == "GT1")
    }

    @Test func amazonSolutions() throws {
        let pca = try Reading.call(
            """
            {"ConversationAnalytics":{"GUID":"None","Agent":"None","ConversationTime":"2021-11-25 13:35:14.215558","ConversationLocation":"America/New_York","LanguageCode":"es-US","Duration":"28.67",
            "SpeakerLabels":[{"Speaker":"spk_0","DisplayText":"Agent"},{"Speaker":"spk_1","DisplayText":"Customer"}]},"SpeechSegments":[
            {"SegmentStartTime":0.04,"SegmentEndTime":0.25,"SegmentSpeaker":"spk_0","OriginalText":"Hola","DisplayText":"<b>Hola</b>","WordConfidence":[{"Text":"Hola","Confidence":0.5}]},
            {"SegmentStartTime":1,"SegmentEndTime":2,"SegmentSpeaker":"spk_1","OriginalText":"Sí"}]}
            """, "aws-pca")
        #expect(
            pca.script == ["spk_0 40-250 Hola", "spk_1 1000-2000 Sí"] && pca.agentID == nil && pca.idOrigin == .fileName
        )
        #expect(pca.roles == ["spk_0": .agent, "spk_1": .customer] && pca.startedAt?.iso8601 == "2021-11-25T13:35:14")
        #expect(pca.timeZone == nil && pca.has(note: "zone-apart"))
        let bda = try Reading.call(
            """
            {"metadata":{"asset_id":"0","dominant_asset_language":"ES"},"audio_segments":[{"start_timestamp_millis":10,"end_timestamp_millis":900,"text":"Hola","speaker":{"speaker_label":"spk_0"},"channel":{"channel_label":"ch_0"}}]}
            """, "aws-bda")
        #expect(bda.script == ["spk_0 10-900 Hola"] && bda.language == "es")
        let custom = Reading.outcome(
            "{\"matched_blueprint\":{\"name\":\"n\"},\"inference_result\":{\"call_summary\":\"x\"}}")
        #expect(custom.calls.isEmpty && custom.problems.first?.what.contains("blueprint") == true)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samples() throws {
        let speakers = try Reading.sample("amazon-transcribe/03-speaker-identification.json", "aws-transcribe")
        #expect(speakers.turns.count == 7 && speakers.parties.map(\.label) == ["spk_0", "spk_1", "spk_2"])
        #expect(speakers.turns.first?.start == 490 && speakers.turns.last?.end == 141_540)
        let channels = try Reading.sample(
            "amazon-transcribe/12-channel-identification-vocabulary-filter-remove.json", "aws-transcribe")
        #expect(channels.turns.count == 8 && channels.turns.first?.start == 490 && channels.turns.last?.end == 141_540)
        #expect(channels.roles == ["ch_0": .unknown, "ch_1": .unknown])
        let docs = try Reading.sample("amazon-transcribe/docs-diarization-output.json", "aws-transcribe")
        #expect(docs.turns.map(\.start) == [4870, 8490] && docs.turns.map(\.end) == [6880, 9240])
        let spanish = try Reading.sample("amazon-transcribe/test-input.json", "aws-transcribe")
        #expect(spanish.parties.map(\.label) == ["spk_1", ""] && spanish.turns[0].start == 40)
        let bad = TranscriptReader.read(
            try Samples.bytes("formats/amazon-transcribe/docs-pii-redacted-INVALID.json"), name: "x")
        #expect(bad.calls.isEmpty && bad.problems.first?.line == 8)
        let genesys = try Reading.sample("genesys-cloud/genesys_transcript.json", "genesys-cloud")
        #expect(genesys.turns.count == 3 && genesys.turns[0].start == 120 && genesys.turns[2].end == 7005)
        #expect(genesys.roles == ["external": .customer, "internal": .agent] && genesys.language == "en-US")
        let batch = try Reading.sample("azure-speech/batch-v3-transcriptSample.json", "azure-batch")
        #expect(batch.turns.map(\.start) == [40, 2280, 5400] && batch.turns.last?.end == 7460)
        let fast = try Reading.sample("azure-speech/fast-transcription-contoso-insurance.json", "azure-fast")
        #expect(fast.turns.count == 16 && fast.turns[0].start == 80 && fast.turns.last?.end == 107_200)
        let live = try Reading.sample("azure-speech/realtimeresult.json", "azure-realtime")
        #expect(live.script.map { $0.prefix(16) } == ["speaker 0 90-650", "speaker 1 690-17"])
        let chat = try Reading.sample("azure-conversation/Json_input_customer_support.json", "azure-conversation")
        #expect(chat.turns.count == 17 && chat.roles == ["Agent": .agent, "Customer": .customer])
        let google = try Reading.sample("google-stt/gcp-possible-bug.sample.json", "google-stt-v1")
        #expect(google.turns.count == 8 && google.turns[0].start == 0 && google.turns.last?.end == 79_900)
        #expect(google.turns.reduce(0) { $0 + $1.text.split(separator: " ").count } == 114)
        let v2 = try Reading.sample("google-stt/google_cloud_v2.json", "google-stt-v2")
        #expect(v2.script == ["speaker 1 0-2500 Hello world", "speaker 2 2500-3500 test"])
        let insights = try Reading.sample("google-ccai-insights/docs-conversation-input.json", "ccai-insights-upload")
        #expect(insights.turns.count == 4 && insights.turns.last?.start == 87_000)
        #expect(insights.roles == ["AGENT": .agent, "CUSTOMER": .customer])
        let twilio = try Reading.sample("twilio-intelligence/sentences.json", "twilio-sentences")
        #expect(twilio.script == ["channel 1 ?-? test test"] && twilio.roles == ["channel 1": .unknown])
        let pca = try Reading.sample("aws-pca/pca-result.json", "aws-pca")
        #expect(pca.turns.count == 12 && pca.roles == ["spk_0": .agent, "spk_1": .customer])
        #expect(pca.turns[0].start == 40 && pca.turns.last?.end == 28_960)
        let custom = TranscriptReader.read(try Samples.bytes("formats/aws-bda/bda-custom.json"), name: "x")
        #expect(custom.format == "aws-bda" && custom.calls.isEmpty && custom.problems.count == 1)
    }
}
