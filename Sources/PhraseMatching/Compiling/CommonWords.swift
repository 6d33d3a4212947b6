/// How common the commonest words of Spanish talk are, roughly, in parts per million.
///
/// Only used to choose which element of a pattern to look for first: an error here costs time, never a hit.
enum CommonWords {
    /// What a word costs that is not in the table.
    static let rare: Float = 12

    static func frequency(of key: WordKey) -> Float { table[key] ?? rare }

    private static let table: [WordKey: Float] = {
        let bands: [(Float, String)] = [
            (30_000, "de que a la no y el en lo se es me le un por los una con si su para"),
            (
                9_000,
                "las te del al mas como yo ya pero esta muy mi usted o este bien eso todo tiene va aqui sus entonces "
                    + "pues hay ese ver nos ahora ser son fue porque"
            ),
            (
                3_000,
                "cuando esa hasta favor gracias puede hacer pago pagar dia mes hoy senor señor señora buenos dias ha he "
                    + "tengo vamos estoy estan cuenta banco llamo llamada momento tal asi solo nada también tambien "
                    + "sin sobre desde cada dos tres mil pesos saldo deuda nombre cuanto que qué sí"
            ),
            (
                900,
                "casa trabajo dinero mañana semana quincena tarde buenas parte ella ellos nosotros uno otro otra vez años "
                    + "año meses hace tenemos quiere quiero puedo podria voy van estaba era sido han digo dice decir sabe "
                    + "mire mira oiga claro bueno verdad cierto acuerdo perfecto correcto listo ok numero telefono tarjeta "
                    + "credito fecha monto pagos cuotas mensualidad cliente persona gente familia mamá mama hijo hija "
                    + "cien quinientos doscientos quince cinco diez veinte treinta cuatro seis siete ocho nueve algo "
                    + "mismo misma esos esas estas estos entre antes después despues mejor siempre nunca mucho poco tan "
                    + "donde quien cual porque aunque mientras todos todas contra hablo habla hablar llamar comunico "
                    + "comentar informar ayudar necesito necesita tener estar dar ir saber poder deber debe queda quedan "
                    + "realizar liquidar cubrir atraso vencido interes intereses problema situacion opcion opciones plan"
            ),
        ]
        var table: [WordKey: Float] = [:]
        for (frequency, words) in bands {
            for word in words.split(separator: " ") {
                guard let bytes = Folding.bytes(ofWord: String(word)) else { continue }
                let key = WordKey(folded: bytes)
                if table[key] == nil { table[key] = frequency }
            }
        }
        return table
    }()
}
