public import Calibration
public import Findings
public import Rubrics

/// A drafted plan for one agent: made from stored evaluations and the library alone, so that equal inputs give equal
/// plans. A person signs it.
public struct CoachingPlan: Hashable, Sendable {
    public var agent: String
    /// The day that the caller gave as today.
    public var madeOn: CalendarDay
    /// First and last day of the calls; nothing when no call has a date.
    public var firstDay: CalendarDay?
    public var lastDay: CalendarDay?
    /// Calls of the agent, and those of them in which anything could be judged.
    public var calls: Int
    public var judgedCalls: Int
    public var request: PlanRequest
    public var sources: Sources
    public var notices: [Notice]
    /// At most two.
    public var strengths: [Strength]
    /// At most two.
    public var skills: [CoachedSkill]
    public var followUps: [FollowUp]
    public var profile: [CompetencyFigure]
    /// Every criterion with the numbers that decided: what `--explain` prints.
    public var candidates: [SkillCandidate]

    /// `a-07@2026-06-30`
    public var id: String { agent + "@" + madeOn.iso8601 }

    /// The versions that the plan was made from: with them it can be made again, byte for byte.
    public struct Sources: Hashable, Sendable {
        public var rubricID: String
        public var rubricVersion: String
        public var rubricHash: String
        public var rubricName: LocalizedText
        /// Sets of packs of the calls, in alphabetical order; more than one is told in a notice.
        public var packs: [String]
        public var engines: [String]
        public var libraryVersion: String
        public var libraryHash: String
    }

    /// What a reader must know before the rest.
    public enum Notice: Hashable, Sendable {
        /// Too few judged calls for any rate.
        case fewCalls(have: Int, missing: Int)
        /// None of the calls could be judged.
        case nothingJudged(calls: Int)
        /// Some could not.
        case unjudged(calls: Int)
        /// No team to compare with: the standard stands in for it (0...1).
        case noTeam(standard: Double)
        case undated(calls: Int)
        /// The calls were judged under more than one set of rules.
        case mixedPacks([String])
        case mixedEngines([String])
        /// Nothing stands out: the plan keeps what works.
        case noGap
        /// The library has no guide for a criterion of the rubric.
        case noGuide(criterion: String)
    }
}

/// What goes well, in the agent's own words.
public struct Strength: Hashable, Sendable {
    public var criterion: String
    public var name: LocalizedText
    public var own: RateCount
    public var others: RateCount
    public var moment: CallMoment
    /// What it does for the customer; nothing without a guide.
    public var effect: String?
}

/// A skill to work on.
public struct CoachedSkill: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case gap
        /// A violation of law or ethics, with the articles that the findings cite.
        case violation(label: Label, severity: Severity, references: [String])
    }
    public var kind: Kind
    public var criterion: String
    public var name: LocalizedText
    /// Calls in which it was met, of those in which it could be judged. For a violation: calls without it.
    public var own: RateCount
    public var others: RateCount
    public var evidence: [EvidenceTurn]
    /// Further calls that missed it, without a turn that shows it plainly; empty when the quotes are enough.
    public var toHear: [MissedCall] = []
    public var whyCustomer: String?
    public var whyResult: String?
    public var whyLaw: String?
    public var model: CallMoment?
    /// True when the model answers the same cue as the evidence.
    public var modelSharesSituation: Bool
    public var goal: Goal
    public var practice: Practice

    /// A call to listen to.
    public struct MissedCall: Hashable, Sendable {
        public var callID: String
        public var day: CalendarDay?
    }

    /// A quoted turn, and what could have been said in that very place.
    public struct EvidenceTurn: Hashable, Sendable {
        public var moment: CallMoment
        public var instead: String?
    }
}

/// One measurable goal.
public struct Goal: Hashable, Sendable {
    /// What to do, in words of the library; nothing without a guide.
    public var habit: String?
    public var today: RateCount
    /// The rate to reach, 0...1.
    public var target: Double
    /// Judged calls that are looked at.
    public var calls: Int
    public var day: CalendarDay

    public var interval: Interval? { today.interval }
}

/// How to practise.
public struct Practice: Hashable, Sendable {
    public enum Form: String, Sendable, CaseIterable {
        case individual
        /// Several of the team need the same.
        case workshop
        /// Beside a colleague who does it well.
        case mentor
        case course
    }
    public var form: Form
    /// Who could be the mentor; shown only when the team allows names.
    public var mentor: String?
    /// Agents of the team with the same gap, this one included.
    public var sharedBy: Int
    public var technique: Technique?
    public var scenario: RolePlay?
    public var course: Course?
}

/// A date on which something is checked.
public struct FollowUp: Hashable, Sendable {
    public enum Step: String, Sendable, CaseIterable {
        case share, practise, listen, review
    }
    public var day: CalendarDay
    public var step: Step
}

/// A competency of the agent against the team's middle half.
public struct CompetencyFigure: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    /// Share of the weight that was met, 0...1; nothing with too few calls.
    public var own: Double?
    /// Judged calls behind it.
    public var calls: Int
    /// First and third quartile of the agents with enough calls; nothing with fewer than three of them.
    public var middleHalf: Interval?
    /// Over time; empty with too few dated calls.
    public var trend: [TrendPoint] = []
}
