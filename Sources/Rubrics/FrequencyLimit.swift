/// How often a debtor may be contacted, from a date on.
///
/// A contact breaks a limit when it comes although the limit is used up by those before it.
public struct FrequencyLimit: Hashable, Sendable {
    /// What is limited.
    public enum Kind: Hashable, Sendable {
        /// At most so many contacts in a period.
        case contacts(Int, per: Period)
        /// At most so many different channels in a period.
        case channels(Int, per: Period)
        /// At least so many minutes after the one before.
        case gap(minutes: Int)
        /// None for so many days after a conversation; its own day is the first.
        case quietAfterConversation(days: Int)
    }

    public enum Period: Hashable, Sendable {
        /// A day of the debtor's calendar.
        case day
        /// Monday to Sunday.
        case week
        /// So many days, this one included.
        case days(Int)
    }

    public var id: String
    public var kind: Kind
    /// The channels that count together; nothing means all.
    public var channels: Set<String>?
    /// Each channel counts for itself.
    public var eachChannel: Bool
    /// Only contacts about the same debt count.
    public var sameDebt: Bool
    /// Only contacts in which somebody answered use the limit up.
    public var conversationsOnly: Bool
    /// A person decides: the law presumes, or sources disagree.
    public var review: Bool
    /// `YYYY-MM-DD`, first and last day; nothing means open.
    public var from: String?
    public var until: String?
    public var reference: String
    public var confidence: String

    public init(
        id: String, kind: Kind, channels: Set<String>? = nil, eachChannel: Bool = false, sameDebt: Bool = false,
        conversationsOnly: Bool = false, review: Bool = false, from: String? = nil, until: String? = nil,
        reference: String, confidence: String
    ) {
        self.id = id
        self.kind = kind
        self.channels = channels
        self.eachChannel = eachChannel
        self.sameDebt = sameDebt
        self.conversationsOnly = conversationsOnly
        self.review = review
        self.from = from
        self.until = until
        self.reference = reference
        self.confidence = confidence
    }

    /// Whether the limit is law on a day (`YYYY-MM-DD`).
    public func inForce(on day: String) -> Bool { (from ?? "") <= day && day <= (until ?? "9999") }
}
