internal import ArgumentParser
internal import CallAnalysis
internal import Rubrics
internal import StandardRubrics

/// Options of every command that needs rules.
struct LibraryOptions: ParsableArguments {
    @Option(name: .customLong("rubrics-folder"), help: "Folder with labels.yml, Packs and rubrics. Default: the one that comes with the program.")
    var folder: String?

    func load() throws -> RubricLibrary { try RubricLibrary.load(from: folder) }
}
