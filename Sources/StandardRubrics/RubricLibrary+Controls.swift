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
}
