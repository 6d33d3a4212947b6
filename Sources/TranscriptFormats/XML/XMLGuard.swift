/// Looks over an XML text before it is parsed: declarations of entities are refused, wherever they stand, and so are internal parts
/// of a DTD. A DOCTYPE that only names an external DTD is harmless: it is never fetched.
enum XMLGuard {
    static func check(_ bytes: UnsafeRawBufferPointer, source: String) throws(TranscriptProblem) {
        var i = bytes.firstIndex(of: UInt8(ascii: "<"), from: 0, to: bytes.count)
        while i < bytes.count {
            if bytes[i...].starts(with: "<!ENTITY".utf8) || bytes[i...].starts(with: "<!ELEMENT".utf8)
                || bytes[i...].starts(with: "<!ATTLIST".utf8)
            {
                throw refused(bytes, i, "the XML declares entities or elements of its own", source)
            }
            if bytes[i...].starts(with: "<!DOCTYPE".utf8) {
                var k = i
                while k < bytes.count, bytes[k] != UInt8(ascii: ">"), k - i < 4096 {
                    if bytes[k] == UInt8(ascii: "[") {
                        throw refused(bytes, i, "the XML has a DTD inside", source)
                    }
                    k += 1
                }
            }
            i = bytes.firstIndex(of: UInt8(ascii: "<"), from: i + 1, to: bytes.count)
        }
    }

    private static func refused(
        _ bytes: UnsafeRawBufferPointer, _ offset: Int, _ what: String, _ source: String
    ) -> TranscriptProblem {
        var line = 1
        for byte in bytes[..<offset] where byte == 10 { line += 1 }
        return TranscriptProblem(
            source: source, line: line, what: what,
            right:
                "such files are refused, because entities can grow without bound and reach other files; remove the DTD")
    }
}
