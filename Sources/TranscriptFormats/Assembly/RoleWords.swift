import Transcripts

/// Words that name a role in a speaker's label, in Spanish, English and Portuguese, without accents.
///
/// One word decides: `Agente`, `Asesora Ana`, `GESTOR DE COBRANZA 2`, `Agent Mike Rivera`. The label keeps the original word,
/// because titular, aval and codeudor are different people in law.
enum RoleWords {
    /// Several words that mean another role than their parts.
    private static let phrases: [(words: String, role: Role)] = [
        ("asistente virtual", .bot), ("agente virtual", .bot), ("virtual agent", .bot), ("virtual assistant", .bot),
        ("automated agent", .bot), ("ai agent", .bot), ("atendente virtual", .bot), ("assistente virtual", .bot),
        ("customer service", .agent), ("customer support", .agent), ("customer care", .agent), ("call center", .agent),
        ("servicio al cliente", .agent), ("atencion al cliente", .agent), ("mesa de ayuda", .agent),
        ("third party", .thirdParty), ("tercera persona", .thirdParty), ("contestador automatico", .system),
        ("buzon de voz", .system), ("voice mail", .system), ("correio de voz", .system),
    ]

    private static let words: [String: Role] = {
        var table: [String: Role] = [:]
        func add(_ role: Role, _ list: String) { for word in list.split(separator: " ") { table[String(word)] = role } }
        add(
            .agent,
            """
            asesor asesora asesores agente agentes ejecutivo ejecutiva gestor gestora operador operadora cobrador cobradora \
            representante teleoperador teleoperadora teleasesor teleasesora consultor consultora analista funcionario \
            funcionaria recuperador recuperadora negociador negociadora agent rep representative advisor adviser operator \
            collector csr assessor assessora atendente
            """)
        add(.supervisor, "supervisor supervisora coordinador coordinadora supervisors manager gerente")
        add(
            .customer,
            """
            cliente clienta clientes deudor deudora titular usuario usuaria socio socia abonado abonada suscriptor \
            suscriptora llamante contacto tarjetahabiente caller customer client member borrower debtor consumer cardholder \
            devedor devedora consumidor consumidora correntista
            """)
        add(
            .thirdParty,
            """
            tercero tercera familiar aval codeudor codeudora fiador fiadora garante esposa esposo hijo hija madre padre mama \
            papa hermano hermana vecino vecina conyuge pariente relative guarantor cosigner spouse wife husband terceiro \
            terceira avalista
            """)
        add(.system, "ivr sistema grabacion contestador buzon system voicemail ura gravacao announcement")
        add(.bot, "bot chatbot voicebot robot robo callbot")
        return table
    }()

    /// Words that announce a speaker without saying which: `Speaker 1`, `SPEAKER_00`, `Hablante 2`, `spk_0`.
    private static let speakers: Set<String> = [
        "speaker", "spk", "hablante", "locutor", "locutora", "interlocutor", "interlocutora", "participante",
        "participant",
        "persona", "person", "voz", "voice", "falante", "orador", "oradora", "spkr", "s",
    ]

    /// The role that a label names; nothing when it names none.
    static func role(of label: some StringProtocol) -> Role? {
        role(of: FoldedName.words(Array(label.utf8.prefix(200))))
    }

    static func role(of folded: [[UInt8]]) -> Role? {
        guard !folded.isEmpty, folded.count <= 12 else { return nil }
        let words = folded.map { String(decoding: $0, as: UTF8.self) }
        let joined = " " + words.joined(separator: " ") + " "
        for phrase in phrases where joined.utf8.count > phrase.words.utf8.count && joined.contains(" \(phrase.words) ")
        {
            return phrase.role
        }
        if let role = self.words[words[0]] { return role }
        // "Sales rep", "el cliente", "Sra. titular": the role word may come last, after words that are no names of roles.
        return words.count <= 4 ? words.dropFirst().lazy.compactMap { self.words[$0] }.first : nil
    }

    /// True when a label is a role word and nothing more than a number or an ending in brackets: `AGENTE 2`, `asesor(a)`.
    static func isPure(_ folded: [[UInt8]]) -> Bool {
        guard let first = folded.first else { return false }
        let joined = FoldedName.joined(folded.filter { !$0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
        if phrases.contains(where: { $0.words == joined }) { return true }
        guard role(of: [first]) != nil else { return false }
        return folded.dropFirst().allSatisfy { word in
            word == [UInt8(ascii: "a")] || word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || role(of: [word]) != nil
        }
    }

    /// True for `Speaker 1`, `SPEAKER_00`, `S01`, `Hablante A`: a label that names nobody.
    static func isNumberedSpeaker(_ folded: [[UInt8]]) -> Bool {
        guard let first = folded.first, speakers.contains(String(decoding: first, as: UTF8.self)) else { return false }
        return folded.count == 2 && folded[1].count <= 3
    }
}
