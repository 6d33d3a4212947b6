internal import CallScoring
internal import Findings
internal import Foundation
internal import GRDB
internal import QualityMonitoring
internal import ResultFormats
internal import Rubrics
internal import Transcripts

/// Writes scored calls inside one transaction, through prepared statements.
struct EvaluationWriter {
    private let db: Database
    private let run: RunDescription
    private let statements: WriterStatements
    private let runKey: LazyRun

    /// The run's row is made with its first new evaluation: a run that changes nothing leaves no trace.
    private final class LazyRun { var key: Int64? }

    init(_ db: Database, _ run: RunDescription) throws {
        self.db = db
        self.run = run
        statements = try WriterStatements(db)
        runKey = LazyRun()
    }

    func save(_ scored: ScoredCall) throws -> StoredState {
        let fingerprint = scored.evaluation.fingerprint
        var state = StoredState.new
        let callKey: Int64
        if let known = try Int64.fetchOne(statements.callByHash, arguments: [fingerprint.call]) {
            let same = try Int64.fetchOne(
                statements.evaluationByKey,
                arguments: [known, fingerprint.rubric, fingerprint.packs, fingerprint.engine])
            if same != nil { return .unchanged }
            callKey = known
            state = .rescored
        } else {
            callKey = try insert(scored.call, hash: fingerprint.call)
        }
        try insert(scored, callKey)
        return state
    }

    private func insert(_ call: Call, hash: String) throws -> Int64 {
        try statements.insertCall.execute(arguments: [
            hash, call.id, call.source, call.format, call.country, call.language, call.startedAt?.iso8601,
            call.timeZone,
            call.agentID, call.creditor, call.media.rawValue, StoredText.parties(call.parties),
            StoredText.notes(call.notes),
            call.turns.count,
        ])
        let key = db.lastInsertedRowID
        for turn in call.turns {
            try statements.insertTurn.execute(arguments: [
                key, turn.number, call.role(of: turn).rawValue, turn.start, turn.end, turn.text,
            ])
            try statements.insertWords.execute(arguments: [db.lastInsertedRowID, StoredText.folded(turn.text)])
        }
        return key
    }

    private func insert(_ scored: ScoredCall, _ callKey: Int64) throws {
        let evaluation = scored.evaluation
        let analysis = scored.analysis
        let run = try runRow(evaluation.fingerprint.rubric)
        try statements.insertPacks.execute(arguments: [
            evaluation.fingerprint.packs, analysis.packs.joined(separator: " "),
        ])
        try statements.insertEvaluation.execute(arguments: [
            callKey, run, evaluation.fingerprint.rubric, evaluation.fingerprint.packs, evaluation.fingerprint.engine,
            analysis.country, evaluation.score, evaluation.scoreBeforeAutoFail, evaluation.band, evaluation.failed,
            evaluation.worstSeverity.code, evaluation.pointsJudged, evaluation.pointsTotal,
            StoredText.metrics(analysis.metrics),
        ])
        let key = db.lastInsertedRowID
        try statements.insertResult.execute(arguments: [key, Data(ResultLine.result(of: scored))])
        for section in evaluation.sections {
            for criterion in section.criteria {
                try statements.insertCriterion.execute(arguments: [
                    key, section.id, criterion.id, criterion.verdict.rawValue, criterion.weight, criterion.points,
                    criterion.reason.spanish,
                ])
            }
        }
        for finding in analysis.findings {
            let mark = finding.severity > .none ? FindingMark.of(finding, call: evaluation.fingerprint.call) : nil
            try insert(finding, "turn", key, mark)
        }
        for finding in analysis.suggestions { try insert(finding, "suggestion", key, nil) }
        for finding in analysis.callFindings {
            try statements.insertFinding.execute(arguments: [
                key, "call", finding.label.rawValue, finding.rule, finding.severity.code, nil, finding.turn, nil,
                finding.quote,
                nil, nil, nil, nil, finding.searched, finding.needsReview, finding.references.joined(separator: "\n"),
                finding.provenance.code,
                finding.severity > .none ? FindingMark.of(finding, call: evaluation.fingerprint.call) : nil,
            ])
        }
        for item in analysis.notEvaluable {
            try statements.insertMissing.execute(arguments: [key, item.label.rawValue, item.missing])
        }
        for item in analysis.opportunities {
            try statements.insertOpportunity.execute(arguments: [key, item.turn, item.cue.rawValue, item.metBy])
        }
    }

