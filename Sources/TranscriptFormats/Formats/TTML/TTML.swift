public import Transcripts

/// TTML captions (W3C; IMSC, DFXP): times of nested elements add up, children of `timeContainer="seq"` follow each other; speakers
/// are agents of the metadata or prefixes.
public struct TTML: TranscriptFormat, XMLFormat {
    public init() {}
    public var id: String { "ttml" }
    public var title: String { "TTML captions (IMSC, DFXP)" }

    func likelihood(of root: XMLHead) -> Likelihood {
        guard root.local == "tt" else { return .no("its root is another one") }
        return root.tag.contains("/ns/ttml") || root.tag.contains("ttaf1")
            ? .certain("its root is tt in the namespace of TTML") : .likely("its root is tt")
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        XMLHead(head).map { likelihood(of: $0) } ?? .no("it is not XML")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) { try readXML(document, options, emit) }

    func read(
        _ xml: inout XMLPull, _ draft: inout CallDraft, _ document: TranscriptDocument, _ options: ImportOptions
    ) throws(TranscriptProblem) {
        var reader = TTMLReader()
        while let event = try xml.next() { reader.take(event, line: xml.line) }
        draft.language = reader.language.flatMap { LanguageTag.normalised($0) }
        guard reader.hasParagraphs else {
            throw TranscriptProblem(
                source: document.name, what: "the file has no paragraphs",
                right: "captions stand in p elements of the body")
        }
        for line in reader.hidden {
            draft.notes.count(
                "cue-never-shown", at: "line \(line)", "A caption that begins after its container ends was left out")
        }
        for line in reader.badTimes {
            draft.notes.count(
                "time-unreadable", at: "line \(line)", "A time expression cannot be read and was left out")
        }
        let ladder = RoleLadder(options)
        for piece in WebVTTSpeech(reader.cues).pieces(&draft, pause: options.turnPause) {
            let party = draft.parties.party(piece.label ?? "") { ladder.party(label: $0) }
            let number = piece.number
            draft.add(
                party: party, text: String(decoding: piece.text, as: UTF8.self), start: piece.start,
                end: reader.withoutEnd.contains(number) ? nil : piece.end,
                origin: reader.cues.indices.contains(number - 1) ? "line \(reader.cues[number - 1].line)" : nil)
        }
    }
}

/// Turns the events of a TTML document into cues, as WebVTT writes them.
struct TTMLReader {
    private struct Frame {
        var begin: Int
        var end: Int?
        var isSeq: Bool
        /// Where the next child of a sequence begins.
        var cursor: Int
        var isTimed: Bool
        var agent: String?
        var preserves: Bool
    }
    private(set) var cues: [WebVTTParser.Cue] = []
    /// Numbers of cues, from 1, whose end the file does not say.
    private(set) var withoutEnd: Set<Int> = []
    private(set) var hidden: [Int] = []
    private(set) var badTimes: [Int] = []
    private(set) var language: String?
    private(set) var hasParagraphs = false

    private var time = TTMLTime()
    private var frames: [Frame] = []
    private var agents: [String: String] = [:]
    private var agent: String?
    private var inName = false
    private var text = ""
    private var textLine = 1
    private var paragraph = 0

    private static let timed: Set<String> = ["body", "div", "p", "span"]

    mutating func take(_ event: XMLPull.Event, line: Int) {
        switch event {
        case .start(let name, let attributes): start(name, attributes, line)
        case .text(let value): take(value, line)
        case .end(let name): end(name)
        }
    }

    private mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ line: Int) {
        switch name.local {
        case "tt":
            time = TTMLTime(attributes)
            language = attributes["lang"]
        case "agent" where frames.isEmpty: agent = attributes["id"]
        case "name" where agent != nil: inName = true
        case "br" where paragraph > 0: text += "\n"
        case let local where Self.timed.contains(local): open(local, attributes, line)
        default: break
        }
    }

    private mutating func open(_ local: String, _ attributes: XMLAttributes, _ line: Int) {
        let parent = frames.last
        let reference = parent.map { $0.isSeq ? $0.cursor : $0.begin } ?? 0
        func value(_ name: String) -> Int? {
            guard let raw = attributes[name] else { return nil }
            return time.milliseconds(raw)
        }
        for name in ["begin", "end", "dur"] where attributes[name] != nil && value(name) == nil && badTimes.count < 1000
        {
            badTimes.append(line)
        }
        let isTimed = ["begin", "end", "dur"].contains { attributes[$0] != nil }
        let begin = reference + (value("begin") ?? 0)
        var end = value("end").map { reference + $0 }
        if let length = value("dur") { end = min(end ?? .max, begin + length) }
        // What the container ends, its children do not outlive. In a sequence a child without a length has none.
        if end == nil, let parent, !parent.isSeq { end = parent.end }
        if let limit = parent?.end, let own = end { end = min(own, limit) }
        if isTimed && local == "span" || local == "p" { flush() }
        if local == "p" {
            hasParagraphs = true
            paragraph += 1
        }
        frames.append(
            Frame(
                begin: begin, end: end, isSeq: attributes["timeContainer"] == "seq", cursor: begin, isTimed: isTimed,
                agent: attributes.value("agent", namespaceEnding: "#metadata") ?? parent?.agent,
                preserves: attributes["space"].map { $0 == "preserve" } ?? parent?.preserves ?? false))
    }

    private mutating func take(_ value: String, _ line: Int) {
        if inName, let agent { agents[agent, default: ""] += value }
        guard paragraph > 0, let frame = frames.last else { return }
        if text.isEmpty { textLine = line }
        text += frame.preserves ? value : Self.softened(value)
    }

    /// Line breaks of the source are blanks; only br breaks a line.
    private static func softened(_ value: String) -> String {
        String(decoding: value.utf8.map { $0 == 10 || $0 == 13 || $0 == 9 ? 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func end(_ name: XMLName) {
        switch name.local {
        case "agent" where frames.isEmpty: agent = nil
        case "name": inName = false
        case let local where Self.timed.contains(local) && !frames.isEmpty:
            if local == "p" || frames.last?.isTimed == true { flush() }
            if local == "p" { paragraph -= 1 }
            let done = frames.removeLast()
            guard !frames.isEmpty else { return }
            let stop = done.end ?? max(done.cursor, done.begin)
            let top = frames.count - 1
            frames[top].cursor = frames[top].isSeq ? stop : max(frames[top].cursor, stop)
        default: break
        }
    }

    /// Makes a cue of the words so far.
    private mutating func flush() {
        defer { text = "" }
        guard let frame = frames.last, text.utf8.contains(where: { $0 > 0x20 }) else { return }
        if let end = frame.end, frame.begin >= end {
            hidden.append(textLine)
            return
        }
        let lines = text.split(separator: "\n").map { XMLText.collapsed(String($0)) }.filter { !$0.isEmpty }
        var out: [UInt8] = []
        if let agent = frame.agent {
            let name = XMLText.collapsed(agents[agent] ?? "")
            out += Array("<v ".utf8) + Self.escaped(name.isEmpty ? agent : name) + [UInt8(ascii: ">")]
        }
        out += Array(lines.map { Self.escaped($0) }.joined(separator: [10]))
        cues.append(
            WebVTTParser.Cue(start: frame.begin, end: frame.end ?? frame.begin, id: [], text: out, line: textLine))
        if frame.end == nil { withoutEnd.insert(cues.count) }
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): out += Array("&lt;".utf8)
            case UInt8(ascii: ">"): out += Array("&gt;".utf8)
            case UInt8(ascii: "&"): out += Array("&amp;".utf8)
            default: out.append(byte)
            }
        }
        return out
    }
}
