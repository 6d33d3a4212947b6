public import Transcripts

/// The export of a WhatsApp chat (`_chat.txt`, "WhatsApp Chat with …"): Android's and the iPhone's forms, in any of the usual orders
/// of day and month. Lines without a stamp go on with the message before; notices of the program are counted, not read.
public struct WhatsApp: TranscriptFormat {
    public init() {}
    public var id: String { "whatsapp" }
    public var title: String { "WhatsApp chat export" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        var lines = 0
        var stamped = 0
        var named = 0
        head.bytes.withUnsafeBytes { raw in
            TextLines.split(raw) { line, _ in
                guard lines < 400, line.contains(where: { $0 > 0x20 }) else { return }
                lines += 1
                let bytes = Array(line.prefix(200))
                guard let stamp = WhatsAppStamp.parse(bytes) else { return }
                stamped += 1
                if WhatsAppMessage.label(bytes, from: stamp.end) != nil { named += 1 }
            }
        }
        guard named > 0, stamped * 4 >= lines else { return .no("few lines begin with a date, a time and a name") }
        return stamped * 2 >= lines
            ? .certain("\(stamped) of \(lines) lines begin with a date and a time, \(named) of them with a name")
            : Likelihood(score: 75, reason: "\(stamped) of \(lines) lines begin with a date and a time")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var draft = CallDraft()
        draft.media = .chat
        let messages = WhatsAppMessage.all(in: document.bytes, &draft)
        guard !messages.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "no line begins with a date, a time and a name",
                right: "export the chat without media: 18/12/19 15:57 - Name: text")
        }
        let times = WhatsAppTimes(messages.map(\.stamp), dayFirst: options.dayFirst)
        for note in times.notes { draft.notes.add(note.code, note.message) }
        draft.startedAt = times.startedAt
        let ladder = RoleLadder(options)
        for (i, message) in messages.enumerated() {
            let party = draft.parties.party(message.label) { ladder.party(label: $0) }
            draft.add(
                party: party, text: String(decoding: message.text, as: UTF8.self), start: times.starts[i], end: nil,
                origin: "line \(message.line)")
        }
        RoleGuess.otherSide(&draft)
        emit(
            .success(
                draft.finish(
                    format: id, document: document.name, stem: document.stem, options: options,
                    contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
    }
}

/// One message.
struct WhatsAppMessage {
    var stamp: WhatsAppStamp
    var label: String
    var text: [UInt8]
    var line: Int

    static func all(in bytes: [UInt8], _ draft: inout CallDraft) -> [WhatsAppMessage] {
        var lines: [[UInt8]] = []
        bytes.withUnsafeBytes { raw in TextLines.split(raw) { line, _ in lines.append(Array(line)) } }
        var messages: [WhatsAppMessage] = []
        var inNotice = true
        var stray = 0
        for (i, line) in lines.enumerated() {
            if let stamp = WhatsAppStamp.parse(line) {
                guard let label = label(line, from: stamp.end) else {
                    inNotice = true
                    draft.notes.count("chat-notice", at: "line \(i + 1)", "A notice of the program was left out")
                    continue
                }
                inNotice = false
                var begin = label.end
                while case let size = LineScanner.blank(line, at: begin), size > 0 { begin += size }
                messages.append(
                    WhatsAppMessage(stamp: stamp, label: label.text, text: Array(line[begin...]), line: i + 1))
            } else if !inNotice, !messages.isEmpty {
                if line.contains(where: { $0 > 0x20 }) {
                    messages[messages.count - 1].text.append(10)
                    messages[messages.count - 1].text.append(contentsOf: line)
                }
            } else if line.contains(where: { $0 > 0x20 }) {
                stray += 1
            }
        }
        if stray > 0 { draft.notes.add("text-before-turns", "\(stray) line(s) outside of any message were left out.") }
        return messages.filter { message in
            guard isEvent(message.text) else { return true }
            draft.notes.count(
                "chat-event", at: "line \(message.line)",
                "A picture, voice note or deleted message without words was left out")
            return false
        }
    }

    /// The name before the first colon and a blank; nothing in a notice.
    static func label(_ line: [UInt8], from start: Int) -> (text: String, end: Int)? {
        guard start < line.count else { return nil }
        var i = start
        while i < line.count, i - start <= 80 {
            if line[i] == UInt8(ascii: ":"), i > start, i + 1 >= line.count || LineScanner.blank(line, at: i + 1) > 0 {
                // Marks of direction stand around names on the iPhone.
                let name = Array(line[start..<i])
                var from = 0
                while case let size = LineScanner.blank(name, at: from), size > 0 { from += size }
                guard from < name.count, name[from] != UInt8(ascii: "~") || from + 1 < name.count else { return nil }
                return (String(decoding: name[from...], as: UTF8.self), i + 1)
            }
            i += 1
        }
        return nil
    }

    private static let events: [[UInt8]] = [
        "<multimedia omitido>", "<media omitted>", "<archivo omitido>", "<midia oculta>", "se elimino este mensaje",
        "eliminaste este mensaje", "this message was deleted", "you deleted this message", "mensagem apagada",
        "imagen omitida", "audio omitido", "video omitido", "sticker omitido", "documento omitido", "image omitted",
        "audio omitted", "video omitted", "sticker omitted", "document omitted", "gif omitted", "gif omitido",
        "llamada perdida", "missed voice call", "null", "contact card omitted", "tarjeta de contacto omitida",
    ].map { Array(FoldedName.of($0).utf8) }

    private static func isEvent(_ text: [UInt8]) -> Bool {
        guard text.count <= 200 else { return false }
        let folded = Array(FoldedName.of(text).utf8)
        if folded.isEmpty { return !text.contains { $0 > 0x20 } }
        if events.contains(where: { $0 == folded }) { return true }
        let words = FoldedName.of(text)
        return words.hasPrefix("attached ") && text.contains(UInt8(ascii: "<"))
            || words.hasSuffix(" file attached") || words.hasSuffix(" archivo adjunto")
            || words.hasPrefix("adjunto ") && text.contains(UInt8(ascii: "<"))
    }
}

/// Times of messages in milliseconds after the first one, and its date when the order of day and month is known.
struct WhatsAppTimes {
    private(set) var starts: [Int?]
    private(set) var startedAt: CallTime?
    private(set) var notes: [ImportNote] = []

    init(_ stamps: [WhatsAppStamp], dayFirst: Bool?) {
        starts = stamps.map { _ in nil }
        guard let first = stamps.first else { return }
        var orders = DateOrder.possible(stamps)
        if let dayFirst, orders.contains(dayFirst ? .dayFirst : .monthFirst) {
            orders = [dayFirst ? .dayFirst : .monthFirst]
        }
        let oneDay = stamps.allSatisfy { $0.numbers == first.numbers }
        // 5/5/26 is the same day in both orders.
        if orders.count > 1, let dates = Optional(orders.compactMap { $0.date(first.numbers) }), oneDay,
            Set(dates.map { CallTimeDays.number($0) }).count == 1
        {
            orders = [orders[0]]
        }
        if orders.count == 1, let date = orders[0].date(first.numbers) {
            startedAt = CallTime(
                year: date.year, month: date.month, day: date.day, secondOfDay: first.second, offsetMinutes: nil)
            let zero = CallTimeDays.number(date)
            for (i, stamp) in stamps.enumerated() {
                guard let day = orders[0].date(stamp.numbers) else { continue }
                starts[i] = ((CallTimeDays.number(day) - zero) * 86_400 + stamp.second - first.second) * 1000
            }
        } else if oneDay {
            for (i, stamp) in stamps.enumerated() { starts[i] = (stamp.second - first.second) * 1000 }
        }
        for i in starts.indices { if let start = starts[i], start < 0 { starts[i] = nil } }
        if orders.count != 1 {
            notes.append(
                ImportNote(
                    code: orders.isEmpty ? "date-impossible" : "date-ambiguous",
                    message: orders.isEmpty
                        ? "The dates fit no order of day, month and year; they were left out."
                        : "Whether day or month stands first cannot be told from the file, so the date was left out; say it in the profile (day_first)."
                ))
        }
        if !stamps.contains(where: \.hasSeconds) {
            notes.append(ImportNote(code: "times-in-minutes", message: "The times are whole minutes."))
        }
    }
}
