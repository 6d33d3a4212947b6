/// What agents and customers say in English and Portuguese: written by hand, for calls that the Spanish model knows nothing of.
enum RoleCues {
    /// Phrases as words, each with the weight by which it speaks for the agent.
    private static let english: [(String, Double)] = [
        ("thank you for calling", 4), ("thanks for calling", 4), ("how can i help", 4), ("how may i help", 4),
        ("how can i assist", 4),
        ("my name is", 1), ("i'm calling from", 3), ("calling from", 1.5), ("calling on behalf", 4),
        ("recorded line", 4),
        ("this call may be", 4), ("may be recorded", 4), ("attempt to collect", 5), ("debt collector", 2),
        ("can you verify", 3),
        ("could you verify", 3), ("please verify", 3), ("can you confirm", 2.5), ("could you confirm", 2.5),
        ("date of birth", 1.5),
        ("last four", 1.5), ("is there anything else", 4), ("anything else i can", 4), ("have a great day", 1),
        ("have a nice day", 1),
        ("i can see", 1), ("let me check", 2), ("let me pull", 3), ("let me see", 0.7), ("your account", 1.5),
        ("your payment", 1.5),
        ("your balance", 2), ("i apologize", 1.5), ("we offer", 2), ("our records", 3), ("i understand your", 2),
        ("for you today", 2.5),
        ("would you like to", 2), ("would you like", 1.5), ("may i have", 2.5), ("can i have your", 3),
        ("could i have your", 3),
        ("one moment please", 1.5), ("i can help", 2.5), ("you're welcome", 1), ("we can", 0.5), ("our", 0.3),
        ("my account", -2), ("my card", -2), ("my bill", -2.5), ("my payment", -2), ("my order", -2),
        ("i was charged", -3), ("i need to", -1),
        ("i want to", -1), ("i'd like to", -1.5), ("i would like to", -1.5), ("i can't pay", -3), ("i lost my", -2),
        ("my job", -2),
        ("i'm calling because", -3), ("i am calling because", -3), ("calling about", -1), ("who is this", -2.5),
        ("can you help me", -3),
        ("could you help me", -3), ("i have a question", -2.5), ("how much do i", -2.5), ("do i have to", -2),
        ("thank you so much", -0.5),
        ("i get paid", -2), ("my husband", -1), ("my wife", -1), ("that works", -1), ("no that's all", -3),
        ("that's all", -1),
    ]
    private static let portuguese: [(String, Double)] = [
        ("obrigado por ligar", 4), ("em que posso ajudar", 4), ("como posso ajudar", 4), ("meu nome e", 1),
        ("falo com", 2.5),
        ("falo em nome", 4), ("ligacao gravada", 4), ("esta sendo gravada", 4), ("pode confirmar", 3),
        ("poderia confirmar", 3),
        ("o senhor", 1.5), ("a senhora", 1.5), ("sua divida", 2.5), ("seu debito", 2.5), ("em aberto", 1.5),
        ("proposta", 1.5),
        ("desconto", 1), ("consigo oferecer", 3), ("algo mais", 2), ("a empresa", 0.7), ("tenha um bom dia", 1),
        ("minha conta", -2), ("minha divida", -2), ("meu cartao", -2), ("nao consigo pagar", -3),
        ("nao tenho como", -2),
        ("fiquei desempregado", -3), ("quem fala", -2), ("quem e", -1), ("quanto eu", -2), ("posso pagar", -1.5),
        ("eu quero", -1),
    ]

    static func score(_ texts: [String], _ language: SpokenLanguage) -> Double {
        let cues = (language == .portuguese ? portuguese : english).map { (" " + FoldedName.of($0.0) + " ", $0.1) }
        var sum = 0.0
        var seen = Set<Int>()
        for text in texts.prefix(400) {
            let folded = " " + FoldedName.joined(FoldedName.words(Array(text.utf8.prefix(5000)))) + " "
            for (k, cue) in cues.enumerated() where !seen.contains(k) && folded.contains(cue.0) {
                seen.insert(k)
                sum += cue.1
            }
        }
        return sum
    }
}
