import Coaching
import Findings
import Foundation
import Reports
import SampleTeam
import Testing

struct PlanPageTests {
    @Test func aPlanIsKindAndComplete() throws {
        let (maker, team) = try PlanTests.maker()
        let plan = try #require(maker.plan(for: "a-01"))
        let page = PlanPage.render(plan, options: PlanTests.options(team))
        let order = [
            "Lo que ya haces bien", "Para trabajar 1", "Aquí cabía", "Por qué importa", "Tu meta", "Seguimiento",
            "Firma",
        ]
        var place = page.startIndex
        for heading in order {
            let found = try #require(page.range(of: heading, range: place..<page.endIndex), "\(heading)")
            place = found.lowerBound
        }
        for verdict in ["mal asesor", "deficiente", "pésim", "culpa tuya", "ranking"] {
            #expect(!page.contains(verdict))
        }
    }

    @Test func colleaguesAreUnnamedUnlessAllowed() throws {
        let (maker, team) = try PlanTests.maker()
        let plan = try #require(maker.plan(for: "a-01"))
        var options = PlanTests.options(team)
        let mentor = try #require(plan.skills.first?.practice.mentor)
        for text in [
            PlanPage.render(plan, options: options), PlanText.markdown(plan, options: options),
            PlanJSON.render(plan, options: options),
        ] {
            #expect(!text.contains("(\(mentor))") && !text.contains("\"\(mentor)\""))
        }
        options.showsNames = true
        #expect(PlanPage.render(plan, options: options).contains("(\(mentor))"))
    }

    @Test func wordsOfCallsNeverBecomeMarkup() throws {
        let (_, team) = try PlanTests.maker()
        var calls = team.calls.compactMap { CoachedCall($0) }
        for index in calls.indices {
            calls[index].agentID += "<script>"
            for turn in calls[index].turns.indices {
                calls[index].turns[turn].text = "<img src=x onerror=alert(1)> [x](javascript:1)"
            }
        }
        let maker = PlanMaker(
            calls: calls, rubric: team.rubric, rubricHash: "r1", taxonomy: team.taxonomy, library: PlanTests.library,
            today: CalendarDay(number: 20_640))
        for agent in maker.team.agents {
            let plan = try #require(maker.plan(for: agent))
            let page = PlanPage.render(plan, options: PlanTests.options(team))
            #expect(!page.contains("<img") && !page.contains("<script"))
            let text = PlanText.markdown(plan, options: PlanTests.options(team))
            #expect(!text.contains("<img") && !text.contains("[x](") || text.contains("\\<img"))
        }
    }

    @Test func everyRateHasItsCallsAndInterval() throws {
        let (maker, team) = try PlanTests.maker()
        let plan = try #require(maker.plan(for: "a-03"))
        let text = PlanText.markdown(plan, options: PlanTests.options(team))
        #expect(text.contains("de 15 llamadas ("))
        #expect(text.contains("entre"))
    }

    @Test func needsNameGroupsMentorsAndCourses() throws {
        let (maker, team) = try PlanTests.maker()
        let need = try #require(TeamOverview(maker).needs.first { $0.criterion == "ofrece-opciones" })
        #expect(need.agents == ["a-03"] && !need.isWorkshop)
        #expect(!need.mentors.isEmpty && !need.courses.isEmpty)
        let csv = TeamPages.needsCSV(
            TeamOverview(maker), today: maker.today, options: PlanTests.options(team))
        #expect(
            csv.contains("ofrece-opciones") && csv.split(separator: "\r\n").count == 3
                || csv.split(separator: "\n").count == 3)
    }

    @Test func allTwentyRecommendationsAreCovered() {
        #expect(PlanTests.library.recommendations.map(\.number) == Array(1...20))
        #expect(PlanTests.library.recommendations.allSatisfy { !$0.evidence.isEmpty || $0.unseen != nil })
        #expect(TeamPages.coverage(PlanTests.library).split(separator: "\n").count == 22)
    }
}
