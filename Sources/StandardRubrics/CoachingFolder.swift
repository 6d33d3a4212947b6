public import Coaching
internal import RubricFormats
public import Rubrics

extension RubricLibrary {
    /// The coaching library of the folder `Coaching`, checked against the taxonomy and all rubrics of the folder.
    /// - Parameter also: a rubric from elsewhere (the store) whose criteria may have guides as well.
    /// - Returns: the library and what is wrong in it. An empty folder gives an empty library: plans then have numbers and
    ///   quotes, and no advice.
    public func coaching(also: Rubric? = nil) throws -> (library: CoachingLibrary, diagnostics: [Diagnostic]) {
        let files = try FolderReader(root: folder).files(in: "Coaching")
        var criteria = Set(also?.criteria.map(\.id) ?? [])
        for file in rubricFiles.values {
            if let rubric = RubricReader.read(file, taxonomy: taxonomy).rubric {
                criteria.formUnion(rubric.criteria.map(\.id))
            }
        }
        return CoachingLibraryReader.read(files, taxonomy: taxonomy, criteria: criteria, hash: Self.hash(files))
    }
}
