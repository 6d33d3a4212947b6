import CallScoring
import Findings
import Rubrics
import Testing

@testable import Reports

@Suite struct OverviewTests {
    let report = SampleReport(Samples.calls, Samples.context)
    var index: String { report.files["index.html"] ?? "" }

    @Test(arguments: [ReportLanguage.spanish, .english]) func thePageIsSoundAndSelfContained(language: ReportLanguage) {
        var context = Samples.context
        context.language = language
        let report = SampleReport(Samples.calls + [Samples.hostile.scored()], context)
        let page = report.files["index.html"] ?? ""
        let read = PageReader(page)
        #expect(read.problems == [])
        #expect(read.tags["script"] == 1 && read.tags["h1"] == 1)
        #expect(page.contains("script-src 'sha256-"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        for link in read.links where !link.hasPrefix("#") {
            let file = link.prefix { $0 != "#" }
            #expect(report.files[String(file)] != nil, "\(link)")
        }
    }

    @Test func failedCallsComeFirstThenTheLowest() {
        #expect(
            report.sums.worstFirst.map(\.callID) == [
                "mx-2026-0310-0031", "pe-2026-0311-0102", "mx-2026-0310-0044", "cl-2026-0312-0009",
                "co-2026-0312-0458", "mx-2026-0310-0007", "audio_17 (copia)",
            ])
    }

    @Test func countsStandOnThePage() {
        let text = PageReader(index).text
        #expect(text.contains("7 llamadas"))
        #expect(text.contains("2 llamadas anuladas"))
        #expect(text.contains("2 llamadas están en 0 por una falta que las anula."))
        #expect(text.contains("1 llamada sin puntuación."))
        #expect(text.contains("Amenaza de cárcel o denuncia penal"))
        #expect(text.contains("1 vez en 1 de 7 llamadas"))
        #expect(text.contains("Sin asesor registrado"))
        #expect(text.contains("pocas llamadas"))
        #expect(text.contains("llamadas/foto.png: no es una transcripción"))
        #expect(text.contains("sugerencia"))
        #expect(text.contains("los feriados de 2026"))
        #expect(index.contains("aria-label=\"Histograma de puntuaciones. 0–10: 2 llamadas;"))
    }

    @Test func anEmptyReportIsAPageToo() {
        let empty = SampleReport([], Samples.context, unreadable: [])
        let page = empty.files["index.html"] ?? ""
        #expect(PageReader(page).problems == [])
        #expect(page.contains("No se evaluó ninguna llamada."))
        #expect(page.contains("Se leyeron todas las entradas."))
    }

    @Test func longListsAreCutAndSayWhereTheRestIs() {
        var context = Samples.context
        context.longestList = 3
        let report = SampleReport(Samples.calls, context, unreadable: ["a", "b", "c", "d"])
        let text = PageReader(report.files["index.html"] ?? "").text
        #expect(text.contains("Se muestran 3 de 7. La lista completa está en calls.csv."))
        #expect(text.contains("Se muestran 3 de 4. La lista completa está en report.json."))
        #expect(report.files["calls.csv"]?.components(of: "\r\n").count == 9)
    }

    @Test func sumsDoNotDependOnTheOrder() {
        let other = SampleReport(Samples.calls.reversed(), Samples.context)
        #expect(report.files["agents.csv"] == other.files["agents.csv"])
        #expect(report.sums.totals.scoreTenths == other.sums.totals.scoreTenths)
    }

    @Test func equalCallsGiveEqualBytes() {
        #expect(SampleReport(Samples.calls, Samples.context).files == report.files)
    }

    @Test func theSameLabelTwiceInATurnCountsOnce() {
        let twice = Samples.threat.with { script in
            script.analysis.findings += script.analysis.findings.filter { $0.label == "threat.arrest" }
        }
        let row = CallRow(twice.scored(), fileName: "x.html", context: Samples.context)
        #expect(row.summary.critical == 2)
        #expect(row.summary.tone == 3)
    }

    @Test func spreadPutsBordersWhereTheyBelong() {
        func summary(_ score: Double?) -> CallSummary {
            var call = report.sums.calls[0]
            call.score = score
            return call
        }
        let spread = Distribution([0, 9.9, 10, 89.9, 90, 100, nil, .nan, 400, -3].map(summary))
        #expect(spread.bins.map(\.total) == [3, 1, 0, 0, 0, 0, 0, 0, 1, 3])
        #expect(spread.withoutScore == 2)
    }

    @Test func bandColoursRunFromBestToWorst() {
        #expect(["excellent", "good", "fair", "low", "?"].map(Samples.context.bandColour) == [0, 1, 3, 4, 4])
    }
}
