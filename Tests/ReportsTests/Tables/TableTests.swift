import CallScoring
import Findings
import Foundation
import Rubrics
import Testing

@testable import Reports

@Suite struct CSVTests {
    @Test(arguments: [
        ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        ("a\r\nb", "\"a\r\nb\""),
        ("a;b", "\"a;b\""), (" a", "\" a\""), ("ñ «é»", "ñ «é»"), ("a\u{0}b", "a\u{FFFD}b"),
    ])
    func textIsQuotedWhereNeeded(text: String, written: String) {
        #expect(CSV.line([.text(text), .number(1)]) == written + ",1\r\n")
    }

    @Test(arguments: [
        "=1+1", "+52 55", "-5", "@x", "\tx", "\r=1", " =1", "\u{FF1D}1", "\u{FEFF}=1", "\u{202E}=1", "\u{A0}+1",
        "\u{2212}2",
    ])
    func formulasAreMadeHarmless(text: String) {
        #expect(CSV.harmless(text) == "'" + text)
    }

    @Test(arguments: ["a=b", "hola", "¿=?", "'=1", "5-3"]) func otherTextStays(text: String) {
        #expect(CSV.harmless(text) == text)
    }

    @Test func filesHaveAMarkAHeaderAndLinesOfOneLength() {
        let report = SampleReport(Samples.calls + [Samples.hostile.scored()], Samples.context)
        for name in ["calls.csv", "findings.csv", "agents.csv"] {
            let file = report.files[name] ?? ""
            #expect(file.hasPrefix("\u{FEFF}"))
            #expect(file.hasSuffix("\r\n"))
            let rows = read(file)
            #expect(rows.count > 3)
            #expect(Set(rows.map(\.count)).count == 1, "\(name)")
        }
        let calls = read(report.files["calls.csv"] ?? "")
        #expect(calls[0][0] == "call_id" && calls[0][7] == "score")
        #expect(calls[1][0] == "mx-2026-0310-0007" && calls[1][7] == "100")
        #expect(calls.last?[2] == "'=cmd|' /C calc'!A0")
        let findings = read(report.files["findings.csv"] ?? "")
        #expect(Set(findings.dropFirst().map { $0[2] }) == ["turn", "call", "suggestion", "not_evaluable"])
        #expect(
            findings.filter { $0[18] == "true" }.map { $0[3] }.sorted() == [
                "privacy.third_party_disclosure", "privacy.third_party_pressure", "threat.arrest", "threat.exposure",
            ])
    }

    /// A plain reader of RFC 4180.
    private func read(_ file: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var quoted = false
        let scalars = Array(file.unicodeScalars.dropFirst())
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if quoted {
                guard scalar == "\"" else {
                    cell.unicodeScalars.append(scalar)
                    continue
                }
                if index < scalars.count, scalars[index] == "\"" {
                    cell += "\""
                    index += 1
                } else {
                    quoted = false
                }
            } else if scalar == "\"" {
                quoted = true
            } else if scalar == "," {
                row.append(cell)
                cell = ""
            } else if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
                index += 1
                rows.append(row + [cell])
                row = []
                cell = ""
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}

@Suite struct ReportJSONTests {
    @Test func theDocumentHoldsTheSameFigures() throws {
        let report = SampleReport(Samples.calls + [Samples.hostile.scored()], Samples.context)
        let data = Data((report.files["report.json"] ?? "").utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(json["schema"] as? String == "escucha-report")
        #expect(json["schema_version"] as? Int == 1)
        let totals = try #require(json["totals"] as? [String: Any])
        #expect(totals["calls"] as? Int == 8)
        #expect(totals["failed_calls"] as? Int == 2)
        #expect(totals["mean_score"] as? Double == report.sums.totals.mean)
        let calls = try #require(json["calls"] as? [[String: Any]])
        #expect(calls.count == 8)
        #expect(calls[0]["call_id"] as? String == "mx-2026-0310-0031")
        #expect((json["unreadable"] as? [String])?.count == 2)
        let labels = try #require(json["labels"] as? [[String: Any]])
        #expect(labels[0]["severity"] as? String == "critical")
        let criteria = try #require(json["criteria"] as? [[String: Any]])
        #expect(criteria.count == Samples.rubric.criteria.count)
    }

    @Test func hostileTextIsEscaped() {
        var text = ""
        JSON.text("a\"\\\n\u{1}\u{2028}é").write(into: &text)
        #expect(text == "\"a\\\"\\\\\\n\\u0001\\u2028é\"")
    }
}

@Suite struct ShownTests {
    @Test func clocks() {
        #expect(Shown.clock(0) == "00:00")
        #expect(Shown.clock(65_999) == "01:05")
        #expect(Shown.clock(3_725_000) == "1:02:05")
        #expect(Shown.clock(-7) == "00:00")
    }

    @Test func moments() {
        let words = ReportWords(.spanish)
        #expect(Shown.moment("2026-03-10T10:22:00-06:00", words) == "2026-03-10 10:22 (UTC−06:00)")
        #expect(Shown.moment("2026-03-10T10:22:00", words) == "2026-03-10 10:22 (sin zona horaria)")
        #expect(Shown.moment("ayer", words) == "ayer")
    }

    @Test func shortening() {
        #expect(Shown.shortened("ñandú", to: 5) == "ñandú")
        #expect(Shown.shortened("ñandú x", to: 5) == "ñandú…")
    }
}
