public import Findings
public import Rubrics

/// Turns findings into an evaluation by a rubric. Pure: equal arguments give equal evaluations.
///
/// It does not know where findings come from: one that a person typed in is scored like one of a rule. What it promises:
///
/// - **No quote, no fail.** A finding on a turn costs points only when its quote stands in that turn. A finding about
///   the whole call may cost its criterion's points when it says what was searched; it fails the call outright only
///   with a quote.
/// - Hints, suggestions and call findings that need review cost nothing.
/// - Several findings of one label in one turn count once.
/// - What could not be judged leaves the total; it is never the same as "did not happen".
/// - The score is rounded to one decimal, half away from zero, and bands are read from the rounded score.
///
/// ```swift
/// let scorer = Scorer(rubric: rubric, taxonomy: taxonomy)
/// let evaluation = scorer.evaluate(CallFacts(call), analysis, fingerprint: fingerprint)
/// evaluation.score   // 87.5
/// ```
public struct Scorer: Sendable {
    public let rubric: Rubric
    public let taxonomy: Taxonomy
    private let words: ScoringWords

    public init(rubric: Rubric, taxonomy: Taxonomy) {
        self.rubric = rubric
        self.taxonomy = taxonomy
        words = ScoringWords(rubric: rubric, taxonomy: taxonomy)
    }

    public func evaluate(_ facts: CallFacts, _ analysis: CallAnalysisResult, fingerprint: Fingerprint) -> Evaluation {
        let book = EvidenceBook(facts, analysis)
        let judge = CriterionJudge(
            reader: ConditionReader(book: book, words: words),
            notApplicable: rubric.notApplicable)
        let sections = rubric.sections.map { section in
            SectionScore(id: section.id, name: section.name, criteria: section.criteria.map(judge.judge))
        }
        let possible = sections.reduce(0) { $0 + $1.possible }
        let points = sections.reduce(0) { $0 + $1.points }
        let before = possible > 0 ? Self.round(points / possible * 100) : nil
        let reasons = failures(analysis, book.line)
        let score = reasons.isEmpty || rubric.autoFail.policy == .mark ? before : 0
        return Evaluation(
            callID: facts.callID, agentID: facts.agentID, country: facts.country, startedAt: facts.startedAt,
            rubricID: rubric.id, rubricVersion: rubric.version, fingerprint: fingerprint, sections: sections,
            score: score, scoreBeforeAutoFail: before, pointsJudged: FixedNumber.rounded(possible, decimals: 6),
            pointsTotal: FixedNumber.rounded(rubric.criteria.reduce(0) { $0 + $1.usableWeight }, decimals: 6),
            band: score.flatMap(band), autoFailReasons: reasons, worstSeverity: worstSeverity(analysis, book.line))
    }

    /// The same in one call, for those who score a single one.
    public static func evaluate(
        _ facts: CallFacts, findings: CallAnalysisResult, rubric: Rubric, fingerprint: Fingerprint, taxonomy: Taxonomy
    ) -> Evaluation {
        Scorer(rubric: rubric, taxonomy: taxonomy).evaluate(facts, findings, fingerprint: fingerprint)
    }

    /// One decimal, within 0...100.
    static func round(_ score: Double) -> Double { min(100, max(0, FixedNumber.rounded(score, decimals: 1))) }

    /// The best band whose lower bound the score reaches; nothing when the score lies below all of them.
    func band(_ score: Double) -> String? {
        var best: Rubric.Band?
        for band in rubric.bands where score >= band.from && band.from >= best?.from ?? -.infinity { best = band }
        return best?.id
    }
}
