internal import Foundation
public import RubricFormats
public import Rubrics

extension RubricLibrary {
    /// The files of a pack as they stand on the disk now: `Packs/TAG/…` and `Lexicons/…`.
    /// - Returns: nothing when they are not those of which the pack was made (somebody edits them at this moment).
    public func files(of pack: RulePack) -> [WrittenFile]? {
        let reader = FolderReader(root: folder)
        guard let rules = try? reader.files(in: "Packs/" + pack.tag), let lexicons = try? reader.files(in: "Lexicons"),
            Self.hash(rules + lexicons) == pack.hash
        else { return nil }
        return (rules.map { ("Packs/" + pack.tag, $0) } + lexicons.map { ("Lexicons", $0) }).map { place, file in
            WrittenFile(
                path: place + "/" + (file.path.split(separator: "/").last.map(String.init) ?? ""), text: file.text)
        }
    }

    /// A pack from files as ``files(of:)`` gives them; nothing when they make none.
    public func pack(from files: [WrittenFile], hash: String) -> RulePack? {
        guard let manifest = files.first(where: { $0.path.hasPrefix("Packs/") && $0.stem == "pack" }) else {
            return nil
        }
        let rules = files.filter { $0.path.hasPrefix("Packs/") && $0.stem != "pack" }
        let lexicons = files.filter { $0.path.hasPrefix("Lexicons/") }
        return PackReader.read(
            manifest: manifest, rules: rules, lexicons: lexicons, taxonomy: taxonomy, hash: hash
        ).pack
    }
}
