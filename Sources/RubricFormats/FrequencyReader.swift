internal import Rubrics

/// Reads `frequency` of a jurisdiction: a list of limits.
///
///     frequency:
///       - {id: one_a_day, max: 1, per: day, counts: conversations, reference: "CO:L2300-3", confidence: high}
///       - {id: half_hour, min_gap_minutes: 30, scope: debt, effect: review, reference: "DO:010-16", confidence: low}
enum FrequencyReader {
    private enum Scope: String, CaseIterable { case consumer, debt }
    private enum Counts: String, CaseIterable { case contacts, conversations }
    private enum Effect: String, CaseIterable { case violation, review }

    static func limit(_ value: YAMLValue) -> FrequencyLimit? {
        guard
            let map = value.map([
                "id", "max", "max_channels", "per", "min_gap_minutes", "quiet_days_after_conversation", "channels",
                "scope", "counts", "effect", "from", "until", "reference", "confidence",
            ]), let id = map.string("id"), let reference = map.string("reference"),
            let confidence = map.string("confidence"), let kind = kind(map, value)
        else { return nil }
        var channels: Set<String>?
        var each = false
        if let written = map["channels"] {
            switch written.isMapping ? nil : (written.list().count == 1 ? written.list().first?.string() : nil) {
            case "all": break
            case "each": each = true
            default: channels = Set(written.strings())
            }
        }
        return FrequencyLimit(
            id: id, kind: kind, channels: channels, eachChannel: each,
            sameDebt: map["scope"]?.choice(Scope.self) == .debt,
            conversationsOnly: map["counts"]?.choice(Counts.self) == .conversations,
            review: map["effect"]?.choice(Effect.self) == .review, from: map["from"]?.string(),
            until: map["until"]?.string(), reference: reference, confidence: confidence)
    }

    private static func kind(_ map: YAMLMap, _ value: YAMLValue) -> FrequencyLimit.Kind? {
        let keys = ["max", "max_channels", "min_gap_minutes", "quiet_days_after_conversation"]
        let written = keys.filter { map[$0] != nil }
        guard written.count == 1, let key = written.first, let amount = map[key]?.int() else {
            value.complain("no-limit", "a limit has exactly one of " + keys.joined(separator: ", "))
            return nil
        }
        guard amount > 0 else {
            map[key]?.complain("wrong-value", "“\(key)” is at least 1")
            return nil
        }
        switch key {
        case "min_gap_minutes": return .gap(minutes: amount)
        case "quiet_days_after_conversation": return .quietAfterConversation(days: amount)
        default:
            guard let period = map.required("per").flatMap(period) else { return nil }
            return key == "max" ? .contacts(amount, per: period) : .channels(amount, per: period)
        }
    }

    private static func period(_ value: YAMLValue) -> FrequencyLimit.Period? {
        switch value.string() {
        case "day"?: return .day
        case "week"?: return .week
        case let text?:
            if let days = Int(text), days > 0 { return .days(days) }
            value.complain("unknown-value", "“\(text)” is no period", hint: "day, week, or a number of days")
            return nil
        case nil: return nil
        }
    }
}
