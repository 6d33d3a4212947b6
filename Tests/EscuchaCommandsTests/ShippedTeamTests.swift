import Foundation
import SampleTeam
import Testing

/// The invented team of `Transcripts/Team`, from its words to its plans, as a user makes them: what was planted is named,
/// and nothing else.
struct ShippedTeamTests {
    /// What `make-team.py` plants. `eq-04` and `eq-06` have no gap; `eq-07` has seven calls.
    static let gaps = [
        "eq-01": "respuesta-a-la-dificultad", "eq-03": "ofrece-opciones", "eq-05": "confirma-acuerdo",
    ]
    static let violator = "eq-02"

    /// One audit serves all: it listens to every call with every rule.
    static func withTeam(_ body: (String) throws -> Void) throws {
        try Tool.withFiles([:]) { folder in
            let audit = try Tool.run(
                [
                    "audit", "Transcripts/Team", "--rubric", "cobranza-temprana", "--store", folder + "/team.sqlite",
                ])
            #expect(audit.code == 0, "\(audit.errors)")
            try body(folder)
        }
    }

    static func coach(_ folder: String, _ arguments: [String]) throws {
        let coach = try Tool.run(
            ["coach", "--store", folder + "/team.sqlite", "--today", "2026-06-09", "--out", folder + "/plans"]
                + arguments)
        #expect(coach.code == 0, "\(coach.errors)")
    }

    static func plan(_ folder: String, _ agent: String) throws -> [String: Any] {
        let data = try #require(FileManager.default.contents(atPath: folder + "/plans/plan-\(agent).json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func thePlantedGapsAreNamedAndNoOthers() throws {
        try Self.withTeam { folder in
            try Self.coach(folder, ["--team", "--format", "json", "--keep-by", "Marina"])
            for number in 1...7 {
                let agent = "eq-0\(number)"
                let plan = try Self.plan(folder, agent)
                let skills = try #require(plan["skills"] as? [[String: Any]])
                let gaps = skills.filter { $0["kind"] as? String == "gap" }.compactMap { $0["criterion"] as? String }
                #expect(gaps == [Self.gaps[agent]].compactMap { $0 }, "\(agent)")
                let violations = skills.compactMap { $0["label"] as? String }
                #expect(violations == (agent == Self.violator ? ["threat.arrest"] : []), "\(agent)")
                if agent == Self.violator {
                    #expect((skills.first?["references"] as? [String])?.contains("MX:DCG14-4-VII") == true)
                }
                // Seven calls are too few for a gap, and enough to say what is there.
                let notices = try #require(plan["notices"] as? [String])
                #expect(notices.contains { $0.contains("no alcanzan") } == (agent == "eq-07"))
                let strengths = (plan["strengths"] as? [[String: Any]] ?? []).compactMap { $0["criterion"] as? String }
                #expect(strengths.count == 2, "\(agent): \(strengths)")
                #expect(!strengths.contains { $0 == Self.gaps[agent] })
                for skill in skills { try Self.convinces(skill, agent) }
            }
            let again = try Tool.run(["plan", "again", "--store", folder + "/team.sqlite", "eq-01@2026-06-09"])
            #expect(again.code == 0 && again.output.contains("byte for byte"), "\(again.output)\(again.errors)")
            try FileManager.default.removeItem(atPath: folder + "/plans")
            try Self.coach(folder, ["--team", "--needs", "--lang", "en"])
            try Self.pages(folder)
        }
    }

    /// Quotes come from different calls of the agent, and where three were planted there are three.
    private static func convinces(_ skill: [String: Any], _ agent: String) throws {
        let evidence = try #require(skill["evidence"] as? [[String: Any]])
        let quotes = evidence.compactMap { $0["quote"] as? [String: Any] }
        #expect(quotes.count == (agent == violator ? 2 : 3), "\(agent)")
        #expect(Set(quotes.compactMap { $0["call_id"] as? String }).count == quotes.count)
        for quote in quotes {
            let words = try #require(quote["words"] as? String)
            // What the script says where the habit fails, and never a warm or helpful word.
            for good in ["amento", "iento mucho", "Le puedo ofrecer", "Podemos", "quedamos en"] {
                #expect(!words.contains(good), "\(agent): \(words)")
            }
        }
        #expect(evidence.allSatisfy { $0["instead"] is String })
    }

    /// Dates stand beside the plans, the team has its pages, and English is English.
    private static func pages(_ folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/plans").sorted()
        #expect(files.filter { $0.hasSuffix(".ics") } == ["1", "2", "3", "5"].map { "plan-eq-0\($0).ics" })
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: folder + "/plans/" + name, encoding: .utf8)
        }
        #expect(try text("index.html").contains("<svg class=\"trend\""))
        #expect(try text("index.html").contains("What they already do well"))
        let needs = try text("needs.html")
        #expect(needs.contains("Training needs") && needs.contains("By competency"))
        #expect(try text("needs.csv").split(separator: "\r\n").count == 4)
        let page = try text("plan-eq-01.html")
        #expect(page.contains("What you already do well") && page.contains("<q dir=\"auto\" lang=\"es\">"))
        for spanish in ["Para trabajar", "Tu meta", "Cómo practicar", "Seguimiento", "Por qué importa", "llamadas"] {
            #expect(!page.contains(spanish), "\(spanish)")
        }
    }
}
