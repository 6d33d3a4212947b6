internal import ArgumentParser
internal import Calibration
internal import Findings
internal import Foundation
internal import LearnedDetection
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains learned detectors on labelled calls and exchanges.",
        discussion: """
            Deterministic: the same gold files give the same bytes on any number of threads. Thresholds are chosen out of fold: a finding is \
            right in nine of ten cases, a suggestion in one of two. Ends with 0, or 2.
            """)

    @OptionGroup var library: LibraryOptions
    @Option(parsing: .upToNextOption, help: "Labelled files.") var gold: [String]
    @Option(help: "Where to write the model.") var out: String
    @Option(help: "Name and version of the model, as findings carry it.") var name = "base@1"
    @Option(help: "Threads to work with.") var threads: Int?
    @Option(help: "Folder for a report on each label: figures and a reliability table.") var report: String?

    func run() async throws {
        guard !gold.isEmpty else { throw ValidationError("name at least one labelled file with --gold") }
        let library = try self.library.load()
        let inputs = try GoldInput.read(gold)
        let unknown = Set(inputs.flatMap { $0.reference.map(\.label) }).filter { library.taxonomy[$0] == nil }
        if let label = unknown.sorted().first {
            throw ValidationError("the gold files have a label “\(label.rawValue)” that labels.yml does not know")
        }
        let turns = TrainingTurns.make(inputs)
        try TrainingTurns.refuseConflicts(inputs)
        let hash = CallHash.of(
            bytes: inputs.map {
                CallHash.of($0.call) + $0.reference.sorted().map { "\($0.turn)\($0.label.rawValue)" }.joined()
            }.joined().utf8)
        let entries = library.taxonomy.entries.filter { $0.scope == .turn }
        let trainer = Trainer()
        let width = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
        var progress = ProgressLine()
        var done = 0
        var learned: [Int: Trainer.Learned] = [:]
        try await withThrowingTaskGroup(of: (Int, Trainer.Learned?).self) { group in
            var next = 0
            func start() {
                let index = next
                let entry = entries[index]
                next += 1
                group.addTask { (index, trainer.learn(entry.label, agentSide: entry.side == .agent, from: turns)) }
            }
            while next < min(width, entries.count) { start() }
            while let (index, result) = try await group.next() {
                learned[index] = result
                done += 1
                progress.draw(calls: done, "\(done)/\(entries.count)")
                if next < entries.count { start() }
            }
        }
        progress.clear()
        let kept = entries.indices.compactMap { index in learned[index].map { (entries[index].label, $0) } }
        guard !kept.isEmpty else { throw ValidationError("no label has enough positives to be learned") }
        let model = LinearModel(
            name: name, corpus: hash, detectors: kept.map(\.1.detector), sparse: kept.map(\.1.weights))
        let bytes = ModelFile.write(model)
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out))
        } catch {
            throw ValidationError("\(out): the model cannot be written")
        }
        print("\(turns.count) labelled turns, \(kept.count) labels, \(bytes.count) bytes → \(out)")
        for index in entries.indices where learned[index] == nil {
            print(
                "not learned: \(entries[index].label.rawValue) (fewer than \(trainer.options.leastPositives) positives)"
            )
        }
        let table = TrainingReport.text(kept)
        if let report {
            try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
            try Data(table.utf8).write(to: URL(fileURLWithPath: report + "/training.md"))
        } else {
            print(table)
        }
    }
}

/// Labelled inputs as turns to learn from.
enum TrainingTurns {
    static func make(_ inputs: [GoldInput]) -> [TrainingTurn] {
        let hasher = FeatureHasher()
        var result: [TrainingTurn] = []
        for input in inputs {
            var before: FeatureHasher.Words?
            for turn in input.call.turns {
                let words = FeatureHasher.Words(turn.text)
                defer { before = words }
                let role = input.call.role(of: turn)
                guard role.isAgentSide || role.isCustomerSide, input.onlyTurn == nil || input.onlyTurn == turn.number
                else { continue }
                let features = hasher.features(
                    of: words, before: before, speaker: role.isAgentSide ? "agent" : role.rawValue,
                    country: input.call.country)
                let labels = input.reference.filter { $0.turn == turn.number }.map(\.label)
                result.append(
                    TrainingTurn(
                        features: features, agentSide: role.isAgentSide, labels: Set(labels), group: input.group,
                        fromCall: input.onlyTurn == nil))
            }
        }
        return result
    }

    /// The same words in the same context with different labels cannot both be right.
    static func refuseConflicts(_ inputs: [GoldInput]) throws {
        var seen: [String: (id: String, labels: Set<LabelPlace>)] = [:]
        for input in inputs where input.onlyTurn != nil {
            let key =
                (input.call.country ?? "")
                + input.call.turns.map { input.call.role(of: $0).rawValue + $0.text }.joined(separator: "\n")
            if let known = seen[key], known.labels != input.reference {
                throw ValidationError(
                    "\(known.id) and \(input.call.id) have the same words and different labels; settle which is right")
            }
            seen[key] = (input.call.id, input.reference)
        }
    }
}

/// Figures of a training, as Markdown.
enum TrainingReport {
    static func text(_ learned: [(Label, Trainer.Learned)]) -> String {
        var lines = [
            "| label | positives | finding from | suggestion from | out of fold: precision and recall of findings | of findings and suggestions | calibration error |",
            "|---|---:|---:|---:|---|---|---:|",
        ]
        for (label, value) in learned {
            func figures(_ bound: Float) -> String {
                let given = value.outOfFold.filter { $0.probability >= bound }
                let right = given.count(where: \.isTrue)
                guard !given.isEmpty else { return "–" }
                return
                    "\(two(Float(right) / Float(given.count))) · \(two(Float(right) / Float(max(value.positives, 1))))"
            }
            let detector = value.detector
            lines.append(
                "| `\(label.rawValue)` | \(value.positives) | \(detector.finding > 1 ? "never" : two(detector.finding)) | \(detector.suggestion > 1 ? "never" : two(detector.suggestion)) | \(figures(detector.finding)) | \(figures(detector.suggestion)) | \(two(value.expectedCalibrationError)) |"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func two(_ value: Float) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
