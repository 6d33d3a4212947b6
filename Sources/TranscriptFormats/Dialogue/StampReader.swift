/// Times of a written dialogue as milliseconds from its beginning. Stamps may be offsets (`00:12`) or times of day
/// (`09:32:11`): the first one decides, because offsets begin near zero.
struct StampReader {
    private(set) var starts: [Int?]
    private(set) var ends: [Int?]
    private(set) var isClock = false
    /// Seconds since midnight of the first stamp, when they are times of day.
    private(set) var firstSecond: Int?

    init(_ pieces: [Dialogue.Piece]) {
        starts = pieces.map { _ in nil }
        ends = starts
        guard let first = pieces.lazy.compactMap({ $0.stamp }).first else { return }
        let allTwo = pieces.allSatisfy { ($0.stamp?.parts ?? 2) == 2 }
        let fits = pieces.allSatisfy { ($0.stamp?.milliseconds ?? 0) * (allTwo ? 60 : 1) < 86_400_000 }
        // Two parts: 6:00 and later can hardly be the first minute and second of a call.
        isClock = fits && (first.parts == 3 ? first.milliseconds >= 3_600_000 : allTwo && first.milliseconds >= 360_000)
        let zero = isClock ? value(first, allTwo) : 0
        if isClock { firstSecond = zero / 1000 }
        var day = 0
        var previous = zero
        for (i, piece) in pieces.enumerated() {
            guard let stamp = piece.stamp else { continue }
            var time = value(stamp, allTwo) + day
            if isClock, time < previous - 43_200_000 {
                day += 86_400_000
                time += 86_400_000
            }
            previous = time
            starts[i] = time - zero
            if let end = piece.endStamp {
                var last = value(end, allTwo) + day
                if isClock, last < time { last += 86_400_000 }
                ends[i] = last - zero
            }
        }
    }

    private func value(_ stamp: ClockStamp, _ allTwo: Bool) -> Int {
        isClock && allTwo ? stamp.asTimeOfDay : stamp.milliseconds
    }
}
