import Testing

@testable import TranscriptFormats

/// Goes through a text twice: once skipping it whole, once reading every string, number and word of it. Both ways have to
/// agree on whether it is JSON.
enum JSONWalk {
    static func accepts(_ text: [UInt8]) -> Bool {
        let skipped = error(text) { cursor throws(JSONError) in try cursor.skipValue() }
        let read = error(text) { cursor throws(JSONError) in try walk(&cursor) }
        #expect(
            (skipped == nil) == (read == nil), "skipping and reading disagree: \(String(decoding: text, as: UTF8.self))"
        )
        return read == nil
    }

    static func error(_ text: [UInt8], _ body: (inout JSONCursor) throws(JSONError) -> Void) -> JSONError? {
        text.withUnsafeBytes { raw in
            var cursor = JSONCursor(raw)
            do throws(JSONError) {
                try body(&cursor)
                try cursor.finish()
                return nil
            } catch { return error }
        }
    }

    /// Without recursion, because the texts may be deep.
    static func walk(_ cursor: inout JSONCursor) throws(JSONError) {
        var isObject: [Bool] = []
        while true {
            switch try cursor.peek() {
            case .object:
                try cursor.beginObject()
                isObject.append(true)
            case .array:
                try cursor.beginArray()
                isObject.append(false)
            case .string: _ = try cursor.string()
            case .number: _ = try cursor.number()
            case .bool: _ = try cursor.bool()
            case .null: _ = try cursor.skipNull()
            }
            var more = false
            while let inside = isObject.last, !more {
                if inside {
                    more = try cursor.nextKey()
                    if more { _ = try cursor.keyText() }
                } else {
                    more = try cursor.nextElement()
                }
                if !more { isObject.removeLast() }
            }
            if !more { return }
        }
    }
}

@Suite struct JSONGrammarTests {
    static let good: [String] = [
        "{}", "[]", " [ ] ", "[[]   ]", "null", "true", "false", "0", "-0", "1", "-1", "123", "1.5", "-0.5e-3", "1E22",
        "1e+2",
        "0e1", "0e+1", "20e1", "[1,2]", "[1\n]", "[1, 2 ,3]", "\"\"", "\" \"", "\"a\"", "\"\\\"\"", "\"\\\\\"",
        "\"\\/\"",
        "\"\\b\\f\\n\\r\\t\"", "\"\\u0061\"", "\"\\u00f1\"", "\"\\uD83D\\uDE00\"", "\"\\ud83d\\ude00 x\"",
        "\"\\uD83D\"",
        "\"\\uDE00\"", "\"\\uD83Dx\"", "\"\\uD83D\\u0041\"", "\"\\u0000\"", "\"\u{7F}\"", "\"ñandú\"", "\"😀\"",
        "\"\u{2028}\"",
        "\"\u{FEFF}\"", "\"\u{10FFFF}\"", "{\"a\":1}", "{\"a\":{\"b\":[1,{\"c\":null}]}}", "{\"\":0}",
        "{\"a\":1,\"b\":2}",
        "{\"a\":\"b\",\"a\":\"c\"}", "{ \"a\" : 1 }", "[null,1,\"1\",{}]", "[\"asd \"]", "\t[1]\r\n", "[123.456e78]",
        "[1e-400]",
        "[123456789012345678901234567890]", "{\"x\":[],\"y\":{}}", "[[[[]]],{},[{}]]", "\"12345678\"", "\"1234567\\n\"",
    ]
    static let bad: [String] = [
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1 2]", "[1,,2]", "[1}", "{\"a\":1]", "{,}",
        "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{1:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}",
        "{\"a\":1}}",
        "[1]]", "[1]x", "[1][2]", "nul", "nulll", "tru", "True", "FALSE", "none", "NaN", "Infinity", "-Infinity", "+1",
        "-", "-a",
        "01", "-01", "00", "1.", ".5", "-.5", "1.e1", "1e", "1e+", "1eE2", "0x1F", "1_000", "1.2.3", "1e1.5", "2.e3",
        "0e", "- 1",
        "1a", "[1e1", "\"", "\"a", "\"\\\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u\"", "\"\\\"",
        "\"\\U0041\"", "\"\\a\"",
        "\"\\'\"", "\"a\nb\"", "\"a\tb\"", "\"\u{1}\"", "'a'", "[\"a\",\n4\n,1,", "[\"a", "[\"\\", "[\"\\u00A",
        "// c\n1", "1 // c",
        "/* c */ 1", "[1,/**/2]", "\u{FEFF}1", "\u{A0}1", "[1\u{B}]", "\u{C}1", "{\"a\":1;\"b\":2}", "[1:2]",
        "{\"a\":\"b\"/**/}",
        "#1", "<1>", "a", "[a]", "{\"a\":b}", "\"a\"b", "1 2", "true false", "\\u007B}", "{\"a\":1,\"b\"",
        "{\"a\":1,\"b\":", "[[]",
        "{\"a\":[}", "[{]}", "\"12345678", "\"1234567\n\"",
    ]

