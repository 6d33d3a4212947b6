import Transcripts

/// Decides a party's role, from sure to unsure: what the user says of this label, what the file says, a role word in
/// the label. What is left stays unknown; nothing is guessed here.
struct RoleLadder {
    private let mapped: [String: Role]
    private let prefixes: [String: Role]

    init(_ options: ImportOptions) {
        var mapped: [String: Role] = [:]
        for (label, role) in options.roles { mapped[FoldedName.of(label)] = role }
        self.mapped = mapped
        var prefixes: [String: Role] = [:]
        for (word, role) in options.prefixes { prefixes[FoldedName.of(word)] = role }
        self.prefixes = prefixes
    }

    /// A party by its label, with the role that the file itself states, if any.
    func party(label: String, name: String? = nil, stated: Role? = nil) -> Party {
        if !mapped.isEmpty, let role = mapped[FoldedName.of(label)] {
            return Party(label: label, name: name, role: role, decision: .profile)
        }
        if !prefixes.isEmpty {
            var words = FoldedName.words(Array(label.utf8.prefix(200)))
            while !words.isEmpty {
                if let role = prefixes[FoldedName.joined(words)] {
                    return Party(label: label, name: name, role: role, decision: .profile)
                }
                words.removeLast()
            }
        }
        if let stated, stated != .unknown { return Party(label: label, name: name, role: stated, decision: .file) }
        if let role = RoleWords.role(of: label) {
            return Party(label: label, name: name, role: role, decision: .prefix)
        }
        return Party(label: label, name: name, role: .unknown, decision: .undecided)
    }
}
