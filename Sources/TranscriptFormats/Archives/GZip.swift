/// One gzip file (RFC 1952), of one or several members.
enum GZip {
    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
    }

    static func unpack(_ bytes: UnsafeRawBufferPointer, source: String) throws(TranscriptProblem) -> [UInt8] {
        let limit = ArchiveLimits.most(for: bytes.count)
        var out: [UInt8] = []
        var i = 0
        // A stream may be followed by padding with zeros.
        while i + 18 <= bytes.count, bytes[i] == 0x1F, bytes[i + 1] == 0x8B {
            guard let start = dataStart(bytes, i) else { throw ArchiveLimits.damaged("gzip", source) }
            let member: (data: [UInt8], end: Int)
            do throws(Inflate.Failure) {
                member = try Inflate.run(bytes, from: start, limit: limit - out.count)
            } catch {
                throw error == .tooLarge
                    ? ArchiveLimits.tooLarge("gzip", limit, source) : ArchiveLimits.damaged("gzip", source)
            }
            guard member.end + 8 <= bytes.count else { throw ArchiveLimits.damaged("gzip", source) }
            guard ArchiveLimits.number(bytes, member.end, 4) == Int(CRC32.of(member.data)) else {
                throw ArchiveLimits.damaged("gzip", source)
            }
            out += member.data
            i = member.end + 8
        }
        return out
    }

    /// Behind the header with its optional fields.
    private static func dataStart(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        let flags = bytes[start + 3]
        guard bytes[start + 2] == 8, flags & 0xE0 == 0 else { return nil }
        var i = start + 10
        if flags & 4 != 0 {
            guard let size = ArchiveLimits.number(bytes, i, 2) else { return nil }
            i += 2 + size
        }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            while i < bytes.count, bytes[i] != 0 { i += 1 }
            i += 1
        }
        if flags & 2 != 0 { i += 2 }
        return i < bytes.count ? i : nil
    }
}

/// What an archive may hold.
enum ArchiveLimits {
    /// Entries of one zip.
    static let entries = 10_000

    /// Bytes that so many packed bytes may become. Transcripts shrink to a tenth or less; a bomb grows a thousandfold.
    static func most(for packed: Int) -> Int { min(ImportLimits.bytes, (1 << 20) + 100 * packed) }

    static func damaged(_ kind: String, _ source: String) -> TranscriptProblem {
        TranscriptProblem(
            source: source, what: "the \(kind) archive is damaged or cut off",
            right: "pack it again, or unpack it and import the files")
    }

    static func tooLarge(_ kind: String, _ limit: Int, _ source: String) -> TranscriptProblem {
        TranscriptProblem(
            source: source,
            what: "the \(kind) archive unpacks to more than \(limit) bytes, far more than transcripts of its size do",
            right: "unpack it yourself if you trust it, and import the files")
    }

    /// A number of some bytes, lowest first; nothing beyond the end.
    static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ size: Int) -> Int? {
        guard start >= 0, start <= bytes.count - size else { return nil }
        var value = 0
        for k in 0..<size { value |= Int(bytes[start + k]) << (8 * k) }
        return value
    }
}
