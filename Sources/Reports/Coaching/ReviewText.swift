import Calibration
import CallScoring
public import Coaching
import Findings
import Rubrics

/// Whether a plan helped, as Markdown: the coached criteria first, the others beside them.
public enum ReviewText {
    public static func markdown(_ plan: ReviewedPlan, _ review: [BeforeAfter], options: PlanOptions) -> String {
        var lines = [
            "# ¿Ayudó? \(PlanText.plain(plan.agent))", "",
            "Plan del \(PlanWords.date(plan.madeOn)). «Antes» nunca son las llamadas con que se eligió la meta, tal cual: es una ventana anterior a ellas o, "
                + "si tiene pocas llamadas, su tasa ajustada al equipo. Quien empieza muy abajo casi siempre sube un poco solo por azar.",
            "",
        ]
        let rows = Array(zip(plan.items, review))
        for (title, coached) in [("## Lo que se trabajó", true), ("## Lo demás, para comparar", false)] {
            let part = rows.filter { $0.0.isCoached == coached }
            guard !part.isEmpty else { continue }
            lines += [
                title, "", "| criterio | antes | después | cambio (puntos, 95 %) | respuesta |",
                "|---|---|---|---|---|",
            ]
            for (item, result) in part {
                let name =
                    item.label.map { options.taxonomy.name(of: $0, .spanish) + " (llamadas sin ella)" }
                    ?? options.name(item.criterion)
                let before =
                    result.before.map { rate in
                        PlanWords.percent(rate.rate)
                            + " [\(PlanWords.percent(rate.interval.low)) – \(PlanWords.percent(rate.interval.high))], "
                            + (result.source == .shrunken
                                ? "ajustada" : "\(FixedNumber.text(rate.calls, decimals: 0)) llamadas")
                    } ?? "–"
                let change = result.difference.map { points($0.low) + " a " + points($0.high) } ?? "–"
                lines.append(
                    "| \(PlanText.plain(name)) | \(before) | \(PlanWords.rate(result.after)) | \(change) | \(answer(result.answer)) |"
                )
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func points(_ share: Double) -> String {
        (share > 0 ? "+" : "") + FixedNumber.text(share * 100, decimals: 0)
    }

    private static func answer(_ answer: BeforeAfter.Answer) -> String {
        switch answer {
        case .improved: "mejoró"
        case .notYetClear: "todavía no es claro"
        case .noChange: "sin cambio"
        case .worse: "bajó"
        }
    }
}
