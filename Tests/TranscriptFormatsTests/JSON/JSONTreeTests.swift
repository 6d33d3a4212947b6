import Testing
import Transcripts

@testable import TranscriptFormats

@Suite struct JSONTreeTests {
    private func tree<T>(_ text: String, _ body: (JSONValue) -> T) throws -> T {
        let bytes = Array(text.utf8)
        return try bytes.withBytes { raw throws(JSONError) in
            try JSONTree(raw).withRoot(of: raw) { root in body(root) }
        }
    }

    @Test func findsMembersAndElements() throws {
        try tree("{\"a\":[1,{\"b\":\"x\\u00f1\"},[]],\"c\":null,\"\\u0064\":true,\"e\":\"4.87\"}") { root in
            #expect(root["a"]?.elements.map(\.kind) == [.number, .object, .array])
            #expect(root["a"]?.elements.dropFirst().first { _ in true }?["b"]?.string == "xñ")
            #expect(root["c"] == nil && root.member("c")?.kind == .null && root["d"]?.bool == true)
            #expect(root["e"]?.seconds == 4870 && root["zz", "e"]?.label == "4.87")
            #expect(root.members.map(\.key) == ["a", "c", "d", "e"])
            #expect(root.elements("c").isEmpty && root["e"]?["x"] == nil)
        }
    }

    @Test func readsTimesInEveryUnit() throws {
        try tree("[1.2995, \"1.300s\", {\"seconds\":\"2\",\"nanos\":5000000}, 400000.0, \"x\", 1e400, true]") { root in
            let values = root.elements.map { $0 }
            #expect(values.map(\.seconds) == [1300, 1300, 2005, 400_000_000, nil, nil, nil])
            #expect(values[3].ticks == 40 && values[3].int == 400_000 && values[0].confidence == nil)
        }
    }

    @Test(arguments: [
        ("{\"a\":1,\"b\":2,\"a\":3}", JSONError.Reason.duplicateKey, 13), ("[1,]", .trailingComma, 3),
        ("[1] x", .trailingText, 4),
        ("{\"a\":[1,{\"b\":", .endOfText, 13), ("", .endOfText, 0), (String(repeating: "[", count: 600), .tooDeep, 512),
    ])
    func refusesWhatTheGrammarForbids(_ text: String, _ reason: JSONError.Reason, _ offset: Int) {
        #expect(throws: JSONError(reason: reason, offset: offset)) { try tree(text) { $0.kind } }
    }

    @Test func countsBrokenSurrogates() throws {
        let bytes = Array("[\"\\ud83d\"]".utf8)
        #expect(try bytes.withBytes { raw throws(JSONError) in try JSONTree(raw).replacedSurrogates } == 1)
        let call = try Reading.call(
            "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"a\\ud83d\",\"avg_logprob\":-1}]}", "whisper-json")
        #expect(call.has(note: "lone-surrogates") && call.turns[0].text == "a\u{FFFD}")
    }
}
