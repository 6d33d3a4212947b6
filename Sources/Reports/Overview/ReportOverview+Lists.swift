import CallScoring
import Findings
import Rubrics

extension ReportOverview {
    var failures: HTML {
        let list = sums.failures.map { failure -> HTML in
            let reasons = failure.reasons.map { reason -> HTML in
                let place: HTML =
                    reason.turn.map {
                        " · <a href=\"calls/\(failure.fileName)#t\($0)\">\(words.turn) \($0)</a>"
                    } ?? ""
                let said: HTML = reason.quote.map { ": <q dir=\"auto\">\(bdi: $0)</q>" } ?? ""
                return "<li>\(context.name(reason.label))\(place)\(said)</li>"
            }
            return "<li><strong>\(callLink(failure.callID, failure.fileName))</strong><ul>\(reasons)</ul></li>\n"
        }
        return section(
            "failed", words.failedOutright,
            list.isEmpty
                ? "<p>\(words.noneFailed)</p>"
                : "<ul class=\"plain\">\(list)</ul>\(cut(list.count, of: sums.totals.failed, file: "calls.csv"))")
    }

    var review: HTML {
        let list = sums.review.map { item -> HTML in
            let place: HTML = item.turn.map { ", \(words.turn.lowercased()) \($0)" } ?? ""
            let anchor = item.turn.map { "#t\($0)" } ?? ""
            let said: HTML = item.quote.map { ": <q dir=\"auto\">\(bdi: $0)</q>" } ?? ""
            return """
                <li><span class="chip hint">\(words.reviewKind(item.kind))</span> <strong>\(context.name(item.label))</strong> · \
                \(callLink(item.callID, item.fileName, anchor: anchor))\(place)\(said)</li>

                """
        }
        return section(
            "review", words.toReview,
            list.isEmpty
                ? "<p>\(words.nothingToReview)</p>"
                : """
                <p class="soft">\(words.suggestionsNote)</p>\(cut(list.count, of: sums.reviewTotal, file: "findings.csv"))\
                <ul class="plain">\(list)</ul>
                """)
    }

    var missing: HTML {
        let rows = sums.missingRows(context.taxonomy)
        let shown = rows.prefix(context.longestList).map { item, calls -> HTML in
            """
            <tr><th scope="row">\(context.name(item.label))</th><td>\(MissingWords.text(item.missing)[context.language])</td>\
            <td class="num">\(calls)</td></tr>

            """
        }
        return section(
            "missing", words.notEvaluable,
            rows.isEmpty
                ? "<p>\(words.everythingEvaluable)</p>"
                : """
                \(table(
                    words.notEvaluable,
                    [.text(words.label), .text(words.missingHeading), .number(words.numberOfCalls)], shown))\
                \(cut(shown.count, of: rows.count, file: "report.json"))
                """)
    }

    var unreadable: HTML {
        let shown = sums.unreadable.prefix(context.longestList).map { "<li>\(bdi: $0)</li>" as HTML }
        return section(
            "unreadable", words.unreadable,
            shown.isEmpty
                ? "<p>\(words.allRead)</p>"
                : "<ul class=\"plain\">\(shown)</ul>\(cut(shown.count, of: sums.unreadable.count, file: "report.json"))"
        )
    }
}
