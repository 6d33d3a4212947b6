internal import CallAnalysis
public import CallScoring
internal import ResultFormats
public import Rubrics
internal import Synchronization
public import Transcripts

/// Why a call is judged although the store knows it, or that it does not.
public enum RescoreReason: Hashable, Sendable {
    case newCall
    /// It was judged by another rubric only.
    case rubric
    /// It was judged by another version of the analysis only.
    case engine
    /// Words of these changed rules stand in the call.
    case rules([String])
    /// The packs changed in a way that concerns every call.
    case packs(String)
    /// The store has an evaluation without its verdicts.
    case verdictsNotKept
}

/// Decides for each call whether it has to be judged: unchanged calls under unchanged packs and rubric are taken from the
/// store, and after a change of rules only those that it can change are judged again.
public final class Rescoring: Sendable {
    public enum Decision: Sendable {
        /// The store has it.
        case known(ScoredCall)
        /// The store has it under packs whose change does not concern this call.
        case holds(ScoredCall, evaluation: Int64)
        case judge(RescoreReason)
    }

    private let lookup: any ResultLookup
    private let shelf: RuleShelf
    private let rubric: Rubric
    private let taxonomy: Taxonomy
    private let readPack: @Sendable (PackParts.Pack, [PackFile]) -> RulePack?
    private let changes = Mutex<[String: RuleChange]>([:])

    /// - Parameter readPack: turns the kept files of a pack into a pack again.
    public init(
        lookup: any ResultLookup, shelf: RuleShelf, rubric: Rubric, taxonomy: Taxonomy,
        readPack: @escaping @Sendable (PackParts.Pack, [PackFile]) -> RulePack?
    ) {
        self.lookup = lookup
        self.shelf = shelf
        self.rubric = rubric
        self.taxonomy = taxonomy
        self.readPack = readPack
    }

    /// One thread's part: it keeps the scanners for changed rules.
    public final class Worker {
        private let shared: Rescoring
        private let monitor: CallMonitor
        private var probes: [String: RuleChange.Probe] = [:]

        public init(_ shared: Rescoring, _ monitor: CallMonitor) {
            self.shared = shared
            self.monitor = monitor
        }

        public func decide(_ call: Call, _ key: Fingerprint) -> Decision {
            guard let known = try? shared.lookup.evaluations(ofCall: key.call), !known.isEmpty else {
                return .judge(.newCall)
            }
            if let same = known.first(where: { $0.fingerprint == key || $0.matches(key) }) {
                return restored(same, call, key).map { .known($0) } ?? .judge(.verdictsNotKept)
            }
            let sameRubric = known.filter { $0.fingerprint.rubric == key.rubric }
            guard !sameRubric.isEmpty else { return .judge(.rubric) }
            guard let earlier = sameRubric.first(where: { $0.fingerprint.engine == key.engine }) else {
                return .judge(.engine)
            }
            let change = shared.change(from: earlier.fingerprint.packs, to: key.packs, of: call, monitor)
            switch change?.reach {
            case nil: return .judge(.packs("the packs of before were not kept"))
            case .all(let reason): return .judge(.packs(reason))
            case .words(let rules):
                let name = earlier.fingerprint.packs + key.packs
                let probe = probes[name] ?? change?.makeProbe()
                probes[name] = probe
                if probe?.canChange(call) ?? true { return .judge(.rules(rules)) }
            case .nothing: break
            }
            return restored(earlier, call, key).map { .holds($0, evaluation: earlier.key) } ?? .judge(.verdictsNotKept)
        }

        private func restored(_ known: KnownEvaluation, _ call: Call, _ key: Fingerprint) -> ScoredCall? {
            guard let line = try? shared.lookup.result(of: known.key) else { return nil }
            return try? ResultLine.scored(line, call: call, key: key, rubric: shared.rubric)
        }
    }

    /// What changed between two sets of packs; made once for each pair.
    private func change(from old: String, to new: String, of call: Call, _ monitor: CallMonitor) -> RuleChange? {
        let name = old + new
        if let known = changes.withLock({ $0[name] }) { return known }
        guard let book = monitor.analyser(for: call)?.book, let oldParts = try? lookup.parts(of: old) else {
            return nil
        }
        var oldPacks: [RulePack] = []
        for part in oldParts.packs {
            guard let files = try? lookup.files(ofPack: part.hash), let pack = readPack(part, files) else { return nil }
            oldPacks.append(pack)
        }
        let change = RuleChange(
            old: oldPacks, new: shelf.packs(of: book), oldParts: oldParts, newParts: shelf.parts(of: book),
            taxonomy: taxonomy, zones: book.zones)
        changes.withLock { $0[name] = change }
        return change
    }
}

extension KnownEvaluation {
    fileprivate func matches(_ key: Fingerprint) -> Bool {
        fingerprint.rubric == key.rubric && fingerprint.engine == key.engine && holds.contains(key.packs)
    }
}
