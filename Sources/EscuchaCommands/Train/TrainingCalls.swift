internal import ArgumentParser
internal import Calibration
internal import CallAnalysis
internal import Findings
internal import Foundation
internal import LearnedDetection
internal import PhraseMatching
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import Transcripts

/// Labelled inputs as calls to learn from, with what the rules found in them.
enum TrainingCalls {
    static func make(_ inputs: [GoldInput], _ library: RubricLibrary) -> [TrainingCall] {
        let shelf = RuleShelf(
            packs: library.packs, taxonomy: library.taxonomy, jurisdictions: library.jurisdictions,
            zones: ZoneTables.make(library.jurisdictions.values, also: []))
        let monitor = CallMonitor(shelf: shelf, taxonomy: library.taxonomy, engine: Version.engine)
        let groups = self.groups(inputs)
        return inputs.enumerated().map { place, input in
            let analyser = monitor.analyser(for: input.call)
            let lines = analyser?.readingLines(of: input.call) ?? []
            let labels = input.call.turns.map { turn -> Set<Label>? in
                guard input.onlyTurn == nil || input.onlyTurn == turn.number else { return nil }
                return Set(input.reference.filter { $0.turn == turn.number }.map(\.label))
            }
            return TrainingCall(
                lines: lines, labels: lines.isEmpty ? [] : labels, country: input.call.country, group: groups[place],
                whole: input.onlyTurn == nil)
        }
    }

    /// What stays together when folds are made: the calls of an agent, the exchanges of a file (which is told by the part of
    /// their identifiers before the last number); where that leaves too few groups, calls and pairs by themselves.
    static func groups(_ inputs: [GoldInput]) -> [String] {
        let wide = inputs.map { input in
            if input.onlyTurn == nil { return "agent " + (input.call.agentID ?? input.call.id) }
            let parts = input.call.id.split(separator: "-", omittingEmptySubsequences: false)
            let isNumbered = parts.count > 1 && parts[parts.count - 1].allSatisfy(\.isNumber)
            return "file " + (isNumbered ? parts.dropLast().joined(separator: "-") : input.group)
        }
        let few = 20
        let agents = Set(inputs.indices.filter { inputs[$0].onlyTurn == nil }.map { wide[$0] }).count
        let files = Set(inputs.indices.filter { inputs[$0].onlyTurn != nil }.map { wide[$0] }).count
        return inputs.indices.map { place in
            (inputs[place].onlyTurn == nil ? agents : files) >= few ? wide[place] : inputs[place].group
        }
    }

    /// A share of the groups, chosen by a hash of their names.
    static func share(_ inputs: [GoldInput], percent: Int) -> [GoldInput] {
        guard percent < 100 else { return inputs }
        let groups = self.groups(inputs)
        return inputs.indices.filter { place in
            let digits = CallHash.of(bytes: ("share" + groups[place]).utf8).prefix(8)
            return Int(UInt32(digits, radix: 16) ?? 0) % 100 < percent
        }.map { inputs[$0] }
    }

    /// Words that mean alike, from the lexicons of all packs.
    static func classes(_ library: RubricLibrary) -> WordClasses {
        var lists: [String: [String]] = [:]
        for tag in library.packs.keys.sorted() {
            for (name, entries) in library.packs[tag]?.lexicons ?? [:] where lists[name] == nil {
                lists[name] = LexiconWords.single(in: entries)
            }
        }
        return WordClasses(lists)
    }

    /// SHA-256 (hex) over calls, labels and groups.
    static func hash(_ inputs: [GoldInput]) -> String {
        CallHash.of(
            bytes: inputs.map {
                CallHash.of($0.call) + $0.reference.sorted().map { "\($0.turn)\($0.label.rawValue)" }.joined()
            }.joined().utf8)
    }

    static func rulesHash(_ library: RubricLibrary) -> String {
        CallHash.of(bytes: library.packs.keys.sorted().map { library.packs[$0]?.hash ?? "" }.joined().utf8)
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
