import Foundation
import Testing

/// Compiled rules are kept from run to run, and nothing ever depends on it.
struct ImageCacheTests {
    /// The files of the cache, by name.
    static func images(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test func outputIsTheSameWithAndWithout() throws {
        let folder = try Tool.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let call = Tool.package + "/Transcripts/Samples/mx-a01-2026-04-14-promesa.txt"
        let cache = folder + "/a/cache"
        let plain = try Tool.run(["analyze", call])
        #expect(plain.code == 0)
        let first = try Tool.run(["analyze", call], cache: cache)
        let kept = Self.images(cache)
        #expect(kept.count == 1)
        #expect(kept.allSatisfy { $0.hasPrefix("patterns-") && $0.hasSuffix(".image") })
        let second = try Tool.run(["analyze", call], cache: cache)
        #expect(first.output == plain.output)
        #expect(second.output == plain.output)
        #expect(Self.images(cache) == kept)
        let image = cache + "/" + (kept.first ?? "")

        // Cut, altered, emptied, replaced: compiled anew, and whole again afterwards.
        let whole = try Data(contentsOf: URL(fileURLWithPath: image))
        var altered = whole
        altered[altered.count / 2] ^= 1
        for damaged in [whole.prefix(whole.count / 2), altered, Data(), Data("no image".utf8)] {
            try damaged.write(to: URL(fileURLWithPath: image))
            let again = try Tool.run(["analyze", call], cache: cache)
            #expect(again.output == plain.output)
            #expect(again.errors == plain.errors)
            #expect(try Data(contentsOf: URL(fileURLWithPath: image)) == whole)
        }
        let off = try Tool.run(["analyze", call, "--no-cache"], cache: folder + "/b")
        #expect(off.output == plain.output)
        #expect(Self.images(folder + "/b") == [])
    }

    @Test func foldersThatCannotBeUsed() throws {
        let folder = try Tool.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let call = Tool.package + "/Transcripts/Samples/mx-a01-2026-04-14-promesa.txt"
        let plain = try Tool.run(["analyze", call])
        // A file stands where the folder should be; a folder that nobody may write to.
        try Data().write(to: URL(fileURLWithPath: folder + "/file"))
        for cache in [folder + "/file", folder + "/file/below", "/proc/escucha"] {
            let run = try Tool.run(["analyze", call], cache: cache)
            #expect(run.code == 0)
            #expect(run.output == plain.output)
            #expect(run.errors == plain.errors)
        }
    }
}
