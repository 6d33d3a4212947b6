internal import ArgumentParser
internal import Coaching
internal import Findings
internal import Foundation
internal import Reports
internal import Rubrics

/// Reads a plan that `escucha coach --format json` wrote, or that the store keeps.
enum PlanFile {
    /// What a plan was made from, for making it again.
    struct Request {
        var since: CalendarDay?
        var until: CalendarDay?
        var lastEvaluation: Int?
        var madeOn: CalendarDay
        var language: ReportLanguage
        var showsNames: Bool
    }

    static func request(_ data: Data, _ name: String) throws -> Request {
        let (object, _) = try object(data, name)
        let asked = object["request"] as? [String: Any] ?? [:]
        guard let madeOn = day(object["made_on"]) else {
            throw ValidationError("\(name): the plan lacks made_on; write it again with escucha coach")
        }
        return Request(
            since: day(asked["since"]), until: day(asked["until"]), lastEvaluation: asked["last_evaluation"] as? Int,
            madeOn: madeOn, language: (asked["language"] as? String).flatMap(ReportLanguage.init) ?? .spanish,
            showsNames: asked["shows_names"] as? Bool ?? false)
    }

    private static func day(_ value: Any?) -> CalendarDay? {
        (value as? String).flatMap { CalendarDay(iso8601: $0) }
    }

    private static func object(_ data: Data, _ name: String) throws -> (members: [String: Any], version: Int) {
        guard data.count <= 1 << 24, let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            object["schema"] as? String == "escucha-plan"
        else { throw ValidationError("\(name): this is no plan; a plan is what escucha coach --format json writes") }
        let version = object["schema_version"] as? Int ?? 0
        guard version <= PlanJSON.schemaVersion else {
            throw ValidationError(
                "\(name): the plan was made by a later version of Escucha (schema \(version); this program reads \(PlanJSON.schemaVersion)); update the program"
            )
        }
        return (object, version)
    }

    static func read(_ data: Data, _ name: String) throws -> ReviewedPlan {
        let (object, version) = try object(data, name)
        let sources = object["sources"] as? [String: Any]
        let period = object["period"] as? [String: Any]
        guard version >= 1, let agent = object["agent_id"] as? String, let madeOn = day(object["made_on"]),
            let rubric = sources?["rubric_sha256"] as? String, let skills = object["skills"] as? [[String: Any]],
            let candidates = object["candidates"] as? [[String: Any]]
        else {
            throw ValidationError(
                "\(name): the plan lacks agent_id, made_on, sources.rubric_sha256, skills or candidates; write it again with escucha coach"
            )
        }
        var items: [ReviewedPlan.Item] = []
        var gaps: Set<String> = []
        for skill in skills {
            guard let criterion = skill["criterion"] as? String else { continue }
            if skill["kind"] as? String == "violation", let label = skill["label"] as? String {
                items.append(.init(criterion: criterion, label: Label(label), shrunken: nil, isCoached: true))
            } else {
                gaps.insert(criterion)
            }
        }
        for candidate in candidates {
            guard let criterion = candidate["criterion"] as? String else { continue }
            var shrunken: WeighedRate?
            if let rate = candidate["shrunken_rate"] as? Double, let calls = candidate["shrunken_calls"] as? Double {
                shrunken = WeighedRate(rate: rate, calls: calls)
            }
            items.append(.init(criterion: criterion, shrunken: shrunken, isCoached: gaps.contains(criterion)))
        }
        return ReviewedPlan(
            agent: agent, madeOn: madeOn, firstDay: day(period?["from"]), lastDay: day(period?["to"]),
            rubricHash: rubric, items: items)
    }
}
