import CallScoring
import Foundation
import Reports
import Rubrics
import Testing

/// Writes the sample report to a folder, to be looked at: `ESCUCHA_PREVIEW=/tmp/report swift test --filter Preview`.
@Suite struct PreviewTests {
    static let folder = ProcessInfo.processInfo.environment["ESCUCHA_PREVIEW"]

    @Test(.enabled(if: PreviewTests.folder != nil, "set ESCUCHA_PREVIEW to a folder to get the pages"))
    func writesTheSampleReport() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        for (language, name) in [(ReportLanguage.spanish, "es"), (.english, "en")] {
            var context = Samples.context
            context.language = language
            let report = SampleReport(Samples.calls + [Samples.hostile.scored()], context)
            for (path, text) in report.files {
                let file = folder.appendingPathComponent(name).appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }
    }
}
