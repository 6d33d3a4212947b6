import Foundation
import Testing

@Suite(.serialized) struct AnalyzeTests {
    static let line = """
        {"id":"c1","country":"MX","started_at":"2026-03-10T10:22:00-06:00","turns":[{"n":1,"speaker":"agent","start":0,"end":2,"text":"Lo vamos a meter a la cárcel por no pagar."},{"n":2,"speaker":"customer","start":2.5,"end":3,"text":"¿Cómo?"}]}
        """

    @Test func oneLineACallInInputOrderErrorsIncluded() throws {
        let lines = [
            Self.line, "{\"id\":\"c2\",\"turns\":[{\"speaker\":\"agent\"",
            Self.line.replacing("\"c1\"", with: "\"c3\""),
        ]
        let result = try Tool.run(["analyze", "-"], input: Data(lines.joined(separator: "\n")))
        #expect(result.code == 3)
        #expect(result.lines.count == 3)
        let first = try #require(try JSONSerialization.jsonObject(with: Data(result.lines[0])) as? [String: Any])
        #expect(first["id"] as? String == "c1")
        #expect(first["status"] as? String == "ok")
        #expect(first["country"] as? String == "MX")
        #expect((first["packs"] as? [String])?.first?.hasPrefix("es@") == true)
        let findings = try #require(first["findings"] as? [[String: Any]])
        let threat = try #require(findings.first { $0["label"] as? String == "threat.arrest" })
        #expect(threat["turn"] as? Int == 1)
        #expect(threat["speaker"] as? String == "agent")
        #expect(threat["severity"] as? String == "critical")
        let quote = try #require(threat["quote"] as? String)
        #expect("Lo vamos a meter a la cárcel por no pagar.".contains(quote))
        for key in ["call_findings", "suggestions", "not_evaluable", "metrics"] { #expect(first[key] != nil) }
        let second = try #require(try JSONSerialization.jsonObject(with: Data(result.lines[1])) as? [String: Any])
        #expect(second["id"] is NSNull)
        #expect(second["status"] as? String == "error")
        #expect((second["error"] as? String)?.contains("line 2") == true)
        #expect(result.lines[2].hasPrefix("{\"id\":\"c3\""))
    }

    @Test func threadsAndRunsGiveTheSameBytes() throws {
        let many = (0..<300).map { Self.line.replacing("\"c1\"", with: "\"call-\($0)\"") }.joined(separator: "\n")
        let one = try Tool.run(["analyze", "--threads", "1", "-"], input: Data(many))
        let two = try Tool.run(["analyze", "--threads", "2", "-"], input: Data(many))
        let again = try Tool.run(["analyze", "--threads", "2", "-"], input: Data(many))
        #expect(one.lines.count == 300)
        #expect(one.output == two.output)
        #expect(two.output == again.output)
    }

    @Test func aCallWithoutRolesIsNotEvaluable() throws {
        let call =
            "{\"id\":\"x\",\"country\":\"MX\",\"turns\":[{\"speaker\":\"spk_0\",\"text\":\"Lo vamos a meter preso.\"},{\"speaker\":\"spk_1\",\"text\":\"No.\"}]}"
        let result = try Tool.run(["analyze", "-"], input: Data(call))
        #expect(result.code == 0)
        #expect(result.output.contains("\"missing\":\"speaker roles\""))
        #expect(!result.output.contains("\"label\":\"threat.arrest\",\"rule\""))
    }

    @Test func aLanguageWithoutRulesIsSaid() throws {
        let call = "{\"id\":\"x\",\"language\":\"fr\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"Bonjour.\"}]}"
        let result = try Tool.run(["analyze", "-"], input: Data(call))
        #expect(result.output.contains("rules for the language “fr”"))
        #expect(result.output.contains("\"findings\":[]"))
        #expect(result.output.contains("\"call_findings\":[]"))
    }
}
