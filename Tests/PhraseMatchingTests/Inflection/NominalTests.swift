import PhraseMatching
import Testing

@Suite struct NominalTests {
    /// All forms that are neither diminutive nor augmentative.
    private func forms(_ lemma: String, _ wordClass: WordClass? = nil) throws -> [String] {
        var texts: [String] = []
        for form in try SpanishInflection.forms(of: lemma, as: wordClass)
        where form.features.isDisjoint(with: [.diminutive, .augmentative]) && texts.last != form.text {
            texts.append(form.text)
        }
        return texts
    }

    @Test(arguments: [
        ("deuda", "deuda deudas"), ("moroso", "morosa morosas moroso morosos"), ("pago", "pago pagos"),
        ("deudor", "deudor deudora deudoras deudores"), ("intención", "intenciones intención"),
        ("joven", "joven jóvenes"), ("crisis", "crisis"), ("interés", "intereses interés"), ("vez", "veces vez"),
        ("inglés", "inglesa inglesas ingleses inglés"), ("ladrón", "ladrona ladronas ladrones ladrón"),
        ("mujer", "mujer mujeres"), ("celular", "celular celulares"), ("dólar", "dólar dólares"),
        ("cárcel", "cárcel cárceles"), ("orden", "orden órdenes"), ("carácter", "caracteres carácter"),
        ("régimen", "regímenes régimen"), ("país", "país países"), ("raíz", "raíces raíz"), ("ley", "ley leyes"),
        ("lunes", "lunes"), ("mes", "mes meses"), ("café", "café cafés"), ("rubí", "rubí rubíes rubís"),
        ("juzgado", "juzgado juzgados"), ("abogado", "abogada abogadas abogado abogados"), ("papá", "papá papás"),
        ("saldo", "saldo saldos"), ("embargo", "embargo embargos"),
        ("acreedor", "acreedor acreedora acreedoras acreedores"),
        ("valor", "valor valores"), ("mejor", "mejor mejores"), ("responsable", "responsable responsables"),
        ("cliente", "clienta clientas cliente clientes"), ("buró", "buró burós"), ("ciudad", "ciudad ciudades"),
        ("bueno", "buen buena buenas bueno buenos"), ("documento", "documento documentos"),
        ("alemán", "alemana alemanas alemanes alemán"), ("taller", "taller talleres"),
        ("alquiler", "alquiler alquileres"),
    ]) func `Gender and number`(lemma: String, expected: String) throws {
        #expect(try forms(lemma).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("pago", "paguito pagito"), ("deuda", "deudita deuditas"), ("cuota", "cuotita cuotica"),
        ("luz", "lucecita lucita"), ("luca", "luquita luquitas"), ("café", "cafecito"), ("poco", "poquito poquita"),
        ("chico", "chiquito"), ("amigo", "amiguito amiguita"), ("momento", "momentito momentico"),
        ("rato", "ratito ratico"), ("plata", "platita platica"), ("cuenta", "cuentita cuentecita"),
        ("señor", "señorito señorita"), ("mujer", "mujercita"), ("favor", "favorcito"), ("papel", "papelito"),
        ("agua", "agüita"), ("plazo", "placito"), ("negocio", "negocito"), ("jefe", "jefecito jefito jefita"),
        ("lápiz", "lapicito"), ("pan", "panecito pancito"), ("crédito", "creditito"), ("mano", "manita manito"),
        ("intención", "intencioncita"), ("joven", "jovencito jovencita jovencitos"), ("ahora", "ahorita"),
    ]) func `Diminutives`(lemma: String, expected: String) throws {
        let made = Set(try SpanishInflection.words(of: lemma, only: FormRestriction(parsing: "dim")))
        for word in split(expected) { #expect(made.contains(word), "\(word)") }
    }

    @Test(arguments: [
        ("deuda", "deudota deudaza deudón"), ("problema", "problemón problemazo problemote"), ("casa", "casota casona"),
        ("perro", "perrote perrazo perrotes perrazos"), ("favor", "favorazo"), ("monto", "montote"),
    ]) func `Augmentatives`(lemma: String, expected: String) throws {
        let made = Set(try SpanishInflection.words(of: lemma, only: FormRestriction(parsing: "aug")))
        for word in split(expected) { #expect(made.contains(word), "\(word)") }
    }

    @Test func `A word that only looks like a diminutive or augmentative is not made`() throws {
        #expect(!(try SpanishInflection.words(of: "monto").contains("montón")))
        #expect(!(try SpanishInflection.words(of: "visa").contains("visita")))
        #expect(!(try SpanishInflection.words(of: "carta").contains("cartón")))
    }

    @Test func `The word class can be set`() throws {
        #expect(try forms("pagaré").contains("pagarés"))
        #expect(try forms("deber", .noun) == ["deber", "deberes"])
        #expect(try SpanishInflection.words(of: "deber").contains("debiera"))
        #expect(try forms("empleado", .noun) == ["empleado", "empleados"])
        #expect(try forms("testigo", .adjective) == ["testiga", "testigas", "testigo", "testigos"])
    }

    @Test func `Gender is marked`() throws {
        let women = try SpanishInflection.words(of: "deudor", only: FormRestriction(parsing: "fem.sg"))
        #expect(women.contains("deudora") && !women.contains("deudor"))
        #expect(try SpanishInflection.words(of: "deuda", only: FormRestriction(parsing: "fem.pl")).contains("deudas"))
        #expect(
            !(try SpanishInflection.words(of: "deuda", only: FormRestriction(parsing: "masc.sg")).contains("deuda")))
        let responsible = try SpanishInflection.forms(of: "responsable").first { $0.text == "responsable" }
        #expect(responsible?.features == [.masculine, .feminine, .singular])
    }
}
