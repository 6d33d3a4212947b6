internal import GRDB
public import QualityMonitoring

extension SQLiteEvaluationStore: ReviewRepository {
    public func add(_ review: Review) throws {
        do {
            try queue.write { db in
                try db.execute(
                    sql: "INSERT INTO review (subject, verdict, by_name, reason, at) VALUES (?, ?, ?, ?, ?)",
                    arguments: [review.subject, review.verdict.rawValue, review.by, review.reason, review.at])
            }
        } catch { throw Self.translated(error, path) }
    }

    public func reviews(of subject: String) throws -> [Review] {
        try reader.read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT verdict, by_name, reason, at FROM review WHERE subject = ? ORDER BY key")
            return try Row.fetchAll(statement, arguments: [subject]).compactMap { row in
                Review.Verdict(rawValue: row[0]).map {
                    Review(subject: subject, verdict: $0, by: row[1], reason: row[2], at: row[3])
                }
            }
        }
    }

    /// A violation in the store, by its mark; nothing when there is none.
    public func finding(_ mark: String) throws -> StoredFinding? {
        try reader.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT c.id, f.label, f.rule, f.severity, f.turn, f.quote FROM finding f
                    JOIN evaluation e ON e.key = f.evaluation JOIN call c ON c.key = e.call
                    WHERE f.mark = ? ORDER BY f.key DESC LIMIT 1
                    """, arguments: [mark]
            ).map {
                StoredFinding(
                    mark: mark, callID: $0[0], label: $0[1], rule: $0[2], severity: $0[3], turn: $0[4], quote: $0[5])
            }
        }
    }

    /// Critical findings whose last evaluation has them, with what was said of each; drafts are those of which nothing was.
    /// - Parameter limit: how many at most, calls in the order in which they were stored.
    public func criticalFindings(draftsOnly: Bool, limit: Int) throws -> [(StoredFinding, Review.Verdict?)] {
        try reader.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM (
                      SELECT f.mark, c.id, f.label, f.rule, f.severity, f.turn, f.quote,
                        (SELECT r.verdict FROM review r WHERE r.subject = f.mark ORDER BY r.key DESC LIMIT 1) AS verdict
                      FROM finding f JOIN evaluation e ON e.key = f.evaluation JOIN call c ON c.key = e.call
                      WHERE f.severity = 'critical' AND f.mark IS NOT NULL AND f.needs_review = 0
                        AND e.key = (SELECT max(key) FROM evaluation WHERE call = c.key)
                      ORDER BY c.key, f.key)
                    WHERE ? OR verdict IS NULL LIMIT ?
                    """, arguments: [!draftsOnly, limit]
            ).map { row in
                let verdict: String? = row[7]
                return (
                    StoredFinding(
                        mark: row[0], callID: row[1], label: row[2], rule: row[3], severity: row[4], turn: row[5],
                        quote: row[6]),
                    verdict.flatMap { Review.Verdict(rawValue: $0) }
                )
            }
        }
    }
}

/// A violation as the store has it.
public struct StoredFinding: Hashable, Sendable {
    public var mark: String
    public var callID: String
    public var label: String
    public var rule: String
    public var severity: String
    public var turn: Int?
    public var quote: String?
}
