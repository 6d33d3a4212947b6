/// Words that announce a kind of personal data, and how far their announcement reaches.
enum Cues {
    private static let table: [(PersonalDataKind, [[String]])] = [
        (
            .cvv,
            phrases(
                "cvv, cvc, cvv2, codigo de seguridad, digitos de seguridad, tres digitos, tres numeros, tres ultimos de atras, numero de atras, numeritos de atras, reverso, security code, three digits, codigo de atras, parte de atras"
            )
        ),
        (
            .card,
            phrases(
                "tarjeta, numero de tarjeta, plastico, card, card number, cartao, dieciseis digitos, los dieciseis, debito, los digitos"
            )
        ),
        (.clabe, phrases("clabe, clave interbancaria, cuenta clabe, interbancaria")),
        (.iban, phrases("iban")), (.curp, phrases("curp")), (.rfc, phrases("rfc, registro federal")),
        (.ruc, phrases("ruc")), (.rut, phrases("rut, run")), (.cuit, phrases("cuit, cuil")),
        (.ssn, phrases("social security, seguro social, ssn, social")),
        (
            .cedula,
            phrases(
                "cedula, numero de cedula, cc, identificacion, numero de identificacion, documento de identidad, cedula de ciudadania, carnet, identidad"
            )
        ),
        (.dni, phrases("dni, documento, numero de documento, de ene i")), (.nif, phrases("nif, nie, dni, letra")),
        (
            .phone,
            phrases(
                "telefono, celular, movil, numero de contacto, whatsapp, wasap, me llame al, llamar al, llamarme al, marque al, marcar al, comunicarse al, comunicarme al, mi numero, este numero, otro numero, fijo, phone, cell, call me at, reach me at, telefone, marcarle al, llamarle al, llame al, numero de telefono, extension, lada, al numero"
            )
        ),
        (
            .account,
            phrases(
                "numero de cuenta, cuenta, expediente, folio, contrato, numero de credito, credito, prestamo, account number, account, numero de cliente, convenio, referencia, reference, numero de referencia"
            )
        ),
    ]

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    /// Kinds that are announced among some words, with the place of the last announcement.
    static func announced(_ tokens: ArraySlice<SpokenToken>) -> [PersonalDataKind: Int] {
        var found: [PersonalDataKind: Int] = [:]
        let words = tokens.map(\.text)
        for (kind, phrases) in table {
            for phrase in phrases where phrase.count <= words.count {
                for i in 0...(words.count - phrase.count)
                where words[i] == phrase[0] && words[i...].starts(with: phrase) {
                    found[kind] = max(found[kind] ?? -1, tokens.startIndex + i)
                }
            }
        }
        return found
    }
}
