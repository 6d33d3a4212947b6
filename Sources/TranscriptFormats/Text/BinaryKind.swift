/// Kinds of file that are certainly no text, told by their first bytes, with the sentence that helps.
struct BinaryKind {
    var what: String
    var right: String

    private static let known: [(magic: [UInt8], name: String, right: String)] = [
        ([0x50, 0x4B, 3, 4], "a zip archive", "unpack it and import the files inside"),
        ([0x50, 0x4B, 5, 6], "an empty zip archive", "unpack it and import the files inside"),
        ([0x1F, 0x8B], "a gzip archive", "unpack it first"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive", "unpack it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", "unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "unpack it and import the files inside"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document", "export the transcript as text"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document", "save it as plain text or CSV"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database", "export the transcripts as text"),
        ([0x52, 0x49, 0x46, 0x46], "a recording (RIFF/WAV)", "transcribe it first"),
        ([0x49, 0x44, 0x33], "a recording (MP3)", "transcribe it first"),
        ([0x4F, 0x67, 0x67, 0x53], "a recording (Ogg)", "transcribe it first"),
        ([0x66, 0x4C, 0x61, 0x43], "a recording (FLAC)", "transcribe it first"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "export the transcript as text"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "export the transcript as text"),
    ]

    static func of(_ raw: UnsafeRawBufferPointer) -> BinaryKind? {
        for kind in known where raw.starts(with: kind.magic) {
            return BinaryKind(what: "the file is \(kind.name), not a transcript", right: kind.right)
        }
        return nil
    }
}
