import Foundation
import Testing

@Suite(.serialized) struct AuditTests {
    @Test func twiceChangesNothingAndSaysSo() throws {
        try Tool.withFiles([:]) { folder in
            let store = folder + "/store.sqlite"
            let first = try Tool.run(["audit", "Transcripts/Samples", "--store", store, "--report", folder + "/report"])
            #expect(first.code == 0)
            #expect(first.output.contains("20 llamadas de 5 asesores"))
            #expect(first.output.contains("20 nuevas"))
            let second = try Tool.run(["audit", "Transcripts/Samples", "--store", store, "--report", folder + "/again"])
            #expect(second.output.contains("sin cambios, las 20 evaluaciones ya estaban"))
            let files = FileManager.default
            let names = try files.subpathsOfDirectory(atPath: folder + "/report").sorted()
            #expect(names.filter { $0.hasSuffix(".html") }.count == 21)
            for name in names where name.contains(".") {
                #expect(
                    files.contents(atPath: folder + "/report/" + name)
                        == files.contents(atPath: folder + "/again/" + name))
            }
        }
    }

    @Test func exitCodes() throws {
        try Tool.withFiles(["bad.txt": Data("sin hablantes, sin nada")]) { folder in
            #expect(try Tool.run(["audit", "Transcripts/Clean"]).code == 0)
            #expect(try Tool.run(["audit", "Transcripts/Samples", "--fail-on", "critical"]).code == 1)
            #expect(try Tool.run(["audit"]).code == 2)
            #expect(try Tool.run(["audit", "Transcripts/Clean", "--rubric", "cobranza-tempran"]).code == 2)
            #expect(try Tool.run(["audit", "Transcripts/Clean", "--packs", "es-XX"]).code == 2)
            #expect(try Tool.run(["audit", folder]).code == 3)
            let near = try Tool.run(["audit", "Transcripts/Clean", "--rubric", "cobranza-tempran"])
            #expect(near.errors.contains("did you mean “cobranza-temprana”?"))
        }
    }

    /// Each bad input has its sentence, and the good call beside it is scored.
    @Test func badInputsAreNamedAndTheRestGoesOn() throws {
        let good =
            "Asesor: Buenos días, le habla Ana Ruiz de Crédito Claro.\nCliente: Buenos días.\nAsesor: ¿Hablo con Luis?\nCliente: Sí.\n"
        let files: [String: Data] = [
            "0-empty.txt": Data(), "1-binary.dat": Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0xFF, 0xFE, 0, 0, 9, 8]),
            "2-half.json": Data("{\"id\":\"x\",\"turns\":[{\"speaker\":\"agent\",\"text\":\"ho"),
            "3-nocues.vtt": Data("WEBVTT\n\nuno\ndos\n"),
            "4-nospeakers.txt": Data("hola qué tal\nbien y usted\n"), "5-good.txt": Data(good),
            "6-latin1.txt": good.data(using: .isoLatin1) ?? Data(),
            "7-utf16.txt": good.replacing("Luis", with: "Eva").data(using: .utf16) ?? Data(),
        ]
        try Tool.withFiles(files) { folder in
            let result = try Tool.run(["audit", folder, "--report", folder + "/report"])
            #expect(result.code == 3)
            for name in ["0-empty.txt", "1-binary.dat", "2-half.json", "4-nospeakers.txt"] {
                #expect(result.output.contains(name))
            }
            #expect(result.output.contains("No se leyeron"))
            #expect(result.output.contains("llamadas"))
            #expect(FileManager.default.fileExists(atPath: folder + "/report/index.html"))
        }
    }

    @Test func aFolderWithoutCallsSaysSo() throws {
        try Tool.withFiles([:]) { folder in
            let result = try Tool.run(["audit", folder])
            #expect(result.output.contains("No se encontró ninguna llamada"))
        }
    }

    @Test func aStoreOfAnotherProgramIsNeverTouched() throws {
        try Tool.withFiles(["other.sqlite": Data("this is a diary, not a database")]) { folder in
            let path = folder + "/other.sqlite"
            let result = try Tool.run(["audit", "Transcripts/Clean", "--store", path])
            #expect(result.code == 2)
            #expect(result.errors.contains("not a store of Escucha"))
            #expect(FileManager.default.contents(atPath: path) == Data("this is a diary, not a database"))
        }
    }

    @Test func aReportThatCannotBeWrittenIsRefused() throws {
        try Tool.withFiles(["file": Data("x")]) { folder in
            let result = try Tool.run(["audit", "Transcripts/Clean", "--report", folder + "/file/inside"])
            #expect(result.code == 2)
            #expect(result.errors.contains("report"))
        }
    }

    @Test func aMisspeltRubricIsLocated() throws {
        let text = try String(contentsOfFile: Tool.package + "/Rubrics/cobranza-temprana.yml", encoding: .utf8)
        let broken = text.replacing("weight: 12", with: "wieght: 12")
        try Tool.withFiles(["cobranza-temprana.yml": Data(broken)]) { folder in
            let result = try Tool.run(["rubric", "lint", folder + "/cobranza-temprana.yml"])
            #expect(result.code == 1)
            #expect(result.output.contains("did you mean “weight”?"))
            let heavy = text.replacing("weight: 12", with: "weight: 20")
            try Data(heavy).write(to: URL(fileURLWithPath: folder + "/cobranza-temprana.yml"))
            let wrong = try Tool.run(["rubric", "lint", folder + "/cobranza-temprana.yml"])
            #expect(wrong.code == 1)
            #expect(wrong.output.contains("add up to 108, not to 100"))
        }
    }
}
