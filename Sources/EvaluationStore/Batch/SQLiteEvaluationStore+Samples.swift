internal import GRDB

/// A call as a sample sees it.
public struct SampledCall: Hashable, Sendable {
    public var hash: String
    public var callID: String
    public var agentID: String?
    public var stratum: String
    public var probability: Double
    /// What a person said of the whole call; nothing yet.
    public var verdict: String?
}

/// A sample that was drawn.
public struct StoredSample: Hashable, Sendable {
    public var id: String
    public var seed: String
    public var design: String
    public var size: Int
    public var rubric: String
    public var drawnAt: String
    public var strata: [(name: String, population: Int, drawn: Int)] {
        zip(names, zip(populations, counts)).map { ($0, $1.0, $1.1) }
    }
    var names: [String] = []
    var populations: [Int] = []
    var counts: [Int] = []

    public init(
        id: String, seed: String, design: String, size: Int, rubric: String, drawnAt: String,
        strata: [(name: String, population: Int, drawn: Int)]
    ) {
        self.id = id
        self.seed = seed
        self.design = design
        self.size = size
        self.rubric = rubric
        self.drawnAt = drawnAt
        names = strata.map(\.name)
        populations = strata.map(\.population)
        counts = strata.map(\.drawn)
    }
}

extension SQLiteEvaluationStore {
    /// Every call with the gravest severity of its last evaluation, in the order of hashes.
    public func callsByRisk() throws -> [(hash: String, severity: String)] {
        try reader.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT c.hash, e.worst_severity FROM call c
                    JOIN evaluation e ON e.key = (SELECT max(key) FROM evaluation WHERE call = c.key) ORDER BY c.hash
                    """
            ).map { ($0[0], $0[1]) }
        }
    }

    /// Stores a sample; nothing happens when it is there already.
    public func keep(_ sample: StoredSample, _ calls: [(hash: String, stratum: String, probability: Double)]) throws {
        do {
            try queue.write { db in
                if try Bool.fetchOne(db, sql: "SELECT 1 FROM sample WHERE id = ?", arguments: [sample.id]) != nil {
                    return
                }
                try db.execute(
                    sql:
                        "INSERT INTO sample (id, seed, design, size, population, rubric, drawn_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        sample.id, sample.seed, sample.design, sample.size, sample.populations.reduce(0, +),
                        sample.rubric,
                        sample.drawnAt,
                    ])
                for stratum in sample.strata {
                    try db.execute(
                        sql: "INSERT INTO sample_stratum (sample, stratum, population, drawn) VALUES (?, ?, ?, ?)",
                        arguments: [sample.id, stratum.name, stratum.population, stratum.drawn])
                }
                for (place, call) in calls.enumerated() {
                    try db.execute(
                        sql:
                            "INSERT INTO sample_call (sample, place, call_hash, stratum, probability) VALUES (?, ?, ?, ?, ?)",
                        arguments: [sample.id, place + 1, call.hash, call.stratum, call.probability])
                }
            }
        } catch { throw Self.translated(error, path) }
    }

    public func sample(_ id: String) throws -> StoredSample? {
        try reader.read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT seed, design, size, rubric, drawn_at FROM sample WHERE id = ?", arguments: [id])
            else { return nil }
            let strata = try Row.fetchAll(
                db, sql: "SELECT stratum, population, drawn FROM sample_stratum WHERE sample = ? ORDER BY stratum",
                arguments: [id])
            return StoredSample(
                id: id, seed: row[0], design: row[1], size: row[2], rubric: row[3], drawnAt: row[4],
                strata: strata.map { (name: $0[0], population: $0[1], drawn: $0[2]) })
        }
    }

    /// The calls of a sample with the last verdict on each.
    public func calls(ofSample id: String) throws -> [SampledCall] {
        try reader.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT s.call_hash, c.id, c.agent_id, s.stratum, s.probability,
                      (SELECT r.verdict FROM review r WHERE r.subject = 'call:' || s.call_hash ORDER BY r.key DESC LIMIT 1)
                    FROM sample_call s JOIN call c ON c.hash = s.call_hash WHERE s.sample = ? ORDER BY s.place
                    """, arguments: [id]
            ).map {
                SampledCall(
                    hash: $0[0], callID: $0[1], agentID: $0[2], stratum: $0[3], probability: $0[4], verdict: $0[5])
            }
        }
    }
}
