internal import Coaching
internal import Findings
internal import Rubrics

/// Reads what the coaching library says in English: `english`, by the identifiers of the Spanish entries.
///
/// The result maps each Spanish sentence to its English one, so that a plan, which holds the library's own sentences, can
/// be written in both languages. What has no English stays Spanish.
struct EnglishReader {
    let library: CoachingLibrary
    let bag: DiagnosticBag
    var sentences: [String: String] = [:]

    mutating func read(_ value: YAMLValue) {
        guard let map = value.map(["criteria", "violations", "scenarios", "courses"]) else { return }
        for (id, place, value) in map["criteria"]?.pairs() ?? [] {
            guard let guide = library.criteria[id] else {
                unknown("criterion", id, place, Array(library.criteria.keys)); continue
            }
            guard let map = value.map(["customer", "result", "law", "habit", "technique", "steps"]) else { continue }
            add(guide.whyCustomer, map["customer"])
            // A strength says the first sentence of it.
            if let english = map["customer"]?.string() { sentences[guide.effect] = SkillGuide.firstSentence(english) }
            add(guide.whyResult, map["result"])
            add(guide.whyLaw, map["law"])
            add(guide.habit, map["habit"])
            add(guide.techniques.first, map, place)
        }
        for (id, place, value) in map["violations"]?.pairs() ?? [] {
            let guides = library.violations
            guard let guide = guides.first(where: { $0.labels.first?.text == id }) else {
                unknown("violation", id, place, guides.compactMap { $0.labels.first?.text }); continue
            }
            guard let map = value.map(["duty", "why", "habit", "technique", "steps"]) else { continue }
            add(guide.duty, map["duty"])
            add(guide.why, map["why"])
            add(guide.habit, map["habit"])
            add(guide.technique, map, place)
        }
        for (id, place, value) in map["scenarios"]?.pairs() ?? [] {
            guard let scene = library.scenario(id) else {
                unknown("scenario", id, place, library.scenarios.map(\.id)); continue
            }
            guard let map = value.map(["title", "customer", "situation", "listen_for", "turns"]) else { continue }
            add(scene.title, map["title"])
            add(scene.customer, map["customer"])
            add(scene.situation, map["situation"])
            add(scene.listenFor, map["listen_for"], place)
            add(scene.turns, map["turns"], place)
        }
        for (id, place, value) in map["courses"]?.pairs() ?? [] {
            guard let course = library.course(id) else {
                unknown("course", id, place, library.courses.map(\.id)); continue
            }
            add(course.title, value)
        }
    }

    private mutating func add(_ spanish: String?, _ value: YAMLValue?) {
        guard let spanish, let english = value?.string() else { return }
        sentences[spanish] = english
    }

    private mutating func add(_ spanish: [String], _ value: YAMLValue?, _ place: SourcePlace) {
        guard let english = value?.strings() else { return }
        guard english.count == spanish.count else {
            bag.add(
                "wrong-count", at: value?.place ?? place,
                "the Spanish entry has \(spanish.count) sentences here, the English one \(english.count)")
            return
        }
        for (from, to) in zip(spanish, english) { sentences[from] = to }
    }

    private mutating func add(_ technique: Technique?, _ map: YAMLMap, _ place: SourcePlace) {
        guard let technique else { return }
        add(technique.name, map["technique"])
        add(technique.steps, map["steps"], place)
    }

    private func unknown(_ kind: String, _ id: String, _ place: SourcePlace, _ known: [String]) {
        bag.add(
            "unknown-\(kind)", at: place, "the library has no \(kind) “\(id)” to put into English",
            hint: nearest(to: id, among: known.sorted()).map { "did you mean “\($0)”?" })
    }
}
