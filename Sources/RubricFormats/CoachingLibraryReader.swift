public import Coaching
internal import Findings
public import Rubrics

/// Reads the coaching library: any number of files, each with any of the kinds.
public enum CoachingLibraryReader {
    /// - Parameters:
    ///   - files: the `.yml` files of `Rubrics/Coaching`.
    ///   - criteria: identifiers of the criteria of all rubrics that the library serves; a guide for another is an error.
    ///   - hash: SHA-256 (hex) over the files.
    /// - Returns: the library, with what could be read, and everything that is wrong. Use it only without errors.
    public static func read(
        _ files: [WrittenFile], taxonomy: Taxonomy, criteria: Set<String>, hash: String
    ) -> (library: CoachingLibrary, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        var library = CoachingLibrary(hash: hash)
        let kinds = [
            "version", "criteria", "competencies", "violations", "objections", "scenarios", "courses", "routes",
            "scales", "risks", "recommendations", "english",
        ]
        var references = References()
        var english: [YAMLValue] = []
        for file in files {
            guard let map = YAMLSource(file: file, bag: bag).root()?.map(kinds) else { continue }
            var reader = GuideReader(
                labels: ConditionReader(taxonomy: taxonomy), taxonomy: taxonomy, criteria: criteria, bag: bag,
                references: references)
            if let version = map["version"]?.string() { library.version = version }
            for (id, place, value) in map["criteria"]?.pairs() ?? [] {
                reader.checkCriterion(id, place)
                guard let guide = reader.skill(id, value) else { continue }
                if library.criteria.updateValue(guide, forKey: id) != nil {
                    bag.add("id-twice", at: place, "the criterion “\(id)” has two guides")
                }
            }
            for (id, place, value) in map["competencies"]?.pairs() ?? [] {
                reader.checkCompetency(id, place)
                guard let guide = reader.competency(id, value) else { continue }
                if library.competencies.updateValue(guide, forKey: id) != nil {
                    bag.add("id-twice", at: place, "the competency “\(id)” has two guides")
                }
            }
            library.violations += (map["violations"]?.list() ?? []).compactMap { reader.violation($0) }
            library.objections += (map["objections"]?.list() ?? []).compactMap { reader.objection($0) }
            library.scenarios += (map["scenarios"]?.list() ?? []).compactMap { reader.scenario($0) }
            library.courses += (map["courses"]?.list() ?? []).compactMap { reader.course($0) }
            library.routes += (map["routes"]?.list() ?? []).compactMap { reader.route($0) }
            library.scales += (map["scales"]?.list() ?? []).compactMap { reader.scale($0) }
            library.risks += (map["risks"]?.list() ?? []).compactMap { reader.risk($0) }
            library.recommendations += (map["recommendations"]?.list() ?? []).compactMap { reader.recommendation($0) }
            if let value = map["english"] { english.append(value) }
            references = reader.references
        }
        check(references, library, bag)
        // Only now every Spanish entry is known, whatever file it stands in.
        var translations = EnglishReader(library: library, bag: bag)
        for value in english { translations.read(value) }
        library.english = translations.sentences
        library.recommendations.sort { $0.number < $1.number }
        return (library, bag.diagnostics)
    }

    /// Names of scenarios and courses that guides use, with their places; and where each is defined.
    struct References {
        var scenarios: [(id: String, place: SourcePlace)] = []
        var courses: [(id: String, place: SourcePlace)] = []
        var defined: [(kind: String, id: String, place: SourcePlace)] = []
    }

    private static func check(_ references: References, _ library: CoachingLibrary, _ bag: DiagnosticBag) {
        func missing(_ kind: String, _ used: [(id: String, place: SourcePlace)], _ known: Set<String>) {
            for (id, place) in used where !known.contains(id) {
                bag.add(
                    "unknown-\(kind)", at: place, "no \(kind) is called “\(id)”",
                    hint: nearest(to: id, among: known).map { "did you mean “\($0)”?" })
            }
        }
        missing("scenario", references.scenarios, Set(library.scenarios.map(\.id)))
        missing("course", references.courses, Set(library.courses.map(\.id)))
        var seen: Set<String> = []
        for entry in references.defined where !seen.insert(entry.kind + " " + entry.id).inserted {
            bag.add("id-twice", at: entry.place, "two entries of \(entry.kind) are called “\(entry.id)”")
        }
    }
}
