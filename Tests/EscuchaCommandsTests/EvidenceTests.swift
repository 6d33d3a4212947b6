import EvaluationStore
import Foundation
import QualityMonitoring
import Testing

@Suite(.serialized) struct EvidenceTests {
    static func change(_ path: String, at index: Int? = nil) throws {
        var data = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = index ?? data.count / 2
        data[place] = data[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
        try data.write(to: URL(fileURLWithPath: path))
    }

    @Test func aWholeFolderThatVerifies() throws {
        try Tool.withFiles(["calls.ndjson": Data(BatchAuditTests.calls(30)), "bad.json": Data("{\"id\":")]) { folder in
            let (evidence, store) = (folder + "/e", folder + "/s.sqlite")
            let paths = [folder + "/calls.ndjson", folder + "/bad.json"]
            let made = try SmallRubrics.run(["audit"] + paths + ["--store", store, "--evidence", evidence])
            #expect(made.code == 3, "\(made.errors)")
            #expect(made.output.contains("Evidencia: \(evidence) · sello "))
            let seal = try #require(made.output.split(separator: " ").last).trimmingCharacters(in: .newlines)
            let files = try FileManager.default.subpathsOfDirectory(atPath: evidence)
            for name in [
                "manifest.json", "results.ndjson", "results.chain", "calls.csv", "findings.csv", "resumen.html",
                "chain.txt",
                "rubrica.yml",
            ] { #expect(files.contains(name), "\(name)") }
            let cases = files.filter { $0.hasSuffix("/caso.json") }
            #expect(cases.count == 10)
            let place = try #require(cases.first).replacing("/caso.json", with: "")
            #expect(files.contains(place + "/transcripcion.txt"))
            #expect(files.contains(place + "/es.threat.arrest.yml"))
            #expect(files.contains { $0.hasPrefix("reglas/") && $0.hasSuffix("Packs/es/threat.arrest.yml") })
            let summary = try WorkerTests.text(evidence + "/resumen.html")
            for text in ["Por país", "Por semana", "Por asesor", "No evaluable, y por qué", "10 de 30", "2026-W11"] {
                #expect(summary.contains(text), "\(text)")
            }
            // 10 of 30 by Wilson: 19.2 to 51.2 %.
            #expect(summary.contains("33.3 %") && summary.contains("19.2 %–51.2 %"))
            #expect(try WorkerTests.text(evidence + "/findings.csv").contains(",draft,"))

            let fine = try SmallRubrics.run(["verify", evidence, "--recompute", "--seal", seal])
            #expect(fine.code == 0, "\(fine.output) \(fine.errors)")
            #expect(fine.output.contains("recomputed with the same results"))
            #expect(
                try SmallRubrics.run(["verify", evidence, "--seal", "00"]).output.contains("not the one that was noted")
            )

            // One byte of any file is named.
            for name in try FileManager.default.subpathsOfDirectory(atPath: evidence) {
                let path = evidence + "/" + name
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
                    !name.hasPrefix("reglas/") || name.hasSuffix("arrest.yml"),
                    !name.hasPrefix("criticas/") || name.hasPrefix(place)
                else { continue }
                let whole = try Data(contentsOf: URL(fileURLWithPath: path))
                try Self.change(path)
                let seen = try SmallRubrics.run(["verify", evidence])
                #expect(seen.code == 1, "\(name): \(seen.output) \(seen.errors)")
                #expect(
                    seen.output.contains(name + ": changed") || seen.output.contains(name + ", line"),
                    "\(name): \(seen.output)")
                try whole.write(to: URL(fileURLWithPath: path))
            }
            // The very line of the results.
            let results = evidence + "/results.ndjson"
            let whole = try Data(contentsOf: URL(fileURLWithPath: results))
            let second = try #require(whole.firstIndex(of: 10)) + 200
            try Self.change(results, at: second)
            #expect(try SmallRubrics.run(["verify", evidence]).output.contains("results.ndjson, line 2: changed"))
            try whole.write(to: URL(fileURLWithPath: results))
            // A file more, a file less.
            try Data("x").write(to: URL(fileURLWithPath: evidence + "/more.txt"))
            #expect(try SmallRubrics.run(["verify", evidence]).output.contains("more.txt: was put in afterwards"))
            try FileManager.default.removeItem(atPath: evidence + "/more.txt")
            try FileManager.default.removeItem(atPath: evidence + "/" + place + "/transcripcion.txt")
            #expect(try SmallRubrics.run(["verify", evidence]).output.contains("transcripcion.txt: missing"))
            // Written over it is never.
            #expect(
                try SmallRubrics.run(["audit"] + paths + ["--evidence", evidence]).errors.contains("never written over")
            )
        }
    }

    @Test func recomputationSeesOtherInputsAndOtherVersions() throws {
        try Tool.withFiles(["calls.ndjson": Data(BatchAuditTests.calls(6))]) { folder in
            let (calls, evidence) = (folder + "/calls.ndjson", folder + "/e")
            _ = try SmallRubrics.run(["audit", calls, "--evidence", evidence])
            try Self.change(calls, at: 60)
            #expect(try SmallRubrics.run(["verify", evidence]).code == 0)
            let changed = try SmallRubrics.run(["verify", evidence, "--recompute"])
            #expect(changed.code == 1)
            #expect(changed.output.contains("the input is not the one that was audited"))
            try FileManager.default.removeItem(atPath: calls)
            #expect(try SmallRubrics.run(["verify", evidence, "--recompute"]).output.contains("is not there any more"))
            // A folder of a later version.
            let manifest = try WorkerTests.text(evidence + "/manifest.json").replacing("evidence/1", with: "evidence/9")
            try Data(manifest).write(to: URL(fileURLWithPath: evidence + "/manifest.json"))
            let later = try SmallRubrics.run(["verify", evidence])
            #expect(later.code == 2)
            #expect(later.errors.contains("update the program"))
            #expect(try SmallRubrics.run(["verify", folder]).errors.contains("no evidence folder"))
        }
    }

    @Test func aSignatureIsOpenSSLs() throws {
        try Tool.withFiles([
            "calls.ndjson": Data(BatchAuditTests.calls(3)), "key.pem": Data(Self.privateKey),
            "pub.pem": Data(Self.publicKey),
        ]) { folder in
            let evidence = folder + "/e"
            let made = try SmallRubrics.run([
                "audit", folder + "/calls.ndjson", "--evidence", evidence, "--sign-key", folder + "/key.pem",
            ])
            #expect(made.code == 0, "\(made.errors)")
            #expect(try SmallRubrics.run(["verify", evidence, "--key", folder + "/pub.pem"]).code == 0)
            try Self.change(evidence + "/signature.ed25519")
            #expect(
                try SmallRubrics.run(["verify", evidence, "--key", folder + "/pub.pem"]).output.contains(
                    "not a signature"))
            #expect(
                try SmallRubrics.run(["verify", evidence, "--key", folder + "/key.pem"]).errors.contains(
                    "no Ed25519 public key"))
            #expect(
                try SmallRubrics.run([
                    "audit", folder + "/calls.ndjson", "--evidence", folder + "/f", "--sign-key", folder + "/pub.pem",
                ]).errors.contains("no Ed25519 private key"))
        }
    }

    // The key of RFC 8032, 7.1, test 1.
    static let privateKey =
        "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n"
    static let publicKey =
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n"

    @Test func aPersonConfirms() throws {
        try Tool.withFiles(["calls.ndjson": Data(BatchAuditTests.calls(6))]) { folder in
            let (calls, store) = (folder + "/calls.ndjson", folder + "/s.sqlite")
            _ = try SmallRubrics.run(["audit", calls, "--store", store])
            let waiting = try SmallRubrics.run(["review", "list", "--store", store])
            #expect(waiting.lines.count == 2)
            let mark = String(try #require(waiting.lines.first).prefix(14))
            #expect(mark.hasPrefix("F-"))
            let by = ["--store", store, "--by", "Inés Vera", "--reason", "Lo dice con esas palabras"]
            let confirmed = try SmallRubrics.run(["review", "confirm", mark] + by)
            #expect(confirmed.code == 0)
            #expect(confirmed.output.contains("confirmado por Inés Vera"))
            #expect(try SmallRubrics.run(["review", "list", "--store", store]).lines.count == 1)
            let rejected = try SmallRubrics.run(["review", "reject", mark] + by)
            #expect(rejected.output.contains("Antes: confirmado por Inés Vera"))
            _ = try SmallRubrics.run(["audit", calls, "--store", store, "--evidence", folder + "/e"])
            let findings = try WorkerTests.text(folder + "/e/findings.csv")
            #expect(findings.contains("\(mark),"))
            #expect(findings.contains(",rejected,Inés Vera,"))
            #expect(findings.contains(",draft,"))
            #expect(
                try WorkerTests.text(folder + "/e/resumen.html").contains(
                    "0 confirmados, 1 rechazados, 1 por confirmar"))
            // Reviews are only added to, whoever asks.
            #expect(try SQLiteEvaluationStore(path: store).reviews(of: mark).map(\.verdict) == [.confirmed, .rejected])
            #expect(throws: (any Error).self) { try Self.sql(store, "DELETE FROM review") }
            #expect(throws: (any Error).self) { try Self.sql(store, "UPDATE review SET verdict = 'confirmed'") }
            #expect(
                try SmallRubrics.run(["review", "confirm", "F-000000000000"] + by).errors.contains(
                    "there is no finding"))
            #expect(
                try SmallRubrics.run(["review", "confirm", mark, "--store", store, "--by", " ", "--reason", "x"]).errors
                    .contains("--by names"))
            #expect(
                try SmallRubrics.run(["review", "list", "--store", folder + "/no"]).errors.contains("no such store"))
        }
    }

    static func sql(_ store: String, _ statement: String) throws {
        struct Failed: Error {}
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sqlite3,sys\nc=sqlite3.connect(sys.argv[1])\nc.execute(sys.argv[2])\nc.commit()",
            store, statement,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Failed() }
    }

    @Test func aSampleIsDrawnCheckedAndEstimated() throws {
        try Tool.withFiles(["calls.ndjson": Data(BatchAuditTests.calls(60))]) { folder in
            let store = folder + "/s.sqlite"
            _ = try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--store", store])
            let drawn = try SmallRubrics.run([
                "sample", "--size", "12", "--seed", "7", "--by", "risk", "--store", store,
            ])
            #expect(drawn.code == 0, "\(drawn.errors)")
            let rows = drawn.output.split(separator: "\r\n").dropFirst().map {
                $0.split(separator: ",").map(String.init)
            }
            #expect(rows.count == 12)
            let again = try SmallRubrics.run([
                "sample", "--size", "12", "--seed", "7", "--by", "risk", "--store", store,
            ])
            #expect(again.output == drawn.output)
            #expect(
                try SmallRubrics.run(["sample", "--size", "12", "--seed", "8", "--store", store]).output != drawn.output
            )
            // 20 calls are critical, 40 have a minor finding: each row's probability is its stratum's share.
            for row in rows {
                let mine = rows.count { $0[4] == row[4] }
                #expect(abs((Double(row[5]) ?? 0) - Double(mine) / (row[4] == "critical" ? 20 : 40)) < 1e-12)
            }
            let id = try #require(rows.first?[0])
            #expect(try SmallRubrics.run(["sample", "estimate", id, "--store", store]).code == 1)
            for row in rows {
                let checked = try SmallRubrics.run([
                    "sample", "check", id, row[2], "--violation", row[4] == "critical" ? "yes" : "no", "--by", "Inés",
                    "--store", store,
                ])
                #expect(checked.code == 0, "\(checked.errors)")
            }
            let estimate = try SmallRubrics.run(["sample", "estimate", id, "--store", store])
            #expect(estimate.output.contains("12 de 12 llamadas"))
            #expect(estimate.output.contains("33.3 %"), "\(estimate.output)")
            #expect(try SmallRubrics.run(["sample", "estimate", "S-x", "--store", store]).errors.contains("no sample"))
            #expect(
                try SmallRubrics.run(["sample", "--size", "0", "--seed", "1", "--store", store]).errors.contains(
                    "at least 1"))
        }
    }

    @Test func aBackTestWritesNothing() throws {
        try Tool.withFiles(["calls.ndjson": Data(BatchAuditTests.calls(30))]) { folder in
            let store = folder + "/s.sqlite"
            let before = try SmallRubrics.write(folder)
            _ = try Tool.run(["audit", folder + "/calls.ndjson", "--store", store], rubrics: before)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: store))
            let after = try SmallRubrics.write(
                folder, ["Packs/es/threat.arrest.yml": SmallRubrics.rule("threat.arrest", ["mil quinientos pesos"])],
                name: "new")
            let result = try Tool.run(["backtest", "--packs", after, "--store", store], rubrics: before)
            #expect(result.code == 0, "\(result.errors)")
            #expect(result.output.contains("30 llamadas: 20 cambiarían"), "\(result.output)")
            #expect(result.output.contains("threat.arrest  +10 −10"))
            #expect(result.output.contains("− threat.arrest (crítica) [es/threat.arrest] #1 “"))
            let json = try Tool.run(["backtest", "--packs", after, "--store", store, "--json"], rubrics: before)
            #expect(json.lines.count == 21)
            for line in json.lines { #expect(try JSONSerialization.jsonObject(with: Data(line)) is [String: Any]) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == bytes)
            let same = try Tool.run(["backtest", "--packs", before, "--store", store], rubrics: before)
            #expect(same.output.contains("30 llamadas: 0 cambiarían"))
            #expect(try Tool.run(["backtest", "--store", store], rubrics: before).errors.contains("--packs"))
            #expect(try Tool.run(["backtest", "--packs", folder + "/no", "--store", store], rubrics: before).code == 2)
        }
    }
}
