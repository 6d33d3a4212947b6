import CallScoring
import Findings
import Transcripts

/// The findings of one call, numbered once for the whole page, and which criteria rest on them.
struct CallFindings {
    struct Item {
        /// From 1; the anchor is `f` and this number.
        var number: Int
        var finding: Finding
        /// Numbers of the criteria that cite it, in the rubric's order.
        var criteria: [CriterionNumber]
    }

    /// A criterion's place in the rubric, as people read it: `2.1`.
    struct CriterionNumber: Hashable {
        var section: Int
        var criterion: Int
        var text: String { "\(section).\(criterion)" }
        var anchor: String { "c\(section)-\(criterion)" }
    }

    let items: [Item]
    private let byTurn: [Int: [Int]]
    private let citing: [Place: [CriterionNumber]]

    private struct Place: Hashable {
        var label: Label
        var turn: Int?
    }

    init(_ scored: ScoredCall) {
        var citing: [Place: [CriterionNumber]] = [:]
        for (section, part) in scored.evaluation.sections.enumerated() {
            for (index, criterion) in part.criteria.enumerated() {
                let number = CriterionNumber(section: section + 1, criterion: index + 1)
                var seen: Set<Place> = []
                for item in criterion.evidence {
                    let place = Place(label: item.label, turn: item.turn)
                    if seen.insert(place).inserted { citing[place, default: []].append(number) }
                }
            }
        }
        self.citing = citing
        var items: [Item] = []
        var byTurn: [Int: [Int]] = [:]
        for (index, finding) in scored.analysis.findings.enumerated() {
            byTurn[finding.turn, default: []].append(index)
            items.append(
                Item(
                    number: index + 1, finding: finding,
                    criteria: citing[Place(label: finding.label, turn: finding.turn)] ?? []))
        }
        self.items = items
        self.byTurn = byTurn
    }

    func items(inTurn turn: Int) -> [Item] { (byTurn[turn] ?? []).map { items[$0] } }

    func criteria(citing label: Label, turn: Int?) -> [CriterionNumber] {
        citing[Place(label: label, turn: turn)] ?? []
    }
}
