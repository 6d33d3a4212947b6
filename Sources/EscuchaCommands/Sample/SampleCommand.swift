internal import Rubrics
internal import ArgumentParser
internal import Calibration
internal import CallScoring
internal import EvaluationStore
internal import Foundation
internal import QualityMonitoring
internal import Reports

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract:
            "Draws calls for a human check, with the probability of each, and estimates the violation rate from what was checked.",
        discussion: """
            escucha sample --size 200 --seed 7 --by mixed draws and prints a table; every call can be drawn. A person hears each whole \
            call and says so with `escucha sample check`; `escucha sample estimate` gives the rate with its 95 % interval.
            """,
        subcommands: [SampleDraw.self, SampleCheck.self, SampleEstimate.self], defaultSubcommand: SampleDraw.self)
}

struct SampleDraw: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "draw", abstract: "Draws a sample (the default).")
    @Option(help: "Calls to draw.") var size: Int
    @Option(help: "A number; the same seed draws the same calls.") var seed: UInt64
    @Option(help: "random: all calls alike; risk: more of those with findings; mixed: half and half.") var by: String =
        "mixed"
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"

    func validate() throws {
        if size < 1 { throw ValidationError("--size is at least 1") }
        _ = try design()
    }

    private func design() throws -> StratifiedSample.Design {
        guard let design = StratifiedSample.Design(rawValue: by) else {
            throw ValidationError("“\(by)” is no way to draw; random, risk or mixed")
        }
        return design
    }

    func run() throws {
        let store = try StoreChoice.open(store)
        let calls = try store.callsByRisk()
        guard !calls.isEmpty else {
            throw ValidationError("\(store.path): there are no calls in the store to draw from")
        }
        let names = StratifiedSample.strata.map(\.name)
        let strata = names.map { name in calls.filter { $0.severity == name }.map(\.hash) }
        let by = try design()
        let drawn = StratifiedSample.allocation(of: size, over: strata.map(\.count), by)
        var random = SplitMix64(state: seed)
        var chosen: [(hash: String, stratum: String, probability: Double)] = []
        for (index, hashes) in strata.enumerated() {
            for place in StratifiedSample.draw(drawn[index], of: hashes.count, &random) {
                chosen.append((hashes[place], names[index], Double(drawn[index]) / Double(hashes.count)))
            }
        }
        // Checked in an order that gives nothing away.
        for index in chosen.indices.dropLast() {
            chosen.swapAt(index, index + Int(random.next(below: UInt64(chosen.count - index))))
        }
        // The name tells the draw: the same calls, size, seed and design give the same sample.
        let population = CallHash.of(bytes: calls.map { $0.hash + $0.severity }.joined(separator: "\n").utf8)
        let id = "S-" + CallHash.of(bytes: "\(population)\n\(size)\n\(seed)\n\(by.rawValue)".utf8).prefix(10)
        try store.keep(
            StoredSample(
                id: String(id), seed: String(seed), design: by.rawValue, size: chosen.count, rubric: "",
                drawnAt: AuditCommand.now(),
                strata: names.indices.map { (names[$0], strata[$0].count, drawn[$0]) }), chosen)
        var table = CSVTable.header(["sample", "place", "call_id", "agent_id", "stratum", "probability", "call_sha256"])
        for (place, call) in try store.calls(ofSample: String(id)).enumerated() {
            table += CSVTable.line([
                String(id), "\(place + 1)", call.callID, call.agentID, call.stratum, "\(call.probability)", call.hash,
            ])
        }
        Terminal.write(Array(table.utf8))
        Terminal.complain(BatchWords(.spanish).drawn(String(id), chosen.count, of: calls.count))
    }
}

struct SampleCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Writes down what a person heard in a call of a sample: a violation or none.")
    enum Answer: String, ExpressibleByArgument, CaseIterable { case yes, no }
    @Argument(help: "The sample, as in S-3f9a12c04b.") var sample: String
    @Argument(help: "The call, by its identifier or the first letters of its hash.") var call: String
    @Option(help: "yes or no: whether the call holds a violation.") var violation: Answer
    @Option(name: .customLong("by"), help: "Who heard it.") var name: String
    @Option(help: "What was heard.") var reason: String = ""
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"

    func validate() throws {
        if name.trimmingCharacters(in: .whitespaces).isEmpty {
            throw ValidationError("--by names the person who heard the call")
        }
    }

    func run() throws {
        let store = try StoreChoice.open(store)
        guard try store.sample(sample) != nil else {
            throw ValidationError("there is no sample “\(sample)” in this store")
        }
        let found = try store.calls(ofSample: sample).filter {
            $0.callID == call || (call.count >= 8 && $0.hash.hasPrefix(call))
        }
        guard let one = found.first else { throw ValidationError("the sample has no call “\(call)”") }
        guard found.count == 1 else {
            throw ValidationError(
                "several calls of the sample are named “\(call)”; name one by the first letters of its call_sha256")
        }
        try store.add(
            Review(
                subject: "call:" + one.hash, verdict: violation == .yes ? .violation : .noViolation, by: name,
                reason: reason,
                at: AuditCommand.now()))
    }
}

struct SampleEstimate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "The violation rate in all calls from the checked ones, with its 95 % interval.")
    @Argument(help: "The sample, as in S-3f9a12c04b.") var sample: String
    @Option(name: .customLong("lang"), help: "es or en.") var language: String = "es"
    @Option(help: "The store. Default: escucha.sqlite.") var store: String = "escucha.sqlite"

    func run() throws {
        let words = try BatchWords(option: language)
        let store = try StoreChoice.open(store)
        guard let drawn = try store.sample(sample) else {
            throw ValidationError("there is no sample “\(sample)” in this store")
        }
        let calls = try store.calls(ofSample: sample)
        var strata: [StratifiedSample.Stratum] = []
        for stratum in drawn.strata where stratum.population > 0 {
            let mine = calls.filter { $0.stratum == stratum.name && $0.verdict != nil }
            strata.append(
                .init(
                    population: stratum.population, checked: mine.count,
                    violations: mine.count { $0.verdict == Review.Verdict.violation.rawValue }))
        }
        let checked = strata.reduce(0) { $0 + $1.checked }
        print(words.checked(checked, of: calls.count, population: strata.reduce(0) { $0 + $1.population }))
        // Only a complete check has the drawn probabilities: calls that were left out may be left out for a reason.
        if checked < calls.count { print(words.incomplete) }
        guard let estimate = StratifiedSample.estimate(strata) else {
            print(words.noEstimate)
            throw ExitCode(1)
        }
        print(
            words.estimate(
                FixedNumber.percent(estimate.rate), FixedNumber.percent(estimate.interval.low),
                FixedNumber.percent(estimate.interval.high)))
    }
}
