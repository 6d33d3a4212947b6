/// Automatic captions that roll: each cue repeats the line before it. Imported naively, everything would be said twice.
enum RollingCaptions {
    /// One cue's lines of text with its times.
    struct Cue {
        var lines: [[UInt8]]
        var start: Int
        var end: Int
        var hasTimestamps: Bool
    }

    /// True when the captions roll: words are timed inside cues, or half of the neighbours repeat a line.
    static func roll(_ cues: [Cue]) -> Bool {
        if cues.contains(where: \.hasTimestamps), repeats(cues) > 0 { return true }
        return cues.count >= 4 && repeats(cues) * 2 >= cues.count - 1
    }

    private static func repeats(_ cues: [Cue]) -> Int {
        zip(cues, cues.dropFirst()).reduce(0) { $0 + (overlap($1.0, $1.1) > 0 ? 1 : 0) }
    }

    /// How many lines at the beginning of a cue repeat the end of the one before.
    private static func overlap(_ before: Cue, _ cue: Cue) -> Int {
        guard cue.start <= before.end + 100 else { return 0 }
        var size = min(before.lines.count, cue.lines.count)
        while size > 0 {
            if before.lines.suffix(size).elementsEqual(cue.lines.prefix(size)) { return size }
            size -= 1
        }
        return 0
    }

    /// For each cue, how many of its first lines to leave out.
    static func repeatedLines(_ cues: [Cue]) -> [Int] {
        guard let first = cues.first else { return [] }
        var result = [0]
        var previous = first
        for cue in cues.dropFirst() {
            // Two lines are on the screen at a time: what is left of the cue before is compared, and also its whole.
            result.append(overlap(previous, cue))
            previous = cue
        }
        return result
    }
}
