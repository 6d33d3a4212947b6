internal import Findings
internal import Rubrics

extension CallFinding {
    /// What was searched, in the reader's language where it was written in it.
    func searched(in language: ReportLanguage) -> String {
        language == .spanish ? searchedSpanish ?? searched : searched
    }
}
