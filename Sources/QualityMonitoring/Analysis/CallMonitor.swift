public import CallAnalysis
public import CallScoring
public import Findings
internal import LearnedDetection
public import Rubrics
public import Transcripts

/// Listens to calls one by one: analysis, and scoring by a rubric. One monitor a thread.
public final class CallMonitor {
    private let shelf: RuleShelf
    private let scorer: Scorer?
    private let rubricHash: String
    private let engine: String
    private var analysers: [ObjectIdentifier: CallAnalyser] = [:]
    private var byPlace: [Place: CallAnalyser?] = [:]
    private var packHashes: [ObjectIdentifier: String] = [:]

    /// - Parameters:
    ///   - rubric: what to score by; nothing analyses only.
    ///   - rubricHash: SHA-256 of the rubric's file.
    ///   - engine: version of the analysis, part of every fingerprint.
    public init(shelf: RuleShelf, rubric: Rubric? = nil, taxonomy: Taxonomy, rubricHash: String = "", engine: String) {
        self.shelf = shelf
        scorer = rubric.map { Scorer(rubric: $0, taxonomy: taxonomy) }
        self.rubricHash = rubricHash
        self.engine = engine
    }

    /// Findings of a call. A call in a language without rules is returned with nothing judged, and says so.
    public func analyse(_ call: Call) -> CallAnalysisResult {
        guard let analyser = analyser(for: call) else {
            return CallAnalysisResult(
                callID: call.id, country: shelf.country(of: call.country), packs: [], findings: [], callFindings: [],
                notEvaluable: [NotEvaluable(label: "*", missing: "rules for the language “\(call.language ?? "")”")],
                metrics: ConversationMetrics(turns: call.turns.count))
        }
        var judged = call
        judged.country = shelf.country(of: call.country)
        return analyser.analyse(judged, contacts: shelf.contacts)
    }

    /// Findings and score. Needs a rubric.
    /// - Parameter known: the call's fingerprint, when it was made already.
    public func score(_ call: Call, fingerprint known: Fingerprint? = nil) -> ScoredCall? {
        guard let scorer else { return nil }
        var analysis = analyse(call)
        if analysis.packs.isEmpty {
            // Without rules nothing can be judged: every label is missing, so that no criterion counts as met or not met.
            analysis.notEvaluable = scorer.taxonomy.entries.map {
                NotEvaluable(label: $0.label, missing: analysis.notEvaluable.first?.missing ?? "rules")
            }
        }
        let evaluation = scorer.evaluate(
            CallFacts(call, country: analysis.country), analysis, fingerprint: known ?? fingerprint(of: call))
        return ScoredCall(call: call, analysis: analysis, evaluation: evaluation)
    }

    /// How many features of a call the learned detectors looked at, and how many of these they know from their training;
    /// nothing without learned detectors. To be asked right after the call was analysed.
    public func coverage(of call: Call) -> (lookedAt: Int, known: Int)? {
        analyser(for: call)?.reading.map { ($0.lookedAt, $0.known) }
    }

    /// What an evaluation of this call would be made from.
    public func fingerprint(of call: Call) -> Fingerprint {
        var packs = ""
        if let book = analyser(for: call)?.book {
            let key = ObjectIdentifier(book)
            packs = packHashes[key] ?? packsHash(of: book)
            packHashes[key] = packs
        }
        return Fingerprint(call: CallHash.of(call), packs: packs, rubric: rubricHash, engine: engine)
    }

    /// Verdicts on frequency rest on the history of contacts: it is part of what an evaluation was made from.
    private func packsHash(of book: RuleBook) -> String {
        let packs = shelf.packsHash(of: book)
        return shelf.contacts.map { CallHash.of(bytes: (packs + "\n" + $0.hash).utf8) } ?? packs
    }

    /// The analyser for a call's language and country; nothing when there are no rules for its language.
    public func analyser(for call: Call) -> CallAnalyser? {
        let place = Place(country: call.country, language: call.language)
        if let known = byPlace[place] { return known }
        let found = makeAnalyser(for: call)
        byPlace[place] = .some(found)
        return found
    }

    /// What decides about the rules of a call.
    private struct Place: Hashable {
        var country: String?
        var language: String?
    }

    private func makeAnalyser(for call: Call) -> CallAnalyser? {
        guard let book = shelf.book(country: call.country, language: call.language) else { return nil }
        if let known = analysers[ObjectIdentifier(book)] { return known }
        let fresh = CallAnalyser(book)
        analysers[ObjectIdentifier(book)] = fresh
        return fresh
    }
}
