import CallScoring
import Findings
import Rubrics
import Testing
import Transcripts

@testable import Reports

@Suite struct CallPageTests {
    func page(_ script: Script, _ language: ReportLanguage = .spanish, rubric: Rubric = Samples.rubric) -> String {
        var context = Samples.context
        context.language = language
        context.rubric = rubric
        return ReportPages(context).callPage(script.scored(rubric))
    }

    @Test(arguments: Samples.calls + [Samples.hostile.scored()], [ReportLanguage.spanish, .english])
    func everyPageIsSoundAndSelfContained(scored: ScoredCall, language: ReportLanguage) {
        var context = Samples.context
        context.language = language
        let page = ReportPages(context).callPage(scored)
        let read = PageReader(page)
        #expect(read.problems == [])
        #expect(read.tags["script"] == nil)
        #expect(read.tags["h1"] == 1 && read.tags["main"] == 1)
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("http://") && !page.contains("https://"))
        #expect(read.links.allSatisfy { $0.hasPrefix("#") || $0 == "../index.html" })
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    }

    @Test func wordsOfFindingsAreMarkedAndLinkedBothWays() {
        let page = page(Samples.threat)
        #expect(page.contains("<mark class=\"critical\""))
        #expect(page.contains("Crítica: Amenaza de cárcel o denuncia penal · Regla es/threat.arrest · Ley ejemplo"))
        // From the turn to the finding and the criterion, from the criterion back to the turn.
        #expect(page.contains("<a class=\"chip critical\" href=\"#f6\""))
        #expect(page.contains("<a href=\"#c4-1\">4.1</a>"))
        #expect(page.contains("id=\"c4-1\""))
        #expect(page.contains("<a href=\"#t5\">Turno 5</a> <span class=\"time\">00:17</span>"))
        // Two spans that overlap share a piece.
        #expect(page.contains("<mark class=\"critical several\""))
    }

    @Test func failureIsSaidWithItsPolicy() {
        let zero = PageReader(page(Samples.threat)).text
        #expect(zero.contains("Falta que anula la llamada"))
        #expect(zero.contains("Por la pauta, la puntuación queda en 0; sin esta falta sería 26.3."))
        #expect(zero.contains("Anula la llamada una falta crítica: la puntuación queda en 0."))
        #expect(zero.contains("Lo que no aplica sale del total"))
        var rubric = Samples.rubric
        rubric.autoFail = .init(policy: .mark, severity: .major, labels: ["abuse.insult", "threat.*"])
        rubric.notApplicable = .met
        let mark = PageReader(page(Samples.threat, rubric: rubric)).text
        #expect(mark.contains("la puntuación se mantiene y la llamada queda marcada"))
        #expect(
            mark.contains(
                "una falta de gravedad «grave» o mayor o «Insulto o humillación», threat.*: la puntuación se mantiene"))
        #expect(mark.contains("Lo que no aplica cuenta como cumplido."))
    }

    @Test func everyVerdictHasItsWord() {
        let text = (Samples.calls.map { PageReader(ReportPages(Samples.context).callPage($0)).text }).joined()
        for word in [
            "Cumple", "Cumple en parte", "No cumple", "No aplica", "No evaluable", "Pendiente de revisión humana",
        ] { #expect(text.contains(word)) }
    }

    @Test func doubtAboutRolesComesBeforeTheScore() throws {
        let page = page(Samples.doubtful)
        let alert = try #require(page.firstRange(of: "No es seguro quién habla"))
        let score = try #require(page.firstRange(of: "class=\"score"))
        #expect(alert.lowerBound < score.lowerBound)
        #expect(PageReader(self.page(Samples.short)).text.contains("con 71 % de confianza"))
        #expect(!self.page(Samples.thirdParty).contains("No es seguro quién habla"))
        #expect(self.page(Samples.thirdParty).contains("deducido de lo que se dice, 94 % de confianza"))
        let nobody = Samples.good.with { $0.call.parties[0].role = .customer }
        #expect(self.page(nobody).contains("nadie del lado del acreedor"))
    }

    @Test func whatIsMissingIsSaid() {
        let text = PageReader(page(Samples.doubtful)).text
        #expect(text.contains("falta: la zona horaria"))
        #expect(text.contains("falta: los roles de los hablantes"))
        #expect(text.contains("encoding-windows-1252"))
        #expect(text.contains("Sin puntuación"))
        #expect(!text.contains("Lo que hizo bien"))
    }

    @Test func graveFindingsWithoutWordsAskForAReader() {
        let text = PageReader(page(Samples.night)).text
        #expect(text.contains("Revise esto primero"))
        #expect(text.contains("permitted 8:00–20:00"))
        #expect(!text.contains("Falta que anula la llamada"))
        #expect(text.contains("espera revisión de una persona"))
    }

    @Test func opportunitiesMetricsAndFingerprint() {
        let text = PageReader(page(Samples.hardship)).text
        #expect(text.contains("Respondió a 2 de 2."))
        #expect(text.contains("se encima"))
        #expect(text.contains("transcripción dudosa: 41 %"))
        #expect(text.contains("148.4"))
        #expect(text.contains(String(repeating: "3f", count: 32)))
        #expect(PageReader(page(Samples.threat)).text.contains("sin respuesta"))
    }

    @Test func hostileTextStaysText() {
        let page = page(Samples.hostile)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<svg"))
        #expect(!page.contains("<img"))
        #expect(!page.utf8.contains(0) && !page.utf8.contains(7))
        #expect(PageReader(page).text.contains("Hola </p><script>alert(\"x\")</script>"))
        #expect(page.contains("<p class=\"say\" dir=\"auto\">"))
    }

    @Test func emptyAndBrokenCallsHaveAPageToo() {
        let empty = Samples.good.with {
            $0.call.turns = []
            $0.call.parties = []
            $0.analysis.findings = []
        }
        #expect(PageReader(page(empty)).problems == [])
        #expect(page(empty).contains("La llamada no tiene turnos."))
        // A party that is not there, a finding on no turn, spans out of bounds.
        let broken = Samples.good.with {
            $0.call.turns[0].party = 99
            $0.call.turns[1].party = -1
            $0.analysis.findings[0].span = -4..<900_000
            $0.call.turns[2].start = -5
            $0.analysis.metrics.duration = .max
            $0.call.turns[3].confidence = .nan
        }
        #expect(PageReader(page(broken)).problems == [])
    }

    @Test func aTurnFullOfFindingsIsCutAndCounted() {
        let many = Samples.good.with { script in
            let first = script.analysis.findings[0]
            script.analysis.findings = Array(repeating: first, count: 5_000)
        }
        let page = page(many)
        #expect(PageReader(page).text.contains("y 4940 más: véase findings.csv"))
        #expect(page.utf8.count < 3_000_000)
    }

    @Test func equalCallsGiveEqualBytes() {
        #expect(page(Samples.threat) == page(Samples.threat))
    }

    @Test func englishOnRequest() {
        let text = PageReader(page(Samples.threat, .english)).text
        #expect(text.contains("The call fails outright"))
        #expect(text.contains("Threat of arrest"))
        #expect(text.contains("Did not find “Identifies self and company” in the speaker's first 3 turns"))
        #expect(!text.contains("No cumple"))
    }
}
