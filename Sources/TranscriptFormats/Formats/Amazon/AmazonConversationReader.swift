import Transcripts

/// Reads the common shape of Call Analytics and Contact Lens. Word items, loudness and analytics are passed over.
struct AmazonConversationReader {
    private let format: String
    private let options: ImportOptions
    private let ladder: RoleLadder

    private enum Key: String, JSONKey {
        case transcript = "Transcript", languageCode = "LanguageCode", channel = "Channel", jobName = "JobName"
        case jobStatus = "JobStatus", participants = "Participants", characteristics = "ConversationCharacteristics"
        case contentMetadata = "ContentMetadata", customerMetadata = "CustomerMetadata"
    }
    private enum TurnKey: String, JSONKey {
        case content = "Content", begin = "BeginOffsetMillis", end = "EndOffsetMillis", role = "ParticipantRole"
        case participant = "ParticipantId", kind = "Type", time = "AbsoluteTime", name = "DisplayName", redaction =
            "Redaction"
        case contentType = "ContentType"
    }
    private enum ParticipantKey: String, JSONKey {
        case id = "ParticipantId", role = "ParticipantRole", name = "DisplayName"
    }
    private enum TotalKey: String, JSONKey { case total = "TotalConversationDurationMillis" }
    private enum MetadataKey: String, JSONKey { case output = "Output", contact = "ContactId" }
    private static let keys = JSONKeys<Key>()
    private static let turnKeys = JSONKeys<TurnKey>()
    private static let participantKeys = JSONKeys<ParticipantKey>()
    private static let totalKeys = JSONKeys<TotalKey>()
    private static let metadataKeys = JSONKeys<MetadataKey>()

    /// An item of the transcript; who it belongs to may stand further down in the file.
    private struct Item {
        var text: String?
        var start: Int?
        var end: Int?
        var role: String?
        var participant: String?
        var name: String?
        var time: String?
        var isEvent = false
        var isRedacted = false
        var place: Int
    }
    private struct Participant {
        var role: String?
        var name: String?
    }
    private struct Contents {
        var draft = CallDraft()
        var items: [Item] = []
        var participants: [String: Participant] = [:]
        var hasTranscript = false
        var status: String?
        var contactID: String?
        var jobName: String?
    }

    init(format: String, options: ImportOptions) {
        self.format = format
        self.options = options
        ladder = RoleLadder(options)
    }

    func read(_ document: TranscriptDocument) throws(TranscriptProblem) -> Call {
        var contents = try document.bytes.withBytes { raw throws(TranscriptProblem) in
            var cursor = JSONCursor(raw)
            do throws(JSONError) {
                var contents = try parse(&cursor)
                try cursor.finish()
                if cursor.replacedSurrogates > 0 {
                    contents.draft.notes.add(
                        "lone-surrogates", "\(cursor.replacedSurrogates) broken \\u escape(s) became U+FFFD.")
                }
                return contents
            } catch {
                throw error.problem(in: raw, source: document.name)
            }
        }
        guard contents.hasTranscript else {
            let status = contents.status.map { HeaderFields.isIdentifier($0) ? " (job status \($0))" : "" } ?? ""
            throw TranscriptProblem(
                source: document.name, what: "the file has no array Transcript\(status)",
                right: "take the result of a job that was completed")
        }
        addTurns(&contents)
        contents.draft.id = contents.contactID ?? contents.jobName
        return contents.draft.finish(
            format: format, document: document.name, stem: Self.contact(of: document.stem), options: options,
            contentHash: { document.bytes.withUnsafeBytes { contentHash($0) } })
    }

    /// Contact Lens names its files `CONTACT-ID_analysis_TIME.json`.
    private static func contact(of stem: String?) -> String? {
        guard let stem, let mark = stem.firstRange(of: "_analysis_") else { return stem }
        return mark.lowerBound > stem.startIndex ? String(stem[..<mark.lowerBound]) : stem
    }

    private func parse(_ cursor: inout JSONCursor) throws(JSONError) -> Contents {
        var contents = Contents()
        var seen = JSONKeysSeen()
        try cursor.beginObject()
        while try cursor.nextKey() {
            switch try cursor.known(Self.keys, &seen) {
            case .transcript:
                guard try cursor.beginArrayIfAny() else { continue }
                contents.hasTranscript = true
                while try cursor.nextElement() { try readItem(&cursor, &contents) }
            case .languageCode:
                contents.draft.language = try cursor.stringIfAny().flatMap { LanguageTag.normalised($0) }
            case .channel: if try cursor.stringIfAny() == "CHAT" { contents.draft.media = .chat }
            case .jobName: contents.jobName = try cursor.labelIfAny()
            case .jobStatus: contents.status = try cursor.stringIfAny()
            case .participants: try readParticipants(&cursor, &contents)
            case .characteristics:
                try readObject(&cursor, Self.totalKeys) { key, cursor throws(JSONError) in
                    if key == .total { contents.draft.statedDuration = try cursor.numberIfAny()?.scaled() }
                }
            case .contentMetadata, .customerMetadata:
                try readObject(&cursor, Self.metadataKeys) { key, cursor throws(JSONError) in
                    switch key {
                    case .contact: contents.contactID = try cursor.labelIfAny()
                    case .output:
                        if try cursor.stringIfAny() == "Redacted" {
                            contents.draft.notes.add(
                                "redacted", "The file is the redacted version of the conversation.")
                        }
                    }
                }
            case nil: try cursor.skipValue()
            }
        }
        return contents
    }

