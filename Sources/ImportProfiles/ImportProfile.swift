public import TranscriptFormats
internal import Transcripts
internal import Yams

/// What a team writes once about its files: `escucha-import.yml`.
public struct ImportProfile: Hashable, Sendable {
    public var options: ImportOptions
    public var quality: QualityThresholds

    public init(options: ImportOptions = ImportOptions(), quality: QualityThresholds = QualityThresholds()) {
        self.options = options
        self.quality = quality
    }

    /// Reads a profile.
    /// - Parameter source: the file as the user named it; goes into errors.
    public init(yaml text: String, source: String) throws(ImportProfileError) {
        self.init()
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch {
            throw ImportProfileError(source: source, line: nil, what: "the file is not YAML")
        }
        guard let node else { return }
        guard let map = node.mapping else {
            throw ImportProfileError(
                source: source, line: 1, what: "a profile is a list of keys such as zone: and speakers:")
        }
        for (key, value) in map { try take(key, value, source) }
    }

    static let keys = [
        "format", "channels", "speakers", "prefixes", "zone", "country", "language", "file_name", "columns",
        "day_first", "turn_pause",
        "infer_roles", "quality",
    ]

    private mutating func take(_ key: Node, _ value: Node, _ source: String) throws(ImportProfileError) {
        func fail(_ what: String) -> ImportProfileError {
            ImportProfileError(source: source, line: value.mark?.line ?? key.mark?.line, what: what)
        }
        let name = key.string ?? ""
        switch name {
        case "format": options.format = value.string
        case "zone": options.timeZone = value.string
        case "country": options.country = value.string
        case "language": options.language = value.string
        case "speakers", "channels", "prefixes":
            guard let map = value.mapping else { throw fail("“\(name)” is a list such as spk_0: agent") }
            for (label, role) in map {
                guard let label = label.string, let role = role.string else {
                    throw fail("“\(name)” is a list such as spk_0: agent")
                }
                guard let known = Self.roles[role] else {
                    throw fail("“\(role)” is no role; known are \(Self.roles.keys.sorted().joined(separator: ", "))")
                }
                switch name {
                case "prefixes": options.prefixes[label] = known
                case "speakers": options.roles[label] = known
                // Files write channels in several ways: 0, ch_0, channel 0.
                default: for form in [label, "channel \(label)", "ch_\(label)"] { options.roles[form] = known }
                }
            }
        case "file_name":
            guard let pattern = value.string.flatMap({ FileNamePattern($0) }) else {
                throw fail("“file_name” is a pattern such as {agent}_{date}T{time}_{call}.json")
            }
            options.fileName = pattern
        case "columns":
            guard let map = value.mapping else { throw fail("“columns” is a list such as text: frase") }
            for (field, column) in map {
                if let field = field.string, let column = column.string { options.columns[field] = column }
            }
        case "day_first":
            guard let flag = value.bool else { throw fail("“day_first” is true or false") }
            options.dayFirst = flag
        case "infer_roles":
            guard let flag = value.bool else { throw fail("“infer_roles” is true or false") }
            options.infersRoles = flag
        case "turn_pause":
            guard let pause = value.int, (0...600_000).contains(pause) else {
                throw fail("“turn_pause” is a number of milliseconds")
            }
            options.turnPause = pause
        case "quality": try takeQuality(value, fail)
        default:
            throw ImportProfileError(
                source: source, line: key.mark?.line,
                what: "there is no key “\(name.prefix(40))”; known are \(Self.keys.joined(separator: ", "))")
        }
    }

    private mutating func takeQuality(_ value: Node, _ fail: (String) -> ImportProfileError) throws(ImportProfileError)
    {
        guard let map = value.mapping else { throw fail("“quality” is a list such as least_turns: 4") }
        for (key, value) in map {
            switch key.string {
            case "least_turns": quality.leastTurns = value.int ?? quality.leastTurns
            case "least_words": quality.leastWords = value.int ?? quality.leastWords
            case "least_words_of_a_side": quality.leastWordsOfASide = value.int ?? quality.leastWordsOfASide
            case "least_confidence": quality.leastConfidence = value.float ?? quality.leastConfidence
            case "languages":
                let known = (value.sequence.map { $0.compactMap { $0.string } } ?? []).compactMap {
                    SpokenLanguage(rawValue: $0)
                }
                guard !known.isEmpty else { throw fail("“languages” is a list of es, en, pt") }
                quality.languages = Set(known)
            default:
                throw fail(
                    "“quality” has least_turns, least_words, least_words_of_a_side, least_confidence and languages")
            }
        }
    }

    static let roles: [String: Role] = [
        "agent": .agent, "customer": .customer, "third_party": .thirdParty, "supervisor": .supervisor,
        "system": .system, "bot": .bot,
    ]
}

/// What is wrong with a profile, and where.
public struct ImportProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    public var source: String
    public var line: Int?
    public var what: String

    public init(source: String, line: Int?, what: String) {
        self.source = source
        self.line = line
        self.what = what
    }

    public var description: String { source + (line.map { ", line \($0)" } ?? "") + ": " + what + "." }
}
