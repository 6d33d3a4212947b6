public import Transcripts

/// Transcriber files (`.trs`): turns with their speakers, cut by Sync; Who parts what two people say at once.
public struct Transcriber: TranscriptFormat, XMLFormat {
    public init() {}
    public var id: String { "transcriber" }
    public var title: String { "Transcriber (.trs)" }

    func likelihood(of root: XMLHead) -> Likelihood {
        root.local == "Trans" ? .certain("its root is Trans") : .no("its root is another one")
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        XMLHead(head).map { likelihood(of: $0) } ?? .no("it is not XML")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) { try readXML(document, options, emit) }

    private struct Open {
        var speakers: [String] = []
        var end: Int?
        var start: Int?
        /// Words of each speaker since the last Sync, by place among the speakers.
        var texts: [Int: String] = [:]
        var who = 0
    }

    func read(
        _ xml: inout XMLPull, _ draft: inout CallDraft, _ document: TranscriptDocument, _ options: ImportOptions
    ) throws(TranscriptProblem) {
        var names: [String: String] = [:]
        var turn: Open?
        var pieces = SpeechPieces()
        var turns = 0
        while let event = try xml.next() {
            switch event {
            case .start(let name, let attributes):
                switch name.local {
                case "Speaker": if let id = attributes["id"] { names[id] = attributes["name"] }
                case "Turn":
                    turns += 1
                    turn = Open(
                        speakers: (attributes["speaker"] ?? "").split(separator: " ").map(String.init),
                        end: Self.time(attributes["endTime"]), start: Self.time(attributes["startTime"]))
                case "Sync":
                    let time = Self.time(attributes["time"])
                    if let open = turn { close(open, end: time, turns, names, &pieces) }
                    turn?.texts = [:]
                    turn?.who = 0
                    if let time { turn?.start = time }
                case "Who":
                    let number = attributes["nb"].flatMap { Int($0) } ?? 1
                    turn?.who = (1...100).contains(number) ? number - 1 : 0
                default: continue
                }
            case .text(let text):
                if let who = turn?.who { turn?.texts[who, default: ""] += text }
            case .end(let name):
                guard name.local == "Turn", let open = turn else { continue }
                close(open, end: open.end, turns, names, &pieces)
                turn = nil
            }
        }
        guard turns > 0 else {
            throw TranscriptProblem(
                source: document.name, what: "the file has no turns", right: "speech stands in Turn elements")
        }
        pieces.join(pause: options.turnPause)
        pieces.addTurns(to: &draft, RoleLadder(options))
    }

    private func close(_ open: Open, end: Int?, _ number: Int, _ names: [String: String], _ pieces: inout SpeechPieces)
    {
        for (who, raw) in open.texts.sorted(by: { $0.key < $1.key }) {
            let text = XMLText.collapsed(raw)
            guard !text.isEmpty else { continue }
            let id = open.speakers.indices.contains(who) ? open.speakers[who] : open.speakers.first ?? ""
            let label = names[id].flatMap { $0.isEmpty ? nil : $0 } ?? id
            pieces.add(label, text, start: open.start, end: end, origin: "turn \(number)")
        }
    }

    private static func time(_ text: String?) -> Int? { text.flatMap { NISTLines.number($0)?.scaled(by: 3) } }
}
