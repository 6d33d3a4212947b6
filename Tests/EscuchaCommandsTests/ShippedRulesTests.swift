import CallAnalysis
import EscuchaCommands
import Findings
import Foundation
import QualityMonitoring
import Rubrics
import RubricFormats
import RuleTesting
import StandardRubrics
import Testing
import TranscriptFormats

/// The rules, rubrics and calls that the repository ships keep their own promises.
struct ShippedRulesTests {
    static let library = try? RubricLibrary.load(from: Tool.package + "/Rubrics")
    static let tags = library?.packs.keys.sorted() ?? []

    @Test func everythingIsReadable() throws {
        let library = try #require(Self.library)
        #expect(library.diagnostics.map(\.rendered) == [])
        #expect(library.packs["es"] != nil)
    }

    /// References, controls, legal values and packs agree with each other.
    @Test func nothingContradictsItself() throws {
        let result = try Tool.run(["rules", "lint"])
        #expect(result.code == 0, "\(result.output)")
    }

    /// The same sentence, judged by ten laws. Zones are asked of the system only where hours are.
    @Test func everyCountryJudgesByItsOwnLaw() throws {
        let library = try #require(Self.library)
        let (cases, diagnostics) = try library.countryCases()
        #expect(diagnostics.map(\.rendered) == [])
        let shelf = RuleShelf(
            packs: library.packs, taxonomy: library.taxonomy, jurisdictions: library.jurisdictions, zones: ZoneTable())
        let (verdicts, failures) = CountryCaseTester(try #require(cases)) {
            shelf.book(country: $0, language: "es")
        }.run()
        #expect(verdicts >= 200)
        #expect(failures.map { "\($0.id) in \($0.country): \($0.explanation)" } == [])
    }

    @Test(arguments: tags) func examplesDoWhatTheySay(pack tag: String) throws {
        let library = try #require(Self.library)
        let book = RuleBook(packs: library.lineage(of: tag), taxonomy: library.taxonomy)
        #expect(book.diagnostics.filter { $0.level == .error }.map(\.rendered) == [])
        let report = RuleTester(book, country: library.packs[tag]?.country).run(pack: tag)
        #expect(report.unproven == [])
        for failure in report.failures {
            Issue.record(
                "\(failure.place.file):\(failure.place.line): \(failure.kind.rawValue): \(failure.text) — \(failure.explanation)"
            )
        }
    }

    @Test(arguments: ["cobranza-temprana", "cobranza-tardia"]) func rubricsAreSound(name: String) throws {
        let result = try Tool.run(["rubric", "lint", "Rubrics/\(name).yml"])
        #expect(result.code == 0, "\(result.output)")
    }

    /// Calls without fault: nothing above minor may fire.
    @Test func cleanCallsStayClean() throws {
        let result = try Tool.run(["analyze", "Transcripts/Clean"])
        #expect(result.code == 0)
        #expect(result.lines.count >= 8)
        for line in result.lines {
            let call = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            let all = (call["findings"] as? [[String: Any]] ?? []) + (call["call_findings"] as? [[String: Any]] ?? [])
            for finding in all
            where ["critical", "major"].contains(finding["severity"] as? String)
                && finding["needs_review"] as? Bool != true
            {
                Issue.record(
                    "\(call["id"] ?? ""): \(finding["label"] ?? "") by \(finding["rule"] ?? ""): \(finding["quote"] ?? finding["searched"] ?? "")"
                )
            }
        }
    }
}
