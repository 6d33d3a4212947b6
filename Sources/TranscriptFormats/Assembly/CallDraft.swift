import Transcripts

/// A call while a format reads it. ``finish(format:document:line:options:)`` puts the turns in order, finds overlaps, runs the
/// checks that every format needs and makes the value.
struct CallDraft {
    var id: String?
    var country: String?
    var language: String?
    var startedAt: CallTime?
    var timeZone: String?
    var agentID: String?
    var creditor: String?
    var media = Call.Media.voice
    var parties = PartyTable()
    /// In the order of the file; numbers are given at the end.
    var turns: [Turn] = []
    var notes = NoteCollector()
    /// Milliseconds, when the file states the length of the call.
    var statedDuration: Int?

    /// Seven days: no start or end of a turn lies beyond.
    static let longest = 7 * 86_400_000

    /// Adds a turn. An impossible time is dropped with a note; the turn stays.
    @inline(__always)
    mutating func add(
        party: Int, text: String, start: Int?, end: Int?, confidence: Double? = nil, flags: TurnFlags = [],
        origin: String?
    ) {
        var turn = Turn(
            number: turns.count &+ 1, party: party, text: text, start: start, end: end, confidence: confidence,
            flags: flags, origin: origin)
        if start != nil || end != nil { checkTimes(&turn) }
        turns.append(turn)
    }

    @inline(__always)
    private mutating func checkTimes(_ turn: inout Turn) {
        if let start = turn.start, start < 0 || start > Self.longest {
            turn.start = nil
            impossibleTime(turn)
        }
        if let end = turn.end, end < 0 || end > Self.longest {
            turn.end = nil
            impossibleTime(turn)
        }
        if let start = turn.start, let end = turn.end, end < start {
            turn.end = nil
            notes.count(
                "turn-ends-before-start", at: "turn \(turn.number)", "The end lies before the start and was dropped")
        }
        if let confidence = turn.confidence, !(confidence >= 0 && confidence <= 1) {
            turn.confidence = nil
            notes.count(
                "confidence-out-of-range", at: "turn \(turn.number)",
                "The confidence is not from 0 to 1 and was dropped")
        }
    }

    @inline(never)
    private mutating func impossibleTime(_ turn: Turn) {
        notes.count(
            "time-impossible", at: "turn \(turn.number)", "A time below zero or beyond seven days was dropped")
    }

    /// The finished call. `line` is its line in a file of many calls.
    mutating func finish(
        format: String, document name: String, stem: String?, line: Int? = nil, options: ImportOptions,
        contentHash: () -> String
    ) -> Call {
        putInOrder()
        TurnChecks.run(&self)
        let origin: Call.IDOrigin
        let identifier: String
        if let id {
            (identifier, origin) = (id, .file)
        } else if let stem {
            (identifier, origin) = (line.map { "\(stem):\($0)" } ?? stem, .fileName)
        } else {
            (identifier, origin) = ("c-" + contentHash(), .content)
        }
        return Call(
            id: identifier, idOrigin: origin, source: line.map { "\(name):\($0)" } ?? name, format: format,
            country: country ?? options.country, language: language ?? options.language, startedAt: startedAt,
            timeZone: timeZone ?? options.timeZone, agentID: agentID, creditor: creditor, media: media,
            parties: parties.parties, turns: turns, notes: notes.notes)
    }

    /// By start, then end, then place in the file. A turn without a start stays behind the turn before it.
    private mutating func putInOrder() {
        if isInOrder { return }
        var keyed: [(start: Int, end: Int, place: Int)] = []
        keyed.reserveCapacity(turns.count)
        var latest = 0
        for (place, turn) in turns.enumerated() {
            if let start = turn.start {
                latest = start
                keyed.append((start, turn.end ?? start, place))
            } else {
                keyed.append((latest, .max, place))
            }
        }
        keyed.sort { ($0.start, $0.end, $0.place) < ($1.start, $1.end, $1.place) }
        if keyed.enumerated().contains(where: { $0.offset != $0.element.place }) {
            let old = turns
            turns = keyed.map { old[$0.place] }
            notes.add("turns-reordered", "The turns were not in order of time and were sorted.")
        }
        for i in turns.indices { turns[i].number = i + 1 }
    }

    private var isInOrder: Bool {
        var previous = 0
        var previousEnd = 0
        for i in turns.indices {
            guard let start = turns[i].start else {
                previousEnd = .max
                continue
            }
            let end = turns[i].end ?? start
            if start < previous || (start == previous && end < previousEnd) { return false }
            (previous, previousEnd) = (start, end)
        }
        return true
    }
}

/// A short stable name for bytes: FNV-1a, 64 bits, in hexadecimal.
func contentHash(_ bytes: UnsafeRawBufferPointer) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
}
