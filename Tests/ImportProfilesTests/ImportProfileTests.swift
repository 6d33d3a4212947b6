import ImportProfiles
import Testing
import TranscriptFormats
import Transcripts

@Suite struct ImportProfileTests {
    @Test func whatATeamWrites() throws {
        let profile = try ImportProfile(
            yaml: """
                zone: America/Bogota
                country: CO
                channels: {0: customer, 1: agent}
                speakers:
                  spk_0: agent
                prefixes: {gest: agent}
                columns: {text: frase, call: idAudio}
                file_name: "{agent}_{any}.json"
                day_first: true
                turn_pause: 800
                quality: {least_turns: 6, languages: [es]}
                """, source: "p.yml")
        #expect(profile.options.timeZone == "America/Bogota" && profile.options.roles["channel 1"] == .agent)
        #expect(profile.options.roles["spk_0"] == .agent && profile.options.prefixes["gest"] == .agent)
        #expect(profile.options.columns == ["text": "frase", "call": "idAudio"] && profile.options.dayFirst == true)
        #expect(
            profile.options.turnPause == 800 && profile.quality.leastTurns == 6
                && profile.quality.languages == [.spanish])
    }

    @Test(arguments: [
        ("zona: x", "there is no key"), ("speakers: {a: boss}", "no role"), ("file_name: \"{x}\"", "pattern"),
        ("- a", "list of keys"),
        ("turn_pause: -1", "milliseconds"), ("quality: {languages: [xx]}", "languages"), ("a: [", "not YAML"),
    ]) func whatIsWrongIsSaid(_ text: String, _ part: String) {
        do {
            _ = try ImportProfile(yaml: text, source: "p.yml")
            Issue.record("it was taken")
        } catch {
            #expect(error.description.contains("p.yml") && error.description.contains(part))
        }
    }

    @Test func aDraftCanBeReadAgain() throws {
        var draft = ProfileDraft()
        for k in 0..<3 {
            let text =
                "Gestor: Buenos días, le llamo del banco.\nspk_1: ¿Quién habla?\nGestor: Su saldo está vencido.\n"
            draft.take(TranscriptReader.read(Array(text.utf8), name: "a/2026_\(k).txt"), name: "a/2026_\(k).txt")
        }
        #expect(draft.yaml.contains("plain-text") && draft.yaml.contains("Gestor"))
        _ = try ImportProfile(yaml: draft.yaml, source: "draft")
    }
}
