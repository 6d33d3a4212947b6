internal import ArgumentParser
internal import Foundation
internal import ImportProfiles
internal import LearnedDetection
internal import QualityMonitoring
internal import Rubrics
internal import StandardRubrics
internal import TranscriptFormats
internal import Transcripts

/// Options of every command that needs rules.
struct LibraryOptions: ParsableArguments {
    @Option(
        name: .customLong("rubrics-folder"),
        help:
            "Folder with labels.yml, Packs and rubrics. Default: ESCUCHA_RUBRICS, else the one that comes with the program."
    )
    var folder: String?

    func load() throws -> RubricLibrary { try RubricLibrary.load(from: folder) }
}

/// Options of every command that reads calls and applies rules to them.
struct RuleOptions: ParsableArguments {
    @OptionGroup var library: LibraryOptions
    @Option(
        help: "Packs to use, comma-separated, parents first (es,es-MX). Default: by each call's language and country.")
    var packs: String?
    @Option(help: "Judge all calls by this country's packs and law (MX, PE, …). Default: what each call says.")
    var country: String?
    @Option(help: "Name of the transcript format, when content does not decide it.")
    var format: String?
    @OptionGroup var importing: ImportingOptions
    @Option(name: .customLong("zone"), help: "Zone of the debtors (America/Tijuana) for calls that do not name one.")
    var zone: String?
    @Flag(name: .customLong("rules-only"), help: "Leave the learned detectors aside.") var rulesOnly = false
    @Option(
        name: .customLong("model"),
        help: "Learned detectors to use (a file that `escucha train` wrote). Default: those that ship.")
    var model: String?
    @Option(
        help:
            "History of contacts (CSV with contact_id, debtor, channel, started_at; debt, conversation), for the limits on frequency."
    )
    var contacts: String?
    @Option(help: "Threads to work with. Default: one a processor. The result is the same.")
    var threads: Int?

    var importOptions: ImportOptions {
        var options = importing.profile.options
        if let format { options.format = format }
        if let zone { options.timeZone = zone }
        return options
    }
    var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

    func validate() throws {
        if let country, country.count != 2 {
            throw ValidationError("“\(country)” is no country: write two letters, as in MX")
        }
        if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
        if let zone, TimeZone(identifier: zone) == nil {
            throw ValidationError("there is no time zone “\(zone)”; write it as in America/Mexico_City")
        }
    }

    /// The shelf of rule books that the options ask for.
    func shelf(_ library: RubricLibrary) throws -> RuleShelf {
        var choice = RuleShelf.Choice.byCall
        if let packs {
            let tags = packs.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            for tag in tags where library.packs[tag] == nil {
                let near = nearest(to: tag, among: library.packs.keys).map { "did you mean “\($0)”?" }
                throw ValidationError(
                    "there is no pack “\(tag)”; \(near ?? "known are " + library.packs.keys.sorted().joined(separator: ", "))"
                )
            }
            choice = .packs(tags)
        }
        return RuleShelf(
            packs: library.packs, taxonomy: library.taxonomy, jurisdictions: library.jurisdictions,
            zones: ZoneTables.make(library.jurisdictions.values, also: [zone].compactMap { $0 }), choice: choice,
            country: country?.uppercased(), model: try learned(library), dataHash: library.dataHash,
            contacts: try history())
    }

    private func history() throws -> ContactLog? {
        guard let contacts else { return nil }
        guard let data = FileManager.default.contents(atPath: contacts) else {
            throw ValidationError("\(contacts): there is no such history of contacts, or it cannot be read")
        }
        let bytes = [UInt8](data)
        do { return try ContactLogReader.read(bytes, source: contacts, hash: CallHash.of(bytes: bytes)) } catch {
            throw ValidationError(error.description)
        }
    }

    /// The learned detectors that the options ask for; nothing for rules alone.
    private func learned(_ library: RubricLibrary) throws -> LinearModel? {
        if rulesOnly { return nil }
        if let model {
            guard let data = FileManager.default.contents(atPath: model) else {
                throw ValidationError("\(model): there is no such model file, or it cannot be read")
            }
            do { return try ModelFile.read([UInt8](data)) } catch {
                throw ValidationError("\(model): \(error.description)")
            }
        }
        guard let bytes = library.modelBytes else { return nil }
        do {
            return try ModelFile.read(bytes)
        } catch {
            throw ValidationError("\(library.folder)/Models/base.model: \(error.description) (or use --rules-only)")
        }
    }

    /// Says what is wrong in the packs; rules that cannot be used are left out, never silently.
    func complain(about library: RubricLibrary) {
        for diagnostic in library.diagnostics { Terminal.complain(diagnostic.rendered) }
    }
}
