/// Check digits of cards and papers. Each takes digits as ASCII.
enum CheckDigits {
    private static func values(_ text: String) -> [Int] { text.utf8.map { Int($0) - 0x30 } }

    /// ISO/IEC 7812-1, annex B.
    static func luhn(_ text: String) -> Bool {
        var sum = 0
        for (k, value) in values(text).reversed().enumerated() {
            let doubled = k % 2 == 1 ? value * 2 : value
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0 && text.utf8.contains { $0 != 0x30 }
    }

    /// First digits of the networks that are used: 2 to 6 and, with fifteen digits, 34 and 37.
    static func isCard(_ text: String) -> Bool {
        guard (13...19).contains(text.utf8.count), let first = text.utf8.first, (0x32...0x36).contains(first) else {
            return false
        }
        return luhn(text)
    }

    /// Mexico, Banco de México: weights 3, 7, 1.
    static func clabe(_ text: String) -> Bool {
        guard text.utf8.count == 18 else { return false }
        let v = values(text)
        var sum = 0
        for k in 0..<17 { sum += v[k] * [3, 7, 1][k % 3] % 10 }
        return (10 - sum % 10) % 10 == v[17] && v.contains { $0 != 0 }
    }

    /// Peru, SUNAT: eleven digits.
    static func ruc(_ text: String) -> Bool {
        guard text.utf8.count == 11, ["10", "15", "16", "17", "20"].contains(String(text.prefix(2))) else {
            return false
        }
        let v = values(text)
        let sum = zip(v, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == v[10]
    }

    /// Argentina, AFIP: eleven digits.
    static func cuit(_ text: String) -> Bool {
        guard text.utf8.count == 11,
            ["20", "23", "24", "25", "26", "27", "30", "33", "34"].contains(String(text.prefix(2)))
        else { return false }
        let v = values(text)
        let sum = zip(v, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 11 - sum % 11
        return (check == 11 ? 0 : check == 10 ? 9 : check) == v[10]
    }

    /// Chile: the body's check character, `0`…`9` or `k`.
    static func rut(_ body: String, _ check: UInt8) -> Bool {
        guard (7...8).contains(body.utf8.count) else { return false }
        var factor = 2
        var sum = 0
        for value in values(body).reversed() {
            sum += value * factor
            factor = factor == 7 ? 2 : factor + 1
        }
        let rest = 11 - sum % 11
        let wanted: UInt8 = rest == 11 ? 0x30 : rest == 10 ? UInt8(ascii: "k") : UInt8(0x30 + rest)
        return wanted == check | (check >= 0x41 ? 0x20 : 0)
    }

    /// Ecuador: ten digits, province, third digit below six, Luhn's sum.
    static func cedulaEC(_ text: String) -> Bool {
        guard text.utf8.count == 10 else { return false }
        let v = values(text)
        let province = v[0] * 10 + v[1]
        guard (1...24).contains(province) || province == 30, v[2] < 6 else { return false }
        var sum = 0
        for k in 0..<9 {
            let value = k % 2 == 0 ? v[k] * 2 : v[k]
            sum += value > 9 ? value - 9 : value
        }
        return (10 - sum % 10) % 10 == v[9]
    }

    /// Dominican Republic: eleven digits, Luhn's sum.
    static func cedulaDO(_ text: String) -> Bool {
        guard text.utf8.count == 11, let first = text.utf8.first, first == 0x30 || first == 0x34 else { return false }
        return luhn(text)
    }

    /// Spain: the letter of a DNI, or of a NIE whose X, Y, Z stands for 0, 1, 2.
    static func nif(_ digits: String, _ letter: UInt8) -> Bool {
        guard digits.utf8.count == 8, let number = Int(digits) else { return false }
        return Array("trwagmyfpdxbnjzsqvhlcke".utf8)[number % 23] == letter | 0x20
    }

    /// ISO 13616: letters as 10 to 35, the first four characters moved to the end, remainder 1 by 97.
    static func iban(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count) else { return false }
        var rest = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte | 0x20 {
            case 0x61...0x7A where byte > 0x39: rest = (rest * 100 + Int((byte | 0x20) - 0x61) + 10) % 97
            default:
                guard byte >= 0x30, byte <= 0x39 else { return false }
                rest = (rest * 10 + Int(byte - 0x30)) % 97
            }
        }
        return rest == 1
    }

    /// Mexico, RENAPO: the eighteenth character.
    static func curp(_ text: String) -> Bool {
        let table = Array("0123456789abcdefghijklmnñopqrstuvwxyz".unicodeScalars)
        let scalars = Array(text.lowercased().unicodeScalars)
        guard scalars.count == 18 else { return false }
        var sum = 0
        for k in 0..<17 {
            guard let value = table.firstIndex(of: scalars[k]) else { return false }
            sum += value * (18 - k)
        }
        guard let last = scalars.last, let check = table.firstIndex(of: last), check < 10 else { return false }
        return (10 - sum % 10) % 10 == check
    }
}
