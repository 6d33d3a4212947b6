internal import CallScoring
internal import Calibration
internal import Findings
internal import Rubrics

/// `resumen.html` of an audit's evidence: what was checked, by what, with which rates and how sure they are.
public struct EvidencePage: Sendable {
    private let figures: EvidenceFigures
    private let context: ReportContext
    private let facts: [(name: String, value: String)]
    private let critical: [(name: String, folder: String)]
    private let criticalTotal: Int
    private let unreadable: Int

    /// - Parameters:
    ///   - facts: what the audit was: packs, rubric, version, inputs; shown as they are.
    ///   - critical: calls with a critical finding and their folders, as many as shall be listed.
    ///   - unreadable: inputs that gave no call.
    public init(
        _ figures: EvidenceFigures, context: ReportContext, facts: [(name: String, value: String)],
        critical: [(name: String, folder: String)], criticalTotal: Int, unreadable: Int
    ) {
        self.figures = figures
        self.context = context
        self.facts = facts
        self.critical = critical
        self.criticalTotal = criticalTotal
        self.unreadable = unreadable
    }

    private var words: EvidenceWords { EvidenceWords(context.language) }

    /// A whole HTML document. Equal figures give equal bytes.
    public func render() -> String {
        PageShell.page(
            title: words.title, language: context.language, skip: "", style: [StyleSheet.base, StyleSheet.overview],
            body: """
                <div class="page" id="top">
                <header class="head"><h1>\(words.title)</h1>\
                <p class="soft">\(bdi: context.rubric.name[context.language]) \(bdi: context.rubric.version)</p></header>
                <main>
                \(basis)\(overall)\(labels)\(groups(words.byCountry, figures.countries, words.noCountry))\
                \(groups(words.byWeek, figures.weeks, words.noDate))\(groups(words.byAgent, figures.agents, words.noAgent))\
                \(contested)\(missing)\(cases)</main>
                <footer class="foot"><p>\(words.howSure)</p><p>\(words.draft)</p></footer>
                </div>
                """)
    }

    private var basis: HTML {
        let rows = facts.map { fact -> HTML in
            "<tr><th scope=\"row\">\(fact.name)</th><td>\(bdi: fact.value)</td></tr>\n"
        }
        return
            "<section><h2>\(words.basis)</h2><div class=\"scroll\"><table><tbody>\(rows)</tbody></table></div></section>\n"
    }

    private var overall: HTML {
        let total = figures.total
        return """
            <section><h2>\(words.overall)</h2><ul>
            <li>\(words.calls(figures.calls))</li>
            <li>\(words.withCritical): \(rate(total.critical))</li>
            <li>\(words.withGrave): \(rate(total.grave))</li>
            <li>\(words.notJudgedAtAll(figures.notJudgedAtAll))</li>
            <li>\(words.unreadable(unreadable))</li>
            </ul></section>

            """
    }

    private var labels: HTML {
        let found = figures.labels.filter { $0.value.findings > 0 }.sorted { a, b in
            (b.value.severity.rawValue, b.value.calls, a.key.rawValue) < (
                a.value.severity.rawValue, a.value.calls, b.key.rawValue
            )
        }
        let rows = found.map { label, count -> HTML in
            """
            <tr><th scope="row">\(bdi: context.name(label))<br><code>\(label.rawValue)</code></th><td>\(words.severity(count.severity))</td>\
            <td class="num">\(count.findings)</td><td>\(rate(.init(hits: count.calls, judged: max(count.calls, figures.judged(label)))))</td></tr>

            """
        }
        return table(words.byLabel, [words.label, words.severityHeading, words.findings, words.rateHeading], rows)
    }

    private func groups(_ title: String, _ groups: [String: EvidenceFigures.Group], _ unknown: String) -> HTML {
        let all = groups.sorted { $0.key < $1.key }
        let rows = all.prefix(context.longestList).map { name, group -> HTML in
            let shown = name.isEmpty ? unknown : name
            return """
                <tr><th scope="row">\(bdi: shown)</th><td class="num">\(group.calls)</td><td>\(rate(group.critical))</td>\
                <td>\(rate(group.grave))</td></tr>

                """
        }
        let more: HTML = all.count > rows.count ? "<p class=\"soft\">\(words.more(all.count - rows.count))</p>" : ""
        return table(title, [title, words.callsHeading, words.withCritical, words.withGrave], rows, more)
    }

    private var contested: HTML {
        let all = figures.contested.sorted {
            ($1.value, $0.key.label, $0.key.references) < ($0.value, $1.key.label, $1.key.references)
        }
        let rows = all.map { item, count -> HTML in
            """
            <tr><th scope="row">\(bdi: context.name(item.label))</th><td>\(bdi: item.references)</td><td class="num">\(count)</td></tr>

            """
        }
        return table(
            words.contested, [words.label, words.references, words.callsHeading], rows,
            "<p class=\"soft\">\(words.contestedNote)</p>")
    }

    private var missing: HTML {
        let all = figures.missing.sorted {
            ($1.value, $0.key.label, $0.key.what) < ($0.value, $1.key.label, $1.key.what)
        }
        let rows = all.prefix(context.longestList).map { item, count -> HTML in
            let name = item.label == "*" ? words.everything : context.name(item.label)
            return """
                <tr><th scope="row">\(bdi: name)</th><td>\(bdi: words.missing(item.what))</td><td class="num">\(count)</td></tr>

                """
        }
        return table(
            words.notEvaluable, [words.label, words.why, words.callsHeading], rows,
            "<p class=\"soft\">\(words.missingNote)</p>")
    }

    private var cases: HTML {
        guard criticalTotal > 0 else { return "" }
        let items = critical.map { item -> HTML in "<li>\(bdi: item.name): <code>\(bdi: item.folder)</code></li>\n" }
        let more: HTML =
            criticalTotal > critical.count ? "<p class=\"soft\">\(words.more(criticalTotal - critical.count))</p>" : ""
        return "<section><h2>\(words.cases(criticalTotal))</h2><ul>\(items)</ul>\(more)</section>\n"
    }

    private func table(_ title: String, _ heads: [String], _ rows: [HTML], _ note: HTML = "") -> HTML {
        guard !rows.isEmpty else { return "" }
        let heads = heads.map { head -> HTML in "<th scope=\"col\">\(head)</th>" }
        return """
            <section><h2>\(title)</h2>\(note)<div class="scroll"><table><thead><tr>\(heads)</tr></thead><tbody>
            \(rows)</tbody></table></div></section>

            """
    }

    /// `12 de 340 · 3.5 % (2 %–6.1 %)`
    private func rate(_ rate: EvidenceFigures.Rate) -> HTML {
        guard let interval = Interval.wilson(rate.hits, of: rate.judged) else { return "\(words.noneJudged)" }
        let share = FixedNumber.percent(Double(rate.hits) / Double(rate.judged))
        return """
            \(words.of(rate.hits, rate.judged)) · <strong>\(share)</strong> \
            (\(FixedNumber.percent(interval.low))–\(FixedNumber.percent(interval.high)))
            """
    }
}
