public import Findings
public import Transcripts

/// A call with the labels that people gave it, for evaluation.
public struct GoldCall: Hashable, Sendable {
    public var call: Call
    /// Labels of turns, by turn number from 1, in the order of the file.
    public var labels: [TurnLabel]
    public var callLabels: [Label]
    /// `clean` or `asr`; nothing when the file does not say.
    public var style: String?

    /// One label on one turn.
    public struct TurnLabel: Hashable, Sendable {
        public var turn: Int
        public var label: Label
        public init(turn: Int, label: Label) {
            self.turn = turn
            self.label = label
        }
    }
}

/// A single utterance with its labels.
public struct GoldUtterance: Hashable, Sendable {
    public var id: String
    public var country: String?
    public var speaker: Role
    public var text: String
    public var labels: [Label]
    public var note: String?
}

/// An utterance in its context: what was said before it, and the labels of the last one.
public struct GoldExchange: Hashable, Sendable {
    public var id: String
    public var country: String?
    public var style: String?
    public var context: [Line]
    public var speaker: Role
    public var text: String
    public var labels: [Label]
    /// Name of the pair that differs in one thing only; nothing when it belongs to none.
    public var pair: String?
    public var manner: String?

    public struct Line: Hashable, Sendable {
        public var speaker: Role
        public var text: String

        public init(speaker: Role, text: String) {
            self.speaker = speaker
            self.text = text
        }
    }
}

/// Reads labelled files (NDJSON). Broken lines are collected as problems; the others go on.
public enum GoldFile {
    /// What was read, and what could not be.
    public struct Contents<Item: Hashable & Sendable>: Hashable, Sendable {
        public var items: [Item] = []
        public var problems: [TranscriptProblem] = []
    }

    /// Calls with labels.
    public static func calls(_ bytes: [UInt8], source: String) -> Contents<GoldCall> {
        eachLine(bytes) { line, number throws(TranscriptProblem) in
            guard
                let (gold, raw) = try NDJSONCalls.gold(
                    line: line, lineNumber: number, source: source, ImportOptions(), labels: true)
            else { return nil }
            var draft = gold.draft
            let call = draft.finish(
                format: "gold-ndjson", document: source, stem: TranscriptDocument(name: source, bytes: []).stem,
                line: number, options: ImportOptions(), contentHash: { contentHash(raw) })
            let labels = try labels(gold, of: call, source, number)
            return GoldCall(call: call, labels: labels, callLabels: gold.callLabels, style: gold.style)
        }
    }

    /// Labels name turns by their place in the file (from 1); a call's turns may have been put in another order.
    private static func labels(
        _ gold: GoldDraft, of call: Call, _ source: String, _ line: Int
    ) throws(TranscriptProblem) -> [GoldCall.TurnLabel] {
        var numbers: [String: Int] = [:]
        for turn in call.turns { if let origin = turn.origin { numbers[origin] = turn.number } }
        var labels: [GoldCall.TurnLabel] = []
        for label in gold.labels {
            guard label.turn >= 1, let number = numbers[GoldCallReader.origin(label.turn - 1)] else {
                throw TranscriptProblem(
                    source: source, line: line, turn: label.turn,
                    what: "a label names a turn that the call does not have",
                    right: "turns count from 1 to \(call.turns.count)")
            }
            labels.append(GoldCall.TurnLabel(turn: number, label: label.label))
        }
        return labels
    }

    /// Utterances: `{"id","country","speaker","text","labels","note"}` a line.
    public static func utterances(_ bytes: [UInt8], source: String) -> Contents<GoldUtterance> {
        eachLine(bytes) { line, number throws(TranscriptProblem) in
            guard let item = try GoldItemReader.read(line, number, source) else { return nil }
            return GoldUtterance(
                id: item.id, country: item.country, speaker: item.speaker, text: item.text, labels: item.labels,
                note: item.note)
        }
    }

    /// Exchanges: `{"id","country","style","context":[{"speaker","text"}],"speaker","text","labels","pair","manner"}` a line.
    public static func exchanges(_ bytes: [UInt8], source: String) -> Contents<GoldExchange> {
        eachLine(bytes) { line, number throws(TranscriptProblem) in
            guard let item = try GoldItemReader.read(line, number, source) else { return nil }
            return GoldExchange(
                id: item.id, country: item.country, style: item.style, context: item.context, speaker: item.speaker,
                text: item.text, labels: item.labels, pair: item.pair, manner: item.manner)
        }
    }

    private static func eachLine<Item>(
        _ bytes: [UInt8], _ read: (UnsafeRawBufferPointer, Int) throws(TranscriptProblem) -> Item?
    ) -> Contents<Item> {
        var contents = Contents<Item>()
        bytes.withUnsafeBytes { raw in
            NDJSONCalls.eachLine(of: raw) { line, number in
                do throws(TranscriptProblem) {
                    if let item = try read(line, number) { contents.items.append(item) }
                } catch { contents.problems.append(error) }
            }
        }
        return contents
    }
}
