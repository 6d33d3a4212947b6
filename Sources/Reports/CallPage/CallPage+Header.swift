import CallScoring
import Findings
import Rubrics
import Transcripts

extension CallPage {
    /// Said before anything else: a score of the wrong speaker is worse than none.
    var roleAlert: HTML {
        guard let doubt = RoleDoubt(call) else { return "" }
        return """
            <section class="alert loud" role="alert"><h2><span aria-hidden="true">⚠</span> \(words.rolesUncertainTitle)</h2>\
            <p>\(words.rolesUncertain(doubt))</p><p><a href="#roles">\(words.howRolesWereDecided)</a></p></section>

            """
    }

    var failAlert: HTML {
        guard evaluation.failed else { return "" }
        var reasons = HTML()
        for reason in evaluation.autoFailReasons.prefix(20) {
            let place: HTML = reason.turn.map { " · \(turnLink($0, start: nil))" } ?? ""
            let said: HTML = reason.quote.map { ": \(quote($0))" } ?? ""
            reasons += "<li><strong>\(context.name(reason.label))</strong>\(place)\(said)</li>"
        }
        let rest = evaluation.autoFailReasons.count - 20
        if rest > 0 { reasons += "<li>\(words.moreFindings(rest))</li>" }
        let before = evaluation.scoreBeforeAutoFail.map(Shown.score)
        return """
            <section class="alert fail"><h2><span aria-hidden="true">✕</span> \(words.autoFailTitle)</h2><ul>\(reasons)</ul>\
            <p>\(words.autoFailEffect(context.rubric.autoFail.policy, before: before))</p></section>

            """
    }

    /// Critical findings that no quote carries: they fail nothing, and must not be overlooked.
    var graveAlert: HTML {
        let grave = analysis.callFindings.filter { finding in
            finding.severity == .critical
                && !evaluation.autoFailReasons.contains { $0.label == finding.label && $0.turn == finding.turn }
        }
        guard !grave.isEmpty else { return "" }
        let list = grave.map { finding -> HTML in
            let review: HTML = finding.needsReview ? " (\(words.needsReview))" : ""
            return """
                <li><strong>\(context.name(finding.label))</strong>\(review). \(words.searched): \
                <bdi>\(finding.searched(in: language))</bdi></li>
                """
        }
        return """
            <section class="alert review"><h2><span aria-hidden="true">◷</span> \(words.graveReviewTitle)</h2>\
            <p>\(words.graveReview)</p><ul>\(list)</ul></section>

            """
    }

    var header: HTML {
        """
        <header class="head"><div><p class="over">\(words.call)</p><h1><bdi>\(call.id)</bdi></h1>
        <dl class="facts">\(facts)</dl></div>
        \(scoreCard)</header>

        """
    }

    private var facts: HTML {
        var facts: [(String, HTML)] = []
        facts.append((words.agent, evaluation.agentID.map { "\(bdi: $0)" } ?? "\(words.noAgent)"))
        let started: HTML =
            call.startedAt.map { "\(Shown.moment($0, words))" }
            ?? evaluation.startedAt.map { "\(Shown.moment($0, words))" } ?? "\(words.unknown)"
        facts.append((words.started, started))
        if let duration = analysis.metrics.duration ?? call.duration {
            facts.append((words.duration, "\(Shown.clock(duration))"))
        }
        facts.append((words.country, evaluation.country.map { "\(bdi: $0)" } ?? "\(words.unknown)"))
        if let creditor = call.creditor { facts.append((words.creditor, "\(bdi: creditor)")) }
        if call.media != .voice { facts.append((words.medium, "\(words.medium(call.media))")) }
        facts.append((words.rubric, "\(bdi: context.rubric.name[language]) \(evaluation.rubricVersion)"))
        return HTML.joined(facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" }, "\n")
    }

    private var scoreCard: HTML {
        guard let score = evaluation.score else {
            return """
                <div class="score none"><p class="over">\(words.score)</p><p class="big">–</p>\
                <p>\(words.noScore). \(words.noScoreReason)</p></div>
                """
        }
        let band: HTML =
            evaluation.band.map {
                "<p class=\"band\"><i class=\"dot b\(context.bandColour($0))\" aria-hidden=\"true\"></i>\(context.bandName($0))</p>"
            } ?? ""
        let failed: HTML = evaluation.failed ? "<p class=\"failed\">\(words.failedWord)</p>" : ""
        return """
            <div class="score"><p class="over">\(words.score)</p>\
            <p class="big">\(Shown.score(score))<small> \(words.outOf100)</small></p>\(band)\(failed)\
            <p class="soft">\(words.judged(Shown.points(evaluation.pointsJudged), Shown.points(evaluation.pointsTotal)))</p></div>
            """
    }

    /// Two short lists to begin a coaching talk with: what went well and what cost most.
    var brief: HTML {
        var numbered: [(CallFindings.CriterionNumber, CriterionScore)] = []
        for (section, part) in evaluation.sections.enumerated() {
            for (index, criterion) in part.criteria.enumerated() {
                numbered.append((.init(section: section + 1, criterion: index + 1), criterion))
            }
        }
        guard evaluation.scoreBeforeAutoFail != nil else { return "" }
        // The sort is made stable by the place in the rubric.
        func best(_ value: (CriterionScore) -> Double) -> [(CallFindings.CriterionNumber, CriterionScore)] {
            let ranked = numbered.enumerated().filter { value($0.element.1) > 0 }.sorted {
                let (a, b) = (value($0.element.1), value($1.element.1))
                return a == b ? $0.offset < $1.offset : a > b
            }
            return ranked.prefix(3).map(\.element)
        }
        let won = best { $0.verdict == .met ? $0.weight : 0 }
        let lost = best { $0.possible - ($0.points ?? 0) }
        let wonItems = won.map { number, criterion -> HTML in
            "<li><a href=\"#\(number.anchor)\">\(criterion.name[language])</a></li>"
        }
        let lostItems = lost.map { number, criterion -> HTML in
            let points = Shown.points(criterion.possible - (criterion.points ?? 0))
            return """
                <li><a href="#\(number.anchor)">\(criterion.name[language])</a> <span class="soft">−\(points)</span></li>
                """
        }
        return """
            <section class="brief" aria-labelledby="h-brief"><h2 id="h-brief">\(words.inBrief)</h2><div>\
            <div><h3>\(words.wentWell)</h3>\(list(wonItems, else: words.nothingWon))</div>\
            <div><h3>\(words.toWorkOn)</h3>\(list(lostItems, else: words.nothingLost))</div></div></section>

            """
    }

    private func list(_ items: [HTML], else none: String) -> HTML {
        items.isEmpty ? "<p class=\"soft\">\(none)</p>" : "<ol>\(items)</ol>"
    }
}
