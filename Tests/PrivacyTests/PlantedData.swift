@testable import Privacy

/// Seeded talk with planted personal data, clean or as recognisers write it, and sentences with amounts, dates and facts that are none.
struct PlantedData {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
    }

    mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(below(10)) }.joined() }
    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    struct Item {
        var kind: PersonalDataKind?
        /// The turn of the agent, which may ask.
        var question: String
        /// Before, the datum, after.
        var before: String
        var datum: String
        var after: String
        var text: String { before + datum + after }
    }

    // MARK: Numbers

    static func completed(_ body: String, _ isRight: (String) -> Bool) -> String? {
        (0..<10).map { body + String($0) }.first(where: isRight)
    }

    mutating func number(_ kind: PersonalDataKind) -> String {
        for _ in 0..<200 {
            let body: String
            let right: (String) -> Bool
            switch kind {
            case .card:
                let amex = below(8) == 0
                (body, right) = (amex ? "37" + digits(12) : pick(["4", "5"]) + digits(14), CheckDigits.isCard)
            case .clabe: (body, right) = ("0" + digits(16), CheckDigits.clabe)
            case .ruc: (body, right) = (pick(["10", "20"]) + digits(8), CheckDigits.ruc)
            case .cuit: (body, right) = (pick(["20", "27", "23"]) + digits(8), CheckDigits.cuit)
            case .cedula: (body, right) = ("17" + String(below(6)) + digits(6), CheckDigits.cedulaEC)
            default: return ""
            }
            if let whole = Self.completed(body, right) { return whole }
        }
        return ""
    }

    private static let words = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
    private static let tens = [
        "", "", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
    ]
    private static let teens = [
        "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
    ]

    /// Digits as people dictate them.
    mutating func spoken(_ text: String) -> String {
        var out: [String] = []
        var rest = Array(text.utf8).map { Int($0) - 0x30 }[...]
        let pairs = below(3) == 0
        while let first = rest.first {
            if pairs, rest.count >= 2, first > 0, case let second = rest[rest.startIndex + 1] {
                rest = rest.dropFirst(2)
                if first == 1 {
                    out.append(Self.teens[second])
                } else if second == 0 {
                    out.append(Self.tens[first])
                } else if first == 2 {
                    out.append("veinti" + Self.words[second])
                } else {
                    out.append("\(Self.tens[first]) y \(Self.words[second])")
                }
            } else if rest.count >= 2, first == rest[rest.startIndex + 1], below(4) == 0 {
                rest = rest.dropFirst(2)
                out.append("doble \(Self.words[first])")
            } else {
                rest = rest.dropFirst()
                out.append(Self.words[first])
            }
            if below(9) == 0, !rest.isEmpty { out.append("eh") }
        }
        return out.joined(separator: " ")
    }

    /// Digits as they are written: together, in groups of four, with hyphens.
    mutating func written(_ text: String) -> String {
        let joint = pick(["", " ", "-", " "])
        let size = pick([4, 4, 3])
        var out = ""
        for (k, c) in text.enumerated() { out += (k > 0 && k % size == 0 ? joint : "") + String(c) }
        return out
    }

    mutating func shown(_ text: String, clean: Bool) -> String { clean || below(4) == 0 ? written(text) : spoken(text) }

    // MARK: Items

    mutating func item(_ kind: PersonalDataKind, clean: Bool) -> Item {
        let close = clean ? pick(["", ".", ", por favor."]) : pick(["", " sí", " esa es"])
        func make(_ questions: [String], _ befores: [String], _ datum: String, _ me: inout PlantedData) -> Item {
            let asks = me.below(2) == 0
            return Item(
                kind: kind, question: asks ? me.pick(questions) : "¿Sigue en la línea?",
                before: asks ? me.pick(["", "sí, es el ", "claro, "]) : me.pick(befores), datum: datum, after: close)
        }
        switch kind {
        case .card:
            let value = number(.card)
            return make(
                ["¿Me da su número de tarjeta?", "Dígame los dieciséis dígitos."],
                ["mi tarjeta es la ", "el número de la tarjeta es "],
                shown(value, clean: clean), &self)
        case .clabe:
            let value = number(.clabe)
            return make(["¿Cuál es su CLABE?"], ["la clabe interbancaria es "], shown(value, clean: clean), &self)
        case .ruc:
            let value = number(.ruc)
            return make(["¿Su RUC?"], ["mi ruc es "], shown(value, clean: clean), &self)
        case .cuit:
            let value = number(.cuit)
            return make(["¿Me dice el CUIT?"], ["mi cuit es "], shown(value, clean: clean), &self)
        case .cedula:
            let value = below(2) == 0 ? number(.cedula) : pick(["79", "52", "10"]) + digits(6)
            return make(["¿Su número de cédula?"], ["mi cédula es ", "con cédula "], shown(value, clean: clean), &self)
        case .dni:
            let value = pick(["4", "7", "1"]) + digits(7)
            return make(
                ["¿Me confirma su DNI?", "¿Su número de documento?"], ["mi DNI es ", "mi documento es el "],
                shown(value, clean: clean), &self)
        case .cvv:
            let value = digits(3)
            return make(
                ["¿Y el código de seguridad?", "Los tres dígitos de atrás."],
                ["el cvv es ", "el código de seguridad es "],
                clean ? value : below(2) == 0 ? value : spoken(value), &self)
        case .phone:
            let value = pick(["55", "33", "81", "99"]) + digits(8)
            return make(
                ["¿A qué número le llamo?", "¿Me da otro teléfono?"], ["mi celular es ", "llámeme al número "],
                shown(value, clean: clean), &self)
        case .ssn:
            let raw = "5" + digits(8)
            let value = clean ? "\(raw.prefix(3))-\(raw.dropFirst(3).prefix(2))-\(raw.dropFirst(5))" : raw
            return make(["What is your social security number?"], ["my social is "], value, &self)
        case .rut:
            var body = ""
            var check: UInt8 = 0
            while check == 0 {
                body = pick(["1", "2"]) + digits(7)
                check = Array("0123456789k".utf8).first { CheckDigits.rut(body, $0) } ?? 0
            }
            let last = String(decoding: [check], as: UTF8.self)
            let value =
                clean
                ? "\(body.prefix(2)).\(body.dropFirst(2).prefix(3)).\(body.suffix(3))-\(last)" : "\(body) guion \(last)"
            return make(["¿Su RUT?"], ["mi rut es "], value, &self)
        case .nif:
            let body = digits(8)
            let letter = Array("TRWAGMYFPDXBNJZSQVHLCKE")[(Int(body) ?? 0) % 23]
            return make(
                ["¿Su DNI con la letra?"], ["mi NIF es "],
                clean ? "\(body)\(letter)" : "\(body) \(letter.lowercased())", &self)
        case .iban:
            var value = ""
            for k in 2..<98 where value.isEmpty {
                let bban = "21000418450200051332"
                let text = "ES" + (k < 10 ? "0" : "") + String(k) + bban
                if CheckDigits.iban(text) { value = text }
            }
            let grouped = value.enumerated().map {
                ($0.offset > 0 && $0.offset % 4 == 0 ? " " : "") + String($0.element)
            }.joined()
            return make(["¿El IBAN?"], ["mi IBAN es "], clean ? grouped : value.lowercased(), &self)
        case .curp:
            var value = ""
            while value.isEmpty {
                let body = "GOMJ850" + String(1 + below(9)) + "1" + String(below(10)) + "HJCRRN0"
                value = Self.completed(body, CheckDigits.curp) ?? ""
            }
            return make(["¿Su CURP?"], ["mi curp es "], clean ? value : value.lowercased(), &self)
        case .rfc:
            let value = "GOMJ850" + String(1 + below(9)) + "1" + String(below(10)) + "A1" + String(below(10))
            return make(["¿Su RFC?"], ["mi rfc es "], clean ? value : value.lowercased(), &self)
        case .email:
            let user = pick(["ana.ruiz", "jlopez", "maria"]) + String(below(90) + 10)
            let value =
                clean
                ? "\(user)@gmail.com"
                : user.split(separator: ".").joined(separator: " punto ") + " arroba gmail punto com"
            return make(["¿Su correo?"], ["mi correo es "], value, &self)
        default: return harmless(clean: clean)
        }
    }

    /// Amounts, dates, deadlines and facts of a debt: nothing to hide.
    mutating func harmless(clean: Bool) -> Item {
        let amount = 100 * (5 + below(400))
        let choices =
            clean
            ? [
                "Su saldo es de $\(amount).50 pesos.",
                "Debe \(amount / 1000),\(amount % 1000 / 100)00 pesos desde hace \(30 + below(90)) días.",
                "La fecha límite es el \(1 + below(28))/0\(1 + below(9))/2026.",
                "Son \(2 + below(10)) cuotas de \(amount) soles.",
                "Le ofrezco un \(10 + below(60))% de descuento.",
                "Venció el \(1 + below(28)) de marzo de 2026 a las 10:30.",
                "Le llamo de nuevo a las \(1 + below(9)):15 de la tarde.",
                "Son 12 meses a \(amount) pesos mensuales, en total \(amount * 12) pesos.",
                "La ley 2300 de 2023 y el artículo 62 lo dicen.", "Tiene 3 pagos vencidos y 1 por vencer.",
            ]
            : [
                "su saldo es de cuatro mil quinientos pesos",
                "debe doce mil trescientos cuarenta y cinco pesos con veinte centavos",
                "tiene noventa y dos días de atraso", "la fecha es el quince de marzo de dos mil veintiséis",
                "son seis cuotas de trescientos soles", "le ofrezco un treinta por ciento de descuento",
                "son dos mil ochocientos pesos a más tardar el veinte", "le llamo a las tres y media",
                "uno no sabe qué hacer",
                "pues una o dos veces al mes le he marcado", "a las cuatro cinco de la tarde",
            ]
        return Item(
            kind: nil, question: pick(["¿Cuánto debo?", "¿Para cuándo?", "¿Cómo dice?"]), before: pick(choices),
            datum: "", after: "")
    }
}
