internal import CallScoring
public import Coaching
internal import Findings
internal import GRDB
public import QualityMonitoring
internal import Transcripts

extension SQLiteEvaluationStore: CoachingRepository {
    public func agents() throws -> [String] {
        try reading { db in
            try String.fetchAll(
                db,
                sql:
                    "SELECT DISTINCT agent_id FROM call WHERE agent_id IS NOT NULL AND agent_id <> '' ORDER BY agent_id"
            )
        }
    }

    public func rubricsInUse(since: CalendarDay?, until: CalendarDay?) throws -> [RubricUse] {
        let bounded = since != nil || until != nil
        return try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rubric.id, rubric.version, rubric.hash, rubric.text,
                      count(DISTINCT CASE WHEN \(Self.inside) THEN call.key END) AS calls,
                      min(CASE WHEN \(Self.inside) THEN substr(call.started_at, 1, 10) END) AS first,
                      max(CASE WHEN \(Self.inside) THEN substr(call.started_at, 1, 10) END) AS last,
                      count(DISTINCT CASE WHEN call.started_at IS NULL THEN call.key END) AS undated,
                      count(DISTINCT CASE WHEN coalesce(call.agent_id, '') = '' THEN call.key END) AS nobody
                    FROM evaluation JOIN call ON call.key = evaluation.call JOIN rubric ON rubric.hash = evaluation.rubric
                    GROUP BY rubric.hash HAVING calls > 0 OR undated > 0 ORDER BY rubric.id, rubric.version, rubric.hash
                    """, arguments: Self.bounds(since, until)
            ).map { row in
                RubricUse(
                    id: row["id"], version: row["version"], hash: row["hash"], text: row["text"], calls: row["calls"],
                    firstDay: (row["first"] as String?).flatMap { CalendarDay(iso8601: $0) },
                    lastDay: (row["last"] as String?).flatMap { CalendarDay(iso8601: $0) },
                    undated: bounded ? row["undated"] : 0, withoutAgent: row["nobody"])
            }
        }
    }

    public func lastEvaluation() throws -> Int {
        try reading { db in try Int.fetchOne(db, sql: "SELECT max(key) FROM evaluation") ?? 0 }
    }

    public func coachedCalls(rubricHash: String, since: CalendarDay?, until: CalendarDay?, upTo: Int? = nil) throws
        -> [CoachedCall]
    {
        var arguments = Self.bounds(since, until)
        arguments += ["rubric": rubricHash, "last": upTo]
        return try reading { db in
            // The latest evaluation of each call: rules that were put right replace what they said before.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT max(evaluation.key) AS evaluation, call.key AS call, call.id, call.agent_id, call.started_at,
                      evaluation.country, evaluation.engine, rubric.id AS rubric_id, rubric.version, pack_set.packs
                    FROM evaluation JOIN call ON call.key = evaluation.call
                    JOIN rubric ON rubric.hash = evaluation.rubric JOIN pack_set ON pack_set.hash = evaluation.packs
                    WHERE evaluation.rubric = :rubric AND (:last IS NULL OR evaluation.key <= :last) AND coalesce(call.agent_id, '') <> '' AND \(Self.inside)
                    GROUP BY call.key ORDER BY call.key
                    """, arguments: arguments)
            let criteria = try db.cachedStatement(
                sql: "SELECT id, verdict FROM criterion WHERE evaluation = ? ORDER BY key")
            let findings = try db.cachedStatement(
                sql: """
                    SELECT label, severity, turn, quote, rule, refs, needs_review FROM finding
                    WHERE evaluation = ? AND scope <> 'suggestion' AND coalesce(confidence, '') <> 'hint' ORDER BY key
                    """)
            let turns = try db.cachedStatement(
                sql: "SELECT number, role, text, start_ms FROM turn WHERE call = ? ORDER BY number")
            return try rows.map { row in
                let evaluation: Int64 = row["evaluation"]
                let call: Int64 = row["call"]
                return CoachedCall(
                    callID: row["id"], agentID: row["agent_id"], country: row["country"], startedAt: row["started_at"],
                    made: CoachedCall.Origin(
                        rubricID: row["rubric_id"], rubricVersion: row["version"], rubricHash: rubricHash,
                        packs: row["packs"], engine: row["engine"]),
                    criteria: try Row.fetchAll(criteria, arguments: [evaluation]).compactMap { row in
                        CriterionScore.Verdict(rawValue: row["verdict"]).map {
                            JudgedCriterion(id: row["id"], verdict: $0)
                        }
                    }, findings: try Row.fetchAll(findings, arguments: [evaluation]).map(Self.finding),
                    turns: try Row.fetchAll(turns, arguments: [call]).map { row in
                        SaidTurn(
                            number: row["number"], role: Role(rawValue: row["role"]), text: row["text"],
                            start: row["start_ms"])
                    })
            }
        }
    }

    private static func finding(_ row: Row) -> SeenFinding {
        let references: String = row["refs"]
        return SeenFinding(
            label: Label(row["label"] as String), severity: Severity(code: row["severity"] as String) ?? .none,
            turn: row["turn"], quote: row["quote"], rule: row["rule"],
            references: references.split(separator: "\n").map(String.init), needsReview: row["needs_review"])
    }

    /// True for a call inside the bounds; one without a date is inside only when there are none.
    private static let inside = """
        (:since IS NULL AND :until IS NULL OR call.started_at IS NOT NULL
          AND substr(call.started_at, 1, 10) >= coalesce(:since, '0000-00-00')
          AND substr(call.started_at, 1, 10) <= coalesce(:until, '9999-99-99'))
        """

    private static func bounds(_ since: CalendarDay?, _ until: CalendarDay?) -> StatementArguments {
        ["since": since?.iso8601, "until": until?.iso8601]
    }

    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        do { return try queue.read(body) } catch { throw Self.translated(error, path) }
    }
}
