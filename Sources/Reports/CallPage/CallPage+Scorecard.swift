import CallScoring
import Findings
import Rubrics

extension CallPage {
    var scorecard: HTML {
        var html = HTML()
        for (section, part) in evaluation.sections.enumerated() {
            let share = part.possible > 0 ? part.points / part.possible * 100 : 0
            let points: HTML =
                part.possible > 0
                ? "\(Shown.points(part.points)) / \(Shown.points(part.possible))" : "–"
            let bar: HTML =
                part.possible > 0
                ? "<div class=\"bar\" aria-hidden=\"true\"><i style=\"width:\(FixedNumber.text(min(max(share, 0), 100), decimals: 1))%\"></i></div>"
                : ""
            var criteria = HTML()
            for (index, criterion) in part.criteria.enumerated() {
                criteria += self.criterion(criterion, .init(section: section + 1, criterion: index + 1))
            }
            html += """
                <section class="sec"><h3><span>\(section + 1). \(part.name[language])</span> <span class="pts">\(points)</span></h3>\
                \(bar)\(criteria)</section>

                """
        }
        return html
    }

    private func criterion(_ criterion: CriterionScore, _ number: CallFindings.CriterionNumber) -> HTML {
        let look = Self.look(criterion.verdict)
        let points: HTML =
            criterion.points.map {
                """
                <span aria-hidden="true">\(Shown.points($0)) / \(Shown.points(criterion.possible))</span>\
                <span class="sr">\(words.points(Shown.points($0), Shown.points(criterion.possible)))</span>
                """
            } ?? "<span class=\"soft\">\(words.weight(Shown.points(criterion.weight)))</span>"
        let guidance: HTML =
            criterion.guidance.map {
                "<details><summary>\(words.guidance)</summary><p>\($0[language])</p></details>"
            } ?? ""
        return """
            <article class="crit \(look.style)" id="\(number.anchor)"><h4>\(number.text) \(criterion.name[language])</h4>\
            <p class="line"><span class="verdict"><span aria-hidden="true">\(look.sign)</span> \(words.verdict(criterion.verdict))</span>\
            <span class="pts">\(points)</span></p><p class="why">\(criterion.reason[language])</p>\
            \(evidence(criterion.evidence))\(guidance)</article>

            """
    }

    private func evidence(_ items: [Evidence]) -> HTML {
        guard !items.isEmpty else { return "" }
        let shown = 6
        let first = items.prefix(shown).map(line)
        let rest = items.dropFirst(shown).prefix(200).map(line)
        let more: HTML =
            rest.isEmpty
            ? ""
            : "<details><summary>\(words.moreEvidence(items.count - shown))</summary><ul class=\"ev\">\(rest)</ul></details>"
        return "<ul class=\"ev\" aria-label=\"\(words.evidence)\">\(first)</ul>\(more)"
    }

    private func line(_ item: Evidence) -> HTML {
        let style: HTML
        let sign: HTML
        switch item.direction {
        case .supports: (style, sign) = ("for", "+")
        case .against: (style, sign) = ("against", "−")
        case .context: (style, sign) = ("context", "·")
        }
        let place: HTML = item.turn.map { turnLink($0, start: item.start) } ?? "\(words.wholeCall)"
        let said: HTML = item.quote.map { " \(self.quote($0))" } ?? ""
        return """
            <li class="\(style)"><span class="sign" aria-hidden="true">\(sign)</span><span class="sr">\(words.direction(item.direction)): </span>\
            <span>\(place) · \(context.name(item.label))\(said)</span></li>
            """
    }

    static func look(_ verdict: CriterionScore.Verdict) -> (style: HTML, sign: HTML) {
        switch verdict {
        case .met: ("met", "✓")
        case .partlyMet: ("partly", "◐")
        case .notMet: ("unmet", "✕")
        case .notApplicable: ("na", "–")
        case .notEvaluable: ("ne", "?")
        case .open: ("open", "◷")
        }
    }
}
