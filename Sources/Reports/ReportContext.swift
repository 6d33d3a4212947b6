import Findings
public import Rubrics

/// What all pages of a report share.
public struct ReportContext: Sendable {
    /// Spanish unless asked otherwise.
    public var language: ReportLanguage
    public var rubric: Rubric
    public var taxonomy: Taxonomy
    /// What was evaluated, in the reader's words ("Cartera norte, marzo"); shown under the title. Nothing shows nothing.
    public var scope: String?
    /// Name and version of the program, for the foot of the page. Nothing shows nothing.
    public var generator: String?
    /// Rows that the overview shows of any list; the CSV files hold them all. Default 500.
    public var longestList: Int

    public init(
        language: ReportLanguage = .spanish, rubric: Rubric, taxonomy: Taxonomy, scope: String? = nil,
        generator: String? = nil, longestList: Int = 500
    ) {
        self.language = language
        self.rubric = rubric
        self.taxonomy = taxonomy
        self.scope = scope
        self.generator = generator
        self.longestList = max(1, longestList)
    }

    var words: ReportWords { ReportWords(language) }

    func name(_ label: Label) -> String { taxonomy.name(of: label, language) }

    /// The name of a band; its identifier when the rubric does not have it.
    func bandName(_ id: String) -> String { rubric.bands.first { $0.id == id }?.name[language] ?? id }

    /// From 0 (best) to 4 (worst): which of the five colours a band has.
    func bandColour(_ id: String?) -> Int {
        let ranked = rubric.bands.sorted { $0.from > $1.from }
        guard let rank = ranked.firstIndex(where: { $0.id == id }) else { return 4 }
        return ranked.count < 2 ? 0 : (rank * 4 + (ranked.count - 1) / 2) / (ranked.count - 1)
    }
}
