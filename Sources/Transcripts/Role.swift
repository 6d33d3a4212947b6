/// Who a speaker is in a collection call.
///
/// An open set of codes: a format may bring a role that the list below does not have.
public struct Role: RawRepresentable, Hashable, Sendable, Codable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The collector (asesor, gestor). Most rules look only at the agent's turns.
    public static let agent = Role(rawValue: "agent")
    /// The debtor (titular, deudor, cliente).
    public static let customer = Role(rawValue: "customer")
    /// Anyone else who answers: a relative, a colleague, a guarantor (aval), a neighbour.
    public static let thirdParty = Role(rawValue: "third_party")
    /// A second person of the agent's side, for instance after a transfer.
    public static let supervisor = Role(rawValue: "supervisor")
    /// IVR, announcements, hold messages.
    public static let system = Role(rawValue: "system")
    /// An automated agent.
    public static let bot = Role(rawValue: "bot")
    /// It could not be told. Rules that are scoped to a speaker answer "not evaluable".
    public static let unknown = Role(rawValue: "unknown")

    /// True for those who speak for the creditor: the agent and a supervisor.
    public var isAgentSide: Bool { self == .agent || self == .supervisor }
    /// True for the debtor and for anyone else on the debtor's side of the line.
    public var isCustomerSide: Bool { self == .customer || self == .thirdParty }
}

/// How the role of a party was decided: the rung of the ladder, from sure to unsure.
public enum RoleDecision: Hashable, Sendable {
    /// The file names the role itself.
    case file
    /// An import profile maps the channel or the speaker label.
    case profile
    /// A spoken or written prefix such as "Asesor:" names it.
    case prefix
    /// It was inferred from what is said, with a confidence from 0 to 1.
    case inferred(confidence: Double)
    /// Nothing decides it.
    case undecided

    /// A stable word for files and the store: `file`, `profile`, `prefix`, `inferred:0.93`, `undecided`.
    public var code: String {
        switch self {
        case .file: return "file"
        case .profile: return "profile"
        case .prefix: return "prefix"
        case .inferred(let confidence):
            let hundredths = Int((confidence * 100).rounded())
            return "inferred:\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        case .undecided: return "undecided"
        }
    }
}
