import Findings
import Rubrics

/// How a finding is shown: the five looks that a report has for it.
enum FindingKind: Hashable {
    case violation(Severity)
    case tone
    /// Empathy, courtesy, skills.
    case good
    /// What the customer shows.
    case cue

    init(_ label: Label, _ severity: Severity, _ taxonomy: Taxonomy) {
        if severity > .none {
            self = .violation(severity)
            return
        }
        switch taxonomy[label]?.kind {
        case .violation: self = .violation(.none)
        case .tone: self = .tone
        case .cue: self = .cue
        case .empathy, .courtesy, .skill: self = .good
        // A label that the taxonomy does not have is not praised unseen.
        case nil: self = .cue
        }
    }

    /// Class in the style sheet.
    var look: HTML {
        switch self {
        case .violation(.critical): "critical"
        case .violation(.major): "major"
        case .violation: "minor"
        case .tone: "tone"
        case .good: "good"
        case .cue: "cue"
        }
    }

    /// Order of gravity.
    var weight: Int {
        switch self {
        case .violation(let severity): 10 + severity.rawValue
        case .tone: 5
        case .cue: 2
        case .good: 1
        }
    }
}
