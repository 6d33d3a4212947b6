public import Transcripts

/// Praat TextGrids in the long and the short form: each interval tier is a speaker; point tiers and tiers of sounds are left out.
public struct TextGrid: TranscriptFormat {
    public init() {}
    public var id: String { "textgrid" }
    public var title: String { "Praat TextGrid" }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        let text = head.bytes.drop { $0 <= 0x20 }.prefix(400)
        let isPraat = text.starts(with: "File type".utf8) || text.starts(with: "\"ooTextFile".utf8)
        guard isPraat else { return .no("it does not begin with File type = \"ooTextFile\"") }
        return Self.contains(text, "TextGrid")
            ? .certain("it begins with File type = \"ooTextFile\" and is a TextGrid")
            : .possible("it is a file of Praat, but not a TextGrid")
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        return text.indices.contains { text[$0...].starts(with: word) }
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) {
        var draft = CallDraft()
        let grid = try TextGridTiers(document)
        let chosen = grid.speech
        guard !chosen.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "there is no interval tier with words",
                right: "each speaker has an interval tier that bears the name")
        }
        let left = grid.tiers.count - chosen.count
        if left > 0 {
            draft.notes.add(
                "tiers-left-out",
                "\(left) of \(grid.tiers.count) tiers hold no speech of their own (points, sounds, words of a longer tier)."
            )
        }
        var channels = ChannelPieces()
        for place in chosen {
            let tier = grid.tiers[place]
            let label = TextGridTiers.levels.contains(FoldedName.of(tier.name)) ? "" : tier.name
            for (n, interval) in tier.intervals.enumerated() {
                guard interval.text.utf8.contains(where: { $0 > 0x20 }) else { continue }
                channels["\(place)"].add(
                    label, Self.oneLine(interval.text), start: interval.start, end: interval.end,
                    origin: "tier \(place + 1), interval \(n + 1)")
            }
        }
        channels.joined(pause: options.turnPause).addTurns(to: &draft, RoleLadder(options))
        RoleGuess.otherSide(&draft)
        emit(
            .success(
                draft.finish(
                    format: id, document: document.name, stem: document.stem, options: options,
                    contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })))
    }

    private static func oneLine(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 == 10 || $0 == 13 ? 0x20 : $0 }, as: UTF8.self)
    }
}

/// The tiers of a TextGrid. Both forms are one row of free-standing numbers, quoted texts and flags; the words between are comments.
struct TextGridTiers {
    struct Interval {
        /// Milliseconds.
        var start: Int?
        var end: Int?
        var text: String
    }
    struct Tier {
        var name: String
        var isPoints: Bool
        var intervals: [Interval] = []
    }
    private(set) var tiers: [Tier] = []

    /// Names of tiers that say what is cut and not who speaks, from short to long.
    static let levels = [
        "phone", "phones", "phoneme", "phonemes", "segment", "segments", "syllable", "syllables", "syl", "word",
        "words",
        "palabra", "palabras", "phrase", "phrases", "frase", "frases", "sentence", "sentences", "utterance",
        "utterances",
        "ort", "orthography", "transcription", "transcript", "transcripcion", "text", "texto",
    ]

    /// Places of the tiers that hold speech: speakers' tiers, or else the longest cut.
    var speech: [Int] {
        var named: [Int] = []
        var levels: [(place: Int, rank: Int)] = []
        for (place, tier) in tiers.enumerated()
        where !tier.isPoints && tier.intervals.contains(where: { !$0.text.isEmpty }) {
            let words = FoldedName.words(Array(tier.name.utf8)).map { String(decoding: $0, as: UTF8.self) }
            let last = words.last ?? ""
            if let rank = Self.levels.firstIndex(of: words.joined(separator: " ")) {
                levels.append((place, rank))
            } else if words.count > 1, let rank = Self.levels.firstIndex(of: last), rank < 9 {
                continue  // "agent - phones" beside "agent - words"
            } else {
                named.append(place)
            }
        }
        if !named.isEmpty { return named }
        return levels.max { $0.rank < $1.rank }.map { [$0.place] } ?? []
    }

    init(_ document: TranscriptDocument) throws(TranscriptProblem) {
        var tokens = TextGridTokens(document.bytes)
        func fail(_ what: String) -> TranscriptProblem {
            TranscriptProblem(
                source: document.name, line: tokens.line, what: what, right: "save the TextGrid as text in Praat again")
        }
        guard tokens.text() != nil, let kind = tokens.text(), kind.hasPrefix("TextGrid") else {
            throw fail("this is no TextGrid of Praat")
        }
        guard tokens.number() != nil, tokens.number() != nil, let flag = tokens.flag() else {
            throw fail("the times of the TextGrid are missing")
        }
        guard flag == "exists" else { throw fail("the TextGrid has no tiers") }
        guard let count = tokens.number()?.whole, count >= 0 else { throw fail("the number of tiers is missing") }
        for _ in 0..<min(count, ImportLimits.parties) {
            guard let kind = tokens.text(), let name = tokens.text(), tokens.number() != nil, tokens.number() != nil,
                let size = tokens.number()?.whole
            else { throw fail("a tier is cut off") }
            var tier = Tier(name: name, isPoints: kind != "IntervalTier")
            var k = 0
            while k < size {
                guard let start = tokens.number() else { throw fail("an interval is cut off") }
                var end: DecimalNumber?
                if !tier.isPoints {
                    guard let stop = tokens.number() else { throw fail("an interval is cut off") }
                    end = stop
                }
                guard let text = tokens.text() else { throw fail("an interval has no text") }
                if !tier.isPoints {
                    tier.intervals.append(
                        Interval(
                            start: start.scaled(by: 3), end: end?.scaled(by: 3), text: text))
                }
                k += 1
            }
            tiers.append(tier)
        }
    }
}

/// Free-standing numbers, quoted texts and flags of a Praat text file, in order.
struct TextGridTokens {
    private let bytes: [UInt8]
    private var i = 0
    private(set) var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private enum Token { case number(DecimalNumber), text(String), flag(String) }

    mutating func number() -> DecimalNumber? {
        if case .number(let value) = next() { return value }
        return nil
    }
    mutating func text() -> String? {
        if case .text(let value) = next() { return value }
        return nil
    }
    mutating func flag() -> String? {
        if case .flag(let value) = next() { return value }
        return nil
    }

    private mutating func next() -> Token? {
        while i < bytes.count {
            let byte = bytes[i]
            if byte <= 0x20 {
                if byte == 10 { line += 1 }
                i += 1
            } else if byte == UInt8(ascii: "!") {
                while i < bytes.count, bytes[i] != 10, bytes[i] != 13 { i += 1 }
            } else if byte == UInt8(ascii: "\"") {
                return .text(quoted())
            } else if byte == UInt8(ascii: "<") {
                let stop = bytes[i...].prefix(40).firstIndex(of: UInt8(ascii: ">")) ?? i
                let word = bytes[min(i + 1, stop)..<stop]
                i = stop + 1
                return .flag(String(decoding: word, as: UTF8.self))
            } else {
                let first = i
                while i < bytes.count, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "\"") { i += 1 }
                if i - first <= 60, let value = DecimalNumber(bytes[first..<i]) { return .number(value) }
            }
        }
        return nil
    }

    private mutating func quoted() -> String {
        var out: [UInt8] = []
        i += 1
        while i < bytes.count {
            if bytes[i] == UInt8(ascii: "\"") {
                guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") else { break }
                i += 1
            } else if bytes[i] == 10 {
                line += 1
            }
            out.append(bytes[i])
            i += 1
        }
        i += 1
        return String(decoding: out, as: UTF8.self)
    }
}
