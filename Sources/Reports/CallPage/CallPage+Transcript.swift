import CallScoring
import Findings
import Rubrics
import Transcripts

extension CallPage {
    var transcript: HTML {
        guard !call.turns.isEmpty else { return "<p>\(words.noTurns)</p>\n" }
        var turns = HTML()
        for turn in call.turns { turns += bubble(turn) }
        return "<ol class=\"turns\">\n\(turns)</ol>\n"
    }

    private func bubble(_ turn: Turn) -> HTML {
        let role = call.role(of: turn)
        let side: HTML = role.isAgentSide || role == .bot ? "agent" : role.isCustomerSide ? "customer" : "other"
        let items = findings.items(inTurn: turn.number)
        let marks = items.map { item in
            let kind = FindingKind(item.finding.label, item.finding.severity, context.taxonomy)
            return MarkedText.Mark(
                span: item.finding.span, weight: kind.weight, look: kind.look, title: tooltip(item, kind),
                number: item.number)
        }
        let name = call.parties.indices.contains(turn.party) ? call.parties[turn.party].name : nil
        let who: HTML = name.map { "\(words.speaker(role)) · \(bdi: $0)" } ?? "\(words.speaker(role))"
        let time: HTML =
            turn.start.map {
                let about: HTML = turn.flags.contains(.inferredTime) ? "≈ " : ""
                return " <span class=\"time\">\(about)\(Shown.clock($0))</span>"
            } ?? ""
        return """
            <li class="turn \(side)" id="t\(turn.number)"><p class="who"><span class="name">\(who)</span> \
            <a class="no" href="#t\(turn.number)" aria-label="\(words.turn) \(turn.number)">\(turn.number)</a>\
            \(time)\(flags(turn))</p>\
            <p class="say" dir="auto">\(MarkedText.render(turn.text, marks, seeFinding: words.seeFinding))</p>\
            \(chips(items))</li>

            """
    }

    private func flags(_ turn: Turn) -> HTML {
        var flags: [String] = []
        if turn.flags.contains(.overlap) { flags.append(words.overlap) }
        if turn.flags.contains(.redacted) { flags.append(words.redacted) }
        if turn.flags.contains(.inferredTime) { flags.append(words.inferredTime) }
        if let confidence = turn.confidence, confidence < 0.6 {
            flags.append(words.recogniser(FixedNumber.percent(confidence)))
        }
        return flags.isEmpty ? "" : " <span class=\"flag\">\(flags.joined(separator: " · "))</span>"
    }

    private func chips(_ items: [CallFindings.Item]) -> HTML {
        guard !items.isEmpty else { return "" }
        var chips = HTML()
        for item in items.prefix(MarkedText.most) {
            let kind = FindingKind(item.finding.label, item.finding.severity, context.taxonomy)
            let cited: HTML =
                item.criteria.isEmpty
                ? ""
                : """
                <span class="cited"><span aria-hidden="true">→</span><span class="sr">\(words.usedBy(item.criteria.count))</span> \
                \(criterionLinks(item.criteria))</span>
                """
            chips += """
                <li><a class="chip \(kind.look)" href="#f\(item.number)" title="\(isolated: tooltip(item, kind))">\
                <span class="n">\(item.number)</span><b>\(words.kind(kind))</b> \(context.name(item.finding.label))</a>\(cited)</li>
                """
        }
        if items.count > MarkedText.most { chips += "<li>\(words.moreFindings(items.count - MarkedText.most))</li>" }
        return "<ul class=\"chips\" aria-label=\"\(words.findings)\">\(chips)</ul>"
    }

    private func tooltip(_ item: CallFindings.Item, _ kind: FindingKind) -> String {
        var parts = [
            words.kind(kind) + ": " + context.name(item.finding.label), words.rule + " " + item.finding.rule,
        ]
        parts += item.finding.references.prefix(3)
        return parts.joined(separator: " · ")
    }
}
