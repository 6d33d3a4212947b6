import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct LinguisticsTests {
    @Test func chat() throws {
        let call = try Reading.call(
            "@UTF8\n@Begin\n@Languages:\tspa\n@Participants:\tAGE Agent, CUS Luisa Customer\n*AGE:\tbuenos días <señora> [>] &-eh (.) xxx\n\tle hablo . \u{15}100_900\u{15}\n%mor:\tnada\n*CUS:\tdiga@s:eng (a)delante +//. \u{15}950_1400\u{15}\n@End\n",
            "chat-cha")
        #expect(call.script == ["AGE 100-900 buenos días señora le hablo.", "CUS 950-1400 diga adelante"])
        #expect(
            call.parties.map(\.role) == [.agent, .customer] && call.parties[1].name == "Luisa" && call.language == "es")
    }

    @Test func textGridLongAndShort() throws {
        let short =
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n4\n<exists>\n3\n\"IntervalTier\"\n\"Agente\"\n0\n4\n2\n0\n1.5\n\"Dice \"\"hola\"\"\"\n1.5\n4\n\"\"\n\"IntervalTier\"\n\"Cliente\"\n0\n4\n1\n2\n3\n\"Sí\"\n\"TextTier\"\n\"tono\"\n0\n4\n1\n0.5\n\"H*\"\n"
        let call = try Reading.call(short, "textgrid")
        #expect(call.script == ["Agente 0-1500 Dice \"hola\"", "Cliente 2000-3000 Sí"])
        #expect(call.has(note: "tiers-left-out"))
        let long =
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = -0\nxmax = 4\ntiers? <exists>\nsize = 1\nitem []:\n    item [1]:\n        class = \"IntervalTier\"\n        name = \"Agente\"\n        xmin = 0\n        xmax = 4\n        intervals: size = 1\n        intervals [1]:\n            xmin = 0\n            xmax = 1.5\n            text = \"Hola\"\n"
        #expect(try Reading.call(long, "textgrid").script == ["Agente 0-1500 Hola"])
        #expect(Reading.outcome(String(long.dropLast(40))).problems.first?.what.contains("cut off") == true)
        #expect(Reading.outcome(long.replacingSize).problems.count == 1)
    }

    @Test func ctm() throws {
        let call = try Reading.call(
            ";; c\nc1 A 0.5 0.3 buenos 0.9\nc1 A 0.8 0.4 días 0.7\nc1 B 1.5 0.2 diga 7.5\nc1 B * * <ALT_BEGIN>\nc1 B 1.8 0.2 sí\nc1 B * * <ALT>\nc1 B 1.8 0.2 si\nc1 B * * <ALT_END>\n",
            "ctm")
        #expect(call.script == ["A 500-1200 buenos días", "B 1500-2000 diga sí"])
        #expect(
            call.turns[0].confidence == 0.8 && call.codes.isSuperset(of: ["alternative", "confidence-out-of-range"]))
    }

    @Test func stmAndRTTM() throws {
        let stm = Reading.outcome(
            "c1 1 agente 0 1.5 <o> buenos días\nc2 1 ana 0 1 hola\nc1 1 cliente 1.5 2 diga\nc1 1 cliente 3 4\n")
        #expect(stm.format == "stm" && stm.calls.map(\.id) == ["c1", "c2"])
        #expect(stm.calls[0].script == ["agente 0-1500 buenos días", "cliente 1500-2000 diga"])
        let call = try Reading.call(
            "SPEAKER c1 1 0 1 <NA> <NA> Ana <NA>\nLEXEME c1 1 0.1 0.4 hola lex Ana 0.9\nLEXEME c1 1 0.6 0.2 sí lex Luis 0.9\n",
            "rttm")
        #expect(call.script == ["Ana 100-500 hola", "Luis 600-800 sí"])
        #expect(
            Reading.outcome("SPEAKER c1 1 0 1 <NA> <NA> Ana <NA>\n").problems.first?.what.contains("no words") == true)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there")) func samples() throws {
        for (file, turns, first, last) in [
            ("CHECK_007_missing_end", 1, "CHI ?-? hello.", "CHI ?-? hello."),
            ("overlap-markers", 6, "MOT ?-? if we have some time we can get tickets.", "CHI ?-? my foo bar is broken."),
            ("pauses-timed", 3, "CHI ?-? I want a cookie please.", "CHI ?-? and then we eat."),
            ("short", 4, "CHI 835-3665 I did.", "MOT 6883-7688 okay."),
            ("media-bullets", 2, "CHI 2041689-2042652 hello there.", "MOT 5041689-5042652 how are you?"),
            ("spa-conversation", 5, "CHI ?-? María.", "CHI ?-? mira a mi mira a mi."),
        ] {
            let call = try Reading.sample("chat-cha/\(file).cha", "chat-cha")
            #expect(call.turns.count == turns && call.script.first == first && call.script.last == last)
        }
        let bobby = try Reading.sample("praat-textgrid/bobby_words_with_newlines.TextGrid", "textgrid")
        #expect(bobby.script == [" 65-1117 BOBBY RIPPED THE LEDGER"])
        let mary = try Reading.sample("praat-textgrid/all_tiers_have_the_same_name.TextGrid", "textgrid")
        #expect(mary.turns.map(\.text) == ["Mary", "Maary", "Bob"])
        #expect(
            try Reading.sample("praat-textgrid/mary_longfile_with_negative_zero.TextGrid", "textgrid").turns.count == 1)
        let basic = TranscriptReader.read(try Samples.bytes("formats/nist-ctm-stm-rttm/basic.ctm"), name: "b.ctm")
        #expect(basic.calls.map(\.id) == ["SHOW_1", "SHOW_2", "SHOW_3"])
        #expect(basic.calls[2].turns.map(\.text) == ["first A1_1 A1_2 A3_1 A3_2 last"])
        let words = TranscriptReader.read(try Samples.bytes("formats/nist-ctm-stm-rttm/hyp.stm"), name: "h.stm")
        let json = TranscriptReader.read(try Samples.bytes("formats/nist-ctm-stm-rttm/hyp.seglst.json"), name: "h.json")
        #expect(words.calls.map(\.script) == json.calls.map(\.script))
        #expect(
            try Reading.sample("nist-ctm-stm-rttm/generic-1.rttm", "rttm").turns.map(\.text) == [
                "Y U A G", "D F X Z Y",
            ])
        let times = TranscriptReader.read(try Samples.bytes("formats/nist-ctm-stm-rttm/ref.rttm"), name: "r.rttm")
        #expect(times.calls.isEmpty && times.problems.count == 1)
    }
}

extension String {
    /// A TextGrid that promises more intervals than it has.
    fileprivate var replacingSize: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.contains("intervals: size") ? "intervals: size = 9223372036854775807" : String($0) }.joined(
                separator: "\n")
    }
}
