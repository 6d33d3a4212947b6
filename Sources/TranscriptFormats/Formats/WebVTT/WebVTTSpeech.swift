import Transcripts

/// Cues to what each speaker says: voices, prefixes in the text, rolling captions once, and the pieces of one speaker put
/// together into turns.
struct WebVTTSpeech {
    private let cues: [WebVTTParser.Cue]

    init(_ cues: [WebVTTParser.Cue]) { self.cues = cues }

    func pieces(_ draft: inout CallDraft, pause: Int) -> [Dialogue.Piece] {
        let trees = cues.map { WebVTTCueText($0.text) }
        let rolling = zip(cues, trees).map { cue, tree in
            RollingCaptions.Cue(
                lines: Self.lines(tree.runs.flatMap(\.text)), start: cue.start, end: cue.end,
                hasTimestamps: tree.hasTimestamps)
        }
        var repeated = rolling.map { _ in 0 }
        if RollingCaptions.roll(rolling) {
            repeated = RollingCaptions.repeatedLines(rolling)
            let count = repeated.reduce(0, +)
            draft.notes.add(
                "captions-roll",
                "The captions repeat each line in the next cue; \(count) repeated line(s) were left out.")
        }
        var voiced: [Dialogue.Piece] = []
        var plain: [Dialogue.Line] = []
        let hasVoices = trees.contains { $0.nodes.contains { $0.kind == .voice && !$0.value.isEmpty } }
        for (i, cue) in cues.enumerated() {
            if hasVoices {
                for run in trees[i].runs {
                    let text = Self.joined(Self.lines(run.text))
                    guard !text.isEmpty else { continue }
                    voiced.append(
                        Dialogue.Piece(
                            label: run.voice.map { String(decoding: $0, as: UTF8.self) }, text: text, number: i + 1,
                            start: cue.start, end: cue.end))
                }
            } else {
                for line in Self.cueLines(rolling[i].lines.dropFirst(repeated[i])) {
                    plain.append(Dialogue.Line(bytes: line, number: i + 1, start: cue.start, end: cue.end))
                }
            }
        }
        return TurnMerge.merge(hasVoices ? voiced : Dialogue(plain, joins: false).pieces, pause: pause)
    }

    /// The lines of a cue that begin with a label or a dash stand alone; others go on with the line before.
    private static func cueLines(_ lines: ArraySlice<[UInt8]>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for line in lines {
            if let prefix = SpeakerPrefix.parse(line), prefix.form == .colon || prefix.form == .bracket {
                result.append(line)
            } else if result.isEmpty || isDashed(line) {
                result.append(line)
            } else {
                result[result.count - 1] += [0x20] + line
            }
        }
        return result
    }

    /// `- Sí.` on the second line of a cue: another one speaks.
    private static func isDashed(_ line: [UInt8]) -> Bool {
        let dash = LineScanner.dash(line, at: 0)
        return dash > 0 && LineScanner.blank(line, at: dash) > 0
    }

    /// Lines without blanks at their ends; empty ones are left out.
    private static func lines(_ text: [UInt8]) -> [[UInt8]] {
        text.split(separator: 10).map { line in
            var line = line
            while let last = line.last, last <= 0x20 { line = line.dropLast() }
            return Array(line.drop { $0 <= 0x20 })
        }.filter { !$0.isEmpty }
    }

    private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [0x20])) }
}
