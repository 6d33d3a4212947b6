import Findings
import Transcripts

/// Why an object is not a call of ours: bad JSON, or good JSON without what a call needs.
enum GoldError: Error {
    case json(JSONError)
    case content(what: String, right: String)
}

/// A call with its labels, before its turns are put in order.
struct GoldDraft {
    var draft = CallDraft()
    var labels: [(turn: Int, label: Label)] = []
    var callLabels: [Label] = []
    var style: String?
}

/// Reads one call object:
///
///     {"id","country","language","started_at","time_zone","agent_id","creditor","media","style",
///      "turns":[{"n","speaker","label","start","end","confidence","text"}],
///      "labels":[{"turn","label"}], "call_labels":["…"]}
///
/// `call_id` serves for `id`, `channel` for `media`, `duration` (seconds) is the stated length; all other keys are
/// skipped. Times are seconds. Only `turns` is required. A turn without a text is left out with a note.
struct GoldCallReader {
    private let ladder: RoleLadder
    private let readsLabels: Bool

    private enum CallKey: String, JSONKey {
        case turns, id, callID = "call_id", country, language, startedAt = "started_at", timeZone = "time_zone"
        case agentID = "agent_id", creditor, media, channel, style, duration, labels, callLabels = "call_labels"
    }
    private enum TurnKey: String, JSONKey { case speaker, start, end, text, n, confidence, label }
    private enum LabelKey: String, JSONKey { case turn, label }
    private static let callKeys = JSONKeys<CallKey>()
    private static let turnKeys = JSONKeys<TurnKey>()
    private static let labelKeys = JSONKeys<LabelKey>()

    init(options: ImportOptions, readsLabels: Bool = false) {
        ladder = RoleLadder(options)
        self.readsLabels = readsLabels
    }

    func read(_ cursor: inout JSONCursor) throws(GoldError) -> GoldDraft {
        var gold = GoldDraft()
        var hasTurns = false
        do throws(JSONError) {
            guard try cursor.peek() == .object else { throw cursor.error(.expectedObject) }
            try cursor.beginObject()
            var seen = JSONKeysSeen()
            var fallbackID: String?
            while try cursor.nextKey() {
                switch try cursor.known(Self.callKeys, &seen) {
                case .turns:
                    hasTurns = try readTurns(&cursor, &gold.draft)
                case .id: gold.draft.id = try cursor.labelIfAny()
                case .callID: fallbackID = try cursor.labelIfAny()
                case .labels where readsLabels: try readLabels(&cursor, &gold)
                case .callLabels where readsLabels: try readCallLabels(&cursor, &gold)
                case .style: gold.style = try cursor.stringIfAny()
                case .labels, .callLabels, nil: try cursor.skipValue()
                case let key?: try readField(key, &cursor, &gold.draft)
                }
            }
            gold.draft.id = gold.draft.id ?? fallbackID
        } catch { throw .json(error) }
        guard hasTurns else {
            throw .content(
                what: "the object has no array \"turns\"", right: "a call has \"turns\":[{\"speaker\",\"text\"},…]")
        }
        if cursor.replacedSurrogates > 0 {
            gold.draft.notes.add(
                "lone-surrogates", "\(cursor.replacedSurrogates) broken \\u escape(s) became U+FFFD.")
        }
        return gold
    }

    private func readField(_ key: CallKey, _ cursor: inout JSONCursor, _ draft: inout CallDraft) throws(JSONError) {
        switch key {
        case .duration: draft.statedDuration = try cursor.numberIfAny()?.scaled(by: 3)
        case .country:
            guard let text = try cursor.labelIfAny() else { return }
            draft.country = LanguageTag.country(text)
            if draft.country == nil {
                draft.notes.add("country-unknown", "\"country\" is not a two-letter code (ISO 3166-1).")
            }
        case .language:
            guard let text = try cursor.labelIfAny() else { return }
            draft.language = LanguageTag.normalised(text)
            if draft.language == nil {
                draft.notes.add("language-unknown", "\"language\" is not a language tag (BCP 47).")
            }
        case .startedAt:
            guard let text = try cursor.labelIfAny() else { return }
            draft.startedAt = CallTime(iso8601: text)
            if draft.startedAt == nil {
                draft.notes.add("start-unreadable", "\"started_at\" is not a moment such as 2026-03-10T10:22:00-06:00.")
            }
        case .timeZone: draft.timeZone = try cursor.labelIfAny()
        case .agentID: draft.agentID = try cursor.labelIfAny()
        case .creditor: draft.creditor = try cursor.labelIfAny()
        case .media, .channel:
            guard let text = try cursor.stringIfAny() else { return }
            if let media = Call.Media(rawValue: text.lowercased()) { draft.media = media }
        default: try cursor.skipValue()
        }
    }

