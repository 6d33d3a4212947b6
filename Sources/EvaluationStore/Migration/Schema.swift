internal import GRDB

/// The tables of the store. Migrations are named, small, and never changed after a release: later versions add new ones.
enum Schema {
    /// Marks a file as ours ("ESCU"), so that a database of another program is never touched.
    static let applicationID: Int32 = 0x4553_4355

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("calls") { db in
            try db.execute(
                sql: """
                    CREATE TABLE call (
                      key INTEGER PRIMARY KEY,
                      hash TEXT NOT NULL UNIQUE,
                      id TEXT NOT NULL,
                      source TEXT NOT NULL,
                      format TEXT NOT NULL,
                      country TEXT, language TEXT, started_at TEXT, time_zone TEXT,
                      agent_id TEXT, creditor TEXT, media TEXT NOT NULL,
                      parties TEXT NOT NULL,
                      notes TEXT NOT NULL,
                      turns INTEGER NOT NULL
                    );
                    CREATE INDEX call_by_id ON call(id);
                    CREATE INDEX call_by_agent ON call(agent_id, started_at);
                    CREATE TABLE turn (
                      key INTEGER PRIMARY KEY,
                      call INTEGER NOT NULL REFERENCES call(key) ON DELETE CASCADE,
                      number INTEGER NOT NULL,
                      role TEXT NOT NULL,
                      start_ms INTEGER, end_ms INTEGER,
                      text TEXT NOT NULL
                    );
                    CREATE INDEX turn_by_call ON turn(call, number);
                    -- Folded words of turns (accents off, ñ kept), found by folding the question the same way.
                    CREATE VIRTUAL TABLE turn_words USING fts5(words, content='', tokenize="unicode61 remove_diacritics 0");
                    """)
        }
        migrator.registerMigration("evaluations") { db in
            try db.execute(
                sql: """
                    CREATE TABLE rubric (
                      hash TEXT PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL
                    );
                    CREATE TABLE pack_set (hash TEXT PRIMARY KEY, packs TEXT NOT NULL);
                    CREATE TABLE run (
                      key INTEGER PRIMARY KEY, started_at TEXT NOT NULL, tool TEXT NOT NULL,
                      rubric TEXT NOT NULL REFERENCES rubric(hash)
                    );
                    CREATE TABLE evaluation (
                      key INTEGER PRIMARY KEY,
                      call INTEGER NOT NULL REFERENCES call(key) ON DELETE CASCADE,
                      run INTEGER NOT NULL REFERENCES run(key),
                      rubric TEXT NOT NULL REFERENCES rubric(hash),
                      packs TEXT NOT NULL REFERENCES pack_set(hash),
                      engine TEXT NOT NULL,
                      country TEXT,
                      score REAL, score_before_auto_fail REAL, band TEXT,
                      failed INTEGER NOT NULL, worst_severity TEXT NOT NULL,
                      points_judged REAL NOT NULL, points_total REAL NOT NULL,
                      metrics TEXT NOT NULL,
                      UNIQUE (call, rubric, packs, engine)
                    );
                    CREATE TABLE criterion (
                      key INTEGER PRIMARY KEY,
                      evaluation INTEGER NOT NULL REFERENCES evaluation(key) ON DELETE CASCADE,
                      section TEXT NOT NULL, id TEXT NOT NULL, verdict TEXT NOT NULL,
                      weight REAL NOT NULL, points REAL, reason TEXT NOT NULL
                    );
                    CREATE INDEX criterion_by_evaluation ON criterion(evaluation);
                    CREATE TABLE finding (
                      key INTEGER PRIMARY KEY,
                      evaluation INTEGER NOT NULL REFERENCES evaluation(key) ON DELETE CASCADE,
                      scope TEXT NOT NULL,
                      label TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, confidence TEXT,
                      turn INTEGER, speaker TEXT, quote TEXT, span_from INTEGER, span_to INTEGER,
                      start_ms INTEGER, end_ms INTEGER, searched TEXT, needs_review INTEGER NOT NULL,
                      refs TEXT NOT NULL, provenance TEXT NOT NULL
                    );
                    CREATE INDEX finding_by_evaluation ON finding(evaluation);
                    CREATE INDEX finding_by_label ON finding(label, severity);
                    CREATE TABLE not_evaluable (
                      evaluation INTEGER NOT NULL REFERENCES evaluation(key) ON DELETE CASCADE,
                      label TEXT NOT NULL, missing TEXT NOT NULL
                    );
                    CREATE INDEX not_evaluable_by_evaluation ON not_evaluable(evaluation);
                    CREATE TABLE opportunity (
                      evaluation INTEGER NOT NULL REFERENCES evaluation(key) ON DELETE CASCADE,
                      turn INTEGER NOT NULL, cue TEXT NOT NULL, met_by INTEGER
                    );
                    CREATE INDEX opportunity_by_evaluation ON opportunity(evaluation);
                    """)
        }
        migrator.registerMigration("plans") { db in
            try db.execute(
                sql: """
                    CREATE TABLE plan (
                      key INTEGER PRIMARY KEY,
                      id TEXT NOT NULL UNIQUE, agent_id TEXT NOT NULL, made_on TEXT NOT NULL,
                      rubric TEXT NOT NULL REFERENCES rubric(hash),
                      library TEXT NOT NULL,
                      text TEXT NOT NULL
                    );
                    CREATE INDEX plan_by_agent ON plan(agent_id, made_on);
                    -- Who put a plan into which state, and when. Written once.
                    CREATE TABLE plan_state (
                      key INTEGER PRIMARY KEY,
                      plan INTEGER NOT NULL REFERENCES plan(key),
                      state TEXT NOT NULL, at TEXT NOT NULL, person TEXT NOT NULL, comment TEXT
                    );
                    CREATE INDEX plan_state_by_plan ON plan_state(plan, key);
                    CREATE TRIGGER plan_stays BEFORE UPDATE ON plan BEGIN SELECT RAISE(ABORT, 'append only'); END;
                    CREATE TRIGGER plan_is_kept BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'append only'); END;
                    CREATE TRIGGER plan_state_stays BEFORE UPDATE ON plan_state
                    BEGIN SELECT RAISE(ABORT, 'append only'); END;
                    CREATE TRIGGER plan_state_is_kept BEFORE DELETE ON plan_state
                    BEGIN SELECT RAISE(ABORT, 'append only'); END;
                    """)
        }
        registerBatch(&migrator)
        addImports(&migrator)
        return migrator
    }
}
