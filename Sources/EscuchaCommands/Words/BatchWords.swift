internal import ArgumentParser
internal import Rubrics

/// Every word that batches, samples and reviews say to people, in Spanish and English.
struct BatchWords: Sendable {
    let language: ReportLanguage

    init(option: String) throws {
        guard let language = ReportLanguage(rawValue: option) else {
            throw ValidationError("“\(option)” is no language of the reports; es or en")
        }
        self.language = language
    }

    init(_ language: ReportLanguage) { self.language = language }

    private func say(_ spanish: String, _ english: String) -> String { language == .english ? english : spanish }

    func merged(lines: Int, shards: Int, repeated: Int, new: Int, rescored: Int, unchanged: Int, store: String)
        -> String
    {
        say(
            "\(lines) resultados de \(shards) partes, \(repeated) repetidos. Base \(store): \(new) nuevas, \(rescored) reevaluadas, \(unchanged) sin cambios.",
            "\(lines) results of \(shards) shards, \(repeated) repeated. Store \(store): \(new) new, \(rescored) rescored, \(unchanged) unchanged."
        )
    }
    func errorLines(_ count: Int) -> String {
        say("\(count) líneas no dieron ninguna llamada:", "\(count) lines gave no call:")
    }
    func more(_ count: Int) -> String { say("… y \(count) más", "… and \(count) more") }
}
