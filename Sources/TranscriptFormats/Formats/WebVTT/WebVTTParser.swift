/// The file parser of WebVTT (W3C WebVTT, "WebVTT parser algorithm"): forgiving in the standard's own way, so that what a
/// browser shows is what we read. Regions, styles and cue settings are parsed over.
struct WebVTTParser {
    struct Cue {
        /// Milliseconds.
        var start: Int
        var end: Int
        var id: [UInt8]
        /// Raw cue text, lines parted by LF.
        var text: [UInt8]
        /// Line of its timings, from 1.
        var line: Int
    }

    private(set) var cues: [Cue] = []
    /// Lines of the header and of NOTE blocks, where facts about the call may stand.
    private(set) var remarks: [[UInt8]] = []
    /// Lines with an arrow whose timings cannot be read.
    private(set) var brokenTimings: [Int] = []
    /// False when the text does not begin with the signature.
    private(set) var hasSignature = false

    private let lines: [[UInt8]]
    private let readsShortTimes: Bool
    private var next = 0

    /// The cues of the standard; but when it would drop many of a file whose times are only written shorter (`4.240`,
    /// `1:04.240`), those too. `isShort` says so.
    static func best(_ bytes: [UInt8]) -> (parser: WebVTTParser, isShort: Bool) {
        let strict = WebVTTParser(bytes)
        guard strict.brokenTimings.count > 2 || strict.brokenTimings.count > strict.cues.count else {
            return (strict, false)
        }
        let lenient = WebVTTParser(bytes, readsShortTimes: true)
        let isBetter = lenient.brokenTimings.count * 10 <= lenient.cues.count && lenient.cues.count > strict.cues.count
        return isBetter ? (lenient, true) : (strict, false)
    }

    init(_ bytes: [UInt8], readsShortTimes: Bool = false) {
        var lines: [[UInt8]] = []
        bytes.withUnsafeBytes { raw in TextLines.split(raw) { line, _ in lines.append(Array(line)) } }
        self.lines = lines
        self.readsShortTimes = readsShortTimes
        guard let first = lines.first, Self.isSignature(first) else { return }
        hasSignature = true
        next = 1
        if next < lines.count, !lines[next].isEmpty { header() }
        while next < lines.count {
            if lines[next].isEmpty { next += 1 } else { block() }
        }
    }

    static func isSignature(_ line: [UInt8]) -> Bool {
        line.starts(with: "WEBVTT".utf8) && (line.count == 6 || line[6] == 0x20 || line[6] == 9)
    }

    /// Header lines up to a blank line or a line with an arrow.
    private mutating func header() {
        while next < lines.count, !lines[next].isEmpty, !Self.hasArrow(lines[next]) {
            remarks.append(lines[next])
            next += 1
        }
    }

    /// "Collect a WebVTT block", outside the header.
    private mutating func block() {
        var buffer: [UInt8] = []
        var cue: Cue?
        var seenArrow = false
        var count = 0
        let begin = next
        while next < lines.count {
            let line = lines[next]
            count += 1
            if Self.hasArrow(line) {
                // Only the first line, or the second after an identifier, can be timings; any other arrow begins a new block.
                guard count == 1 || (count == 2 && !seenArrow) else { break }
                seenArrow = true
                next += 1
                if let times = timings(line) {
                    cue = Cue(start: times.start, end: times.end, id: buffer, text: [], line: next)
                    buffer = []
                } else {
                    brokenTimings.append(next)
                }
                continue
            }
            if line.isEmpty { break }
            if !buffer.isEmpty { buffer.append(10) }
            buffer.append(contentsOf: line)
            next += 1
        }
        if var cue {
            cue.text = buffer
            cues.append(cue)
        } else if buffer.starts(with: "NOTE".utf8), begin < lines.count {
            note(buffer)
        }
    }

    private mutating func note(_ buffer: [UInt8]) {
        guard buffer.count == 4 || buffer[4] == 0x20 || buffer[4] == 9 || buffer[4] == 10, remarks.count < 500 else {
            return
        }
        for line in buffer[4...].split(separator: 10) { remarks.append(Array(line)) }
    }

    private static func hasArrow(_ line: [UInt8]) -> Bool {
        var i = 0
        while i + 2 < line.count {
            if line[i + 2] == UInt8(ascii: ">"), line[i] == UInt8(ascii: "-"), line[i + 1] == UInt8(ascii: "-") {
                return true
            }
            i += 1
        }
        return false
    }

    /// "Collect WebVTT cue timings and settings"; the settings are left alone.
    private func timings(_ line: [UInt8]) -> (start: Int, end: Int)? {
        var i = 0
        let bytes = line[...]
        func skipBlanks() { while i < bytes.endIndex, [0x20, 9, 12].contains(bytes[i]) { i += 1 } }
        func time() -> Int? {
            let begin = i
            if let value = WebVTTTimestamp.collect(bytes, &i) { return value }
            guard readsShortTimes else { return nil }
            i = begin
            return WebVTTTimestamp.collectShort(bytes, &i)
        }
        skipBlanks()
        guard let start = time() else { return nil }
        skipBlanks()
        guard bytes[i...].starts(with: "-->".utf8) else { return nil }
        i += 3
        skipBlanks()
        guard let end = time() else { return nil }
        return (start, end)
    }
}
