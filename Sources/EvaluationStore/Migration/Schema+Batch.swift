internal import GRDB
internal import QualityMonitoring

extension Schema {
    /// What the batch audit needs: verdicts as they were, packs as they were, persons' reviews, samples.
    static func registerBatch(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("batch results") { db in
            try db.execute(
                sql: """
                    -- The verdicts of an evaluation as bytes, so that it can be restored whole.
                    CREATE TABLE evaluation_result (
                      evaluation INTEGER PRIMARY KEY REFERENCES evaluation(key) ON DELETE CASCADE,
                      result BLOB NOT NULL
                    );
                    -- Packs under which an evaluation holds as well: their change does not concern the call.
                    CREATE TABLE evaluation_holds (
                      evaluation INTEGER NOT NULL REFERENCES evaluation(key) ON DELETE CASCADE,
                      packs TEXT NOT NULL,
                      PRIMARY KEY (evaluation, packs)
                    ) WITHOUT ROWID;
                    -- What the hash of a set of packs stands for, piece by piece, and the files of each pack.
                    CREATE TABLE pack_parts (
                      packs TEXT PRIMARY KEY, country TEXT NOT NULL, data TEXT NOT NULL, model TEXT NOT NULL
                    ) WITHOUT ROWID;
                    CREATE TABLE pack_part (
                      packs TEXT NOT NULL, place INTEGER NOT NULL, tag TEXT NOT NULL, version TEXT NOT NULL,
                      hash TEXT NOT NULL, PRIMARY KEY (packs, place)
                    ) WITHOUT ROWID;
                    CREATE TABLE pack_file (
                      pack TEXT NOT NULL, path TEXT NOT NULL, text_hash TEXT NOT NULL,
                      PRIMARY KEY (pack, path)
                    ) WITHOUT ROWID;
                    CREATE TABLE pack_text (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
                    """)
        }
        migrator.registerMigration("batch reviews") { db in
            try db.execute(
                sql: """
                    -- A short name of each violation, the same in every store.
                    ALTER TABLE finding ADD COLUMN mark TEXT;
                    CREATE INDEX finding_by_mark ON finding(mark) WHERE mark IS NOT NULL;
                    -- What persons said of findings and of calls. Only added to; the last word on a subject counts.
                    CREATE TABLE review (
                      key INTEGER PRIMARY KEY AUTOINCREMENT,
                      subject TEXT NOT NULL,
                      verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected', 'violation', 'no_violation')),
                      by_name TEXT NOT NULL CHECK (length(trim(by_name)) > 0),
                      reason TEXT NOT NULL,
                      at TEXT NOT NULL
                    );
                    CREATE INDEX review_by_subject ON review(subject, key);
                    CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
                      BEGIN SELECT RAISE(ABORT, 'reviews are only added to'); END;
                    CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
                      BEGIN SELECT RAISE(ABORT, 'reviews are only added to'); END;
                    """)
            try Self.markFindings(db)
        }
        migrator.registerMigration("batch samples") { db in
            try db.execute(
                sql: """
                    -- Calls that were drawn for a human check, with the probability with which each was drawn.
                    CREATE TABLE sample (
                      id TEXT PRIMARY KEY, seed TEXT NOT NULL, design TEXT NOT NULL, size INTEGER NOT NULL,
                      population INTEGER NOT NULL, rubric TEXT NOT NULL, drawn_at TEXT NOT NULL
                    );
                    CREATE TABLE sample_stratum (
                      sample TEXT NOT NULL REFERENCES sample(id), stratum TEXT NOT NULL, population INTEGER NOT NULL,
                      drawn INTEGER NOT NULL, PRIMARY KEY (sample, stratum)
                    ) WITHOUT ROWID;
                    CREATE TABLE sample_call (
                      sample TEXT NOT NULL REFERENCES sample(id), place INTEGER NOT NULL, call_hash TEXT NOT NULL,
                      stratum TEXT NOT NULL, probability REAL NOT NULL, PRIMARY KEY (sample, place)
                    ) WITHOUT ROWID;
                    """)
        }
    }

    /// Names the violations that were stored before findings had names.
    private static func markFindings(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT f.key, f.scope, f.label, f.rule, f.turn, f.span_from, c.hash FROM finding f
                JOIN evaluation e ON e.key = f.evaluation JOIN call c ON c.key = e.call
                WHERE f.severity <> 'none' AND f.scope IN ('turn', 'call')
                """)
        var marks: [(Int64, String)] = []
        while let row = try rows.next() {
            marks.append(
                (
                    row[0],
                    FindingMark.name(
                        scope: row[1], call: row[6], label: row[2], rule: row[3], turn: row[4] ?? 0, from: row[5] ?? 0)
                ))
        }
        let update = try db.makeStatement(sql: "UPDATE finding SET mark = ? WHERE key = ?")
        for (key, mark) in marks { try update.execute(arguments: [mark, key]) }
    }
}