    /// Goes through an object; a value of another kind is passed over. `read` has to read the value of each known key.
    private func readObject<K: JSONKey>(
        _ cursor: inout JSONCursor, _ keys: JSONKeys<K>, _ read: (K, inout JSONCursor) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard try cursor.beginObjectIfAny() else { return }
        var seen = JSONKeysSeen()
        while try cursor.nextKey() {
            if let key = try cursor.known(keys, &seen) { try read(key, &cursor) } else { try cursor.skipValue() }
        }
    }

    private func readParticipants(_ cursor: inout JSONCursor, _ contents: inout Contents) throws(JSONError) {
        guard try cursor.beginArrayIfAny() else { return }
        while try cursor.nextElement() {
            var id: String?
            var participant = Participant()
            try readObject(&cursor, Self.participantKeys) { key, cursor throws(JSONError) in
                switch key {
                case .id: id = try cursor.labelIfAny()
                case .role: participant.role = try cursor.stringIfAny()
                case .name: participant.name = try cursor.stringIfAny()
                }
            }
            if let id, contents.participants.count < 10_000 { contents.participants[id] = participant }
        }
    }

    private func readItem(_ cursor: inout JSONCursor, _ contents: inout Contents) throws(JSONError) {
        let place = contents.items.count
        guard try cursor.beginObjectIfAny() else {
            contents.draft.notes.count(
                "turn-not-object", at: "Transcript[\(place)]", "An element of Transcript is no object and was left out")
            return
        }
        var item = Item(place: place)
        var seen = JSONKeysSeen()
        while try cursor.nextKey() {
            switch try cursor.known(Self.turnKeys, &seen) {
            case .content: item.text = try cursor.stringIfAny()
            case .begin: item.start = try cursor.numberIfAny()?.scaled()
            case .end: item.end = try cursor.numberIfAny()?.scaled()
            case .role: item.role = try cursor.stringIfAny()
            case .participant: item.participant = try cursor.labelIfAny()
            case .kind: item.isEvent = try cursor.stringIfAny() == "EVENT"
            case .time: item.time = try cursor.stringIfAny()
            case .name: item.name = try cursor.stringIfAny()
            case .redaction:
                item.isRedacted = try cursor.peek() == .object
                try cursor.skipValue()
            case .contentType, nil: try cursor.skipValue()
            }
        }
        contents.items.append(item)
    }

    private func addTurns(_ contents: inout Contents) {
        let first = contents.items.lazy.compactMap { $0.time.flatMap(AbsoluteTime.init) }.first
        contents.draft.startedAt = first?.moment
        for item in contents.items {
            let place = "Transcript[\(item.place)]"
            if item.isEvent {
                contents.draft.notes.count(
                    "event", at: place, "An event (joined, left, ended) is no turn and was left out")
                continue
            }
            guard let text = item.text else {
                contents.draft.notes.count("turn-without-text", at: place, "A turn has no text and was left out")
                continue
            }
            var start = item.start
            if start == nil, let time = item.time.flatMap(AbsoluteTime.init), let first { start = time.since(first) }
            let party = party(of: item, &contents)
            contents.draft.add(
                party: party, text: text, start: start, end: item.end, flags: item.isRedacted ? .redacted : [],
                origin: place)
        }
    }

    private func party(of item: Item, _ contents: inout Contents) -> Int {
        let label = item.participant ?? item.role ?? ""
        let known = item.participant.flatMap { contents.participants[$0] }
        let stated = Self.role(item.role) ?? Self.role(known?.role) ?? Self.role(item.participant)
        let name = item.name ?? known?.name
        return contents.draft.parties.party(label) { ladder.party(label: $0, name: name, stated: stated) }
    }

    private static func role(_ code: String?) -> Role? {
        switch code {
        case "AGENT": .agent
        case "CUSTOMER": .customer
        case "SUPERVISOR": .supervisor
        case "SYSTEM": .system
        case "CUSTOM_BOT": .bot
        default: nil
        }
    }
}
