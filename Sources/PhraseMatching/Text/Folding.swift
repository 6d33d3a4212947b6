/// Folding of words that are written in patterns and word lists: the same as the tokeniser's, but slow and plain.
public enum Folding {
    /// The tokens of a text as folded strings (ñ kept): `"¿Págueme YA, señor?"` → `["pagueme", "ya", "señor"]`.
    public static func words(_ text: String) -> [String] {
        var words: [[UInt8]] = []
        var current: [UInt8] = []
        var isNumber = false
        func close() {
            if !current.isEmpty { words.append(current) }
            current = []
        }
        let latin1 = Tokeniser.shared.latin1
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                let folded = ByteClass.ascii[Int(scalar.value)]
                guard folded < 0x80 else {
                    close()
                    continue
                }
                if !current.isEmpty, isNumber != (folded < 0x3A) { close() }
                isNumber = folded < 0x3A
                current.append(folded)
                continue
            }
            let sign = Tokeniser.Sign(classifying: scalar.value, length: 0, latin1: latin1)
            switch sign.letter {
            case 0: if !sign.isJoiner { close() }
            case 1:
                if isNumber { close() }
                isNumber = false
                current.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            case 2:
                if scalar.value == 0x303, current.last == UInt8(ascii: "n") {
                    current[current.count - 1] = ByteClass.enye
                }
            default:
                if isNumber { close() }
                isNumber = false
                current.append(sign.letter)
            }
        }
        close()
        return words.map(display)
    }

    /// The folded bytes of one word, as keys are made from them; nothing when the text is not exactly one word.
    static func bytes(ofWord word: String) -> [UInt8]? {
        let all = words(word)
        guard all.count == 1 else { return nil }
        return keyBytes(all[0])
    }

    /// Folded text with ñ as the one byte that keys use.
    static func keyBytes(_ folded: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in folded.unicodeScalars {
            if scalar.value == 0xF1 {
                bytes.append(ByteClass.enye)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        return bytes
    }

    /// The key bytes of a word that is folded already and has only small letters of Spanish.
    static func lowerCaseBytes(_ word: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in word.utf8 where byte != 0xC3 { bytes.append(byte == 0xB1 ? ByteClass.enye : byte) }
        return bytes
    }

    private static func display(_ bytes: [UInt8]) -> String {
        var fixed: [UInt8] = []
        var index = 0
        while index < bytes.count {
            // A lone F1 is our ñ; F1 as a lead byte of a four-byte letter is followed by continuation bytes.
            if bytes[index] == ByteClass.enye, index + 1 >= bytes.count || bytes[index + 1] & 0xC0 != 0x80 {
                fixed.append(contentsOf: [0xC3, 0xB1])
            } else {
                fixed.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: fixed, as: UTF8.self)
    }
}
