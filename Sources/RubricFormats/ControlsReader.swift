public import Rubrics

/// Reads `Jurisdictions/XX.controls.yml`: laws, and for each article what answers it.
public enum ControlsReader {
    static let grades = ["high", "medium", "low", "unverified"]

    public static func read(_ file: WrittenFile) -> (controls: Controls?, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        guard let root = YAMLSource(file: file, bag: bag).root(),
            let map = root.map(["country", "laws", "controls", "notes"]),
            let country = map.string("country"), let written = map.required("controls")
        else { return (nil, bag.diagnostics) }
        if "\(country).controls" != file.stem {
            map["country"]?.complain("id-differs", "the country is “\(country)” and the file “\(file.stem)”")
        }
        var laws: [String: String] = [:]
        for pair in map["laws"]?.pairs() ?? [] { laws[pair.key] = title(pair.value) ?? pair.key }
        var controls: [Control] = []
        for item in written.list() {
            guard let control = control(item) else { continue }
            if controls.contains(where: { $0.id == control.id }) {
                item.complain("id-twice", "the article “\(control.id)” stands twice")
            }
            if !control.id.hasPrefix(country + ":") {
                item.complain("id-differs", "articles of this file begin with “\(country):”, not “\(control.id)”")
            }
            controls.append(control)
        }
        let result = Controls(country: country, laws: laws, controls: controls, place: root.place)
        return (bag.hasErrors ? nil : result, bag.diagnostics)
    }

    private static func title(_ value: YAMLValue) -> String? {
        guard value.isMapping else { return value.string() }
        return value.pairs().first { $0.key == "title" }?.value.string()
    }

    private static func control(_ value: YAMLValue) -> Control? {
        guard let map = value.map(["id", "text", "status", "rules", "gaps", "source", "confidence"]),
            let id = map.string("id"), let text = map.localized("text"),
            let status = map.required("status")?.choice(Control.Status.self), let grade = map.required("confidence")
        else { return nil }
        let confidence = grade.string() ?? ""
        if !grades.contains(confidence) {
            grade.complain(
                "unknown-value", "“\(confidence)” is no confidence", hint: "known are " + grades.joined(separator: ", ")
            )
        }
        return Control(
            id: id, text: text, status: status, rules: map["rules"]?.strings() ?? [], gaps: map["gaps"]?.localized(),
            source: map["source"]?.string() ?? "", confidence: confidence, place: value.place)
    }
}
