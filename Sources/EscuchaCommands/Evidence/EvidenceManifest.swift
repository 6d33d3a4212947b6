internal import Foundation
internal import QualityMonitoring

/// `manifest.json` of an evidence folder: what was checked, by what, and how much came of it.
struct EvidenceManifest: Codable {
    static let version = "evidence/1"
    var escucha = EvidenceManifest.version
    var generator: String
    /// The only times in the folder; no result depends on them.
    var started_at: String
    var finished_at: String
    var inputs: [Input]
    /// Inputs whose length or time of change is not what it was at the beginning.
    var inputs_changed_during_run: [String]
    /// Files and folders as they were named.
    var paths: [String]
    var settings: [String: String]
    var rubric: RubricNote
    var packs: [PackNote]
    var counts: Counts

    struct Input: Codable {
        var path: String
        var bytes: Int?
        /// Nothing for standard input, and for a file that could not be read.
        var sha256: String?
    }
    struct RubricNote: Codable {
        var id: String
        var version: String
        var sha256: String
        /// Under which name its hash was made.
        var path: String
    }
    /// What a `packs` of the results stands for.
    struct PackNote: Codable {
        var sha256: String
        var packs: [String]
        var country: String
        var model: String
    }
    struct Counts: Codable {
        var lines = 0
        var calls = 0
        var unreadable = 0
        var findings = 0
        var critical_calls = 0
        var confirmed = 0
        var rejected = 0
        var drafts = 0
    }
}

/// The input files of an audit in the order in which it reads them, with their hashes.
enum InputFiles {
    static func list(_ paths: [String]) -> [EvidenceManifest.Input] {
        var result: [EvidenceManifest.Input] = []
        for path in paths { add(path, inFolder: false, &result) }
        return result
    }

    /// Length and time of change, to see whether somebody wrote to a file meanwhile.
    static func stamp(_ path: String) -> [Int] {
        var info = stat()
        guard stat(path, &info) == 0 else { return [] }
        return [Int(info.st_size), Int(info.st_mtim.tv_sec), Int(info.st_mtim.tv_nsec)]
    }

    /// SHA-256 and length of a file, read in pieces.
    static func hash(_ path: String) -> (sha256: String, bytes: Int)? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var hasher = ContentHasher()
        var bytes = 0
        do {
            while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
                hasher.update([UInt8](part))
                bytes += part.count
            }
        } catch { return nil }
        return (hasher.hex, bytes)
    }

    private static func add(_ path: String, inFolder: Bool, _ result: inout [EvidenceManifest.Input]) {
        var isFolder: ObjCBool = false
        guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            result.append(.init(path: path, bytes: nil, sha256: nil))
            return
        }
        let isLink =
            (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeSymbolicLink
        if inFolder, isLink { return }
        guard isFolder.boolValue else {
            let hash = hash(path)
            result.append(.init(path: path, bytes: hash?.bytes, sha256: hash?.sha256))
            return
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let base = path.hasSuffix("/") ? String(path.dropLast()) : path
        for name in names.filter({ !$0.hasPrefix(".") }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            add(base + "/" + name, inFolder: true, &result)
        }
    }
}
