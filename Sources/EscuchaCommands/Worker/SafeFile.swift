internal import ArgumentParser
internal import Foundation

/// A file that appears under its name only when it is whole: it is written beside it, flushed to the disk and renamed.
final class SafeFile {
    let path: String
    private let temporary: String
    private let handle: FileHandle
    private var finished = false

    /// - Throws: a sentence when the file cannot be made.
    init(_ path: String) throws {
        self.path = path
        temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else {
            throw ValidationError("\(path): the file cannot be made; does its folder exist, and may you write there?")
        }
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw full }
    }

    /// Gives the file its name. Before this call nothing stands under it but what was there.
    func finish() throws {
        guard fsync(handle.fileDescriptor) == 0 || errno == EINVAL, (try? handle.close()) != nil,
            rename(temporary, path) == 0
        else { throw full }
        finished = true
    }

    private var full: ValidationError {
        ValidationError(
            "\(path): the file cannot be written (is the disk full?); nothing stands under this name that was not there"
        )
    }

    deinit {
        if !finished {
            try? handle.close()
            unlink(temporary)
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try SafeFile(path)
        try file.write(bytes)
        try file.finish()
    }
}
