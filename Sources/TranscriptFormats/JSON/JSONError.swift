/// Why a text is not JSON, or not the JSON that was expected, and at which byte. Small, so that throwing it is cheap;
/// line and column are worked out only when somebody asks.
struct JSONError: Error, Hashable, Sendable {
    var reason: Reason
    /// Bytes from the beginning of the text.
    var offset: Int

    enum Reason: UInt8, Sendable {
        case endOfText, unexpectedByte, expectedValue, expectedKey, expectedColon, expectedCommaOrBrace
        case expectedCommaOrBracket, trailingComma, trailingText, missingValue
        case badLiteral, badNumber, leadingZero, numberTooLarge
        case badEscape, badUnicodeEscape, controlInString, badUTF8, unterminatedString
        case tooDeep, tooMany, duplicateKey
        case expectedObject, expectedArray, expectedString, expectedNumber, expectedBool
        case singleQuotes, comment
    }

    /// What is wrong and what would be right, without repeating the text.
    var sentence: (what: String, right: String) {
        switch reason {
        case .endOfText: ("the JSON ends in the middle", "the file may have been cut off; export it again")
        case .unexpectedByte:
            ("this character may not stand here in JSON", "a value, a comma or a closing bracket belongs here")
        case .expectedValue:
            ("a JSON value is missing here", "write a string, number, object, array, true, false or null")
        case .expectedKey: ("a key is missing here", "keys are strings in double quotes")
        case .expectedColon: ("a colon is missing after the key", "write \"key\": value")
        case .expectedCommaOrBrace:
            ("a comma or a closing brace is missing", "members of an object are separated by commas and end with }")
        case .expectedCommaOrBracket:
            ("a comma or a closing bracket is missing", "elements of an array are separated by commas and end with ]")
        case .trailingComma: ("there is a comma before the closing bracket", "the last element has no comma after it")
        case .trailingText: ("there is more text after the JSON value", "one value a file, or one a line in NDJSON")
        case .missingValue: ("the value of this key is missing", "write null when there is none")
        case .badLiteral: ("this word is no JSON value", "the words are true, false and null, in lower case")
        case .badNumber: ("this is not a JSON number", "write it like 12, -0.5 or 1e3")
        case .leadingZero: ("a number may not begin with 0", "write 12 instead of 012")
        case .numberTooLarge: ("the number is too large", "numbers have to fit a double")
        case .badEscape:
            (
                "this escape does not exist",
                "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
            )
        case .badUnicodeEscape: ("\\u needs four hexadecimal digits", "write \\u00f1")
        case .controlInString:
            ("there is a raw control character in a string", "write line breaks as \\n and tabs as \\t")
        case .badUTF8: ("these bytes are not UTF-8", "save the file as UTF-8")
        case .unterminatedString: ("a string does not end", "close it with a double quote")
        case .tooDeep:
            ("the JSON is nested more than \(ImportLimits.depth) levels deep", "transcripts need fewer than ten")
        case .tooMany:
            ("the JSON has more than \(JSONTree.limit) values", "split the file; a call of a day has far fewer")
        case .duplicateKey: ("the key stands twice in one object", "keep one of them")
        case .expectedObject: ("an object is expected here", "write {…}")
        case .expectedArray: ("an array is expected here", "write […]")
        case .expectedString: ("a string is expected here", "write it in double quotes")
        case .expectedNumber: ("a number is expected here", "write it without quotes")
        case .expectedBool: ("true or false is expected here", "write it without quotes")
        case .singleQuotes: ("JSON has no single quotes", "use double quotes")
        case .comment: ("JSON has no comments", "remove it")
        }
    }

    /// Line and column of the place, both from 1; the column counts characters (Unicode scalars).
    func position(in bytes: UnsafeRawBufferPointer) -> (line: Int, column: Int) {
        var line = 1
        var lineStart = 0
        let limit = min(offset, bytes.count)
        var i = 0
        while true {
            i = bytes.firstIndex(of: 10, from: i, to: limit)
            if i >= limit { break }
            i += 1
            line += 1
            lineStart = i
        }
        var column = 1
        for k in lineStart..<limit where bytes[k] & 0xC0 != 0x80 { column += 1 }
        return (line, column)
    }

    /// The error as a problem of a document. `firstLine` is the line number of the text's first line (NDJSON).
    func problem(
        in bytes: UnsafeRawBufferPointer, source: String, firstLine: Int = 1, turn: Int? = nil
    ) -> TranscriptProblem {
        let place = position(in: bytes)
        let (what, right) = sentence
        return TranscriptProblem(
            source: source, line: firstLine + place.line - 1, column: place.column, byteOffset: offset, turn: turn,
            what: what, right: right)
    }
}
