import Foundation
import Testing

@Suite(.serialized) struct WorkerTests {
    /// Calls that differ, with a broken line, a blank one, a call without an identifier and one that stands there twice.
    static func lines(_ count: Int) -> [String] {
        let texts = [
            "Lo vamos a meter a la cárcel por no pagar.", "Buenos días, le llamo de Crédito Claro.",
            "¿Puede pagar mil quinientos pesos el viernes?", "Perdí mi empleo y estoy muy angustiada.",
        ]
        var lines = (0..<count).map { index in
            """
            {"id":"c\(index)","country":"\(["MX", "PE", "CO"][index % 3])","agent_id":"A\(index % 4)","started_at":"2026-03-1\(index % 9)T10:22:00-06:00","turns":[{"n":1,"speaker":"agent","start":0,"end":2,"text":"\(texts[index % 3])"},{"n":2,"speaker":"customer","start":2.5,"end":3,"text":"\(texts[(index + 1) % 4]) \(index)"}]}
            """
        }
        lines.insert("{\"id\":\"broken\",\"turns\":[{\"speaker\":\"agent\"", at: count / 2)
        lines.insert("   ", at: count / 3)
        lines.insert(lines[1].replacing("\"id\":\"c1\",", with: ""), at: count - 2)
        lines.append(lines[0])
        return lines
    }

    static func write(_ lines: [String], _ path: String) throws {
        try Data(lines.map { $0 + "\n" }.joined()).write(to: URL(fileURLWithPath: path))
    }

    static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    static func set(_ text: String) -> [String] { Set(text.split(separator: "\n").map(String.init)).sorted() }

    @Test func anyCutGivesTheSameResults() throws {
        try Tool.withFiles([:]) { folder in
            let calls = folder + "/calls.ndjson"
            let lines = Self.lines(90)
            try Self.write(lines, calls)
            let direct = try SmallRubrics.run(["worker", "-"], input: Data(try Self.text(calls)))
            #expect(direct.code == 0)
            #expect(direct.lines.count == lines.count)
            let whole = Self.set(direct.output)
            var stores: [String] = []
            for size in [1000, 31, 13] {
                let shards = folder + "/shards\(size)"
                #expect(try SmallRubrics.run(["shard", calls, "--calls", "\(size)", "--out", shards]).code == 0)
                let names = try FileManager.default.contentsOfDirectory(atPath: shards).filter {
                    $0.hasPrefix("shard-")
                }.sorted()
                #expect(names.count == [1000: 1, 31: 3, 13: 8][size])
                var results: [String] = []
                for name in names {
                    let out = shards + "/" + name + ".results"
                    let done = try SmallRubrics.run([
                        "worker", "--in", shards + "/" + name, "--out", out, "--manifest", shards + "/shards.json",
                    ])
                    #expect(done.code == 0, "\(done.errors)")
                    results.append(out)
                }
                let together = try results.map(Self.text).joined()
                // A blank line is no call and is not copied into a shard; all else is the same, byte for byte.
                #expect(Self.set(together) == whole.filter { !$0.contains("the line is blank") })
                let store = shards + "/store.sqlite"
                let merged = try SmallRubrics.run(
                    ["merge"] + results + ["--store", store, "--manifest", shards + "/shards.json"])
                #expect(merged.code == 3, "\(merged.errors)")
                #expect(merged.output.contains("91 nuevas"), "\(merged.output)")
                #expect(merged.output.contains("1 repetidos"))
                #expect(merged.output.contains("1 líneas no dieron ninguna llamada"))
                stores.append(store)
                let again = try SmallRubrics.run(["merge"] + results + ["--store", store])
                #expect(again.output.contains("0 nuevas, 0 reevaluadas, 91 sin cambios"))
            }
            // An audit of the same calls finds all of them in a merged store, but for the one whose name is its file's.
            let audited = try SmallRubrics.run(["audit", calls, "--store", stores[1]])
            #expect(audited.output.contains("1 nuevas, 0 reevaluadas, 90 sin cambios"), "\(audited.output)")
        }
    }

