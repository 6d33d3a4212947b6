// Prints the figures that README.md keeps. Everything comes from seeds: the same run gives the same figures.
import Calibration
import Coaching
import EvaluationStore
import QualityMonitoring
import SampleTeam

// `CoachingSimulation team FILE` fills a store with the sample team instead, to look at its plans.
let words = CommandLine.arguments
if words.count == 3, words[1] == "team" {
    let team = try SampleTeam()
    let store = try SQLiteEvaluationStore(path: words[2])
    _ = try store.save(
        team.calls,
        importing: RunDescription(
            startedAt: "2026-06-30T00:00:00Z", toolVersion: "sample", rubric: team.rubric, rubricText: team.rubricText))
    print("\(team.calls.count) calls of 6 agents in \(words[2])")
} else {
    simulate()
}

func simulate() {
    /// The weights of cobranza-temprana.
    let weights: [Double] = [3, 6, 3, 8, 12, 7, 6, 3, 5, 8, 6, 5, 8, 4, 6, 3, 4, 3]
    /// A team as teams are: most things are done in most calls, a few are not.
    let usual: [Double] = [
        0.95, 0.94, 0.9, 0.9, 0.8, 0.85, 0.8, 0.9, 0.85, 0.95, 0.92, 0.9, 0.88, 0.85, 0.9, 0.93, 0.99, 0.97,
    ]
    let finder = GapFinder()
    let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 4000

    func percent(_ part: Int, _ whole: Int) -> String {
        guard whole > 0, let interval = Interval.wilson(part, of: whole) else { return "–" }
        func plain(_ value: Double) -> String { "\((value * 1000).rounded() / 10)" }
        return "\(plain(Double(part) / Double(whole))) % [\(plain(interval.low))–\(plain(interval.high))]"
    }

    print("## Equal teams: how often a gap is named that is none (\(runs) teams each)")
    print("| agents | calls each | rates | agents with a named gap | teams with any |\n|---|---|---|---|---|")
    for (agents, calls) in [(6, 15), (6, 40), (12, 40), (25, 40), (12, 120)] {
        for flat in [nil, 0.9, 0.7] as [Double?] {
            var teams = SimulatedTeams(
                criteria: weights.indices.map { (weights[$0], flat ?? usual[$0]) }, agents: agents, calls: calls,
                seed: 11)
            var named = 0
            var any = 0
            let count = max(200, runs * 6 / agents)
            for _ in 0..<count {
                let team = teams.team()
                var found = false
                for agent in 0..<agents
                where finder.candidates(for: agent, in: team).contains(where: { $0.decision == .gap }) {
                    named += 1
                    found = true
                }
                if found { any += 1 }
            }
            print(
                "| \(agents) | \(calls) | \(flat.map { "all \($0)" } ?? "usual") | \(percent(named, count * agents)) | \(percent(any, count)) |"
            )
        }
    }

    /// In how many of `count` teams of 12 a gap of 20 points planted in one criterion is named, and named or to listen for.
    func power(_ rates: [Double], _ place: Int, calls: Int, count: Int) -> (named: Int, heard: Int) {
        var teams = SimulatedTeams(
            criteria: weights.indices.map { (weights[$0], rates[$0]) }, agents: 12, calls: calls, seed: 23)
        var result = (named: 0, heard: 0)
        for _ in 0..<count {
            let decision = finder.candidates(for: 0, in: teams.team(planted: (place, 0.2)))[place].decision
            if decision == .gap { result.named += 1 }
            if decision == .gap || decision == .listen { result.heard += 1 }
        }
        return result
    }

    print(
        "\n## A real gap of 20 points, 12 agents, the usual rubric: how often it is named, criterion by criterion, 40 calls"
    )
    print("| the team's rate | weight | named | named or to listen for |\n|---|---|---|---|")
    var (named, heard) = (0, 0)
    for place in weights.indices {
        let found = power(usual, place, calls: 40, count: runs)
        named += found.named
        heard += found.heard
        print(
            "| \(usual[place]) | \(Int(weights[place])) | \(percent(found.named, runs)) | \(percent(found.heard, runs)) |"
        )
    }
    let whole = runs * weights.count
    print(
        "| **any criterion of the rubric, drawn evenly** | | **\(percent(named, whole))** | \(percent(heard, whole)) |")

    let sizes = [20, 30, 40, 60, 80, 120]
    for isFlat in [false, true] {
        print(
            "\n## A real gap of 20 points by base rate and calls (12 agents, 18 criteria; the others \(isFlat ? "at the same rate" : "as usual")): how often it is named"
        )
        print("| the team's rate | " + sizes.map { "\($0) calls" }.joined(separator: " | ") + " |")
        print("|---" + String(repeating: "|---", count: sizes.count) + "|")
        for rate in [0.95, 0.9, 0.85, 0.8, 0.7, 0.6] {
            // A criterion of middling weight.
            let place = 6
            var rates = isFlat ? usual.map { _ in rate } : usual
            rates[place] = rate
            let cells = sizes.map { percent(power(rates, place, calls: $0, count: runs / 2).named, runs / 2) }
            print("| \(rate) | " + cells.joined(separator: " | ") + " |")
        }
    }

    print(
        "\n## Did it help? The lowest criterion of every agent, nothing changed (usual rates, 12 agents, 40 calls before, 40 after)"
    )
    print(
        "| agents differ for real | before | improved | not yet clear | no change | worse |\n|---|---|---|---|---|---|")
    for spread in [0.0, 0.1, 0.2] {
        for source in ["raw rate of the choice (not used)", "shrunken", "earlier window"] {
            // Every lowest criterion counts as chosen: the trap at its widest.
            var teams = SimulatedTeams(
                criteria: weights.indices.map { (weights[$0], usual[$0]) }, agents: 12, calls: 40, seed: 37)
            var answers: [BeforeAfter.Answer: Int] = [:]
            var total = 0
            for _ in 0..<(runs / 4) {
                // True rates of one agent's criteria are drawn first, so that all three windows share them.
                let truth = (0..<12).map { _ in
                    usual.map { min(1, max(0, $0 + (teams.uniform() * 2 - 1) * spread)) }
                }
                let counts = truth.map { agent in agent.map { teams.draw($0, calls: 40) } }
                let team = TeamCounts(
                    specs: weights.indices.map { SkillSpec(id: "c\($0)", weight: weights[$0]) },
                    agents: (0..<12).map { "a\($0)" }, counts: counts)
                for agent in 0..<12 {
                    let candidates = finder.candidates(for: agent, in: team)
                    guard let place = candidates.indices.max(by: { candidates[$0].gap < candidates[$1].gap }) else {
                        continue
                    }
                    let chosen = candidates[place]
                    let earlier = source == "earlier window" ? teams.draw(truth[agent][place], calls: 40) : RateCount()
                    let baseline = source.hasPrefix("raw") ? WeighedRate(chosen.own) : chosen.shrunken
                    let review = BeforeAfter(
                        criterion: chosen.spec.id, earlier: earlier, chosen: baseline,
                        after: teams.draw(truth[agent][place], calls: 40), leastCalls: 10)
                    answers[review.answer, default: 0] += 1
                    total += 1
                }
            }
            let cells = BeforeAfter.Answer.allCases.map { percent(answers[$0] ?? 0, total) }
            print("| ±\(Int(spread * 100)) points | \(source) | \(cells.joined(separator: " | ")) |")
        }
    }
}
