import Transcripts

/// Words and phrases of recognisers, on their way to turns: what one speaker says without a longer pause becomes one turn.
struct SpeechPieces {
    /// A word or phrase.
    struct Piece {
        /// As the file writes it; empty when nobody is named.
        var label: String
        var text: [UInt8]
        var start: Int?
        var end: Int?
        /// Sum and number of the confidences that went in.
        var confidence = 0.0
        var confidences = 0
        var flags: TurnFlags = []
        var origin: String
        /// The text follows the one before without a blank: punctuation, or a text that brings its own blanks.
        var attaches = false
        /// The turn goes on behind this piece without a blank: ¿ and ¡.
        var attachesNext = false
    }

    private(set) var pieces: [Piece] = []

    var isEmpty: Bool { pieces.isEmpty }

    mutating func add(
        _ label: String, _ text: String, start: Int?, end: Int?, confidence: Double? = nil, flags: TurnFlags = [],
        attaches: Bool = false, attachesNext: Bool = false, origin: @autoclosure () -> String
    ) {
        pieces.append(
            Piece(
                label: label, text: attaches ? Array(text.utf8) : Array(Self.trimmed(text.utf8)), start: start,
                end: end, confidence: confidence ?? 0,
                confidences: confidence == nil ? 0 : 1, flags: flags, origin: origin(), attaches: attaches,
                attachesNext: attachesNext))
    }

    mutating func append(contentsOf other: SpeechPieces) { pieces.append(contentsOf: other.pieces) }

    /// Puts what is said side by side (channels) into the order of time; what starts together stays in the order of the file.
    mutating func sortByTime() {
        var latest = 0
        let keyed = pieces.enumerated().map { place, piece in
            latest = piece.start ?? latest
            return (start: latest, place: place)
        }.sorted { ($0.start, $0.place) < ($1.start, $1.place) }
        let old = pieces
        pieces = keyed.map { old[$0.place] }
    }

    /// Joins the pieces of one speaker that follow each other. A longer pause begins a new turn. Where nobody is named a
    /// turn also ends with its sentence and after half a minute, because two people may be speaking.
    mutating func join(pause: Int) {
        var turns: [Piece] = []
        for piece in pieces {
            guard var last = turns.last, last.label == piece.label,
                piece.attaches && piece.start == nil
                    || Self.isNear(last, piece, pause) && (!piece.label.isEmpty || Self.goesOn(last, piece))
            else {
                turns.append(piece)
                continue
            }
            turns.removeLast()
            if !piece.attaches && !last.attachesNext, !last.text.isEmpty, !piece.text.isEmpty { last.text.append(0x20) }
            last.text.append(contentsOf: piece.text)
            last.attachesNext = piece.attachesNext
            if let end = piece.end { last.end = max(last.end ?? end, end) }
            last.start = last.start ?? piece.start
            last.confidence += piece.confidence
            last.confidences += piece.confidences
            last.flags.formUnion(piece.flags)
            turns.append(last)
        }
        pieces = turns
    }

    private static func isNear(_ last: Piece, _ piece: Piece, _ pause: Int) -> Bool {
        guard let end = last.end ?? last.start, let start = piece.start else { return true }
        let (gap, overflow) = start.subtractingReportingOverflow(end)
        // What goes far back in time is out of order: ordering is not our business here.
        return !overflow && gap <= pause && start >= (last.start ?? start)
    }

    private static let longestUnnamed = 30_000

    private static func goesOn(_ last: Piece, _ piece: Piece) -> Bool {
        if piece.attaches, piece.text.first.map({ $0 > 0x20 }) ?? true { return true }
        if endsSentence(last.text) { return false }
        guard let begin = last.start, let stop = piece.end ?? piece.start else { return true }
        let (length, overflow) = stop.subtractingReportingOverflow(begin)
        return !overflow && length <= longestUnnamed
    }

    private static func endsSentence(_ text: [UInt8]) -> Bool {
        guard let last = text.last(where: { $0 != 0x22 && $0 != 0x29 && $0 > 0x20 }) else { return false }
        return [0x2E, 0x3F, 0x21].contains(last) || text.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    }

    /// Adds the pieces to a draft as turns. Those without words are left out and counted.
    func addTurns(
        to draft: inout CallDraft, _ ladder: RoleLadder,
        speaker: (String) -> (name: String?, role: Role?) = { _ in (nil, nil) }
    ) {
        for piece in pieces {
            let text = Self.trimmed(piece.text)
            guard text.contains(where: { $0 > 0x20 }) else {
                draft.notes.count("turn-without-text", at: piece.origin, "A piece without words was left out")
                continue
            }
            let party = draft.parties.party(piece.label) { label in
                let known = speaker(label)
                return ladder.party(label: label, name: known.name, stated: known.role)
            }
            // Thousandths are enough, and hide the noise of adding doubles.
            let mean =
                piece.confidences == 0
                ? nil : (piece.confidence / Double(piece.confidences) * 1000).rounded() / 1000
            draft.add(
                party: party, text: String(decoding: text, as: UTF8.self), start: piece.start, end: piece.end,
                confidence: mean, flags: piece.flags, origin: piece.origin)
        }
    }

    private static func trimmed(_ text: some BidirectionalCollection<UInt8>) -> ArraySlice<UInt8> {
        var slice = Array(text)[...]
        while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
        return slice.drop { $0 <= 0x20 }
    }
}

/// Labels for files that number their speakers and channels.
enum SpeakerLabel {
    /// `speaker 0`, `channel 1`, `channel 1 speaker 0`; names and letters stay as they are. `channel` only when the file has several.
    static func of(speaker: String?, channel: String? = nil) -> String {
        let person = speaker.map { isNumber($0) ? "speaker \($0)" : $0 }
        guard let channel else { return person ?? "" }
        let side = isNumber(channel) ? "channel \(channel)" : channel
        return person.map { "\(side) \($0)" } ?? side
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E }
    }
}

/// What is said on several channels at once: each channel is joined by itself, then all are put in the order of time.
struct ChannelPieces {
    private var channels: [SpeechPieces] = []
    private var places: [String: Int] = [:]

    /// The pieces of one channel, to be added to.
    subscript(_ channel: String) -> SpeechPieces {
        get { places[channel].map { channels[$0] } ?? SpeechPieces() }
        _modify {
            let place = places[channel] ?? channels.count
            if place == channels.count {
                places[channel] = place
                channels.append(SpeechPieces())
            }
            yield &channels[place]
        }
    }

    var count: Int { channels.count }

    func joined(pause: Int) -> SpeechPieces {
        var all = SpeechPieces()
        for var channel in channels {
            channel.join(pause: pause)
            all.append(contentsOf: channel)
        }
        if channels.count > 1 { all.sortByTime() }
        return all
    }
}
