public import Rubrics

/// Reads `Jurisdictions/MX.yml`: dated hours with their sources, zones, holidays.
public enum JurisdictionReader {
    static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    public static func read(_ file: WrittenFile) -> (jurisdiction: Jurisdiction?, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        guard let root = YAMLSource(file: file, bag: bag).root(),
            let map = root.map(["country", "name", "zones", "hours", "holidays", "frequency", "notes"]),
            let country = map.string("country"), let name = map.localized("name"), let zones = map.required("zones")
        else { return (nil, bag.diagnostics) }
        if country != file.stem {
            map["country"]?.complain("id-differs", "the country is “\(country)” and the file “\(file.stem)”")
        }
        let hours = map["hours"]?.list().compactMap(regime) ?? []
        let jurisdiction = Jurisdiction(
            country: country, name: name, zones: zones.strings(), hours: hours.sorted { $0.from < $1.from },
            holidays: map["holidays"].map(holidays) ?? [:],
            frequency: map["frequency"]?.list().compactMap(FrequencyReader.limit) ?? [], place: root.place)
        return (bag.hasErrors ? nil : jurisdiction, bag.diagnostics)
    }

    private static func regime(_ value: YAMLValue) -> HoursRegime? {
        guard let map = value.map(["from", "until", "profiles"]), let from = date(map.required("from")),
            let profiles = map.required("profiles")
        else { return nil }
        return HoursRegime(
            from: from, until: map["until"].flatMap { date($0) }, profiles: profiles.list().compactMap(profile))
    }

    private static func date(_ value: YAMLValue?) -> String? {
        guard let value, let text = value.string() else { return nil }
        let parts = text.split(separator: "-")
        guard text.count == 10, parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else {
            value.complain("wrong-date", "“\(text)” is no date", hint: "2014-10-07")
            return nil
        }
        return text
    }

    private static func profile(_ value: YAMLValue) -> HoursProfile? {
        guard let map = value.map(["id", "week", "holiday", "reference", "confidence"]), let id = map.string("id"),
            let weekValue = map.required("week"),
            let holiday = map.required("holiday")?.choice(HoursProfile.Holidays.self),
            let reference = map.string("reference"), let confidence = map.string("confidence"),
            let week = weekValue.map(days)
        else { return nil }
        var ranges: [Int: Range<Int>] = [:]
        for (index, day) in days.enumerated() {
            guard let range = week[day] else {
                weekValue.complain(
                    "missing-key", "“\(day)” is missing", hint: "write [\"07:00\", \"22:00\"], or none for no calls")
                continue
            }
            if !range.isMapping, range.list().count == 1, range.string() == "none" { continue }
            let bounds = range.strings().compactMap { minutes($0) }
            guard bounds.count == 2, bounds[0] < bounds[1] else {
                range.complain("wrong-hours", "hours are written [\"07:00\", \"22:00\"], or none for no calls")
                continue
            }
            ranges[index + 1] = bounds[0]..<bounds[1]
        }
        return HoursProfile(id: id, week: ranges, holidays: holiday, reference: reference, confidence: confidence)
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
            (0..<60).contains(minute), hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }

    private static func holidays(_ value: YAMLValue) -> [Int: Set<String>] {
        var result: [Int: Set<String>] = [:]
        for pair in value.pairs() {
            guard let year = Int(pair.key) else {
                value.bag.add("wrong-date", at: pair.place, "“\(pair.key)” is no year")
                continue
            }
            result[year] = Set(pair.value.strings())
        }
        return result
    }
}
