import Foundation

/// Files that others wrote, beside the repository. Tests that need them are skipped aloud when they are not there.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/samples")
    static let areThere = FileManager.default.fileExists(atPath: folder.path())

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    /// Paths of all files in the folders of formats, relative to ``folder``.
    static func files(in folders: [String]) throws -> [String] {
        try folders.flatMap { name in
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "formats/" + name).path())
                .sorted().map { "formats/\(name)/\($0)" }
        }
    }
}

/// The same numbers on every machine: SplitMix64.
struct Dice {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
