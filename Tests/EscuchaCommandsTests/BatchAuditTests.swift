import EvaluationStore
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The batch audit: what it knows it does not judge again, what it reported is kept, what is wrong it says.
@Suite(.serialized) struct BatchAuditTests {
    static func calls(_ count: Int) -> String {
        WorkerTests.lines(count).filter { $0.hasSuffix("]}") && $0.contains("\"id\"") }.map { $0 + "\n" }.joined()
    }

    @Test func onlyWhatARuleCanChangeIsJudgedAgain() throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(30))]) { folder in
            let (calls, store) = (folder + "/calls.ndjson", folder + "/s.sqlite")
            func audit(_ changes: [String: String], _ more: [String] = []) throws -> String {
                let rubrics = try SmallRubrics.write(folder, changes)
                let result = try Tool.run(
                    ["audit", calls, "--store", store, "--why-rescored"] + more, rubrics: rubrics)
                #expect(result.code == 0, "\(result.errors)")
                return result.output
            }
            let first = try audit([:], ["--report", folder + "/r1"])
            #expect(first.contains("30 nuevas"))
            #expect(first.contains("30  llamada nueva en la base"))
            let second = try audit([:], ["--report", folder + "/r2"])
            #expect(second.contains("sin cambios, las 30 evaluaciones ya estaban"))
            #expect(second.contains("30  no se evaluaron: ya estaban y nada cambió"))
            // Restored verdicts make the same report, byte for byte.
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder + "/r1") where name.contains(".") {
                #expect(
                    FileManager.default.contents(atPath: folder + "/r1/" + name)
                        == FileManager.default.contents(atPath: folder + "/r2/" + name), "\(name)")
            }
            // A comment and an example change nothing that decides.
            let arrest = SmallRubrics.rule("threat.arrest", ["meter ..3 carcel", "va a ir preso"])
            let commented = try audit(["Packs/es/threat.arrest.yml": "# more\n" + arrest])
            #expect(commented.contains("30  no se evaluaron: el cambio de reglas no las toca"), "\(commented)")
            // The same again is known now.
            #expect(try audit([:]).contains("30  no se evaluaron: ya estaban"))
            // Another word of one rule: only calls in which its old or new words stand (texts 0 and 2 of three).
            let wider = SmallRubrics.rule(
                "threat.arrest", ["meter ..3 carcel", "va a ir preso", "mil quinientos pesos"])
            let changed = try audit(["Packs/es/threat.arrest.yml": wider], ["--report", folder + "/r3"])
            #expect(changed.contains("20  puede cambiarla una regla que cambió (es/threat.arrest)"), "\(changed)")
            #expect(changed.contains("10  no se evaluaron: el cambio de reglas no las toca"))
            #expect(changed.contains("20 reevaluadas, 10 sin cambios"))
            // The same as if everything had been judged anew.
            let fresh = try Tool.run(
                ["audit", calls, "--store", folder + "/fresh.sqlite", "--report", folder + "/r4"],
                rubrics: folder + "/rubrics")
            #expect(fresh.output.contains("30 nuevas"))
            for name in ["report.json", "findings.csv", "index.html"] {
                #expect(
                    try WorkerTests.text(folder + "/r3/" + name) == WorkerTests.text(folder + "/r4/" + name), "\(name)")
            }
            // A lexicon, the version of a pack, labels and the rubric concern everything.
            let version = "tag: es\nversion: 1.0.1\nname: {es: \"Español\", en: \"Spanish\"}\n"
            #expect(try audit(["Packs/es/pack.yml": version]).contains("pack es has another version"))
            let labels = SmallRubrics.files["labels.yml", default: ""].replacing("Amenaza de cárcel", with: "Amenaza")
            #expect(try audit(["labels.yml": labels]).contains("labels or legal values were changed"))
            let rubric = SmallRubrics.files["cobranza-temprana.yml", default: ""].replacing(
                "version: 1.0.0", with: "version: 1.0.1")
            #expect(try audit(["cobranza-temprana.yml": rubric]).contains("30  otra pauta"))
        }
    }

    /// What was told to be done is in the store, which opens; the same command goes on.
    @Test(arguments: [SIGKILL, SIGINT]) func aRunThatIsStoppedLosesNothing(_ signal: Int32) throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(6000))]) { folder in
            let (calls, store) = (folder + "/calls.ndjson", folder + "/s.sqlite")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Tool.path)
            process.arguments = ["audit", calls, "--store", store, "--progress", "json", "--threads", "1"]
            var environment = ProcessInfo.processInfo.environment
            environment["ESCUCHA_RUBRICS"] = SmallRubrics.shared
            process.environment = environment
            let errors = Pipe()
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let event = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
            kill(process.processIdentifier, signal)
            let rest = errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let told = (event + String(decoding: rest, as: UTF8.self)).split(separator: "\n").last {
                $0.contains("\"calls\":")
            }
            let text = try #require(told)
            let number = try #require(text.firstRange(of: "\"calls\":")).upperBound
            let done = try #require(Int(text[number...].prefix { $0.isNumber }))
            #expect(done > 0)
            if signal == SIGINT {
                #expect(process.terminationStatus == 130)
                #expect(String(decoding: rest, as: UTF8.self).contains("Interrumpido"))
            }
            let kept = try SQLiteEvaluationStore(path: store).evaluationCount()
            #expect(kept >= done)
            let again = try SmallRubrics.run(["audit", calls, "--store", store])
            #expect(again.code == 0)
            #expect(try SQLiteEvaluationStore(path: store).evaluationCount() == 6000)
            if kept < 6000 {
                #expect(
                    again.output.contains("\(6000 - kept) nuevas, 0 reevaluadas, \(kept) sin cambios"),
                    "\(again.output)")
            }
        }
    }

    @Test func progressIsPlainOrJSONWhereThereIsNoTerminal() throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(9))]) { folder in
            let json = try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--progress", "json"])
            let events = json.errors.split(separator: "\n")
            #expect(
                events.first?.contains("\"event\":\"progress\",\"calls\":9,\"findings\":") == true, "\(json.errors)")
            #expect(events.last?.hasPrefix("{\"event\":\"finished\",\"calls\":9") == true)
            for event in events {
                #expect(try JSONSerialization.jsonObject(with: Data(String(event))) is [String: Any])
            }
            #expect(try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--progress", "off"]).errors.isEmpty)
        }
    }

    @Test func aLockedStoreIsASentence() throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(3))]) { folder in
            let store = folder + "/s.sqlite"
            _ = try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--store", store])
            let lock = Process()
            lock.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            lock.arguments = [
                "python3", "-c",
                "import sqlite3,sys,time\nc=sqlite3.connect(sys.argv[1],isolation_level=None)\nc.execute('BEGIN EXCLUSIVE')\nprint('x',flush=True)\ntime.sleep(60)",
                store,
            ]
            let pipe = Pipe()
            lock.standardOutput = pipe
            lock.standardError = FileHandle.nullDevice
            guard (try? lock.run()) != nil, !pipe.fileHandleForReading.availableData.isEmpty else { return }
            defer { lock.terminate() }
            try Data(Self.calls(6)).write(to: URL(fileURLWithPath: folder + "/calls.ndjson"))
            let result = try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--store", store])
            #expect(result.code == 2)
            #expect(result.errors.contains("another process is writing to the store"), "\(result.errors)")
        }
    }

    @Test func aFullDiskIsASentence() throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(400))]) { folder in
            func limited(_ arguments: [String]) throws -> Tool.Result {
                // No file may grow beyond 300 blocks of 1024 bytes: what a full disk looks like to the program.
                let script = "trap '' XFSZ; ulimit -f 300; exec \"$0\" \"$@\""
                return try Tool.run(arguments, rubrics: SmallRubrics.shared, shell: script)
            }
            let store = folder + "/s.sqlite"
            let result = try limited(["audit", folder + "/calls.ndjson", "--store", store])
            #expect(result.code == 2)
            #expect(result.errors.contains("disk"), "\(result.errors)")
            let again = try SmallRubrics.run(["audit", folder + "/calls.ndjson", "--store", store])
            #expect(again.code == 0)
            #expect(try SQLiteEvaluationStore(path: store).evaluationCount() == 400)
            let worker = try limited(["worker", "--in", folder + "/calls.ndjson", "--out", folder + "/o"])
            #expect(worker.code == 2)
            #expect(worker.errors.contains("is the disk full?"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/o"))
            let evidence = try limited(["audit", folder + "/calls.ndjson", "--evidence", folder + "/e"])
            #expect(evidence.code == 2)
            #expect(evidence.errors.contains("the evidence cannot be written"))
            let unfinished = try SmallRubrics.run(["verify", folder + "/e"])
            #expect(unfinished.code == 2)
            #expect(unfinished.errors.contains("was not finished"))
        }
    }

    @Test func anInputThatVanishesIsNamed() throws {
        try Tool.withFiles(["a.ndjson": Data(Self.calls(3))]) { folder in
            let result = try SmallRubrics.run([
                "audit", folder + "/a.ndjson", folder + "/gone.ndjson", "--store", folder + "/s",
            ])
            #expect(result.code == 3)
            #expect(result.output.contains("gone.ndjson: there is no such file"))
            #expect(result.output.contains("3 nuevas"))
        }
    }

    @Test func findingsGoToOtherPrograms() throws {
        try Tool.withFiles(["calls.ndjson": Data(Self.calls(9)), "bad.json": Data("{\"id\":")]) { folder in
            let paths = [folder + "/calls.ndjson", folder + "/bad.json"]
            let sarif = try SmallRubrics.run(["audit"] + paths + ["--format", "sarif", "--fail-on", "critical"])
            #expect(sarif.code == 3)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(sarif.output)) as? [String: Any])
            #expect(document["version"] as? String == "2.1.0")
            let run = try #require((document["runs"] as? [[String: Any]])?.first)
            let results = try #require(run["results"] as? [[String: Any]])
            let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
            let rules = Set(try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String })
            #expect(
                results.contains { $0["ruleId"] as? String == "es/threat.arrest" && $0["level"] as? String == "error" })
            #expect(results.allSatisfy { rules.contains($0["ruleId"] as? String ?? "") })
            #expect(sarif.output.contains("\"startLine\":1"))
            let junit = try SmallRubrics.run(["audit"] + paths + ["--format", "junit"])
            #expect(XMLParser(data: Data(junit.output)).parse())
            #expect(
                junit.output.contains("<testsuites tests=\"10\" failures=\"3\" errors=\"1\">"),
                "\(junit.output.prefix(200))")
            let csv = try SmallRubrics.run(["audit", paths[0], "--format", "csv"])
            #expect(csv.code == 0)
            #expect(csv.output.hasPrefix("\u{FEFF}call_id,"))
            let ndjson = try SmallRubrics.run(["audit"] + paths + ["--format", "ndjson"])
            #expect(ndjson.lines.count == 10)
            #expect(try SmallRubrics.run(["audit", paths[0], "--fail-on", "critical", "--format", "csv"]).code == 1)
        }
    }
}
