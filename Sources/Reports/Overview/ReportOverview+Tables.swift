import CallScoring
import Findings
import Rubrics

extension ReportOverview {
    var agents: HTML {
        let all = sums.agentRows
        let shown = all.prefix(context.longestList)
        guard !all.isEmpty else { return "" }
        let rows = shown.map { id, count -> HTML in
            let name: HTML = id.map { "\(bdi: $0)" } ?? "<em>\(words.noAgent)</em>"
            let few: HTML = count.scored < 5 ? " <small class=\"flag\">\(words.fewCalls)</small>" : ""
            let mean: HTML = count.mean.map { "\(Shown.score($0))" } ?? "–"
            let key = count.mean.map { FixedNumber.text($0, decimals: 1) } ?? ""
            let empathy: HTML = count.opportunities > 0 ? "\(count.opportunitiesMet)/\(count.opportunities)" : "–"
            let share =
                count.opportunities > 0
                ? FixedNumber.text(Double(count.opportunitiesMet) / Double(count.opportunities), decimals: 4) : ""
            return """
                <tr><th scope="row">\(name)</th><td class="num">\(count.calls)</td><td class="num" data-v="\(key)"><strong>\(mean)</strong>\
                \(few)</td><td class="num">\(count.scored)</td><td class="num">\(grave(count.failed))</td>\
                <td class="num">\(grave(count.critical))</td><td class="num">\(count.major)</td>\
                <td class="num" data-v="\(share)">\(empathy)</td></tr>

                """
        }
        return section(
            "agents", words.agents,
            """
            <p class="soft">\(words.agentsNote)</p>\
            \(table(
                words.agents,
                [
                    .text(words.agent), .number(words.numberOfCalls), .number(words.mean), .number(words.scored),
                    .number(words.failedHeading), .number(words.criticalHeading), .number(words.majorHeading),
                    .number(words.empathyHeading),
                ], rows))\(cut(shown.count, of: all.count, file: "agents.csv"))
            """)
    }

    private func grave(_ count: Int) -> HTML { count > 0 ? "<strong class=\"grave\">\(count)</strong>" : "0" }

    var criteria: HTML {
        let criteria = context.rubric.sections.flatMap { section in section.criteria.map { (section.name, $0) } }
        guard !criteria.isEmpty, !sums.calls.isEmpty else { return "" }
        let verdicts: [CriterionScore.Verdict] = [.met, .partlyMet, .notMet, .notApplicable, .notEvaluable, .open]
        let rows = criteria.enumerated().map { index, item -> HTML in
            let count = sums.criteria.indices.contains(index) ? sums.criteria[index] : CriterionCount()
            let share: HTML =
                count.shareMet.map {
                    let percent = FixedNumber.text($0 * 100, decimals: 0)
                    return """
                        <td class="num share" data-v="\(percent)"><span class="bar" aria-hidden="true"><i style="width:\(percent)%"></i></span> \
                        \(percent) %</td>
                        """
                } ?? "<td class=\"num share\" data-v=\"\">–</td>"
            let counts = verdicts.map { "<td class=\"num\">\(count.count($0))</td>" as HTML }
            return """
                <tr><th scope="row">\(item.1.name[context.language])<small class="soft"> \(item.0[context.language])</small></th>\(share)\(counts)</tr>

                """
        }
        return section(
            "criteria", words.criteria,
            """
            <p class="soft">\(words.criteriaNote)</p>\
            \(table(
                words.criteria,
                [.text(words.criterion), .number("%")] + verdicts.map { .number(words.verdict($0)) }, rows))
            """)
    }

    var calls: HTML {
        guard !sums.calls.isEmpty else { return section("calls", words.callsHeading, "<p>\(words.noCalls)</p>") }
        let all = sums.worstFirst
        let shown = all.prefix(context.longestList)
        return section(
            "calls", words.worstFirst,
            """
            <p class="soft">\(words.failedFirstNote)</p>\(cut(shown.count, of: all.count, file: "calls.csv"))\
            \(table(
                words.worstFirst,
                [
                    .text(words.call), .number(words.score), .text(words.band), .text(words.worstHeading),
                    .text(words.agent), .text(words.started), .number(words.duration), .text(words.country),
                ], shown.map(row)))
            """)
    }

    private func row(_ call: CallSummary) -> HTML {
        let score: HTML = call.score.map { "\(Shown.score($0))" } ?? "–"
        let band: HTML =
            call.band.map {
                "<i class=\"dot b\(context.bandColour($0))\" aria-hidden=\"true\"></i>\(context.bandName($0))"
            } ?? "–"
        let failed: HTML = call.failed ? " <strong class=\"grave\">\(words.failedWord)</strong>" : ""
        let worst: HTML =
            call.worstSeverity == .none
            ? "–"
            : "<span class=\"chip \(FindingKind.violation(call.worstSeverity).look)\">\(words.severity(call.worstSeverity))</span>"
        let doubt: HTML =
            call.rolesUncertain ? " <span class=\"flag\">\(words.rolesInDoubtShort)</span>" : ""
        let seconds = call.duration.map { String($0 / 1000) } ?? ""
        return """
            <tr><th scope="row">\(callLink(call.callID, call.fileName))\(doubt)</th>\
            <td class="num" data-v="\(call.score.map(Shown.score) ?? "")"><strong>\(score)</strong></td>\
            <td class="band">\(band)\(failed)</td><td data-v="\(call.worstSeverity.rawValue)">\(worst)</td>\
            <td>\(call.agentID.map { "\(bdi: $0)" } ?? "–" as HTML)</td>\
            <td class="when" data-v="\(call.startedAt ?? "")">\(call.startedAt.map { "\(Shown.moment($0, words))" } ?? "–" as HTML)</td>\
            <td class="num" data-v="\(seconds)">\(call.duration.map(Shown.clock) ?? "–")</td>\
            <td>\(call.country.map { "\(bdi: $0)" } ?? "–" as HTML)</td></tr>

            """
    }
}
