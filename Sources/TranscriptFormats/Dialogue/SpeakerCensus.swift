import Transcripts

/// Decides, from all prefixes of a text, which labels are speakers: role words; numbered speakers; and names that recur at
/// the beginnings of lines in alternation with others. All else ("Mire:", "Total:", "Horario:") is text.
struct SpeakerCensus {
    /// One label with where it stands.
    private struct Entry {
        var count = 0
        var first: Int
        var followedByItself = 0
        var role: Role?
        var isPure: Bool
        var isNumbered: Bool
        var isNameLike: Bool
        var hasStrongForm = false
    }
    /// Folded labels that are speakers.
    private(set) var accepted: Set<String> = []
    /// Those of them that stand before a colon somewhere.
    private var strong: Set<String> = []
    private(set) var roleLabels = 0
    private(set) var names = 0
    private(set) var hasBothSides = false

    init(_ prefixes: [SpeakerPrefix?]) {
        var entries: [String: Entry] = [:]
        var order: [String] = []
        var previous: String?
        for (line, prefix) in prefixes.enumerated() {
            guard let prefix, !Self.never.contains(prefix.folded), !HeaderFields.isKey(prefix.folded) else { continue }
            if entries[prefix.folded] == nil {
                entries[prefix.folded] = Entry(
                    first: line, role: Self.roleAtStart(prefix), isPure: RoleWords.isPure(prefix.words),
                    isNumbered: RoleWords.isNumberedSpeaker(prefix.words), isNameLike: Self.isNameLike(prefix))
                order.append(prefix.folded)
            }
            entries[prefix.folded]?.count += 1
            if prefix.form == .colon { entries[prefix.folded]?.hasStrongForm = true }
            if previous == prefix.folded { entries[prefix.folded]?.followedByItself += 1 }
            previous = prefix.folded
        }
        decide(order.compactMap { key in entries[key].map { (key, $0) } })
    }

    /// True when a prefix is a speaker's. A label that has a colon elsewhere is mere text where it has none ("el cliente" wrapped
    /// onto a line of its own).
    func accepts(_ prefix: SpeakerPrefix) -> Bool {
        guard accepted.contains(prefix.folded) else { return false }
        switch prefix.form {
        case .colon, .bracket: return true
        case .dash, .alone: return prefix.start != nil || !strong.contains(prefix.folded)
        }
    }

    private mutating func decide(_ entries: [(key: String, value: Entry)]) {
        var sides: Set<Bool> = []
        for (key, entry) in entries {
            let byRole = entry.role != nil && (entry.isPure || entry.isNameLike || entry.count >= 2)
            guard byRole || entry.isNumbered, entry.hasStrongForm || entry.isPure || entry.isNumbered else { continue }
            accepted.insert(key)
            if entry.hasStrongForm { strong.insert(key) }
            roleLabels += 1
            if let role = entry.role { sides.insert(role == .agent || role == .supervisor || role == .bot) }
        }
        hasBothSides = sides.count == 2
        let open = entries.filter { !accepted.contains($0.key) && $0.value.isNameLike && $0.value.hasStrongForm }
        let recurring = open.filter { $0.value.followedByItself * 2 <= $0.value.count }
        var chosen: [(key: String, value: Entry)] = []
        if roleLabels == 0 {
            chosen = recurring.filter { $0.value.count >= 2 }
            // Names alone need two at least, and few enough to be people; one of them may have spoken only once.
            if chosen.count >= 2 {
                chosen += recurring.filter { $0.value.count == 1 && chosen.count < 6 && $0.value.first < 3 }
            } else {
                chosen = []
            }
            if chosen.count > 6 { chosen = [] }
        } else if hasBothSides {
            chosen = recurring.filter { $0.value.count >= 3 }
        } else {
            chosen = recurring.filter { $0.value.count >= 2 }
            if chosen.isEmpty, recurring.count == 1 { chosen = recurring }
        }
        for (key, _) in chosen.prefix(20) {
            accepted.insert(key)
            names += 1
        }
    }

    /// The role of a label whose first word, or set phrase, names one: "El cliente dice:" is no label.
    private static func roleAtStart(_ prefix: SpeakerPrefix) -> Role? {
        guard let role = RoleWords.role(of: prefix.words), let first = prefix.words.first else { return nil }
        if ["el", "la", "al", "del", "los", "las", "un", "una", "su", "mi", "the", "a", "o"].contains(
            String(decoding: first, as: UTF8.self))
        {
            return nil
        }
        return role
    }

    /// At most four words, each beginning with a capital (or all digits, or a small linking word), not one that opens sentences.
    private static func isNameLike(_ prefix: SpeakerPrefix) -> Bool {
        guard prefix.words.count <= 6, !prefix.label.contains(UInt8(ascii: "/")) else { return false }
        let text = String(decoding: prefix.label, as: UTF8.self)
        var hasName = false
        for word in text.split(whereSeparator: {
            $0 == " " || $0 == "(" || $0 == "[" || $0 == "_" || $0 == "-" || $0 == ")" || $0 == "]"
        }) {
            if ["de", "del", "la", "las", "los", "y", "da", "do", "dos", "e", "van", "al", "of", "a"].contains(word) {
                continue
            }
            guard let first = word.first, first.isUppercase || first.isNumber else { return false }
            if first.isUppercase { hasName = true }
        }
        return hasName
    }

    /// Words that open a sentence or a list with a colon and are nobody's name.
    private static let never: Set<String> = {
        let words = """
            mire mira oiga oye bueno vea fijese escuche disculpe perdon gracias total subtotal saldo monto pago pagos importe \
            nota notas importante ojo aviso atencion plazo plazos horario horarios opcion opciones ejemplo resumen conclusion \
            resultado observacion observaciones comentario comentarios tema asunto motivo pregunta respuesta direccion \
            domicilio correo email telefono celular referencia folio clave numero codigo cuenta banco clabe total a pagar \
            si no ok okay claro entonces look listen note notes warning total amount address phone summary question answer \
            http https transcripcion transcript llamada conversacion dialogo inicio fin paso es decir a ver o sea por ejemplo \
            primero segundo tercero ultimo uno dos tres subject re de para cc
            """
        var set = Set(words.split(separator: " ").map(String.init))
        set.formUnion([
            "total a pagar", "es decir", "a ver", "o sea", "por ejemplo", "numero de cuenta", "fecha de pago",
        ])
        set.subtract(["a", "o", "de", "tercero"])
        return set
    }()
}
