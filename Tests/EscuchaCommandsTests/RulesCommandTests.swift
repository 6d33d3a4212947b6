import Foundation
import Testing

struct RulesCommandTests {
    @Test func aSkeletonIsARuleThatCanBeRead() throws {
        let result = try Tool.run(["rules", "new", "threat.arrest", "--name", "example", "--print"])
        #expect(result.code == 0)
        #expect(result.output.contains("id: threat.arrest--example"))
        let unknown = try Tool.run(["rules", "new", "threat.arest", "--print"])
        #expect(unknown.code == 2)
        let path = try Tool.run(["rules", "new", "threat.arrest", "--name", "../../x", "--print"])
        #expect(path.code == 2)
    }

    @Test func listsAndCoverageAreJSON() throws {
        let list = try Tool.run(["rules", "list", "--packs", "es-MX", "--json"])
        #expect(list.code == 0)
        #expect(list.lines.count > 0)
        for line in list.lines {
            let rule = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            #expect((rule["rule"] as? String)?.hasPrefix("es-MX/") == true)
        }
        let coverage = try Tool.run(["rules", "coverage", "--json"])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(coverage.output.utf8)) as? [String: Any])
        #expect((read["labels"] as? [Any])?.isEmpty == false)
    }
}
