internal import CallScoring
internal import EvaluationStore
internal import QualityMonitoring
internal import RubricFormats
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

/// The store of an audit: what it knows already, and what is added to it.
final class AuditStore {
    let repository: SQLiteEvaluationStore
    let rescoring: Rescoring
    private let run: RunDescription
    private let shelf: RuleShelf
    private let library: RubricLibrary
    private var keptPacks: Set<String> = []

    init(_ repository: SQLiteEvaluationStore, _ shelf: RuleShelf, _ library: RubricLibrary, _ run: RunDescription) {
        self.repository = repository
        self.run = run
        self.shelf = shelf
        self.library = library
        rescoring = Rescoring(
            lookup: repository, shelf: shelf, rubric: run.rubric, taxonomy: library.taxonomy,
            readPack: { part, files in
                library.pack(from: files.map { WrittenFile(path: $0.path, text: $0.text) }, hash: part.hash)
            })
    }

    /// Stores what was judged and remembers what goes on holding. When it returns, all of it is in the file.
    func save(_ outcomes: [(ScoredCall, AuditRun.Origin)]) throws -> [StoredState: Int] {
        var states: [StoredState: Int] = [:]
        var fresh: [ScoredCall] = []
        var holding: [(Int64, String)] = []
        for (scored, origin) in outcomes {
            try keepPacks(scored.evaluation.fingerprint.packs)
            switch origin {
            case .judged: fresh.append(scored)
            case .known: states[.unchanged, default: 0] += 1
            case .holds(let evaluation):
                states[.unchanged, default: 0] += 1
                holding.append((evaluation, scored.evaluation.fingerprint.packs))
            }
        }
        for state in try repository.save(fresh, importing: run) { states[state, default: 0] += 1 }
        try repository.hold(holding.map { (evaluation: $0.0, packs: $0.1) })
        return states
    }

    /// Keeps the files of packs beside the first evaluation that was made with them.
    private func keepPacks(_ hash: String) throws {
        guard keptPacks.insert(hash).inserted, let parts = shelf.partsByHash[hash] else { return }
        try repository.keep(parts) { pack in
            library.packs[pack.tag].flatMap { library.files(of: $0) }?.map { PackFile(path: $0.path, text: $0.text) }
        }
    }
}