    @Test(arguments: good) func accepted(_ text: String) { #expect(JSONWalk.accepts(Array(text.utf8))) }
    @Test(arguments: bad) func refused(_ text: String) { #expect(!JSONWalk.accepts(Array(text.utf8))) }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xFF], [0xE2, 0x82], [0xF0, 0x8F, 0xBF, 0xBF], [0xC1, 0xBF],
        ] as [[UInt8]])
    func badUTF8InStringsAndKeys(_ bytes: [UInt8]) {
        #expect(!JSONWalk.accepts([0x22] + bytes + [0x22]))
        #expect(!JSONWalk.accepts(Array("[\"abcdefghijkl".utf8) + bytes + Array("mnopqrstu\"]".utf8)))
        #expect(!JSONWalk.accepts(Array("{\"k".utf8) + bytes + Array("\":1}".utf8)))
    }

    @Test func nulBytesAreRefusedEverywhere() {
        #expect(!JSONWalk.accepts([0]))
        #expect(!JSONWalk.accepts(Array("[1".utf8) + [0] + Array("]".utf8)))
        #expect(!JSONWalk.accepts(Array("\"a".utf8) + [0] + Array("\"".utf8)))
    }

    @Test func depthIsLimitedWithoutRecursion() {
        let allowed = ImportLimits.depth
        let deep = String(repeating: "[", count: allowed) + String(repeating: "]", count: allowed)
        #expect(JSONWalk.accepts(Array(deep.utf8)))
        let tooDeep = "[" + deep + "]"
        #expect(!JSONWalk.accepts(Array(tooDeep.utf8)))
        let objects = String(repeating: "{\"a\":", count: allowed) + "1" + String(repeating: "}", count: allowed)
        #expect(JSONWalk.accepts(Array(objects.utf8)))
        let endless = Array(String(repeating: "[{\"a\":", count: 500_000).utf8)
        #expect(JSONWalk.error(endless) { cursor throws(JSONError) in try cursor.skipValue() }?.reason == .tooDeep)
    }

    /// Every cut of a good text is bad, but for cuts that leave only blanks off.
    @Test func everyTruncationIsRefused() {
        let text = Array("{\"a\":[1.5,\"x\\u00f1\\n\",true,null,{\"ñ\":-2e3}],\"b\":\"\\ud83d\\ude00\"}".utf8)
        #expect(JSONWalk.accepts(text))
        for size in 0..<text.count { #expect(!JSONWalk.accepts(Array(text[..<size]))) }
    }

    /// Random damage never traps, and skipping always agrees with reading.
    @Test func randomDamageIsAnsweredTheSameWayTwice() {
        let text = Array(
            "{\"abc\":[1.5,\"x\\u00f1y\\n\",true,null,{\"ñandúes\":-2e3}],\"b\":\"\\ud83d\\ude00 long text here\"}".utf8
        )
        var dice = Dice(state: 7)
        for _ in 0..<4000 {
            var copy = text
            for _ in 0...dice.below(3) { copy[dice.below(copy.count)] = UInt8(truncatingIfNeeded: dice.next()) }
            _ = JSONWalk.accepts(copy)
        }
    }
}
