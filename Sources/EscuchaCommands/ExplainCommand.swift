internal import ArgumentParser
internal import CallAnalysis
internal import Findings
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "For every place in a call where a rule's pattern matches: why it fired, or what stopped it; and what speaks for and against a learned finding."
    )

    @OptionGroup var rules: RuleOptions
    @Argument(
        help:
            "The rule: es/threat.arrest, threat.arrest, or a label, for all its rules and what the learned detectors say; learned/threat.arrest for these alone."
    ) var rule: String
    @Argument(help: "A transcript file.") var file: String
    @Option(help: "Only this call of a file that holds many.") var call: String?

    func run() throws {
        let library = try rules.library.load()
        rules.complain(about: library)
        let shelf = try rules.shelf(library)
        let monitor = CallMonitor(shelf: shelf, taxonomy: library.taxonomy, engine: Version.engine)
        var failed = false
        var found = false
        for item in InputWalk([file]) {
            for read in item.read(rules.importOptions) {
                switch read {
                case .problem(_, let sentence):
                    Terminal.complain(sentence)
                    failed = true
                case .call(let value):
                    if let call, value.id != call { continue }
                    found = true
                    try explain(value, monitor)
                }
            }
        }
        if !found, let call { throw ValidationError("there is no call “\(call)” in \(file)") }
        if failed { throw ExitCode(3) }
    }

    private func explain(_ call: Call, _ monitor: CallMonitor) throws {
        guard let analyser = monitor.analyser(for: call) else {
            print("\(call.id): there are no rules for the language “\(call.language ?? "")”")
            return
        }
        let known = analyser.book.rules
        let wanted = known.filter { $0.qualifiedID == rule || $0.rule.id == rule || $0.rule.label.rawValue == rule }
        let learned = LearnedExplanation(analyser, call, rule)
        guard !wanted.isEmpty || learned != nil else {
            let near = nearest(to: rule, among: known.map(\.rule.id))
            throw ValidationError(
                "no rule in force is called “\(rule)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
        }
        print("\(call.id)  \(call.turns.count) turns  packs \(analyser.book.packReferences.joined(separator: " "))")
        for entry in wanted {
            let traces = analyser.explain(entry.qualifiedID, in: call) ?? []
            print(
                "  \(entry.qualifiedID): "
                    + (traces.isEmpty ? "no pattern of the rule matches anywhere" : "\(traces.count) places"))
            for trace in traces {
                print("    turn \(trace.turn) (\(trace.speaker.rawValue))  “\(trace.matched)”")
                if !trace.pattern.isEmpty { print("      pattern  \(trace.pattern)") }
                if !trace.context.isEmpty { print("      context  \(trace.context)") }
                print("      " + (trace.stoppedBy.map { "stopped  \($0)" } ?? "fired"))
            }
        }
        if let learned { print(learned.text()) }
    }
}
