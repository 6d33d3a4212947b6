/// Spanish words of which numbers, amounts and dates are made, with what they mean.
enum NumberWords {
    enum Meaning: Hashable {
        case unit(Int)  // 0…15, 16…29
        case ten(Int)  // 20, 30 … 90
        case hundred(Int)  // 100 … 900
        case thousand  // mil, luca
        case million  // millón, palo
        case half  // medio, media
        case and  // y
        case article  // un, una, uno
        case currency(String)
        case percentWord  // ciento (behind "por")
        case by  // por
        case of  // de, del
        case the  // el, la, los
        case unitOfTime(String)
        case instalment
        case weekday(Int)
        case month(Int)
        case today
        case tomorrow
        case after  // pasado
        case next  // próximo, que viene, entrante
        case this  // este, esta
        case end  // fin, fines, finales
        case fortnight  // quincena
        case first  // primero
        case dayWord  // día
        case hourWord(String)  // am, pm, hrs
        case at  // a
        case that  // que
        case comes  // viene, entra
    }

    /// The meanings, each once; words bear them by number.
    static let list = table.list
    /// The folded words of each meaning, in the order of ``list``.
    static let foldedWords = table.words
    /// All words of the table.
    static let everyWord = table.everyWord
    /// ``list`` in memory that stays where it is, for the recogniser.
    static let stableList: StableList = {
        let copy = UnsafeMutablePointer<Meaning>.allocate(capacity: max(list.count, 1))
        copy.initialize(from: list, count: list.count)
        return StableList(start: UnsafePointer(copy))
    }()

    /// The table lives as long as the process.
    struct StableList: @unchecked Sendable { let start: UnsafePointer<Meaning> }

    private static let table: (list: [Meaning], words: [[[UInt8]]], everyWord: [String]) = {
        var numberOfMeaning: [Meaning: Int] = [:]
        var list: [Meaning] = []
        var meaningOfWord: [[UInt8]: Int] = [:]
        var everyWord: [String] = []
        func add(_ words: String, _ meaning: Meaning) {
            for word in words.split(separator: " ") {
                for folded in Folding.words(String(word)) {
                    let number = numberOfMeaning[meaning] ?? list.count
                    if number == list.count {
                        numberOfMeaning[meaning] = number
                        list.append(meaning)
                    }
                    meaningOfWord[Folding.keyBytes(folded)] = number
                    everyWord.append(folded)
                }
            }
        }
        let small = [
            "cero", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
            "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "",
            "veintiun veintiuno veintiuna",
            "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho",
            "veintinueve",
        ]
        for (value, words) in small.enumerated() { add(words, .unit(value)) }
        for (value, word) in zip(
            stride(from: 20, through: 90, by: 10),
            ["veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"])
        { add(word, .ten(value)) }
        let hundreds = [
            "cien ciento", "doscientos doscientas", "trescientos trescientas", "cuatrocientos cuatrocientas",
            "quinientos quinientas", "seiscientos seiscientas", "setecientos setecientas", "ochocientos ochocientas",
            "novecientos novecientas",
        ]
        for (index, words) in hundreds.enumerated() { add(words, .hundred((index + 1) * 100)) }
        add("mil luca lucas luquita luquitas", .thousand)
        add("millon millones palo palos", .million)
        add("medio media", .half)
        add("y", .and)
        add("un una uno", .article)
        add("peso pesos pesitos varo varos", .currency("pesos"))
        add("sol soles solcitos", .currency("PEN"))
        add("dolar dolares", .currency("USD"))
        add("euro euros", .currency("EUR"))
        add("colon colones", .currency("CRC"))
        add("centavo centavos centimos", .currency("centavos"))
        add("por", .by)
        add("de del", .of)
        add("el la los las", .the)
        add("dia dias", .unitOfTime("days"))
        add("semana semanas", .unitOfTime("weeks"))
        add("mes meses", .unitOfTime("months"))
        add("año años", .unitOfTime("years"))
        add("hora horas horitas", .unitOfTime("hours"))
        add("minuto minutos minutitos", .unitOfTime("minutes"))
        add(
            """
            cuota cuotas cuotitas mensualidad mensualidades abono abonos parcialidad parcialidades letra letras plazo \
            plazos exhibicion exhibiciones partes pagos pago pagitos abonitos
            """, .instalment)
        for (index, words) in ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"].enumerated() {
            add(words, .weekday(index + 1))
        }
        for (index, word) in [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre",
            "noviembre", "diciembre",
        ].enumerated() { add(word, .month(index + 1)) }
        add("hoy", .today)
        add("mañana", .tomorrow)
        add("pasado", .after)
        add("proximo proxima entrante siguiente", .next)
        add("este esta ese esa", .this)
        add("fin fines finales", .end)
        add("quincena quincenita", .fortnight)
        add("primero primera", .first)
        add("am", .hourWord("am"))
        add("pm", .hourWord("pm"))
        add("hrs", .hourWord(""))
        add("a", .at)
        add("que", .that)
        add("viene entra", .comes)
        var words = [[[UInt8]]](repeating: [], count: list.count)
        for (word, number) in meaningOfWord { words[number].append(word) }
        return (list, words.map { $0.sorted { $0.lexicographicallyPrecedes($1) } }, everyWord)
    }()

    /// Words that make a turn worth looking at for entities, apart from digits.
    static let allWords = [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
        "trece",
        "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiun", "veintiuno",
        "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho",
        "veintinueve", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien", "ciento",
        "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
        "novecientos", "doscientas", "quinientas", "mil", "millon", "millones", "medio", "media", "luca", "lucas",
        "palo",
        "palos", "un", "una",
    ]
    static let currencyWords = ["pesos", "peso", "soles", "dolares", "euros", "colones", "varos"]
    static let calendarWords = [
        "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "enero", "febrero", "marzo", "abril",
        "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "hoy",
        "mañana",
        "quincena", "fin", "fines", "finales", "proximo", "proxima", "entrante", "primero", "semana", "mes",
    ]
}