    private func insert(_ finding: Finding, _ scope: String, _ key: Int64, _ mark: String?) throws {
        try statements.insertFinding.execute(arguments: [
            key, scope, finding.label.rawValue, finding.rule, finding.severity.code, finding.confidence.rawValue,
            finding.turn,
            finding.speaker.rawValue, finding.quote, finding.span.lowerBound, finding.span.upperBound, finding.start,
            finding.end, nil, false, finding.references.joined(separator: "\n"), finding.provenance.code, mark,
        ])
    }

    private func runRow(_ rubricHash: String) throws -> Int64 {
        if let key = runKey.key { return key }
        try db.execute(
            sql: "INSERT OR IGNORE INTO rubric (hash, id, version, text) VALUES (?, ?, ?, ?)",
            arguments: [rubricHash, run.rubric.id, run.rubric.version, run.rubricText])
        let known = try Int64.fetchOne(
            db, sql: "SELECT key FROM run WHERE started_at = ? AND tool = ? AND rubric = ?",
            arguments: [run.startedAt, run.toolVersion, rubricHash])
        if let known {
            runKey.key = known
            return known
        }
        try db.execute(
            sql: "INSERT INTO run (started_at, tool, rubric) VALUES (?, ?, ?)",
            arguments: [run.startedAt, run.toolVersion, rubricHash])
        runKey.key = db.lastInsertedRowID
        return db.lastInsertedRowID
    }
}

/// The prepared statements of one transaction.
struct WriterStatements {
    let callByHash, evaluationByKey, insertCall, insertTurn, insertWords, insertPacks, insertEvaluation,
        insertCriterion, insertResult,
        insertFinding, insertMissing, insertOpportunity: Statement

    init(_ db: Database) throws {
        func insert(_ table: String, _ columns: String, or: String = "") throws -> Statement {
            let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ",")
            return try db.cachedStatement(sql: "INSERT \(or) INTO \(table) (\(columns)) VALUES (\(marks))")
        }
        callByHash = try db.cachedStatement(sql: "SELECT key FROM call WHERE hash = ?")
        evaluationByKey = try db.cachedStatement(
            sql: "SELECT key FROM evaluation WHERE call = ? AND rubric = ? AND packs = ? AND engine = ?")
        insertCall = try insert(
            "call",
            "hash,id,source,format,country,language,started_at,time_zone,agent_id,creditor,media,parties,notes,turns")
        insertTurn = try insert("turn", "call,number,role,start_ms,end_ms,text")
        insertWords = try insert("turn_words", "rowid,words")
        insertPacks = try insert("pack_set", "hash,packs", or: "OR IGNORE")
        insertEvaluation = try insert(
            "evaluation",
            "call,run,rubric,packs,engine,country,score,score_before_auto_fail,band,failed,worst_severity,points_judged,points_total,metrics"
        )
        insertResult = try insert("evaluation_result", "evaluation,result")
        insertCriterion = try insert("criterion", "evaluation,section,id,verdict,weight,points,reason")
        insertFinding = try insert(
            "finding",
            "evaluation,scope,label,rule,severity,confidence,turn,speaker,quote,span_from,span_to,start_ms,end_ms,searched,needs_review,refs,provenance,mark"
        )
        insertMissing = try insert("not_evaluable", "evaluation,label,missing")
        insertOpportunity = try insert("opportunity", "evaluation,turn,cue,met_by")
    }
}
