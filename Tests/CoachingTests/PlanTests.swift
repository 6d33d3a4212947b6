import CallScoring
import Coaching
import Findings
import Reports
import Rubrics
import SampleTeam
import StandardRubrics
import Testing
import Transcripts

/// Plans of the sample team, with the shipped library.
struct PlanTests {
    static let library: CoachingLibrary = {
        guard let rubrics = try? RubricLibrary.load(from: SampleTeam.package + "/Rubrics"),
            let read = try? rubrics.coaching()
        else { return CoachingLibrary() }
        return read.library
    }()

    static func maker(seed: UInt64 = 7, shuffled: Bool = false) throws -> (PlanMaker, SampleTeam) {
        let team = try SampleTeam(seed: seed)
        let calls = team.calls.compactMap { CoachedCall($0) }
        let day = try #require(CalendarDay(iso8601: "2026-06-30"))
        return (
            PlanMaker(
                calls: shuffled ? calls.reversed() : calls, rubric: team.rubric, rubricHash: "r1",
                taxonomy: team.taxonomy, library: library, today: day), team
        )
    }

    static func options(_ team: SampleTeam) -> PlanOptions {
        PlanOptions(rubric: team.rubric, taxonomy: team.taxonomy)
    }

    @Test(arguments: [7, 8, 9, 10] as [UInt64])
    func thePlantedGapsAreNamedAndNoOthers(seed: UInt64) throws {
        let (maker, _) = try Self.maker(seed: seed)
        for agent in maker.team.agents {
            let plan = try #require(maker.plan(for: agent))
            let gaps = plan.skills.filter { $0.kind == .gap }.map(\.criterion)
            #expect(gaps == [SampleTeam.gaps[agent]].compactMap { $0 }, "\(agent)")
        }
    }

