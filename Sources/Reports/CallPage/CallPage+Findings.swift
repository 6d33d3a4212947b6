import CallScoring
import Findings
import Rubrics
import Transcripts

extension CallPage {
    /// Every finding with its rule, article and origin, so that nothing is said in a tooltip alone.
    var findingList: HTML {
        var list = HTML()
        let most = 2_000
        for item in findings.items.prefix(most) { list += entry(item) }
        if findings.items.count > most { list += "<li>\(words.moreFindings(findings.items.count - most))</li>" }
        var whole = HTML()
        for finding in analysis.callFindings { whole += entry(finding) }
        let turns: HTML =
            list.isEmpty
            ? (whole.isEmpty ? "<p class=\"soft\">\(words.noFindings)</p>" : "") : "<ol class=\"finds\">\n\(list)</ol>"
        let call: HTML = whole.isEmpty ? "" : "<h3>\(words.callFindings)</h3><ul class=\"finds\">\n\(whole)</ul>"
        return """
            <section class="panel wide" id="findings" aria-labelledby="h-findings"><h2 id="h-findings">\(words.findings)</h2>\
            \(call)\(turns)</section>

            """
    }

    private func entry(_ item: CallFindings.Item) -> HTML {
        let finding = item.finding
        let kind = FindingKind(finding.label, finding.severity, context.taxonomy)
        var facts: [(String, HTML)] = [(words.rule, "<code>\(bdi: finding.rule)</code>")]
        if !finding.references.isEmpty { facts.append((words.articles, references(finding.references))) }
        if !finding.values.isEmpty {
            facts.append((words.says, "\(bdi: finding.values.map(\.value).joined(separator: ", "))"))
        }
        var origin = words.provenance(finding.provenance)
        if finding.confidence != .explicit { origin += " · " + words.confidence(finding.confidence) }
        facts.append((words.origin, "\(bdi: origin)"))
        facts.append(criteriaFact(item.criteria))
        let said: HTML = finding.quote.isEmpty ? "<em>\(words.noQuote)</em>" : quote(finding.quote)
        return """
            <li id="f\(item.number)" value="\(item.number)"><p><span class="chip \(kind.look)"><span class="n">\(item.number)</span>\
            <b>\(words.kind(kind))</b> \(context.name(finding.label))</span> \(turnLink(finding.turn, start: finding.start))</p>\
            <p class="said">\(said)</p>\(self.facts(facts))</li>

            """
    }

    private func entry(_ finding: CallFinding) -> HTML {
        let kind = FindingKind(finding.label, finding.severity, context.taxonomy)
        var facts: [(String, HTML)] = [
            (words.searched, "\(bdi: finding.searched(in: language))"),
            (words.rule, "<code>\(bdi: finding.rule)</code>"),
        ]
        if !finding.references.isEmpty { facts.append((words.articles, references(finding.references))) }
        facts.append((words.origin, "\(bdi: words.provenance(finding.provenance))"))
        facts.append(criteriaFact(findings.criteria(citing: finding.label, turn: finding.turn)))
        let review: HTML = finding.needsReview ? " <span class=\"flag\">\(words.needsReview)</span>" : ""
        let place: HTML = finding.turn.map { " \(turnLink($0, start: nil))" } ?? ""
        let said: HTML = finding.quote.map { "<p class=\"said\">\(quote($0))</p>" } ?? ""
        return """
            <li><p><span class="chip \(kind.look)"><b>\(words.kind(kind))</b> \(context.name(finding.label))</span>\
            \(place)\(review)</p>\(said)\(self.facts(facts))</li>

            """
    }

    var suggestionList: HTML {
        guard !analysis.suggestions.isEmpty else { return "" }
        let most = 200
        var list = analysis.suggestions.prefix(most).map { finding -> HTML in
            """
            <li><p><span class="chip hint">\(context.name(finding.label))</span> \
            \(turnLink(finding.turn, start: finding.start))</p><p class="said">\(quote(finding.quote))</p>\
            \(facts([(words.rule, "<code>\(bdi: finding.rule)</code>")]))</li>

            """
        }
        if analysis.suggestions.count > most {
            list.append("<li>\(words.moreFindings(analysis.suggestions.count - most))</li>")
        }
        return """
            <section class="panel wide" aria-labelledby="h-suggestions"><h2 id="h-suggestions">\(words.suggestions)</h2>\
            <p class="soft">\(words.suggestionsNote)</p><ul class="finds">\(list)</ul></section>

            """
    }

    private func criteriaFact(_ numbers: [CallFindings.CriterionNumber]) -> (String, HTML) {
        numbers.isEmpty
            ? (words.criterion, "\(words.notInRubric)") : (words.usedBy(numbers.count), criterionLinks(numbers))
    }

    private func references(_ references: [String]) -> HTML {
        HTML.joined(references.map { "\(bdi: $0)" }, "; ")
    }

    private func facts(_ facts: [(String, HTML)]) -> HTML {
        "<dl class=\"mini\">\(facts.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl>"
    }
}
