import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct TextDecoderTests {
    private let text = "Agente: ¿Cómo está, señora Núñez? 😀\nCliente: Bien.\n"

    private func decoded(_ bytes: [UInt8]) throws -> DecodedText { try TextDecoder.decode(bytes, source: "a.txt") }

    private func wide(_ text: String, size: Int, big: Bool) -> [UInt8] {
        var out: [UInt8] = []
        func add(_ value: UInt32) {
            for k in 0..<size { out.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * (big ? size - 1 - k : k)))) }
        }
        if size == 2 {
            for unit in text.utf16 { add(UInt32(unit)) }
        } else {
            for scalar in text.unicodeScalars { add(scalar.value) }
        }
        return out
    }

    @Test func utf8WithAndWithoutMark() throws {
        #expect(try decoded(Array(text.utf8)).utf8 == Array(text.utf8))
        let marked = try decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(marked.utf8 == Array(text.utf8))
        #expect(marked.encoding == .utf8 && marked.notes.isEmpty)
    }

    @Test(arguments: [2, 4], [true, false]) func wideTextWithAndWithoutMark(_ size: Int, _ big: Bool) throws {
        let mark: [UInt8] =
            size == 2 ? (big ? [0xFE, 0xFF] : [0xFF, 0xFE]) : (big ? [0, 0, 0xFE, 0xFF] : [0xFF, 0xFE, 0, 0])
        let bytes = wide(text, size: size, big: big)
        let marked = try decoded(mark + bytes)
        #expect(marked.utf8 == Array(text.utf8))
        #expect(marked.notes.isEmpty)
        let bare = try decoded(bytes)
        #expect(bare.utf8 == Array(text.utf8))
        #expect(bare.notes.map(\.code) == ["encoding-guessed"])
    }

    @Test func windows1252IsTheLastResort() throws {
        let latin: [UInt8] = text.unicodeScalars.filter { $0.value < 256 }.map { UInt8($0.value) }
        let result = try decoded(latin + [0x80, 0x93, 0x94])
        #expect(result.encoding == .windows1252)
        #expect(result.notes.map(\.code) == ["encoding-windows-1252"])
        let words = String(decoding: result.utf8, as: UTF8.self)
        #expect(words.contains("¿Cómo está, señora Núñez?") && words.hasSuffix("€“”"))
    }

    @Test func aFewDamagedBytesDoNotMakeUTF8Windows1252() throws {
        var bytes = Array(text.utf8)
        bytes.insert(0xFF, at: 5)
        let result = try decoded(bytes)
        #expect(result.encoding == .utf8)
        #expect(result.notes.map(\.code) == ["encoding-damaged"])
        let cut = Array("Agente: señ".utf8.dropLast())
        #expect(try decoded(cut).encoding == .utf8)
    }

    @Test func nulsBecomeReplacementCharacters() throws {
        let result = try decoded(Array("WEBVTT and some more text\0 here, and much more of it\n".utf8))
        #expect(String(decoding: result.utf8, as: UTF8.self).contains("text\u{FFFD} here"))
        #expect(result.notes.map(\.code) == ["nul-bytes"])
    }

    @Test func chatControlBytesAreText() throws {
        #expect(try decoded(Array("*CUS:\tbuenas . \u{15}0_1200\u{15}\n".utf8)).encoding == .utf8)
    }

    @Test func mojibakeIsWarnedOf() throws {
        let result = try decoded(Array("Cliente: Â¿CÃ³mo estÃ¡?".utf8))
        #expect(result.notes.map(\.code) == ["mojibake"])
        #expect(result.utf8 == Array("Cliente: Â¿CÃ³mo estÃ¡?".utf8))
        #expect(try decoded(Array("São Paulo, Ângela, ÃO".utf8)).notes.isEmpty)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4, 20, 0], "zip"), ([0x1F, 0x8B, 8, 0], "gzip"), (Array("%PDF-1.7".utf8), "PDF"),
            (Array("RIFFxxxxWAVE".utf8), "WAV"),
            ([0, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3], "binary"), ([0xD0, 0xCF, 0x11, 0xE0], "Office"),
        ] as [([UInt8], String)])
    func binaryFilesAreRefusedWithASentence(_ bytes: [UInt8], _ word: String) {
        #expect { try decoded(bytes) } throws: { error in
            guard let problem = error as? TranscriptProblem else { return false }
            return problem.description.contains(word) && problem.description.hasPrefix("a.txt: ")
                && problem.right != nil
        }
    }

    @Test func utf8CheckAgreesWithTheStandardLibrary() {
        var dice = Dice(state: 42)
        for _ in 0..<3000 {
            var bytes = Array("añb€c😀defghijklmn".utf8)
            for _ in 0...dice.below(3) { bytes[dice.below(bytes.count)] = UInt8(truncatingIfNeeded: dice.next()) }
            let ours = bytes.withUnsafeBytes { UTF8Check.firstError($0, from: 0, to: $0.count) }
            #expect((ours == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }
}
