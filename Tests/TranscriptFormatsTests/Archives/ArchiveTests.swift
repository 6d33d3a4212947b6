import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct ArchiveTests {
    /// "Agente: Buenos días.\nCliente: Diga.\n" deflated with the fixed code, and a gzip of it.
    static let text = Array("Agente: Buenos días.\nCliente: Diga.\n".utf8)

    static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// Deflate without compression.
    static func stored(_ data: [UInt8]) -> [UInt8] { [1] + number(data.count, 2) + number(~data.count, 2) + data }

    static func gzip(_ data: [UInt8], packed: [UInt8]? = nil) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + (packed ?? stored(data)) + number(Int(CRC32.of(data)), 4)
            + number(data.count, 4)
    }

    static func zip(_ files: [(name: String, data: [UInt8])], method: Int = 8, flags: Int = 0, link: Bool = false)
        -> [UInt8]
    {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let packed = method == 8 ? stored(file.data) : file.data
            let common =
                number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 4)
                + number(Int(CRC32.of(file.data)), 4)
                + number(packed.count, 4) + number(file.data.count, 4) + number(file.name.utf8.count, 2) + number(0, 2)
            directory +=
                [0x50, 0x4B, 1, 2] + number(3 << 8 | 20, 2) + common + number(0, 2) + number(0, 4)
                + number(link ? 0xA1FF_0000 : 0x81A4_0000, 4) + number(body.count, 4) + Array(file.name.utf8)
            body += [0x50, 0x4B, 3, 4] + common + Array(file.name.utf8) + packed
        }
        return body + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
    }

    @Test func gzipAndZip() throws {
        let one = TranscriptReader.read(Self.gzip(Self.text), name: "a.txt.gz")
        #expect(one.format == "plain-text" && one.calls.first?.turns.count == 2 && one.calls.first?.id == "a")
        let many = TranscriptReader.read(
            Self.zip([
                ("x/a.txt", Self.text), ("__MACOSX/._a.txt", [0, 1]), ("foto.jpg", [0xFF, 0xD8]),
                ("b.txt", Array("hola".utf8)),
            ]),
            name: "z.zip")
        #expect(many.format == "zip" && many.calls.map(\.source) == ["z.zip/x/a.txt"] && many.problems.count == 1)
        #expect(many.notes.contains { $0.code == "archive-beside" })
        #expect(TranscriptReader.read(Self.zip([("a.txt", Self.text)], method: 0), name: "z").calls.count == 1)
    }

    /// Huffman-coded data that zlib made (level 9).
    @Test func huffman() throws {
        let packed: [UInt8] = [
            0x4B, 0x4C, 0x4A, 0x4E, 0x49, 0x4D, 0x4B, 0xCF, 0xC8, 0xCC, 0xCA, 0xCE, 0xC9, 0xCD, 0xCB, 0x2F, 0x28, 0x2C,
            0x2A, 0x2E, 0x29,
            0x2D, 0x2B, 0xAF, 0xA8, 0xAC, 0x4A, 0xA4, 0xB1, 0x34, 0x00,
        ]
        let wanted = String(repeating: "abcdefghijklmnopqrstuvwxyz", count: 20)
        let out = try? packed.withUnsafeBytes { try Inflate.run($0, from: 0, limit: 10_000).data }
        if let out { #expect(wanted.utf8.starts(with: out.prefix(26))) }
        for size in packed.indices {
            _ = try? Array(packed[..<size]).withUnsafeBytes { try Inflate.run($0, from: 0, limit: 10_000) }
        }
    }

    @Test func dangersAreRefused() {
        for name in ["../a.txt", "/etc/passwd", "a/../../b.txt", "C:\\a.txt", "a\u{1}.txt", ".."] {
            let outcome = TranscriptReader.read(Self.zip([(name, Self.text)]), name: "z.zip")
            #expect(outcome.calls.isEmpty && !outcome.problems.isEmpty)
        }
        #expect(
            TranscriptReader.read(Self.zip([("a.txt", Self.text)], link: true), name: "z").problems.first?.what
                .contains("link") == true)
        #expect(
            TranscriptReader.read(Self.zip([("a.txt", Self.text)], flags: 1), name: "z").problems.first?.what.contains(
                "encrypted") == true)
        #expect(TranscriptReader.read(Self.zip([("a.txt", Self.text)], method: 12), name: "z").problems.count == 1)
        #expect(
            TranscriptReader.read(Self.zip([("a.gz", Self.gzip(Self.text))]), name: "z").problems.first?.what.contains(
                "another archive") == true)
        #expect(TranscriptReader.read(Self.zip([]), name: "z").problems.count == 1)
    }

    /// A run of zeros: a match of 258 bytes at distance 1, a hundred thousand times, in a fixed block.
    @Test func bombsAreBounded() {
        var bits: [UInt8] = []
        var hold = 0
        var held = 0
        func put(_ value: Int, _ count: Int) {
            for k in 0..<count {
                hold |= ((value >> k) & 1) << held
                held += 1
                if held == 8 {
                    bits.append(UInt8(hold))
                    hold = 0
                    held = 0
                }
            }
        }
        put(1, 1)
        put(1, 2)
        put(0b0000_1100, 8)  // the literal 0, highest bit first
        for _ in 0..<500_000 {
            put(0b1010_0011, 8)  // length 258
            put(0, 5)  // distance 1
        }
        put(0, 7)
        put(0, 8)
        let start = bits.withUnsafeBytes { raw in
            Result { () throws(Inflate.Failure) in try Inflate.run(raw, from: 0, limit: 1_000_000).data.count }
        }
        #expect(start == .failure(.tooLarge) || start == .failure(.damaged))
        let outcome = TranscriptReader.read(Self.gzip([], packed: bits), name: "bomb.gz")
        #expect(outcome.calls.isEmpty && outcome.problems.count == 1)
    }

    @Test func cutAndFlipped() {
        let whole = [Self.gzip(Self.text), Self.zip([("a.txt", Self.text), ("b.txt", Self.text)])]
        var dice = Dice(state: 5)
        for bytes in whole {
            for size in bytes.indices {
                let outcome = TranscriptReader.read(Array(bytes[..<size]), name: "x")
                #expect(!outcome.problems.isEmpty || !outcome.calls.isEmpty)
            }
            for _ in 0..<2000 {
                var copy = bytes
                for _ in 0...dice.below(5) { copy[dice.below(copy.count)] = UInt8(truncatingIfNeeded: dice.next()) }
                let outcome = TranscriptReader.read(copy, name: "x")
                #expect(!outcome.problems.isEmpty || !outcome.calls.isEmpty)
            }
        }
    }
}
