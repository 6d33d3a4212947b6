/// A text that people read: Spanish first, English on request.
public struct LocalizedText: Hashable, Sendable, ExpressibleByStringLiteral {
    public var spanish: String
    /// Nothing when no English was written; then the Spanish is shown.
    public var english: String?

    public init(spanish: String, english: String? = nil) {
        self.spanish = spanish
        self.english = english
    }
    public init(stringLiteral value: String) { self.init(spanish: value) }

    public subscript(language: ReportLanguage) -> String { language == .english ? english ?? spanish : spanish }
}

/// The language in which people read reports and plans.
public enum ReportLanguage: String, Sendable, CaseIterable { case spanish = "es", english = "en" }
