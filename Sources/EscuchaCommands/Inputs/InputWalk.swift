internal import Foundation
internal import TranscriptFormats

/// Walks files and folders in a fixed order and hands out what they hold, a little at a time.
///
/// A file of calls one a line is streamed, so that its size does not matter; every other file is read whole, up to the
/// limit of import. Hidden files, and links that lead out of a folder, are left aside and counted.
struct InputWalk: Sequence, IteratorProtocol {
    private var pending: [Place]
    private var lines: LineReader?
    /// Files that were left aside without being opened, by reason.
    private(set) var skipped: [String: Int] = [:]

    private struct Place {
        var path: String
        /// Inside a folder that the user named: links are not followed there.
        var inFolder: Bool
    }

    init(_ paths: [String]) { pending = paths.reversed().map { Place(path: $0, inFolder: false) } }

    mutating func next() -> InputItem? {
        while true {
            if let item = lines?.next() { return item }
            lines = nil
            guard let place = pending.popLast() else { return nil }
            if let item = open(place) { return item }
        }
    }

    private mutating func open(_ place: Place) -> InputItem? {
        let path = place.path
        if path == "-" { return standardInput() }
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
            return InputItem(name: path, content: .unreadable("\(path): there is no such file or folder."))
        }
        if place.inFolder,
            (try? manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeSymbolicLink
        {
            skipped["symbolic link", default: 0] += 1
            return nil
        }
        if isFolder.boolValue {
            guard let names = try? manager.contentsOfDirectory(atPath: path) else {
                return InputItem(
                    name: path, content: .unreadable("\(path): the folder cannot be read; check its permissions."))
            }
            let visible = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            skipped["hidden file", default: 0] += names.count - visible.count
            let base = path.hasSuffix("/") ? String(path.dropLast()) : path
            pending += visible.reversed().map { Place(path: base + "/" + $0, inFolder: true) }
            return nil
        }
        let type =
            try? manager.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)[.type]
            as? FileAttributeType
        guard type == .typeRegular else {
            return InputItem(name: path, content: .unreadable("\(path): this is not a regular file."))
        }
        return file(path)
    }

    private mutating func file(_ path: String) -> InputItem? {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            return InputItem(
                name: path, content: .unreadable("\(path): the file cannot be read; check its permissions."))
        }
        let head = (try? handle.read(upToCount: ImportLimits.head)) ?? Data()
        if NDJSONCalls.looksLikeNDJSON(head: head) {
            lines = LineReader(handle: handle, name: path, head: head)
            return nil
        }
        defer { try? handle.close() }
        return whole(handle, path, head)
    }

    private mutating func standardInput() -> InputItem? {
        let handle = FileHandle.standardInput
        var head = Data()
        // A pipe hands over less than was asked for: the head is gathered until it is full or the input ends.
        while head.count < ImportLimits.head, let part = try? handle.read(upToCount: ImportLimits.head - head.count),
            !part.isEmpty
        {
            head += part
        }
        if NDJSONCalls.looksLikeNDJSON(head: head) {
            lines = LineReader(handle: handle, name: "-", head: head)
            return nil
        }
        return whole(handle, "-", head)
    }

    private func whole(_ handle: FileHandle, _ name: String, _ head: Data) -> InputItem {
        var bytes = [UInt8](head)
        while let part = try? handle.read(upToCount: 1 << 20), !part.isEmpty {
            bytes.append(contentsOf: part)
            guard bytes.count <= ImportLimits.bytes else {
                return InputItem(
                    name: name,
                    content: .unreadable(
                        "\(name): the file is larger than \(ImportLimits.bytes >> 20) MiB; split it, or hand it over as NDJSON with one call a line."
                    ))
            }
        }
        return InputItem(name: name, content: .file(bytes))
    }
}
