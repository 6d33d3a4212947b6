internal import ArgumentParser
internal import Foundation
internal import QualityMonitoring

/// The list of an evidence folder's files: each line has a file's SHA-256, the link of the chain up to it, its length and its
/// name. A link is the SHA-256 of the link before it and of the line's other parts, so that no line can be changed, taken
/// out or put in without changing all that follow. The last link is the seal.
struct EvidenceChain {
    struct Entry: Hashable {
        var path: String
        var bytes: Int
        var sha256: String
    }

    static let fileName = "chain.txt"
    static let signatureName = "signature.ed25519"
    /// What the first link follows.
    static let root = CallHash.of(bytes: "escucha evidence/1".utf8)

    static func link(after previous: String, _ entry: Entry) -> String {
        CallHash.of(bytes: "\(previous)\n\(entry.sha256)\n\(entry.bytes)\n\(entry.path)".utf8)
    }

    /// The file, and its seal.
    static func text(_ entries: [Entry]) -> (text: String, seal: String) {
        var text = ""
        var link = root
        for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            link = Self.link(after: link, entry)
            text += "\(entry.sha256) \(link) \(entry.bytes) \(entry.path)\n"
        }
        return (text, link)
    }

    /// Reads the file and checks every link.
    /// - Throws: a sentence that names the first line that is not as it was written.
    static func read(_ text: String) throws -> (entries: [Entry], seal: String) {
        var entries: [Entry] = []
        var link = root
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last == "" else { throw ValidationError("\(fileName): the file is cut off") }
        lines.removeLast()
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let bytes = Int(parts[2]) else {
                throw ValidationError("\(fileName), line \(index + 1): changed")
            }
            let entry = Entry(path: String(parts[3]), bytes: bytes, sha256: String(parts[0]))
            link = Self.link(after: link, entry)
            guard link == parts[1], !entry.path.hasPrefix("/"), !entry.path.split(separator: "/").contains("..") else {
                throw ValidationError("\(fileName), line \(index + 1): changed")
            }
            entries.append(entry)
        }
        return (entries, link)
    }
}

/// A file of evidence that grows while its hash is made.
final class EvidenceFile {
    private let path: String
    private let name: String
    private let handle: FileHandle
    private var hasher = ContentHasher()
    private var bytes = 0

    init(_ folder: String, _ name: String) throws {
        path = folder + "/" + name
        self.name = name
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw EvidenceWriter.full(path) }
        self.handle = handle
    }

    func write(_ content: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(content)) } catch { throw EvidenceWriter.full(path) }
        hasher.update(content)
        bytes += content.count
    }

    func finish() throws -> EvidenceChain.Entry {
        do { try handle.close() } catch { throw EvidenceWriter.full(path) }
        return EvidenceChain.Entry(path: name, bytes: bytes, sha256: hasher.hex)
    }
}
