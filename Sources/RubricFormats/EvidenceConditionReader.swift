internal import Findings
internal import Rubrics

/// Reads what a criterion asks for.
struct EvidenceConditionReader {
    let taxonomy: Taxonomy

    /// Figures of the conversation that a criterion may ask for.
    static let metrics = [
        "agent_talk_ratio", "longest_agent_turn_words", "agent_interruptions", "agent_words_per_minute",
        "agent_questions",
        "longest_silence", "duration", "turns",
    ]

    func read(_ value: YAMLValue, depth: Int) -> EvidenceCondition? {
        guard depth < 8 else {
            value.complain("too-deep", "conditions are nested too deeply")
            return nil
        }
        guard
            let map = value.map([
                "shows", "at_least", "at_most", "window", "free_of", "answers", "metric", "all", "any", "not",
            ])
        else { return nil }
        let labels = ConditionReader(taxonomy: taxonomy)
        if let shows = map["shows"] {
            return .shows(
                labels: labels.labels(shows), atLeast: max(1, map["at_least"]?.int() ?? 1),
                within: map["window"]?.window())
        }
        if let free = map["free_of"] { return .free(of: labels.labels(free)) }
        if let answers = map["answers"] {
            guard let inner = answers.map(["to", "with", "without", "turns", "share"]), let to = inner.required("to"),
                let with = inner.required("with")
            else { return nil }
            return .answers(
                to: labels.labels(to), with: labels.labels(with),
                without: inner["without"].map { labels.labels($0) } ?? [],
                turns: max(1, inner["turns"]?.int() ?? 2), share: inner["share"]?.double() ?? 1)
        }
        if let metric = map["metric"], let name = metric.string() {
            if !Self.metrics.contains(name) {
                metric.complain(
                    "unknown-metric", "no figure is called “\(name)”",
                    hint: nearest(to: name, among: Self.metrics).map { "did you mean “\($0)”?" }
                        ?? "known are " + Self.metrics.joined(separator: ", "))
                return nil
            }
            let least = map["at_least"]?.double()
            let most = map["at_most"]?.double()
            if least == nil, most == nil { value.complain("missing-key", "a figure needs at_least or at_most") }
            return .metric(name: name, atLeast: least, atMost: most)
        }
        if let all = map["all"] { return .all(all.list().compactMap { read($0, depth: depth + 1) }) }
        if let any = map["any"] { return .any(any.list().compactMap { read($0, depth: depth + 1) }) }
        if let not = map["not"] { return read(not, depth: depth + 1).map { .not($0) } }
        value.complain("missing-key", "a condition needs shows, free_of, answers, metric, all, any or not")
        return nil
    }
}
