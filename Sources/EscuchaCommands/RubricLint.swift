internal import Findings
internal import Rubrics
internal import StandardRubrics

/// Criteria that no rule of the library can ever meet or miss.
enum RubricLint {
    static func reach(_ rubric: Rubric, _ library: RubricLibrary) -> [Diagnostic] {
        var given = Set(library.packs.values.flatMap { $0.rules.map(\.label) })
        given.formUnion([])
        var result: [Diagnostic] = []
        for criterion in rubric.criteria {
            switch criterion.judgement {
            case .manual: break
            case .yesNo(let condition): check(condition, criterion, given, &result)
            case .levels(let levels):
                if levels.isEmpty {
                    result.append(
                        Diagnostic("unreachable", at: criterion.place, "the criterion “\(criterion.id)” has no levels"))
                }
                for (earlier, level) in zip(levels, levels.dropFirst()) where level.share > earlier.share {
                    result.append(
                        Diagnostic(
                            "unreachable", .warning, at: criterion.place,
                            "in “\(criterion.id)” the level “\(level.name.spanish)” gives more than the one before it",
                            hint: "the first level whose condition holds wins: write the best one first"))
                }
                for level in levels { check(level.when, criterion, given, &result) }
            }
        }
        return result
    }

    private static func check(
        _ condition: EvidenceCondition, _ criterion: Criterion, _ given: Set<Label>, _ result: inout [Diagnostic]
    ) {
        switch condition {
        case .shows(let labels, _, _):
            if !labels.contains(where: { pattern in given.contains { pattern.matches($0) } }) {
                result.append(
                    Diagnostic(
                        "unreachable", at: criterion.place,
                        "nothing can meet “\(criterion.id)”: no rule gives "
                            + labels.map(\.text).joined(separator: " or "),
                        hint: "name labels that rules give, or make the criterion manual"))
            }
        case .all(let inner), .any(let inner): for each in inner { check(each, criterion, given, &result) }
        case .not(let inner): check(inner, criterion, given, &result)
        case .free, .answers, .metric: break
        }
    }
}
