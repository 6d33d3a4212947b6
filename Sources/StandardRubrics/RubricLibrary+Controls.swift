internal import RubricFormats
public import Rubrics

extension RubricLibrary {
    /// The controls files by country, read when asked for: only checks and overviews need them.
    public func controls() throws -> (byCountry: [String: Controls], diagnostics: [Diagnostic]) {
        var result: [String: Controls] = [:]
        var problems: [Diagnostic] = []
        for file in try FolderReader(root: folder).files(in: "Jurisdictions") where file.stem.hasSuffix(".controls") {
            let (controls, diagnostics) = ControlsReader.read(file)
            problems += diagnostics
            if let controls { result[controls.country] = controls }
        }
        return (result, problems)
    }

    /// The cases that every country's law answers in its own way; nothing when the library has none.
    public func countryCases() throws -> (cases: CountryCases?, diagnostics: [Diagnostic]) {
        guard let file = try FolderReader(root: folder).file("Jurisdictions/cross-pack.cases.yml") else {
            return (nil, [])
        }
        return CountryCaseReader.read(file, taxonomy: taxonomy)
    }
}
