public import Findings
public import Rubrics
internal import Transcripts

/// Checks a labelled corpus: labels, sides, times, pairs, call labels that follow from turns, splits, near-duplicates.
public struct CorpusChecker: Sendable {
    public let taxonomy: Taxonomy
    /// Share of common word 5-grams above which two items of the corpus are too near to each other.
    public var withinLimit = 0.5
    /// The same for items of different splits, and against other sets.
    public var acrossLimit = 0.35

    public init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

    /// All complaints, in the order of items.
    /// - Parameter others: sets that the corpus must not come near to (a development set).
    public func check(_ items: [CorpusItem], against others: [CorpusItem] = []) -> [CorpusComplaint] {
        var complaints = items.flatMap(checkItem)
        complaints += identities(items)
        complaints += pairs(items)
        complaints += NearDuplicates(within: withinLimit, across: acrossLimit).complaints(items, against: others)
        return complaints
    }

    private func checkItem(_ item: CorpusItem) -> [CorpusComplaint] {
        var result: [CorpusComplaint] = []
        func complain(_ kind: CorpusComplaint.Kind, _ message: String) {
            result.append(CorpusComplaint(kind, file: item.file, id: item.id, message))
        }
        for (turn, label) in item.labels {
            guard let entry = taxonomy[label] else {
                complain(.unknownLabel, "turn \(turn): “\(label.rawValue)” is not in labels.yml")
                continue
            }
            if entry.scope == .call {
                complain(.wrongScope, "turn \(turn): “\(label.rawValue)” is true of a call, not of a turn")
            }
            guard let spoken = item.call.turns.first(where: { $0.number == turn }) else { continue }
            if (entry.side == .agent) != item.call.role(of: spoken).isAgentSide {
                complain(
                    .wrongSide, "turn \(turn): “\(label.rawValue)” on a turn of \(item.call.role(of: spoken).rawValue)")
            }
        }
        for label in item.callLabels where taxonomy[label]?.scope != .call {
            complain(taxonomy[label] == nil ? .unknownLabel : .wrongScope, "call label “\(label.rawValue)”")
        }
        guard item.kind == .call else { return result }
        for turn in item.call.turns {
            if let start = turn.start, let end = turn.end, end < start {
                complain(.times, "turn \(turn.number) ends before it begins")
            }
        }
        func bears(_ label: Label) -> Bool { item.labelNames.contains(label) }
        if bears("opening.recording_notice") == item.callLabels.contains("disclosure.missing_recording") {
            complain(
                .callLabel, "disclosure.missing_recording and the recording notice of the turns contradict each other")
        }
        if bears("opening.identification"), item.callLabels.contains("disclosure.missing_identity"),
            !bears("deception.authority")
        {
            complain(.callLabel, "disclosure.missing_identity, though a turn identifies the agent")
        }
        return result
    }

    private func identities(_ items: [CorpusItem]) -> [CorpusComplaint] {
        var seen = Set<String>()
        return items.filter { !seen.insert($0.id).inserted }.map {
            CorpusComplaint(.repeatedID, file: $0.file, id: $0.id, "stands twice")
        }
    }

    private func pairs(_ items: [CorpusItem]) -> [CorpusComplaint] {
        var byPair: [String: [CorpusItem]] = [:]
        var splitOfAgent: [String: String] = [:]
        var result: [CorpusComplaint] = []
        for item in items {
            if let pair = item.pair { byPair[pair, default: []].append(item) }
            guard item.kind == .call, let agent = item.agent, let split = item.split else { continue }
            if let known = splitOfAgent[agent], known != split {
                result.append(
                    CorpusComplaint(
                        .splitAgent, file: item.file, id: item.id, "agent \(agent) stands in \(known) and in \(split)"))
            }
            splitOfAgent[agent] = split
        }
        for (pair, members) in byPair.sorted(by: { $0.key < $1.key }) {
            if members.count == 1, taxonomyHasTwin(members[0]) {
                result.append(
                    CorpusComplaint(
                        .loneTwin, file: members[0].file, id: members[0].id, "nothing else bears the pair “\(pair)”"))
            }
            if Set(members.map(\.split)).count > 1 {
                result.append(
                    CorpusComplaint(
                        .splitPair, file: members[0].file, id: members[0].id, "the pair “\(pair)” stands in two splits")
                )
            }
        }
        return result
    }

    /// Only a positive of a violation or a tone label must have its twin.
    private func taxonomyHasTwin(_ item: CorpusItem) -> Bool {
        item.labelNames.contains { label in
            taxonomy[label].map { $0.kind == .violation || $0.kind == .tone } ?? false
        }
    }

    /// How many positives each label has, by a key of the item (country, style, manner, split).
    public static func counts(_ items: [CorpusItem], by key: (CorpusItem) -> String?) -> [Label: [String: Int]] {
        var result: [Label: [String: Int]] = [:]
        for item in items {
            for label in item.labelNames + item.callLabels {
                result[label, default: [:]][key(item) ?? "–", default: 0] += 1
            }
        }
        return result
    }
}
