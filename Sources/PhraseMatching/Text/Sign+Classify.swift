extension Tokeniser.Sign {
    /// What a scalar outside ASCII is to the tokeniser.
    init(classifying scalar: UInt32, length: Int, latin1: UnsafePointer<UInt8>) {
        self.init(letter: 0, length: length, scalar: scalar)
        switch scalar {
        case 0..<0x80:
            // Reached only through a truncated sequence: a separator.
            isBlank = true
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            isBlank = true
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F:
            isJoiner = true
        case 0xBF: marks = .questionOpens
        case 0xA1: break
        case 0xA2...0xA5, 0x20A0...0x20CF: marks = .currency
        case 0xAB, 0x201C, 0x2018: marks = .quoteOpens
        case 0xBB, 0x201D, 0x2019: marks = .quoteCloses
        case 0x2013, 0x2014: marks = .comma
        case 0x2026: marks = .comma
        case 0xC0...0xFF:
            let folded = latin1[Int(scalar - 0xC0)]
            letter = folded == 0 ? 0 : folded == 1 ? 1 : folded
        case 0x100...0x17F:
            letter = Self.latinExtended(scalar)
        case 0x300...0x36F:
            letter = 2
        case 0x2028, 0x2029, 0x85:
            marks = .sentenceEnd
            isBlank = true
        default:
            guard let unicode = Unicode.Scalar(scalar) else { return }
            if unicode.properties.isAlphabetic {
                letter = 1
            } else if unicode.properties.numericType != nil, unicode.properties.generalCategory == .decimalNumber {
                letter = 1
            } else if unicode.properties.generalCategory == .nonspacingMark {
                letter = 2
            } else if unicode.properties.isWhitespace {
                isBlank = true
            }
        }
    }

    /// Latin Extended-A letters that are a base letter with a mark, folded to the base; 1 for the others.
    private static func latinExtended(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x100...0x105: return UInt8(ascii: "a")
        case 0x106...0x10D: return UInt8(ascii: "c")
        case 0x10E, 0x10F: return UInt8(ascii: "d")
        case 0x112...0x11B: return UInt8(ascii: "e")
        case 0x11C...0x123: return UInt8(ascii: "g")
        case 0x124, 0x125: return UInt8(ascii: "h")
        case 0x128...0x130: return UInt8(ascii: "i")
        case 0x134, 0x135: return UInt8(ascii: "j")
        case 0x136, 0x137: return UInt8(ascii: "k")
        case 0x139...0x13E: return UInt8(ascii: "l")
        case 0x143...0x148: return UInt8(ascii: "n")
        case 0x14C...0x151: return UInt8(ascii: "o")
        case 0x154...0x159: return UInt8(ascii: "r")
        case 0x15A...0x161: return UInt8(ascii: "s")
        case 0x162...0x165: return UInt8(ascii: "t")
        case 0x168...0x173: return UInt8(ascii: "u")
        case 0x174, 0x175: return UInt8(ascii: "w")
        case 0x176...0x178: return UInt8(ascii: "y")
        case 0x179...0x17E: return UInt8(ascii: "z")
        default: return 1
        }
    }
}