    @Test func aViolationComesFirstWithItsArticle() throws {
        let plan = try #require(try Self.maker().0.plan(for: SampleTeam.violator))
        let skill = try #require(plan.skills.first)
        #expect(
            skill.kind == .violation(label: "threat.arrest", severity: .critical, references: ["MX:DCG14-4-VII"]))
        #expect(skill.evidence.count == 2)
        #expect(skill.evidence.allSatisfy { $0.instead != nil })
        #expect(skill.whyLaw != nil && skill.model != nil)
    }

    @Test func evidenceComesFromDifferentCallsAndTheModelFromAColleagueInTheSameSituation() throws {
        let plan = try #require(try Self.maker().0.plan(for: "a-01"))
        let skill = try #require(plan.skills.first)
        #expect(Set(skill.evidence.map(\.moment.callID)).count == 3)
        #expect(Set(skill.evidence.compactMap(\.instead)).count == 3)
        let model = try #require(skill.model)
        #expect(model.agentID != "a-01" && skill.modelSharesSituation)
        let situations = Set(skill.evidence.flatMap(\.moment.situation))
        #expect(!situations.isDisjoint(with: model.situation))
    }

    @Test func quotesStandInTheCalls() throws {
        let (maker, team) = try Self.maker()
        for agent in maker.team.agents {
            let plan = try #require(maker.plan(for: agent))
            let moments = plan.strengths.map(\.moment) + plan.skills.flatMap { $0.evidence.map(\.moment) }
            for moment in moments {
                let call = try #require(team.calls.first { $0.call.id == moment.callID })
                #expect(call.call.agentID == agent)
                #expect(call.call.turns[moment.turn - 1].text == moment.words)
            }
        }
    }

    @Test func whatTheSystemCausesStandsInNoPlan() throws {
        let (maker, _) = try Self.maker()
        #expect(TeamOverview(maker).systemCauses.map(\.criterion) == [SampleTeam.systemCause])
        for agent in maker.team.agents {
            #expect(maker.plan(for: agent)?.skills.contains { $0.criterion == SampleTeam.systemCause } == false)
        }
    }

    @Test func everyGoalIsMeasurable() throws {
        let (maker, _) = try Self.maker()
        for agent in maker.team.agents {
            for skill in try #require(maker.plan(for: agent)).skills {
                #expect(skill.goal.target > (skill.own.rate ?? 1) && skill.goal.target <= 1)
                #expect((15...60).contains(skill.goal.calls))
                #expect(skill.goal.day > maker.today && skill.goal.day.weekday < 6)
            }
        }
    }

    @Test func theOrderOfTheInputDoesNotShow() throws {
        let (first, team) = try Self.maker()
        let second = try Self.maker(shuffled: true).0
        for agent in first.team.agents {
            let a = try #require(first.plan(for: agent))
            let b = try #require(second.plan(for: agent))
            #expect(PlanPage.render(a, options: Self.options(team)) == PlanPage.render(b, options: Self.options(team)))
            #expect(PlanJSON.render(a, options: Self.options(team)) == PlanJSON.render(b, options: Self.options(team)))
        }
    }

    @Test func fewCallsAreSaid() throws {
        let plan = try #require(try Self.maker().0.plan(for: "a-05"))
        #expect(plan.skills.isEmpty)
        #expect(plan.notices.contains(.fewCalls(have: 7, missing: 3)))
        #expect(try Self.maker().0.plan(for: "nobody") == nil)
    }

    @Test func callsThatCouldNotBeJudgedAreSaid() throws {
        let (_, team) = try Self.maker()
        let calls = team.calls.compactMap { CoachedCall($0) }.filter { $0.agentID == "a-01" }.map { call in
            var call = call
            call.criteria = call.criteria.map { JudgedCriterion(id: $0.id, verdict: .notEvaluable) }
            call.findings = []
            return call
        }
        let maker = PlanMaker(
            calls: calls, rubric: team.rubric, rubricHash: "r1", taxonomy: team.taxonomy, library: Self.library,
            today: CalendarDay(number: 20_000))
        let plan = try #require(maker.plan(for: "a-01"))
        #expect(plan.notices == [.nothingJudged(calls: 15)])
        #expect(plan.skills.isEmpty && plan.strengths.isEmpty)
    }

    @Test func rulesThatChangedAreSaid() throws {
        let (_, team) = try Self.maker()
        var calls = team.calls.compactMap { CoachedCall($0) }
        for index in calls.indices where index % 2 == 0 { calls[index].made.packs = "es@1.1.0" }
        let maker = PlanMaker(
            calls: calls, rubric: team.rubric, rubricHash: "r1", taxonomy: team.taxonomy, library: Self.library,
            today: CalendarDay(number: 20_640))
        #expect(maker.plan(for: "a-04")?.notices.contains(.mixedPacks(["es@1.0.0", "es@1.1.0"])) == true)
    }

    /// The article comes from the country's controls too, as far as their source is sound.
    @Test func aViolationNamesTheArticlesOfItsCountry() throws {
        let (_, team) = try Self.maker()
        var calls = team.calls.compactMap { CoachedCall($0) }
        for call in calls.indices {
            for finding in calls[call].findings.indices { calls[call].findings[finding].references = [] }
        }
        let law = try RubricLibrary.load(from: SampleTeam.package + "/Rubrics").controls().byCountry
        let maker = PlanMaker(
            calls: calls, rubric: team.rubric, rubricHash: "r1", taxonomy: team.taxonomy, library: Self.library,
            today: CalendarDay(number: 20_640), controls: law)
        let skill = try #require(maker.plan(for: SampleTeam.violator)?.skills.first)
        guard case .violation(_, _, let references) = skill.kind else {
            Issue.record("no violation")
            return
        }
        #expect(references.contains("MX:DCG14-4-VII"))
        // Nobody verified this one.
        #expect(!references.contains("MX:Constitucion-17"))
    }

    /// A plan says «falta» where a rule or a person found the words, not where a learned detector suspects them.
    @Test func aSuspicionIsNoViolation() throws {
        let (_, team) = try Self.maker()
        var calls = team.calls.compactMap { CoachedCall($0) }
        for call in calls.indices {
            for finding in calls[call].findings.indices where calls[call].findings[finding].label == "threat.arrest" {
                calls[call].findings[finding].rule = "learned/threat.arrest"
            }
        }
        let maker = PlanMaker(
            calls: calls, rubric: team.rubric, rubricHash: "r1", taxonomy: team.taxonomy, library: Self.library,
            today: CalendarDay(number: 20_640))
        #expect(maker.plan(for: SampleTeam.violator)?.skills.contains { $0.kind != .gap } == false)
    }

    @Test func anEmptyLibraryStillGivesNumbersAndQuotes() throws {
        let (_, team) = try Self.maker()
        let maker = PlanMaker(
            calls: team.calls.compactMap { CoachedCall($0) }, rubric: team.rubric, rubricHash: "r1",
            taxonomy: team.taxonomy, library: CoachingLibrary(), today: CalendarDay(number: 20_640))
        let plan = try #require(maker.plan(for: "a-01"))
        #expect(plan.skills.map(\.criterion) == ["respuesta-a-la-dificultad"])
        #expect(plan.notices.contains(.noGuide(criterion: "respuesta-a-la-dificultad")))
        #expect(plan.skills[0].evidence.count == 3)
    }
}
