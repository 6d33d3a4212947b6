internal import PhraseMatching

/// What kept a hit from becoming a finding.
enum Stop {
    case excludedContext(MatchContext)
    case missingContext(MatchContext)
    case outsideWindow
    case insideExcludedWindow
    case excludedPattern
    case missingPattern
    case excludedLabels(String)
    case missingLabels(String)

    /// For people who read an explanation.
    var words: String {
        switch self {
        case .excludedContext(let context): return "excluded context: " + context.words
        case .missingContext(let context): return "required context is missing: " + context.words
        case .outsideWindow: return "outside the window"
        case .insideExcludedWindow: return "inside an excluded window"
        case .excludedPattern: return "an excluded pattern stands near"
        case .missingPattern: return "a required pattern does not stand near"
        case .excludedLabels(let labels): return labels
        case .missingLabels(let labels): return "not " + labels
        }
    }
}
