/// Digits said as words, in Spanish, English and Portuguese.
enum NumberWords {
    /// Words that are one digit.
    static let units: [String: String] = [
        "cero": "0", "uno": "1", "un": "1", "una": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5",
        "seis": "6", "siete": "7",
        "ocho": "8", "nueve": "9",
        "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
        "seven": "7", "eight": "8",
        "nine": "9",
        "um": "1", "uma": "1", "dois": "2", "duas": "2", "quatro": "4", "meia": "6", "sete": "7", "oito": "8",
        "nove": "9",
    ]
    /// Words of two digits that stand alone: 10 to 29.
    static let teens: [String: String] = [
        "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15", "dieciseis": "16",
        "diecisiete": "17",
        "dieciocho": "18", "diecinueve": "19", "veintiuno": "21", "veintiun": "21", "veintidos": "22",
        "veintitres": "23",
        "veinticuatro": "24", "veinticinco": "25", "veintiseis": "26", "veintisiete": "27", "veintiocho": "28",
        "veintinueve": "29",
        "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
        "sixteen": "16",
        "seventeen": "17", "eighteen": "18", "nineteen": "19",
    ]
    /// Tens that a unit may follow ("treinta y ocho", "thirty eight").
    static let tens: [String: String] = [
        "veinte": "2", "treinta": "3", "cuarenta": "4", "cincuenta": "5", "sesenta": "6", "setenta": "7",
        "ochenta": "8", "noventa": "9",
        "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
        "ninety": "9",
    ]
    /// Hundreds, as people group the digits of cards ("ciento cincuenta y dos").
    static let hundreds: [String: String] = [
        "cien": "1", "ciento": "1", "doscientos": "2", "trescientos": "3", "cuatrocientos": "4", "quinientos": "5",
        "seiscientos": "6",
        "setecientos": "7", "ochocientos": "8", "novecientos": "9",
    ]
    /// Words that repeat the next digit ("doble cero").
    static let repeats: [String: Int] = ["doble": 2, "double": 2, "triple": 3]
    /// Words between groups of digits that carry none.
    static let fillers: Set<String> = [
        "eh", "este", "mmm", "y", "luego", "despues", "coma", "guion", "espacio", "punto", "um", "uh", "a", "ver",
        "bueno",
    ]
    /// Words that make an amount or a date of the number before them.
    static let units_after: Set<String> = [
        "mil", "millon", "millones", "peso", "pesos", "dolar", "dolares", "sol", "soles", "euro", "euros", "colones",
        "dias", "dia", "meses",
        "mes", "anos", "ano", "horas", "hora", "minutos", "cuotas", "cuota", "pagos", "por", "porciento", "centavos",
        "quincenas",
        "semanas", "semana", "de", "thousand", "hundred", "million", "dollars", "dollar", "days", "months", "percent",
        "quetzales",
        "lempiras", "reais", "guaranies", "bolivianos", "lucas", "palos", "varos", "mensualidades", "veces", "letras",
    ]
}
