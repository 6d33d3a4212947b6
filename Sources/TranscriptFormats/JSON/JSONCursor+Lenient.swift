/// Readers for fields that a foreign file may fill with anything: a value of another kind is skipped and counts as missing,
/// while the JSON around it still has to be right.
extension JSONCursor {
    /// A string; nothing for null or any other kind.
    mutating func stringIfAny() throws(JSONError) -> String? {
        if try peek() == .string { return try string() }
        try skipValue()
        return nil
    }

    /// A string that holds more than blanks, or a number as it is written (identifiers are often numbers).
    mutating func labelIfAny() throws(JSONError) -> String? {
        switch try peek() {
        case .string:
            let text = try string()
            return text.utf8.contains { $0 > 0x20 } ? text : nil
        case .number:
            let start = position
            _ = try scanNumber()
            return String(decoding: bytes[start..<position], as: UTF8.self)
        default:
            try skipValue()
            return nil
        }
    }

    /// A number, or a string that is one ("4.87").
    mutating func numberIfAny() throws(JSONError) -> DecimalNumber? {
        switch try peek() {
        case .number: return try scanNumber()
        case .string:
            let slice = try stringSlice()
            guard !slice.isEscaped, slice.end - slice.start <= 40 else { return nil }
            return DecimalNumber(bytes[slice.start..<slice.end])
        default:
            try skipValue()
            return nil
        }
    }

    /// Opens an object; false when another kind of value stood there and was skipped.
    mutating func beginObjectIfAny() throws(JSONError) -> Bool {
        guard try peek() == .object else {
            try skipValue()
            return false
        }
        try beginObject()
        return true
    }

    /// Opens an array; false when another kind of value stood there and was skipped.
    mutating func beginArrayIfAny() throws(JSONError) -> Bool {
        guard try peek() == .array else {
            try skipValue()
            return false
        }
        try beginArray()
        return true
    }
}
