import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct SubRipTests {
    @Test func prefixesPositionsAndTags() throws {
        let call = try Reading.call(
            """
            1
            00:00:01,000 --> 00:00:02,500 X1:10 Y1:20
            Agente: <i>Buenos</i> días, {\\an8}señor.

            2
            00:00:03,000 --> 00:00:04,000
            Cliente: Diga, A & B < C.

            3
            00:00:04,200 --> 00:00:05,000
            Son
            1500

            pesos.
            """, "srt")
        #expect(
            call.script == [
                "Agente 1000-2500 Buenos días, señor.", "Cliente 3000-5000 Diga, A & B < C. Son 1500 pesos.",
            ])
        #expect(call.roles == ["Agente": .agent, "Cliente": .customer])
    }

    @Test(arguments: [
        ("00:00:01,000 --> 00:00:02,000", 1000, 2000, false), ("0:00:01.5 --> 0:00:02", 1000 + 500, 2000, true),
        ("01:02:03,004-->01:02:04,005", 3_723_004, 3_724_005, false), ("00:01,000 --> 00:02,000", 1000, 2000, true),
    ]) func times(_ text: String, _ start: Int, _ end: Int, _ loose: Bool) {
        #expect(SubRipTimes.parse(text.utf8) == SubRipTimes(start: start, end: end, isLoose: loose))
    }

    @Test(arguments: [
        "", "1", "00:00:01,000 -> ", "a --> b", "00:00:01,000 --> 00:00:02,000x", "99:99:99,000 --> 00:00:01,000",
    ])
    func noTimes(_ text: String) { #expect(SubRipTimes.parse(text.utf8) == nil) }

    @Test func lostTimesKeepTheWords() throws {
        let call = try Reading.call(
            "1\n00:00:01,000 --> 00:00:02,000\nUno.\n\n2\nDos.\n\n3\n00:00:05,000 --> 00:00:06,000\nTres.\n", "srt")
        #expect(call.turns.map(\.text) == ["Uno.", "Dos.", "Tres."])
        #expect(call.turns[1].start == nil)
        #expect(call.has(note: "cue-without-times"))
    }

    @Test func dashesPartSpeakersOfOneCue() throws {
        let call = try Reading.call("1\n00:00:01,000 --> 00:00:02,000\n- ¿Aló?\n- Buenos días.\n", "srt")
        #expect(call.turns.map(\.text) == ["- ¿Aló?", "- Buenos días."])
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there")) func samples() throws {
        let plain = try Reading.sample("srt/bom-utf-8.srt", "srt")
        let wide = try Reading.sample("srt/bom-utf-16-le.srt", "srt")
        let bare = try Reading.sample("srt/no-indexes.srt", "srt")
        #expect(plain.script == wide.script && plain.script == bare.script)
        #expect(plain.turns.first?.start == 6500 && plain.turns.last?.end == 50_000)
        #expect(plain.turns.first?.text.hasPrefix("About 2 months ago") == true)
        #expect(try Reading.sample("srt/empty.srt", "srt").has(note: "cue-without-text"))
        #expect(try Reading.sample("srt/invalid.srt", "srt").turns.map(\.text) == ["This subtitle is invalid"])
        #expect(
            try Reading.sample("srt/missing_timeframe.srt", "srt").turns.map(\.text).joined(separator: " ").contains(
                "#2"))
        let buzz = try Reading.sample("srt/buzzcast.srt", "srt")
        #expect(buzz.parties.map(\.label) == ["Alban", "Kevin", "Travis", "Tom", "Dave"])
        #expect(try Reading.sample("srt/podcasting_20_episode_124.srt", "srt").parties.count == 3)
        // The same run of Whisper exists as JSON: the same people say the same.
        let captions = try Reading.sample("srt/speaker-prefix-dosparlants.srt", "srt")
        let json = try Reading.sample("whisper-json/whisper-ctranslate2-diarization.json", "whisper-json")
        #expect(
            captions.turns.map { captions.parties[$0.party].label } == json.turns.map { json.parties[$0.party].label })
        #expect(captions.turns.map(\.text) == json.turns.map(\.text))
    }
}
