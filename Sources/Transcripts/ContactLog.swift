/// One attempt to reach a debtor, as the dialler or the messaging system wrote it down.
public struct Contact: Hashable, Sendable {
    /// The identifier that the call bears in its transcript; other contacts have identifiers of their own.
    public var id: String
    public var debtor: String
    /// Nothing when the log does not tell debts apart: then all contacts of the debtor are one debt's.
    public var debt: String?
    /// call, sms, email, messaging, visit, mail
    public var channel: String
    public var startedAt: CallTime
    /// Whether somebody answered: an unanswered call is an attempt, no conversation.
    public var conversation: Bool

    public init(
        id: String, debtor: String, debt: String? = nil, channel: String, startedAt: CallTime, conversation: Bool
    ) {
        self.id = id
        self.debtor = debtor
        self.debt = debt
        self.channel = channel
        self.startedAt = startedAt
        self.conversation = conversation
    }

    /// Seconds for order and gaps: absolute when the offset is known, else of the local clock.
    var moment: Int { startedAt.secondsSinceEpoch ?? startedAt.dayNumber * 86_400 + startedAt.secondOfDay }
}

/// The history of contacts that rules on frequency are judged by.
public struct ContactLog: Sendable {
    /// Fingerprint of the log: verdicts that rest on another log are other verdicts.
    public let hash: String
    private let byID: [String: Contact]
    private let byDebtor: [String: [Contact]]

    public init(_ contacts: [Contact], hash: String) {
        self.hash = hash
        byID = Dictionary(contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byDebtor = Dictionary(grouping: contacts, by: \.debtor).mapValues {
            $0.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
        }
    }

    /// The contact that a call is; nothing when the log does not have it.
    public func contact(ofCall id: String) -> Contact? { byID[id] }

    /// What came before a contact, oldest first: of the same debtor, or of the same debt only.
    public func before(_ contact: Contact, sameDebt: Bool) -> [Contact] {
        (byDebtor[contact.debtor] ?? []).filter {
            ($0.moment, $0.id) < (contact.moment, contact.id) && (!sameDebt || $0.debt == contact.debt)
        }
    }

    /// Minutes between two contacts.
    public static func minutes(from first: Contact, to second: Contact) -> Int { (second.moment - first.moment) / 60 }
}
