import Testing

@testable import TranscriptFormats

@Suite struct JSONValueTests {
    private func read<T>(_ text: String, _ body: (inout JSONCursor) throws(JSONError) -> T) throws -> T {
        try Array(text.utf8).withBytes { raw throws(JSONError) in
            var cursor = JSONCursor(raw)
            return try body(&cursor)
        }
    }

    @Test(arguments: [
        ("\"\\u00f1and\\u00FA\"", "ñandú"), ("\"\\ud83d\\ude00\"", "😀"), ("\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d"),
        ("\"\\b\\f\\n\\r\\t\"", "\u{8}\u{C}\n\r\t"), ("\"\\uD83D\"", "\u{FFFD}"), ("\"\\uDE00x\"", "\u{FFFD}x"),
        ("\"\\uD83D\\u0041\"", "\u{FFFD}A"), ("\"\\u0000\"", "\u{FFFD}"), ("\"\\uD83D\\uD83D\\uDE00\"", "\u{FFFD}😀"),
        ("\"¿Cómo está, señora? ñ 12345678\\n\"", "¿Cómo está, señora? ñ 12345678\n"),
    ])
    func stringsAreUnescaped(_ text: String, _ expected: String) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.string() } == expected)
    }

    @Test func loneSurrogatesAreCounted() throws {
        let count = try read("[\"\\uD83D\",\"\\uDE00\",\"\\ud83d\\ude00\"]") { cursor throws(JSONError) in
            try cursor.beginArray()
            while try cursor.nextElement() { _ = try cursor.string() }
            return cursor.replacedSurrogates
        }
        #expect(count == 2)
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1", 1), ("-17", -17), ("400000.0", 400_000), ("4e5", 400_000),
        ("9007199254740993", 9_007_199_254_740_993),
        ("-9223372036854775807", -9_223_372_036_854_775_807),
    ])
    func wholeNumbers(_ text: String, _ expected: Int) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.number().whole } == expected)
    }

    @Test(arguments: ["1.5", "1e-1", "1e30", "99999999999999999999", "123456789012345678901234567890"])
    func notWhole(_ text: String) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.number().whole } == nil)
    }

    @Test(arguments: [
        ("6.2999997", 6300), ("0.6", 600), ("1.0005", 1001), ("1.0004999", 1000), ("-1.0005", -1001), ("12", 12_000),
        ("1e2", 100_000),
        ("0.0004", 0), ("1e-30", 0), ("0.00049999999999999999999999", 0), ("4.87", 4870),
    ])
    func secondsBecomeMilliseconds(_ text: String, _ expected: Int) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.number().scaled(by: 3) } == expected)
        #expect(DecimalNumber(text.utf8)?.scaled(by: 3) == expected)
    }

    @Test(arguments: ["1e400", "-1e400", "1e99999999999999"]) func hugeNumbersFitNothing(_ text: String) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.number().scaled(by: 3) } == nil)
        #expect(throws: JSONError(reason: .numberTooLarge, offset: 0)) {
            try read(text) { cursor throws(JSONError) in try cursor.double() }
        }
    }

    @Test(arguments: [
        "0.1", "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "123456789.123456789", "9007199254740993",
        "1e23", "-0.0",
        "0.30000000000000004", "179769313486231570000e288",
    ])
    func doublesAreRoundedCorrectly(_ text: String) throws {
        #expect(try read(text) { cursor throws(JSONError) in try cursor.double() } == Double(text))
    }

    private enum Key: String, JSONKey { case id, text, veryLongKeyName = "very_long_key_name" }
    private static let keys = JSONKeys<Key>()

    private func values(_ text: String) throws -> [String: Int] {
        try read(text) { cursor throws(JSONError) in
            var found: [String: Int] = [:]
            var seen = JSONKeysSeen()
            try cursor.beginObject()
            while try cursor.nextKey() {
                if let key = try cursor.known(Self.keys, &seen) {
                    found[key.rawValue] = try cursor.number().whole
                } else {
                    try cursor.skipValue()
                }
            }
            try cursor.finish()
            return found
        }
    }

    @Test func keysAreFoundByTheirBytes() throws {
        #expect(
            try values("{\"id\":1,\"x\":[{}],\"very_long_key_name\":2,\"very_long_key_namX\":3,\"i\":4}") == [
                "id": 1, "very_long_key_name": 2,
            ])
        #expect(try values("{\"\\u0069d\":1}") == ["id": 1])
        #expect(try values("{}") == [:])
    }

    @Test func aKnownKeyMayStandOnlyOnce() {
        #expect(throws: JSONError(reason: .duplicateKey, offset: 8)) { try values("{\"id\":1,\"id\":2}") }
        #expect(throws: JSONError(reason: .duplicateKey, offset: 8)) { try values("{\"id\":1,\"\\u0069d\":2}") }
        #expect(throws: Never.self) { try values("{\"x\":1,\"x\":2}") }
    }

    @Test func errorsSayLineColumnByteAndASentence() {
        let text = Array("{\n  \"año\": 01\n}".utf8)
        let problem = text.withUnsafeBytes { raw in
            JSONError(reason: .leadingZero, offset: 12).problem(in: raw, source: "a.json")
        }
        #expect(
            problem.description
                == "a.json, line 2, column 10 (byte 12): a number may not begin with 0; write 12 instead of 012.")
    }

    @Test(arguments: [
        ("[1,]", JSONError.Reason.trailingComma, 3), ("{\"a\" 1}", .expectedColon, 5),
        ("[1 2]", .expectedCommaOrBracket, 3),
        ("{'a':1}", .singleQuotes, 1), ("[1, // x\n2]", .comment, 4), ("[\"a\nb\"]", .controlInString, 3),
        ("[\"\\q\"]", .badEscape, 2),
        ("[\"abc", .unterminatedString, 1), ("[1", .endOfText, 2), ("[1] 2", .trailingText, 4),
        ("[tru]", .badLiteral, 1),
        ("[\"\\u12\"]", .badUnicodeEscape, 2), ("{\"a\":}", .expectedValue, 5), ("{1:2}", .expectedKey, 1),
    ])
    func errorsNameTheReasonAndThePlace(_ text: String, _ reason: JSONError.Reason, _ offset: Int) {
        let error = JSONWalk.error(Array(text.utf8)) { cursor throws(JSONError) in try cursor.skipValue() }
        #expect(error == JSONError(reason: reason, offset: offset))
    }

    @Test func outlineNamesPathsWithoutBuildingValues() {
        let text = Array("{\"a\":{\"b\":[{\"c\":1},{\"d\":\"x\"}]},\"t\":[]} tail".utf8)
        let outline = text.withUnsafeBytes { JSONOutline(of: $0, isComplete: true) }
        #expect(outline.hasAll("a.b[].c", "a.b[].d", "t"))
        #expect(!outline.has("t[]"))
        #expect(outline.strings["a.b[].d"] == "x")
        #expect(outline.hasMoreText)
    }
}
