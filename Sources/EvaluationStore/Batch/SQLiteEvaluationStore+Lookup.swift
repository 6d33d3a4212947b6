internal import CallScoring
internal import Foundation
internal import GRDB
public import QualityMonitoring

extension SQLiteEvaluationStore: ResultLookup {
    public func evaluations(ofCall hash: String) throws -> [KnownEvaluation] {
        try reader.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT e.key, e.rubric, e.packs, e.engine,
                      (SELECT group_concat(h.packs, ' ') FROM evaluation_holds h WHERE h.evaluation = e.key)
                    FROM call c JOIN evaluation e ON e.call = c.key WHERE c.hash = ? ORDER BY e.key DESC
                    """)
            return try Row.fetchAll(statement, arguments: [hash]).map { row in
                let holds: String? = row[4]
                return KnownEvaluation(
                    key: row[0], fingerprint: Fingerprint(call: hash, packs: row[2], rubric: row[1], engine: row[3]),
                    holds: Set(holds?.split(separator: " ").map(String.init) ?? []))
            }
        }
    }

    public func result(of evaluation: Int64) throws -> [UInt8]? {
        try reader.read { db in
            let statement = try db.cachedStatement(sql: "SELECT result FROM evaluation_result WHERE evaluation = ?")
            return try Data.fetchOne(statement, arguments: [evaluation]).map { [UInt8]($0) }
        }
    }

    public func parts(of packs: String) throws -> PackParts? {
        try reader.read { db in
            guard
                let head = try Row.fetchOne(
                    db, sql: "SELECT country, data, model FROM pack_parts WHERE packs = ?", arguments: [packs])
            else { return nil }
            let rows = try Row.fetchAll(
                db, sql: "SELECT tag, version, hash FROM pack_part WHERE packs = ? ORDER BY place", arguments: [packs])
            return PackParts(
                packs: rows.map { PackParts.Pack(tag: $0[0], version: $0[1], hash: $0[2]) }, country: head[0],
                data: head[1], model: head[2])
        }
    }

    public func files(ofPack hash: String) throws -> [PackFile]? {
        try reader.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT f.path, t.text FROM pack_file f JOIN pack_text t ON t.hash = f.text_hash
                    WHERE f.pack = ? ORDER BY f.path
                    """, arguments: [hash])
            return rows.isEmpty ? nil : rows.map { PackFile(path: $0[0], text: $0[1]) }
        }
    }
}

extension SQLiteEvaluationStore {
    /// Keeps what a set of packs is made of, with the files of each pack, once.
    /// - Parameter files: the files of a pack; nothing when they cannot be had any more, then only the pieces are kept.
    public func keep(_ parts: PackParts, files: (PackParts.Pack) -> [PackFile]?) throws {
        do {
            try queue.write { db in
                let packs = parts.hash
                if try Bool.fetchOne(db, sql: "SELECT 1 FROM pack_parts WHERE packs = ?", arguments: [packs]) != nil {
                    return
                }
                try db.execute(
                    sql: "INSERT INTO pack_parts (packs, country, data, model) VALUES (?, ?, ?, ?)",
                    arguments: [packs, parts.country, parts.data, parts.model])
                for (place, pack) in parts.packs.enumerated() {
                    try db.execute(
                        sql: "INSERT INTO pack_part (packs, place, tag, version, hash) VALUES (?, ?, ?, ?, ?)",
                        arguments: [packs, place, pack.tag, pack.version, pack.hash])
                    if try Bool.fetchOne(
                        db, sql: "SELECT 1 FROM pack_file WHERE pack = ? LIMIT 1", arguments: [pack.hash]) != nil
                    {
                        continue
                    }
                    for file in files(pack) ?? [] {
                        let hash = CallHash.of(bytes: file.text.utf8)
                        try db.execute(
                            sql: "INSERT OR IGNORE INTO pack_text (hash, text) VALUES (?, ?)",
                            arguments: [hash, file.text])
                        try db.execute(
                            sql: "INSERT INTO pack_file (pack, path, text_hash) VALUES (?, ?, ?)",
                            arguments: [pack.hash, file.path, hash])
                    }
                }
            }
        } catch { throw Self.translated(error, path) }
    }

    /// Remembers that evaluations hold under other packs as well. All or none.
    public func hold(_ evaluations: [(evaluation: Int64, packs: String)]) throws {
        guard !evaluations.isEmpty else { return }
        do {
            try queue.write { db in
                let insert = try db.cachedStatement(
                    sql: "INSERT OR IGNORE INTO evaluation_holds (evaluation, packs) VALUES (?, ?)")
                for item in evaluations { try insert.execute(arguments: [item.evaluation, item.packs]) }
            }
        } catch { throw Self.translated(error, path) }
    }
}
