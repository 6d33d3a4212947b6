import RubricFormats
import Rubrics
import Testing

struct ControlsReaderTests {
    private func read(_ controls: String, name: String = "MX") -> (controls: Controls?, diagnostics: [Diagnostic]) {
        ControlsReader.read(
            WrittenFile(
                path: "Jurisdictions/\(name).controls.yml",
                text: "country: MX\nlaws: {CPF: {title: \"Código\"}}\ncontrols:\n" + controls))
    }

    @Test func articlesAreRead() {
        let (controls, diagnostics) = read(
            "  - {id: \"MX:A\", text: {es: hola, en: hello}, status: out_of_scope, source: S, confidence: medium}\n")
        #expect(diagnostics.isEmpty)
        #expect(controls?["MX:A"]?.status == .outOfScope)
        #expect(controls?["MX:A"]?.text[.english] == "hello")
        #expect(controls?.laws == ["CPF": "Código"])
        #expect(controls?["MX:B"] == nil)
    }

    @Test(arguments: [
        ("  - {id: \"MX:A\", text: x, status: automatic, source: S, confidence: high}\n", "unknown-value"),
        ("  - {id: \"MX:A\", text: x, status: manual, source: S, confidence: sure}\n", "unknown-value"),
        ("  - {id: \"PE:A\", text: x, status: manual, source: S, confidence: high}\n", "id-differs"),
        ("  - {id: \"MX:A\", txt: x, status: manual, source: S, confidence: high}\n", "unknown-key"),
        (
            "  - {id: \"MX:A\", text: x, status: manual, confidence: high}\n  - {id: \"MX:A\", text: y, status: manual, confidence: high}\n",
            "id-twice"
        ),
    ]) func mistakesAreLocated(text: String, code: String) {
        let (controls, diagnostics) = read(text)
        #expect(controls == nil)
        #expect(diagnostics.first?.code == code)
        #expect(diagnostics.first.map { $0.place.line >= 4 } == true)
    }

    @Test func theFileIsNamedByItsCountry() {
        #expect(read("  []\n", name: "PE").diagnostics.contains { $0.code == "id-differs" })
    }
}
