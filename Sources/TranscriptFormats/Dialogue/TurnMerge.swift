/// Pieces of one speaker that follow each other become one turn, unless a pause lies between them. Where nobody is named, a
/// piece goes on only while the sentence before it has not ended, and for half a minute: two people may be speaking.
enum TurnMerge {
    static func merge(_ pieces: [Dialogue.Piece], pause: Int) -> [Dialogue.Piece] {
        var turns: [Dialogue.Piece] = []
        for piece in pieces {
            guard let last = turns.last, last.label == piece.label, isNear(last, piece, pause),
                piece.label != nil || goesOn(last, piece)
            else {
                turns.append(piece)
                continue
            }
            let i = turns.count - 1
            if !turns[i].text.isEmpty && !piece.text.isEmpty { turns[i].text.append(0x20) }
            turns[i].text.append(contentsOf: piece.text)
            turns[i].end = [last.end, piece.end].compactMap { $0 }.max()
        }
        return turns
    }

    private static func isNear(_ last: Dialogue.Piece, _ piece: Dialogue.Piece, _ pause: Int) -> Bool {
        guard let end = last.end ?? last.start, let start = piece.start else { return true }
        // A cue that goes back in time is out of order: ordering is not our business here.
        return start - end <= pause && start >= (last.start ?? start)
    }

    private static let longestUnnamed = 30_000

    private static func goesOn(_ last: Dialogue.Piece, _ piece: Dialogue.Piece) -> Bool {
        if endsSentence(last.text) { return false }
        guard let begin = last.start, let end = last.end, let start = piece.start, let stop = piece.end else {
            return true
        }
        return start >= end - 50 && stop - begin <= longestUnnamed
    }

    private static func endsSentence(_ text: [UInt8]) -> Bool {
        guard let last = text.last(where: { $0 != 0x22 && $0 != 0x29 && $0 > 0x20 }) else { return true }
        return [0x2E, 0x3F, 0x21].contains(last) || text.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    }
}
