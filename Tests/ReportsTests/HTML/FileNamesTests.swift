import Reports
import Testing

@Suite struct FileNamesTests {
    func name(_ id: String) -> String {
        var names = CallFileNames()
        return names.name(for: id)
    }

    @Test func plainIdentifiersKeepTheirName() {
        #expect(name("mx-2026_03.10") == "mx-2026_03.10.html")
    }

    @Test(arguments: [
        "../../etc/passwd", "a/b", "a\\b", ".hidden", "-rf", "", " ", "CON", "con", "con.txt", "lpt1", "aux", "x.",
        "a:b",
        "a\u{0}b", "\u{202E}gnp.exe", "Año 1", "ñ", String(repeating: "x", count: 5_000), "<script>", "a b", "ÁÉÍ", "🙂",
    ])
    func everyNameIsSafe(id: String) {
        let file = name(id)
        #expect(file.utf8.count <= 90)
        #expect(file.wholeMatch(of: #/[a-z0-9][a-z0-9._-]*\.html/#) != nil)
        #expect(!["con.html", "con.txt.html", "lpt1.html", "aux.html"].contains(file))
        #expect(file == name(id))
    }

    @Test func differentIdentifiersGetDifferentNames() {
        var names = CallFileNames()
        let ids = ["A", "a", "á", "Á", "a-2", "a", "a", "a b", "a-b", "a/b", "", "call", "a-2"]
        let files = ids.map { names.name(for: $0) }
        #expect(Set(files).count == ids.count)
        #expect(files[1] == "a.html")
        #expect(files[5] == "a-3.html")
    }

    @Test func knownName() {
        #expect(name("../Año 1").hasPrefix("ano-1-"))
    }
}
