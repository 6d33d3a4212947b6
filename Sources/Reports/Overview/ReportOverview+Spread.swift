import CallScoring
import Findings
import Rubrics

extension ReportOverview {
    /// The histogram with its legend, and the same figures as a table.
    var distribution: HTML {
        guard !sums.calls.isEmpty else { return section("spread", words.distribution, "<p>\(words.noCalls)</p>") }
        let spread = Distribution(sums.calls)
        var notes = HTML()
        if spread.zeroByFailure > 0 { notes += "<p class=\"soft\">\(words.zeroByFailure(spread.zeroByFailure))</p>" }
        if spread.withoutScore > 0 { notes += "<p class=\"soft\">\(words.withoutScore(spread.withoutScore))</p>" }
        let figures = spread.bins.indices.map { index -> HTML in
            "<tr><td>\(Distribution.range(index))</td><td class=\"num\">\(spread.bins[index].total)</td></tr>"
        }
        return section(
            "spread", words.distribution,
            """
            <div class="spread"><div>\(histogram(spread))</div><div>\(legend(spread))\(notes)\
            <details><summary>\(words.figures)</summary><table><thead><tr><th scope="col">\(words.scoreRange)</th>\
            <th scope="col" class="num">\(words.numberOfCalls)</th></tr></thead><tbody>\(figures)</tbody></table></details></div></div>

            """)
    }

    private var bands: [Rubric.Band] { context.rubric.bands.sorted { $0.from > $1.from } }

    private func legend(_ spread: Distribution) -> HTML {
        let scored = max(1, sums.totals.scored)
        var rows = bands.map { band -> HTML in
            let count = spread.byBand[band.id] ?? 0
            let share = FixedNumber.text(Double(count) / Double(scored) * 100, decimals: 0)
            return """
                <li><i class="dot b\(context.bandColour(band.id))" aria-hidden="true"></i><span>\(band.name[context.language]) \
                <small class="soft">\(words.from(Shown.score(band.from)))</small></span> <strong>\(count)</strong> \
                <small class="soft">\(share) %</small></li>
                """
        }
        if let outside = spread.byBand[nil], outside > 0 {
            rows.append(
                "<li><i class=\"dot b4\" aria-hidden=\"true\"></i><span>\(words.belowBands)</span> <strong>\(outside)</strong></li>"
            )
        }
        return "<ul class=\"legend\">\(rows)</ul>"
    }

    private func histogram(_ spread: Distribution) -> HTML {
        let (width, height, floor, top) = (600, 230, 200, 24)
        let highest = max(1, spread.highest)
        var bars = HTML()
        for (index, bin) in spread.bins.enumerated() {
            let x = index * 60 + 6
            var y = Double(floor)
            // The best band stands on top, so that the parts follow the axis upwards.
            for band in bands.reversed().map({ Optional($0.id) }) + [nil] {
                guard let count = bin.bands[band], count > 0 else { continue }
                let size = Double(count) / Double(highest) * Double(floor - top)
                y -= size
                bars += """
                    <rect class="b\(context.bandColour(band))" x="\(x)" y="\(FixedNumber.text(y, decimals: 2))" width="48" \
                    height="\(FixedNumber.text(size, decimals: 2))" rx="2"/>
                    """
            }
            if bin.total > 0 {
                bars +=
                    "<text x=\"\(x + 24)\" y=\"\(FixedNumber.text(y - 6, decimals: 2))\" class=\"count\">\(bin.total)</text>"
            }
            bars += "<text x=\"\(index * 60)\" y=\"220\">\(index * 10)</text>"
        }
        let alt = spread.bins.indices.filter { spread.bins[$0].total > 0 }
            .map { words.binAlt(Distribution.range($0), spread.bins[$0].total) }.joined(separator: "; ")
        return """
            <svg viewBox="-14 0 \(width + 28) \(height)" role="img" aria-label="\(words.distributionAlt(alt))" class="hist">\
            <line x1="0" y1="\(floor)" x2="\(width)" y2="\(floor)"/>\(bars)<text x="\(width)" y="220">100</text></svg>
            """
    }

    /// Bars by label, gravest first; what has no gravity stands in a table that opens.
    var violations: HTML {
        let rows = sums.labelRows(context.taxonomy)
        let grave = rows.filter { $0.key.severity > .none }
        let rest = rows.filter { $0.key.severity == .none }
        // The bar is the share of calls: a single finding among many calls must not look like a wave.
        let calls = max(1, sums.totals.calls)
        let bars = grave.map { key, count -> HTML in
            let kind = FindingKind(key.label, key.severity, context.taxonomy)
            let share = FixedNumber.text(Double(count.calls) / Double(calls) * 100, decimals: 1)
            return """
                <li><span class="what"><span class="chip \(kind.look)">\(words.severity(key.severity))</span> \
                \(context.name(key.label))</span><span class="track" aria-hidden="true"><i class="\(kind.look)" style="width:\(share)%"></i></span>\
                <span class="n"><strong>\(words.times(count.findings))</strong> <span class="soft">\(words.inCalls(count.calls, of: sums.totals.calls))</span></span></li>

                """
        }
        let others = rest.map { key, count -> HTML in
            let kind = FindingKind(key.label, key.severity, context.taxonomy)
            return """
                <tr><td>\(context.name(key.label))</td><td><span class="chip \(kind.look)">\(words.kind(kind))</span></td>\
                <td class="num">\(count.findings)</td><td class="num">\(count.calls)</td></tr>

                """
        }
        let table: HTML =
            others.isEmpty
            ? ""
            : """
            <details><summary>\(words.otherFindings)</summary>\
            \(self.table(
                words.otherFindings,
                [.text(words.label), .text(words.kindHeading), .number(words.timesHeading), .number(words.numberOfCalls)],
                others))</details>
            """
        return section(
            "violations", words.violations,
            "\(bars.isEmpty ? "<p>\(words.noViolations)</p>" : "<p class=\"soft\">\(words.barsNote)</p><ul class=\"bars\">\(bars)</ul>" as HTML)\(table)"
        )
    }
}
