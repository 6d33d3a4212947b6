internal import ArgumentParser
internal import CallScoring
internal import Foundation
internal import Reports
internal import Transcripts

/// Writes a report as it grows: one page a call, lines of CSV, and in the end the overview.
final class ReportFolder {
    let path: String
    private let context: ReportContext
    private var names = CallFileNames()
    private let pages: ReportPages
    private let calls: FileHandle
    private let findings: FileHandle

    /// - Throws: a sentence when the folder cannot be made or written.
    init(_ path: String, _ context: ReportContext) throws {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.context = context
        pages = ReportPages(context)
        let manager = FileManager.default
        do {
            try manager.createDirectory(atPath: self.path + "/calls", withIntermediateDirectories: true)
        } catch {
            throw ValidationError("\(path): the report folder cannot be made or written; choose another with --report")
        }
        calls = try Self.open(self.path + "/calls.csv")
        findings = try Self.open(self.path + "/findings.csv")
        try Self.write(CSVRows.callsHeader, to: calls, self.path)
        try Self.write(CSVRows.findingsHeader, to: findings, self.path)
    }

    /// Writes the page and the lines of one call; answers the row for the overview.
    func add(_ scored: ScoredCall) throws -> CallRow {
        let name = names.name(for: scored.call.id)
        try write(pages.callPage(scored), "calls/" + name)
        let row = CallRow(scored, fileName: name, context: context)
        try Self.write(CSVRows.call(row, scored), to: calls, path)
        try Self.write(CSVRows.findings(scored, context: context), to: findings, path)
        return row
    }

    /// Writes the overview, the agents and the figures.
    func finish(_ accumulator: ReportAccumulator) throws {
        try calls.close()
        try findings.close()
        try write(ReportOverview(accumulator, context: context).render(), "index.html")
        try write(CSVRows.agents(accumulator), "agents.csv")
        try write(ReportJSON.render(accumulator, context: context), "report.json")
    }

    private func write(_ text: String, _ name: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        } catch {
            throw ValidationError(
                "\(path)/\(name): the report cannot be written (is the disk full, the folder read-only?)")
        }
    }

    private static func open(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            throw ValidationError("\(path): the report cannot be written; choose another folder with --report")
        }
        return handle
    }

    private static func write(_ text: String, to handle: FileHandle, _ path: String) throws {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw ValidationError("\(path): the report cannot be written (is the disk full?)")
        }
    }
}
