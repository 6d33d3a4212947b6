import CorpusChecking
import Findings
import Rubrics
import Testing
import Transcripts

struct CorpusCheckerTests {
    static let taxonomy = Taxonomy(
        entries: [
            .init(label: "threat.arrest", name: "x", severity: .critical, side: .agent, scope: .turn, kind: .violation),
            .init(label: "cue.anger", name: "x", severity: .none, side: .customer, scope: .turn, kind: .cue),
            .init(
                label: "opening.recording_notice", name: "x", severity: .none, side: .agent, scope: .turn, kind: .skill),
            .init(
                label: "disclosure.missing_recording", name: "x", severity: .minor, side: .agent, scope: .call,
                kind: .violation),
        ], competencies: [])

    static func item(
        _ id: String, _ text: String, labels: [Label] = [], pair: String? = nil, split: String = "train",
        kind: CorpusItem.Kind = .exchange,
        speaker: Role = .agent, callLabels: [Label] = []
    ) -> CorpusItem {
        let call = Call(
            id: id, format: "t", parties: [Party(label: "a", role: speaker, decision: .file)],
            turns: [Turn(number: 1, party: 0, text: text)])
        return CorpusItem(
            kind: kind, id: id, file: "f", split: split, country: "MX", style: "clean", pair: pair, call: call,
            labels: labels.map { (1, $0) }, callLabels: callLabels)
    }

    static func kinds(_ items: CorpusItem..., against: [CorpusItem] = []) -> [CorpusComplaint.Kind] {
        CorpusChecker(taxonomy: taxonomy).check(items, against: against).map(\.kind)
    }

    @Test func labelsAndSides() {
        #expect(Self.kinds(Self.item("a", "x", labels: ["threat.arest"])) == [.unknownLabel])
        #expect(Self.kinds(Self.item("a", "x", labels: ["cue.anger"])) == [.wrongSide])
        #expect(Self.kinds(Self.item("a", "x", labels: ["disclosure.missing_recording"])).contains(.wrongScope))
        #expect(Self.kinds(Self.item("a", "x"), Self.item("a", "y")) == [.repeatedID])
    }

    @Test func callLabelsFollowFromTurns() {
        #expect(Self.kinds(Self.item("a", "x", kind: .call)) == [.callLabel])
        #expect(Self.kinds(Self.item("a", "x", kind: .call, callLabels: ["disclosure.missing_recording"])) == [])
    }

    @Test func aViolationHasItsTwinInItsSplit() {
        #expect(Self.kinds(Self.item("a", "x", labels: ["threat.arrest"], pair: "p")) == [.loneTwin])
        #expect(
            Self.kinds(Self.item("a", "x", labels: ["threat.arrest"], pair: "p"), Self.item("b", "y", pair: "p")) == [])
        #expect(
            Self.kinds(
                Self.item("a", "x", labels: ["threat.arrest"], pair: "p"),
                Self.item("b", "y", pair: "p", split: "check")) == [.splitPair])
    }

    @Test func nearDuplicatesAreTold() {
        let one = "usted sabe bien lo que firmó el año pasado en la tienda"
        let two = "Usted sabe bien lo que firmo, el año pasado en la tienda."
        let far = "mañana paso por el recibo que me pidió su hermana en la tarde"
        #expect(Self.kinds(Self.item("a", one), Self.item("b", two)) == [.nearDuplicate])
        #expect(Self.kinds(Self.item("a", one), Self.item("b", far)) == [])
        #expect(Self.kinds(Self.item("a", one), against: [Self.item("z", two)]) == [.nearDuplicate])
    }
}
