internal import GRDB
public import QualityMonitoring

extension SQLiteEvaluationStore: ImportLedger {
    public func enter(_ entries: [LedgerEntry]) throws -> [LedgerState] {
        do {
            return try queue.write { db in try entries.map { try Self.enter($0, db) } }
        } catch {
            throw Self.translated(error, path)
        }
    }

    private static func enter(_ entry: LedgerEntry, _ db: Database) throws -> LedgerState {
        let known = try String.fetchAll(
            db, sql: "SELECT source FROM import WHERE hash = ? ORDER BY key", arguments: [entry.hash])
        if known.contains(entry.source) { return .unchanged }
        try db.execute(
            sql:
                "INSERT INTO import (hash, source, format, call_id, turns, notes, faults, problem, at) VALUES (?,?,?,?,?,?,?,?,?)",
            arguments: [
                entry.hash, entry.source, entry.format, entry.callID, entry.turns, entry.notes, entry.faults,
                entry.problem, entry.at,
            ])
        return known.first.map { .knownAs($0) } ?? .new
    }

    public func rejects() throws -> [LedgerEntry] {
        do {
            return try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM import WHERE problem IS NOT NULL OR faults <> '' ORDER BY key")
                    .map { row in
                        LedgerEntry(
                            hash: row["hash"], source: row["source"], format: row["format"], callID: row["call_id"],
                            turns: row["turns"],
                            notes: row["notes"], faults: row["faults"], problem: row["problem"], at: row["at"])
                    }
            }
        } catch {
            throw Self.translated(error, path)
        }
    }
}
