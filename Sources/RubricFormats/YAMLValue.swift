internal import Findings
internal import Rubrics
internal import Yams

/// A YAML node that knows where it stands and complains into a bag.
struct YAMLValue {
    let node: Node
    let file: WrittenFile
    let bag: DiagnosticBag

    var place: SourcePlace {
        SourcePlace(file: file.path, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    func complain(_ code: String, _ message: String, hint: String? = nil) {
        bag.add(code, at: place, message, hint: hint)
    }

    /// The value as a mapping whose keys are all known and stand once.
    func map(_ known: [String]) -> YAMLMap? {
        guard case .mapping(let mapping) = node else {
            complain("wrong-kind", "here must stand a mapping with " + known.joined(separator: ", "))
            return nil
        }
        var values: [String: YAMLValue] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            let keyPlace = SourcePlace(file: file.path, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0)
            guard known.contains(name) else {
                let near = nearest(to: name, among: known)
                bag.add(
                    "unknown-key", at: keyPlace, "the key “\(name)” is not known here",
                    hint: near.map { "did you mean “\($0)”?" } ?? "known are " + known.joined(separator: ", "))
                continue
            }
            if values[name] != nil { bag.add("key-twice", at: keyPlace, "the key “\(name)” stands here twice") }
            values[name] = YAMLValue(node: value, file: file, bag: bag)
        }
        return YAMLMap(values: values, place: place, bag: bag)
    }

    /// All pairs of a mapping with free keys, in the order of the file.
    func pairs() -> [(key: String, place: SourcePlace, value: YAMLValue)] {
        guard case .mapping(let mapping) = node else {
            complain("wrong-kind", "here must stand a mapping")
            return []
        }
        return mapping.map { key, value in
            (
                key.scalar?.string ?? "",
                SourcePlace(file: file.path, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0),
                YAMLValue(node: value, file: file, bag: bag)
            )
        }
    }

    /// The elements of a list; a single value counts as a list of one.
    func list() -> [YAMLValue] {
        if case .sequence(let sequence) = node { return sequence.map { YAMLValue(node: $0, file: file, bag: bag) } }
        return [self]
    }

    var isMapping: Bool { if case .mapping = node { true } else { false } }

    func string() -> String? {
        guard case .scalar(let scalar) = node else {
            complain("wrong-kind", "here must stand a text")
            return nil
        }
        return scalar.string
    }

    func strings() -> [String] { list().compactMap { $0.string() } }

    func double() -> Double? {
        guard let text = string() else { return nil }
        guard let value = Double(text), value.isFinite else {
            complain("wrong-kind", "here must stand a number")
            return nil
        }
        return value
    }

    func int() -> Int? {
        guard let text = string() else { return nil }
        guard let value = Int(text) else {
            complain("wrong-kind", "here must stand a whole number")
            return nil
        }
        return value
    }

    func bool() -> Bool? {
        guard let text = string() else { return nil }
        switch text {
        case "true", "yes", "sí", "si": return true
        case "false", "no": return false
        default:
            complain("wrong-kind", "here must stand true or false")
            return nil
        }
    }

    /// Spanish text, or `{es: …, en: …}`.
    func localized() -> LocalizedText? {
        if isMapping {
            guard let map = map(["es", "en"]) else { return nil }
            guard let spanish = map.string("es") else { return nil }
            return LocalizedText(spanish: spanish, english: map["en"]?.string())
        }
        return string().map { LocalizedText(spanish: $0) }
    }

    /// One of the values of an enumeration, with "did you mean".
    func choice<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> T? where T.RawValue == String {
        guard let text = string() else { return nil }
        if let value = T(rawValue: text) { return value }
        let known = T.allCases.map(\.rawValue)
        complain(
            "unknown-value", "“\(text)” is not known here",
            hint: nearest(to: text, among: known).map { "did you mean “\($0)”?" } ?? "known are "
                + known.joined(separator: ", "))
        return nil
    }

    func labelPatterns() -> [LabelPattern] { strings().map { LabelPattern($0) } }

    func window() -> TurnWindow? {
        guard let map = map(["first_turns", "last_turns", "first_seconds", "last_seconds"]) else { return nil }
        if let value = map["first_turns"]?.int() { return .firstTurns(value) }
        if let value = map["last_turns"]?.int() { return .lastTurns(value) }
        if let value = map["first_seconds"]?.int() { return .firstSeconds(value) }
        if let value = map["last_seconds"]?.int() { return .lastSeconds(value) }
        complain("missing-key", "a window needs first_turns, last_turns, first_seconds or last_seconds")
        return nil
    }
}

/// A mapping whose keys were checked.
struct YAMLMap {
    let values: [String: YAMLValue]
    let place: SourcePlace
    let bag: DiagnosticBag

    subscript(key: String) -> YAMLValue? { values[key] }

    func required(_ key: String) -> YAMLValue? {
        if let value = values[key] { return value }
        bag.add("missing-key", at: place, "the key “\(key)” is missing here")
        return nil
    }

    func string(_ key: String) -> String? { required(key)?.string() }
    func localized(_ key: String) -> LocalizedText? { required(key)?.localized() }
}
