import Foundation
import Testing

struct ShippedCorpusTests {
    /// The labelled corpus keeps its own rules: labels, sides, pairs, splits, near-duplicates.
    @Test func theCorpusPassesItsOwnCheck() throws {
        let folder = Tool.package + "/Transcripts/Gold"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".ndjson") }
            .sorted()
        #expect(files.count == 7)
        let result = try Tool.run(["corpus", "check"] + files.map { folder + "/" + $0 })
        #expect(result.code == 0, "\(result.output.prefix(2000))")
        #expect(!result.output.contains("THIN"))
    }
}
