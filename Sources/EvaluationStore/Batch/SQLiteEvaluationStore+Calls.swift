public import CallScoring
internal import Foundation
internal import GRDB
internal import QualityMonitoring
public import Transcripts

/// A call of the store with its last evaluation.
public struct StoredCall: Sendable {
    public var call: Call
    public var fingerprint: Fingerprint
    public var result: [UInt8]
}

extension SQLiteEvaluationStore {
    /// Calls with their last evaluation under a rubric, in the order in which they were stored, a few at a time.
    /// - Parameters:
    ///   - key: the store's key of the call before; 0 for the first.
    ///   - limit: how many at most.
    /// - Returns: the calls, how many could not be put together again, and the key to go on with; nothing at the end.
    public func calls(after key: Int64, rubric: String, limit: Int) throws -> (
        calls: [StoredCall], broken: Int, last: Int64
    )? {
        try reader.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT c.key, c.hash, c.id, c.source, c.format, c.country, c.language, c.started_at, c.time_zone, c.agent_id,
                      c.creditor, c.media, e.packs, e.engine, r.result
                    FROM call c JOIN evaluation e ON e.key = (SELECT max(key) FROM evaluation WHERE call = c.key AND rubric = ?)
                    JOIN evaluation_result r ON r.evaluation = e.key
                    WHERE c.key > ? ORDER BY c.key LIMIT ?
                    """, arguments: [rubric, key, limit])
            guard let last = rows.last else { return nil }
            var calls: [StoredCall] = []
            var broken = 0
            for row in rows {
                let call = try Self.call(row, db)
                let hash: String = row[1]
                // Only what is exactly the call that was judged may be judged again.
                guard CallHash.of(call) == hash else {
                    broken += 1
                    continue
                }
                let result: Data = row[14]
                calls.append(
                    StoredCall(
                        call: call,
                        fingerprint: Fingerprint(call: hash, packs: row[12], rubric: rubric, engine: row[13]),
                        result: [UInt8](result)))
            }
            return (calls, broken, last[0])
        }
    }

    /// Turns keep their role; speakers of one role count as one.
    private static func call(_ row: Row, _ db: Database) throws -> Call {
        let key: Int64 = row[0]
        let statement = try db.cachedStatement(
            sql: "SELECT number, role, start_ms, end_ms, text FROM turn WHERE call = ? ORDER BY number")
        var parties: [Party] = []
        var turns: [Turn] = []
        for turn in try Row.fetchAll(statement, arguments: [key]) {
            let role: String = turn[1]
            var party = parties.firstIndex { $0.role.rawValue == role }
            if party == nil {
                parties.append(Party(label: role, role: Role(rawValue: role), decision: .file))
                party = parties.count - 1
            }
            turns.append(Turn(number: turn[0], party: party ?? 0, text: turn[4], start: turn[2], end: turn[3]))
        }
        let started: String? = row[7]
        return Call(
            id: row[2], source: row[3], format: row[4], country: row[5], language: row[6],
            startedAt: started.flatMap { CallTime(iso8601: $0) }, timeZone: row[8], agentID: row[9], creditor: row[10],
            media: Call.Media(rawValue: row[11]) ?? .voice, parties: parties, turns: turns)
    }
}
