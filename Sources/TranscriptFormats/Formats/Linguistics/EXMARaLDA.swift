public import Transcripts

/// EXMARaLDA basic transcriptions (`.exb`): the tier of words of each speaker; tiers that annotate them are left out.
public struct EXMARaLDA: TranscriptFormat, XMLFormat {
    public init() {}
    public var id: String { "exmaralda" }
    public var title: String { "EXMARaLDA (.exb)" }

    func likelihood(of root: XMLHead) -> Likelihood {
        root.local == "basic-transcription"
            ? .certain("its root is basic-transcription") : .no("its root is another one")
    }

    public func likelihood(of head: TranscriptHead) -> Likelihood {
        XMLHead(head).map { likelihood(of: $0) } ?? .no("it is not XML")
    }

    public func read(
        _ document: TranscriptDocument, options: ImportOptions, emit: (Result<Call, TranscriptProblem>) -> Void
    ) throws(TranscriptProblem) { try readXML(document, options, emit) }

    private struct Event {
        var start: String
        var end: String
        var text = ""
    }
    private struct Tier {
        var id: String
        var speaker: String?
        var category: String
        var isSpeech: Bool
        var events: [Event] = []
    }

    func read(
        _ xml: inout XMLPull, _ draft: inout CallDraft, _ document: TranscriptDocument, _ options: ImportOptions
    ) throws(TranscriptProblem) {
        var names: [String: String] = [:]
        var times: [String: Int] = [:]
        var order: [String: Int] = [:]
        var tiers: [Tier] = []
        var tier: Tier?
        var event: Event?
        var speaker: String?
        var inAbbreviation = false
        while let next = try xml.next() {
            switch next {
            case .start(let name, let attributes):
                switch name.local {
                case "speaker": speaker = attributes["id"]
                case "abbreviation": inAbbreviation = true
                case "tli":
                    guard let id = attributes["id"] else { continue }
                    order[id] = order.count
                    if let time = attributes["time"] { times[id] = NISTLines.number(time)?.scaled(by: 3) }
                case "tier":
                    tier = Tier(
                        id: attributes["id"] ?? "", speaker: attributes["speaker"],
                        category: attributes["category"] ?? "",
                        isSpeech: (attributes["type"] ?? "t") == "t")
                case "event": event = Event(start: attributes["start"] ?? "", end: attributes["end"] ?? "")
                default: continue
                }
            case .text(let text):
                if inAbbreviation, let speaker { names[speaker, default: ""] += text }
                event?.text += text
            case .end(let name):
                switch name.local {
                case "abbreviation": inAbbreviation = false
                case "speaker": speaker = nil
                case "event":
                    if let event { tier?.events.append(event) }
                    event = nil
                case "tier":
                    if let tier { tiers.append(tier) }
                    tier = nil
                default: continue
                }
            }
        }
        try add(tiers, names, times, order, &draft, document, options)
    }

    /// Categories of tiers of type t that are annotations all the same, as some writers have it.
    private static let glosses: Set<String> = ["pos", "lemma", "gloss", "translation", "tok", "norm", "phon"]

    private func add(
        _ tiers: [Tier], _ names: [String: String], _ times: [String: Int], _ order: [String: Int],
        _ draft: inout CallDraft,
        _ document: TranscriptDocument, _ options: ImportOptions
    ) throws(TranscriptProblem) {
        let ladder = RoleLadder(options)
        // One tier of words for each speaker: the first that is no gloss.
        var taken: Set<String> = []
        var chosen: [Tier] = []
        for tier in tiers
        where tier.isSpeech && !tier.events.isEmpty && !Self.glosses.contains(FoldedName.of(tier.category)) {
            if taken.insert(tier.speaker ?? "").inserted { chosen.append(tier) }
        }
        guard !chosen.isEmpty else {
            throw TranscriptProblem(
                source: document.name, what: "no tier holds words", right: "speech stands in tiers of type t")
        }
        if chosen.count < tiers.count {
            draft.notes.add(
                "tiers-left-out", "\(tiers.count - chosen.count) tier(s) annotate others and were left out.")
        }
        var pieces: [(place: Int, order: Int, label: String, text: String, start: Int?, end: Int?, origin: String)] = []
        for tier in chosen {
            let label =
                tier.speaker.map {
                    XMLText.collapsed(names[$0] ?? "").isEmpty ? $0 : XMLText.collapsed(names[$0] ?? "")
                } ?? ""
            for run in Self.runs(tier.events) {
                let text = XMLText.collapsed(Self.joined(run.events))
                guard !text.isEmpty else { continue }
                pieces.append(
                    (
                        pieces.count, order[run.start] ?? 0, label, text, times[run.start], times[run.end],
                        "tier \(tier.id.prefix(40)), \(run.start.prefix(40))"
                    ))
            }
        }
        pieces.sort { ($0.order, $0.place) < ($1.order, $1.place) }
        for piece in pieces {
            let party = draft.parties.party(piece.label) { ladder.party(label: $0) }
            draft.add(party: party, text: piece.text, start: piece.start, end: piece.end, origin: piece.origin)
        }
    }

    /// Events that follow each other without a gap are one turn.
    private static func runs(_ events: [Event]) -> [(start: String, end: String, events: [Event])] {
        var runs: [(start: String, end: String, events: [Event])] = []
        for event in events {
            if let last = runs.last, last.end == event.start {
                runs[runs.count - 1].end = event.end
                runs[runs.count - 1].events.append(event)
            } else {
                runs.append((event.start, event.end, [event]))
            }
        }
        return runs
    }

    /// Writers put blanks at the ends of events; when none has any, each event is a word.
    private static func joined(_ events: [Event]) -> String {
        let hasBlanks = events.contains { $0.text.utf8.contains { $0 <= 0x20 } }
        var text = ""
        for event in events {
            let isMark = event.text.utf8.allSatisfy { [0x2E, 0x2C, 0x3F, 0x21, 0x3B, 0x3A].contains($0) }
            if !hasBlanks, !text.isEmpty, !isMark { text += " " }
            text += event.text
        }
        return text
    }
}
