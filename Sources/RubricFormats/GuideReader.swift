internal import Coaching
internal import Findings
internal import Rubrics

/// Reads the entries of the coaching library, each from one YAML mapping.
struct GuideReader {
    let labels: ConditionReader
    let taxonomy: Taxonomy
    let criteria: Set<String>
    let bag: DiagnosticBag
    var references: CoachingLibraryReader.References

    func checkCriterion(_ id: String, _ place: SourcePlace) {
        guard !criteria.contains(id) else { return }
        bag.add(
            "unknown-criterion", at: place, "no rubric has a criterion “\(id)”",
            hint: nearest(to: id, among: criteria).map { "did you mean “\($0)”?" })
    }

    func checkCompetency(_ id: String, _ place: SourcePlace) {
        let known = taxonomy.competencies.map(\.id)
        guard !known.contains(id) else { return }
        bag.add(
            "unknown-competency", at: place, "no competency is called “\(id)”",
            hint: nearest(to: id, among: known).map { "did you mean “\($0)”?" })
    }

    mutating func skill(_ id: String, _ value: YAMLValue) -> SkillGuide? {
        guard
            let map = value.map([
                "changeability", "evidence", "moment", "why", "habit", "techniques", "phrases", "avoid", "instead",
                "unless", "scenarios", "courses",
            ]), let changeability = map.required("changeability")?.double(), let evidence = map.required("evidence"),
            let why = map.required("why")?.map(["customer", "result", "law"]), let customer = why.string("customer"),
            let result = why.string("result"), let habit = map.string("habit"),
            let techniques = map.required("techniques"), let phrases = map.required("phrases"),
            let instead = map.required("instead")
        else { return nil }
        if !(0...1).contains(changeability) {
            map["changeability"]?.complain("wrong-weight", "changeability lies between 0 and 1")
        }
        return SkillGuide(
            criterion: id, changeability: changeability, evidence: labels.labels(evidence),
            moment: map["moment"].map { labels.labels($0) } ?? [], whyCustomer: customer, whyResult: result,
            whyLaw: why["law"]?.string(), habit: habit, techniques: techniques.list().compactMap(technique),
            phrases: phrases.list().compactMap(phrase), avoid: map["avoid"]?.strings() ?? [],
            instead: instead.list().compactMap(phrase), unless: map["unless"]?.strings() ?? [],
            scenarios: scenes(map["scenarios"]), courses: courses(map["courses"]))
    }

    mutating func violation(_ value: YAMLValue) -> ViolationGuide? {
        guard
            let map = value.map([
                "labels", "criterion", "duty", "why", "habit", "technique", "instead", "model", "scenarios", "courses",
            ]), let names = map.required("labels"), let criterion = map.string("criterion"),
            let duty = map.string("duty"), let why = map.string("why"), let habit = map.string("habit"),
            let technique = map.required("technique").flatMap(technique), let instead = map.required("instead"),
            let model = map.required("model")
        else { return nil }
        checkCriterion(criterion, map["criterion"]?.place ?? value.place)
        return ViolationGuide(
            labels: labels.labels(names), criterion: criterion, duty: duty, why: why, habit: habit,
            technique: technique, instead: instead.list().compactMap(phrase), model: labels.labels(model),
            scenarios: scenes(map["scenarios"]), courses: courses(map["courses"]))
    }

    func competency(_ id: String, _ value: YAMLValue) -> CompetencyGuide? {
        guard let map = value.map(["about", "signs", "evidence", "tree", "phrases", "avoid"]),
            let about = map.string("about"), let signs = map.required("signs"), let evidence = map.required("evidence"),
            let tree = map.required("tree"), let phrases = map.required("phrases")
        else { return nil }
        return CompetencyGuide(
            id: id, about: about, signs: signs.strings(), evidence: labels.labels(evidence),
            tree: tree.list().compactMap { branch($0, 0) }, phrases: phrases.list().compactMap(phrase),
            avoid: map["avoid"]?.strings() ?? [])
    }

    mutating func objection(_ value: YAMLValue) -> ObjectionGuide? {
        guard
            let map = value.map(["id", "says", "cues", "behind", "listen", "ask", "propose", "avoid", "hand_over"]),
            let id = name("objections", map), let says = map.string("says"), let cues = map.required("cues"),
            let behind = map.string("behind"), let listen = map.string("listen"), let ask = map.required("ask"),
            let propose = map.required("propose")
        else { return nil }
        return ObjectionGuide(
            id: id, says: says, cues: labels.labels(cues), behind: behind, listen: listen,
            ask: ask.list().compactMap(phrase), propose: propose.list().compactMap(phrase),
            avoid: map["avoid"]?.strings() ?? [], handOver: map["hand_over"]?.string())
    }

    mutating func scenario(_ value: YAMLValue) -> RolePlay? {
        guard
            let map = value.map([
                "id", "title", "customer", "situation", "objection", "emotion", "opens", "listen_for", "turns", "cues",
            ]), let id = name("scenarios", map), let title = map.string("title"), let customer = map.string("customer"),
            let situation = map.string("situation"), let objection = map.string("objection"),
            let emotion = map.string("emotion"), let opens = map.string("opens"),
            let listenFor = map.required("listen_for")?.strings(), let turns = map.required("turns")?.strings()
        else { return nil }
        if turns.count != 3 { map["turns"]?.complain("wrong-count", "a scene has three turns to try") }
        return RolePlay(
            id: id, title: title, customer: customer, situation: situation, objection: objection, emotion: emotion,
            opens: opens, listenFor: listenFor, turns: turns, cues: map["cues"].map { labels.labels($0) } ?? [])
    }

