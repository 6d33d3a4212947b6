import Rubrics

/// The report's first page, `index.html`: counts, spread, violations, agents, the calls that need a reader first.
public struct ReportOverview: Sendable {
    let sums: ReportAccumulator
    let context: ReportContext
    var words: ReportWords { context.words }

    public init(_ sums: ReportAccumulator, context: ReportContext) {
        self.sums = sums
        self.context = context
    }

    /// A whole HTML document. Equal sums give equal bytes.
    public func render() -> String {
        PageShell.page(
            title: words.reportTitle, language: context.language,
            skip: "<a class=\"skip\" href=\"#calls\">\(words.skipToCalls)</a>",
            style: [StyleSheet.base, StyleSheet.overview], body: body, withScript: true)
    }

    private var body: HTML {
        let scope: HTML = context.scope.map { "<p class=\"scope\">\(bdi: $0)</p>" } ?? ""
        let made: HTML = context.generator.map { "<p>\(words.madeWith) \(bdi: $0)</p>" } ?? ""
        return """
            <div class="page" id="top">
            <header class="head"><h1>\(words.reportTitle)</h1>\(scope)\
            <p class="soft">\(words.rubric): \(bdi: context.rubric.name[context.language]) \(bdi: context.rubric.version)</p></header>
            <main>
            \(glance)\(distribution)\(failures)\(calls)\(violations)\(agents)\(criteria)\(review)\(missing)\(unreadable)</main>
            <footer class="foot"><p>\(words.coachNote)</p><p>\(words.dataFiles): <a href="calls.csv">calls.csv</a> · \
            <a href="findings.csv">findings.csv</a> · <a href="agents.csv">agents.csv</a> · \
            <a href="report.json">report.json</a></p>\(made)<p><a href="#top">\(words.backToTop)</a></p></footer>
            </div>
            """
    }

    /// Big figures; those that need somebody's attention link to their list.
    private var glance: HTML {
        let totals = sums.totals
        var cards: [HTML] = [card("\(totals.calls)", words.calls(totals.calls), "calls")]
        if let mean = totals.mean {
            cards.append(card("\(Shown.score(mean))", words.meanScore, "spread", note: words.over(totals.scored)))
        }
        cards.append(card("\(totals.failed)", words.failedCalls, "failed", look: totals.failed > 0 ? "bad" : ""))
        cards.append(
            card(
                "\(totals.callsWithCritical)", words.callsWithCritical, "violations",
                look: totals.callsWithCritical > 0 ? "bad" : ""))
        if totals.opportunities > 0 {
            cards.append(card("\(totals.opportunitiesMet)/\(totals.opportunities)", words.opportunitiesMet, "agents"))
        }
        if totals.rolesUncertain > 0 {
            cards.append(card("\(totals.rolesUncertain)", words.rolesInDoubt, "calls", look: "warn"))
        }
        if sums.reviewTotal > 0 { cards.append(card("\(sums.reviewTotal)", words.toReviewShort, "review")) }
        if totals.open > 0 { cards.append(card("\(totals.open)", words.openCriteria, "criteria")) }
        if !sums.unreadable.isEmpty {
            cards.append(card("\(sums.unreadable.count)", words.unreadInputs, "unreadable", look: "warn"))
        }
        return "<section aria-label=\"\(words.atAGlance)\"><ul class=\"kpis\">\(cards)</ul></section>\n"
    }

    private func card(_ figure: String, _ words: String, _ target: HTML, note: String? = nil, look: HTML = "") -> HTML {
        let note: HTML = note.map { "<small>\($0)</small>" } ?? ""
        return """
            <li class="kpi \(look)"><a href="#\(target)"><strong>\(figure)</strong> <span>\(words)</span>\(note)</a></li>

            """
    }

    func section(_ id: HTML, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="block" id="\(id)" aria-labelledby="h-\(id)"><h2 id="h-\(id)">\(title)</h2>
        \(content)</section>

        """
    }

    /// A table that can be sorted and filtered where scripts run, and read everywhere.
    func table(_ title: String, _ heads: [Column], _ rows: [HTML]) -> HTML {
        let head = heads.map { column -> HTML in
            let number: HTML = column.isNumber ? " class=\"num\"" : ""
            return "<th scope=\"col\"\(number)>\(column.name)</th>"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(title). \(words.scrollable)">\
            <table data-tools data-filter="\(words.filter)"><thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody></table></div>

            """
    }

    /// How much of a long list is shown, and where all of it is.
    func cut(_ shown: Int, of total: Int, file: String) -> HTML {
        shown < total ? "<p class=\"soft\">\(words.shown(shown, of: total, file: file))</p>\n" : ""
    }

    func callLink(_ id: String, _ fileName: String, anchor: String = "") -> HTML {
        "<a href=\"calls/\(fileName)\(anchor)\">\(bdi: id)</a>"
    }

    struct Column {
        var name: String
        var isNumber = false
        static func text(_ name: String) -> Column { Column(name: name) }
        static func number(_ name: String) -> Column { Column(name: name, isNumber: true) }
    }
}
