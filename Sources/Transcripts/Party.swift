/// One person or machine on the line.
public struct Party: Hashable, Sendable {
    /// The speaker's label as the file writes it ("spk_0", "Asesor", "AGENT"). Never computed with.
    public var label: String
    /// A display name when the file has one. Personal data: never written to logs or error texts.
    public var name: String?
    public var role: Role
    /// How `role` was decided.
    public var decision: RoleDecision

    public init(label: String, name: String? = nil, role: Role, decision: RoleDecision) {
        self.label = label
        self.name = name
        self.role = role
        self.decision = decision
    }
}
