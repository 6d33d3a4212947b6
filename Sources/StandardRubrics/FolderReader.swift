internal import Foundation
internal import RubricFormats

/// Reads written files below one folder.
struct FolderReader {
    let root: String

    /// What keeps a file that is there from being read.
    struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }

    /// One file; nothing when it does not exist.
    func file(_ relative: String) throws -> WrittenFile? {
        let path = root + "/" + relative
        guard let bytes = try Self.read(path) else { return nil }
        return WrittenFile(path: path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The bytes of a file; nothing when it cannot be read.
    func bytes(_ relative: String) -> [UInt8]? { (try? Self.read(root + "/" + relative)) ?? nil }

    /// A file in one piece; nothing when there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Unreadable(description: "\(path): the file cannot be read; check its permissions")
        }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            throw Unreadable(description: "\(path): this is not a regular file")
        }
        let size = Int(information.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count < 0 { failed = true }
                if count <= 0 { break }
                filled += count
            }
        }
        if failed { throw Unreadable(description: "\(path): the file cannot be read") }
        return bytes
    }

    /// The `.yml` files right inside a folder, by name; none when the folder does not exist.
    func files(in folder: String) throws -> [WrittenFile] {
        let path = folder.isEmpty ? root : root + "/" + folder
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return try names.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.compactMap {
            try file(folder.isEmpty ? $0 : folder + "/" + $0)
        }
    }

    func folders(in folder: String) throws -> [String] {
        let path = root + "/" + folder
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { name in
            var directory: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &directory)
                && directory.boolValue
        }
    }
}
