public import Findings

/// How to answer what customers say against paying.
public struct ObjectionGuide: Hashable, Sendable {
    public var id: String
    /// In the customer's words: «no tengo dinero».
    public var says: String
    /// The cues under which it is found in calls.
    public var cues: [LabelPattern]
    /// What often stands behind it.
    public var behind: String
    public var listen: String
    public var ask: [Phrase]
    public var propose: [Phrase]
    public var avoid: [String]
    /// When to hand the call over, or to end it; nothing when never.
    public var handOver: String?
    public init(
        id: String, says: String, cues: [LabelPattern], behind: String, listen: String, ask: [Phrase],
        propose: [Phrase], avoid: [String], handOver: String?
    ) {
        self.id = id
        self.says = says
        self.cues = cues
        self.behind = behind
        self.listen = listen
        self.ask = ask
        self.propose = propose
        self.avoid = avoid
        self.handOver = handOver
    }
}

/// A scene to practise: a customer with a situation, an objection and an emotion.
public struct RolePlay: Hashable, Sendable {
    public var id: String
    public var title: String
    public var customer: String
    public var situation: String
    public var objection: String
    public var emotion: String
    /// What the customer says first.
    public var opens: String
    public var listenFor: [String]
    /// What to try, in the agent's words or as a task; three.
    public var turns: [String]
    /// Cues that the scene holds.
    public var cues: [LabelPattern]
    public init(
        id: String, title: String, customer: String, situation: String, objection: String, emotion: String,
        opens: String, listenFor: [String], turns: [String], cues: [LabelPattern]
    ) {
        self.id = id
        self.title = title
        self.customer = customer
        self.situation = situation
        self.objection = objection
        self.emotion = emotion
        self.opens = opens
        self.listenFor = listenFor
        self.turns = turns
        self.cues = cues
    }
}

/// A short course.
public struct Course: Hashable, Sendable {
    public var id: String
    public var title: String
    public var minutes: Int
    public var competencies: [String]
    public var teaches: [String]
    public init(id: String, title: String, minutes: Int, competencies: [String], teaches: [String]) {
        self.id = id
        self.title = title
        self.minutes = minutes
        self.competencies = competencies
        self.teaches = teaches
    }
}

/// A way out of a debt: when it suits, what it needs, how to put it.
public struct SolutionRoute: Hashable, Sendable {
    public var id: String
    public var name: String
    public var suits: String
    public var needs: [String]
    public var say: Phrase
    public var care: String
    public init(id: String, name: String, suits: String, needs: [String], say: Phrase, care: String) {
        self.id = id
        self.name = name
        self.suits = suits
        self.needs = needs
        self.say = say
        self.care = care
    }
}

/// An order of what comes first.
public struct PriorityScale: Hashable, Sendable {
    public var id: String
    public var name: String
    /// From first to last.
    public var steps: [String]
    public init(id: String, name: String, steps: [String]) {
        self.id = id
        self.name = name
        self.steps = steps
    }
}

/// Something in a call that asks for care before anything else.
public struct RiskSign: Hashable, Sendable {
    public var id: String
    public var sign: String
    public var labels: [LabelPattern]
    public var act: String
    public init(id: String, sign: String, labels: [LabelPattern], act: String) {
        self.id = id
        self.sign = sign
        self.labels = labels
        self.act = act
    }
}

/// One of the twenty recommendations of the trade, and what shows it in a call.
public struct Recommendation: Hashable, Sendable {
    public var number: Int
    public var title: String
    public var advice: String
    /// Labels that give evidence; empty when a call cannot show it.
    public var evidence: [LabelPattern]
    /// Why a call cannot show it, or what of it a call cannot show.
    public var unseen: String?
    public init(number: Int, title: String, advice: String, evidence: [LabelPattern], unseen: String?) {
        self.number = number
        self.title = title
        self.advice = advice
        self.evidence = evidence
        self.unseen = unseen
    }
}
