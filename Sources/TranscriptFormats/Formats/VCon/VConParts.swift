import Transcripts

/// The parties of a vCon. Roles stand in `role` (contact-centre extension and older habit) or in `meta.role`.
struct VConParties {
    private(set) var list: [Party] = []
    /// Folded names; -1 for one that several parties have.
    private var names: [String: Int] = [:]

    init(_ root: JSONValue, _ ladder: RoleLadder, _ faults: inout VConFaults) {
        for (i, value) in faults.elements(root, "parties", isNeeded: true).enumerated() {
            let name = value["name"]?.label
            let stated = Self.role(value["role"]?.string) ?? Self.role(value["meta"]?["role"]?.string)
            list.append(ladder.party(label: "party \(i)", name: name, stated: stated))
            if let folded = name.map({ FoldedName.of($0) }), !folded.isEmpty {
                names[folded] = names[folded] == nil ? i : -1
            }
        }
    }

    /// The index of the one party with a name; nothing when none or several have it.
    func index(named name: String) -> Int? {
        guard !names.isEmpty, let index = names[FoldedName.of(name)], index >= 0 else { return nil }
        return index
    }

    /// A number of the party table for a party of the vCon; a speaker without a name when there is no such party.
    func add(_ index: Int?, to draft: inout CallDraft, _ ladder: RoleLadder) -> Int {
        guard let index, list.indices.contains(index) else {
            return draft.parties.party("") { ladder.party(label: $0) }
        }
        let party = list[index]
        return draft.parties.party(party.label) { _ in party }
    }

    private static func role(_ text: String?) -> Role? {
        switch text.map({ FoldedName.of($0) }) {
        case "agent", "sme", "human agent": .agent
        case "customer", "contact", "caller", "user": .customer
        case "supervisor": .supervisor
        case "thirdparty", "third party": .thirdParty
        case "ai", "bot", "ai agent", "virtual agent": .bot
        case "system", "ivr": .system
        default: nil
        }
    }
}

/// The dialogs of a vCon. Their order in the file is not that of time.
struct VConDialogs {
    struct Entry {
        var value: JSONValue
        var place: Int
        var start: AbsoluteTime?
        /// Milliseconds.
        var duration: Int?
        /// Who speaks in a text: the originator, else the first party.
        var speaker: Int?
        var parties: Int
        /// The body of a dialog of type text.
        var text: String?
        var isVoice: Bool
    }
    private(set) var list: [Entry] = []
    /// The earliest start.
    private(set) var first: AbsoluteTime?

    var hasWords: Bool { list.contains { $0.text != nil } }

    init(_ root: JSONValue, _ parties: VConParties, _ faults: inout VConFaults) {
        for (i, value) in faults.elements(root, "dialog").enumerated() {
            let place = "dialog[\(i)]"
            let start = value["start"]?.string.flatMap { AbsoluteTime($0) }
            if let start { first = first.flatMap { (start.since($0) ?? 0) < 0 ? start : $0 } ?? start }
            var numbers: [Int?] = []
            for number in (value["parties"]?.kind == .array ? value.elements("parties").map { $0 } : [value["parties"]])
                .prefix(64)
            {
                guard let number else { continue }
                // A list in the list: the parties of one channel.
                numbers.append(number.kind == .array ? number.elements.first?.int : number.int)
            }
            let originator = value["originator"]
            for index in numbers + [originator?.int] {
                guard let index, !parties.list.indices.contains(index) else { continue }
                faults.add(
                    "\(place) names a party \(index), but the vCon has \(parties.list.count) parties",
                    "parties count from 0", value["parties"] ?? value, at: place)
            }
            list.append(
                Entry(
                    value: value, place: i, start: start, duration: value["duration"]?.seconds,
                    speaker: originator?.int ?? numbers.first.flatMap { $0 }, parties: numbers.count,
                    text: value["type"]?.string == "text" ? VConBody.text(of: value) : nil,
                    isVoice: value["type"]?.string == "recording"
                        || value["interaction_type"]?.string?.lowercased() == "voice"))
        }
    }

