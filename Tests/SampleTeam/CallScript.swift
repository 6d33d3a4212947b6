internal import Calibration
internal import Findings
internal import Rubrics
internal import Transcripts

/// Writes one invented call: opening, hardship, perhaps anger or refusal, options, promise, closing.
struct CallScript {
    let taxonomy: Taxonomy
    let habits: Habits
    var random: SplitMix64
    let number: Int
    var turns: [Turn] = []
    var findings: [Finding] = []
    var callFindings: [CallFinding] = []

    init(taxonomy: Taxonomy, habits: Habits, random: SplitMix64, number: Int) {
        self.taxonomy = taxonomy
        self.habits = habits
        self.random = random
        self.number = number
    }

    mutating func happens(_ rate: Double) -> Bool { Double(random.next() >> 11) / Double(1 << 53) < rate }
    mutating func one(of bank: [String]) -> String { bank.isEmpty ? "" : bank[Int(random.next() % UInt64(bank.count))] }

    /// A turn; each label's words are the whole turn.
    mutating func say(_ role: Role, _ text: String, _ labels: [Label] = [], references: [String] = []) {
        let number = turns.count + 1
        let start = (turns.last?.end ?? 0) + 400
        turns.append(
            Turn(
                number: number, party: role == .agent ? 0 : 1, text: text, start: start,
                end: start + 60 * text.utf8.count))
        for label in labels {
            findings.append(
                Finding(
                    label: label, rule: "es/" + label.rawValue, severity: taxonomy[label]?.severity ?? .none,
                    turn: number, speaker: role, quote: text, span: 0..<text.utf8.count, start: start,
                    references: references, provenance: .rule(pack: "es@1.0.0")))
        }
    }

    mutating func write(threat: Bool) {
        open()
        hardship()
        if number % 3 != 1 { refusal(threat: threat) }
        if number % 4 == 2 { anger() }
        offer()
        close()
    }

    private mutating func open() {
        say(
            .agent, one(of: Bank.greetings), [.init("courtesy.greeting"), .init("opening.identification")])
        say(.customer, one(of: Bank.answers))
        let recorded = happens(habits.recording)
        say(
            .agent, recorded ? one(of: Bank.verifyRecorded) : one(of: Bank.verify),
            [.init("opening.verification")] + (recorded ? [.init("opening.recording_notice")] : []))
        if !recorded {
            callFindings.append(
                CallFinding(
                    label: "disclosure.missing_recording", rule: "es/disclosure.missing_recording", severity: .minor,
                    searched: "agent turns 1–6", provenance: .rule(pack: "es@1.0.0")))
        }
        say(.customer, one(of: Bank.itsMe))
        say(.agent, one(of: Bank.statements), [.init("debt.statement")])
    }

    private mutating func hardship() {
        let (words, label) = Bank.hardships[Int(random.next() % UInt64(Bank.hardships.count))]
        say(.customer, words, [Label(label)])
        let warm = happens(habits.empathy)
        let explores = happens(habits.explores)
        if warm {
            say(
                .agent, one(of: Bank.empathy) + (explores ? " " + one(of: Bank.questions) : ""),
                [.init("empathy.understanding")] + (explores ? [.init("empathy.exploration")] : []))
        } else {
            say(.agent, one(of: Bank.cold))
        }
        say(.customer, one(of: Bank.details))
        if happens(habits.listening) {
            say(.agent, one(of: Bank.paraphrases), [.init("listening.paraphrase")])
        } else {
            say(.agent, one(of: Bank.flat))
        }
        if explores, !warm {
            say(.customer, "Así es.")
            say(.agent, one(of: Bank.coldQuestions), [.init("negotiation.capacity")])
        }
    }

    private mutating func refusal(threat: Bool) {
        say(.customer, one(of: Bank.refusals), [.init("cue.refusal")])
        if threat {
            say(
                .agent, one(of: Bank.threats), [.init("threat.arrest")], references: ["MX:DCG14-4-VII"])
        } else if happens(0.9) {
            say(.agent, one(of: Bank.objections), [.init("negotiation.objection_handled")])
        } else {
            say(.agent, one(of: Bank.flat))
        }
    }

    private mutating func anger() {
        say(.customer, one(of: Bank.anger), [.init("cue.anger")])
        if happens(habits.calm) {
            say(.agent, one(of: Bank.calm), [.init("resilience.calm"), .init("courtesy.apology")])
        } else {
            say(.agent, one(of: Bank.flat))
        }
    }

    private mutating func offer() {
        say(.customer, one(of: Bank.capacity), [.init("cue.capacity")])
        if happens(habits.options) {
            say(.agent, one(of: Bank.options), [.init("negotiation.option")])
            say(.customer, one(of: Bank.hesitations))
            say(.agent, one(of: Bank.seconds), [.init("negotiation.long_term")])
        } else {
            say(.agent, one(of: Bank.noOption), happens(habits.respect) ? [] : [.init("tone.impatience")])
        }
    }

    private mutating func close() {
        say(.customer, one(of: Bank.promises), [.init("cue.promise")])
        if happens(habits.confirms) {
            say(.agent, one(of: Bank.confirmations), [.init("commitment.confirmation")])
        } else {
            say(.agent, one(of: Bank.looseEnds))
        }
        say(.customer, "Está bien, gracias.")
        let channel = happens(habits.channels)
        say(
            .agent,
            (channel ? one(of: Bank.channels) + " " : "")
                + (happens(habits.closing) ? one(of: Bank.farewells) : "Bueno."),
            [.init("courtesy.closing")] + (channel ? [.init("channels.payment")] : []))
    }
}
