import Transcripts

/// Reads transcripts out of zip and gzip. Archives inside archives are refused; nothing is ever written to disk.
enum ArchiveReader {
    /// What an archive holds; nothing when the bytes are none.
    static func read(_ bytes: [UInt8], name: String, options: ImportOptions) -> ImportOutcome? {
        bytes.withUnsafeBytes { raw in
            if GZip.isOne(raw) { return gzip(raw, name, options) }
            if ZipArchive.isOne(raw) { return zip(raw, name, options) }
            return nil
        }
    }

    private static func gzip(_ raw: UnsafeRawBufferPointer, _ name: String, _ options: ImportOptions) -> ImportOutcome {
        do throws(TranscriptProblem) {
            let data = try GZip.unpack(raw, source: name)
            try refuseInner(data, name)
            let inner = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
            var outcome = TranscriptReader.read(data, name: inner, options: options)
            outcome.notes.append(
                ImportNote(code: "archive", message: "The file was unpacked from gzip (\(data.count) bytes)."))
            return outcome
        } catch {
            return ImportOutcome(format: "gzip", problems: [error])
        }
    }

    private static func zip(_ raw: UnsafeRawBufferPointer, _ name: String, _ options: ImportOptions) -> ImportOutcome {
        var outcome = ImportOutcome(format: "zip")
        do throws(TranscriptProblem) {
            let archive = try ZipArchive(raw, source: name)
            var left = ArchiveLimits.most(for: raw.count)
            var beside = 0
            var read = 0
            for entry in archive.entries where !entry.isFolder {
                if ArchivePath.isBeside(entry.name) {
                    beside += 1
                    continue
                }
                read += 1
                do throws(TranscriptProblem) {
                    if let fault = entry.isLink ? "it is a link" : ArchivePath.fault(entry.name) {
                        throw TranscriptProblem(
                            source: name, what: "entry \(read) of the zip archive is refused: \(fault)",
                            right: "pack plain files with plain names")
                    }
                    let place = "\(name)/\(entry.name)"
                    let data = try archive.data(of: entry, in: raw, limit: left, source: place)
                    left -= data.count
                    try refuseInner(data, place)
                    let inner = TranscriptReader.read(data, name: place, options: options)
                    outcome.calls += inner.calls
                    outcome.problems += inner.problems
                    outcome.notes += inner.notes
                    if archive.entries.count == 1 { outcome.candidates = inner.candidates }
                } catch {
                    outcome.problems.append(error)
                }
            }
            if beside > 0 {
                outcome.notes.append(
                    ImportNote(
                        code: "archive-beside",
                        message: "\(beside) file(s) of the archive are no transcripts (media, system files)."))
            }
            guard read > 0 else {
                throw TranscriptProblem(
                    source: name, what: "the zip archive holds no transcript", right: "pack the transcripts into it")
            }
        } catch {
            outcome.problems.append(error)
        }
        return outcome
    }

    private static func refuseInner(_ data: [UInt8], _ name: String) throws(TranscriptProblem) {
        let isArchive = data.withUnsafeBytes { GZip.isOne($0) || ZipArchive.isOne($0) }
        guard !isArchive else {
            throw TranscriptProblem(
                source: name, what: "the archive holds another archive", right: "unpack the inner one first")
        }
    }
}
