import Coaching
import Foundation
import Rubrics
import SampleTeam
import Testing

@testable import Reports

struct TrendTests {
    @Test func aTrendHasStretchesOfFiveCallsAtLeast() throws {
        let (maker, _) = try PlanTests.maker()
        let trend = maker.trend(of: "a-04")
        #expect(trend.count == 3 && trend.allSatisfy { $0.calls == 5 })
        #expect(trend.map(\.calls).reduce(0, +) == 15)
        #expect(zip(trend, trend.dropFirst()).allSatisfy { ($0.lastDay?.number ?? 0) <= ($1.firstDay?.number ?? 0) })
        // Seven calls are one stretch: nothing to draw.
        #expect(maker.trend(of: "a-05").isEmpty && maker.trend(of: "nobody").isEmpty)
    }

    @Test func aChartShowsEachPointWithItsMargin() throws {
        let (maker, _) = try PlanTests.maker()
        let chart = try #require(TrendChart.render(maker.trend(of: "a-04"), words: PlanWords(language: .spanish)))
        #expect(chart.markup.components(separatedBy: "<circle").count == 4)
        #expect(chart.markup.components(separatedBy: "<line").count == 4)
        #expect(chart.markup.contains("aria-label=\"5 de mayo"))
        #expect(TrendChart.render([], words: PlanWords(language: .spanish)) == nil)
    }
}

struct PlanCalendarTests {
    @Test func theDatesAreACalendar() throws {
        let (maker, team) = try PlanTests.maker()
        var plan = try #require(maker.plan(for: "a-01"))
        plan.agent = "a-01; Ñandú, " + String(repeating: "ñ", count: 80) + "\r\nX:1"
        let text = PlanCalendar.render(plan, options: PlanTests.options(team))
        let lines = text.components(separatedBy: "\r\n")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == plan.followUps.count)
        #expect(!lines.contains { $0.hasPrefix("X:1") } && !text.replacing("\r\n", with: "").contains("\n"))
        #expect(text.contains("SUMMARY:a-01\\; Ñandú\\, "))
        #expect(text.contains("DTSTART;VALUE=DATE:20260702\r\nDTEND;VALUE=DATE:20260703"))
        #expect(text == PlanCalendar.render(plan, options: PlanTests.options(team)))
    }
}

struct EnglishPlanTests {
    /// Every sentence that a plan takes from the library has its English; what is quoted or to be said stays Spanish.
    @Test func theLibrarySpeaksEnglishInPlans() throws {
        let library = PlanTests.library
        var sentences: [String] = []
        for guide in library.criteria.values {
            sentences +=
                [guide.whyCustomer, guide.effect, guide.whyResult, guide.habit] + [guide.whyLaw].compactMap { $0 }
            if let technique = guide.techniques.first { sentences += [technique.name] + technique.steps }
        }
        for guide in library.violations {
            sentences += [guide.duty, guide.why, guide.habit, guide.technique.name] + guide.technique.steps
        }
        for scene in library.scenarios {
            sentences += [scene.title, scene.customer, scene.situation] + scene.listenFor + scene.turns
        }
        sentences += library.courses.map(\.title)
        let missing = Set(sentences).filter { library.english[$0] == nil }.sorted()
        #expect(missing == [])
    }

    @Test func aPlanInEnglishHasNoSpanishOfOurs() throws {
        let (maker, team) = try PlanTests.maker()
        let plan = try #require(maker.plan(for: "a-01"))
        let options = PlanOptions(
            rubric: team.rubric, taxonomy: team.taxonomy, explains: true, language: .english,
            english: PlanTests.library.english)
        let page = PlanPage.render(plan, options: options)
        let text = PlanText.markdown(plan, options: options)
        #expect(page.contains("<html lang=\"en\">"))
        for spanish in [
            "Para trabajar", "Tu meta", "Cómo practicar", "Seguimiento", "Por qué", "llamadas", " de mayo", "Escena",
            "Aquí cabía", "brecha", "Microcurso",
        ] {
            #expect(!page.contains(spanish), "page: \(spanish)")
            #expect(!text.contains(spanish), "text: \(spanish)")
        }
    }

    @Test func anEnglishEntryWithoutASpanishOneIsAnError() throws {
        let found = try LibraryTests.read(
            """
            courses:
              - {id: corto, title: t, minutes: 5, competencies: [empathy], teaches: [x]}
            english:
              courses: {cortto: Short}
              scenarios: {}
              criteria: {saludo: {habit: h}}
            """)
        #expect(
            found.map(\.code) == ["unknown-course", "unknown-criterion"]
                || found.map(\.code) == ["unknown-criterion", "unknown-course"])
        #expect(found.contains { $0.hint == "did you mean “corto”?" })
    }
}
