extension JSONCursor {
    /// Goes over the next value, checking its grammar, without building anything. Nested values cost a bit each, no stack.
    mutating func skipValue() throws(JSONError) {
        switch try peek() {
        case .string:
            try skipString()
            fresh = false
        case .number: _ = try scanNumber()
        case .bool: _ = try bool()
        case .null: try literal("null")
        case .object, .array: try skipContainer()
        }
    }

    /// One bit a level says whether it is an object; the depth limit bounds it to eight words.
    private mutating func skipContainer() throws(JSONError) {
        var objects = InlineArray<9, UInt64>(repeating: 0)
        let base = depth
        var inObject = bytes[position] == UInt8(ascii: "{")
        try push(inObject, &objects)
        while true {
            skipBlanks()
            guard position < end else { throw error(.endOfText) }
            var byte = bytes[position]
            // A closing bracket, or a comma unless this is the first member.
            if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                position &+= 1
                depth &-= 1
                fresh = false
                if depth == base { return }
                let level = depth &- 1
                inObject = objects[level &>> 6] &>> UInt64(level & 63) & 1 == 1
                continue
            }
            if !fresh {
                guard byte == UInt8(ascii: ",") else {
                    throw unexpected(inObject ? .expectedCommaOrBrace : .expectedCommaOrBracket)
                }
                position &+= 1
                skipBlanks()
                guard position < end else { throw error(.endOfText) }
                byte = bytes[position]
                if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { throw error(.trailingComma) }
            }
            if inObject {
                guard byte == UInt8(ascii: "\"") else { throw unexpected(.expectedKey) }
                try skipString()
                skipBlanks()
                guard position < end, bytes[position] == UInt8(ascii: ":") else { throw unexpected(.expectedColon) }
                position &+= 1
                skipBlanks()
                guard position < end else { throw error(.endOfText) }
                byte = bytes[position]
            }
            fresh = false
            switch byte {
            case UInt8(ascii: "\""): try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                inObject = byte == UInt8(ascii: "{")
                try push(inObject, &objects)
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
            case UInt8(ascii: "t"): try literal("true")
            case UInt8(ascii: "f"): try literal("false")
            case UInt8(ascii: "n"): try literal("null")
            default: throw unexpected(.expectedValue)
            }
        }
    }

    /// Most numbers in transcripts are plain digits: those need no more than a look.
    @inline(__always)
    private mutating func skipNumber() throws(JSONError) {
        var i = position
        if bytes[i] != UInt8(ascii: "0") {
            while i < end, (bytes[i] &- UInt8(ascii: "0")) < 10 { i &+= 1 }
            if i > position, i < end, bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: "}") {
                position = i
                return
            }
        }
        _ = try scanNumber()
    }

    @inline(__always)
    private mutating func push(_ isObject: Bool, _ objects: inout InlineArray<9, UInt64>) throws(JSONError) {
        guard depth < ImportLimits.depth else { throw error(.tooDeep) }
        let bit: UInt64 = 1 &<< UInt64(depth & 63)
        if isObject { objects[depth &>> 6] |= bit } else { objects[depth &>> 6] &= ~bit }
        depth &+= 1
        position &+= 1
        fresh = true
    }
}
