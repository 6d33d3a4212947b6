internal import Findings
public import Rubrics

/// Reads a rubric and checks it against the taxonomy.
public enum RubricReader {
    /// - Returns: the rubric when it can be used, and everything that is wrong or doubtful in it.
    public static func read(_ file: WrittenFile, taxonomy: Taxonomy) -> (rubric: Rubric?, diagnostics: [Diagnostic]) {
        let bag = DiagnosticBag()
        let reader = Reader(taxonomy: taxonomy, bag: bag, file: file)
        let rubric = YAMLSource(file: file, bag: bag).root().flatMap(reader.rubric)
        return (bag.hasErrors ? nil : rubric, bag.diagnostics)
    }

    private struct Reader {
        let taxonomy: Taxonomy
        let bag: DiagnosticBag
        let file: WrittenFile

        func rubric(_ root: YAMLValue) -> Rubric? {
            guard
                let map = root.map([
                    "id", "version", "name", "description", "not_applicable", "auto_fail", "bands", "sections",
                ]), let id = map.string("id"), let version = map.string("version"), let name = map.localized("name"),
                let policy = map.required("not_applicable")?.choice(Rubric.NotApplicablePolicy.self),
                let autoFail = map.required("auto_fail").flatMap(autoFail), let bandsValue = map.required("bands"),
                let sectionsValue = map.required("sections")
            else { return nil }
            if id != file.stem {
                map["id"]?.complain(
                    "id-differs", "the rubric is called “\(id)” and its file “\(file.stem)”",
                    hint: "give both the same name")
            }
            let sections = sectionsValue.list().compactMap(section)
            let rubric = Rubric(
                id: id, version: version, name: name, description: map["description"]?.localized(), sections: sections,
                notApplicable: policy, autoFail: autoFail, bands: bands(bandsValue))
            checkIdentifiers(rubric, root)
            let total = rubric.criteria.reduce(0) { $0 + $1.weight }
            if abs(total - 100) > 0.001 {
                sectionsValue.complain(
                    "wrong-weight", "the weights of the criteria add up to \(Self.plain(total)), not to 100",
                    hint: total < 100
                        ? "\(Self.plain(100 - total)) points are missing"
                        : "\(Self.plain(total - 100)) points are too many")
            }
            return rubric
        }

        private static func plain(_ value: Double) -> String {
            let tenths = (value * 10).rounded() / 10
            return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
        }

        private func checkIdentifiers(_ rubric: Rubric, _ root: YAMLValue) {
            var seen = Set<String>()
            for criterion in rubric.criteria where !seen.insert(criterion.id).inserted {
                bag.add("id-twice", at: criterion.place, "two criteria are called “\(criterion.id)”")
            }
            if rubric.criteria.isEmpty { root.complain("no-criteria", "the rubric has no criteria") }
        }

        private func autoFail(_ value: YAMLValue) -> Rubric.AutoFail? {
            guard let map = value.map(["policy", "severity", "labels"]),
                let policy = map.required("policy")?.choice(Rubric.AutoFail.Policy.self)
            else { return nil }
            var severity: Severity?
            if let written = map["severity"], let code = written.string() {
                severity = Severity(code: code)
                if severity == nil {
                    written.complain("unknown-value", "“\(code)” is no severity", hint: "minor, major or critical")
                }
            }
            let labels = map["labels"].map { ConditionReader(taxonomy: taxonomy).labels($0) } ?? []
            return Rubric.AutoFail(policy: policy, severity: severity, labels: labels)
        }

        private func bands(_ value: YAMLValue) -> [Rubric.Band] {
            let bands = value.list().compactMap { item -> Rubric.Band? in
                guard let map = item.map(["id", "name", "from"]), let id = map.string("id"),
                    let name = map.localized("name"),
                    let from = map.required("from")?.double()
                else { return nil }
                if from < 0 || from > 100 { map["from"]?.complain("wrong-band", "a band begins between 0 and 100") }
                return Rubric.Band(id: id, name: name, from: from)
            }
            for (upper, lower) in zip(bands, bands.dropFirst()) where upper.from <= lower.from {
                value.complain(
                    "wrong-band", "the band “\(lower.id)” does not begin below “\(upper.id)”",
                    hint: "write bands from best to worst")
            }
            if bands.last?.from != 0 {
                value.complain("wrong-band", "no band begins at 0", hint: "the last band covers the lowest scores")
            }
            return bands
        }

        private func section(_ value: YAMLValue) -> Section? {
            guard let map = value.map(["id", "name", "criteria"]), let id = map.string("id"),
                let name = map.localized("name"),
                let criteria = map.required("criteria")
            else { return nil }
            return Section(id: id, name: name, criteria: criteria.list().compactMap(criterion))
        }

        private func criterion(_ value: YAMLValue) -> Criterion? {
            guard
                let map = value.map([
                    "id", "name", "guidance", "weight", "competencies", "applies_when", "met_when", "levels", "manual",
                ]), let id = map.string("id"), let name = map.localized("name"),
                let weight = map.required("weight")?.double()
            else { return nil }
            if weight <= 0 { map["weight"]?.complain("wrong-weight", "a weight is more than zero") }
            let competencies = map["competencies"]?.strings() ?? []
            for competency in competencies where !taxonomy.competencies.contains(where: { $0.id == competency }) {
                map["competencies"]?.complain(
                    "unknown-competency", "no competency is called “\(competency)”",
                    hint: nearest(to: competency, among: taxonomy.competencies.map(\.id)).map {
                        "did you mean “\($0)”?"
                    })
            }
            let ways = ["met_when", "levels", "manual"].filter { map[$0] != nil }
            guard ways.count == 1 else {
                value.complain(
                    "no-judgement", "the criterion “\(id)” must be judged in one way",
                    hint: "exactly one of met_when, levels, manual")
                return nil
            }
            let judgement: Criterion.Judgement
            if let met = map["met_when"] {
                guard let condition = condition(met) else { return nil }
                judgement = .yesNo(condition)
            } else if let levels = map["levels"] {
                judgement = .levels(levels.list().compactMap(level))
            } else {
                judgement = .manual
            }
            return Criterion(
                id: id, name: name, guidance: map["guidance"]?.localized(), weight: weight, judgement: judgement,
                appliesWhen: map["applies_when"].flatMap(condition), competencies: competencies, place: value.place)
        }

        private func level(_ value: YAMLValue) -> Criterion.Level? {
            guard let map = value.map(["name", "share", "when"]), let name = map.localized("name"),
                let share = map.required("share")?.double(), let when = map.required("when").flatMap(condition)
            else { return nil }
            if share < 0 || share > 1 { map["share"]?.complain("wrong-weight", "a share lies between 0 and 1") }
            return Criterion.Level(name: name, share: share, when: when)
        }

        private func condition(_ value: YAMLValue) -> EvidenceCondition? {
            EvidenceConditionReader(taxonomy: taxonomy).read(value, depth: 0)
        }
    }
}
