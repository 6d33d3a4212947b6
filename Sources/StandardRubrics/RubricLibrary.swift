internal import Crypto
internal import Foundation
public import RubricFormats
public import Rubrics

/// The folder of rubrics, packs, lexicons and jurisdictions, read from disk.
public struct RubricLibrary: Sendable {
    /// The folder as it was found.
    public let folder: String
    public let taxonomy: Taxonomy
    /// By tag.
    public let packs: [String: RulePack]
    public let jurisdictions: [String: Jurisdiction]
    /// Rubric files by identifier; parsed on demand.
    public let rubricFiles: [String: WrittenFile]
    /// SHA-256 (hex) over labels and jurisdictions.
    public let dataHash: String
    /// The learned detectors that ship (`Models/base.model`); nothing when there are none.
    public let modelBytes: [UInt8]?
    /// Everything that is wrong in packs and jurisdictions; such rules are left out.
    public let diagnostics: [Diagnostic]

    /// What stops the whole library.
    public struct LibraryError: Error, CustomStringConvertible {
        public var description: String
    }

    /// Reads the library.
    /// - Parameter folder: the folder named by the user; nothing means `ESCUCHA_RUBRICS`, then the folder beside the
    ///   program, then `Rubrics` in the current directory.
    public static func load(from folder: String? = nil, tags: Set<String>? = nil) throws -> RubricLibrary {
        let root = try locate(folder)
        let reader = FolderReader(root: root)
        guard let labels = try reader.file("labels.yml") else {
            throw LibraryError(
                description:
                    "\(root): there is no labels.yml; a rubric folder holds labels.yml, Packs/ and rubrics (*.yml)")
        }
        let taxonomy = try TaxonomyReader.read(labels)
        var problems: [Diagnostic] = []
        let lexiconFiles = try reader.files(in: "Lexicons")
        let lexicons = LexiconReader.read(lexiconFiles)
        problems += lexicons.diagnostics
        var packs: [String: RulePack] = [:]
        for tag in try reader.folders(in: "Packs") where tags?.contains(tag) ?? true {
            guard let manifest = try reader.file("Packs/\(tag)/pack.yml") else { continue }
            let rules = try reader.files(in: "Packs/\(tag)").filter { $0.stem != "pack" }
            let hash = Self.hash([manifest] + rules + lexiconFiles)
            let (pack, diagnostics) = PackReader.read(
                manifest: manifest, rules: rules, lexicons: lexicons, taxonomy: taxonomy, hash: hash)
            problems += diagnostics
            if let pack { packs[pack.tag] = pack }
        }
        var jurisdictions: [String: Jurisdiction] = [:]
        let legal = try reader.files(in: "Jurisdictions").filter { !$0.stem.contains(".") }
        for file in legal {
            let (jurisdiction, diagnostics) = JurisdictionReader.read(file)
            problems += diagnostics
            if let jurisdiction { jurisdictions[jurisdiction.country] = jurisdiction }
        }
        var rubrics: [String: WrittenFile] = [:]
        for file in try reader.files(in: "") where file.stem != "labels" { rubrics[file.stem] = file }
        return RubricLibrary(
            folder: root, taxonomy: taxonomy, packs: packs, jurisdictions: jurisdictions, rubricFiles: rubrics,
            dataHash: Self.hash([labels] + legal), modelBytes: reader.bytes("Models/base.model"),
            diagnostics: problems)
    }

    /// A tag with its parents, parents first: `es-MX` → `[es, es-MX]`. Tags that the library lacks are left out.
    public func lineage(of tag: String) -> [RulePack] {
        var tags: [String] = []
        var current: String? = tag
        while let next = current {
            tags.insert(next, at: 0)
            current = next.lastIndex(of: "-").map { String(next[..<$0]) }
        }
        return tags.compactMap { packs[$0] }
    }

    /// SHA-256 (hex) over files: name, length and bytes of each, in the order of names.
    public static func hash(_ files: [WrittenFile]) -> String {
        var hasher = SHA256()
        for file in files.sorted(by: { $0.path < $1.path }) {
            let name = file.path.split(separator: "/").suffix(2).joined(separator: "/")
            hasher.update(data: Data("\(name)\u{0}\(file.text.utf8.count)\u{0}".utf8))
            hasher.update(data: Data(file.text.utf8))
        }
        return hasher.finalize().map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }

    private static func locate(_ folder: String?) throws -> String {
        let manager = FileManager.default
        func isFolder(_ path: String) -> Bool {
            var directory: ObjCBool = false
            return manager.fileExists(atPath: path, isDirectory: &directory) && directory.boolValue
        }
        if let folder {
            guard isFolder(folder) else { throw LibraryError(description: "\(folder): there is no such rubric folder") }
            return folder
        }
        var tried: [String] = []
        let environment = ProcessInfo.processInfo.environment["ESCUCHA_RUBRICS"]
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
        let beside = program + "/Escucha_StandardRubrics.resources/Rubrics"
        for candidate in [environment, beside, program + "/../share/escucha/Rubrics", "Rubrics"].compactMap({ $0 }) {
            if isFolder(candidate) { return candidate }
            tried.append(candidate)
        }
        throw LibraryError(
            description:
                "no rubric folder was found (looked at \(tried.joined(separator: ", "))); name one with --rubrics-folder or ESCUCHA_RUBRICS"
        )
    }
}
