/// Cuts SubRip text into cues. A new cue begins only with a line of times, or with a counter and a line of times: so blank
/// lines and lines of digits inside a cue stay what they are.
struct SubRipParser {
    private(set) var cues: [WebVTTParser.Cue] = []
    /// Lines of cues without words.
    private(set) var emptyCues: [Int] = []
    /// Lines of cues that have a counter and words, but no times.
    private(set) var untimedCues: [Int] = []
    /// Places in ``cues``, from 1, of cues without times.
    private(set) var untimedNumbers: Set<Int> = []
    private(set) var strayLines: [Int] = []
    private(set) var hasLooseTimes = false

    init(_ bytes: [UInt8]) {
        var lines: [[UInt8]] = []
        bytes.withUnsafeBytes { raw in TextLines.split(raw) { line, _ in lines.append(Array(line)) } }
        var cue: WebVTTParser.Cue?
        var counter = 0
        var isTimed = true
        var body: [[UInt8]] = []
        func isBlank(_ i: Int) -> Bool { i < 0 || i >= lines.count || !lines[i].contains { $0 > 0x20 } }
        func close() {
            defer { body = [] }
            guard var done = cue else { return }
            cue = nil
            let text = Self.text(body)
            guard text.contains(where: { $0 > 0x20 }) else {
                emptyCues.append(done.line)
                return
            }
            done.text = text
            cues.append(done)
            if !isTimed {
                untimedCues.append(done.line)
                untimedNumbers.insert(cues.count)
            }
        }
        var i = 0
        while i < lines.count {
            let line = lines[i]
            if let times = SubRipTimes.parse(line) {
                // The counter before the times, if any, has been put among the words of the cue before.
                if let last = body.last(where: { $0.contains { $0 > 0x20 } }), let number = Self.counter(last),
                    !isBlank(i - 1), isBlank(i - 2) || number == counter + 1
                {
                    counter = number
                    if let place = body.lastIndex(of: last) { body.removeSubrange(place...) }
                } else {
                    counter += 1
                }
                close()
                if times.isLoose { hasLooseTimes = true }
                isTimed = true
                cue = WebVTTParser.Cue(start: times.start, end: times.end, id: [], text: [], line: i + 1)
            } else if cue != nil, let number = Self.counter(line), number == counter + 1, isBlank(i - 1),
                !isBlank(i + 1),
                SubRipTimes.parse(lines[i + 1]) == nil
            {
                // The next counter, and then words: the line of times has been lost.
                let previous = cue
                close()
                counter = number
                isTimed = false
                cue = previous.map { WebVTTParser.Cue(start: $0.end, end: $0.end, id: [], text: [], line: i + 1) }
            } else if cue == nil, line.contains(where: { $0 > 0x20 }), Self.counter(line) == nil {
                if strayLines.count < 1000 { strayLines.append(i + 1) }
            } else {
                body.append(line)
            }
            i += 1
        }
        close()
    }

    /// The number of a line that holds nothing else.
    private static func counter(_ line: [UInt8]) -> Int? {
        var value = 0
        var digits = 0
        for byte in line where byte > 0x20 {
            guard byte >= 0x30, byte <= 0x39, digits < 9 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            digits += 1
        }
        return digits > 0 ? value : nil
    }

    private static let tags: Set<String> = ["i", "b", "u", "s", "font", "em", "strong", "span", "br", "p"]

    /// The words as WebVTT cue text: SubRip's own tags and `{\an8}` out, what is left of `<` and `&` escaped.
    static func text(_ lines: [[UInt8]]) -> [UInt8] {
        var out: [UInt8] = []
        for line in lines {
            if !out.isEmpty { out.append(10) }
            var i = 0
            while i < line.count {
                let byte = line[i]
                if byte == UInt8(ascii: "<"), let end = tagEnd(line, i) {
                    i = end
                } else if byte == UInt8(ascii: "{"), i + 1 < line.count, line[i + 1] == UInt8(ascii: "\\"),
                    let end = line[i...].prefix(60).firstIndex(of: UInt8(ascii: "}"))
                {
                    i = end + 1
                } else if byte == UInt8(ascii: "<") {
                    out.append(contentsOf: "&lt;".utf8)
                    i += 1
                } else if byte == UInt8(ascii: "&"), !isEntity(line, i) {
                    out.append(contentsOf: "&amp;".utf8)
                    i += 1
                } else {
                    out.append(byte)
                    i += 1
                }
            }
        }
        return out
    }

    private static func tagEnd(_ line: [UInt8], _ start: Int) -> Int? {
        var i = start + 1
        if i < line.count, line[i] == UInt8(ascii: "/") { i += 1 }
        let first = i
        while i < line.count, (line[i] | 0x20) >= 0x61, (line[i] | 0x20) <= 0x7A, i - first < 8 { i += 1 }
        guard tags.contains(String(decoding: line[first..<i].map { $0 | 0x20 }, as: UTF8.self)), i < line.count,
            let end = line[i...].prefix(120).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return end + 1
    }

    /// Entities that subtitle programs write; any other ampersand is one.
    private static func isEntity(_ line: [UInt8], _ i: Int) -> Bool {
        ["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#39;"].contains { line[i...].starts(with: $0.utf8) }
    }
}
