import CallScoring
import Coaching
import EvaluationStore
import Foundation
import QualityMonitoring
import Rubrics
import SampleTeam
import Testing
import Transcripts

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
            #expect(
                files
                    == (["index.html", "needs.csv", "needs.html"] + (1...6).map { "plan-a-0\($0).html" }
                    + (1...3).map { "plan-a-0\($0).ics" }).sorted())
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
                (["--agent", "a-01", "--lang", "fr"], "no language of the reports"),
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

    @Test func twoRubricsAreNeverMixed() throws {
        try Self.withStore { store, team in
            var second = team.calls
            for index in second.indices { second[index].evaluation.fingerprint.rubric = "late" }
            var run = Self.run(team)
            run.rubric.id = "cobranza-tardia"
            _ = try store.save(second, importing: run)
        } _: { store, _ in
            let result = try Self.coach(store, ["--agent", "a-01"])
            #expect(result.code == 2 && result.errors.contains("more than one rubric"), "\(result.errors)")
            #expect(result.errors.contains("cobranza-tardia@1.0.0") && result.errors.contains("--rubric"))
            #expect(try Self.coach(store, ["--agent", "a-01", "--rubric", "cobranza-temprana"]).code == 0)
        }
    }

    /// Two calls, and calls of which nothing could be judged: a plan that claims nothing, and says so.
    @Test func twoCallsAndUnscoreableCallsSayWhatIsMissing() throws {
        try Self.withStore { store, team in
            var calls = team.calls
            for (index, call) in team.calls.enumerated() where call.call.agentID == "a-06" {
                for section in calls[index].evaluation.sections.indices {
                    for place in calls[index].evaluation.sections[section].criteria.indices {
                        calls[index].evaluation.sections[section].criteria[place].verdict = .notEvaluable
                    }
                }
                calls[index].evaluation.fingerprint.engine = "2"
            }
            _ = try store.save(calls.filter { $0.call.agentID == "a-06" }, importing: Self.run(team))
        } _: { store, _ in
            let two = try Self.coach(store, ["--agent", "a-05", "--until", "2026-05-08", "--format", "md"])
            #expect(two.code == 0 && two.output.contains("Hay 2 llamadas evaluadas: no alcanzan"), "\(two.output)")
            #expect(two.output.contains("Con 8 más") && !two.output.contains("Para trabajar"))
            let none = try Self.coach(store, ["--agent", "a-06", "--format", "md"])
            #expect(none.output.contains("Ninguna de las 15 llamadas pudo evaluarse"), "\(none.output)")
        }
    }

    /// What is imported after a plan does not change it when it is made again.
    @Test func aKeptPlanIsMadeAgainByteForByte() throws {
        try Self.withStore { path, _ in
            #expect(try Self.coach(path, ["--agent", "a-01", "--keep-by", "Marina", "--show-names"]).code == 0)
            let store = try SQLiteEvaluationStore(path: path)
            let team = try SampleTeam(seed: 99)
            let later = team.calls.map { call in
                var call = call
                call.call.id += "-later"
                call.evaluation.callID += "-later"
                call.evaluation.fingerprint.call += "-later"
                return call
            }
            _ = try store.save(later, importing: Self.run(team))
            let again = try Tool.run(["plan", "again", "--store", path, "a-01@2026-06-30"])
            #expect(
                again.code == 0 && again.output.contains("the same, byte for byte"), "\(again.output)\(again.errors)")
            let none = try Tool.run(["plan", "again", "--store", path, "zz@2026-06-30"])
            #expect(none.code == 2 && none.errors.contains("the store holds no plan"))
        }
    }

    @Test func theDatesGoToACalendar() throws {
        try Self.withStore { store, _ in
            let result = try Self.coach(store, ["--agent", "a-01", "--format", "ics"])
            #expect(result.code == 0 && result.output.hasPrefix("BEGIN:VCALENDAR"))
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
