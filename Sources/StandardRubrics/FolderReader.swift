internal import Foundation
internal import RubricFormats

/// Reads written files below one folder.
struct FolderReader {
    let root: String

    /// One file; nothing when it does not exist.
    func file(_ relative: String) throws -> WrittenFile? {
        let path = root + "/" + relative
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return WrittenFile(path: path, text: String(decoding: data, as: UTF8.self))
    }

    /// The bytes of a file; nothing when it cannot be read.
    func bytes(_ relative: String) -> [UInt8]? {
        FileManager.default.contents(atPath: root + "/" + relative).map { [UInt8]($0) }
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
