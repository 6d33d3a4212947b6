internal import ArgumentParser
internal import Calibration
internal import Findings
internal import Foundation
internal import LearnedDetection
internal import PhraseMatching
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains learned detectors on labelled calls and exchanges.",
        discussion: """
            Deterministic: the same gold files and packs give the same bytes on any number of threads. Thresholds are chosen out of fold, \
            with everything of one author, agent or scenario in one fold: a finding is right in nine of ten cases, a suggestion in one of two. \
            Ends with 0, or 2; after an error nothing is written.
            """)

    @OptionGroup var library: LibraryOptions
    @Option(parsing: .upToNextOption, help: "Labelled files.") var gold: [String]
    @Option(help: "Where to write the model.") var out: String
    @Option(help: "Name and version of the model, as findings carry it.") var name = "base@2"
    @Option(help: "Threads to work with.") var threads: Int?
    @Option(help: "Folder for a report on each label: figures and reliability diagrams.") var report: String?
    @Option(help: "Learn from this percentage of the authors and agents only, to see what more data buys.") var share =
        100
    @Option(name: .customLong("finding-precision"), help: "How often a finding is to be right, from 0.5 to 0.99.")
    var findingPrecision: Float = 0.9
    @Option(
        name: .customLong("suggestion-precision"), help: "How often a suggestion is to be right, from 0.2 to 0.99.")
    var suggestionPrecision: Float = 0.5

    func validate() throws {
        if !(1...100).contains(share) { throw ValidationError("--share is a percentage from 1 to 100") }
        if !(0.5...0.99).contains(findingPrecision) { throw ValidationError("--finding-precision is from 0.5 to 0.99") }
        if !(0.2...0.99).contains(suggestionPrecision) {
            throw ValidationError("--suggestion-precision is from 0.2 to 0.99")
        }
        if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    }

    func run() async throws {
        guard !gold.isEmpty else { throw ValidationError("name at least one labelled file with --gold") }
        let library = try self.library.load()
        let inputs = TrainingCalls.share(try GoldInput.read(gold), percent: share)
        let known = Set(library.taxonomy.entries.map(\.label.rawValue))
        let unknown = Set(inputs.flatMap { $0.reference.map(\.label.rawValue) }).subtracting(known)
        if let label = unknown.sorted().first {
            let near = nearest(to: label, among: known).map { "; did you mean “\($0)”?" } ?? ""
            throw ValidationError("the gold files have a label “\(label)” that labels.yml does not know\(near)")
        }
        try TrainingCalls.refuseConflicts(inputs)
        guard inputs.contains(where: { $0.reference.contains { $0.turn > 0 } }) else {
            throw ValidationError("no turn of the gold files bears a label: there is nothing to learn from")
        }
        var options = Trainer.Options()
        options.findingPrecision = findingPrecision
        options.suggestionPrecision = suggestionPrecision
        let calls = TrainingCalls.make(inputs, library)
        let trainer = Trainer(calls, classes: TrainingCalls.classes(library), options: options)
        let entries = library.taxonomy.entries.filter { $0.scope == .turn }
        // Those of the agent's side stand first in a model.
        let sorted = entries.filter { $0.side == .agent } + entries.filter { $0.side != .agent }
        let width = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
        let firsts = await Self.each(sorted, width, "1/2") { entry in
            trainer.firstLook(entry.label, agentSide: entry.side == .agent)
        }.compactMap { $0 }
        guard !firsts.isEmpty else { throw ValidationError("no label has enough positives to be learned") }
        let second = SecondLook(trainer, firsts)
        let taxonomy = library.taxonomy
        let learned = second.withThresholds(
            await Self.each(Array(firsts.indices), width, "2/2") { place in second.learn(place) }
        ) { label in
            guard let entry = taxonomy[label] else { return label.family }
            return entry.severity == .critical ? "critical" : entry.kind.rawValue
        }
        let origin = LinearModel.Origin(
            name: name, corpus: TrainingCalls.hash(inputs), rules: TrainingCalls.rulesHash(library),
            coverage: trainer.coverage())
        let model = trainer.model(origin, firsts, learned)
        let bytes = ModelFile.write(model)
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw ValidationError("\(out): the model cannot be written")
        }
        let turns = calls.reduce(0) { $0 + $1.labels.count { $0 != nil } }
        print("\(turns) labelled turns, \(learned.count) labels, \(bytes.count) bytes → \(out)")
        for entry in entries {
            switch trainer.refusal(entry.label, agentSide: entry.side == .agent) {
            case .fewPositives(let count):
                print(
                    "not learned: \(entry.label.rawValue) (\(count) positives; at least \(options.leastPositives) are needed)"
                )
            case .noNegatives: print("not learned: \(entry.label.rawValue) (every turn bears it)")
            case nil: break
            }
        }
        let report = TrainingReport(learned: learned, taxonomy: library.taxonomy, coverage: origin.coverage)
        print(report.summary())
        if let folder = self.report {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(report.text().utf8).write(to: URL(fileURLWithPath: folder + "/training.md"))
        }
    }

    /// Runs work on each item on some threads; results in the order of the items.
    private static func each<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ width: Int, _ title: String, _ work: @escaping @Sendable (Item) -> Result
    ) async -> [Result] {
        var progress = ProgressLine()
        var done: [Int: Result] = [:]
        await withTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            func start() {
                let index = next
                next += 1
                let item = items[index]
                group.addTask { (index, work(item)) }
            }
            while next < min(width, items.count) { start() }
            while let (index, result) = await group.next() {
                done[index] = result
                progress.draw(calls: done.count, "\(title)  \(done.count)/\(items.count)")
                if next < items.count { start() }
            }
        }
        progress.clear()
        return items.indices.compactMap { done[$0] }
    }
}
