internal import CallAnalysis
internal import Findings
public import Rubrics
public import Transcripts

/// What a change of packs can change in calls that were judged before it.
///
/// A rule that looks for words changes nothing in a call in which neither its old nor its new words stand: whatever else
/// builds on it (orders, absences, conditions of other rules, criteria) sees the same labels as before. So one scan for the
/// words of the changed rules decides which calls have to be judged again. Every other change is taken to concern all
/// calls: legal values, labels, learned detectors, lexicons, versions, rules that look at whole turns or whole calls.
public struct RuleChange: Sendable {
    public enum Reach: Hashable, Sendable {
        /// Nothing that decides was changed: comments, examples, summaries.
        case nothing
        /// Only calls in which the words of these rules stand.
        case words(of: [String])
        /// Every call, and why.
        case all(because: String)
    }

    public let reach: Reach
    private let probe: RuleBook?
    private let names: [String]

    /// - Parameters:
    ///   - old, new: the packs of before and now, in their order.
    ///   - zones: as the new book has them.
    public init(
        old: [RulePack], new: [RulePack], oldParts: PackParts, newParts: PackParts, taxonomy: Taxonomy, zones: ZoneTable
    ) {
        func all(_ reason: String) -> (Reach, RuleBook?, [String]) { (.all(because: reason), nil, []) }
        func compare() -> (Reach, RuleBook?, [String]) {
            if oldParts.data != newParts.data { return all("labels or legal values were changed") }
            if oldParts.country != newParts.country { return all("the law of another country is applied") }
            if oldParts.model != newParts.model { return all("the learned detectors were changed") }
            guard old.map(\.tag) == new.map(\.tag) else { return all("other packs are used") }
            for (before, after) in zip(old, new) {
                if before.version != after.version { return all("pack \(after.tag) has another version") }
                if before.lexicons != after.lexicons { return all("a lexicon of pack \(after.tag) was changed") }
            }
            let oldBook = RuleBook(packs: old, taxonomy: taxonomy, zones: zones)
            let newBook = RuleBook(packs: new, taxonomy: taxonomy, zones: zones)
            let before = Dictionary(oldBook.rules.map { ($0.qualifiedID, $0.rule.deciding) }) { first, _ in first }
            let after = Dictionary(newBook.rules.map { ($0.qualifiedID, $0.rule.deciding) }) { first, _ in first }
            let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            if changed.isEmpty { return (.nothing, nil, []) }
            let same = { (rules: [BookRule]) in rules.map(\.qualifiedID).filter { !changed.contains($0) } }
            guard same(oldBook.rules) == same(newBook.rules) else { return all("rules are decided in another order") }
            guard Self.scopes(oldBook) == Self.scopes(newBook) else {
                return all("a label is looked for in other speakers' turns")
            }
            guard Self.given(oldBook) == Self.given(newBook) else {
                return all("labels can be given that could not, or no more")
            }
            var probes: [Rule] = []
            for name in changed {
                for rule in [before[name], after[name]].compactMap({ $0 }) {
                    guard let bare = rule.bare(id: "p\(probes.count)") else {
                        return all("rule \(name) looks at whole turns or calls")
                    }
                    probes.append(bare)
                }
            }
            let tag = new.first?.tag ?? "es"
            var lexicons: [String: [String]] = [:]
            for pack in new { lexicons.merge(pack.lexicons) { $0 + $1 } }
            let pack = RulePack(tag: tag, version: "0", name: "", rules: probes, lexicons: lexicons, hash: "")
            let book = RuleBook(packs: [pack], taxonomy: taxonomy, zones: zones)
            if book.diagnostics.contains(where: { $0.level == .error }) { return all("a changed rule cannot be read") }
            return (.words(of: changed), book, changed)
        }
        (reach, probe, names) = compare()
    }

    /// Looks through calls, one thread at a time.
    public final class Probe {
        private let analyser: CallAnalyser?
        private let change: RuleChange
        init(_ change: RuleChange) {
            self.change = change
            analyser = change.probe.map { CallAnalyser($0) }
        }

        /// True when the change can make another result of this call.
        public func canChange(_ call: Call) -> Bool {
            switch change.reach {
            case .nothing: return false
            case .all: return true
            case .words:
                guard let analyser else { return true }
                let found = analyser.analyse(call)
                return !found.findings.isEmpty || !found.suggestions.isEmpty
            }
        }
    }

    public func makeProbe() -> Probe { Probe(self) }

    /// Who has to be known for which label: without roles a call says that it could not be judged.
    private static func scopes(_ book: RuleBook) -> Set<String> {
        Set(book.rules.map { $0.rule.label.rawValue + " " + $0.rule.speaker.rawValue })
    }

    private static func given(_ book: RuleBook) -> Set<String> {
        var labels: Set<String> = []
        for entry in book.rules where entry.rule.confidence != .hint {
            if case .phrases = entry.rule.detection { labels.insert(entry.rule.label.rawValue) }
        }
        return labels
    }
}

extension Rule {
    /// The rule without what decides nothing: places, examples, explanations.
    var deciding: Rule {
        var rule = self
        let nowhere = SourcePlace(file: "")
        rule.place = nowhere
        rule.examples = Examples()
        rule.falseAlarms = nil
        (rule.summary, rule.why, rule.instead) = ("", nil, nil)
        if case .phrases(var phrases) = detection {
            phrases.when = phrases.when.map(\.placeless)
            phrases.unless = phrases.unless.map(\.placeless)
            for index in phrases.patterns.indices {
                phrases.patterns[index].place = nowhere
                phrases.patterns[index].when = phrases.patterns[index].when.map(\.placeless)
                phrases.patterns[index].unless = phrases.patterns[index].unless.map(\.placeless)
            }
            rule.detection = .phrases(phrases)
        }
        return rule
    }

    /// The rule's words in the turns that it looks at, without any other condition; nothing for a rule that does not look for words.
    func bare(id: String) -> Rule? {
        guard case .phrases(let phrases) = detection, !phrases.wholeTurn else { return nil }
        var rule = self
        rule.id = id
        rule.confidence = .explicit
        rule.detection = .phrases(
            Phrases(
                patterns: phrases.patterns.map { RulePattern($0.text, place: $0.place) }, window: phrases.window))
        return rule
    }
}

extension RuleCondition {
    fileprivate var placeless: RuleCondition {
        if case .near(let pattern, let where_, _) = self {
            return .near(pattern: pattern, where: where_, place: SourcePlace(file: ""))
        }
        return self
    }
}