    mutating func course(_ value: YAMLValue) -> Course? {
        guard let map = value.map(["id", "title", "minutes", "competencies", "teaches"]),
            let id = name("courses", map), let title = map.string("title"),
            let minutes = map.required("minutes")?.int(), let competencies = map.required("competencies"),
            let teaches = map.required("teaches")?.strings()
        else { return nil }
        if !(1...600).contains(minutes) { map["minutes"]?.complain("wrong-number", "a course takes 1 to 600 minutes") }
        for each in competencies.list() { if let id = each.string() { checkCompetency(id, each.place) } }
        return Course(
            id: id, title: title, minutes: minutes, competencies: competencies.strings(), teaches: teaches)
    }

    mutating func route(_ value: YAMLValue) -> SolutionRoute? {
        guard let map = value.map(["id", "name", "suits", "needs", "say", "care"]), let id = name("routes", map),
            let name = map.string("name"), let suits = map.string("suits"),
            let needs = map.required("needs")?.strings(), let say = map.required("say").flatMap(phrase),
            let care = map.string("care")
        else { return nil }
        return SolutionRoute(id: id, name: name, suits: suits, needs: needs, say: say, care: care)
    }

    mutating func scale(_ value: YAMLValue) -> PriorityScale? {
        guard let map = value.map(["id", "name", "steps"]), let id = name("scales", map),
            let name = map.string("name"), let steps = map.required("steps")?.strings()
        else { return nil }
        return PriorityScale(id: id, name: name, steps: steps)
    }

    mutating func risk(_ value: YAMLValue) -> RiskSign? {
        guard let map = value.map(["id", "sign", "labels", "act"]), let id = name("risks", map),
            let sign = map.string("sign"), let names = map.required("labels"), let act = map.string("act")
        else { return nil }
        return RiskSign(id: id, sign: sign, labels: labels.labels(names), act: act)
    }

    mutating func recommendation(_ value: YAMLValue) -> Recommendation? {
        guard let map = value.map(["number", "title", "advice", "evidence", "unseen"]),
            let number = map.required("number")?.int(), let title = map.string("title"),
            let advice = map.string("advice"), let evidence = map.required("evidence")
        else { return nil }
        references.defined.append(("recommendations", "\(number)", value.place))
        let found = labels.labels(evidence)
        if found.isEmpty, map["unseen"] == nil {
            value.complain(
                "missing-key", "a recommendation names its labels, or says under unseen why a call cannot show it")
        }
        return Recommendation(
            number: number, title: title, advice: advice, evidence: found, unseen: map["unseen"]?.string())
    }

    private func phrase(_ value: YAMLValue) -> Phrase? {
        guard let map = value.map(["usted", "tu", "vos", "local", "after"]), let usted = map.string("usted") else {
            return nil
        }
        var local: [String: String] = [:]
        for (country, place, text) in map["local"]?.pairs() ?? [] {
            if country.utf8.count != 2 || country != country.uppercased() {
                bag.add("unknown-value", at: place, "“\(country)” is no country", hint: "two capital letters, as in MX")
            }
            local[country] = text.string()
        }
        return Phrase(
            usted: usted, tu: map["tu"]?.string(), vos: map["vos"]?.string(), local: local,
            after: map["after"].map { labels.labels($0) } ?? [])
    }

    private func technique(_ value: YAMLValue) -> Technique? {
        guard let map = value.map(["name", "steps"]), let name = map.string("name"),
            let steps = map.required("steps")?.strings()
        else { return nil }
        return Technique(name: name, steps: steps)
    }

    private func branch(_ value: YAMLValue, _ depth: Int) -> TechniqueBranch? {
        guard depth < 6 else {
            value.complain("too-deep", "a tree of techniques is at most six branches deep")
            return nil
        }
        guard let map = value.map(["when", "then", "next"]), let when = map.string("when"),
            let then = map.string("then")
        else { return nil }
        return TechniqueBranch(
            when: when, then: then, next: (map["next"]?.list() ?? []).compactMap { branch($0, depth + 1) })
    }

    private mutating func name(_ kind: String, _ map: YAMLMap) -> String? {
        guard let id = map.string("id") else { return nil }
        references.defined.append((kind, id, map["id"]?.place ?? map.place))
        return id
    }

    private mutating func scenes(_ value: YAMLValue?) -> [String] {
        let ids = (value?.list() ?? []).compactMap { each in each.string().map { ($0, each.place) } }
        references.scenarios += ids.map { (id: $0.0, place: $0.1) }
        return ids.map(\.0)
    }

    private mutating func courses(_ value: YAMLValue?) -> [String] {
        let ids = (value?.list() ?? []).compactMap { each in each.string().map { ($0, each.place) } }
        references.courses += ids.map { (id: $0.0, place: $0.1) }
        return ids.map(\.0)
    }
}
