/// E-mail, addresses and names.
enum WordKinds {
    static func emails(_ tokens: [SpokenToken], _ bytes: [UInt8]) -> [PersonalDatum] {
        var found: [PersonalDatum] = []
        func datum(_ range: Range<Int>) -> PersonalDatum {
            PersonalDatum(kind: .email, range: range, value: SpokenToken.fold(bytes[range].filter { $0 > 0x20 }))
        }
        for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
            var from = i
            while from > 0, isMail(bytes[from - 1]) { from -= 1 }
            var to = i + 1
            while to < bytes.count, isMail(bytes[to]) { to += 1 }
            while to > i, bytes[to - 1] == UInt8(ascii: ".") { to -= 1 }
            if from < i, to > i + 1, bytes[(i + 1)..<to].contains(UInt8(ascii: ".")) { found.append(datum(from..<to)) }
        }
        // juan punto perez arroba gmail punto com
        for (i, token) in tokens.enumerated() where token.text == "arroba" || token.text == "at" && follows(tokens, i) {
            var from = i
            while from > 0, i - from < 6, isJoined(tokens, from) { from -= 1 }
            var to = i + 1
            while to < tokens.count, to - i < 8,
                to == i + 1
                    || [
                        "punto", "dot", "com", "mx", "pe", "co", "cl", "ar", "ec", "es", "do", "cr", "net", "org",
                        "guion", "bajo",
                    ].contains(tokens[to].text) || ["punto", "dot"].contains(tokens[to - 1].text)
            {
                to += 1
            }
            if from < i, to > i + 2 {
                found.append(datum(tokens[from].range.lowerBound..<tokens[to - 1].range.upperBound))
            }
        }
        return found
    }

    private static func follows(_ tokens: [SpokenToken], _ i: Int) -> Bool {
        i + 2 < tokens.count && ["dot", "punto"].contains(tokens[i + 2].text)
    }

    /// The word before belongs to the address: the first one always does, further ones behind "punto", "guion" or a number.
    private static func isJoined(_ tokens: [SpokenToken], _ from: Int) -> Bool {
        let joints: Set<String> = ["punto", "dot", "guion", "bajo", "underscore"]
        let word = tokens[from - 1].text
        if tokens[from].text == "arroba" || tokens[from].text == "at" { return true }
        return joints.contains(tokens[from].text) || joints.contains(word) && from >= 2 || tokens[from].isDigits
            || NumberWords.units[tokens[from].text] != nil
    }

    private static func isMail(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
            || [0x2E, 0x2D, 0x5F, 0x2B].contains(byte)
    }

    private static let streets: Set<String> = [
        "calle", "avenida", "av", "carrera", "cra", "transversal", "diagonal", "jiron", "jr", "pasaje", "boulevard",
        "bulevar", "calzada",
        "prolongacion", "privada", "andador", "manzana", "mz", "street", "avenue", "rua", "plaza",
    ]
    private static let places: Set<String> = [
        "colonia", "col", "urbanizacion", "barrio", "sector", "fraccionamiento", "residencial", "villa", "numero", "no",
        "nro", "interior",
        "departamento", "depto", "dpto", "piso", "lote", "apartamento", "casa", "torre", "esquina", "con", "y", "bis",
        "sur", "norte",
        "este", "oeste", "oriente", "poniente", "de", "la", "el", "los", "las", "del",
    ]

    /// A street's word, a name, a number, and what goes on with it. Without a number it is no address.
    static func addresses(_ tokens: [SpokenToken], _ bytes: [UInt8]) -> [PersonalDatum] {
        var found: [PersonalDatum] = []
        var i = 0
        while i < tokens.count {
            guard streets.contains(tokens[i].text) else {
                i += 1
                continue
            }
            var end = i + 1
            var lastNumber: Int?
            while end < tokens.count, end - i < 16 {
                let token = tokens[end]
                let between = bytes[tokens[end - 1].range.upperBound..<token.range.lowerBound]
                if between.contains(where: { [0x3F, 0x21, 0x3B].contains($0) })
                    || between.contains(UInt8(ascii: ".")) && tokens[end - 1].text.utf8.count > 3
                {
                    break
                }
                let isNumber = isNumber(token.text)
                if isNumber { lastNumber = end }
                guard
                    isNumber || token.isCapital || places.contains(token.text) || streets.contains(token.text)
                        || lastNumber == nil && end - i < 6
                else { break }
                end += 1
            }
            if let lastNumber {
                var stop = lastNumber + 1
                // A colony or a district that follows with its capital letters.
                while stop < end, tokens[stop].isCapital || places.contains(tokens[stop].text) && stop + 1 < end {
                    stop += 1
                }
                let range = tokens[i].range.lowerBound..<tokens[stop - 1].range.upperBound
                found.append(
                    PersonalDatum(
                        kind: .address, range: range, value: SpokenToken.fold(bytes[range].filter { $0 > 0x20 })))
                i = stop
            } else {
                i += 1
            }
        }
        return found
    }

    private static func isNumber(_ word: String) -> Bool {
        word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || NumberWords.hundreds[word] != nil
            || NumberWords.tens[word] != nil
            || NumberWords.teens[word] != nil
    }

    private static let cues: [[String]] = [
        ["mi", "nombre", "es"], ["me", "llamo"], ["a", "nombre", "de"], ["hablo", "con"], ["habla", "con"],
        ["le", "habla"],
        ["le", "saluda"], ["soy"], ["nombre", "completo"], ["my", "name", "is"], ["this", "is"], ["speaking", "with"],
        ["meu", "nome", "e"],
        ["se", "encuentra"], ["senor"], ["senora"], ["senorita"], ["don"], ["dona"], ["sr"], ["sra"], ["srta"], ["mr"],
        ["mrs"], ["ms"],
        ["busco", "a"], ["comunico", "con"], ["conocido", "como"],
    ]
    private static let titles: Set<String> = [
        "el", "la", "senor", "senora", "senorita", "don", "dona", "sr", "sra", "lic", "licenciado", "licenciada",
        "doctor", "doctora",
    ]
    private static let joints: Set<String> = ["de", "del", "la", "los", "y"]

    /// Capitalised words after a cue; after the strongest cues small ones too, as recognisers write them.
    static func names(_ tokens: [SpokenToken], _ bytes: [UInt8]) -> [PersonalDatum] {
        var found: [PersonalDatum] = []
        for cue in cues {
            for i in tokens.indices where tokens[i].text == cue[0] && tokens[i...].map(\.text).starts(with: cue) {
                var from = i + cue.count
                while from < tokens.count, titles.contains(tokens[from].text) { from += 1 }
                var to = from
                while to < tokens.count, to - from < 5, isName(tokens, to, from, bytes) { to += 1 }
                while to > from, joints.contains(tokens[to - 1].text) { to -= 1 }
                guard to > from else { continue }
                let range = tokens[from].range.lowerBound..<tokens[to - 1].range.upperBound
                found.append(
                    PersonalDatum(kind: .name, range: range, value: SpokenToken.fold(bytes[range].filter { $0 > 0x20 }))
                )
            }
        }
        return found
    }

    private static func isName(_ tokens: [SpokenToken], _ i: Int, _ from: Int, _ bytes: [UInt8]) -> Bool {
        let token = tokens[i]
        if i > from {
            let between = bytes[tokens[i - 1].range.upperBound..<token.range.lowerBound]
            guard between.allSatisfy({ $0 == 0x20 }) else { return false }
        }
        if token.isDigits { return false }
        return token.isCapital || i > from && joints.contains(token.text)
    }
}
