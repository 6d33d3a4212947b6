import Transcripts

/// Facts about a call that stand as `key: value` before its first turn or in notes: date, country, agent, language, ...
/// Only what is unmistakable is taken; the rest is counted in a note.
struct HeaderFields {
    private(set) var id: String?
    private(set) var country: String?
    private(set) var language: String?
    private(set) var agentID: String?
    private(set) var creditor: String?
    private(set) var timeZone: String?
    private var moment: CallTime?
    private var date: (year: Int, month: Int, day: Int)?
    private var time: Int?
    /// Keys whose values were not taken, as they were folded.
    private(set) var ignored: [String] = []

    private enum Field { case id, country, language, agent, creditor, zone, date, time, moment, other }

    private static let keys: [String: Field] = {
        var table: [String: Field] = [:]
        func add(_ field: Field, _ names: String...) { for name in names { table[name] = field } }
        add(
            .id, "id", "call id", "id llamada", "id de llamada", "llamada id", "llamada", "call", "contact id",
            "id de la llamada")
        add(.country, "pais", "country")
        add(.language, "idioma", "language", "lenguaje", "lang")
        add(.agent, "agent id", "id agente", "id del agente", "codigo agente", "codigo de agente", "id asesor")
        add(.creditor, "acreedor", "creditor", "empresa", "entidad", "cartera", "credor")
        add(.zone, "zona horaria", "time zone", "timezone", "tz")
        add(.date, "fecha", "date", "data", "dia")
        add(.time, "hora", "time", "hora de inicio", "start time")
        add(
            .moment, "inicio", "started", "started at", "start", "fecha y hora", "fecha hora", "date time", "datetime",
            "fecha de llamada", "fecha de la llamada", "call date")
        add(
            .other, "duracion", "duration", "canal", "channel", "campana", "campaign", "telefono", "phone", "cuenta",
            "account",
            "expediente", "kind", "style", "region", "tipo", "producto", "extension", "grabacion", "archivo", "file",
            "titulo",
            "title", "motivo", "resultado", "disposition", "calificacion", "supervisor id")
        return table
    }()

    /// True for a folded label that names a fact and not a person.
    static func isKey(_ folded: String) -> Bool {
        guard let field = keys[folded] else { return false }
        return field != .other || folded != "grabacion"
    }

    /// Takes a line `key: value`; false when the key is none of these.
    mutating func take(key folded: String, value: String) -> Bool {
        guard let field = Self.keys[folded] else { return false }
        let text = Self.trimmed(value)
        let taken: Bool
        switch field {
        case .id: taken = set(&id, Self.isIdentifier(text) ? text : nil)
        case .country: taken = set(&country, LanguageTag.country(text))
        case .language: taken = set(&language, LanguageTag.normalised(text))
        case .agent: taken = set(&agentID, Self.isIdentifier(text) ? text : nil)
        case .creditor: taken = set(&creditor, text.isEmpty || text.utf8.count > 80 ? nil : text)
        case .zone: taken = set(&timeZone, Self.isZone(text) ? text : nil)
        case .date, .moment: taken = takeDate(text)
        case .time: taken = takeTime(text)
        case .other: taken = false
        }
        if !taken { ignored.append(folded) }
        return true
    }

    /// A role word before the first turn whose value is an identifier: `Agente: A07`.
    mutating func takeAgent(_ value: String) -> Bool {
        let text = Self.trimmed(value)
        guard Self.isIdentifier(text), text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        return set(&agentID, text)
    }

    mutating func ignore(_ folded: String) { ignored.append(folded) }

    /// When the call began: a whole moment, or a date and a time of day that stand apart.
    var startedAt: CallTime? {
        if let moment { return moment }
        guard let date, let time else { return nil }
        return CallTime(year: date.year, month: date.month, day: date.day, secondOfDay: time, offsetMinutes: nil)
    }

    /// The date alone, for stamps that are times of day.
    func startedAt(secondOfDay: Int) -> CallTime? {
        startedAt
            ?? date.map {
                CallTime(year: $0.year, month: $0.month, day: $0.day, secondOfDay: secondOfDay, offsetMinutes: nil)
            }
    }

    func apply(to draft: inout CallDraft) {
        draft.id = draft.id ?? id
        draft.country = draft.country ?? country
        draft.language = draft.language ?? language
        draft.agentID = draft.agentID ?? agentID
        draft.creditor = draft.creditor ?? creditor
        draft.timeZone = draft.timeZone ?? timeZone
        draft.startedAt = draft.startedAt ?? startedAt
        if !ignored.isEmpty {
            draft.notes.add(
                "header-ignored",
                "\(ignored.count) header line(s) were not taken over (\(ignored.prefix(4).joined(separator: ", ")))"
                    + "; dates must be like 2026-03-10 10:22, countries like MX.")
        }
    }

    private func set<T>(_ field: inout T?, _ value: T?) -> Bool {
        guard field == nil, let value else { return false }
        field = value
        return true
    }

    private mutating func takeDate(_ text: String) -> Bool {
        if let whole = CallTime(iso8601: text) { return set(&moment, whole) }
        // A date alone is read as a moment at midnight would be, and only its date is kept.
        if let day = CallTime(iso8601: text + "T00:00") { return set(&date, (day.year, day.month, day.day)) }
        guard let parsed = Self.localDate(text) else { return false }
        if let rest = parsed.secondOfDay {
            return set(
                &moment,
                CallTime(year: parsed.year, month: parsed.month, day: parsed.day, secondOfDay: rest, offsetMinutes: nil)
            )
        }
        return set(&date, (parsed.year, parsed.month, parsed.day))
    }

    private mutating func takeTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let (stamp, end) = ClockStamp.parse(bytes, at: 0), end == bytes.count, stamp.asTimeOfDay < 86_400_000
        else {
            return false
        }
        return set(&time, stamp.asTimeOfDay / 1000)
    }

    /// `25/03/2026 10:22`: day first, and only when the day is over 12 (else nobody can tell day from month).
    private static func localDate(_ text: String) -> (year: Int, month: Int, day: Int, secondOfDay: Int?)? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        let numbers = first.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." }).map { Int($0) ?? -1 }
        guard numbers.count == 3, (13...31).contains(numbers[0]), (1...12).contains(numbers[1]),
            (1990...2100).contains(numbers[2]),
            numbers[0] <= CallTime.days(inMonth: numbers[1], year: numbers[2])
        else { return nil }
        guard parts.count == 2 else { return (numbers[2], numbers[1], numbers[0], nil) }
        let bytes = Array(parts[1].utf8)
        guard let (stamp, end) = ClockStamp.parse(bytes, at: 0), end == bytes.count, stamp.asTimeOfDay < 86_400_000
        else { return nil }
        return (numbers[2], numbers[1], numbers[0], stamp.asTimeOfDay / 1000)
    }

    static func isIdentifier(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                ($0 >= 0x30 && $0 <= 0x39) || (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A)
                    || [0x2D, 0x5F, 0x2E, 0x2F].contains($0)
            }
    }

    private static func isZone(_ text: String) -> Bool {
        isIdentifier(text) && text.utf8.contains(UInt8(ascii: "/"))
    }

    private static func trimmed(_ value: String) -> String {
        let edges: Set<UInt8> = [0x20, 9, 0x2A, 0x5F, 0x60]
        var slice = Array(value.utf8)[...]
        while let first = slice.first, edges.contains(first) { slice = slice.dropFirst() }
        while let last = slice.last, edges.contains(last) { slice = slice.dropLast() }
        return String(decoding: slice, as: UTF8.self)
    }
}
