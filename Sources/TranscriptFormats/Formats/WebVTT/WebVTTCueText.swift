/// The text of a cue as a tree (W3C WebVTT, "cue text parsing rules"), kept flat: nodes in the order of the text, each with its parent.
struct WebVTTCueText {
    enum Kind: Equatable {
        case root, classSpan, italic, bold, underline, ruby, rubyText, voice, language, text, timestamp
    }
    struct Node {
        var kind: Kind
        var parent: Int
        var classes: [[UInt8]] = []
        /// Annotation of a voice or language, or the words of a text node.
        var value: [UInt8] = []
        /// Milliseconds of a timestamp.
        var time = 0
        /// The nearest voice around it; nothing outside of any.
        var voice: Int?
    }

    private(set) var nodes: [Node] = [Node(kind: .root, parent: -1)]
    private var current = 0
    private var languageStack = 0

    init(_ text: [UInt8]) {
        var tokenizer = WebVTTTokenizer(text)
        while let token = tokenizer.next() {
            switch token {
            case .text(let value): add(Node(kind: .text, parent: current, value: value))
            case .start(let name, let classes, let annotation): open(name, classes, annotation)
            case .end(let name): close(name)
            case .timestamp(let value):
                var i = 0
                if let time = WebVTTTimestamp.collect(value[...], &i), i == value.count {
                    add(Node(kind: .timestamp, parent: current, time: time))
                }
            }
        }
    }

    /// True when a time stands inside the text: word-timed captions, which roll.
    var hasTimestamps: Bool { nodes.contains { $0.kind == .timestamp } }

    /// The words in order, cut where the voice changes. A voice without a name counts as none.
    var runs: [(voice: [UInt8]?, text: [UInt8])] {
        var runs: [(voice: [UInt8]?, text: [UInt8])] = []
        var last: Int??
        for node in nodes where node.kind == .text {
            if let before = last, before == node.voice {
                runs[runs.count - 1].text.append(contentsOf: node.value)
            } else {
                let name = node.voice.map { nodes[$0].value } ?? []
                runs.append((name.isEmpty ? nil : name, node.value))
                last = .some(node.voice)
            }
        }
        return runs
    }

    private mutating func add(_ node: Node) {
        var node = node
        let around = nodes[node.parent]
        node.voice = around.kind == .voice ? node.parent : around.voice
        nodes.append(node)
    }

    private mutating func open(_ name: [UInt8], _ classes: [[UInt8]], _ annotation: [UInt8]) {
        let kind: Kind
        switch String(decoding: name, as: UTF8.self) {
        case "c": kind = .classSpan
        case "i": kind = .italic
        case "b": kind = .bold
        case "u": kind = .underline
        case "ruby": kind = .ruby
        case "rt" where nodes[current].kind == .ruby: kind = .rubyText
        case "v": kind = .voice
        case "lang": kind = .language
        default: return
        }
        add(
            Node(
                kind: kind, parent: current, classes: classes.filter { !$0.isEmpty },
                value: kind == .voice || kind == .language ? annotation : []))
        current = nodes.count - 1
    }

    private mutating func close(_ name: [UInt8]) {
        let kind = nodes[current].kind
        switch String(decoding: name, as: UTF8.self) {
        case "c" where kind == .classSpan, "i" where kind == .italic, "b" where kind == .bold,
            "u" where kind == .underline,
            "ruby" where kind == .ruby, "rt" where kind == .rubyText, "v" where kind == .voice,
            "lang" where kind == .language:
            current = nodes[current].parent
        case "ruby" where kind == .rubyText: current = nodes[nodes[current].parent].parent
        default: return
        }
    }
}

/// "WebVTT cue text tokenizer".
struct WebVTTTokenizer {
    enum Token { case text([UInt8]), start([UInt8], [[UInt8]], [UInt8]), end([UInt8]), timestamp([UInt8]) }

    private let bytes: [UInt8]
    private var i = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        guard i < bytes.count else { return nil }
        if bytes[i] == UInt8(ascii: "<") {
            i += 1
            return tag()
        }
        var text: [UInt8] = []
        while i < bytes.count, bytes[i] != UInt8(ascii: "<") { character(into: &text) }
        return .text(text)
    }

    private mutating func character(into out: inout [UInt8]) {
        if bytes[i] == UInt8(ascii: "&"), let end = HTMLEntities.read(bytes, at: i, into: &out) {
            i = end
        } else {
            out.append(bytes[i])
            i += 1
        }
    }

    private mutating func tag() -> Token {
        guard i < bytes.count else { return .start([], [], []) }
        switch bytes[i] {
        case 9, 10, 12, 0x20: return annotated([], [])
        case UInt8(ascii: "."):
            i += 1
            return classed([])
        case UInt8(ascii: "/"):
            i += 1
            return .end(untilClose())
        case 0x30...0x39: return .timestamp(untilClose())
        case UInt8(ascii: ">"):
            i += 1
            return .start([], [], [])
        default: return named()
        }
    }

    private mutating func untilClose() -> [UInt8] {
        let first = i
        while i < bytes.count, bytes[i] != UInt8(ascii: ">") { i += 1 }
        defer { i += 1 }
        return Array(bytes[first..<i])
    }

    private mutating func named() -> Token {
        var name: [UInt8] = []
        while i < bytes.count {
            switch bytes[i] {
            case 9, 10, 12, 0x20: return annotated(name, [])
            case UInt8(ascii: "."):
                i += 1
                return classed(name)
            case UInt8(ascii: ">"):
                i += 1
                return .start(name, [], [])
            default:
                name.append(bytes[i])
                i += 1
            }
        }
        return .start(name, [], [])
    }

    private mutating func classed(_ name: [UInt8]) -> Token {
        var classes: [[UInt8]] = []
        var buffer: [UInt8] = []
        while i < bytes.count {
            switch bytes[i] {
            case 9, 10, 12, 0x20:
                return annotated(name, classes + [buffer])
            case UInt8(ascii: "."):
                classes.append(buffer)
                buffer = []
                i += 1
            case UInt8(ascii: ">"):
                i += 1
                return .start(name, classes + [buffer], [])
            default:
                buffer.append(bytes[i])
                i += 1
            }
        }
        return .start(name, classes + [buffer], [])
    }

    /// The rest of a start tag, with blanks put together.
    private mutating func annotated(_ name: [UInt8], _ classes: [[UInt8]]) -> Token {
        var raw: [UInt8] = []
        while i < bytes.count, bytes[i] != UInt8(ascii: ">") { character(into: &raw) }
        i += 1
        let words = raw.split { [9, 10, 12, 13, 0x20].contains($0) }
        return .start(name, classes, Array(words.joined(separator: [0x20])))
    }
}
