import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct TranscriptReaderTests {
    private func read(_ text: String, _ options: ImportOptions = ImportOptions()) -> ImportOutcome {
        TranscriptReader.read(Array(text.utf8), name: "a.x", options: options)
    }

    @Test(arguments: [
        ([] as [UInt8], "empty"), ([0x20, 0x0A], "blanks"), (Array("{\"a\":[1,2".utf8), "ends in the middle"),
        (Array("{\"a\":1}".utf8), "keys"),
        (Array("<xml/>".utf8), "XML"), (Array("hola".utf8), "no transcript format"), ([0x50, 0x4B, 3, 4], "zip"),
    ])
    func whatIsNoTranscriptIsSaidInOneSentence(_ bytes: [UInt8], _ words: String) {
        let outcome = TranscriptReader.read(bytes, name: "a.x")
        #expect(outcome.calls.isEmpty && outcome.problems.count == 1)
        let sentence = outcome.problems[0].description
        #expect(sentence.hasPrefix("a.x") && sentence.contains(words) && !sentence.contains("\n"))
    }

    @Test func formatsAreAskedInOrderAndSayWhy() {
        let outcome = read("Agente: hola\nCliente: sí")
        #expect(outcome.candidates.map(\.format).first == "plain-text")
        #expect(Set(outcome.candidates.map(\.format)) == Set(TranscriptFormats.all.map(\.id)))
        #expect(
            outcome.candidates.allSatisfy { !$0.likelihood.reason.isEmpty && !$0.likelihood.reason.contains("hola") })
    }

    @Test func formatMayBeForced() {
        #expect(read("Agente: hola\nCliente: sí", ImportOptions(format: "webvtt")).problems.count == 1)
        let unknown = read("Agente: hola", ImportOptions(format: "plan-text"))
        #expect(
            unknown.problems.first?.description
                == "a.x: there is no transcript format \"plan-text\"; did you mean plain-text?")
        #expect(
            read("x", ImportOptions(format: "zzzzzzzzzz")).problems.first?.right?.contains("known formats are") == true)
        #expect(TranscriptFormats.nearest(to: "contact-lens") == ["aws-contact-lens"])
        #expect(TranscriptFormats.nearest(to: "WEBVT") == ["webvtt"])
    }

    @Test func identifiersAreUniqueAndStable() {
        let ids = TranscriptFormats.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.prefix(5) == ["gold-ndjson", "plain-text", "webvtt", "aws-call-analytics", "aws-contact-lens"])
    }

    @Test func utf16FilesAreReadLikeOthers() throws {
        let text = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Agente>¿Señora Núñez?\n"
        let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + units
        #expect(TranscriptReader.read(bytes, name: "x").calls.first?.turns.map(\.text) == ["¿Señora Núñez?"])
    }

    @Test func hugeFilesOfOtherKindsAreRefused() {
        var bytes = Array("Agente: hola\n".utf8)
        bytes += [UInt8](repeating: 0x61, count: ImportLimits.bytes)
        let outcome = TranscriptReader.read(bytes, name: "big.txt")
        #expect(outcome.problems.first?.what.contains("more than the limit") == true)
    }

    @Test func sameBytesSameCall() {
        let text = "[00:10] Agente: hola [NAME]\n[00:05] Cliente: sí\nTotal: 5"
        #expect(read(text) == read(text))
    }

    @Test func bigJSONIsRecognisedFromItsHeadOrElseFromAllOfIt() {
        let filler =
            "\"Filler\":[" + Array(repeating: "{\"k\":\"vvvvvvvvvvvvvvvvvvvv\"}", count: 6000).joined(separator: ",")
            + "]"
        let turn =
            "\"Transcript\":[{\"ParticipantRole\":\"AGENT\",\"Content\":\"hola\",\"BeginOffsetMillis\":1,\"EndOffsetMillis\":2}]"
        #expect(read("{" + turn + "," + filler + "}").calls.count == 1)
        #expect(read("{" + filler + "," + turn + "}").calls.count == 1)
    }
}
