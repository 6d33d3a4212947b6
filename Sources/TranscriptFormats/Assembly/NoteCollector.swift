import Transcripts

/// Notes of one call: the same thing on many turns becomes one note with a count and the first turns.
struct NoteCollector {
    private var order: [String] = []
    private var single: [ImportNote] = []
    private var counted: [String: (count: Int, first: [String], sentence: String)] = [:]

    /// A note about the call as a whole.
    mutating func add(_ code: String, _ message: String) {
        guard !single.contains(where: { $0.code == code && $0.message == message }), single.count < 100 else { return }
        single.append(ImportNote(code: code, message: message))
    }

    /// A note about one place; `sentence` says what happened to each of them.
    mutating func count(_ code: String, at place: String, _ sentence: String) {
        if var entry = counted[code] {
            entry.count += 1
            if entry.first.count < 3 { entry.first.append(place) }
            counted[code] = entry
        } else {
            order.append(code)
            counted[code] = (1, [place], sentence)
        }
    }

    var notes: [ImportNote] {
        single
            + order.compactMap { code in
                counted[code].map { entry in
                    let more = entry.count > entry.first.count ? ", …" : ""
                    return ImportNote(
                        code: code,
                        message:
                            "\(entry.sentence) (\(entry.count) time(s): \(entry.first.joined(separator: ", "))\(more))."
                    )
                }
            }
    }

    var isEmpty: Bool { single.isEmpty && order.isEmpty }
}
