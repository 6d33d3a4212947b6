import Foundation
import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct WebVTTTests {
    private func outcome(_ text: String) -> ImportOutcome { TranscriptReader.read(Array(text.utf8), name: "a.txt") }
    private func call(_ text: String) throws -> Call {
        let result = outcome("WEBVTT\n\n" + text)
        #expect(result.format == "webvtt", "\(result.problems)")
        return try #require(result.calls.first)
    }

    @Test func voicesBecomeTurns() throws {
        let call = try call(
            """
            1
            00:00.500 --> 00:02.000 align:start
            <v Agente>Buenos días,

            00:02.100 --> 00:04.000
            <v.loud Agente>le llamo de <b>Crédito</b> Sol.</v>

            00:03.900 --> 00:06.000
            <v Cliente>&iquest;S&iacute;?</v> <v Agente>Un momento &amp; ya</v>

            01:00:10.000 --> 01:00:12.000
            <v Agente>Gracias.
            """)
        #expect(
            call.turns.map(\.text) == ["Buenos días, le llamo de Crédito Sol.", "¿Sí?", "Un momento & ya", "Gracias."])
        #expect(call.turns.map(\.start) == [500, 3900, 3900, 3_610_000])
        #expect(call.turns.map(\.end) == [4000, 6000, 6000, 3_612_000])
        #expect(call.parties.map(\.role) == [.agent, .customer])
        #expect(call.parties.map(\.decision) == [.prefix, .prefix])
        #expect(call.turns[1].flags == .overlap)
        #expect(call.turns.map(\.origin) == ["cue 1", "cue 3", "cue 3", "cue 4"])
    }

    @Test func prefixesStandWhereTheSpeakerChanges() throws {
        let call = try call(
            "00:00.000 --> 00:02.000\nAgente: Buenos días\n\n00:02.000 --> 00:04.000\nle llamo de Sol.\n\n00:04.000 --> 00:05.000\nCliente: Sí.\nAgente: Bien.\n"
        )
        #expect(call.turns.map(\.text) == ["Buenos días le llamo de Sol.", "Sí.", "Bien."])
        #expect(call.turns.map { call.role(of: $0) } == [.agent, .customer, .agent])
    }

    @Test func aPauseBeginsANewTurn() throws {
        let text = "00:00.000 --> 00:02.000\n<v A>uno\n\n00:04.000 --> 00:05.000\n<v A>dos\n"
        #expect(try call(text).turns.count == 2)
        let patient = TranscriptReader.read(
            Array(("WEBVTT\n\n" + text).utf8), name: "x", options: ImportOptions(turnPause: 3000))
        #expect(patient.calls.first?.turns.map(\.text) == ["uno dos"])
    }

    @Test func rollingCaptionsAreNotDoubled() throws {
        let call = try call(
            """
            00:00.000 --> 00:01.000 align:start
            buenos<00:00:00.400><c> días</c>

            00:01.000 --> 00:01.010
            buenos días

            00:01.010 --> 00:03.000
            buenos días
            le<00:00:01.400><c> llamo</c>

            00:03.000 --> 00:03.010
            le llamo
            """)
        #expect(call.turns.map(\.text) == ["buenos días le llamo"])
        #expect(call.notes.map(\.code).contains("captions-roll"))
    }

    @Test func realRepetitionsStay() throws {
        let call = try call(
            "00:00.000 --> 00:01.000\nSí.\n\n00:01.000 --> 00:02.000\nSí.\n\n00:02.000 --> 00:03.000\nClaro.\n")
        #expect(call.turns.map(\.text) == ["Sí.", "Sí.", "Claro."])
    }

    @Test func notesMayStateFacts() throws {
        let call = try #require(
            outcome(
                "WEBVTT - llamada\nKind: captions\nLanguage: es-MX\n\nNOTE country: MX\n\nNOTE\nagent: A07\nstarted: 2026-03-10T10:22:00-06:00\n"
                    + "Recuerda: revisar esto\n\n00:00.000 --> 00:01.000\n<v Agente>Hola\n"
            ).calls.first)
        #expect(call.country == "MX" && call.agentID == "A07" && call.language == "es-MX")
        #expect(call.startedAt?.iso8601 == "2026-03-10T10:22:00-06:00")
        #expect(call.notes.isEmpty)
    }

    @Test func shortTimesAreReadWhenTheFileHasNoOthers() throws {
        let call = try call("0.000 --> 3.480\n<v A>uno\n\n58.200 --> 1:01.300\n<v B>dos\n")
        #expect(call.turns.map(\.end) == [3480, 61_300])
        #expect(call.notes.map(\.code).contains("times-short"))
    }

    @Test(arguments: [
        ("WEBVTT", "no-turns"), ("WEBVTT\n\n", "no-turns"), ("WEBVTT\n\nNOTE nada\n", "no-turns"),
    ])
    func captionsWithoutCuesAreAnEmptyTranscript(_ text: String, _ code: String) throws {
        let call = try #require(outcome(text).calls.first)
        #expect(call.turns.isEmpty && call.notes.map(\.code) == [code])
    }

    @Test func onlyBrokenTimesAreAProblem() {
        let result = outcome("WEBVTT\n\n00:00:00 --> 00:00:01\nhola\n")
        #expect(result.calls.isEmpty)
        #expect(result.problems.map(\.line) == [3])
    }

    @Test(arguments: ["WEBVTTX\n\n", "webvtt\n\n", " WEBVTT\n", "garbage\n\n00:00.000 --> 00:01.000\nx"])
    func gluedSignaturesAreRefused(_ text: String) {
        let result = TranscriptReader.read(Array(text.utf8), name: "a", options: ImportOptions(format: "webvtt"))
        #expect(result.calls.isEmpty)
        #expect(result.problems.first?.what == "the signature is missing")
    }

    @Test func numericReferences() throws {
        let call = try call("00:00.000 --> 00:01.000\n&#241;&#xF1;&#0;&#x110000;&#128;&#xD800;&#;&#x;&bogus;&ntilde\n")
        #expect(call.turns[0].text == "ññ\u{FFFD}\u{FFFD}€\u{FFFD}&#;&#x;&bogus;ñ")
    }

    // MARK: Agreement with the standard's own tests

    struct Expected: Decodable, Sendable {
        var text: String
        var expectedTree: String
    }

    @Test(
        .enabled(if: Samples.areThere, "the samples beside the repository are not there"),
        arguments: ["wpt-cue-entities", "wpt-cue-tags", "wpt-cue-timestamps"])
    func cueTextTrees(_ name: String) throws {
        let expected = try JSONDecoder().decode(
            [Expected].self, from: Data(try Samples.bytes("formats/webvtt/\(name).expected.json")))
        for item in expected {
            // The oracle's texts end with the line break that parts cues; what is inside keeps its own.
            let text = Array(item.text.utf8)
            let body = text.last == 10 ? Array(text.dropLast()) : text
            let nul = body.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] as [UInt8] : [$0] }
            #expect(WebVTTTree.dump(WebVTTCueText(nul)) == item.expectedTree, "\(item.text)")
        }
        let decoded = try TextDecoder.decode(try Samples.bytes("formats/webvtt/\(name).vtt"), source: name)
        let cues = WebVTTParser(decoded.utf8).cues
        #expect(cues.count == expected.count)
        for (cue, item) in zip(cues, expected) {
            #expect(WebVTTTree.dump(WebVTTCueText(cue.text)) == item.expectedTree, "\(item.text)")
        }
    }

    struct CueList: Decodable {
        struct Cue: Decodable {
            var startTime: Double
            var endTime: Double
            var text: String?
            var body: String?
        }
        var cues: [Cue]?
        var segments: [Cue]?
    }

    @Test(
        .enabled(if: Samples.areThere, "the samples beside the repository are not there"),
        arguments: ["voice-not-closed", "voice-with-annotation", "kde_express-16_kde_en_telegram"])
    func cueLists(_ name: String) throws {
        let expected = try JSONDecoder().decode(
            CueList.self, from: Data(try Samples.bytes("formats/webvtt/\(name).expected.json")))
        let wanted = expected.cues ?? expected.segments ?? []
        let cues = WebVTTParser(try Samples.bytes("formats/webvtt/\(name).vtt")).cues
        #expect(cues.map(\.start) == wanted.map { Int(($0.startTime * 1000).rounded()) })
        #expect(cues.map(\.end) == wanted.map { Int(($0.endTime * 1000).rounded()) })
        for (cue, want) in zip(cues, wanted) {
            let raw = String(decoding: cue.text, as: UTF8.self)
            if let text = want.text { #expect(raw == text) }
            if let body = want.body { #expect(raw.trimmingCharacters(in: .whitespaces) == body) }
        }
    }

    /// Number of cues and their texts, as the standard's tests say in words.
    @Test(
        .enabled(if: Samples.areThere, "the samples beside the repository are not there"),
        arguments: [
            ("wpt-arrows", 6), ("wpt-header-garbage", 1), ("wpt-newlines", 4), ("wpt-nulls", 7),
            ("wpt-signature-bom", 0), ("wpt-stylesheets", 2),
            ("wpt-timings-eof", 0), ("wpt-timings-garbage", 0), ("wpt-timings-omitted-hours", 3),
            ("wpt-whitespace-chars", 3),
            ("captions_with_bom", 4), ("metadata_headers_multiline", 2), ("youtube_dl", 4),
        ])
    func cueCounts(_ name: String, _ count: Int) throws {
        let text = try TextDecoder.decode(try Samples.bytes("formats/webvtt/\(name).vtt"), source: name)
        let cues = WebVTTParser(text.utf8).cues
        #expect(cues.count == count)
        #expect(!cues.contains { String(decoding: $0.text, as: UTF8.self).contains("invalid") })
        #expect(WebVTTParser.best(text.utf8).parser.cues.count == count)
    }

    @Test(.enabled(if: Samples.areThere, "the samples beside the repository are not there"))
    func realFiles() throws {
        let sales = try #require(
            TranscriptReader.read(try Samples.bytes("formats/plain-text/webvtt-inside.txt"), name: "x.txt").calls.first)
        #expect(sales.format == "webvtt" && sales.turns.count == 16)
        #expect(sales.parties.map(\.label) == ["Speaker 1", "Speaker 2"])
        #expect(sales.turns.first?.start == 80 && sales.turns.last?.end == 107_200)
        let radio = try #require(
            TranscriptReader.read(try Samples.bytes("formats/webvtt/podnews_weekly_review_2024-01-19.vtt"), name: "x")
                .calls.first)
        #expect(radio.turns.first?.start == 0 && radio.parties.count == 4 && radio.turns.last?.end == 855_040)
        #expect(!radio.notes.map(\.code).contains("cue-without-times"))
        let rolling = try #require(
            TranscriptReader.read(try Samples.bytes("formats/webvtt/youtube_dl.vtt"), name: "x").calls.first)
        #expect(rolling.turns.map(\.text).joined(separator: " ") == "yeah what this will happen is I'm telling")
        #expect(rolling.language == "en")
        let refused = TranscriptReader.read(try Samples.bytes("formats/webvtt/bom-garbage-data.vtt"), name: "x")
        #expect(refused.calls.isEmpty && refused.problems.count == 1)
    }
}

