import CallScoring
import Findings
import Rubrics
import Transcripts

extension CallPage {
    var opportunityPanel: HTML {
        let all = analysis.opportunities
        let met = all.reduce(0) { $0 + ($1.metBy == nil ? 0 : 1) }
        let list = all.prefix(200).map { item -> HTML in
            let answer: HTML =
                item.metBy.map {
                    "<span class=\"ok\"><span aria-hidden=\"true\">✓</span> \(words.answeredIn) \(turnLink($0, start: nil))</span>"
                } ?? "<span class=\"miss\"><span aria-hidden=\"true\">✕</span> \(words.missed)</span>"
            return "<li>\(turnLink(item.turn, start: nil)) · \(context.name(item.cue)) — \(answer)</li>"
        }
        let body: HTML =
            all.isEmpty
            ? "<p class=\"soft\">\(words.noOpportunities)</p>"
            : "<p>\(words.opportunities(met: met, of: all.count))</p><ul class=\"plain\">\(list)</ul>"
        return panel("opportunities", words.opportunities, body)
    }

    var missingPanel: HTML {
        var seen: Set<NotEvaluable> = []
        let list = analysis.notEvaluable.filter { seen.insert($0).inserted }.map { item -> HTML in
            let what = MissingWords.text(item.missing)[language]
            return "<li><strong>\(context.name(item.label))</strong>: \(words.missing(what))</li>"
        }
        return panel(
            "missing", words.notEvaluable,
            list.isEmpty
                ? "<p class=\"soft\">\(words.everythingEvaluable)</p>" : "<ul class=\"plain\">\(list)</ul>")
    }

    var metricsPanel: HTML {
        let rows = ConversationMetrics.figureNames.compactMap { name -> HTML? in
            guard let value = analysis.metrics.figure(named: name) else { return nil }
            let shown =
                name.hasSuffix("_seconds") && value.isFinite && abs(value) < 1e9
                ? Shown.clock(Int(value * 1000)) : FigureWords.value(name, value)
            return "<div><dt>\(FigureWords.name(name)[language])</dt><dd>\(shown)</dd></div>"
        }
        return panel("figures", words.metrics, "<dl class=\"figures\">\(rows)</dl>")
    }

    var rolesPanel: HTML {
        let list = call.parties.map { party -> HTML in
            let name: HTML = party.name.map { " · \(bdi: $0)" } ?? ""
            return """
                <li><strong>\(words.speaker(party.role))</strong>\(name) <code>\(bdi: party.label)</code>: \
                \(words.decision(party.decision))</li>
                """
        }
        return panel("roles", words.howRolesWereDecided, "<ul class=\"plain\">\(list)</ul>")
    }

    var policyPanel: HTML {
        let labels = context.rubric.autoFail.labels.map { pattern -> String in
            let names = context.taxonomy.entries.filter { pattern.matches($0.label) }
            return names.count == 1 ? "«\(names[0].name[language])»" : pattern.text
        }
        return panel(
            "policy", words.howItIsScored,
            """
            <ul><li>\(words.policy(context.rubric.autoFail, labels: labels.joined(separator: ", ")))</li>\
            <li>\(words.policy(context.rubric.notApplicable))</li><li>\(words.otherPolicies)</li></ul>
            """)
    }

    /// Import writes its notes in English.
    var notesPanel: HTML {
        var list = call.notes.prefix(100).map { note -> HTML in
            "<li lang=\"en\"><code>\(note.code)</code> \(bdi: note.message)</li>"
        }
        if call.notes.count > 100 { list.append("<li>+\(call.notes.count - 100)</li>") }
        return panel(
            "notes", words.importNotes,
            list.isEmpty ? "<p class=\"soft\">\(words.noNotes)</p>" : "<ul class=\"plain\">\(list)</ul>")
    }

    var fingerprintPanel: HTML {
        let print = evaluation.fingerprint
        let rows: [(String, String)] = [
            (words.fingerprintCall, print.call), (words.fingerprintPacks, print.packs),
            (words.fingerprintRubric, print.rubric), (words.engine, print.engine),
            (words.packs, analysis.packs.joined(separator: ", ")),
            (words.rubric, evaluation.rubricID + " " + evaluation.rubricVersion), (words.source, call.source),
            (words.format, call.format), (words.identifier, words.idOrigin(call.idOrigin)),
        ]
        let list = rows.map { name, value -> HTML in
            "<div><dt>\(name)</dt><dd><code>\(bdi: value.isEmpty ? "–" : value)</code></dd></div>"
        }
        return """
            <details class="panel wide" id="fingerprint"><summary>\(words.reproducible)</summary><p class="soft">\
            \(words.reproducibleNote)</p><dl class="mini">\(list)</dl></details>

            """
    }

    private func panel(_ id: HTML, _ title: String, _ body: HTML) -> HTML {
        """
        <section class="panel" id="\(id)" aria-labelledby="h-\(id)"><h2 id="h-\(id)">\(title)</h2>\(body)</section>

        """
    }
}
