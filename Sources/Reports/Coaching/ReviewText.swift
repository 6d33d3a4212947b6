import Calibration
import CallScoring
public import Coaching
import Findings
import Rubrics

/// Whether a plan helped, as Markdown: the coached criteria first, the others beside them.
public enum ReviewText {
    public static func markdown(_ plan: ReviewedPlan, _ review: [BeforeAfter], options: PlanOptions) -> String {
        let words = options.words
        var lines = [
            words.pick("# ¿Ayudó? ", "# Did it help? ") + "\(PlanText.plain(plan.agent))", "",
            words.pick(
                "Plan del \(words.date(plan.madeOn)). «Antes» nunca son las llamadas con que se eligió la meta, tal cual: es una ventana anterior a ellas o, si tiene pocas llamadas, su tasa ajustada al equipo. Quien empieza muy abajo casi siempre sube un poco solo por azar.",
                "Plan of \(words.date(plan.madeOn)). “Before” is never the calls by which the goal was chosen, as they are: it is a window before them or, where that has few calls, their rate shrunken to the team. Whoever starts very low nearly always rises a little by chance alone."
            ),
            "",
        ]
        let rows = Array(zip(plan.items, review))
        for (title, coached) in [
            (words.pick("## Lo que se trabajó", "## What was worked on"), true),
            (words.pick("## Lo demás, para comparar", "## The rest, to compare"), false),
        ] {
            let part = rows.filter { $0.0.isCoached == coached }
            guard !part.isEmpty else { continue }
            lines += [
                title, "",
                words.pick(
                    "| criterio | antes | después | cambio (puntos, 95 %) | respuesta |",
                    "| criterion | before | after | change (points, 95%) | answer |"),
                "|---|---|---|---|---|",
            ]
            for (item, result) in part {
                let name =
                    item.label.map {
                        options.taxonomy.name(of: $0, options.language)
                            + words.pick(" (llamadas sin ella)", " (calls without it)")
                    }
                    ?? options.name(item.criterion)
                let before =
                    result.before.map { rate in
                        words.percent(rate.rate)
                            + " [\(words.percent(rate.interval.low)) – \(words.percent(rate.interval.high))], "
                            + (result.source == .shrunken
                                ? words.pick("ajustada", "shrunken")
                                : words.calls(Int(min(max(rate.calls, 0), 1e9))))
                    } ?? "–"
                let change =
                    result.difference.map { points($0.low) + words.pick(" a ", " to ") + points($0.high) } ?? "–"
                lines.append(
                    "| \(PlanText.plain(name)) | \(before) | \(words.rate(result.after)) | \(change) | \(answer(result.answer, words)) |"
                )
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func points(_ share: Double) -> String {
        (share > 0 ? "+" : "") + FixedNumber.text(share * 100, decimals: 0)
    }

    private static func answer(_ answer: BeforeAfter.Answer, _ words: PlanWords) -> String {
        switch answer {
        case .improved: words.pick("mejoró", "improved")
        case .notYetClear: words.pick("todavía no es claro", "not yet clear")
        case .noChange: words.pick("sin cambio", "no change")
        case .worse: words.pick("bajó", "worse")
        }
    }
}
