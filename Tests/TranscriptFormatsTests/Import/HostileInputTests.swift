import Testing
import Transcripts

@testable import TranscriptFormats

/// No input may crash or hang an importer: cut files, damaged bytes, every format forced on every file.
@Suite struct HostileInputTests {
    private static let folders = [
        "plain-text", "webvtt", "aws-call-analytics", "aws-contact-lens", "aws-bda", "aws-pca", "ckm-json", "srt",
        "chat-cha",
        "csv-tsv", "harper-valley", "abcd", "whatsapp-txt", "vcon", "praat-textgrid",
    ]

    private static let own = [
        GoldNDJSONTests.line, GoldNDJSONTests.line + "\n" + GoldNDJSONTests.line,
        "Fecha: 2026-03-10\n\n[00:01] Agente: hola ñ\n(00:02) Cliente: sí | [3] Agente: **bien**\n```\nOtro: x",
        "WEBVTT\nLanguage: es\n\nNOTE a: b\n\n1\n00:00.000 --> 00:01.000 x\n<v.a.b Ana & Co>h&ntilde;<i>o<00:00.500>la</i></v>\n<v B>x\n",
        "{\"Transcript\":[{\"ParticipantRole\":\"AGENT\",\"Content\":\"a \\u00f1\",\"BeginOffsetMillis\":1,\"Items\":[{\"x\":[1,{}]}]}],\"JobName\":\"j\"}",
    ]

    private func importAll(_ bytes: [UInt8]) {
        let outcome = TranscriptReader.read(bytes, name: "x")
        #expect(!outcome.calls.isEmpty || !outcome.problems.isEmpty)
        // Decoded once: every format reads the same text, without being recognised each time.
        guard let text = try? TextDecoder.decode(bytes, source: "x") else { return }
        let document = TranscriptDocument(name: "x", bytes: text.utf8)
        for format in TranscriptFormats.all {
            do throws(TranscriptProblem) {
                try format.read(document, options: ImportOptions()) { result in
                    guard case .success(let call) = result else { return }
                    #expect(call.turns.map(\.number) == Array(1..<(call.turns.count + 1)))
                    #expect(call.turns.allSatisfy { call.parties.indices.contains($0.party) })
                }
            } catch {
                #expect(!error.what.isEmpty)
            }
        }
    }

    private func torment(_ bytes: [UInt8], flips: Int, seed: UInt64) {
        var size = 1
        while size < bytes.count {
            importAll(Array(bytes.prefix(size)))
            importAll(Array(bytes.suffix(size)))
            size *= 2
        }
        var dice = Dice(state: seed)
        for _ in 0..<flips {
            var copy = bytes
            for _ in 0...dice.below(8) where !copy.isEmpty { copy[dice.below(copy.count)] ^= 1 << UInt8(dice.below(8)) }
            importAll(copy)
        }
    }

    @Test(arguments: own.indices) func ownTexts(_ i: Int) {
        let bytes = Array(Self.own[i].utf8)
        for size in 0..<bytes.count { importAll(Array(bytes.prefix(size))) }
        torment(bytes, flips: 150, seed: UInt64(i))
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func samplesCutAndDamaged() throws {
        for file in try Samples.files(in: Self.folders) {
            torment(Array(try Samples.bytes(file).prefix(40_000)), flips: 3, seed: 11)
        }
    }

    @Test(arguments: [
        "[", "{\"a\":", "{\"turns\":[", "{\"Transcript\":[", "<v ", "<c>", "&", "**", "[00:", ": ", "Agente: ", "(",
        "a:\n", "-->", "\n", "|", "=== ",
    ])
    func oneThingRepeated(_ piece: String) {
        for head in [
            "", "WEBVTT\n\n00:00.000 --> 00:01.000\n", "{\"turns\":[{\"speaker\":\"agent\",\"text\":\"", "Agente: ",
        ] {
            importAll(Array((head + String(repeating: piece, count: 20_000)).utf8))
        }
    }
}
