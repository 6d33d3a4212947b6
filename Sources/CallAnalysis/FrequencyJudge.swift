internal import Rubrics
internal import Transcripts

/// Holds a call against the limits on contacts, by the history of contacts with its debtor.
struct FrequencyJudge {
    let jurisdiction: Jurisdiction

    enum Verdict: Hashable {
        /// The law of the country sets no limit on that day.
        case noLimit
        case permitted
        /// The limit was used up: by how many contacts before this one.
        case exceeded(FrequencyLimit, before: Int)
        case cannotTell(missing: String)
    }

    /// The first limit that is broken for sure, else the first that a person must look at.
    func judge(_ call: Call, _ log: ContactLog?) -> Verdict {
        guard let day = call.startedAt?.isoDate else {
            return jurisdiction.frequency.isEmpty ? .noLimit : .cannotTell(missing: "start time")
        }
        let limits = jurisdiction.frequency.filter { $0.inForce(on: day) }
        guard !limits.isEmpty else { return .noLimit }
        guard let log else { return .cannotTell(missing: "history of contacts") }
        guard let contact = log.contact(ofCall: call.id) else {
            return .cannotTell(missing: "this call in the history of contacts")
        }
        var doubtful: Verdict?
        for limit in limits {
            guard let before = used(limit, by: contact, log) else { continue }
            if !limit.review { return .exceeded(limit, before: before) }
            doubtful = doubtful ?? .exceeded(limit, before: before)
        }
        return doubtful ?? .permitted
    }

    /// How many contacts used a limit up before this one; nothing when there is room.
    private func used(_ limit: FrequencyLimit, by contact: Contact, _ log: ContactLog) -> Int? {
        if let channels = limit.channels, !channels.contains(contact.channel) { return nil }
        var before = log.before(contact, sameDebt: limit.sameDebt)
        if let channels = limit.channels { before.removeAll { !channels.contains($0.channel) } }
        if limit.eachChannel { before.removeAll { $0.channel != contact.channel } }
        if limit.conversationsOnly { before.removeAll { !$0.conversation } }
        switch limit.kind {
        case .contacts(let most, let period):
            let count = before.count { Self.same(period, $0, contact) }
            return count >= most ? count : nil
        case .channels(let most, let period):
            let others = before.filter { Self.same(period, $0, contact) }
            let channels = Set(others.map(\.channel)).union([contact.channel])
            return channels.count > most ? others.count : nil
        case .gap(let minutes):
            let near = before.count { ContactLog.minutes(from: $0, to: contact) < minutes }
            return near > 0 ? near : nil
        case .quietAfterConversation(let days):
            let talks = before.count { $0.conversation && Self.same(.days(days), $0, contact) }
            return talks > 0 ? talks : nil
        }
    }

    private static func same(_ period: FrequencyLimit.Period, _ earlier: Contact, _ contact: Contact) -> Bool {
        let first = earlier.startedAt.dayNumber
        let day = contact.startedAt.dayNumber
        switch period {
        case .day: return first == day
        case .week: return first >= day - (contact.startedAt.weekday - 1) && first <= day
        case .days(let count): return day - first < count
        }
    }
}
