public import CallScoring
internal import Foundation
internal import GRDB
public import QualityMonitoring

/// Evaluations in one SQLite file (WAL), with the calls, findings, packs and rubrics that they were made from.
///
/// A file that another program made is never touched; one that a later version made is refused with a sentence.
public final class SQLiteEvaluationStore: EvaluationRepository {
    let queue: DatabaseQueue
    /// For questions while something is written: a connection of its own (the same one for a store in memory).
    let reader: any DatabaseReader
    public let path: String

    /// Opens or creates a store.
    /// - Parameter path: the file; `:memory:` keeps everything in memory.
    public init(path: String) throws(StoreError) {
        self.path = path
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.foreignKeysEnabled = true
            configuration.label = "escucha"
            if path == ":memory:" {
                queue = try DatabaseQueue(configuration: configuration)
            } else {
                try Self.checkFile(path)
                queue = try DatabaseQueue(path: path, configuration: configuration)
                try queue.writeWithoutTransaction { db in
                    try Self.checkOwner(db, path)
                    try db.execute(sql: "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL")
                }
            }
            if try queue.read({ try Schema.migrator.hasBeenSuperseded($0) }) {
                throw StoreError(
                    path: path,
                    "the store was written by a later version of Escucha; update the program, or name another file with --store"
                )
            }
            // Before the first table: a run that is killed while it makes them leaves a file that is known as ours.
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id=\(Schema.applicationID)") }
            try Schema.migrator.migrate(queue)
            if path == ":memory:" {
                reader = queue
            } else {
                var reading = configuration
                reading.readonly = true
                reader = try DatabaseQueue(path: path, configuration: reading)
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw Self.translated(error, path)
        }
    }

    public func evaluationCount() throws -> Int {
        try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM evaluation") ?? 0 }
    }

    public func save(_ calls: [ScoredCall], importing run: RunDescription) throws -> [StoredState] {
        do {
            return try queue.write { db in
                let writer = try EvaluationWriter(db, run)
                return try calls.map { try writer.save($0) }
            }
        } catch {
            throw Self.translated(error, path)
        }
    }

    private static func checkFile(_ path: String) throws(StoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            guard FileManager.default.fileExists(atPath: folder) else {
                throw StoreError(path: path, "the folder \(folder) does not exist; create it first")
            }
            return
        }
        guard !isFolder.boolValue else {
            throw StoreError(path: path, "this is a folder; a store is a file such as escucha.sqlite")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError(path: path, "the file cannot be read; check its permissions")
        }
        defer { try? handle.close() }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        if !head.isEmpty, !head.starts(with: Data("SQLite format 3".utf8)) {
            throw StoreError(
                path: path, "this is not a store of Escucha (not an SQLite file); name another file with --store")
        }
    }

    private static func checkOwner(_ db: Database, _ path: String) throws {
        let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if owner == Schema.applicationID { return }
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE type='table'") ?? 0
        if owner != 0 || tables > 0 {
            throw StoreError(path: path, "this database belongs to another program; name another file with --store")
        }
    }

    static func translated(_ error: any Error, _ path: String) -> StoreError {
        if let error = error as? StoreError { return error }
        guard let error = error as? DatabaseError else { return StoreError(path: path, "the store cannot be used") }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(path: path, "another process is writing to the store; wait until it has finished")
        case .SQLITE_IOERR:
            return StoreError(
                path: path,
                "the disk does not take more (is it full, or was it removed?); what was stored before is whole")
        case .SQLITE_FULL: return StoreError(path: path, "the disk is full; what was stored before is whole")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            return StoreError(
                path: path, "the store cannot be written; check the permissions of the file and its folder")
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return StoreError(path: path, "the file is damaged or not a store of Escucha")
        default: return StoreError(path: path, "the store reports an error (SQLite \(error.resultCode.rawValue))")
        }
    }
}
