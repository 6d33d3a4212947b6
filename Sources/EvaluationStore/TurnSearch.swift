internal import GRDB
internal import PhraseMatching

/// A turn that was found by its words.
public struct FoundTurn: Hashable, Sendable {
    public var callID: String
    public var turn: Int
    public var role: String
    public var text: String
}

extension SQLiteEvaluationStore {
    /// Turns that hold all words of the question, whatever their accents and case; `ñ` is a letter of its own. Words in
    /// quotation marks stand next to each other.
    public func turns(with question: String, limit: Int = 100) throws -> [FoundTurn] {
        var parts: [String] = []
        for (index, piece) in question.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let words = Folding.words(String(piece))
            if index % 2 == 1 {
                if !words.isEmpty { parts.append("\"" + words.joined(separator: " ") + "\"") }
            } else {
                parts += words.map { "\"\($0)\"" }
            }
        }
        guard !parts.isEmpty else { return [] }
        let expression = parts.joined(separator: " ")
        return try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT call.id, turn.number, turn.role, turn.text FROM turn_words
                    JOIN turn ON turn.key = turn_words.rowid JOIN call ON call.key = turn.call
                    WHERE turn_words MATCH ? ORDER BY turn.key LIMIT ?
                    """, arguments: [expression, limit]
            ).map { FoundTurn(callID: $0[0], turn: $0[1], role: $0[2], text: $0[3]) }
        }
    }
}
