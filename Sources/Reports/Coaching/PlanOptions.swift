public import Rubrics

/// What a plan page shows besides the plan.
public struct PlanOptions: Sendable {
    public var rubric: Rubric
    public var taxonomy: Taxonomy
    /// Address of the folder with the call pages of an audit's report, relative to the plan (`../informe/calls`);
    /// nothing quotes without links.
    public var callPages: String?
    /// Whether colleagues are named (whose turn is the model, who could be the mentor). Default false.
    public var showsNames: Bool
    /// Whether every criterion is listed with the numbers that decided. Default false.
    public var explains: Bool
    /// Name and version of the program.
    public var generator: String?
    /// Titles of laws by the head of their articles: `MX:DCG14`.
    public var laws: [String: String]
    /// Spanish unless asked otherwise. Quotes, and what could have been said, stay in the language of the calls.
    public var language: ReportLanguage
    /// English of the library's sentences (``CoachingLibrary/english``).
    public var english: [String: String]

    public init(
        rubric: Rubric, taxonomy: Taxonomy, callPages: String? = nil, showsNames: Bool = false, explains: Bool = false,
        generator: String? = nil, language: ReportLanguage = .spanish, english: [String: String] = [:],
        laws: [String: String] = [:]
    ) {
        self.rubric = rubric
        self.taxonomy = taxonomy
        self.callPages = callPages
        self.showsNames = showsNames
        self.explains = explains
        self.generator = generator
        self.language = language
        self.english = english
        self.laws = laws
    }

    var words: PlanWords { PlanWords(language: language) }

    /// A sentence of the library in the language of the plan.
    func say(_ spanish: String) -> String { language == .english ? english[spanish] ?? spanish : spanish }

    /// `MX:DCG14-4-VII (Disposiciones de carácter general …)`
    func article(_ id: String) -> String {
        let head = String(id.prefix { $0 != "-" })
        return laws[head].map { "\(id) (\($0))" } ?? id
    }

    func name(_ criterion: String) -> String {
        rubric.criteria.first { $0.id == criterion }?.name[language] ?? criterion
    }
}
