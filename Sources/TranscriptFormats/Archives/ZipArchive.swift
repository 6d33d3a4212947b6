/// The entries of a zip archive, by its central directory (APPNOTE 6.3, without Zip64, encryption and parts).
struct ZipArchive {
    struct Entry {
        /// As the archive writes it.
        var name: String
        var method: Int
        var isEncrypted: Bool
        var packed: Int
        var size: Int
        var crc: Int
        /// Offset of the local header.
        var offset: Int
        var isFolder: Bool
        var isLink: Bool
    }
    private(set) var entries: [Entry] = []

    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    }

    init(_ bytes: UnsafeRawBufferPointer, source: String) throws(TranscriptProblem) {
        guard let end = Self.endRecord(bytes), let count = ArchiveLimits.number(bytes, end + 10, 2),
            let start = ArchiveLimits.number(bytes, end + 16, 4)
        else { throw ArchiveLimits.damaged("zip", source) }
        guard count <= ArchiveLimits.entries, count != 0xFFFF else {
            throw TranscriptProblem(
                source: source, what: "the zip archive has more than \(ArchiveLimits.entries) entries",
                right: "unpack it and import the folder")
        }
        var i = start
        for _ in 0..<count {
            guard ArchiveLimits.number(bytes, i, 4) == 0x0201_4B50, let flags = ArchiveLimits.number(bytes, i + 8, 2),
                let method = ArchiveLimits.number(bytes, i + 10, 2), let crc = ArchiveLimits.number(bytes, i + 16, 4),
                let packed = ArchiveLimits.number(bytes, i + 20, 4), let size = ArchiveLimits.number(bytes, i + 24, 4),
                let nameSize = ArchiveLimits.number(bytes, i + 28, 2),
                let extra = ArchiveLimits.number(bytes, i + 30, 2),
                let comment = ArchiveLimits.number(bytes, i + 32, 2),
                let madeBy = ArchiveLimits.number(bytes, i + 4, 2),
                let attributes = ArchiveLimits.number(bytes, i + 38, 4),
                let offset = ArchiveLimits.number(bytes, i + 42, 4),
                i + 46 + nameSize <= bytes.count
            else { throw ArchiveLimits.damaged("zip", source) }
            let raw = Array(bytes[(i + 46)..<(i + 46 + nameSize)])
            let name = String(decoding: raw, as: UTF8.self)
            entries.append(
                Entry(
                    name: name, method: method, isEncrypted: flags & 1 != 0, packed: packed, size: size, crc: crc,
                    offset: offset,
                    isFolder: name.hasSuffix("/"), isLink: madeBy >> 8 == 3 && (attributes >> 28) == 10))
            i += 46 + nameSize + extra + comment
        }
    }

    /// The data of an entry, up to a limit.
    func data(
        of entry: Entry, in bytes: UnsafeRawBufferPointer, limit: Int, source: String
    ) throws(TranscriptProblem) -> [UInt8] {
        guard !entry.isEncrypted else {
            throw TranscriptProblem(
                source: source, what: "the entry of the zip archive is encrypted",
                right: "unpack it with its password and import the file")
        }
        guard ArchiveLimits.number(bytes, entry.offset, 4) == 0x0403_4B50,
            let nameSize = ArchiveLimits.number(bytes, entry.offset + 26, 2),
            let extra = ArchiveLimits.number(bytes, entry.offset + 28, 2),
            case let start = entry.offset + 30 + nameSize + extra, start + entry.packed <= bytes.count
        else { throw ArchiveLimits.damaged("zip", source) }
        guard entry.size <= limit else { throw ArchiveLimits.tooLarge("zip", limit, source) }
        let out: [UInt8]
        switch entry.method {
        case 0: out = Array(bytes[start..<(start + entry.packed)])
        case 8:
            do throws(Inflate.Failure) {
                out = try Inflate.run(
                    UnsafeRawBufferPointer(rebasing: bytes[..<(start + entry.packed)]), from: start,
                    limit: min(limit, entry.size)
                ).data
            } catch {
                // More than the directory says is damage or deceit.
                throw error == .tooLarge && entry.size >= limit
                    ? ArchiveLimits.tooLarge("zip", limit, source) : ArchiveLimits.damaged("zip", source)
            }
        default:
            throw TranscriptProblem(
                source: source,
                what: "the entry of the zip archive is packed in a way that is not known here (method \(entry.method))",
                right: "pack it with deflate, or unpack it and import the file")
        }
        guard out.count == entry.size, Int(CRC32.of(out)) == entry.crc else {
            throw ArchiveLimits.damaged("zip", source)
        }
        return out
    }

    /// The end of the central directory: within the last 64 KiB and 22 bytes.
    private static func endRecord(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var i = bytes.count - 22
        let lowest = max(0, bytes.count - 65_557)
        while i >= lowest {
            if bytes[i] == 0x50, ArchiveLimits.number(bytes, i, 4) == 0x0605_4B50 { return i }
            i -= 1
        }
        return nil
    }
}

/// Names of entries: only harmless ones are taken.
enum ArchivePath {
    /// Why a name is refused; nothing when it is harmless.
    static func fault(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        if bytes.isEmpty { return "its name is empty" }
        if bytes.count > 1000 { return "its name is too long" }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "its name holds a control character" }
        if bytes[0] == UInt8(ascii: "/") || bytes[0] == UInt8(ascii: "\\") { return "its name is an absolute path" }
        if bytes.count > 1, bytes[1] == UInt8(ascii: ":") { return "its name is an absolute path" }
        let parts = bytes.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        }
        return parts.contains { $0.elementsEqual("..".utf8) } ? "its name leads out of the archive" : nil
    }

    /// Files that operating systems and chats put beside the transcripts: left aside without a word of blame.
    static func isBeside(_ name: String) -> Bool {
        let parts = name.split(separator: "/").map(String.init)
        guard let last = parts.last?.lowercased() else { return true }
        if parts.first == "__MACOSX" || last.hasPrefix(".") || last == "thumbs.db" { return true }
        return [
            ".jpg", ".jpeg", ".png", ".webp", ".gif", ".mp4", ".opus", ".ogg", ".m4a", ".mp3", ".wav", ".pdf", ".vcf",
            ".3gp", ".heic",
        ].contains { last.hasSuffix($0) }
    }
}
