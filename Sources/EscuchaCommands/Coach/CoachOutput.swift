internal import ArgumentParser
internal import Coaching
internal import Foundation
internal import Reports
internal import Rubrics

/// Writes plans to standard output or into a folder.
struct CoachOutput {
    let folder: String?
    let format: CoachCommand.Format
    let options: PlanOptions

    func text(_ plan: CoachingPlan) -> String {
        switch format {
        case .html: PlanPage.render(plan, options: options)
        case .md: PlanText.markdown(plan, options: options)
        case .json: PlanJSON.render(plan, options: options)
        case .ics: PlanCalendar.render(plan, options: options)
        }
    }

    func write(_ plan: CoachingPlan) throws {
        guard folder != nil else {
            Terminal.write(Array(text(plan).utf8))
            return
        }
        var names = CallFileNames()
        let file = name(plan, &names)
        try save(text(plan), file)
        try saveDates(plan, file, quietly: false)
    }

    /// All plans, and an index page.
    func write(_ plans: [CoachingPlan], _ team: TeamOverview) throws {
        var names = CallFileNames()
        var files: [String: String] = [:]
        for plan in plans {
            let file = name(plan, &names)
            files[plan.agent] = file
            try save(text(plan), file, quietly: true)
            try saveDates(plan, file, quietly: true)
        }
        try save(TeamPages.index(team, plans: plans, files: files, options: options), "index.html")
        Terminal.complain("\(plans.count) plans and index.html in \(folder ?? ".")")
    }

    func writeNeeds(_ team: TeamOverview, today: CalendarDay) throws {
        try save(TeamPages.needs(team, today: today, options: options), "needs.html")
        try save(TeamPages.needsCSV(team, today: today, options: options), "needs.csv")
    }

    /// The follow-up dates beside the plan, where there are any.
    private func saveDates(_ plan: CoachingPlan, _ file: String, quietly: Bool) throws {
        guard format != .ics, !plan.followUps.isEmpty else { return }
        let stem = file.dropLast(format.rawValue.utf8.count + 1)
        try save(PlanCalendar.render(plan, options: options), stem + ".ics", quietly: quietly)
    }

    private func name(_ plan: CoachingPlan, _ names: inout CallFileNames) -> String {
        "plan-" + names.name(for: plan.agent).dropLast(5) + "." + format.rawValue
    }

    private func save(_ text: String, _ name: String, quietly: Bool = false) throws {
        guard let folder else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name), options: .atomic)
        } catch {
            throw ValidationError("\(folder)/\(name): the file cannot be written; check the folder and its permissions")
        }
        if !quietly { Terminal.complain("wrote \(folder)/\(name)") }
    }
}
