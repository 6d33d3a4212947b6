/// Participles that are not made from the stem.
enum Participles {
    /// The participles of a verb with an irregular one, by the end of its infinitive; nil for all others.
    static func irregular(of infinitive: Letters) -> [Letters]? {
        if infinitive == "corromper" || infinitive == "interromper" { return nil }
        for (ending, participles) in endings where infinitive.ends(with: ending) {
            let prefix = infinitive.dropLast(ending.count)
            return participles.map { prefix + $0 }
        }
        return nil
    }

    private static let endings: [(Letters, [Letters])] = [
        ("abrir", ["abierto"]), ("cubrir", ["cubierto"]), ("morir", ["muerto"]), ("romper", ["roto"]),
        ("volver", ["vuelto"]), ("solver", ["suelto"]), ("freír", ["frito", "freído"]),
        ("imprimir", ["impreso", "imprimido"]), ("proveer", ["provisto", "proveído"]),
        ("describir", ["descrito", "descripto"]), ("inscribir", ["inscrito", "inscripto"]),
        ("prescribir", ["prescrito", "prescripto"]), ("proscribir", ["proscrito", "proscripto"]),
        ("adscribir", ["adscrito", "adscripto"]), ("suscribir", ["suscrito", "suscripto"]),
        ("subscribir", ["subscrito", "subscripto"]), ("circunscribir", ["circunscrito", "circunscripto"]),
        ("transcribir", ["transcrito", "transcripto"]), ("escribir", ["escrito"]), ("scribir", ["scrito"]),
    ]
}
