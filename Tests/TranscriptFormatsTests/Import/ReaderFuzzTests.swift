import Testing
import Transcripts

@testable import TranscriptFormats

/// Mutations of texts of every kind of reader: cut, flipped, with parts doubled, dropped, and put into each other. Never a crash, always
/// an answer, always a sound call.
@Suite struct ReaderFuzzTests {
    static let seeds: [String] = [
        "1\n00:00:01,000 --> 00:00:02,500\nAgente: <i>Hola</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n- Sí\n- No\n",
        "id;hablante;inicio;fin;texto\n1;Asesor;0,5;2,0;\"Buenos; días\"\n1;Cliente;99999999999999999999;-1;Sí\n2;;;;=x\n",
        "start\tend\ttext\n0\t4200\tBuenos días\n4200\t6100\tSí, dígame\n",
        "call_id,transcripcion\nC1,\"Agente: Hola.\nCliente: Diga.\"\nC2,Agente: Hola. Cliente: Diga.\n",
        "18/12/19 15:57 - Aviso\n18/12/19, 3:57 p. m. - Ana: Hola\nsigue\n[31/12/2022 11:40:26] Luis: <Multimedia omitido>\n",
        "@UTF8\n@Begin\n@Participants:\tAGE Agent, CUS Customer\n*AGE:\tbuenos <días> [>] (.) &=ríe . \u{15}100_900\u{15}\n\tmás\n%mor:\tx\n@End\n",
        "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n4\n<exists>\n1\n\"IntervalTier\"\n\"Agente\"\n0\n4\n1\n0\n1.5\n\"a \"\"b\"\"\"\n",
        ";; c\nc1 A 0.5 0.3 buenos 0.9\nc1 B * * <ALT_BEGIN>\nc1 B 1e99 -5 sí\n",
        "c1 1 agente 0 1.5 <o> buenos días\nc1 1 cliente 9e98 9e99 diga\n",
        "LEXEME c1 1 0.1 9e99 hola lex Ana 0.9\nSPEAKER c1 1 0 1 <NA> <NA> Ana <NA>\n",
        "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body begin=\"9h\"><div timeContainer=\"seq\"><p begin=\"1f\" dur=\"00:00:99999:00\">a<br/>&amp;b</p><p end=\"3t\"><span begin=\"1s\">c</span></p></div></body></tt>",
        "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t\" TIME_VALUE=\"9e99\"/></TIME_ORDER><TIER TIER_ID=\"A\"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\" TIME_SLOT_REF1=\"t\" TIME_SLOT_REF2=\"t\"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
        "<basic-transcription><common-timeline><tli id=\"a\" time=\"-9e99\"/></common-timeline><tier id=\"t\" type=\"t\"><event start=\"a\" end=\"b\">x</event></tier></basic-transcription>",
        "<!DOCTYPE Trans SYSTEM \"x\"><Trans><Turn speaker=\"a b\" startTime=\"9e99\"><Sync time=\"-1\"/><Who nb=\"-9223372036854775808\"/>x</Turn></Trans>",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agente>Hola &amp; <00:00:01.500>adiós\n",
        "Agente (00:12): Hola.\n[00:14] Cliente: 10:30, sí. Agente: bueno | Cliente: ya\n",
    ]
    private static let tokens: [[UInt8]] = [
        "-->", "\n\n", "<", ">", "&", "\"", ":", ";", ",", "\t", "[", "]", "{", "9223372036854775807",
        "-9223372036854775808", "1e999999999", "0",
        "00:00:00,000", "]]>", "<!--", "<![CDATA[", "&#x110000;", "&#0;", "\u{15}", "\u{0}", "\u{FEFF}", "\u{202E}",
        "@", "*A:\t", "%", "|", "1/1/1 1:1 - a: b",
    ].map { Array($0.utf8) }

    static func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var copy = bytes
        for _ in 0...dice.below(4) {
            let place = dice.below(copy.count + 1)
            switch dice.below(7) {
            case 0: if place < copy.count { copy[place] ^= 1 << UInt8(dice.below(8)) }
            case 1: if place < copy.count { copy[place] = UInt8(truncatingIfNeeded: dice.next()) }
            case 2: copy.insert(contentsOf: tokens[dice.below(tokens.count)], at: place)
            case 3: copy.removeSubrange(place..<min(copy.count, place + dice.below(12)))
            case 4: copy.removeSubrange(place...)
            case 5:
                let end = min(copy.count, place + dice.below(40))
                copy.insert(contentsOf: Array(copy[min(place, end)..<end]), at: min(place, copy.count))
            default:
                let other = Array(seeds[dice.below(seeds.count)].utf8)
                let from = dice.below(other.count)
                copy.insert(contentsOf: other[from..<min(other.count, from + dice.below(60))], at: place)
            }
        }
        return copy
    }

    static func check(_ bytes: [UInt8], format: String?) {
        for wanted in format.map({ [nil, $0] }) ?? [nil] {
            let outcome = TranscriptReader.read(bytes, name: "x", options: ImportOptions(format: wanted))
            #expect(!outcome.calls.isEmpty || !outcome.problems.isEmpty)
            for call in outcome.calls {
                #expect(call.turns.map(\.number) == Array(1..<(call.turns.count + 1)))
                #expect(
                    call.turns.allSatisfy {
                        call.parties.indices.contains($0.party) && ($0.start ?? 0) >= 0
                            && ($0.end ?? .max) >= ($0.start ?? 0)
                    })
            }
        }
    }

    @Test(arguments: seeds.indices) func mutations(_ i: Int) {
        let bytes = Array(Self.seeds[i].utf8)
        let format = TranscriptReader.read(bytes, name: "x").format
        #expect(format != nil)
        var dice = Dice(state: UInt64(i))
        for _ in 0..<300 { Self.check(Self.mutated(bytes, &dice), format: format) }
    }

    @Test(arguments: seeds.indices) func everyReaderOnEveryText(_ i: Int) {
        let bytes = Array(Self.seeds[i].utf8)
        for format in TranscriptFormats.all { Self.check(bytes, format: format.id) }
        for size in bytes.indices where size % 5 == 0 { Self.check(Array(bytes[..<size]), format: nil) }
    }

    /// Every sample cut at every power of two, and with bits flipped.
    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samplesCutAtPowersOfTwo() throws {
        let folders = [
            "chat-cha", "csv-tsv", "elan-eaf", "exmaralda-exb", "nist-ctm-stm-rttm", "plain-text", "praat-textgrid",
            "srt", "transcriber-trs", "ttml",
            "webvtt", "whatsapp-txt", "aws-contact-lens", "aws-call-analytics", "vcon",
        ]
        for file in try Samples.files(in: folders) {
            let bytes = Array(try Samples.bytes(file).prefix(40_000))
            var size = 1
            while size < bytes.count {
                Self.check(Array(bytes[..<size]), format: nil)
                size *= 2
            }
            var dice = Dice(state: 3)
            var copy = bytes
            for _ in 0..<8 { copy[dice.below(copy.count)] ^= 1 << UInt8(dice.below(8)) }
            Self.check(copy, format: nil)
        }
    }
}