    private func readTurns(_ cursor: inout JSONCursor, _ draft: inout CallDraft) throws(JSONError) -> Bool {
        guard try cursor.beginArrayIfAny() else { return false }
        draft.turns.reserveCapacity(64)
        var place = 0
        while try cursor.nextElement() {
            try readTurn(&cursor, &draft, place)
            place &+= 1
        }
        return true
    }

    @inline(__always)
    private func readTurn(_ cursor: inout JSONCursor, _ draft: inout CallDraft, _ place: Int) throws(JSONError) {
        guard try cursor.beginObjectIfAny() else {
            draft.notes.count(
                "turn-not-object", at: "turns[\(place)]", "An element of turns is no object and was left out")
            return
        }
        var seen = JSONKeysSeen()
        var speaker: String?
        var label: String?
        var text: String?
        var start: Int?
        var end: Int?
        var confidence: Double?
        while try cursor.nextKey() {
            switch try cursor.known(Self.turnKeys, &seen) {
            case .speaker: speaker = try cursor.labelIfAny()
            case .label: label = try cursor.stringIfAny()
            case .start: start = try cursor.numberIfAny()?.scaled(by: 3)
            case .end: end = try cursor.numberIfAny()?.scaled(by: 3)
            case .text: text = try cursor.stringIfAny()
            case .confidence: if let value = try cursor.numberIfAny() { confidence = value.double }
            case .n, nil: try cursor.skipValue()
            }
        }
        guard let text else {
            draft.notes.count("turn-without-text", at: "turns[\(place)]", "A turn has no text and was left out")
            return
        }
        let party = draft.parties.party(label ?? speaker ?? "") {
            ladder.party(label: $0, stated: Self.role(speaker ?? ""))
        }
        draft.add(
            party: party, text: text, start: start, end: end, confidence: confidence, origin: Self.origin(place))
    }

    /// Names of places, made once for the usual lengths: putting them together for each turn would cost more than parsing it.
    static func origin(_ place: Int) -> String { place < origins.count ? origins[place] : "turns[\(place)]" }
    private static let origins = (0..<512).map { "turns[\($0)]" }

    /// The codes of our own format.
    static func role(_ speaker: String) -> Role? {
        switch speaker {
        case "agent": .agent
        case "customer": .customer
        case "third_party": .thirdParty
        case "supervisor": .supervisor
        case "system": .system
        case "bot": .bot
        default: nil
        }
    }

    private func readLabels(_ cursor: inout JSONCursor, _ gold: inout GoldDraft) throws(JSONError) {
        try cursor.beginArray()
        while try cursor.nextElement() {
            try cursor.beginObject()
            var seen = JSONKeysSeen()
            var turn: Int?
            var label: String?
            while try cursor.nextKey() {
                switch try cursor.known(Self.labelKeys, &seen) {
                case .turn: turn = try cursor.number().whole
                case .label: label = try cursor.string()
                case nil: try cursor.skipValue()
                }
            }
            guard let turn, let label else { throw cursor.error(.missingValue) }
            gold.labels.append((turn, Label(label)))
        }
    }

    private func readCallLabels(_ cursor: inout JSONCursor, _ gold: inout GoldDraft) throws(JSONError) {
        try cursor.beginArray()
        while try cursor.nextElement() { gold.callLabels.append(Label(try cursor.string())) }
    }
}
