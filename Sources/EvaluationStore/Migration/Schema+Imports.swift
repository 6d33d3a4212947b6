internal import GRDB

extension Schema {
    /// What was imported, from where, and what was refused.
    static func addImports(_ migrator: inout DatabaseMigrator) {
        migrator.registerMigration("imports") { db in
            try db.execute(
                sql: """
                    CREATE TABLE import (
                      key INTEGER PRIMARY KEY,
                      hash TEXT NOT NULL,
                      source TEXT NOT NULL,
                      format TEXT,
                      call_id TEXT,
                      turns INTEGER NOT NULL,
                      notes TEXT NOT NULL,
                      faults TEXT NOT NULL,
                      problem TEXT,
                      at TEXT NOT NULL,
                      UNIQUE (hash, source)
                    );
                    """)
        }
    }
}
