internal import ArgumentParser
internal import Foundation
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics

/// Small JSON documents beside shards and results: sorted keys, one form, no time and no machine in them.
enum ManifestFile {
    static func write(_ value: some Encodable, to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try SafeFile.write([UInt8](try encoder.encode(value)) + [10], to: path)
    }

    /// - Parameter version: what stands under `escucha`.
    static func read<Value: Decodable>(_ path: String, version: String, as type: Value.Type) throws -> Value {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such manifest, or it cannot be read")
        }
        let found = try? JSONDecoder().decode(ManifestHead.self, from: data).escucha
        guard found == version else {
            let kind = version.prefix { $0 != "/" } + "/"
            if let found, found.hasPrefix(kind) {
                throw ValidationError(
                    "\(path): the manifest is of the form \(found.prefix(20)), this program reads \(version); update the program"
                )
            }
            throw ValidationError("\(path): this is no manifest of the form \(version), or it is cut off")
        }
        do { return try JSONDecoder().decode(type, from: data) } catch {
            throw ValidationError(
                "\(path): the manifest lacks something or holds something of another kind; make it anew")
        }
    }
}

/// What every document of ours begins with.
private struct ManifestHead: Decodable { var escucha: String }

/// What `escucha shard` wrote.
struct ShardManifest: Codable {
    static let version = "shards/1"
    var escucha = ShardManifest.version
    var lines = 0
    var shards: [Shard] = []

    struct Shard: Codable {
        var name: String
        var lines: Int
        var bytes: Int
        var sha256: String
        /// Where the lines come from, in their order.
        var from: [Origin]
    }

    struct Origin: Codable {
        var path: String
        /// Lines of a file of calls one a line; nothing for other files.
        var first_line: Int?
        var last_line: Int?
    }
}

/// What `escucha worker` wrote about one shard.
struct ResultsManifest: Codable {
    static let version = "results/1"
    var escucha = ResultsManifest.version
    var shard: String
    var shard_sha256: String
    var shard_lines: Int
    var results_sha256: String
    var bytes: Int
    var ok: Int
    var errors: Int
    /// Everything that decides about verdicts, by name: results of different settings are not put together.
    var settings: [String: String]

    static func path(of results: String) -> String { results + ".manifest.json" }
}

extension RuleOptions {
    /// What decides about verdicts, by name.
    func settings(_ library: RubricLibrary, rubric: String, rubricHash: String) -> [String: String] {
        var settings = [
            "engine": Version.engine, "rubric": rubric, "rubric_sha256": rubricHash, "data": library.dataHash,
        ]
        for pack in library.packs.values { settings["pack " + pack.tag] = pack.hash }
        for (name, value) in [("--packs", packs), ("--country", country), ("--zone", zone), ("--model", model)] {
            if let value { settings[name] = value }
        }
        if rulesOnly { settings["--rules-only"] = "yes" }
        return settings
    }
}
