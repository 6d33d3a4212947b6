import Foundation
import Testing

/// Import's ledger, profiles, export and personal data, as users see them.
@Suite struct ImportExportTests {
    private static let talk = """
        Agente: Buenos días, ¿hablo con la señora Ruiz? Le llamo del Banco Andino.
        Cliente: Sí, soy yo.
        Agente: ¿Me da su número de tarjeta, por favor?
        Cliente: Es la 4539 1488 0343 6467, y le pago el viernes quinientos pesos.
        Agente: Perfecto, gracias. Si no paga la vamos a meter a la cárcel.
        Cliente: Bueno, está bien, hasta luego.
        """

    @Test func cardsReachNeitherStoreNorReport() throws {
        try Tool.withFiles(["a.txt": Data(Self.talk.utf8)]) { folder in
            let run = try Tool.run([
                "audit", folder + "/a.txt", "--rules-only", "--store", folder + "/s.sqlite", "--report", folder + "/r",
            ])
            #expect(run.code == 0 || run.code == 1)
            var looked = 0
            for inner in try FileManager.default.subpathsOfDirectory(atPath: folder) where inner != "a.txt" {
                guard let data = FileManager.default.contents(atPath: folder + "/" + inner) else { continue }
                looked += 1
                for secret in ["4539 1488 0343 6467", "1488 0343"] {
                    #expect(data.range(of: Data(secret.utf8)) == nil, "\(inner) holds the card")
                }
            }
            #expect(looked >= 2)
        }
    }

    @Test func theLedgerKnowsWhatWasImported() throws {
        try Tool.withFiles([
            "a.txt": Data(Self.talk.utf8), "b.txt": Data(Self.talk.utf8), "c.txt": Data("nada de nada".utf8),
        ]) { folder in
            let first = try Tool.run([
                "import", folder, "--store", folder + "/.s.sqlite", "--rejects", folder + "/.rejects.tsv",
            ])
            #expect(first.code == 3)
            #expect(first.output.contains("ledger: 2 new, 0 unchanged, 1 known under another name"))
            let rejects = String(
                decoding: FileManager.default.contents(atPath: folder + "/.rejects.tsv") ?? Data(), as: UTF8.self)
            #expect(rejects.hasPrefix("source\twhy\n") && rejects.contains("c.txt"))
            let second = try Tool.run(["import", folder, "--store", folder + "/.s.sqlite"])
            #expect(second.output.contains("ledger: 0 new, 3 unchanged, 0 known under another name"))
        }
    }

    @Test func exportGoesAround() throws {
        try Tool.withFiles(["a.txt": Data(Self.talk.utf8)]) { folder in
            let export = try Tool.run(["export", "--to", "ndjson", folder + "/a.txt"])
            #expect(
                export.code == 0 && export.output.contains("\"label\":\"Agente\"")
                    && export.output.contains("**** ****"))
            try Data(export.output.utf8).write(to: URL(fileURLWithPath: folder + "/b.ndjson"))
            let again = try Tool.run(["export", "--to", "ndjson", folder + "/b.ndjson"])
            #expect(again.output == export.output)
            let vcon = try Tool.run([
                "export", "--to", "vcon", "--findings", "--rules-only", "--personal-data", "off", folder + "/a.txt",
            ])
            #expect(vcon.code == 0 && vcon.output.contains("\"type\":\"report\"") && vcon.output.contains("4539 1488"))
            #expect(try Tool.run(["export", "--to", "doc", folder + "/a.txt"]).code == 2)
            #expect(try Tool.run(["export", "--to", "vtt", folder + "/a.txt"]).code == 3)
        }
    }

    @Test func aProfileIsUsedAndItsErrorsAreSaid() throws {
        try Tool.withFiles([
            "a.txt": Data("Ana: Hola, buenos días.\nLuis: Hola.\nAna: ¿Cómo está?\nLuis: Bien.\n".utf8),
            "p.yml": Data("speakers: {Ana: customer}\n".utf8),
            "q.yml": Data("speaker: {Ana: customer}\n".utf8),
        ]) { folder in
            let run = try Tool.run(["import", "--explain", "--profile", folder + "/p.yml", folder + "/a.txt"])
            #expect(run.output.contains("party “Ana”: customer, decided by profile"))
            let wrong = try Tool.run(["import", "--profile", folder + "/q.yml", folder + "/a.txt"])
            #expect(wrong.code == 2 && wrong.errors.contains("there is no key"))
            let draft = try Tool.run(["import", "--suggest-profile", folder + "/a.txt"])
            #expect(draft.code == 0 && draft.output.contains("plain-text"))
        }
    }
}
