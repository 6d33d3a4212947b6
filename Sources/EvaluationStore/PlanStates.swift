internal import GRDB
public import QualityMonitoring

extension SQLiteEvaluationStore {
    public func keep(_ plan: KeptPlan, by person: String, at moment: String) throws -> Bool {
        do {
            return try queue.write { db in
                if let known = try String.fetchOne(db, sql: "SELECT text FROM plan WHERE id = ?", arguments: [plan.id])
                {
                    guard known == plan.text else {
                        throw StoreError(
                            path: path,
                            "there is another plan of the same agent and day in the store; a plan is never replaced: give the new one another day with --today"
                        )
                    }
                    return false
                }
                try db.execute(
                    sql: "INSERT INTO plan (id, agent_id, made_on, rubric, library, text) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [plan.id, plan.agent, plan.madeOn, plan.rubricHash, plan.libraryHash, plan.text])
                try Self.append(PlanStateEntry(state: .drafted, at: moment, by: person), to: db.lastInsertedRowID, db)
                return true
            }
        } catch {
            throw Self.translated(error, path)
        }
    }

    public func keptPlan(_ id: String) throws -> KeptPlan? {
        try reading { db in
            try Row.fetchOne(
                db, sql: "SELECT id, agent_id, made_on, text, rubric, library FROM plan WHERE id = ?", arguments: [id]
            ).map {
                KeptPlan(id: $0[0], agent: $0[1], madeOn: $0[2], text: $0[3], rubricHash: $0[4], libraryHash: $0[5])
            }
        }
    }

    public func states(of plan: String) throws -> [PlanStateEntry] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT plan_state.state, plan_state.at, plan_state.person, plan_state.comment FROM plan_state
                    JOIN plan ON plan.key = plan_state.plan WHERE plan.id = ? ORDER BY plan_state.key
                    """, arguments: [plan]
            ).compactMap { row in
                PlanState(rawValue: row[0]).map {
                    PlanStateEntry(state: $0, at: row[1], by: row[2], comment: row[3])
                }
            }
        }
    }

    public func mark(_ plan: String, _ entry: PlanStateEntry) throws {
        do {
            try queue.write { db in
                guard let key = try Int64.fetchOne(db, sql: "SELECT key FROM plan WHERE id = ?", arguments: [plan])
                else {
                    throw StoreError(
                        path: path, "the store holds no plan “\(plan)”; keep it first with escucha coach --keep-by")
                }
                let last = try String.fetchOne(
                    db, sql: "SELECT state FROM plan_state WHERE plan = ? ORDER BY key DESC LIMIT 1", arguments: [key])
                if let last = last.flatMap(PlanState.init), !entry.state.canFollow(last) {
                    throw StoreError(
                        path: path,
                        "the plan “\(plan)” is \(last.rawValue); it cannot become \(entry.state.rawValue) (the order is "
                            + PlanState.allCases.map(\.rawValue).joined(separator: ", ")
                            + ", forward only, and nothing before it is signed)")
                }
                try Self.append(entry, to: key, db)
            }
        } catch {
            throw Self.translated(error, path)
        }
    }

    private static func append(_ entry: PlanStateEntry, to key: Int64, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO plan_state (plan, state, at, person, comment) VALUES (?, ?, ?, ?, ?)",
            arguments: [key, entry.state.rawValue, entry.at, entry.by, entry.comment])
    }
}