/// A cue's tree in the notation of the standard's tests.
enum WebVTTTree {
    static func dump(_ text: WebVTTCueText) -> String {
        var out = ""
        var depth: [Int] = []
        for node in text.nodes {
            guard node.kind != .root else {
                depth.append(0)
                continue
            }
            let level = depth[node.parent]
            depth.append(level + 1)
            let indent = "| " + String(repeating: "  ", count: level)
            let value = String(decoding: node.value, as: UTF8.self)
            switch node.kind {
            case .text: out += indent + "\"\(value)\"\n"
            case .timestamp: out += indent + "<?timestamp \(clock(node.time))>\n"
            default:
                out += indent + "<\(tag(node.kind))>\n"
                let classes = node.classes.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
                if !classes.isEmpty { out += indent + "  class=\"\(classes)\"\n" }
                if node.kind == .voice { out += indent + "  title=\"\(value)\"\n" }
                if node.kind == .language { out += indent + "  lang=\"\(value)\"\n" }
            }
        }
        return out
    }

    private static func tag(_ kind: WebVTTCueText.Kind) -> String {
        switch kind {
        case .italic: "i"
        case .bold: "b"
        case .underline: "u"
        case .ruby: "ruby"
        case .rubyText: "rt"
        default: "span"
        }
    }

    private static func clock(_ ms: Int) -> String {
        func pad(_ value: Int, _ size: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, size - text.count)) + text
        }
        return "\(pad(ms / 3_600_000, 2)):\(pad(ms / 60_000 % 60, 2)):\(pad(ms / 1000 % 60, 2)).\(pad(ms % 1000, 3))"
    }
}
