internal import Foundation
internal import Synchronization

/// Ctrl-C (and a polite request to end): the first one asks the run to stop after what it has at hand, the second ends the
/// program at once.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var isRequested: Bool { flag.load(ordering: .relaxed) }

    static func listen() {
        // Made before a signal can come: a handler may not set anything up.
        _ = isRequested
        for name in [SIGINT, SIGTERM] {
            signal(name) { name in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(name, SIG_DFL)
            }
        }
    }
}

/// Bytes of input that were handed out.
final class ByteCount {
    var bytes = 0
}

/// The inputs of a run up to the moment at which somebody stops it, with the bytes handed out so far.
struct StoppableWalk: IteratorProtocol {
    var walk: InputWalk
    private let read: ByteCount

    init(_ walk: InputWalk, counting read: ByteCount) {
        self.walk = walk
        self.read = read
    }

    mutating func next() -> InputItem? {
        if Interruption.isRequested { return nil }
        guard let item = walk.next() else { return nil }
        read.bytes += item.bytes
        return item
    }
}

/// How much there is to read, for the time that is left.
enum InputSize {
    /// Bytes of files and folders; nothing when it cannot be told (standard input) or there is no end of files.
    static func total(_ paths: [String]) -> Int? {
        var total = 0
        var files = 0
        for path in paths {
            if path == "-" { return nil }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            guard isFolder.boolValue else {
                total += size(path)
                continue
            }
            guard let names = FileManager.default.enumerator(atPath: path) else { continue }
            for case let name as String in names {
                files += 1
                if files > 100_000 { return nil }
                total += size(path + "/" + name)
            }
        }
        return total
    }

    private static func size(_ path: String) -> Int {
        var info = stat()
        guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(info.st_size)
    }
}
