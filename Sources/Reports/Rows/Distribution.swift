import Rubrics

/// How the scores are spread: ten bins of ten points, each divided by band.
struct Distribution {
    struct Bin {
        /// Calls by band; nothing for a score below all bands.
        var bands: [String?: Int] = [:]
        var total = 0
    }

    /// 0–10, 10–20, … 90–100; a bin holds its lower border, the last one both.
    private(set) var bins = [Bin](repeating: Bin(), count: 10)
    private(set) var withoutScore = 0
    private(set) var zeroByFailure = 0
    private(set) var byBand: [String?: Int] = [:]

    init(_ calls: [CallSummary]) {
        for call in calls {
            guard let score = call.score, score.isFinite else {
                withoutScore += 1
                continue
            }
            let bin = min(9, max(0, Int(min(max(score, 0), 100) / 10)))
            bins[bin].bands[call.band, default: 0] += 1
            bins[bin].total += 1
            byBand[call.band, default: 0] += 1
            if call.failed, score == 0, call.scoreBeforeAutoFail != 0 { zeroByFailure += 1 }
        }
    }

    var highest: Int { bins.map(\.total).max() ?? 0 }
    static func range(_ bin: Int) -> String { "\(bin * 10)–\(bin * 10 + 10)" }
}
