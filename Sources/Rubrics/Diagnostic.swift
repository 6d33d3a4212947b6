/// Something wrong in a written rule, rubric or jurisdiction: where, what, and what would be right.
public struct Diagnostic: Hashable, Sendable {
    public enum Level: String, Sendable, Comparable {
        case note, warning, error
        private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
        public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
    }

    /// Stable code: `unknown-key`, `wrong-weight`, `unknown-label`, …
    public var code: String
    public var level: Level
    public var place: SourcePlace
    /// What is wrong, in one sentence.
    public var message: String
    /// What would be right; nothing when the message says it.
    public var hint: String?

    public init(_ code: String, _ level: Level = .error, at place: SourcePlace, _ message: String, hint: String? = nil)
    {
        self.code = code
        self.level = level
        self.place = place
        self.message = message
        self.hint = hint
    }

    /// `Rubrics/x.yml:12:5: error: … (hint) [code]`, followed by the line and a caret when the line is known.
    public var rendered: String {
        var text = "\(place.file)"
        if place.line > 0 { text += ":\(place.line):\(max(place.column, 1))" }
        text += ": \(level.rawValue): \(message)"
        if let hint { text += " — \(hint)" }
        text += " [\(code)]"
        if let excerpt = place.excerpt {
            text += "\n    \(excerpt)\n    " + String(repeating: " ", count: max(place.caret, 0)) + "^"
        }
        return text
    }
}

/// A place in a file that a person wrote.
public struct SourcePlace: Hashable, Sendable {
    public var file: String
    /// From 1; 0 when unknown.
    public var line: Int
    /// From 1; 0 when unknown.
    public var column: Int
    /// The line, or the pattern, with the culprit in it; nothing when not at hand.
    public var excerpt: String?
    /// Characters before the culprit in `excerpt`.
    public var caret: Int

    public init(file: String, line: Int = 0, column: Int = 0, excerpt: String? = nil, caret: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.caret = caret
    }
}

/// A thrown bundle of diagnostics: nothing usable came out.
public struct DiagnosticError: Error, CustomStringConvertible, Sendable {
    public var diagnostics: [Diagnostic]
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    public var description: String { diagnostics.map(\.rendered).joined(separator: "\n") }
}
