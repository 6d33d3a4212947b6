internal import ArgumentParser
internal import Calibration
internal import Findings
internal import Foundation
internal import TranscriptFormats
internal import Transcripts

/// Labelled calls, exchanges and single utterances from files, brought into one shape.
struct GoldInput: Sendable {
    var call: Call
    var style: String?
    var reference: Set<LabelPlace>
    /// Only this turn was labelled; nothing means all turns and the call.
    var onlyTurn: Int?
    /// What stays together when folds are made: the pair of an exchange, else the item itself.
    var group: String

    init(call: Call, style: String?, reference: Set<LabelPlace>, onlyTurn: Int?, group: String? = nil) {
        self.call = call
        self.style = style
        self.reference = reference
        self.onlyTurn = onlyTurn
        self.group = group ?? call.id
    }

    /// Reads files of one of the three shapes; the shape is told from each file's first line.
    static func read(_ paths: [String]) throws -> [GoldInput] {
        var result: [GoldInput] = []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path): there is no such file, or it cannot be read")
            }
            let bytes = [UInt8](data)
            let first = String(decoding: bytes.prefix { $0 != 10 }.prefix(1 << 20), as: UTF8.self)
            if first.contains("\"turns\"") {
                let contents = GoldFile.calls(bytes, source: path)
                try refuse(contents.problems)
                result += contents.items.map { item in
                    GoldInput(
                        call: item.call, style: item.style,
                        reference: Set(
                            item.labels.map { LabelPlace(turn: $0.turn, label: $0.label) }
                                + item.callLabels.map { LabelPlace(turn: 0, label: $0) }),
                        onlyTurn: nil)
                }
            } else {
                let contents = GoldFile.exchanges(bytes, source: path)
                try refuse(contents.problems)
                result += contents.items.map(GoldInput.init(exchange:))
            }
        }
        return result
    }

    private static func refuse(_ problems: [TranscriptProblem]) throws {
        guard let first = problems.first else { return }
        throw ValidationError(first.description + (problems.count > 1 ? " (and \(problems.count - 1) more)" : ""))
    }

    /// A call made of an exchange's context and its labelled turn.
    init(exchange item: GoldExchange) {
        let roles: [Role] = [.agent, .customer, .thirdParty]
        let parties = roles.map { Party(label: $0.rawValue, role: $0, decision: .file) }
        var turns: [Turn] = []
        for line in item.context + [GoldExchange.Line(speaker: item.speaker, text: item.text)] {
            turns.append(Turn(number: turns.count + 1, party: roles.firstIndex(of: line.speaker) ?? 0, text: line.text))
        }
        let call = Call(
            id: item.id, format: "gold-exchange", country: item.country, language: "es", parties: parties, turns: turns)
        self.init(
            call: call, style: item.style, reference: Set(item.labels.map { LabelPlace(turn: turns.count, label: $0) }),
            onlyTurn: turns.count, group: item.pair)
    }
}
