import CallScoring
import Coaching
import EvaluationStore
import Foundation
import QualityMonitoring
import Rubrics
import SampleTeam
import Testing

/// `escucha coach`, run as its users run it.
struct CoachTests {
    /// A store with the sample team; `change` may spoil it.
    static func withStore<T>(
        _ change: (SQLiteEvaluationStore, SampleTeam) throws -> Void = { _, _ in }, _ body: (String, String) throws -> T
    ) throws -> T {
        try Tool.withFiles([:]) { folder in
            let team = try SampleTeam()
            let path = folder + "/team.sqlite"
            do {
                let store = try SQLiteEvaluationStore(path: path)
                _ = try store.save(team.calls, importing: run(team))
                try change(store, team)
            }
            return try body(path, folder)
        }
    }

    static func run(_ team: SampleTeam, version: String = "1.0.0") -> RunDescription {
        var rubric = team.rubric
        rubric.version = version
        return RunDescription(
            startedAt: "2026-06-30T00:00:00Z", toolVersion: "t", rubric: rubric, rubricText: team.rubricText)
    }

    static func coach(_ store: String, _ arguments: [String]) throws -> Tool.Result {
        try Tool.run(["coach", "--store", store, "--today", "2026-06-30"] + arguments)
    }

    @Test func aPlanIsTheSameBytesEachTime() throws {
        try Self.withStore { store, _ in
            for format in ["html", "md", "json"] {
                let first = try Self.coach(store, ["--agent", "a-01", "--format", format])
                #expect(first.code == 0 && first.errors.isEmpty)
                #expect(first.output == (try Self.coach(store, ["--agent", "a-01", "--format", format])).output)
                #expect(first.output.contains("respuesta-a-la-dificultad") || format != "json")
            }
        }
    }

    @Test func theJSONIsJSONAndSaysItsSchema() throws {
        try Self.withStore { store, _ in
            let result = try Self.coach(store, ["--agent", "a-02", "--format", "json"])
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            #expect(object["schema"] as? String == "escucha-plan" && object["schema_version"] as? Int == 1)
            #expect((object["candidates"] as? [Any])?.count == 18)
            let skills = try #require(object["skills"] as? [[String: Any]])
            #expect(skills.first?["kind"] as? String == "violation")
        }
    }

    @Test func aTeamHasAnIndexAPlanEachAndItsNeeds() throws {
        try Self.withStore { store, folder in
            let result = try Self.coach(
                store, ["--team", "--needs", "--out", folder + "/planes", "--keep-by", "Marina"])
            #expect(result.code == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/planes").sorted()
            #expect(files == ["index.html", "needs.csv", "needs.html"] + (1...6).map { "plan-a-0\($0).html" })
            let index = try String(contentsOfFile: folder + "/planes/index.html", encoding: .utf8)
            #expect(index.contains("Del sistema, no de las personas"))
            let kept = try SQLiteEvaluationStore(path: store)
            #expect(try kept.states(of: "a-03@2026-06-30").map(\.state) == [.drafted])
        }
    }

    @Test func theCoverageHasTwentyRows() throws {
        let result = try Tool.run(["coach", "--coverage"])
        #expect(result.code == 0 && result.lines.count == 22)
        #expect(result.output.contains("Una llamada no puede mostrarlo"))
    }

    @Test func eachBadInputHasItsSentence() throws {
        try Self.withStore { store, folder in
            let cases: [([String], String)] = [
                (["--agent", "a-1"], "did you mean “a-01”?"), (["--agent", "zz"], "no stored call names"),
                (["--agent", "a-01", "--since", "2026-06-30", "--until", "2026-05-01"], "wrong way round"),
                (["--agent", "a-01", "--since", "ayer"], "write it as in 2026-05-31"),
                (["--agent", "a-01", "--since", "2030-01-01"], "no evaluated calls since 2030-01-01"),
                (["--agent", "a-01", "--rubric", "cobranza-tempran"], "did you mean “cobranza-temprana”?"),
                (["--agent", "a-05", "--since", "2026-05-30"], "has no call by cobranza-temprana"),
                (["--agent", "a-01", "--team", "--out", folder], "exclude each other"), (["--team"], "--out"),
                ([], "--coverage"),
            ]
            for (arguments, sentence) in cases {
                let result = try Self.coach(store, arguments)
                #expect(result.code == 2 && result.errors.contains(sentence), "\(arguments): \(result.errors)")
                #expect(result.output.isEmpty)
            }
            let missing = try Self.coach(folder + "/none.sqlite", ["--agent", "a-01"])
            #expect(missing.code == 2 && missing.errors.contains("there is no such store"))
        }
    }

