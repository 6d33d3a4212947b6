public import Transcripts

/// Text of a file in UTF-8, with what decoding repaired or guessed.
public struct DecodedText: Hashable, Sendable {
    /// How the bytes were read.
    public enum Encoding: String, Sendable {
        case utf8 = "UTF-8", utf16LE = "UTF-16 LE", utf16BE = "UTF-16 BE", utf32LE = "UTF-32 LE", utf32BE = "UTF-32 BE"
        case windows1252 = "Windows-1252"
    }
    /// Well-formed UTF-8 without a byte order mark and without NUL.
    public var utf8: [UInt8]
    public var encoding: Encoding
    public var notes: [ImportNote]
}

/// Bytes of a file to text: byte order marks, UTF-8/16/32, Windows-1252 as the last resort; archives, sound and other
/// binary files are refused with a sentence.
public enum TextDecoder {
    /// Decodes a whole file. `source` names the file in errors.
    public static func decode(_ bytes: [UInt8], source: String) throws(TranscriptProblem) -> DecodedText {
        let result: Result<DecodedText, TranscriptProblem> = bytes.withUnsafeBytes { raw in
            if let kind = BinaryKind.of(raw) {
                return .failure(TranscriptProblem(source: source, what: kind.what, right: kind.right))
            }
            return decode(raw, original: bytes, source: source)
        }
        return try result.get()
    }

