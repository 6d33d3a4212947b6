public import CallAnalysis
public import Rubrics
internal import Findings
internal import Transcripts

/// Runs the examples that stand inside rules: the same code for our own packs and for a customer's.
public struct RuleTester {
    /// What came of one example.
    public struct Failure: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// Should fire and does not.
            case missed
            /// Should be silent and fires.
            case falseAlarm = "false alarm"
            /// Is on record as a miss and fires now: the record is to be removed.
            case missNoLonger = "known miss that fires now"
            /// Is on record as a false alarm and is silent now.
            case falseAlarmNoLonger = "known false alarm that is silent now"
        }
        public var rule: String
        public var kind: Kind
        public var place: SourcePlace
        public var text: String
        /// What the engine saw.
        public var explanation: String
    }

    public struct Report: Sendable {
        public var rules = 0
        public var examples = 0
        public var failures: [Failure] = []
        /// Rules without an example that fires.
        public var unproven: [String] = []
    }

    private let analyser: CallAnalyser
    private let country: String?

    /// - Parameters:
    ///   - book: the packs under test with their parents.
    ///   - country: the country in which examples are judged that name none.
    public init(_ book: RuleBook, country: String?) {
        analyser = CallAnalyser(book)
        self.country = country
    }

    /// Runs the examples of the rules in force that come from a pack; all packs when nothing is given.
    public func run(pack: String? = nil, rule wanted: String? = nil) -> Report {
        var report = Report()
        for entry in analyser.book.rules where pack == nil || entry.pack == pack {
            if let wanted, entry.rule.id != wanted, entry.qualifiedID != wanted { continue }
            // What metadata decides has no sentences to prove it by.
            if entry.rule.detection == .hours || entry.rule.detection == .frequency { continue }
            report.rules += 1
            let examples = entry.rule.examples
            if examples.fires.isEmpty { report.unproven.append(entry.qualifiedID) }
            for example in examples.fires { check(example, entry, fires: true, .missed, &report) }
            for example in examples.silent { check(example, entry, fires: false, .falseAlarm, &report) }
            for example in examples.knownMisses { check(example, entry, fires: false, .missNoLonger, &report) }
            for example in examples.knownFalseAlarms {
                check(example, entry, fires: true, .falseAlarmNoLonger, &report)
            }
        }
        return report
    }

    private func check(_ example: Example, _ entry: BookRule, fires: Bool, _ kind: Failure.Kind, _ report: inout Report)
    {
        report.examples += 1
        let call = self.call(of: example, for: entry)
        let last = call.turns.count
        let fired: Bool
        if case .phrases = entry.rule.detection {
            let rules = analyser.firedRules(in: call).filter { $0.turn == last }
            // A silent example is silent for the whole label, whichever of its rules might speak.
            fired = rules.contains { hit in
                fires
                    ? hit.rule == entry.qualifiedID
                    : analyser.book.rules.contains { $0.qualifiedID == hit.rule && $0.rule.label == entry.rule.label }
            }
        } else {
            fired = analyser.analyse(call).callFindings.contains { $0.rule == entry.qualifiedID }
        }
        guard fired != fires else { return }
        let traces = (analyser.explain(entry.qualifiedID, in: call) ?? []).filter { $0.turn == last }
        let explanation =
            traces.isEmpty
            ? "no pattern matched"
            : traces.map { "“\($0.pattern)” on “\($0.matched)”: " + ($0.stoppedBy ?? "fires") }.joined(separator: "; ")
        report.failures.append(
            Failure(
                rule: entry.qualifiedID, kind: kind, place: example.place, text: example.text, explanation: explanation)
        )
    }

    /// A call made of the example's context and its sentence.
    private func call(of example: Example, for entry: BookRule) -> Call {
        let speakers: [String] = ["agent", "customer", "third_party"]
        let own: String
        switch entry.rule.speaker {
        case .agent, .any: own = "agent"
        case .customer, .customerSide: own = "customer"
        case .thirdParty: own = "third_party"
        }
        let parties = speakers.map { Party(label: $0, role: Role(rawValue: $0), decision: .file) }
        var turns: [Turn] = []
        for (speaker, text) in example.context + [(example.speaker ?? own, example.text)] {
            turns.append(Turn(number: turns.count + 1, party: speakers.firstIndex(of: speaker) ?? 0, text: text))
        }
        return Call(
            id: "example", format: "example", country: example.country ?? country, parties: parties, turns: turns)
    }
}
