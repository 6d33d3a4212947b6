import CallScoring
import Reports
import Rubrics
import Transcripts

/// All files of a report in memory, made the way the command makes them.
struct SampleReport {
    var files: [String: String] = [:]
    var sums: ReportAccumulator

    init(_ calls: [ScoredCall], _ context: ReportContext, unreadable: [String] = SampleReport.sentences) {
        sums = ReportAccumulator(context)
        let pages = ReportPages(context)
        var names = CallFileNames()
        var callsFile = CSVRows.callsHeader
        var findingsFile = CSVRows.findingsHeader
        for scored in calls {
            let name = names.name(for: scored.call.id)
            let row = CallRow(scored, fileName: name, context: context)
            files["calls/" + name] = pages.callPage(scored)
            callsFile += CSVRows.call(row, scored)
            findingsFile += CSVRows.findings(scored, context: context)
            sums.add(row)
        }
        for sentence in unreadable { sums.addUnreadable(sentence) }
        files["calls.csv"] = callsFile
        files["findings.csv"] = findingsFile
        files["agents.csv"] = CSVRows.agents(sums)
        files["report.json"] = ReportJSON.render(sums, context: context)
        files["index.html"] = ReportOverview(sums, context: context).render()
    }

    static let sentences = [
        "llamadas/rota.json: el archivo termina a mitad de un objeto (línea 48, columna 12).",
        "llamadas/foto.png: no es una transcripción en ningún formato conocido.",
    ]
}
