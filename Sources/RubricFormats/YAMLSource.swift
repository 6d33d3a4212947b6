internal import Rubrics
internal import Yams

/// One written file, in memory.
public struct WrittenFile: Hashable, Sendable {
    /// The path as messages show it.
    public var path: String
    public var text: String
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The last part of the path without `.yml` or `.yaml`.
    public var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".yml", ".yaml"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }
}

/// Parses YAML into nodes with places. Refuses what could only be an attack: huge files, very deep nesting, aliases.
struct YAMLSource {
    static let largestFile = 1 << 20
    static let deepestNesting = 64

    let file: WrittenFile
    let bag: DiagnosticBag

    /// The root node; nothing (with a diagnostic in the bag) when the text is not YAML.
    func root() -> YAMLValue? {
        let text = file.text
        guard text.utf8.count <= Self.largestFile else {
            bag.add("too-large", at: SourcePlace(file: file.path), "the file is larger than 1 MiB", hint: "split it")
            return nil
        }
        if let line = Self.tooDeepLine(text) {
            bag.add(
                "too-deep", at: SourcePlace(file: file.path, line: line),
                "brackets are nested more than \(Self.deepestNesting) deep")
            return nil
        }
        do {
            // Texts are taken as they are written: no tags are resolved, and the encoding is not asked of the environment.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                bag.add("empty", at: SourcePlace(file: file.path), "the file is empty")
                return nil
            }
            return YAMLValue(node: node, file: file, bag: bag)
        } catch let error as YamlError {
            bag.add(Self.diagnostic(error, file.path))
            return nil
        } catch {
            bag.add("not-yaml", at: SourcePlace(file: file.path), "the file is not YAML")
            return nil
        }
    }

    private static func tooDeepLine(_ text: String) -> Int? {
        var depth = 0
        var line = 1
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                if depth > deepestNesting { return line }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case 10: line += 1
            default: break
            }
        }
        var indent = 0
        var atStart = true
        line = 1
        for byte in text.utf8 {
            if byte == 10 {
                atStart = true
                indent = 0
                line += 1
            } else if atStart {
                if byte == 32 || byte == UInt8(ascii: "-") {
                    indent += 1
                    if indent > 4 * deepestNesting { return line }
                } else {
                    atStart = false
                }
            }
        }
        return nil
    }

    private static func diagnostic(_ error: YamlError, _ path: String) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Diagnostic(
                "not-yaml", at: SourcePlace(file: path, line: mark.line, column: mark.column), "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            return Diagnostic(
                "key-twice", at: SourcePlace(file: path, line: context.mark.line, column: context.mark.column),
                "the key “\(keys.first ?? "")” stands twice in one mapping", hint: "join what stands under both")
        default:
            return Diagnostic("not-yaml", at: SourcePlace(file: path), "the file is not YAML")
        }
    }
}

/// Diagnostics of one reading, in the order they were met.
final class DiagnosticBag {
    private(set) var diagnostics: [Diagnostic] = []
    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    func add(
        _ code: String, _ level: Diagnostic.Level = .error, at place: SourcePlace, _ message: String,
        hint: String? = nil
    ) {
        diagnostics.append(Diagnostic(code, level, at: place, message, hint: hint))
    }
    var hasErrors: Bool { diagnostics.contains { $0.level == .error } }
}