    private static func decode(
        _ raw: UnsafeRawBufferPointer, original: [UInt8], source: String
    ) -> Result<DecodedText, TranscriptProblem> {
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return .success(utf8(raw, from: 3, original: original)) }
        if raw.starts(with: [0xFF, 0xFE, 0, 0]) { return .success(wide(raw, 4, .utf32LE)) }
        if raw.starts(with: [0, 0, 0xFE, 0xFF]) { return .success(wide(raw, 4, .utf32BE)) }
        if raw.starts(with: [0xFF, 0xFE]) { return .success(wide(raw, 2, .utf16LE)) }
        if raw.starts(with: [0xFE, 0xFF]) { return .success(wide(raw, 2, .utf16BE)) }
        if let encoding = wideEncodingWithoutMark(raw) {
            var text = wide(raw, 0, encoding)
            text.notes.append(
                ImportNote(
                    code: "encoding-guessed",
                    message: "The file has no byte order mark; its zero bytes say \(encoding.rawValue)."))
            return .success(text)
        }
        if looksBinary(raw) {
            return .failure(
                TranscriptProblem(
                    source: source, what: "the file is binary, not text",
                    right: "export the transcript as text, JSON or captions"))
        }
        guard let error = UTF8Check.firstError(raw, from: 0, to: raw.count) else {
            return .success(utf8(raw, from: 0, original: original))
        }
        if UTF8Check.isCutOff(raw, at: error, end: raw.count) || isMostlyUTF8(raw, from: error) {
            return .success(repairedUTF8(raw))
        }
        var out = DecodedText(utf8: Windows1252.utf8(raw), encoding: .windows1252, notes: [])
        out.notes.append(
            ImportNote(
                code: "encoding-windows-1252",
                message: "The file is not UTF-8; it was read as Windows-1252 (first byte outside ASCII at \(error))."))
        return .success(clean(out))
    }

    private static func utf8(_ raw: UnsafeRawBufferPointer, from start: Int, original: [UInt8]) -> DecodedText {
        guard UTF8Check.firstError(raw, from: start, to: raw.count) == nil else {
            return repairedUTF8(UnsafeRawBufferPointer(rebasing: raw[start...]))
        }
        return clean(
            DecodedText(utf8: start == 0 ? original : Array(raw[start...]), encoding: .utf8, notes: []))
    }

    /// A file that is UTF-8 but for a few damaged bytes (or a cut-off end): each of them becomes U+FFFD.
    private static func repairedUTF8(_ raw: UnsafeRawBufferPointer) -> DecodedText {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var repairs = 0
        var i = 0
        while i < raw.count {
            let next = UTF8Check.firstError(raw, from: i, to: raw.count) ?? raw.count
            out.append(contentsOf: raw[i..<next])
            i = next
            guard i < raw.count else { break }
            out.appendUTF8(0xFFFD)
            repairs += 1
            i = UTF8Check.isCutOff(raw, at: i, end: raw.count) ? raw.count : i + 1
        }
        let note = ImportNote(
            code: "encoding-damaged",
            message: "\(repairs) damaged place(s) in the UTF-8 text became U+FFFD.")
        return clean(DecodedText(utf8: out, encoding: .utf8, notes: [note]))
    }

    private static func wide(_ raw: UnsafeRawBufferPointer, _ start: Int, _ encoding: DecodedText.Encoding)
        -> DecodedText
    {
        let bigEndian = encoding == .utf16BE || encoding == .utf32BE
        let (text, repairs) =
            encoding == .utf16LE || encoding == .utf16BE
            ? WideText.utf16(raw, from: start, bigEndian: bigEndian)
            : WideText.utf32(raw, from: start, bigEndian: bigEndian)
        var out = DecodedText(utf8: text, encoding: encoding, notes: [])
        if repairs > 0 {
            out.notes.append(
                ImportNote(
                    code: "encoding-damaged",
                    message: "\(repairs) damaged place(s) in the \(encoding.rawValue) text became U+FFFD."))
        }
        return clean(out)
    }

    /// Replaces NUL by U+FFFD (as WebVTT asks for) and looks for text that was decoded wrongly before it reached us.
    private static func clean(_ text: DecodedText) -> DecodedText {
        var text = text
        let (nuls, mojibake) = text.utf8.withUnsafeBytes { raw in (count(of: 0, in: raw), mojibakeCount(raw)) }
        if nuls > 0 {
            var out: [UInt8] = []
            out.reserveCapacity(text.utf8.count + 2 * nuls)
            for byte in text.utf8 { if byte == 0 { out.appendUTF8(0xFFFD) } else { out.append(byte) } }
            text.utf8 = out
            text.notes.append(ImportNote(code: "nul-bytes", message: "\(nuls) NUL character(s) became U+FFFD."))
        }
        if mojibake > 0 {
            text.notes.append(
                ImportNote(
                    code: "mojibake",
                    message:
                        "\(mojibake) place(s) look like UTF-8 that was once read as Windows-1252 (accents split in two); "
                        + "phrases with accents will not be found. Export the transcript again in UTF-8."))
        }
        return text
    }

    private static func count(of byte: UInt8, in raw: UnsafeRawBufferPointer) -> Int {
        var found = 0
        var i = 0
        while true {
            i = raw.firstIndex(of: byte, from: i, to: raw.count)
            if i >= raw.count { return found }
            found += 1
            i += 1
        }
    }

    /// Places where "Ã" or "Â" stands before a character that only a wrong decoding puts there: C3 82/83 and then the
    /// UTF-8 form of what Windows-1252 makes of a continuation byte.
    private static func mojibakeCount(_ raw: UnsafeRawBufferPointer) -> Int {
        var found = 0
        var i = 0
        let end = raw.count - 3
        while i < end {
            i = raw.firstIndex(of: 0xC3, from: i, to: end)
            guard i < end else { break }
            if raw[i + 1] == 0x82 || raw[i + 1] == 0x83 {
                let next = raw[i + 2]
                if next == 0xC2 || (next == 0xE2 && (raw[i + 3] == 0x80 || raw[i + 3] == 0x82)) || next == 0xC5 {
                    found += 1
                }
            }
            i += 1
        }
        return found
    }

    /// UTF-16 or UTF-32 without a mark: zero bytes in every second place, or in three of four.
    private static func wideEncodingWithoutMark(_ raw: UnsafeRawBufferPointer) -> DecodedText.Encoding? {
        let size = min(raw.count, 4096) & ~3
        guard size >= 4 else { return nil }
        var zeros = [0, 0, 0, 0]
        for i in 0..<size where raw[i] == 0 { zeros[i & 3] += 1 }
        let each = size / 4
        func most(_ k: Int) -> Bool { zeros[k] * 10 >= each * 7 }
        func few(_ k: Int) -> Bool { zeros[k] * 20 <= each }
        if few(0) && most(1) && most(2) && zeros[3] == each { return .utf32LE }
        if few(3) && most(1) && most(2) && zeros[0] == each { return .utf32BE }
        if few(0) && few(2) && most(1) && most(3) { return .utf16LE }
        if few(1) && few(3) && most(0) && most(2) { return .utf16BE }
        return nil
    }

    /// More than one byte in twenty is a control code that no text format uses. 0x15 (CHAT), 0x1A and 0x1B count as text.
    private static func looksBinary(_ raw: UnsafeRawBufferPointer) -> Bool {
        let size = min(raw.count, 65_536)
        var controls = 0
        var i = -1
        while i + 1 < size {
            i += 1
            while i + 8 <= size, ByteWord.control(raw.word(at: i)) == 0 { i += 8 }
            guard i < size else { break }
            let byte = raw[i]
            if byte < 0x20 && !(9...13).contains(byte) && byte != 0x15 && byte != 0x1A && byte != 0x1B { controls += 1 }
        }
        return controls * 20 > size
    }

    /// True when well-formed sequences outnumber the damaged bytes by far: then it is damaged UTF-8, not Windows-1252.
    private static func isMostlyUTF8(_ raw: UnsafeRawBufferPointer, from start: Int) -> Bool {
        var good = 0
        var bad = 0
        var i = 0
        let end = min(raw.count, start + 1_048_576)
        while i < end {
            let size = UTF8Check.length(raw, at: i, end: raw.count)
            if size == 0 { bad += 1 } else if size > 1 { good += 1 }
            i += max(size, 1)
        }
        return good >= 4 * bad
    }
}
