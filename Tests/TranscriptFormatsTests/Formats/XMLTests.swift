import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct XMLTests {
    private static let tt = "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\""

    @Test func ttmlTimesAddUp() throws {
        let call = try Reading.call(
            Self.tt
                + " xml:lang=\"es-MX\"><head><metadata><ttm:agent xml:id=\"a\" type=\"person\"><ttm:name type=\"full\">Agente</ttm:name></ttm:agent></metadata></head><body begin=\"10s\"><div timeContainer=\"seq\"><p dur=\"2s\" ttm:agent=\"a\">Buenos<br/>d&#237;as &amp; m&#xE1;s</p><p begin=\"1s\" end=\"3s\">Cliente: Diga</p></div></body></tt>",
            "ttml")
        #expect(call.language == "es-MX")
        #expect(call.turns.map(\.start) == [10_000, 13_000] && call.turns.map(\.end) == [12_000, 15_000])
        #expect(call.turns.first?.text == "Buenos días & más")
    }

    @Test func elan() throws {
        let call = try Reading.call(
            "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"milliseconds\"/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"100\"/><TIME_SLOT TIME_SLOT_ID=\"t2\"/></TIME_ORDER><TIER TIER_ID=\"Agente\"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a1\" TIME_SLOT_REF1=\"t1\" TIME_SLOT_REF2=\"t2\"><ANNOTATION_VALUE>Hola &lt;eh&gt;</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER><TIER TIER_ID=\"g\" PARENT_REF=\"Agente\"/></ANNOTATION_DOCUMENT>",
            "elan")
        #expect(call.script == ["Agente 100-? Hola <eh>"] && call.roles["Agente"] == .agent)
    }

    @Test func exmaralda() throws {
        let call = try Reading.call(
            "<basic-transcription><head><speakertable><speaker id=\"S0\"><abbreviation>Cliente</abbreviation></speaker></speakertable></head><basic-body><common-timeline><tli id=\"T0\" time=\"0.5\"/><tli id=\"T1\"/><tli id=\"T2\" time=\"2.0\"/></common-timeline><tier id=\"a\" speaker=\"S0\" category=\"v\" type=\"t\"><event start=\"T0\" end=\"T1\">Buenos </event><event start=\"T1\" end=\"T2\">días</event></tier><tier id=\"b\" speaker=\"S0\" category=\"en\" type=\"a\"><event start=\"T0\" end=\"T1\">good</event></tier></basic-body></basic-transcription>",
            "exmaralda")
        #expect(call.script == ["Cliente 500-2000 Buenos días"])
    }

    @Test func transcriber() throws {
        let call = try Reading.call(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE Trans SYSTEM \"trans-14.dtd\"><Trans><Speakers><Speaker id=\"s1\" name=\"Agente\"/><Speaker id=\"s2\" name=\"Ana\"/></Speakers><Episode><Section><Turn speaker=\"s1 s2\" startTime=\"0\" endTime=\"2.5\"><Sync time=\"0\"/><Who nb=\"1\"/>buen día<Event desc=\"rire\"/><Who nb=\"2\"/>sí</Turn><Turn startTime=\"2.5\" endTime=\"3\"><Sync time=\"2.5\"/></Turn></Section></Episode></Trans>",
            "transcriber")
        #expect(call.script == ["Agente 0-2500 buen día", "Ana 0-2500 sí"])
    }

    @Test func dangersAreRefused() {
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE tt [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + Self.tt
            + "><body><div><p>&b;</p></div></body></tt>"
        let file =
            "<?xml version=\"1.0\"?><!DOCTYPE tt [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Self.tt
            + "><body><div><p begin=\"0s\">&x;</p></div></body></tt>"
        let named = Self.tt + "><body><div><p begin=\"0s\">a&nbsp;b</p></div></body></tt>"
        let external =
            "<!DOCTYPE tt SYSTEM \"http://127.0.0.1:1/x.dtd\">" + Self.tt
            + "><body><div><p begin=\"0s\">&x;</p></div></body></tt>"
        let deep = Self.tt + "><body>" + String(repeating: "<div>", count: 5000)
        let broken = Self.tt + "><body><div><p begin=\"0s\">Hola</div></body></tt>"
        for text in [bomb, file, named, external, deep, broken] {
            let outcome = Reading.outcome(text)
            #expect(outcome.calls.isEmpty && outcome.problems.count == 1)
            #expect(outcome.problems.first?.description.contains("root:") == false)
        }
        #expect(Reading.outcome(broken).problems.first?.line == 1)
        #expect(Reading.outcome("<TEI><text/></TEI>").problems.first?.what.contains("XML") == true)
    }

    @Test func longTextAndManyElements() {
        let long =
            Self.tt + "><body><div><p begin=\"0s\">" + String(repeating: "a", count: 11_000_000)
            + "</p></div></body></tt>"
        let outcome = Reading.outcome(long)
        #expect(outcome.calls.isEmpty && outcome.problems.count == 1)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there")) func samples() throws {
        // The text of this file states its own times: each caption lasts as long as it says.
        let times = try Reading.sample("ttml/TimeExpressions001.ttml", "ttml")
        #expect(times.turns.first?.end == 1200 && times.turns.count == 10)
        let reader = try Reading.sample("ttml/MediaSeqTiming001.ttml", "ttml")
        #expect(reader.turns.map(\.start) == [5000, 15_000] && reader.turns.map(\.end) == [10_000, 20_000])
        let par = try Reading.sample("ttml/MediaParTiming002.ttml", "ttml")
        #expect(par.turns.map(\.start) == [0, 5000, 5000] && par.turns.allSatisfy { $0.end == 10_000 })
        #expect(try Reading.sample("ttml/BasicTimeContainment001.ttml", "ttml").turns.map(\.end) == [5000, 10_000])
        #expect(try Reading.sample("ttml/ttml_example.ttml", "ttml").turns.first?.start == 760)
        #expect(try Reading.sample("elan-eaf/abui_1.eaf", "elan").script == ["SL 290-1910 amakaang di kaai hada muila"])
        let elan = try Reading.sample("elan-eaf/short.eaf", "elan")
        let chat = try Reading.sample("chat-cha/short.cha", "chat-cha")
        #expect(elan.turns.map(\.start) == chat.turns.map(\.start) && elan.turns.count == 4)
        #expect(
            try Reading.sample("exmaralda-exb/sample3.xml", "exmaralda").turns.map(\.text) == ["This is a sample Text."]
        )
        let trs = try Reading.sample("transcriber-trs/trs_example.trs", "transcriber")
        #expect(trs.turns.first?.text == "salut ça va" && trs.parties.map(\.label) == ["L1", "L2"])
        #expect(trs.turns.contains { $0.flags.contains(.overlap) })
        #expect(
            try Reading.sample("transcriber-trs/badfile.trs", "transcriber").turns.map(\.text) == [
                "Sentence #1", "Sentence #2",
            ])
    }
}
