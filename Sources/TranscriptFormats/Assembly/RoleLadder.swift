import Transcripts

/// Decides a party's role, from sure to unsure: what the user says of this label, what the file says, a role word in
/// the label. What is left stays unknown; nothing is guessed here.
struct RoleLadder {
    private let mapped: [String: Role]

    init(_ options: ImportOptions) {
        var mapped: [String: Role] = [:]
        for (label, role) in options.roles { mapped[FoldedName.of(label)] = role }
        self.mapped = mapped
    }

    /// A party by its label, with the role that the file itself states, if any.
    func party(label: String, name: String? = nil, stated: Role? = nil) -> Party {
        if !mapped.isEmpty, let role = mapped[FoldedName.of(label)] {
            return Party(label: label, name: name, role: role, decision: .profile)
        }
        if let stated, stated != .unknown { return Party(label: label, name: name, role: stated, decision: .file) }
        if let role = RoleWords.role(of: label) {
            return Party(label: label, name: name, role: role, decision: .prefix)
        }
        return Party(label: label, name: name, role: .unknown, decision: .undecided)
    }
}