    @Test func otherFormatsGoThroughShards() throws {
        try Tool.withFiles([:]) { folder in
            let shards = folder + "/s"
            #expect(try SmallRubrics.run(["shard", "Transcripts/Samples", "--calls", "6", "--out", shards]).code == 0)
            var results: [String] = []
            for name in try FileManager.default.contentsOfDirectory(atPath: shards).filter({ $0.hasPrefix("shard-") })
                .sorted()
            {
                results.append(shards + "/" + name + ".r")
                #expect(
                    try SmallRubrics.run(["worker", "--in", shards + "/" + name, "--out", results[results.count - 1]])
                        .code == 0)
            }
            let store = folder + "/store.sqlite"
            let merged = try SmallRubrics.run(["merge"] + results + ["--store", store])
            #expect(merged.output.contains("20 nuevas"), "\(merged.output) \(merged.errors)")
            // The store is the one that an audit of the files makes.
            let audited = try SmallRubrics.run(["audit", "Transcripts/Samples", "--store", store])
            #expect(audited.output.contains("sin cambios"), "\(audited.output)")
        }
    }

    @Test func doingAShardTwiceGivesTheSameFile() throws {
        try Tool.withFiles([:]) { folder in
            let (calls, out) = (folder + "/c.ndjson", folder + "/c.results")
            try Self.write(Self.lines(20), calls)
            _ = try SmallRubrics.run(["worker", "--in", calls, "--out", out, "--threads", "1"])
            let first = (try Self.text(out), try Self.text(out + ".manifest.json"))
            _ = try SmallRubrics.run(["worker", "--in", calls, "--out", out, "--threads", "2"])
            #expect(try Self.text(out) == first.0)
            #expect(try Self.text(out + ".manifest.json") == first.1)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(left == ["c.ndjson", "c.results", "c.results.manifest.json"])
        }
    }

    @Test func anEmptyShardHasNoResults() throws {
        try Tool.withFiles(["e.ndjson": Data()]) { folder in
            let out = folder + "/e.results"
            #expect(try SmallRubrics.run(["worker", "--in", folder + "/e.ndjson", "--out", out]).code == 0)
            #expect(try Self.text(out) == "")
            let merged = try SmallRubrics.run(["merge", out, "--store", folder + "/s.sqlite"])
            #expect(merged.code == 0)
            #expect(merged.output.hasPrefix("0 resultados de 1 partes"))
        }
    }

    @Test func whatIsWrongIsNamed() throws {
        try Tool.withFiles([:]) { folder in
            let calls = folder + "/calls.ndjson"
            try Self.write(Self.lines(30), calls)
            _ = try SmallRubrics.run(["shard", calls, "--calls", "12", "--out", folder + "/s"])
            let manifest = folder + "/s/shards.json"
            var results: [String] = []
            for number in 1...3 {
                let shard = folder + "/s/shard-0000\(number).ndjson"
                results.append(shard + ".results")
                #expect(
                    try SmallRubrics.run(["worker", "--in", shard, "--out", shard + ".results", "--manifest", manifest])
                        .code == 0)
            }
            func merge(_ files: [String], _ more: [String] = []) throws -> String {
                let store = folder + "/\(UUID().uuidString).sqlite"
                let result = try SmallRubrics.run(["merge"] + files + ["--store", store] + more)
                #expect(result.code == 2)
                #expect(!FileManager.default.fileExists(atPath: store))
                return result.errors
            }
            // A missing shard.
            #expect(
                try merge([results[0], results[2]], ["--manifest", manifest]).contains(
                    "shard-00002.ndjson: no results (12 lines are missing)"))
            // A results file that is cut in the middle.
            let good = try Self.text(results[1])
            try Data(String(good.prefix(good.count / 2))).write(to: URL(fileURLWithPath: results[1]))
            #expect(try merge(results).contains("is cut off"))
            // Cut at a line's end.
            let fewer = good.split(separator: "\n").prefix(5).map { $0 + "\n" }.joined()
            try Data(fewer).write(to: URL(fileURLWithPath: results[1]))
            #expect(try merge(results).contains("the results have 5 lines"))
            // One byte of a score changed.
            let changed = good.replacing("\"weight\":60", with: "\"weight\":61")
            #expect(changed != good)
            try Data(changed).write(to: URL(fileURLWithPath: results[1]))
            #expect(try merge(results).contains("not those that the manifest was written for"))
            // A contradiction: the changed file with a manifest that fits it, beside the right one.
            try Data(good).write(to: URL(fileURLWithPath: results[1]))
            let liar = folder + "/s/liar.results"
            try Data(changed).write(to: URL(fileURLWithPath: liar))
            var lie = try #require(
                try JSONSerialization.jsonObject(
                    with: Data(contentsOf: URL(fileURLWithPath: results[1] + ".manifest.json")))
                    as? [String: Any])
            lie["results_sha256"] = Self.sha256(liar)
            lie["bytes"] = Data(changed).count
            func writeLie() throws {
                try JSONSerialization.data(withJSONObject: lie).write(to: URL(fileURLWithPath: liar + ".manifest.json"))
            }
            try writeLie()
            #expect(try merge(results + [liar]).contains("another result for the same call"))
            // A manifest that lies about the counts; of another version of the analysis; of a later form; none at all.
            lie["ok"] = 1
            try writeLie()
            #expect(try merge([liar]).contains("the manifest says"))
            var settings = lie["settings"] as? [String: String] ?? [:]
            settings["engine"] = "999"
            lie["settings"] = settings
            try writeLie()
            #expect(try merge(results + [liar]).contains("different settings (engine)"))
            lie["escucha"] = "results/7"
            try writeLie()
            #expect(try merge([liar]).contains("update the program"))
            try FileManager.default.removeItem(atPath: liar + ".manifest.json")
            #expect(try merge([liar]).contains("the shard was not finished"))
            // A shard that is not the manifest's.
            let shard = folder + "/s/shard-00001.ndjson"
            try Self.write(Self.lines(3), shard)
            let wrong = try SmallRubrics.run([
                "worker", "--in", shard, "--out", folder + "/w.results", "--manifest", manifest,
            ])
            #expect(wrong.code == 2)
            #expect(wrong.errors.contains("not the one of the manifest"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/w.results"))
        }
    }

    @Test func usageIsExplained() throws {
        try Tool.withFiles(["c.ndjson": Data(AnalyzeTests.line)]) { folder in
            #expect(try SmallRubrics.run(["worker"]).errors.contains("--in SHARD and --out RESULTS"))
            #expect(try SmallRubrics.run(["worker", "x"]).errors.contains("write - for a pipe"))
            #expect(
                try SmallRubrics.run(["worker", "--in", folder + "/no", "--out", folder + "/o"]).errors.contains(
                    "no such shard"))
            #expect(
                try SmallRubrics.run(["worker", "--in", folder + "/c.ndjson", "--out", folder + "/no/o"]).errors
                    .contains("cannot be made"))
            #expect(
                try SmallRubrics.run(["shard", folder, "--calls", "0", "--out", folder + "/s"]).errors.contains(
                    "at least 1"))
            _ = try SmallRubrics.run(["shard", folder + "/c.ndjson", "--calls", "1", "--out", folder + "/s"])
            #expect(
                try SmallRubrics.run(["shard", folder + "/c.ndjson", "--calls", "1", "--out", folder + "/s"]).errors
                    .contains("shards stand there already"))
            let bare = try SmallRubrics.run([
                "worker", "--in", folder + "/c.ndjson", "--out", folder + "/o", "--without-calls",
            ])
            #expect(bare.code == 0)
            #expect(
                try SmallRubrics.run(["merge", folder + "/o", "--store", folder + "/x.sqlite"]).errors.contains(
                    "has no call"))
        }
    }

    static func sha256(_ path: String) -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sha256sum", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try? process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).prefix(64).description
    }
}
