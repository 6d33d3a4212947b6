internal import ArgumentParser
internal import CallScoring
internal import Foundation
internal import QualityMonitoring
internal import ResultFormats

/// A file of results with its manifest, read line by line and checked on the way.
struct ResultsFile {
    let path: String
    let manifest: ResultsManifest

    /// - Throws: a sentence when there is no manifest or it is none.
    init(_ path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw ValidationError("\(path): there is no such file of results")
        }
        let beside = ResultsManifest.path(of: path)
        guard FileManager.default.fileExists(atPath: beside) else {
            throw ValidationError(
                "\(path): \((beside as NSString).lastPathComponent) is not there, so the shard was not finished; run its worker again"
            )
        }
        manifest = try ManifestFile.read(beside, version: ResultsManifest.version, as: ResultsManifest.self)
    }

    /// Hands over every line. Afterwards the whole file was compared with its manifest.
    func eachLine(_ body: (ResultLine, _ number: Int) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw ValidationError("\(path): the file cannot be read")
        }
        defer { try? handle.close() }
        var lines = ShardLines(handle, name: path)
        var counts = (ok: 0, errors: 0)
        while let item = lines.next() {
            guard case .line(let bytes, let number) = item.content else {
                throw ValidationError("\(path), line \(lines.lines): the line is too long for a result")
            }
            let line: ResultLine
            do { line = try ResultLine(bytes) } catch {
                throw ValidationError(
                    "\(path), line \(number): \(error.description). Run the worker of this shard again")
            }
            if case .error = line.content { counts.errors += 1 } else { counts.ok += 1 }
            try body(line, number)
        }
        if let failure = lines.failure { throw ValidationError(failure) }
        guard lines.lines == manifest.shard_lines, counts.ok == manifest.ok, counts.errors == manifest.errors else {
            throw ValidationError(
                "\(path): the results have \(lines.lines) lines (\(counts.ok) scored, \(counts.errors) errors), the manifest says \(manifest.shard_lines) (\(manifest.ok), \(manifest.errors)); run the worker of this shard again"
            )
        }
        guard lines.hasher.hex == manifest.results_sha256, lines.bytes == manifest.bytes else {
            throw ValidationError(
                "\(path): the results are not those that the manifest was written for; run the worker of this shard again"
            )
        }
    }
}

extension ResultLine {
    /// What makes two lines the same piece of work: the fingerprint, or the input line of an error.
    var identity: String {
        switch content {
        case .ok(let key, _, _): return key.call + key.packs + key.rubric + key.engine
        case .error(let input, _, _): return "error" + input
        }
    }

    /// What must be the same when the work is: the verdicts, or the sentence.
    var verdict: [UInt8] {
        switch content {
        case .ok(_, let result, _): return result
        case .error(_, _, let sentence): return Array(sentence.utf8)
        }
    }
}