    /// Milliseconds from the earliest dialog to a dialog; nothing when a time or a zone is missing.
    func offset(of index: Int) -> Int? {
        guard list.indices.contains(index), let first, let start = list[index].start else { return nil }
        return start.since(first)
    }

    func addTurns(
        to draft: inout CallDraft, _ parties: VConParties, _ reading: JSONReading, _ faults: inout VConFaults
    ) {
        draft.media = list.contains { $0.isVoice } ? .voice : .chat
        var embedded = 0
        for dialog in list {
            guard let text = dialog.text else { continue }
            let place = "dialog[\(dialog.place)]"
            let start = offset(of: dialog.place)
            // A text of several people that is no message of one of them is a transcript.
            let isTranscript = dialog.parties > 1 && dialog.value["originator"] == nil && text.utf8.contains(10)
            if isTranscript { embedded += 1 }
            if isTranscript, embedded <= VConBody.most, let inner = VConBody.call(text: text, reading) {
                VConBody.add(inner, offset: start, at: place, to: &draft, parties, reading)
                continue
            }
            var end: Int?
            if let start, let duration = dialog.duration {
                let (sum, overflow) = start.addingReportingOverflow(duration)
                end = overflow ? nil : sum
            }
            draft.add(
                party: parties.add(dialog.speaker, to: &draft, reading.ladder), text: text, start: start, end: end,
                origin: place)
        }
    }
}

/// The analyses that hold what was said. For each dialog one is taken: a redacted one before one with speakers
/// before others.
struct VConAnalyses {
    private struct Entry {
        var value: JSONValue
        var place: Int
        var dialog: Int?
        var isRedacted: Bool
        var isDiarised: Bool
        /// Redacted ones first, then those with speakers.
        var rank: Int { isRedacted ? 0 : isDiarised ? 1 : 2 }
    }
    private var list: [Entry] = []
    private let dialogs: VConDialogs

    init(_ root: JSONValue, _ dialogs: VConDialogs, _ faults: inout VConFaults) {
        self.dialogs = dialogs
        for (i, value) in faults.elements(root, "analysis").enumerated() {
            let type = value["type"]?.string?.lowercased() ?? ""
            guard type.contains("transcri") || type.contains("diari") else { continue }
            let dialog = value["dialog"]
            let isRedacted =
                type.contains("redact") || value["schema"]?.string?.lowercased().contains("redact") == true
            list.append(
                Entry(
                    value: value, place: i, dialog: dialog?.int ?? dialog?.elements.first?.int,
                    isRedacted: isRedacted, isDiarised: type.contains("diari")))
        }
    }

    func addTurns(
        to draft: inout CallDraft, _ parties: VConParties, _ reading: JSONReading, _ faults: inout VConFaults
    ) throws(TranscriptProblem) {
        var done: Set<Int> = []
        let order = list.filter { $0.rank == 0 } + list.filter { $0.rank == 1 } + list.filter { $0.rank == 2 }
        var skipped = 0
        var taken = 0
        for entry in order {
            guard !done.contains(entry.dialog ?? -1) else {
                skipped += 1
                continue
            }
            taken += 1
            guard taken <= VConBody.most else { continue }
            let place = "analysis[\(entry.place)]"
            let before = draft.turns.count
            let offset = entry.dialog.flatMap { dialogs.offset(of: $0) } ?? 0
            try VConBody.read(
                entry.value, offset: offset, first: dialogs.first, at: place, to: &draft, parties, reading, &faults)
            if draft.turns.count > before {
                done.insert(entry.dialog ?? -1)
                if entry.isRedacted { draft.notes.add("redacted", "The redacted transcript was taken.") }
            }
        }
        if taken > VConBody.most {
            draft.notes.add(
                "too-many-transcripts",
                "\(taken - VConBody.most) transcript(s) beyond the first \(VConBody.most) were left out.")
        }
        if skipped > 0 {
            draft.notes.add("other-transcripts", "\(skipped) other transcript(s) of the same dialog were left out.")
        }
    }
}