    @Test func rubricsAreNeverMixed() throws {
        try Self.withStore { store, team in
            var second = team.calls
            for index in second.indices { second[index].evaluation.fingerprint.rubric = "r2" }
            _ = try store.save(second, importing: Self.run(team, version: "1.1.0"))
        } _: { store, _ in
            let result = try Self.coach(store, ["--agent", "a-01"])
            #expect(result.code == 2 && result.errors.contains("the rubric changed"))
            #expect(result.errors.contains("cobranza-temprana@1.1.0"))
            let named = try Self.coach(store, ["--agent", "a-01", "--rubric", "cobranza-temprana@1.0.0"])
            #expect(named.code == 0)
        }
    }

    @Test func aLibraryEntryForACriterionThatDoesNotExistStops() throws {
        try Self.withStore { store, folder in
            let rubrics = folder + "/Rubrics"
            try FileManager.default.copyItem(atPath: SampleTeam.package + "/Rubrics", toPath: rubrics)
            let file = rubrics + "/Coaching/criterios-apertura.yml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try text.replacingOccurrences(of: "  saludo:", with: "  saldo:").write(
                toFile: file, atomically: true, encoding: .utf8)
            let result = try Tool.run(
                ["coach", "--store", store, "--today", "2026-06-30", "--agent", "a-01"], rubrics: rubrics)
            #expect(result.code == 2 && result.errors.contains("criterios-apertura.yml:2:"))
            #expect(result.errors.contains("did you mean “saludo”?"))
        }
    }
}

extension CoachTests {
    @Test func aPlanIsKeptMarkedAndReviewed() throws {
        try Self.withStore { store, folder in
            #expect(try Self.coach(store, ["--agent", "a-01", "--keep-by", "Marina"]).code == 0)
            let early = try Tool.run(["plan", "mark", "--store", store, "a-01@2026-06-30", "shared", "--by", "Marina"])
            #expect(early.code == 2 && early.errors.contains("nothing before it is signed"))
            for state in ["signed", "shared"] {
                let mark = try Tool.run(["plan", "mark", "--store", store, "a-01@2026-06-30", state, "--by", "Marina"])
                #expect(mark.code == 0)
            }
            let misspelt = try Tool.run(["plan", "mark", "--store", store, "a-01@2026-06-30", "clossed", "--by", "M"])
            #expect(misspelt.code == 2 && misspelt.errors.contains("did you mean “closed”?"))
            let history = try Tool.run(["plan", "history", "--store", store, "a-01@2026-06-30"])
            #expect(history.lines.count == 3)
            let review = try Tool.run(["plan", "review", "--store", store, "a-01@2026-06-30"])
            #expect(review.code == 0 && review.output.contains("todavía no es claro"))
            #expect(review.output.contains("Lo demás, para comparar"))
        }
    }

    @Test func aPlanThatIsNoneOrOfALaterVersionHasItsSentence() throws {
        try Self.withStore { store, folder in
            for (text, sentence) in [
                ("{\"schema\": \"escucha-plan\", \"schema_version\": 9}", "made by a later version"),
                ("{\"schema\": \"escucha-plan\", \"schema_version\": 1}", "lacks agent_id"), ("[]", "this is no plan"),
                ("", "this is no plan"),
            ] {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/plan.json"))
                let result = try Tool.run(["plan", "review", "--store", store, folder + "/plan.json"])
                #expect(result.code == 2 && result.errors.contains(sentence))
            }
        }
    }
}
