internal import ArgumentParser
internal import Foundation
internal import ImportProfiles
internal import Privacy
internal import TranscriptFormats

/// Options of every command that reads transcripts.
struct ImportingOptions: ParsableArguments {
    @Option(
        name: .customLong("profile"),
        help: "Import profile (escucha-import.yml): speakers, columns, zone, names of files.")
    var profilePath: String?
    @Flag(help: "Exchange agent and customer in every call.") var swapRoles = false
    @Option(
        name: .customLong("personal-data"),
        help:
            "Cards and identity numbers in store and reports: mask (default), hash (needs ESCUCHA_PRIVACY_KEY) or off.")
    var personalData: String = "mask"
    @Flag(name: .customLong("mask-all"), help: "Mask names, addresses, telephones and e-mail too.") var maskAll = false

    func validate() throws {
        if profilePath != nil { _ = try loaded() }
        guard ["mask", "hash", "off"].contains(personalData) else {
            throw ValidationError("“\(personalData)” is no way to treat personal data: mask, hash or off")
        }
        if personalData == "hash", Self.key.isEmpty {
            throw ValidationError(
                "--personal-data hash needs a key: set ESCUCHA_PRIVACY_KEY to a long random text and keep it")
        }
    }

    private static var key: [UInt8] { Array((ProcessInfo.processInfo.environment["ESCUCHA_PRIVACY_KEY"] ?? "").utf8) }

    /// The profile, with what the command line says in addition. It was read once by ``validate()``.
    var profile: ImportProfile {
        var profile = (try? loaded()) ?? ImportProfile()
        if swapRoles { profile.options.swapsRoles = true }
        return profile
    }

    var redactor: Redactor {
        let kinds = maskAll ? Set(PersonalDataKind.allCases) : PersonalDataKind.usual
        switch personalData {
        case "off": return Redactor(mode: .off)
        case "hash": return Redactor(mode: .hash(key: Self.key), kinds: kinds)
        default: return Redactor(mode: .mask, kinds: kinds)
        }
    }

    private func loaded() throws -> ImportProfile {
        guard let path = profilePath else { return ImportProfile() }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): there is no such profile, or it cannot be read")
        }
        do { return try ImportProfile(yaml: String(decoding: data, as: UTF8.self), source: path) } catch {
            throw ValidationError(error.description)
        }
    }
}
